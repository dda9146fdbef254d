using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.Mail.Letters;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.App.Tests.Mail;

/// <summary>What a letter says, as text.</summary>
public sealed class LetterWordsTests
{
    private const string House = "Werkplaats";
    private static readonly Uri Site = new("https://werkplaats.example.org");

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_topic_has_a_sentence_of_its_own(string language)
    {
        var sentences = Enum.GetValues<LiveTopic>().ToDictionary(topic => topic, topic => Write(language, Line(topic)).Subject);
        var other = Write(language, Line((LiveTopic)9999)).Subject;

        Assert.DoesNotContain(other, sentences.Values);
        Assert.All(sentences.Values.Append(other), sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_is_short_and_says_how_to_get_less()
    {
        var line = Line(LiveTopic.FeedbackSent);

        var letter = DigestLetter.Write(new Digest("Sanne", "sanne@example.org", "nl", QuietHours.Usual, [line, line with { Count = 2 }], More: 3), House, Site);

        Assert.Equal("5 berichten in Werkplaats", letter.Subject);
        Assert.Equal("""
            Dag Sanne,

            Dit is er gebeurd in Werkplaats:

            - Marieke stuurde je feedback.
              https://werkplaats.example.org/documenten/1
            - Marieke stuurde je feedback. (2 keer)
              https://werkplaats.example.org/documenten/1
            - En nog 3 andere berichten.

            Alles op een rij: https://werkplaats.example.org/berichten
            Kies hier wat je per mail krijgt en wanneer: https://werkplaats.example.org/berichten/instellingen

            """, letter.Body);
    }

    [Fact]
    public void A_letter_about_another_version_names_it()
    {
        var line = Line(LiveTopic.VersionChanged);

        Assert.Equal("Je groep werkt nu met versie 3 van de training. Bekijk de eisen in je dossier.", Write("nl", line with { Words = line.Words with { About = "3" } }).Subject);
    }

    private static Letter Write(string language, params NoticeLine[] lines) => DigestLetter.Write(new Digest("Sanne", "sanne@example.org", language, QuietHours.Usual, lines, More: 0), House, Site);

    private static NoticeLine Line(LiveTopic topic) =>
        new(new NoticeWords(new LiveNotice(Guid.Empty, topic, Guid.Empty), "Marieke Bos", "/documenten/1"), DateTimeOffset.UnixEpoch, Unread: true, Count: 1);
}
