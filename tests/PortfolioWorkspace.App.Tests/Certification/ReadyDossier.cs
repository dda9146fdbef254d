using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Profiles;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>A CCO dossier in which everything is there that a decision asks for, minus what a test leaves out.</summary>
internal sealed class ReadyDossier
{
    private readonly TestData _data;
    private readonly Cast _cast;
    private readonly PortfolioDb _db;

    private ReadyDossier(TestData data, Cast cast, PortfolioDb db) => (_data, _cast, _db) = (data, cast, db);

    /// <param name="sessions">Attended out of six; the last of them are not marked.</param>
    /// <param name="ownReports">Approved out of four.</param>
    /// <param name="self">The level on every competence; null: not handed in.</param>
    public static async Task<Cast> CastAsync(TestHouse house, int sessions = 6, int ownReports = 4, int? self = 3, int? coach = 3)
    {
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        await house.Data.ChangeAsync(db =>
        {
            var dossier = new ReadyDossier(house.Data, cast, db);
            dossier.Attend(sessions);
            dossier.TalkAndReport(ConversationKinds.Driehoekgesprek, "waarnemingsverslag", cast.Leercoach, [60, 46], 2);
            dossier.TalkAndReport(ConversationKinds.SelfLed, "reflectieverslag_eigen", null, [51, 40, 30, 20], ownReports);
            dossier.TalkAndReport(ConversationKinds.LeercoachSession, "reflectieverslag_leercoach", cast.Leercoach, [55, 25], 2);
            if (self is { } own) dossier.Rate(Rater.Participant, cast.Participant, own);
            if (coach is { } other) dossier.Rate(Rater.Leercoach, cast.Leercoach, other);
            return Task.FromResult(true);
        });
        return cast;
    }

    /// <summary>One more approved report, about whatever a test says.</summary>
    public static Task<Document> ReportAsync(TestHouse house, Cast cast, string kind, int number, params IReadOnlyList<Conversation> about) =>
        house.Data.ChangeAsync(db => Task.FromResult(new ReadyDossier(house.Data, cast, db).Report(kind, number, about)));

    private void Attend(int sessions)
    {
        foreach (var session in _cast.Cohort.Sessions.OrderBy(s => s.Number).Take(sessions))
        {
            var mark = new AttendanceMark { Id = _data.NewId(), SessionId = session.Id, ParticipationId = _cast.Participation.Id };
            Assert.Null(mark.Mark(AttendanceStatus.Present, null, null, session.CreditedHours, _cast.Trainer.Id, _data.Now));
            _db.Add(mark);
        }
    }

    private void TalkAndReport(string kind, string reportKind, Person? leercoach, IReadOnlyList<int> daysAgo, int reports)
    {
        foreach (var (days, index) in daysAgo.Select((d, i) => (d, i)))
        {
            var talk = new Conversation
            {
                Id = _data.NewId(),
                ParticipationId = _cast.Participation.Id,
                Kind = kind,
                HeldOn = _data.Today.AddDays(-days),
                DurationMinutes = 45,
                PartnerInformedOn = _data.Today.AddDays(-days),
                LeercoachId = leercoach?.Id,
                LoggedAt = _data.Now,
            };
            Assert.Null(talk.Confirm((leercoach ?? _cast.Participant).Id, _data.Now));
            _db.Add(talk);
            if (index < reports) Report(reportKind, index + 1, [talk]);
        }
    }

    private Document Report(string kind, int number, IReadOnlyList<Conversation> about)
    {
        var document = new Document { Id = _data.NewId(), ParticipationId = _cast.Participation.Id, Kind = kind, Number = number, LeercoachReads = true, CreatedAt = _data.Now };
        document.Conversations.AddRange(about.Select(c => new DocumentConversation { DocumentId = document.Id, ConversationId = c.Id, ParticipationId = _cast.Participation.Id }));
        const string text = "Ik zag twee collega's in gesprek.";
        var submission = document.Submit(_data.NewId(), text, TextHash.Of(text), [], null, _data.Now).Value!;
        Assert.Null(document.Conclude(submission.Id, Verdict.Approved, _data.Now));
        _db.Add(document);
        return document;
    }

    private void Rate(Rater rater, Person by, int level)
    {
        var competences = _data.Programme().Profile!.Competences.Select(c => c.Code).ToList();
        var rating = new ProfileRating { Id = _data.NewId(), ParticipationId = _cast.Participation.Id, Rater = rater, RaterPersonId = by.Id };
        foreach (var competence in competences) Assert.Null(rating.Rate(competence, level, "In het gesprek van maandag.", _data.NewId()));
        Assert.Null(rating.Submit(competences, _data.Now));
        _db.Add(rating);
    }
}
