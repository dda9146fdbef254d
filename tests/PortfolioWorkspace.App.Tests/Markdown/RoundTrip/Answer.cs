using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>What the editor's module answered to one text or document.</summary>
internal sealed class Answer
{
    /// <summary>The Markdown that would be stored.</summary>
    [JsonConverter(typeof(Utf16Converter))]
    public string Written { get; init; } = "";

    /// <summary>The Markdown that would be stored after opening that once more.</summary>
    [JsonConverter(typeof(Utf16Converter))]
    public string Again { get; init; } = "";

    /// <summary>The Markdown that would be stored after the marks on screen were moved.</summary>
    [JsonConverter(typeof(Utf16Converter))]
    public string Afterwards { get; init; } = "";

    /// <summary>The document on screen after the marks were moved.</summary>
    public Piece? Shown { get; init; }

    public bool Survives { get; init; }

    public string? Failed { get; init; }

    public double Milliseconds { get; init; }

    private sealed class Utf16Converter : JsonConverter<string>
    {
        public override string Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options) =>
            new(MemoryMarshal.Cast<byte, char>(reader.GetBytesFromBase64()));

        public override void Write(System.Text.Json.Utf8JsonWriter writer, string value, System.Text.Json.JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
