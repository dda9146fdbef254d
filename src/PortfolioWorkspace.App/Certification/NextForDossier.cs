using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>What is to be done next with a dossier.</summary>
public enum NextForDossier { Wait, Decide, SignSecond, Align, Issue, Nothing }

/// <summary>The one answer to who is ready and who was decided about: the list of decisions, the home of a trainer, the sentences of a group and the dossier itself ask here.</summary>
public static class DossierNext
{
    /// <param name="standing">With the decision and the outside answer in its facts.</param>
    /// <param name="waitsForSecond">A first trainer signed for good, and the second has not.</param>
    /// <param name="hasCertificate">A certificate or a proof was issued.</param>
    public static NextForDossier Of(DossierStanding standing, bool waitsForSecond, bool hasCertificate)
    {
        var ready = standing.Evaluation.ReadyForDecision;
        return standing.Facts switch
        {
            _ when hasCertificate => NextForDossier.Nothing,
            { Track: Track.TrainingOnly } => ready ? NextForDossier.Issue : NextForDossier.Wait,
            _ when waitsForSecond => NextForDossier.SignSecond,
            { IsOver: false } => ready ? NextForDossier.Decide : NextForDossier.Wait,
            { Judgement.EndsWithProof: true } => NextForDossier.Issue,
            { Alignment: not { Agreed: true } } when standing.AlignmentBlocks => NextForDossier.Align,
            _ => NextForDossier.Issue,
        };
    }
}
