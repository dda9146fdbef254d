using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Calendars;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Attendance;
using PortfolioWorkspace.Web.Conversations;
using PortfolioWorkspace.Web.Documents;
using PortfolioWorkspace.Web.Shell;
using PortfolioWorkspace.Web.Texts;
using Calendar = Ical.Net.Calendar;

namespace PortfolioWorkspace.Web.Calendars;

/// <summary>Says dates in the words of the house to a calendar program (RFC 5545). An entry keeps its id for good, so that a program changes what it has instead of adding to it.</summary>
public sealed class CalendarFeed(
    IStringLocalizer<CalendarsTexts> texts, IStringLocalizer<AttendanceTexts> attendance, IStringLocalizer<SessionsTexts> sessions, IStringLocalizer<ConversationsTexts> conversations, IOptions<HouseSettings> house)
{
    /// <summary>How soon a program should look again; most decide that for themselves.</summary>
    private const string LookAgain = "PT1H";

    /// <param name="site">Where the house is, for the way back.</param>
    public string Write(CalendarDates dates, Uri site, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = $"-//{house.Value.Name}//{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName.ToUpperInvariant()}", Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", house.Value.Name);
        calendar.AddProperty("X-PUBLISHED-TTL", LookAgain);
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(DutchTime.Zone.Id, now.UtcDateTime.AddDays(-ReadCalendar.DaysBack), includeHistoricalData: false));
        foreach (var entry in dates.Sessions.Select(s => SessionEntry(s, site)).Concat(dates.Deadlines.Select(d => DeadlineEntry(d, site))).Concat(dates.Conversations.Select(c => ConversationEntry(c, site))))
        {
            entry.DtStamp = Utc(now);
            calendar.Events.Add(entry);
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar was not written.");
    }

    private CalendarEvent SessionEntry(CalendarSession entry, Uri site)
    {
        var (session, way) = (entry.Session, new Uri(site, entry.OwnDossier is { } dossier ? $"/dossiers/{dossier}#bijeenkomst-{entry.Session.Number}" : $"/groepen/{entry.Cohort}/aanwezigheid/{entry.Session.Id}"));
        var name = new SessionWords(attendance).Full(session);
        if (entry.OwnDossier is null) name = texts["Entry.Group", name, entry.CohortName];
        return new CalendarEvent
        {
            Uid = $"session-{entry.Key}",
            Summary = session.Cancelled ? texts["Entry.Cancelled", name] : name,
            DtStart = Local(session.Start!.Value),
            DtEnd = Local(session.End!.Value),
            Status = session.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Location = WhereOf(session),
            Description = Lines(entry.CohortName, session.Link, way.ToString()),
            Url = way,
            Sequence = entry.Changes,
            LastModified = entry.ChangedAt is { } at ? Utc(at) : null,
        };
    }

    private string? WhereOf(SessionLine session) => session switch
    {
        { Place: { } place, PlaceTentative: true } => sessions["Where.Tentative", place].Value,
        { Place: { } place } => place,
        { Mode: SessionMode.Online } => sessions["Where.Online"].Value,
        _ => null,
    };

    private CalendarEvent DeadlineEntry(CalendarDeadline entry, Uri site)
    {
        var way = new Uri(site, entry.Document is { } document ? $"/documenten/{document}" : "/documenten");
        return AllDay(entry.On, new CalendarEvent
        {
            Uid = entry.Document is { } one ? $"hand-in-{one}" : $"hand-in-{entry.Dossier}-{entry.KindCode}",
            Summary = texts["Entry.HandIn", DocumentNames.InSentence(entry.Kind.In(CultureInfo.CurrentUICulture.Name))],
            Description = Lines(entry.CohortName, way.ToString()),
            Url = way,
            Sequence = entry.Changes,
        });
    }

    private CalendarEvent ConversationEntry(CalendarConversation entry, Uri site)
    {
        var (kind, way) = (conversations.Kind(entry.Kind), new Uri(site, $"/gesprekken/{entry.Id}"));
        return AllDay(entry.On, new CalendarEvent
        {
            Uid = $"conversation-{entry.Id}",
            Summary = entry.With is { } participant ? texts["Entry.With", kind, participant] : kind,
            Description = Lines(texts["Entry.NoHour"], way.ToString()),
            Url = way,
            Sequence = entry.Changes,
            Created = Utc(entry.PlannedAt),
            LastModified = entry.ChangedAt is { } at ? Utc(at) : null,
        });
    }

    /// <summary>A whole day tells nobody that its owner is busy.</summary>
    private static CalendarEvent AllDay(DateOnly day, CalendarEvent entry)
    {
        (entry.DtStart, entry.DtEnd, entry.Transparency) = (new CalDateTime(day), new CalDateTime(day.AddDays(1)), TransparencyType.Transparent);
        return entry;
    }

    /// <summary>As the clock on the wall shows it; an hour that the clock shows twice has a name of its own in UTC alone.</summary>
    private static CalDateTime Local(DateTimeOffset moment) => DutchTime.ComesTwice(moment) ? Utc(moment) : new CalDateTime(DutchTime.Local(moment).DateTime, DutchTime.Zone.Id);

    private static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime);

    private static string Lines(params string?[] lines) => string.Join('\n', lines.OfType<string>());
}
