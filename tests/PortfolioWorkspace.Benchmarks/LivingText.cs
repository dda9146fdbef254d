using System.Text;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>A Dutch text of about 10 kB in which a sentence changes before each save, as when somebody writes; words come from the texts of the demo.</summary>
internal sealed class LivingText
{
    private const int Length = 10_000, SentencesInParagraph = 5;

    private static readonly string[] Words = [.. Directory.EnumerateFiles(Path.Combine(Repository.Seeds, "demo", "texts"), "*.md", SearchOption.AllDirectories)
        .SelectMany(File.ReadAllLines).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(word => char.IsLetter(word[0]))];

    private readonly Random _chance;
    private readonly List<string> _sentences = [];

    public LivingText(int seed)
    {
        _chance = new Random(seed);
        for (var length = 0; length < Length; length += _sentences[^1].Length + 1) _sentences.Add(Sentence());
    }

    public string Next()
    {
        _sentences[_chance.Next(_sentences.Count)] = Sentence();
        var text = new StringBuilder(Length + 1_000);
        foreach (var paragraph in _sentences.Chunk(SentencesInParagraph)) text.AppendJoin(' ', paragraph).Append("\n\n");
        return text.ToString();
    }

    private string Sentence() => string.Join(' ', Enumerable.Range(0, _chance.Next(8, 18)).Select(_ => Words[_chance.Next(Words.Length)])) + ".";
}
