import type { Node } from "prosemirror-model";
import { br, doc, h, li, marked, ol, p, quote, table, task, ul } from "./documents";

// What people type, and none of it is meant as markup.
export const literal = [
  "1. geen lijst", "2026. Een mooi jaar", "1) ook niet", "1.", "12345678901. te lang", "- streepje", "-", "--", "---", "----", "+ plus", "+", "* ster", "*", "**", "***", "* * *", "- - -", "_ _ _", "___",
  "# geen kop", "#", "#hashtag", "kop #", "kop ##", "C# en F#", "> groter", ">", "a > b", "a < b", "<12 jaar", "<b>vet</b>", "<!-- nee -->", "<https://x.nl>", "</div>", "< 3", "<",
  "&amp;", "&", "&&", "R&D", "&#35;", "&nbsp;", "Jansen & co", "&copy", "H~2~O", "~~weg~~", "~", "~~~", "`code`", "`", "```", "``` js", "a `b", "\\", "\\\\", "C:\\map\\*", "\\* ster", "eind\\", "\\n",
  "a | b", "|", "| a | b |", "|---|", ":--", ":-:", "--|--", "---:", "=", "==", "===", "[link](http://x.nl)", "[x]", "[ ] taak", "[x] klaar", "[ ]", "![foto](/media/1)", "[a]: http://x.nl", "[^1]", "]", "[", "![", "!",
  "*vet*", "**vet**", "_cursief_", "__vet__", "snake_case_naam", "_", "__init__", "5*3*2", "2 * 3 * 4", "*a", "a*", "**a", "**Coach**:*", "http://x.nl/a_b_c", "www.x.nl", "naam@school.nl", "http://x.nl?a=1&copy=2",
  "\"aanhaling\"", "'t is", "é_é", "€5,-", "§ 3", "1.5 uur", "10.00-13.00 uur", "14. oktober", "3.", "(1) haakjes", "...", "…", "–", "— streep", "^2^", "==geel==", "++onder++", ":smile:", ":::", "$x$", "$$", "{.klas}", "# Kop {#id onclick=x}", "%", "%%", "^", "^^^", "@naam",
  "tabel:", "Term\u00a0: uitleg", "\u00a0nbsp vooraan", "nbsp achteraan\u00a0", "a  b   c", "👍🏽 goed", "'", "\"", "/", "//", "a\u2003b", "\u2003em", "0. nul", "007. bond", "1.geen spatie", "-geen spatie", "#geen", "+31 6 1234", "- [ ] taak", "- [x] klaar", "> - # 1. alles",
  "Ik: *zucht* en toen...", "a*b*c_d_e", "x^[noot]", "1\\. al ontsnapt", "&lt;script&gt;", "<script>alert(1)</script>", "javascript:alert(1)", "*[HTML]: x", "[[wiki]]", "| -", "- |", "a\\|b", "\\|", "`a|b`", "_a_b_", "**a**b", "a__b__c", "*\u00a0*", "~a~", "a~~b~~c",
];

/** Every place where a text can stand. */
export const places: Record<string, (text: string) => Node> = {
  paragraph: text => doc(p(text)),
  "second paragraph": text => doc(p("Eerst dit."), p(text), p("Daarna dit.")),
  heading: text => doc(h(2, text)),
  "list item": text => doc(ul(li(p(text)), li(p("daarna")))),
  "numbered item": text => doc(ol(3, li(p("eerst")), li(p(text)))),
  "task item": text => doc(ul(task(false, p(text)), task(true, p(text)))),
  "nested item": text => doc(ul(li(p("boven"), ul(li(p(text)))))),
  quote: text => doc(quote(p(text))),
  "head cell": text => doc(table([text, "b"], ["1", "2"])),
  cell: text => doc(table(["a", "b"], ["1", text], [text, "2"])),
  "only cell": text => doc(table([text], [text])),
  "after a hard break": text => doc(p("regel", br(), text)),
  "between hard breaks": text => doc(p("a | b", br(), text, br(), "slot")),
  "after a hard break in an item": text => doc(ul(li(p("regel", br(), text)))),
  "after two hard breaks": text => doc(p("x", br(), br(), text)),
  bold: text => doc(p("voor ", marked(text, "strong"), " na")),
  "beside bold": text => doc(p(marked("vet", "strong"), " ", text)),
  "in a link": text => doc(p("zie ", marked(text, ["link", { href: "https://x.nl/a(b)?c=1&d=2", title: null }]), " en verder")),
  "before a link": text => doc(p(text, marked("hier", ["link", { href: "/documenten/1", title: null }]))),
};
