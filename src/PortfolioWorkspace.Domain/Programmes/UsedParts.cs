namespace PortfolioWorkspace.Domain.Programmes;

/// <summary>What the people of a group have used of their programme: what they wrote in, rated and were excepted from needs its counterpart in every version they move to.</summary>
/// <param name="Kinds">Of documents, those in the bin too: they can be taken back.</param>
/// <param name="Phases">Of documents that belong to one.</param>
/// <param name="Competences">That somebody rated.</param>
/// <param name="Waived">Criteria with an exception, withdrawn or not: the dossier tells of both.</param>
/// <param name="Judged">Guidelines that a reader said something about, with the kind they belong to.</param>
public sealed record UsedParts(IReadOnlyCollection<string> Kinds, IReadOnlyCollection<string> Phases, IReadOnlyCollection<string> Competences, IReadOnlyCollection<string> Waived, IReadOnlyCollection<(string Kind, string Guideline)> Judged)
{
    /// <summary>What would have no place in <paramref name="next"/>, by its name in <paramref name="now"/>.</summary>
    public IReadOnlyList<LostPart> LostIn(Programme now, Programme next) =>
    [
        .. Kinds.Select(now.FindKind).OfType<DocumentKind>().Where(k => next.FindKind(k.Code) is not { } kept || kept.Category != k.Category)
            .Select(k => new LostPart(next.FindKind(k.Code) is null ? LostKind.Document : LostKind.Category, k.Name)),
        .. now.Phases.Where(p => Phases.Contains(p.Code) && next.Phases.All(n => n.Code != p.Code)).Select(p => new LostPart(LostKind.Phase, p.Name)),
        .. now.Profile?.Competences.Where(c => Competences.Contains(c.Code) && next.Profile?.Competences.Any(n => n.Code == c.Code) != true).Select(c => new LostPart(LostKind.Competence, c.Name)) ?? [],
        .. now.Profile is { } profile && Competences.Count > 0 && next.Profile is { } other && other.Levels.Count != profile.Levels.Count ? [new LostPart(LostKind.Levels, profile.Name)] : Array.Empty<LostPart>(),
        .. JudgedIn(now).Where(g => Find(next, g.Kind, g.Guideline.Code) is null && next.FindKind(g.Kind) is not null).Select(g => new LostPart(LostKind.Guideline, g.Guideline.Text)),
        .. now.Criteria.Where(c => Waived.Contains(c.Id) && next.Criteria.All(n => n.Id != c.Id)).Select(c => new LostPart(LostKind.Waiver, c.Title)),
    ];

    /// <summary>Guidelines that stay under other words: feedback that was given is then read under the new ones.</summary>
    public IReadOnlyList<LocalText> RewordedIn(Programme now, Programme next) =>
        [.. JudgedIn(now).Where(g => Find(next, g.Kind, g.Guideline.Code) is { } other && other.Text != g.Guideline.Text).Select(g => g.Guideline.Text)];

    private IEnumerable<(string Kind, Guideline Guideline)> JudgedIn(Programme now) =>
        now.DocumentKinds.SelectMany(k => k.Guidelines.Where(g => Judged.Contains((k.Code, g.Code))).Select(g => (k.Code, g)));

    private static Guideline? Find(Programme programme, string kind, string guideline) => programme.FindKind(kind)?.Guidelines.FirstOrDefault(g => g.Code == guideline);
}

/// <summary>Something people used that another version does not know.</summary>
public sealed record LostPart(LostKind Kind, LocalText Name);

/// <summary>What it is; a document of another category would be read by other people.</summary>
public enum LostKind { Document, Category, Phase, Competence, Levels, Guideline, Waiver }
