namespace PortfolioWorkspace.Domain.Notices;

/// <summary>What somebody chose about mail; who never chose has what <see cref="Usual"/> says.</summary>
public sealed class MailPreferences
{
    public const int RhythmsMaxLength = 400;
    public static readonly IReadOnlyList<string> Languages = ["nl", "en"];

    /// <summary>When what is mailed once a day goes, unless it is quiet then.</summary>
    public static readonly TimeOnly DailyAt = new(8, 0);

    public required Guid PersonId { get; init; }

    public string Language { get; private set; } = Languages[0];
    public TimeOnly QuietFrom { get; private set; } = QuietHours.Usual.From;
    public TimeOnly QuietUntil { get; private set; } = QuietHours.Usual.Until;
    public bool QuietWeekend { get; private set; } = QuietHours.Usual.WeekendToo;

    /// <summary>Only what was chosen: "Feedback:Daily,Attendance:Never".</summary>
    public string Rhythms { get; private set; } = "";

    public QuietHours Quiet => new(QuietFrom, QuietUntil, QuietWeekend);

    public static MailPreferences Usual(Guid person) => new() { PersonId = person };

    /// <summary>What concerns somebody's own path, a call for help or an appointment at once, the work of a leercoach once a day, the rest on the page alone.</summary>
    public static MailRhythm UsualRhythm(NoticeKind kind) => kind switch
    {
        NoticeKind.Feedback or NoticeKind.Decisions or NoticeKind.Leercoach or NoticeKind.Support or NoticeKind.Practice => MailRhythm.AtOnce,
        NoticeKind.Reading or NoticeKind.Attendance => MailRhythm.Never,
        _ => MailRhythm.Daily,
    };

    public MailRhythm RhythmOf(NoticeKind kind) => Chosen().TryGetValue(kind, out var rhythm) ? rhythm : UsualRhythm(kind);

    public Refusal? Choose(MailChoice choice)
    {
        if (!Languages.Contains(choice.Language)) return new Refusal("mail-language");
        (Language, QuietFrom, QuietUntil, QuietWeekend) = (choice.Language, choice.Quiet.From, choice.Quiet.Until, choice.Quiet.WeekendToo);
        var chosen = Chosen();
        foreach (var (kind, rhythm) in choice.Rhythms) chosen[kind] = rhythm;
        Rhythms = string.Join(',', chosen.OrderBy(c => c.Key).Select(c => $"{c.Key}:{c.Value}"));
        return null;
    }

    /// <summary>The first moment at which news of this kind, from this moment, may be mailed; null: never.</summary>
    public DateTimeOffset? DueAt(NoticeKind kind, DateTimeOffset at) => RhythmOf(kind) switch
    {
        MailRhythm.AtOnce => Quiet.FirstAfter(at),
        MailRhythm.Daily => Quiet.FirstAfter(NextDaily(at)),
        _ => null,
    };

    private static DateTimeOffset NextDaily(DateTimeOffset at)
    {
        var today = DutchTime.At(DutchTime.DayOf(at), DailyAt);
        return at <= today ? today : DutchTime.At(DutchTime.DayOf(at).AddDays(1), DailyAt);
    }

    /// <summary>A word that this program does not know was chosen in another version: then the usual holds.</summary>
    private Dictionary<NoticeKind, MailRhythm> Chosen()
    {
        var chosen = new Dictionary<NoticeKind, MailRhythm>();
        foreach (var pair in Rhythms.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split(':') is [var kind, var rhythm] && Enum.TryParse<NoticeKind>(kind, out var k) && Enum.TryParse<MailRhythm>(rhythm, out var r)) chosen[k] = r;
        }

        return chosen;
    }
}

/// <summary>What somebody chooses on the page of preferences; kinds that the page does not show stay as they are.</summary>
public sealed record MailChoice(string Language, QuietHours Quiet, IReadOnlyDictionary<NoticeKind, MailRhythm> Rhythms);
