using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>Sentences that the readers of the CCO group use more often, and a note that Marieke keeps for herself.</summary>
internal sealed class DemoRound(PortfolioDb db, DemoClock clock, DemoPeople people)
{
    private const string Note = "Vraag in het volgende gesprek hoe het met de uren gaat.";

    public void Add(DemoDossier coached)
    {
        var group = coached.Participation.CohortId;
        Say("Marieke Bos", "Wat zag je precies, en wat maakte je er zelf van?");
        Say("Marieke Bos", "Schrijf op wat je de volgende keer anders doet.");
        Say("Marieke Bos", "Mooi dat je de stilte liet duren.", group);
        Say("Joost Meijer", "Laat zien waar je dit aan merkte in het gesprek.", group);

        var note = new Draft { Id = NewId(), ParticipationId = coached.Participation.Id, OwnerId = people["Marieke Bos"].Id, Purpose = DraftPurpose.Answer, Field = AnswerField.ReaderNote };
        note.Save(Note, TextHash.Of(Note), DraftStamp.Blank, null, null, clock.DaysAgo(3));
        db.Drafts.Add(note);
    }

    private void Say(string person, string sentence, params Guid[] groups)
    {
        var phrase = new Phrase { Id = NewId(), OwnerId = people[person].Id, AddedAt = clock.DaysAgo(20) };
        if (phrase.Say(sentence, groups) is { } refusal) throw new InvalidOperationException($"The demo was refused: {refusal.Code}.");
        db.Phrases.Add(phrase);
    }

    private Guid NewId() => Guid.CreateVersion7(clock.Now);
}
