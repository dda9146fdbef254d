namespace PortfolioWorkspace.Domain.Tests.Certification.Naive;

/// <summary>Makes participants of the four programmes, from hardly begun to complete, always the same ones for the same seed.</summary>
internal sealed class NaiveCrowd(int seed)
{
    private static readonly string[] Codes = ["ICC-LEIDEN-2026-27", "VO-PILOT-NOORD-MIDDEN-2021-22", "CCO-2021-22", "CCO-PILOT-2017-18"];
    private static readonly DateOnly Deadline = new(2022, 4, 11);

    private readonly Random _random = new(seed);

    public IEnumerable<NaivePerson> People(int count) => Enumerable.Range(0, count).Select(n => Person(Codes[n % Codes.Length], Pick(0.1, 0.5, 0.85, 0.97, 1)));

    private NaivePerson Person(string code, double progress)
    {
        var person = new NaivePerson
        {
            Programme = code,
            Today = Deadline.AddDays(_random.Next(-40, 40)),
            TrainingOnly = _random.Next(8) == 0,
            WithoutCourse = _random.Next(8) == 0,
            CohortDate = _random.Next(4) == 0 ? Deadline.AddDays(_random.Next(-10, 10)) : null,
            ExtraTime = _random.Next(6) == 0 ? Deadline.AddDays(_random.Next(12, 30)) : null,
        };
        AddSessions(person, progress);
        if (code == "CCO-2021-22") AddReports(person, progress);
        if (code == "CCO-PILOT-2017-18") for (var n = _random.Next(4); n > 0; n--) person.Texts.Add(Text(person, "reflection", [], progress));
        foreach (var kind in new[] { "policy_plan", "ambitiekaart", "professional_product", "learning_question", "next_steps" })
            if (_random.NextDouble() < progress) person.Texts.Add(Text(person, kind, [], progress));
        foreach (var phase in new[] { "orientation", "research", "execution", "evaluation" })
            if (_random.NextDouble() < progress) person.Texts.Add(Text(person, "phase_evidence", [], progress) with { Phase = phase });
        if (_random.Next(3) == 0) person.AlternativeFor.AddRange(Pick<string[]>(["policy_plan"], ["policy_plan", "ambitiekaart"], ["professional_product"]));
        for (var n = _random.Next(3); n > 0; n--) person.OtherContact.Add((Pick("adviser_contact", "online", "koffie"), _random.Next(1, 12) / 4m));
        person.AlternativeApproved = _random.Next(2) == 0;
        (person.ProfileByParticipant, person.ProfileByLeercoach) = (_random.NextDouble() < progress, _random.NextDouble() < progress);
        (person.IntakeByParticipant, person.IntakeByDirector, person.DirectorWaived) = (_random.NextDouble() < progress, _random.NextDouble() < progress, _random.Next(5) == 0);
        person.Judged = Pick<bool?>(null, null, true, false);
        person.Aligned = Pick<bool?>(null, null, true, false);
        if (_random.Next(4) == 0) person.Waived.Add(Pick("icc.attend", "icc.plan", "vo.hours", "vo.next", "cco.1", "cco.3a", "cco.3b", "cco.dl", "cco18.attend", "cco18.reports"));
        return person;
    }

    private void AddSessions(NaivePerson person, double progress)
    {
        var plans = NaiveEvaluator.Programme(person.Programme).TryGetProperty("sessions", out var printed) ? printed.EnumerateArray().ToList() : [];
        if (plans.Count == 0) for (var n = _random.Next(8); n > 0; n--) person.Sessions.Add(Session("training", "physical", 3, progress));
        var planned = _random.Next(4) == 0 ? _random.Next(plans.Count + 1) : plans.Count;
        foreach (var plan in plans.Take(planned))
        {
            decimal? hours = plan.TryGetProperty("credited_hours", out var h) ? h.ValueKind == System.Text.Json.JsonValueKind.Null ? null : h.GetDecimal() : 3;
            person.Sessions.Add(Session(plan.GetProperty("kind").GetString()!, plan.TryGetProperty("mode", out var m) ? m.GetString()! : "physical", hours, progress));
        }
    }

    private NaiveSession Session(string kind, string mode, decimal? hours, double progress)
    {
        var mark = _random.NextDouble() < progress ? "present" : Pick(null, null, "partly", "excused", "absent", "compensated");
        return mark == "partly" && hours is null ? new(kind, mode, hours, null, null) : new(kind, mode, hours, mark, mark == "partly" ? 0.75m : null);
    }

    /// <summary>At most as many texts of a kind as are asked for, most of them about one conversation, some about two.</summary>
    private void AddReports(NaivePerson person, double progress)
    {
        foreach (var (kind, report, most) in new[] { ("driehoekgesprek", "observation", 2), ("self_led", "reflection", 4), ("leercoach_session", "reflection", 2) })
        {
            var first = person.Talks.Count;
            for (var n = _random.Next(2) + most; n > 0; n--) person.Talks.Add(new(kind, _random.NextDouble() < progress ? "confirmed" : Pick("planned", "held", "confirmed", "cancelled")));
            var last = person.Talks.Count;
            for (var n = 0; n < most; n++)
            {
                if (_random.NextDouble() >= progress) continue;
                int[] about = _random.Next(5) == 0 ? [_random.Next(first, last), _random.Next(first, last)] : [first + n];
                person.Texts.Add(Text(person, report, [.. about.Distinct()], progress));
            }
        }
    }

    private NaiveText Text(NaivePerson person, string kind, int[] about, double progress)
    {
        var state = _random.NextDouble() < progress ? "approved" : Pick("draft", "submitted", "returned", "approved");
        DateOnly? handedIn = state == "draft" ? null : person.Today.AddDays(-_random.Next(0, 40));
        return new(kind, state, about, null, handedIn, _random.Next(6) == 0 ? Deadline.AddDays(_random.Next(5, 30)) : null);
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
