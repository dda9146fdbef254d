using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.App.Notices;

/// <summary>What somebody chose about mail, for the kinds of news that can come to them.</summary>
public sealed class ReadMailChoice(Gate gate, ProgrammeCatalog catalog)
{
    private static readonly IReadOnlyList<NoticeKind>
        OfParticipants = [NoticeKind.Feedback, NoticeKind.Comments, NoticeKind.Reading, NoticeKind.MoreTime, NoticeKind.Conversations, NoticeKind.Support, NoticeKind.Practice, NoticeKind.Profiles, NoticeKind.Decisions, NoticeKind.Leercoach, NoticeKind.Attendance],
        OfReaders = [NoticeKind.Submissions, NoticeKind.Comments, NoticeKind.MoreTime, NoticeKind.Conversations, NoticeKind.Support, NoticeKind.Practice, NoticeKind.Profiles, NoticeKind.Leercoach];

    public Task<Answer<MailChoices>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<MailChoices>(Operation.ManageOwnAccount, Subject.OwnDesk, async p =>
        {
            var chosen = await p.Db.MailPreferences.SingleOrDefaultAsync(m => m.PersonId == p.Actor, p.Stop) ?? MailPreferences.Usual(p.Actor);
            var desks = await OwnDesks.OfAsync(p, catalog);
            List<NoticeKind> kinds = [.. desks.Participations.Count > 0 ? OfParticipants : [], .. desks.Coached.Count + desks.Trained.Count > 0 ? OfReaders : [], NoticeKind.Other];
            var address = await p.Db.Users.Where(u => u.Id == p.Actor).Select(u => u.Email).SingleOrDefaultAsync(p.Stop);
            return new MailChoices(address, chosen.Language, chosen.Quiet, kinds.Distinct().Order().ToDictionary(k => k, chosen.RhythmOf));
        }, stop);
}

/// <summary>How mail stands for somebody.</summary>
public sealed record MailChoices(string? Address, string Language, QuietHours Quiet, IReadOnlyDictionary<NoticeKind, MailRhythm> Rhythms);
