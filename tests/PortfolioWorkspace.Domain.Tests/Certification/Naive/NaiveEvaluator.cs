using System.Text.Json;

namespace PortfolioWorkspace.Domain.Tests.Certification.Naive;

/// <summary>The rule table of facts §4.1 written down a second time, straight from its words and from programmes.json: slow, plain and without the product's rules.</summary>
internal static class NaiveEvaluator
{
    private static readonly JsonDocument Book = JsonDocument.Parse(typeof(NaiveEvaluator).Assembly.GetManifestResourceStream("programmes.json")!);

    public static JsonElement Programme(string code) => Book.RootElement.GetProperty("programmes").EnumerateArray().Single(p => p.GetProperty("code").GetString() == code);

    public static Dictionary<string, NaiveAnswer> Evaluate(NaivePerson person)
    {
        var answers = new Dictionary<string, NaiveAnswer>();
        foreach (var rule in Programme(person.Programme).GetProperty("rules").EnumerateArray())
        {
            var type = rule.GetProperty("type").GetString()!;
            if (person.TrainingOnly && type is not ("attended_sessions" or "contact_hours" or "intake_done")) continue;
            if (person is { WithoutCourse: true, TrainingOnly: false } && type is ("attended_sessions" or "contact_hours")) continue;
            var id = rule.GetProperty("id").GetString()!;
            var (required, count, met, begun, lost) = Weigh(person, type, rule.GetProperty("params"));
            var status = met ? "met" : person.Waived.Contains(id) ? "waived" : lost ? "not_met" : begun ? "in_progress" : "not_started";
            var humanStep = type is "manual_judgement" or "external_alignment";
            answers[id] = new(status, required, count, rule.GetProperty("severity").GetString() == "required" && !humanStep && status is not ("met" or "waived"));
        }

        return answers;
    }

    private static (decimal? Required, decimal Count, bool Met, bool Begun, bool Lost) Weigh(NaivePerson person, string type, JsonElement p) => type switch
    {
        "attended_sessions" => Sessions(person, p),
        "contact_hours" => Hours(person, p),
        "confirmed_conversations" => Talks(person, p),
        "approved_reports" => Reports(person, p),
        "profile_by_both" => Pieces(2, (person.ProfileByParticipant ? 1 : 0) + (person.ProfileByLeercoach ? 1 : 0), begun: false),
        "end_product_approved" => EndProduct(person, Words(p, "one_of")),
        "form_completed" => Forms(person, p),
        "intake_done" => Pieces(1, person.IntakeByParticipant && (person.IntakeByDirector || person.DirectorWaived) ? 1 : 0, begun: person.IntakeByParticipant || person.IntakeByDirector || person.DirectorWaived),
        "deadline" => OnTime(person, p),
        "manual_judgement" => Pieces(1, person.Judged == true ? 1 : 0, begun: person.Judged is not null),
        "external_alignment" => Pieces(1, person.Aligned == true ? 1 : 0, begun: false, lost: person.Aligned == false),
        _ => throw new InvalidOperationException(type),
    };

    private static (decimal?, decimal, bool, bool, bool) Sessions(NaivePerson person, JsonElement p)
    {
        var mine = person.Sessions.Where(s => Words(p, "session_kinds").Contains(s.Kind)).ToList();
        var allowed = p.TryGetProperty("compensation_allowed", out var c) && c.GetBoolean();
        var there = mine.Count(s => s.Mark == "present" || (s.Mark == "compensated" && allowed));
        var toCome = mine.Count(s => s.Mark is null);
        if (Number(p, "of") is { } of && mine.Count < of) toCome += of - mine.Count;
        var min = Number(p, "min");
        return (min, there, there >= min, mine.Any(s => s.Mark is not null), there + toCome < min);
    }

    private static (decimal?, decimal, bool, bool, bool) Hours(NaivePerson person, JsonElement p)
    {
        var words = Words(p, "categories");
        var mine = person.Sessions.Where(s => words.Contains(s.Kind) || words.Contains(s.Mode)).ToList();
        var extra = person.OtherContact.Where(o => words.Contains(o.Category)).ToList();
        decimal sum = 0;
        foreach (var s in mine)
        {
            if (s.Mark is "present" or "compensated") sum += s.Hours ?? 0;
            if (s.Mark == "partly") sum += s.HoursPresent!.Value;
        }

        sum += extra.Sum(e => e.Hours);
        var enough = p.GetProperty("min").GetDecimal() - (p.TryGetProperty("tolerance_hours", out var t) ? t.GetDecimal() : 0);
        var open = mine.Where(s => s.Mark is null).ToList();
        var endless = words.Contains("adviser_contact") || open.Any(s => s.Hours is null) || mine.Count == 0;
        return (p.GetProperty("min").GetDecimal(), sum, sum >= enough, extra.Count > 0 || mine.Any(s => s.Mark is not null), !endless && sum + open.Sum(s => s.Hours) < enough);
    }

    private static (decimal?, decimal, bool, bool, bool) Talks(NaivePerson person, JsonElement p)
    {
        var kind = p.GetProperty("conversation_kind").GetString()!;
        var confirmed = Confirmed(person, kind);
        var own = p.GetProperty("report_per_conversation").GetBoolean() && !ReportsWaived(person, kind)
            ? MostPairs(person.Texts.Where(t => t.State == "approved").Select(t => t.About).ToList(), confirmed)
            : confirmed.Count;
        return Pieces(Number(p, "min"), own, begun: person.Talks.Any(t => t.Kind == kind && t.State is "held" or "confirmed"));
    }

    // Where the facts are silent the product's reading is followed: what was waived is not asked for by another rule either.
    private static bool ReportsWaived(NaivePerson person, string kind) => RulesOf(person, "approved_reports").Any(r =>
        person.Waived.Contains(r.GetProperty("id").GetString()!) && r.GetProperty("params").TryGetProperty("conversation_kind", out var k) && k.GetString() == kind);

    private static IEnumerable<JsonElement> RulesOf(NaivePerson person, string type) =>
        Programme(person.Programme).GetProperty("rules").EnumerateArray().Where(r => r.GetProperty("type").GetString() == type);

    private static (decimal?, decimal, bool, bool, bool) Reports(NaivePerson person, JsonElement p)
    {
        var about = p.TryGetProperty("conversation_kind", out var k) ? k.GetString() : null;
        var mine = person.Texts.Where(t => t.Kind == p.GetProperty("report_kind").GetString() && (about is null || t.About.Any(n => person.Talks[n].Kind == about))).ToList();
        var approved = mine.Where(t => t.State == "approved").ToList();
        var count = about is null ? approved.Count : MostPairs([.. approved.Select(t => t.About)], Confirmed(person, about));
        return Pieces(Number(p, "min"), count, begun: mine.Count > 0);
    }

    private static (decimal?, decimal, bool, bool, bool) EndProduct(NaivePerson person, string[] oneOf)
    {
        var agreed = person.AlternativeFor.Any(oneOf.Contains);
        var written = person.Texts.Where(t => oneOf.Contains(t.Kind)).ToList();
        return Pieces(1, written.Any(t => t.State == "approved") || (agreed && person.AlternativeApproved) ? 1 : 0, begun: agreed || written.Count > 0);
    }

    private static (decimal?, decimal, bool, bool, bool) Forms(NaivePerson person, JsonElement p)
    {
        var written = person.Texts.Where(t => t.Kind == p.GetProperty("form").GetString()).ToList();
        var submitted = written.Where(t => t.State is "submitted" or "approved").ToList(); // "aanvulling gevraagd" is a state of its own (§7.2)
        if (!p.TryGetProperty("each_of", out _)) return Pieces(1, submitted.Count > 0 ? 1 : 0, begun: written.Count > 0);
        var phases = Words(p, "each_of");
        return Pieces(phases.Length, phases.Count(phase => submitted.Any(t => t.Phase == phase)), begun: written.Count > 0);
    }

    private static (decimal?, decimal, bool, bool, bool) OnTime(NaivePerson person, JsonElement p)
    {
        var kinds = Words(p, "applies_to");
        var asked = RulesOf(person, "approved_reports").Where(r => !person.Waived.Contains(r.GetProperty("id").GetString()!)).ToList();
        var needed = asked.Sum(r => Number(r.GetProperty("params"), "min") ?? 0);
        var day = person.ExtraTime ?? person.CohortDate ?? DateOnly.Parse(p.GetProperty("date").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        var mine = person.Texts.Where(t => kinds.Contains(t.Kind)).ToList();
        DateOnly Until(NaiveText text) => text.OwnExtension > day ? text.OwnExtension.Value : day;
        bool BelongsTo(NaiveText text, JsonElement rule) => rule.GetProperty("report_kind").GetString() == text.Kind && text.About.Any(n => person.Talks[n].Kind == rule.GetProperty("conversation_kind").GetString());
        var wanted = mine.Where(t => asked.Any(r => BelongsTo(t, r.GetProperty("params")))).ToList();
        var onTime = wanted.Count(t => t.HandedIn <= Until(t));
        var stillCan = person.Today <= day ? needed - wanted.Count(t => t.HandedIn is not null) : wanted.Count(t => t.HandedIn is null && person.Today <= Until(t));
        return Pieces(needed, onTime, begun: mine.Any(t => t.HandedIn is not null), lost: onTime + stillCan < needed);
    }

    private static (decimal?, decimal, bool, bool, bool) Pieces(decimal? min, decimal count, bool begun, bool lost = false) => (min, count, count >= min, begun || count > 0, lost);

    private static List<int> Confirmed(NaivePerson person, string kind) => [.. Enumerable.Range(0, person.Talks.Count).Where(n => person.Talks[n].Kind == kind && person.Talks[n].State == "confirmed")];

    /// <summary>Tries every way to give each text one conversation of its own.</summary>
    private static int MostPairs(List<int[]> texts, List<int> free)
    {
        if (texts.Count == 0) return 0;
        var rest = texts.Skip(1).ToList();
        var best = MostPairs(rest, free);
        foreach (var talk in texts[0].Where(free.Contains)) best = Math.Max(best, 1 + MostPairs(rest, [.. free.Where(f => f != talk)]));
        return best;
    }

    private static string[] Words(JsonElement p, string name) => [.. p.GetProperty(name).EnumerateArray().Select(w => w.GetString()!)];

    private static int? Number(JsonElement p, string name) => p.TryGetProperty(name, out var n) && n.ValueKind == JsonValueKind.Number ? n.GetInt32() : null;
}
