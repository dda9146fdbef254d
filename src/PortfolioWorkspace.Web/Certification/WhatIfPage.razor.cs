using System.Globalization;
using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Certification;

/// <summary>A trainer tries an exception, a meeting or a conversation; the address holds what is tried, and nothing is saved.</summary>
public sealed partial class WhatIfPage(TryWhatIf attempt, NavigationManager nav)
{
    private const string Extra = "extra-", More = "nog-";

    private WhatIfView? _view;
    private WhatIf _what = new();

    [Inject] public required CertificationWords Words { get; set; }
    [Inject] public required CriterionSentence Sentence { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _what = new WhatIf(
            string.IsNullOrEmpty(Waiver) ? null : Waiver,
            Guid.TryParse(Session, out var session) ? session : null,
            Session?.StartsWith(Extra, StringComparison.Ordinal) == true && decimal.TryParse(Session.AsSpan(Extra.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : null,
            Guid.TryParse(Talk, out var talk) ? talk : null,
            Talk?.StartsWith(More, StringComparison.Ordinal) == true ? Talk[More.Length..] : null);
        if (!(await attempt.RunAsync(Id, _what)).Try(out _view, out _)) nav.NotFound();
    }

    private IReadOnlyList<Choice> Sessions(WhatIfView view)
    {
        var facts = view.Now.Standing.Facts.Sessions;
        var hours = facts.Select(s => s.CreditedHours).Where(h => h > 0).DefaultIfEmpty(1).Min();
        return
        [
            .. facts.Where(s => s.Status is null || Domain.Attendance.AttendanceStatuses.IsMissed(s.Status.Value)).Select(s => new Choice(s.Id.ToString(), s.Date is { } day ? $"{T["Sessions.Name", s.Number]}, {HouseDates.Day(day)}" : T["Sessions.Name", s.Number])),
            new Choice(string.Create(CultureInfo.InvariantCulture, $"{Extra}{hours:0.##}"), T["WhatIf.ExtraSession", Figures.Say(hours)]),
        ];
    }

    private IReadOnlyList<Choice> Talks(WhatIfView view)
    {
        var facts = view.Now.Standing.Facts;
        if (facts.Track == Domain.Programmes.Track.TrainingOnly) return [];
        var open = facts.Conversations.Where(c => c.Status is ConversationStatus.Planned or ConversationStatus.Held);
        var kinds = view.Now.Standing.Programme.Criteria.OfType<Criterion.ConfirmedConversations>().Select(c => c.Kind).Distinct();
        return
        [
            .. open.Select(c => new Choice(c.Id.ToString(), $"{D[$"Conversation.{c.Kind}"]}, {HouseDates.Day(c.Date)}")),
            .. kinds.Select(k => new Choice($"{More}{k}", T["WhatIf.OneMore", D[$"Conversation.{k}"].Value])),
        ];
    }
}
