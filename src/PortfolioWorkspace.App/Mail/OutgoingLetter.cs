namespace PortfolioWorkspace.App.Mail;

/// <summary>A letter in the outbox: to whom and how often it was tried, never what it says. The words are made when it leaves, with what is still news then.</summary>
public sealed class OutgoingLetter
{
    /// <summary>Also the name of the message, so that a mail program shows a letter that was sent twice once.</summary>
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public LetterState State { get; private set; }

    /// <summary>Counts up with every node that takes it; who counted it up may send it.</summary>
    public int Tries { get; private set; }

    /// <summary>Not before this moment; while somebody is sending it, the moment from which another may try.</summary>
    public required DateTimeOffset NextTryAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }
}

/// <summary>How it stands with a letter. Nothing: there was no news left to tell, or nobody to tell it to.</summary>
public enum LetterState { Waiting, Sent, Nothing, GivenUp }
