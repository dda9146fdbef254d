namespace PortfolioWorkspace.Domain.Programmes;

/// <summary>What the people of a group have used of their programme: what they wrote in, rated and were excepted from needs its counterpart in every version they move to.</summary>
/// <param name="Kinds">Of documents, those in the bin too: they can be taken back.</param>
/// <param name="Phases">Of documents that belong to one.</param>
/// <param name="Competences">That somebody rated.</param>
/// <param name="Waived">Criteria with an exception, withdrawn or not: the dossier tells of both.</param>
public sealed record UsedParts(IReadOnlyCollection<string> Kinds, IReadOnlyCollection<string> Phases, IReadOnlyCollection<string> Competences, IReadOnlyCollection<string> Waived)
{
    /// <summary>What would have no place in <paramref name="next"/>, by its name in <paramref name="now"/>.</summary>
    public IReadOnlyList<LostPart> LostIn(Programme now, Programme next) =>
    [
        .. Kinds.Select(now.FindKind).OfType<DocumentKind>().Where(k => next.FindKind(k.Code) is not { } kept || kept.Category != k.Category)
            .Select(k => new LostPart(next.FindKind(k.Code) is null ? LostKind.Document : LostKind.Category, k.Name)),
        .. now.Phases.Where(p => Phases.Contains(p.Code) && next.Phases.All(n => n.Code != p.Code)).Select(p => new LostPart(LostKind.Phase, p.Name)),
        .. now.Profile?.Competences.Where(c => Competences.Contains(c.Code) && next.Profile?.Competences.Any(n => n.Code == c.Code) != true).Select(c => new LostPart(LostKind.Competence, c.Name)) ?? [],
        .. now.Criteria.Where(c => Waived.Contains(c.Id) && next.Criteria.All(n => n.Id != c.Id)).Select(c => new LostPart(LostKind.Waiver, c.Title)),
    ];
}

/// <summary>Something people used that another version does not know.</summary>
public sealed record LostPart(LostKind Kind, LocalText Name);

/// <summary>What it is; a document of another category would be read by other people.</summary>
public enum LostKind { Document, Category, Phase, Competence, Waiver }
