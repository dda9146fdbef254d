using System.Text;
using PortfolioWorkspace.App.Notices;

namespace PortfolioWorkspace.App.Mail.Letters;

/// <summary>Puts news into a letter of plain text: what happened, by whom, where it is, and how to get less of it.</summary>
public static class DigestLetter
{
    public const string PreferencesPath = "/berichten/instellingen";

    public static Letter Write(Digest digest, string house, Uri site)
    {
        var words = new LetterWords(digest.Language);
        var count = digest.Lines.Count + digest.More;
        var subject = count == 1 ? Sentence(words, digest.Lines[0]) : words.Say("Subject.Many", count, Plain(house));
        var body = new StringBuilder();
        body.AppendLine(words.Say("Hello", Plain(digest.FirstName))).AppendLine();
        body.AppendLine(words.Say("Intro", Plain(house))).AppendLine();
        foreach (var line in digest.Lines)
        {
            body.AppendLine($"- {Sentence(words, line)}{(line.Count > 1 ? $" {words.Say("Times", line.Count)}" : "")}");
            body.AppendLine($"  {new Uri(site, line.Words.Address)}");
        }

        if (digest.More > 0) body.AppendLine($"- {words.Say("More", digest.More)}");
        body.AppendLine().AppendLine(words.Say("All", new Uri(site, "/berichten")));
        body.AppendLine(words.Say("Less", new Uri(site, PreferencesPath)));
        return new Letter(subject, body.ToString());
    }

    private static string Sentence(LetterWords words, NoticeLine line) => words.Tell(line.Words.Notice.Topic.ToString(), Plain(line.Words.FirstName), line.Words.About);

    /// <summary>A name is one line, whatever somebody made of it.</summary>
    internal static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}

/// <summary>A letter without its envelope.</summary>
public sealed record Letter(string Subject, string Body);
