using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Practice;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    /// <summary>An open thread in which the participant asked something.</summary>
    public async Task<SupportThread> ThreadAsync(Participation participation, SupportKind kind = SupportKind.Question, bool othersToo = false, string words = "Telt dit gesprek mee?")
    {
        var thread = new SupportThread { Id = NewId(), ParticipationId = participation.Id, Kind = kind, OpenedAt = Now };
        thread.ReadBy(participation.CurrentAssignment is not null, othersToo);
        var message = thread.Write(NewId(), participation.PersonId, words, Now).Value!;
        await AddAsync(thread);
        await AddAsync(message);
        return thread;
    }

    /// <summary>A moment to come, to which whoever announced it comes.</summary>
    public async Task<PracticeMoment> PracticeAsync(Cohort cohort, Person by, int places = 4, string? link = "https://bellen.example.org/kamer")
    {
        var moment = new PracticeMoment { Id = NewId(), CohortId = cohort.Id, AnnouncedById = by.Id, AnnouncedAt = Now };
        Must(moment.Note(new PracticeNote(Now.AddDays(3), 90, "Luisteren en doorvragen.", "De Werf", link, places), Now));
        Must(moment.TakePlace(Now));
        await AddAsync(moment);
        await AddAsync(new PracticeSeat { Id = NewId(), MomentId = moment.Id, CohortId = cohort.Id, PersonId = by.Id, Guides = false, JoinedAt = Now });
        return moment;
    }
}
