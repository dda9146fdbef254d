using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    /// <summary>News for somebody, as the Gate would have stored it.</summary>
    public Task<Notice> NoticeAsync(Person person, LiveTopic topic, Guid subject, Participation? dossier = null, DateTimeOffset? at = null) =>
        AddAsync(new Notice { Id = NewId(), PersonId = person.Id, ParticipationId = dossier?.Id, Topic = topic, SubjectId = subject, At = at ?? Now });

    /// <summary>What somebody chose about mail; nothing chosen about quiet: it never is.</summary>
    public Task<MailPreferences> MailAsync(Person person, MailRhythm rhythm, QuietHours? quiet = null, string language = "nl") => ChangeAsync(async db =>
    {
        var preferences = await db.MailPreferences.IgnoreQueryFilters().SingleOrDefaultAsync(m => m.PersonId == person.Id);
        if (preferences is null) db.MailPreferences.Add(preferences = MailPreferences.Usual(person.Id));
        Must(preferences.Choose(new MailChoice(language, quiet ?? default, Enum.GetValues<NoticeKind>().ToDictionary(k => k, _ => rhythm))));
        return preferences;
    });
}
