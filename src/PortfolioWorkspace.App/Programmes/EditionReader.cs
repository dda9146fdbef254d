using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Reads what belongs to one edition beside its criteria: hours, places, phases, meetings, rows, profile and certificate.</summary>
internal sealed class EditionReader
{
    private readonly HashSet<string> _phases = [];
    private readonly HashSet<string> _requirements = [];

    public static StudyLoad StudyLoad(YamlFields? f)
    {
        if (f is null)
            return new(null, null, null);
        var load = new StudyLoad(f.Amount("total_hours"), f.Amount("contact_hours"), f.Amount("self_study_hours"));
        f.Close();
        return load;
    }

    public static Capacity Capacity(YamlFields? f)
    {
        if (f is null)
            return new(null, null, [], LotteryWhenFull: false);
        var (min, max) = (f.Whole("min", min: 1), f.Whole("max", min: 1));
        if (max < min)
            f.Fault("max", new Wrong(FaultKind.BelowMinimum, max.Value, min!.Value));
        var capacity = new Capacity(min, max, f.Blocks("quotas", required: false, Quota), f.Flag("lottery_when_full"));
        f.Close();
        return capacity;
    }

    public Phase Phase(YamlFields f) => new(f.NewName("code", _phases), f.Local("name"));

    public static SessionPlan Session(YamlFields f)
    {
        var (date, start, end, pause) = (f.WrittenDate("date"), f.Time("start"), f.Time("end"), f.Whole("break_min") ?? 0);
        decimal? slot = null;
        if (end <= start)
            f.Fault("end", new Wrong(FaultKind.EndBeforeStart, end.Value, start!.Value));
        else if (f.Has("start") != f.Has("end"))
            f.Fault(f.Has("start") ? "start" : "end", new Wrong(FaultKind.HalfTime));
        else if (start is { } from && end is { } to)
            slot = (decimal)(to - from).TotalMinutes - pause;
        if (slot <= 0)
            f.Fault("break_min", new Wrong(FaultKind.BreakTooLong));
        var hours = f.Amount("credited_hours") ?? slot / 60;
        return new(
            date, start, end, pause, hours, f.Choice<SessionKind>("kind"), f.Choice<SessionMode>("mode"), f.OptionalText("place"), f.OptionalText("title"));
    }

    public Requirement Requirement(YamlFields f, IReadOnlySet<string> criteria) => new(
        f.NewName("code", _requirements), f.Choice<StepShape>("shape"), f.Local("title"), f.Local("unit"),
        f.Words("criteria", required: true, id => criteria.Contains(id) ? null : new Wrong(FaultKind.UnknownCriterion, id)));

    public static ProfileInstrument? Profile(YamlFields? f)
    {
        if (f is null)
            return null;
        HashSet<string> codes = [];
        var profile = new ProfileInstrument(
            f.Text("code"), f.Local("name"),
            f.Blocks("competences", required: true, c => new ProfileCompetence(c.NewName("code", codes), c.Local("name"), c.Local("description"))),
            f.Blocks("levels", required: true, l => l.Local()));
        if (profile.Levels.Count == 1)
            f.Fault("levels", new Wrong(FaultKind.OneLevel));
        f.Close();
        return profile;
    }

    public static CertificateText Certificate(YamlFields? f)
    {
        if (f is null)
            return new(new("", ""), new("", ""), new("", ""), new("", ""), null, null, "", SecondSignature: false);
        var text = new CertificateText(
            f.Local("title"), f.Local("statement"), f.Local("proof_title"), f.Local("proof_statement"), f.OptionalText("issuer"),
            f.OptionalText("recognised_by"), f.Text("number_prefix"), f.Flag("second_signature"));
        f.Close();
        return text;
    }

    private static RegionQuota Quota(YamlFields f)
    {
        var (region, min, max) = (f.Text("region"), f.Whole("min") ?? 0, f.Whole("max", min: 1) ?? int.MaxValue);
        if (max < min)
            f.Fault("max", new Wrong(FaultKind.BelowMinimum, max, min));
        return new(region, min, max);
    }
}
