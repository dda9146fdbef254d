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
            Fault(key, new Wrong(FaultKind.NameTaken, name));
        // Rows of the database and lists of names are made of these.
        if (name.Length > LongestName || name.Any(c => c is '/' or ',' || char.IsWhiteSpace(c) || char.IsControl(c)))
            Fault(key, new Wrong(FaultKind.NameTooLong, name, LongestName));
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
        (int?)Parsed<decimal>(key, s => Number(s) is { } v && v >= min && v == decimal.Truncate(v) ? v : null, v => new Wrong(FaultKind.NoWhole, v, min));

    public decimal? Amount(string key) => Parsed<decimal>(key, s => Number(s) is >= 0 and var v ? v : null, v => new Wrong(FaultKind.NoAmount, v));

    /// <summary>A threshold must be written, even when the training leaves the number open: silence is no threshold.</summary>
    public int? WrittenWhole(string key) => IsWritten(key) ? Whole(key, min: 1) : null;

    public decimal? WrittenAmount(string key) =>
        IsWritten(key) ? Parsed<decimal>(key, s => Number(s) is > 0 and var v ? v : null, v => new Wrong(FaultKind.NoPositive, v)) : null;

    public DateOnly? WrittenDate(string key) => IsWritten(key) ? Date(key) : null;

    public DateOnly? Date(string key) => Parsed<DateOnly>(
        key,
        s => DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        v => new Wrong(FaultKind.NoDate, v));

    public TimeOnly? Time(string key) => Parsed<TimeOnly>(
        key,
        s => TimeOnly.TryParseExact(s, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        v => new Wrong(FaultKind.NoTime, v));

    /// <summary>Yes or no; no when it is not written.</summary>
    public bool Flag(string key) => Parsed<bool>(key, s => s switch { "true" => true, "false" => false, _ => null }, v => new Wrong(FaultKind.NoFlag, v)) ?? false;

    public T Choice<T>(string key) where T : struct, Enum
    {
        if (Scalar(key) is null)
            return Missing(key, default(T));
        return Parsed(key, Vocabulary<T>.Find, Unknown<T>) ?? default;
    }

    public IReadOnlyList<T> Choices<T>(string key) where T : struct, Enum =>
    [
        .. Words(key, required: true, w => Vocabulary<T>.Find(w) is null ? Unknown<T>(w) : null)
            .Select(w => Vocabulary<T>.Find(w) ?? default),
    ];

    private static Wrong Unknown<T>(string word) where T : struct, Enum => new(FaultKind.UnknownWord, word) { Known = [.. Vocabulary<T>.Known.Split(", ")] };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value < 100_000 ? value : null;

    private T? Parsed<T>(string key, Func<string, T?> parse, Func<string, Wrong> wrong) where T : struct
    {
        if (Scalar(key) is not { } scalar)
            return null;
        if (parse(scalar.Value ?? "") is { } value)
            return value;
        faults.Add(scalar, key, wrong(scalar.Value ?? ""));
        return null;
    }

    private bool IsWritten(string key)
    {
        if (Find(key) is not (null or YamlScalarNode { Value: null or "" }))
            return true;
        Fault(key, new Wrong(FaultKind.MissingThreshold));
        return false;
    }
}
