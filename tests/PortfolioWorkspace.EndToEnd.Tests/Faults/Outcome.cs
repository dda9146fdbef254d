namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>What became of everything that was typed during one failure.</summary>
/// <param name="Lost">Letters that were typed and are nowhere any more.</param>
/// <param name="Extra">Letters that are there and that nobody typed.</param>
/// <param name="Story">For who has to find out: what is stored, what was set aside, and what the screens said in turn.</param>
/// <param name="Allowed">Letters so fresh at a kill that the journal did not have them, and need not have.</param>
public sealed record Outcome(string Fault, int Typed, int Lost, int Extra, int Allowed, TimeSpan Recovery, IReadOnlyList<string> Lies, string Story)
{
    /// <summary>A text is on the device after a quarter of a second of rest, or after two seconds of typing; and writing it takes a moment.</summary>
    private const int WhileTyping = 2_000, Rest = 250, Writing = 250;

    public static Outcome Of(Fault fault, Scene scene)
    {
        var text = scene.House.Read(scene.Report).Markdown;
        var (typed, lost, extra, allowed) = (0, 0, 0, 0);
        foreach (var device in scene.Devices)
        {
            var words = device.Witness.Typed;
            var (missing, unknown) = device.Letters.Compare(words, Written(text));
            // What lost a choice is not lost: it was put aside, and is there in full.
            if (missing > 0) missing = scene.Aside.Select(aside => device.Letters.Compare(words, Written(aside)).Lost).Append(missing).Min();
            (typed, lost, extra) = (typed + device.Letters.In(words).Length, lost + missing, extra + unknown);
            allowed += device.Ends.Sum(end => Unkept(device, end.From, end.Until));
        }

        foreach (var begun in new[] { FaultHouse.First, FaultHouse.Second }) Assert.Contains(begun, text, StringComparison.Ordinal);
        return new Outcome(fault.Name, typed, lost, extra, allowed, scene.Worst, [.. scene.Devices.SelectMany(d => scene.Truth.Lies(d.Witness))], TellOf(scene));
    }

    public void Hold()
    {
        Assert.True(Lies.Count == 0, $"{Lies.Count} lies of the status line, the first: {string.Join(Environment.NewLine, Lies.Take(5))}");
        Assert.True(Lost <= Allowed, $"{Lost} of {Typed} letters were lost; a journal may have missed {Allowed}.{Environment.NewLine}{Story}");
        Assert.True(Extra == 0, $"{Extra} letters are there that nobody typed.{Environment.NewLine}{Story}");
    }

    /// <summary>What is stored, what was set aside, what each tab shows, and what the status lines said last.</summary>
    public static string TellOf(Scene scene) => string.Join(
        Environment.NewLine,
        [
            $"stored: {OneLine(scene.House.Read(scene.Report).Markdown)}",
            .. scene.House.SetAside(scene.Report).Select(aside => $"set aside: {OneLine(aside)}"),
            .. scene.Devices.SelectMany((d, i) => Glimpses(d).GroupBy(g => g.Tab).Select(tab => $"device {i + 1}, {tab.Key} shows: {OneLine(tab.Last().Text ?? "")}")),
            .. scene.Devices.SelectMany((d, i) => Glimpses(d).Select(g => (g.At, Line: $"device {i + 1}, {g.Tab}: {g.State}, {g.Words.Length} letters"))).OrderBy(g => g.At).DistinctBy(g => (g.At / 1_000, g.Line)).TakeLast(60)
                .Select(g => $"{DateTimeOffset.FromUnixTimeMilliseconds(g.At):HH:mm:ss} {g.Line}"),
        ]);

    private static IEnumerable<Glimpse> Glimpses(Device device) => device.Witness.Seen.Where(g => g.Kind == "glimpse");

    private static string OneLine(string text) => text.ReplaceLineEndings(" / ");

    /// <summary>The paragraphs, without what was there before anybody typed.</summary>
    private static IReadOnlyList<string> Written(string text) =>
        [.. text.Split("\n\n").Select(p => PlainWords.Of(p).Replace(FaultHouse.First, "", StringComparison.Ordinal).Replace(FaultHouse.Second, "", StringComparison.Ordinal))];

    /// <summary>Of what was typed so shortly before that no journal had to have it, the letters that it did not have.</summary>
    private static int Unkept(Device device, long from, long until)
    {
        var next = until;
        List<string> fresh = [];
        foreach (var key in device.Witness.Keys.Where(k => k.At <= until).Reverse())
        {
            if (from - key.At > WhileTyping + Writing || Math.Min(next, from) - key.At > Rest + Writing) break;
            fresh.Insert(0, key.Text!);
            next = key.At;
        }

        var kept = device.Witness.Seen.LastOrDefault(g => g.Kind == "kept" && g.At <= until)?.Text ?? "";
        return device.Letters.Behind(string.Concat(fresh), PlainWords.Of(kept));
    }
}
