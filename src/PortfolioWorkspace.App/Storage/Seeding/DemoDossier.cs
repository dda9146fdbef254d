using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Profiles;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>Fills one dossier step by step with the same verbs that the product uses, at moments in the past.</summary>
internal sealed class DemoDossier
{
    private readonly PortfolioDb _db;
    private readonly DemoClock _clock;
    private readonly DemoTexts _texts;
    private readonly Programme _programme;
    private readonly Cohort _cohort;
    private readonly Person _person;
    private readonly Dictionary<string, int> _numbers = [];
    private int _reason;

    public DemoDossier(PortfolioDb db, DemoClock clock, DemoTexts texts, Programme programme, Cohort cohort, Person person, Track track, string function, string organisation)
    {
        (_db, _clock, _texts, _programme, _cohort, _person) = (db, clock, texts, programme, cohort, person);
        Participation = new Participation
        {
            Id = NewId(),
            CohortId = cohort.Id,
            PersonId = person.Id,
            Track = track,
            JoinedOn = cohort.StartsOn,
            Function = function,
            Organisation = organisation,
        };
        db.Participations.Add(Participation);
    }

    public Participation Participation { get; }

    public DemoDossier CoachedBy(Person leercoach)
    {
        Must(Participation.AssignLeercoach(leercoach.Id, NewId(), _cohort.StartsOn));
        return this;
    }

    /// <summary>One letter per session: P present, A absent, X excused, C compensated; a dot is not marked yet.</summary>
    public DemoDossier Attended(string marks, Guid by, string? compensation = null)
    {
        foreach (var (session, mark) in _cohort.Sessions.OrderBy(s => s.Number).Zip(marks).Where(x => x.Second != '.'))
        {
            var line = new AttendanceMark { Id = NewId(), SessionId = session.Id, ParticipationId = Participation.Id };
            var status = mark switch { 'P' => AttendanceStatus.Present, 'A' => AttendanceStatus.Absent, 'X' => AttendanceStatus.Excused, 'C' => AttendanceStatus.Compensated, _ => throw new ArgumentException($"'{mark}'") };
            Must(line.Mark(status, null, status == AttendanceStatus.Compensated ? compensation : null, session.CreditedHours, by, session.End!.Value));
            _db.AttendanceMarks.Add(line);
            _db.AttendanceChanges.Add(new AttendanceChange { Id = NewId(), SessionId = session.Id, ParticipationId = Participation.Id, Number = 1, Status = status, Note = line.Note, Via = AttendanceVia.Trainer, ById = by, At = line.MarkedAt });
        }

        return this;
    }

    public Conversation Talk(string kind, int daysAgo, string? role, string? pseudonym, Person? leercoach, bool confirmed = true, int session = 0, ConversationSetting setting = ConversationSetting.School)
    {
        var day = _clock.Day(-daysAgo);
        var talk = new Conversation
        {
            Id = NewId(),
            ParticipationId = Participation.Id,
            Kind = kind,
            HeldOn = day,
            DurationMinutes = kind == ConversationKinds.Driehoekgesprek ? 45 : 50,
            Setting = setting,
            PartnerRole = role,
            PartnerPseudonym = pseudonym,
            PartnerInformedOn = kind == ConversationKinds.SelfLed ? day : null,
            SessionId = session > 0 ? _cohort.Sessions.First(s => s.Number == session).Id : null,
            LeercoachId = leercoach?.Id,
            LoggedAt = _clock.DaysAgo(daysAgo, 17),
        };
        if (day > _clock.Today) talk.Plan();
        else if (confirmed) Must(talk.Confirm(leercoach?.Id ?? _person.Id, _clock.DaysAgo(Math.Max(0, daysAgo - 1), 19)));
        else Must(talk.Hold(_clock.Today));
        _db.Conversations.Add(talk);
        return talk;
    }

    public Document Write(string kind, string? draft, int startedDaysAgo, Conversation? about = null)
    {
        var definition = _programme.Kind(kind);
        var document = new Document
        {
            Id = NewId(),
            ParticipationId = Participation.Id,
            Kind = kind,
            Number = _numbers[kind] = _numbers.GetValueOrDefault(kind) + 1,
            LeercoachReads = definition.Category != DocumentCategory.EndProduct || definition.Approver == Approver.Leercoach,
            CreatedAt = _clock.DaysAgo(startedDaysAgo),
        };
        if (about is not null) document.Conversations.Add(new DocumentConversation { DocumentId = document.Id, ConversationId = about.Id, ParticipationId = Participation.Id });
        _db.Documents.Add(document);
        var text = new Draft { Id = document.Id, ParticipationId = Participation.Id, OwnerId = _person.Id, Purpose = DraftPurpose.Document };
        _db.Drafts.Add(text);
        Save(text, StartingText.Of(definition), startedDaysAgo);
        if (draft is not null) Save(text, _texts[draft], startedDaysAgo);
        return document;
    }

    /// <summary>A draft that grew day by day, so that it has versions to look back at.</summary>
    public void WriteInSteps(string kind, string text, int startedDaysAgo, Conversation about)
    {
        var document = Write(kind, null, startedDaysAgo, about);
        var draft = _db.Drafts.Local.First(d => d.Id == document.Id);
        var blocks = _texts[text].Split("\n\n");
        foreach (var (part, daysAgo, name) in new[] { (0.4, startedDaysAgo - 1, null), (0.7, startedDaysAgo - 2, "Voor het nadenken over de houding") })
        {
            Save(draft, string.Join("\n\n", blocks.Take((int)(blocks.Length * part))) + "\n", daysAgo);
            var version = draft.Snapshot(NewId(), name is null ? DraftVersionReason.Pause : DraftVersionReason.Asked, _clock.Now);
            Must(version.Rename(name));
            _db.DraftVersions.Add(version);
        }

        Save(draft, _texts[text], startedDaysAgo - 3);
    }

    public Submission HandIn(Document document, string text, int daysAgo)
    {
        var draft = _db.Drafts.Local.First(d => d.Id == document.Id);
        draft.Locked = false;
        Save(draft, _texts[text], daysAgo);
        draft.Locked = true;
        var guidelines = _programme.Kind(document.Kind).Guidelines.Select(g => g.Code).ToList();
        if (!document.Submit(NewId(), draft.Markdown, TextHash.Of(draft.Markdown), guidelines, _cohort.ReportDeadline, _clock.DaysAgo(daysAgo)).Try(out var submission, out _))
            throw new InvalidOperationException("The demo hands in what can be handed in.");
        submission.Promise(WaitingTime.PromisedOn(_clock.Day(-daysAgo), _cohort.FeedbackWithinDays));
        return submission;
    }

    public void AskMoreTime(Document document, string reason, int daysLater, int daysAgo) =>
        Must(document.AskExtension(_cohort.ReportDeadline!.Value.AddDays(daysLater), reason, _cohort.ReportDeadline, NewId(), _person.Id, _clock.DaysAgo(daysAgo)));

    public void AskSecond(Submission submission, Person by, Person trainer, string reason, int daysAgo) => _db.SecondOpinions.Add(new SecondOpinion
    {
        Id = NewId(),
        SubmissionId = submission.Id,
        DocumentId = submission.DocumentId,
        ParticipationId = Participation.Id,
        AskedById = by.Id,
        TrainerId = trainer.Id,
        Reason = reason,
        AskedAt = _clock.DaysAgo(daysAgo),
    });

    public void Answer(Document document, Submission submission, Person reader, string letter, Verdict verdict, int daysAgo, bool read = true, IReadOnlyList<DemoComment>? comments = null, int talkedDaysAgo = 0)
    {
        submission.Open(reader.Id, _clock.DaysAgo(daysAgo, 10));
        var review = new Review { Id = NewId(), SubmissionId = submission.Id, DocumentId = document.Id, ParticipationId = Participation.Id, ReviewerId = reader.Id, StartedAt = _clock.DaysAgo(daysAgo, 10) };
        foreach (var (guideline, index) in _programme.Kind(document.Kind).Guidelines.Select((g, i) => (g, i)))
        {
            var word = verdict == Verdict.Approved || index is not (0 or 3) ? GuidelineWord.Strong : index == 0 ? GuidelineWord.OnTheWay : GuidelineWord.NotSeen;
            var reasons = _texts.Reasons.For(guideline.Code, word);
            Must(review.Judge(guideline.Code, word, reasons[_reason++ % reasons.Count], NewId()));
        }

        foreach (var comment in comments ?? []) Must(comment.WriteIn(review, submission, NewId, _clock.DaysAgo(daysAgo, 19)));
        Must(review.Choose(verdict));
        Must(review.Send(_texts.Letter(letter, _person.FirstName), _clock.DaysAgo(daysAgo, 20)));
        if (read) review.MarkRead(_clock.DaysAgo(Math.Max(0, daysAgo - 1), 8));
        Must(document.Conclude(submission.Id, verdict, _clock.DaysAgo(daysAgo, 20)));
        foreach (var (comment, made) in (comments ?? []).Zip(review.Comments)) Must(comment.TalkUnder(made, _person.Id, reader.Id, NewId, _clock.DaysAgo(talkedDaysAgo, 8)));
        _db.Reviews.Add(review);
        _db.Drafts.Local.First(d => d.Id == document.Id).Locked = verdict == Verdict.Approved;
    }

    /// <summary>A report that went through in one go.</summary>
    /// <param name="kept">How the passage starts that only the leercoach reads.</param>
    public void Done(string kind, string text, Conversation about, Person reader, string letter, int daysAgo, string? kept = null)
    {
        var document = Write(kind, null, daysAgo + 9, about);
        var submission = HandIn(document, text, daysAgo + 6);
        if (kept is not null) submission.KeepForLeercoach([.. PrivatePassages.ChoicesIn(submission.Markdown, null).Blocks.Where(b => b.Text.StartsWith(kept, StringComparison.Ordinal)).Select(b => b.Index)]);
        Answer(document, submission, reader, letter, Verdict.Approved, daysAgo);
    }

    public void Rate(Rater rater, Person by, IReadOnlyList<int> levels, int daysAgo)
    {
        var instrument = _programme.Profile!;
        var remarks = rater == Rater.Participant ? _texts.Profile.SelfRemarks : _texts.Profile.LeercoachRemarks;
        var rating = new ProfileRating { Id = NewId(), ParticipationId = Participation.Id, Rater = rater, RaterPersonId = by.Id };
        foreach (var (competence, index) in instrument.Competences.Select((c, i) => (c, i)))
            Must(rating.Rate(competence.Code, levels[index], remarks[index % remarks.Count], NewId()));
        Must(rating.Close(_texts.Profile.Strongest, _texts.Profile.Develop, _texts.Profile.Conclusion, _clock.DaysAgo(daysAgo)));
        Must(rating.Submit([.. instrument.Competences.Select(c => c.Code)], _clock.DaysAgo(daysAgo)));
        _db.ProfileRatings.Add(rating);
    }

    public Guid NewId() => Guid.CreateVersion7(_clock.Now);

    private void Save(Draft draft, string text, int daysAgo)
    {
        if (draft.Save(text, TextHash.Of(text), draft.Stamp, null, null, _clock.DaysAgo(daysAgo, 13)) != DraftSave.Saved)
            throw new InvalidOperationException("The demo saves what can be saved.");
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"The demo was refused: {refusal.Code}.");
    }
}
