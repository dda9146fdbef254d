using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Profiles;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    /// <summary>The profile as one person filled it in; handed in unless said otherwise.</summary>
    public Task<ProfileRating> ProfileAsync(Participation participation, Person rater, Rater role, int level = 3, bool submitted = true, string programme = Cco)
    {
        var competences = Programme(programme).Profile!.Competences.Select(c => c.Code).ToList();
        var rating = new ProfileRating { Id = NewId(), ParticipationId = participation.Id, Rater = role, RaterPersonId = rater.Id };
        foreach (var competence in competences) Must(rating.Rate(competence, level, "In het gesprek van maandag.", NewId()));
        Must(rating.Close("Luisteren", "Samenvatten", "Op weg", Now));
        if (submitted) Must(rating.Submit(competences, Now));
        return AddAsync(rating);
    }

    public Task<ProfileTalk> ProfileTalkAsync(Participation participation, Person by) =>
        AddAsync(new ProfileTalk { Id = NewId(), ParticipationId = participation.Id, Remark = "We zien hetzelfde.", On = Today, ById = by.Id });

    /// <summary>Asked for today; it happens once the time to think is over.</summary>
    public Task<Erasure> ErasureAsync(Participation participation) =>
        AddAsync(new Erasure { Id = NewId(), ParticipationId = participation.Id, AskedById = participation.PersonId, AskedOn = Today, RunsOn = Erasure.FirstDay(Today) });

    public Task<WaiverWithdrawal> WaiverWithdrawalAsync(Waiver waiver) =>
        AddAsync(new WaiverWithdrawal { Id = NewId(), WaiverId = waiver.Id, ParticipationId = waiver.ParticipationId, Reason = "Heeft de opdracht niet gemaakt.", ById = waiver.ById, On = Today, At = Now });

    public Task<Waiver> WaiverAsync(Participation participation, Person trainer, string criterion = "cco.1") =>
        AddAsync(new Waiver { Id = NewId(), ParticipationId = participation.Id, CriterionId = criterion, Reason = "Ziek geweest, opdracht gemaakt.", ById = trainer.Id, On = Today, At = Now });

    /// <summary>A conversation counts as one with the leercoach.</summary>
    public Task<EvidenceMove> MoveAsync(Participation participation, Person trainer, Guid talk) => AddAsync(new EvidenceMove
    {
        Id = NewId(),
        ParticipationId = participation.Id,
        Kind = EvidenceKind.Conversation,
        SubjectId = talk,
        Number = 1,
        FromCriterion = "cco.2a",
        ToCriterion = "cco.4a",
        CountsAs = "leercoach_session",
        Reason = "Was een gesprek met de leercoach.",
        ById = trainer.Id,
        On = Today,
        At = Now,
    });

    public Task<Intake> IntakeAsync(Participation participation) =>
        AddAsync(new Intake { Id = NewId(), ParticipationId = participation.Id, ParticipantOn = Today, DirectorOn = Today });

    public Task<ContactEntry> ContactAsync(Participation participation, decimal hours = 1m) =>
        AddAsync(new ContactEntry { Id = NewId(), ParticipationId = participation.Id, Category = HourCategories.All[0], On = Today, Hours = hours });

    public Task<StudyEntry> StudyAsync(Participation participation, decimal hours = 1m) =>
        AddAsync(new StudyEntry { Id = NewId(), ParticipationId = participation.Id, On = Today, Hours = hours });

    /// <param name="trainer">Null: only proposed.</param>
    public Task<AgreedEndProduct> EndProductAsync(Participation participation, Person? trainer = null)
    {
        var agreement = new AgreedEndProduct { Id = NewId(), ParticipationId = participation.Id };
        Must(agreement.Propose(new EndProductTerms(EndProductType.Lessons, "Lessen voor groep 6", "Het team", "Zes lessen", "Klaar om te geven", ["beleidsplan", "ambitiekaart"]), Today));
        if (trainer is not null) Must(agreement.Agree(trainer.Id, Today));
        return AddAsync(agreement);
    }

    public Task<Decision> DecisionAsync(Participation participation, Person trainer, DecisionOutcome outcome = DecisionOutcome.Certified, bool needsSecond = false, int number = 1) => AddAsync(new Decision
    {
        Id = NewId(),
        ParticipationId = participation.Id,
        Number = number,
        Outcome = outcome,
        Motivation = "Alles is er en het is goed.",
        FirstById = trainer.Id,
        FirstAt = Now,
        On = Today,
        NeedsSecond = needsSecond,
        FrozenEvaluation = FrozenEvaluation.Of(new Evaluation(Today, [])),
    });

    public Task<Alignment> AlignmentAsync(Decision decision, Person by, bool agreed = true) =>
        AddAsync(new Alignment { Id = NewId(), ParticipationId = decision.ParticipationId, DecisionId = decision.Id, Party = "Academie", Agreed = agreed, On = Today, ById = by.Id });

    /// <summary>A line in the register, with a code that can be looked up.</summary>
    public Task<Certificate> CertificateAsync(Participation participation, Person participant, Person organiser, string programme = Cco)
    {
        var text = Programme(programme);
        return AddAsync(new Certificate
        {
            Id = NewId(),
            ParticipationId = participation.Id,
            Kind = CertificateKind.Certificate,
            Number = $"T-{NewId():N}",
            Code = CertificateCode.New(),
            NameAsIssued = participant.Name,
            ProgrammeName = text.Name.Nl,
            CohortName = "Groep",
            Statement = text.Certificate.Statement.Nl,
            Field = text.Field,
            IssuedOn = Today,
            IssuedById = organiser.Id,
            SignedBy = ["Trainer Een"],
            Steps = [StepShape.Square, StepShape.Triangle],
        });
    }

    public Task<CertificateWithdrawal> WithdrawalAsync(Certificate certificate, Person by) =>
        AddAsync(new CertificateWithdrawal { Id = NewId(), CertificateId = certificate.Id, ParticipationId = certificate.ParticipationId, On = Today, Reason = "Op verzoek.", ById = by.Id });
}
