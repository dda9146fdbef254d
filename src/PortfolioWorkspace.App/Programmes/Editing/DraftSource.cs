using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Programmes;
using YamlDotNet.RepresentationModel;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>The source of a draft and what an edit makes of it. Pure; a source with faults is a source like any other.</summary>
public sealed partial record DraftSource(string Yaml, IReadOnlyDictionary<string, string> Templates)
{
    public const int NameMaxLength = 200;
    private const int CodeMaxLength = 40;

    public Answer<DraftSource> With(ProgrammeEdit edit)
    {
        if (edit is ProgrammeEdit.Texts texts) return WithTexts(texts);
        if (YamlTree.Read(Yaml) is not { } tree) return new Refusal("programme-unreadable");
        return edit switch
        {
            ProgrammeEdit.Fields fields => WithFields(fields, tree),
            ProgrammeEdit.Add add => WithItem(add, tree),
            ProgrammeEdit.Remove remove => Without(remove, tree),
            ProgrammeEdit.Move move => ProgrammeForms.Ordered.Contains(move.List) && tree.Move(move.List, move.Item, move.Up) ? this with { Yaml = tree.Write() } : Refusal.Unknown,
            _ => throw new InvalidOperationException($"No way to make {edit.GetType().Name}."),
        };
    }

    /// <summary>As at the start of the program, and one thing more: a version stays a version of its own programme.</summary>
    public ProgrammeReading Check(string code)
    {
        var reading = ProgrammeReader.Read("programma", Yaml, Templates);
        return reading.Code is null || reading.Code == code
            ? reading
            : reading with { Source = null, Faults = [.. reading.Faults, new ProgrammeFault("programma", reading.CodeLine, FaultKind.OtherCode, "code", [code], [])] };
    }

    private DraftSource WithTexts(ProgrammeEdit.Texts texts)
    {
        // A browser sends other ends of lines than were in the file.
        var yaml = texts.Yaml is { } typed && Lines(typed) != Lines(Yaml) ? Lines(typed) : Yaml;
        var templates = new Dictionary<string, string>(Templates);
        foreach (var (name, text) in texts.Templates)
        {
            if (string.IsNullOrWhiteSpace(text)) templates.Remove(name);
            else if (!templates.TryGetValue(name, out var before) || Lines(before) != Lines(text)) templates[name] = Lines(text);
        }

        return new(yaml, templates);
    }

    private DraftSource WithFields(ProgrammeEdit.Fields fields, YamlTree tree)
    {
        var changed = false;
        foreach (var entry in new ProgrammeForms(tree).Of(fields.Part).Where(g => (fields.Item is null || g.Path == fields.Item) && g.Entries.Any(e => fields.Typed.ContainsKey(e.Path))).SelectMany(g => g.Entries))
        {
            // A box that is not ticked sends nothing; a group of which nothing came was not shown.
            var typed = fields.Typed.GetValueOrDefault(entry.Path);
            if (typed is not null || entry.Kind is EntryKind.Flag or EntryKind.Set) changed |= tree.Put(entry, typed ?? []);
        }

        return changed ? this with { Yaml = tree.Write() } : this;
    }

    private Answer<DraftSource> WithItem(ProgrammeEdit.Add add, YamlTree tree)
    {
        if (Math.Max(add.Nl.Length, add.En.Length) > NameMaxLength) return new Refusal("too-long", NameMaxLength);
        if (add.List == ProgrammeForms.Sessions) return WithSession(add, tree);
        if (string.IsNullOrWhiteSpace(add.Nl)) return new Refusal("name-missing");
        var (nl, en) = (add.Nl.Trim(), string.IsNullOrWhiteSpace(add.En) ? add.Nl.Trim() : add.En.Trim());
        var code = NewCode(tree, add.List, nl);
        var templates = Templates;
        switch (add.List)
        {
            case ProgrammeForms.Criteria when add.Type is { } type && CriterionFields.Types.Contains(type):
                tree.Add(add.List, new CriterionFields(tree).New(code, type, nl, en));
                if (add.Row is { Length: > 0 } row && tree.Items(ProgrammeForms.Rows).Contains(row)) tree.SetWords($"{ProgrammeForms.Rows}/{row}/criteria", [.. tree.Words($"{ProgrammeForms.Rows}/{row}/criteria"), code]);
                break;
            case ProgrammeForms.Kinds:
                tree.Add(add.List, YamlTree.Block(("code", YamlTree.Word(code)), ("name", YamlTree.Both(nl, en)), ("category", YamlTree.Word("report")), ("approver", YamlTree.Word("leercoach")), ("template", YamlTree.Word(code))));
                if (!templates.ContainsKey(code)) templates = new Dictionary<string, string>(templates) { [code] = $"## [verslag*] {nl}\n\nSchrijf hier de uitleg die boven deze kop staat.\n" };
                break;
            case ProgrammeForms.Rows:
                tree.Add(add.List, YamlTree.Block(("code", YamlTree.Word(code)), ("shape", YamlTree.Word("square")), ("title", YamlTree.Both(nl, en)), ("unit", YamlTree.Both(nl.ToLowerInvariant(), en.ToLowerInvariant())), ("criteria", YamlTree.List())));
                break;
            case ProgrammeForms.Phases:
                tree.Add(add.List, YamlTree.Block(("code", YamlTree.Word(code)), ("name", YamlTree.Both(nl, en))));
                break;
            case ProgrammeForms.Competences when tree.Has("profile"):
                tree.Add(add.List, YamlTree.Block(("code", YamlTree.Word(code)), ("name", YamlTree.Both(nl, en)), ("description", YamlTree.Both(null, null))));
                break;
            case var list when GuidelinesOf().IsMatch(list) && tree.Has(list[..list.LastIndexOf('/')]):
                var guideline = YamlTree.Both(nl, en);
                guideline.Children.Insert(0, new YamlScalarNode("code"), YamlTree.Word(code));
                tree.Add(list, guideline);
                break;
            default:
                return Refusal.Unknown;
        }

        return new DraftSource(tree.Write(), templates);
    }

    private DraftSource WithSession(ProgrammeEdit.Add add, YamlTree tree)
    {
        tree.Add(add.List, YamlTree.Block(("date", YamlTree.Nothing()), ("kind", YamlTree.Word("training")), ("mode", YamlTree.Word("physical"))));
        var path = $"{add.List}/{tree.Items(add.List)[^1]}";
        tree.SetPlain(path + "/date", add.Day);
        if (!string.IsNullOrWhiteSpace(add.Nl)) tree.SetText(path + "/title", add.Nl);
        return this with { Yaml = tree.Write() };
    }

    private Answer<DraftSource> Without(ProgrammeEdit.Remove remove, YamlTree tree)
    {
        if (remove.List == ProgrammeForms.Phases && tree.Items(ProgrammeForms.Criteria).Select(c => $"{ProgrammeForms.Criteria}/{c}").Where(c => tree.Words(c + "/each_of").Contains(remove.Item)).ToList() is { Count: > 0 } users)
            return new Refusal("phase-in-use", tree.NameOf($"{remove.List}/{remove.Item}", "name"), new LocalTexts([.. users.Select(c => tree.NameOf(c, "title"))]));
        if (!tree.Remove(remove.List, remove.Item)) return Refusal.Unknown;
        if (remove.List == ProgrammeForms.Criteria)
        {
            foreach (var row in tree.Items(ProgrammeForms.Rows).Select(r => (Name: r, Path: $"{ProgrammeForms.Rows}/{r}/criteria")).Where(r => tree.Words(r.Path).Contains(remove.Item)))
            {
                // A row without a criterion says nothing.
                if (tree.Words(row.Path) is [_]) tree.Remove(ProgrammeForms.Rows, row.Name);
                else tree.SetWords(row.Path, tree.Words(row.Path).Where(w => w != remove.Item));
            }
        }

        return this with { Yaml = tree.Write() };
    }

    /// <summary>Short, out of the Dutch name, and nobody else's; criteria keep the beginning that they share.</summary>
    private static string NewCode(YamlTree tree, string list, string name)
    {
        var taken = tree.Items(list);
        var prefix = list == ProgrammeForms.Criteria && taken is [var earlier, ..] && earlier.Split('.') is [var first, _, ..] ? first + "." : "";
        var plain = new string([.. name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)]).ToLowerInvariant();
        var word = Other().Replace(plain, "_").Trim('_');
        word = word.Length == 0 || !char.IsAsciiLetter(word[0]) ? $"nieuw_{word}".TrimEnd('_') : word;
        // Room for a number behind it, where the name is taken.
        var longest = CodeMaxLength - prefix.Length - 3;
        if (word.Length > longest) word = word[..longest].TrimEnd('_');
        var code = prefix + word;
        for (var number = 2; taken.Contains(code); number++) code = string.Create(CultureInfo.InvariantCulture, $"{prefix}{word}_{number}");
        return code;
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();

    [GeneratedRegex($"^{ProgrammeForms.Kinds}/[^/]+/guidelines$")]
    private static partial Regex GuidelinesOf();
}
