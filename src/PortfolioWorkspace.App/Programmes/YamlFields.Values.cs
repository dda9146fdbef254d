using System.Globalization;
using PortfolioWorkspace.Domain.Programmes;
using YamlDotNet.RepresentationModel;

namespace PortfolioWorkspace.App.Programmes;

internal sealed partial class YamlFields
{
    private const int LongestName = 40;

    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    public string? OptionalText(string key) => Scalar(key) is { Value: { } text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>A name that no earlier block of the same list has.</summary>
    public string NewName(string key, HashSet<string> taken)
    {
        var name = Text(key);
        if (name.Length > 0 && !taken.Add(name))
            Fault(key, $"{key} '{name}' komt al eerder voor");
        // Rows of the database and lists of names are made of these.
        if (name.Length > LongestName || name.Any(c => c is '/' or ',' || char.IsWhiteSpace(c) || char.IsControl(c)))
            Fault(key, $"{key} '{name}' is geen korte naam: hoogstens {LongestName} tekens, zonder spaties, komma's en schuine strepen");
        return name;
    }

    public LocalText Local(string key)
    {
        if (RequiredBlock(key) is not { } fields)
            return new("", "");
        var text = fields.Local();
        fields.Close();
        return text;
    }

    /// <summary>Both languages, written directly in this block.</summary>
    public LocalText Local() => new(Text("nl"), Text("en"));

    public int? Whole(string key, int min = 0) =>
        (int?)Parsed<decimal>(key, s => Number(s) is { } v && v >= min && v == decimal.Truncate(v) ? v : null, $"geen heel getal van {min} of meer");

    public decimal? Amount(string key) => Parsed<decimal>(key, s => Number(s) is >= 0 and var v ? v : null, "geen getal van 0 of meer");

    /// <summary>A threshold must be written, even when the training leaves the number open: silence is no threshold.</summary>
    public int? WrittenWhole(string key) => IsWritten(key) ? Whole(key, min: 1) : null;

    public decimal? WrittenAmount(string key) =>
        IsWritten(key) ? Parsed<decimal>(key, s => Number(s) is > 0 and var v ? v : null, "geen getal groter dan 0") : null;

    public DateOnly? WrittenDate(string key) => IsWritten(key) ? Date(key) : null;

    public DateOnly? Date(string key) => Parsed<DateOnly>(
        key,
        s => DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        "geen datum; schrijf jjjj-mm-dd");

    public TimeOnly? Time(string key) => Parsed<TimeOnly>(
        key,
        s => TimeOnly.TryParseExact(s, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        "geen tijd; schrijf uu:mm");

    /// <summary>Yes or no; no when it is not written.</summary>
    public bool Flag(string key) => Parsed<bool>(key, s => s switch { "true" => true, "false" => false, _ => null }, "geen true of false") ?? false;

    public T Choice<T>(string key) where T : struct, Enum
    {
        if (Scalar(key) is null)
            return Missing(key, default(T));
        return Parsed(key, Vocabulary<T>.Find, $"onbekend; kies uit: {Vocabulary<T>.Known}") ?? default;
    }

    public IReadOnlyList<T> Choices<T>(string key) where T : struct, Enum =>
    [
        .. Words(key, required: true, w => Vocabulary<T>.Find(w) is null ? $"'{w}' bij '{key}' is onbekend; kies uit: {Vocabulary<T>.Known}" : null)
            .Select(w => Vocabulary<T>.Find(w) ?? default),
    ];

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value < 100_000 ? value : null;

    private T? Parsed<T>(string key, Func<string, T?> parse, string wrong) where T : struct
    {
        if (Scalar(key) is not { } scalar)
            return null;
        if (parse(scalar.Value ?? "") is { } value)
            return value;
        faults.Add(scalar, $"'{scalar.Value}' bij '{key}' is {wrong}");
        return null;
    }

    private bool IsWritten(string key)
    {
        if (Find(key) is not (null or YamlScalarNode { Value: null or "" }))
            return true;
        Fault(key, $"'{key}' ontbreekt; schrijf een waarde, of null als de opleiding die zelf bepaalt");
        return false;
    }
}
