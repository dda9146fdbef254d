using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    /// <summary>A dossier with at least one row of everything that is personal, sent and handed in as well as concept.</summary>
    public async Task<Cast> DossierWithEverythingAsync(string text = "Ik zag twee collega's in gesprek.")
    {
        var cast = await CastAsync();
        var (dossier, leercoach, trainer) = (cast.Participation, cast.Leercoach, cast.Trainer);
        var talk = await ConversationAsync(dossier, ConversationKinds.Driehoekgesprek, leercoach, leercoach);
        await ConversationMoveAsync(talk, cast.Participant);
        await DeadlineExtensionAsync(dossier, trainer, text);
        await AttendedAsync(dossier, cast.Cohort, 1, trainer);
        await CheckInAsync(cast.Cohort, trainer);
        var submitted = await SubmittedAsync(dossier, text: text, about: talk);
        await AnsweredAsync(await ReviewedAsync(submitted, leercoach, letter: text), cast.Participant, text);
        await SecondOpinionAsync(submitted, leercoach, trainer);
        var writing = await DocumentAsync(dossier, text: text);
        await ExtensionAsync(writing, leercoach);
        await TurnAsync(submitted, leercoach);
        await VersionAsync(writing, text);
        await PhotoAsync(writing);
        await PhotoAsync(writing, shared: true);
        await ProfileAsync(dossier, cast.Participant, Rater.Participant);
        await ProfileTalkAsync(dossier, leercoach);
        await ThreadAsync(dossier, words: text);
        await ThreadAsync(dossier, SupportKind.ExtraSupport, words: text);
        await PracticeAsync(cast.Cohort, cast.Participant);
        await WaiverAsync(dossier, trainer);
        await WaiverWithdrawalAsync(await WaiverAsync(dossier, trainer, "cco.2a"));
        await ConflictBackAsync(await ConflictAsync(dossier, leercoach, text));
        await TrackChangeAsync(dossier, trainer);
        await MoveAsync(dossier, trainer, NewId());
        await IntakeAsync(dossier);
        await ContactAsync(dossier);
        await StudyAsync(dossier);
        await EndProductAsync(dossier, trainer);
        await AlignmentAsync(await DecisionAsync(dossier, trainer), trainer);
        await CertificateAsync(dossier, cast.Participant, cast.Organiser);
        await ErasureAsync(dossier);
        await NoticeAsync(cast.Leercoach, LiveTopic.LeercoachAssigned, dossier.Id, dossier);
        return cast;
    }
}
