import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";

interface Place { readonly from: number; readonly to: number }

/** What somebody looks for, where it stands, and at which of those they are; -1 when at none. */
export interface Found { readonly query: string; readonly places: readonly Place[]; readonly at: number; readonly marks: DecorationSet }

const nothing: Found = { query: "", places: [], at: -1, marks: DecorationSet.empty };
const key = new PluginKey<Found>("find");
const most = 5_000;

export const found = (state: EditorState): Found => key.getState(state) ?? nothing;

/** Marks what was found. While somebody types on, the marks move along; only the next step looks again. */
export function findPlugin(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => nothing,
      apply: (tr, before) => tr.getMeta(key) as Found | undefined ?? (tr.docChanged && before.query ? moved(before, tr) : before),
    },
    props: { decorations: state => found(state).marks },
  });
}

function moved(before: Found, tr: Transaction): Found {
  const places = before.places.map(({ from, to }) => ({ from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }));
  return { ...before, places, marks: before.marks.map(tr.mapping, tr.doc) };
}

/** Looks for words; begins at the first place from the caret on. */
export function lookFor(view: EditorView, query: string): void {
  const { state } = view;
  const places = query.trim() ? search(state.doc, query) : [];
  const next = places.findIndex(place => place.from >= state.selection.from);
  goTo(view, query, places, places.length > 0 ? Math.max(0, next) : -1);
}

/** To the next or previous place, and round at the end. */
export function step(view: EditorView, direction: 1 | -1): void {
  const { query, at } = found(view.state);
  if (!query) return;
  const places = search(view.state.doc, query);
  goTo(view, query, places, places.length > 0 ? (Math.min(at, places.length) + direction + places.length) % places.length : -1);
}

export function stopLooking(view: EditorView): void {
  if (found(view.state) !== nothing) view.dispatch(view.state.tr.setMeta(key, nothing));
}

function goTo(view: EditorView, query: string, places: Place[], at: number): void {
  const { tr, doc } = view.state;
  const marks = places.slice(0, most).map((place, i) => Decoration.inline(place.from, place.to, { class: i === at ? "found found-here" : "found" }));
  const place = places[at];
  if (place) tr.setSelection(TextSelection.create(doc, place.from, place.to));
  view.dispatch(tr.setMeta(key, { query, places, at, marks: DecorationSet.create(doc, marks) } satisfies Found));
  view.dom.querySelector(".found-here")?.scrollIntoView({ block: "center" });
}

function search(doc: Node, query: string): Place[] {
  const wanted = fold(query.trim()).text;
  const places: Place[] = [];
  if (wanted) doc.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    const { text, origin } = folded(block);
    for (let i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length))
      places.push({ from: pos + 1 + origin[i]!, to: pos + 1 + origin[i + wanted.length]! });
    return false;
  });
  return places;
}

/** Letters without accents and capitals, with for each the place where it came from. */
interface Folded { readonly text: string; readonly origin: readonly number[] }

const known = new WeakMap<Node, Folded>();

function folded(block: Node): Folded {
  let made = known.get(block);
  if (!made) known.set(block, made = fold(block.textBetween(0, block.content.size, undefined, " ")));
  return made;
}

function fold(text: string): Folded {
  let out = "";
  const origin: number[] = [];
  let at = 0;
  for (const sign of text) {
    const plain = /\s/.test(sign) ? " " : sign.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").replace(/[“”„]/g, "\"").toLowerCase();
    for (let i = 0; i < plain.length; i++) origin.push(at);
    out += plain;
    at += sign.length;
  }
  origin.push(at);
  return { text: out, origin };
}
