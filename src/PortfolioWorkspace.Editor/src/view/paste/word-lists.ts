type Root = HTMLElement | DocumentFragment;

interface Item { readonly element: HTMLElement; readonly level: number; readonly list: string; readonly isOrdered: boolean; readonly start: number }

/** Word sends the items of a list as paragraphs that only look like one, and on the web each in a list of its own. */
export function makeLists(dom: Root): void {
  let open: { list: Element; level: number; name: string }[] = [];
  let last: Element | null = null;
  for (const element of [...dom.querySelectorAll<HTMLElement>("p[class*='MsoList'],p[style*='mso-list'],li[data-aria-level]")]) {
    const place = placeOf(element);
    const isNext = last !== null && previousOf(place) === last;
    if (!isNext) open = [];
    const item = itemOf(element);
    if (!item) {
      // A paragraph in the style of a list without a sign goes on with the item before it.
      if (isNext && /MsoListParagraph|MsoListContinue/.test(element.className)) open.at(-1)?.list.lastElementChild?.append(element);
      continue;
    }
    while (open.length > 0 && open.at(-1)!.level > item.level) open.pop();
    if (open.at(-1)?.level === item.level && open.at(-1)!.name !== item.list) open.pop();
    if (open.length === 0 || open.at(-1)!.level < item.level) open.push({ list: begin(item, open.at(-1)?.list.lastElementChild, place), level: item.level, name: item.list });
    const line = element.ownerDocument.createElement("li");
    line.append(...element.childNodes);
    open.at(-1)!.list.append(line);
    last = open[0]!.list;
    place.remove();
  }
}

function begin(item: Item, parent: Element | null | undefined, place: Element): Element {
  const list = place.ownerDocument.createElement(item.isOrdered ? "ol" : "ul");
  if (item.isOrdered && item.start > 1) list.setAttribute("start", String(item.start));
  if (parent) parent.append(list);
  else place.before(list);
  return list;
}

/** On the web Word puts every item in a list in a division. */
function placeOf(element: Element): Element {
  if (element.localName !== "li") return element;
  let place = element;
  while (place.parentElement && place.parentElement.childElementCount === 1 && /^(?:ul|ol|div)$/.test(place.parentElement.localName) && place.parentElement.parentElement) place = place.parentElement;
  return place;
}

function previousOf(place: Element): Element | null {
  let previous = place.previousElementSibling;
  while (previous?.localName === "p" && !previous.textContent?.trim()) previous = previous.previousElementSibling;
  return previous;
}

function itemOf(element: HTMLElement): Item | null {
  if (element.localName === "li") {
    const isOrdered = element.parentElement?.localName === "ol";
    return { element, level: Number(element.dataset.ariaLevel) || 1, list: `${element.dataset.listid}${isOrdered}`, isOrdered, start: Number(element.dataset.ariaPosinset) || 1 };
  }
  const style = element.getAttribute("style") ?? "";
  const [, id, depth] = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(style) ?? [];
  const sign = takeSign(element, id !== undefined);
  if (sign === "" && (id === undefined || /mso-list:\s*none/i.test(style))) return null;
  const isOrdered = /^\(?(?:\d+|[a-z]{1,4})[.)]/i.test(sign);
  return { element, level: Number(depth ?? 1), list: `${id}${isOrdered}`, isOrdered, start: Number(/^\(?(\d+)/.exec(sign)?.[1] ?? 1) };
}

/** The bullet or number that Word drew itself. */
function takeSign(item: HTMLElement, isMarked: boolean): string {
  const drawn = [...item.querySelectorAll<HTMLElement>("span")].find(span => /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""));
  const sign = drawn?.textContent?.trim() ?? "";
  drawn?.remove();
  if (drawn || isMarked) return sign;
  const first = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT).nextNode();
  const typed = /^\s*([·•§o▪–-]|\d{1,3}[.)])[\s\u00a0]+/.exec(first?.textContent ?? "");
  if (!first || !typed) return "";
  first.textContent = first.textContent!.slice(typed[0].length);
  return typed[1]!;
}

/** Google Docs puts a list beside the item that it belongs to; and a box to tick is an attribute there. */
export function nestLists(dom: Root): void {
  for (const list of dom.querySelectorAll(":is(ul,ol) > :is(ul,ol)")) {
    const owner = list.previousElementSibling;
    if (owner?.localName === "li") owner.append(list);
  }
  for (const item of dom.querySelectorAll("li:has(> ul, > ol)")) wrapWords(item);
  for (const item of dom.querySelectorAll<HTMLElement>("li[role=checkbox]")) {
    item.dataset.checked = item.getAttribute("aria-checked") === "true" ? "true" : "false";
    for (const picture of item.querySelectorAll("img")) picture.remove();
  }
}

/** Words right before a list would be read as an item of their own level. */
function wrapWords(item: Element): void {
  const words = item.ownerDocument.createElement("p");
  while (item.firstChild && !(item.firstChild instanceof Element && /^(?:p|div|ul|ol|h\d|table|blockquote)$/.test(item.firstChild.localName))) words.append(item.firstChild);
  if (words.textContent?.trim()) item.prepend(words);
}
