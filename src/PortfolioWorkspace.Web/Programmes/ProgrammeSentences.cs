using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Programmes;

/// <summary>Says fields of a programme and what changed in them in the words of an organiser.</summary>
public sealed class ProgrammeSentences(IStringLocalizer<ProgrammesTexts> texts)
{
    public string Of(LocalText text) => text.In(CultureInfo.CurrentUICulture.Name);

    /// <summary>"Titel (Engels)", "Punt 2 (Nederlands)".</summary>
    public string Label(ProgrammeEntry entry)
    {
        var name = entry.Number is { } number ? $"{texts[$"Field.{entry.Label}"]} {number}" : texts[$"Field.{entry.Label}"].Value;
        return entry.Language is { } language ? texts[$"In.{language}", name] : name;
    }

    /// <summary>Null where a field explains itself.</summary>
    public string? Hint(ProgrammeEntry entry) => texts[$"Hint.{entry.Label}"] is { ResourceNotFound: false } hint ? hint.Value : null;

    public string Choice(ProgrammeEntry entry, string value) => entry.Choices.FirstOrDefault(c => c.Value == value) switch
    {
        { Name: { } name } => Of(name),
        null => value,
        _ => texts[$"Choice.{entry.Label}.{value}"],
    };

    /// <summary>"Eigen coachgesprekken", or its code while it has no name.</summary>
    public string Name(ProgrammeGroup group) => group switch
    {
        { Session: { } session } => Name(session),
        { Name: { } name } => Of(name),
        _ => group.Item ?? "",
    };

    /// <summary>What something is, below its name in a list.</summary>
    public string Detail(ProgrammeGroup group) => group switch
    {
        { Session: not null } => string.Join(" · ", group.Entries.Where(e => e.Value is not null && e.Label is "SessionKind" or "SessionMode" or "Place").Select(e => e.Kind == EntryKind.Choice ? Choice(e, e.Value!) : e.Value)),
        { Type: { } type } => texts[$"Type.{type}"],
        _ => texts[$"Choice.Category.{group.Entries.FirstOrDefault(e => e.Label == "Category")?.Value}"] is { ResourceNotFound: false } category ? category : group.Item ?? "",
    };

    /// <summary>Which thing a change is about; null: the training as a whole.</summary>
    public string? Subject(ProgrammeChange change) => change switch
    {
        { Session: { } session } => Name(session),
        { Name: { } name } => Of(name),
        _ => null,
    };

    /// <summary>What is wrong, with the field as its form calls it.</summary>
    public string Fault(ProgrammeFault fault, ProgrammeEntry? entry) => fault.Say(entry is null ? fault.Field : Label(entry));

    /// <summary>What changed, without the name of what it is about.</summary>
    public string Change(ProgrammeChange change) => change switch
    {
        { Kind: not ChangeKind.Changed, Within: { } kind } => texts[$"Change.{change.Kind}.Guideline", Of(kind), Of(change.Name!)],
        { Kind: not ChangeKind.Changed } => texts[$"Change.{change.Kind}.{change.Part}", Subject(change)!],
        { Path: { } path } => texts["Change.Other", path, Between(change)],
        { Entry: { } entry } => texts["Change.Field", Label(entry), Between(change)],
        { Label: "HeadingRequired" or "HeadingOptional" or "SessionOrder" } => texts[$"Field.{change.Label}", change.After ?? ""],
        _ => texts["Change.Field", texts[$"Field.{change.Label}"].Value, Between(change)],
    };

    /// <summary>"Online bijeenkomst, donderdag 25 februari 2027".</summary>
    private string Name(SessionName session) => session switch
    {
        { Title: { } title, Date: { } date } => $"{title}, {HouseDates.Day(date)}",
        { Title: { } title } => title,
        { Date: { } date } => texts["Session.On", HouseDates.Day(date)],
        _ => texts["Session.Number", session.Number],
    };

    /// <summary>The field alone, where its words follow one by one.</summary>
    public string Field(ProgrammeChange change) => change.Entry is { } entry ? Label(entry) : texts[$"Field.{change.Label}"];

    private string Between(ProgrammeChange change) => (Said(change, change.Before), Said(change, change.After)) switch
    {
        (null, var after) => texts["Change.Now", after ?? texts["No"].Value],
        (var before, null) => texts["Change.Gone", before],
        var (before, after) => texts["Change.FromTo", before, after],
    };

    private string? Said(ProgrammeChange change, string? value) => change.Entry?.Kind switch
    {
        EntryKind.Flag => texts[value == "true" ? "Yes" : "No"],
        EntryKind.Choice when value is not null => Choice(change.Entry, value),
        EntryKind.Set when value is { Length: > 0 } => string.Join(", ", value.Split(", ").Select(v => Choice(change.Entry, v))),
        _ => string.IsNullOrEmpty(value) ? null : value,
    };
}
