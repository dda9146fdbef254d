using static PortfolioWorkspace.App.Tests.Markdown.RoundTrip.Piece;

namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>Every place where somebody can type a text.</summary>
internal static class Places
{
    private static readonly Mark ToElsewhere = Mark.Link("https://school.example/a_b?c=1&d=2");

    public static readonly IReadOnlyDictionary<string, Func<string, Piece>> All = new Dictionary<string, Func<string, Piece>>
    {
        ["paragraph"] = text => Doc(P(T(text))),
        ["between paragraphs"] = text => Doc(P(T("Eerst dit.")), P(T(text)), P(T("Daarna dit."))),
        ["twice below each other"] = text => Doc(P(T(text)), P(T(text))),
        ["heading"] = text => Doc(H(2, T(text)), P(T("Onder de kop."))),
        ["below a heading"] = text => Doc(H(3, T("Verloop")), P(T(text))),
        ["item"] = text => Doc(Bullets(Item(P(T(text))), Item(P(T("daarna"))))),
        ["every item"] = text => Doc(Bullets(Item(P(T(text))), Item(P(T(text))), Item(P(T(text))))),
        ["numbered item"] = text => Doc(Numbers(3, Item(P(T("eerst"))), Item(P(T(text))))),
        ["open task"] = text => Doc(Bullets(Task(false, P(T(text))), Task(true, P(T("klaar"))))),
        ["done task"] = text => Doc(Bullets(Task(true, P(T(text))))),
        ["nested item"] = text => Doc(Bullets(Item(P(T("boven")), Bullets(Item(P(T("midden")), Numbers(1, Item(P(T(text))))))))),
        ["second paragraph of an item"] = text => Doc(Bullets(Item(P(T("boven")), P(T(text))))),
        ["after a list"] = text => Doc(Bullets(Item(P(T("een")))), P(T(text))),
        ["quote"] = text => Doc(Quote(P(T(text)))),
        ["quote in an item"] = text => Doc(Bullets(Item(P(T("zij zei:")), Quote(P(T(text)))))),
        ["head cell"] = text => Doc(Table([[T(text)], [T("b")]], [[T("1")], [T("2")]])),
        ["cell"] = text => Doc(Table([[T("a")], [T("b")]], [[T(text)], [T("1")]], [[T("2")], [T(text)]])),
        ["only column"] = text => Doc(Table([[T(text)]], [[T(text)]])),
        ["after a table"] = text => Doc(Table([[T("a")], [T("b")]], [[T("1")], [T("2")]]), P(T(text))),
        ["after a soft return"] = text => Doc(P(T("regel"), Break(), T(text))),
        ["before a soft return"] = text => Doc(P(T(text), Break(), T("regel"))),
        ["on every line"] = text => Doc(P(T(text), Break(), T(text), Break(), T(text))),
        ["after two soft returns"] = text => Doc(P(T("regel"), Break(), Break(), T(text))),
        ["after a soft return in an item"] = text => Doc(Bullets(Item(P(T("regel"), Break(), T(text))))),
        ["after a soft return in a quote"] = text => Doc(Quote(P(T("regel"), Break(), T(text)))),
        ["bold"] = text => Doc(P(T(text, Mark.Bold))),
        ["italic between words"] = text => Doc(P(T("voor "), T(text, Mark.Italic), T(" na"))),
        ["struck"] = text => Doc(P(T("voor "), T(text, Mark.Struck), T(" na"))),
        ["bold in a cell"] = text => Doc(Table([[T("a")], [T("b")]], [[T(text, Mark.Bold)], [T("1")]])),
        ["next to bold"] = text => Doc(P(T("vet", Mark.Bold), T(" "), T(text))),
        ["against bold"] = text => Doc(P(T("vet", Mark.Bold), T(text), T("vet", Mark.Bold))),
        ["link"] = text => Doc(P(T("zie "), T(text, ToElsewhere), T(" en verder"))),
        ["bold link"] = text => Doc(P(T(text, ToElsewhere, Mark.Bold))),
        ["link in a cell"] = text => Doc(Table([[T("a")]], [[T(text, ToElsewhere)]])),
        ["against a link"] = text => Doc(P(T(text), T("hier", ToElsewhere), T(text))),
        ["code"] = text => Doc(P(T("zie "), T(text, Mark.Code), T("."))),
        ["next to a picture"] = text => Doc(P(T(text), Image("De zaal"), T(text))),
        ["words for a picture"] = text => Doc(P(Image(text))),
    };
}
