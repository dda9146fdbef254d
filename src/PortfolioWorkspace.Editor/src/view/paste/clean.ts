import { flattenTable } from "./cells";
import { makeLists, nestLists } from "./word-lists";

type Root = HTMLElement | DocumentFragment;

const unseen = "script,style,meta,link,title,xml,caption,colgroup,col,template,noscript,iframe,object,embed,svg,math,a.msocomanchor,.MsoCommentReference,[style*='mso-element:comment'],[style*='mso-hide:all' i],[style*='display:none' i]";

/** Makes of the HTML of a word processor what a text of ours can hold. */
export function clean(dom: Root): void {
  for (const element of dom.querySelectorAll(unseen)) element.remove();
  for (const element of dom.querySelectorAll("*")) if (element.localName.includes(":")) element.replaceWith(...element.childNodes);
  for (const gap of dom.querySelectorAll<HTMLElement>("[style*='mso-spacerun'],[style*='mso-tab-count']")) gap.replaceWith(" ");
  for (const line of dom.querySelectorAll("[style*='mso-element:footnote-list'] > hr,[style*='mso-element:footnote-list'] > br")) line.remove();
  makeHeadings(dom);
  makeLists(dom);
  nestLists(dom);
  for (const table of [...dom.querySelectorAll("table")].reverse()) flattenTable(table);
  for (const line of dom.querySelectorAll("p")) if (!line.textContent?.trim() && !line.querySelector("img") && !isWhole(dom, line)) line.remove();
}

/** An empty line that is all there is must stay: it is what somebody copied. */
const isWhole = (dom: Root, line: Element) => dom.childElementCount === 1 && dom.firstElementChild === line;

const tagOf = (line: Element): string | null => {
  const style = line.getAttribute("style") ?? "";
  if (/\bMsoTitle/.test(line.className)) return "h1";
  if (/\bMsoSubtitle/.test(line.className)) return "h2";
  const level = /\bMsoHeading([1-6])/.exec(line.className) ?? /mso-outline-level:\s*([1-6])/i.exec(style);
  return level && !/mso-list/i.test(style) ? `h${level[1]}` : null;
};

/** The page has the first level for itself: when it was used, everything goes down one. */
function makeHeadings(dom: Root): void {
  for (const line of dom.querySelectorAll("p")) {
    const tag = tagOf(line);
    if (tag && line.textContent?.trim()) rename(line, tag);
  }
  const isOneDown = [...dom.querySelectorAll("h1")].some(heading => heading.textContent?.trim());
  for (const heading of dom.querySelectorAll("h1,h2,h3,h4,h5,h6")) {
    for (const bold of heading.querySelectorAll("b,strong")) bold.replaceWith(...bold.childNodes);
    for (const part of [heading, ...heading.querySelectorAll("[style]")] as HTMLElement[]) part.style?.removeProperty("font-weight");
    for (const gap of heading.querySelectorAll("br")) gap.replaceWith(" ");
    if (!heading.textContent?.trim()) heading.remove();
    else if (isOneDown) rename(heading, `h${Math.min(6, Number(heading.localName[1]) + 1)}`);
  }
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
