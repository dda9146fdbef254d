import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import { changedBlocks } from "./changed-blocks";
import { el } from "./dom";

/** What a template says about one of its headings. */
export interface Guidance { readonly key: string; readonly title: string; readonly guidance: string; readonly required: boolean }

/** Reads the guidance that came with the page or with the text; anything else is nothing. */
export function readGuidance(value: unknown): Guidance[] {
  const list = typeof value === "string" ? parse(value) : value;
  if (!Array.isArray(list)) return [];
  return list.filter((each): each is Guidance => typeof each?.title === "string" && typeof each?.guidance === "string" && each.guidance.trim() !== "");
}

function parse(json: string): unknown {
  try { return JSON.parse(json); } catch { return null; }
}

const plain = (title: string) => title.replace(/\s+/g, " ").trim().toLowerCase();
const key = new PluginKey<DecorationSet>("guidance");

/** Shows the guidance above its heading. It is no part of the text. */
export function guidancePlugin(guidance: readonly Guidance[]): Plugin<DecorationSet> {
  const byTitle = new Map(guidance.map(each => [plain(each.title), each]));
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => decorate(state.doc, byTitle),
      apply: (tr, before, old, state) => {
        if (!tr.docChanged) return before;
        return touchesHeading(old.doc, state.doc) ? decorate(state.doc, byTitle) : before.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: state => key.getState(state) },
  });
}

/** The first block counts as one: what is above it moves with it. */
function touchesHeading(before: Node, now: Node): boolean {
  const { from, toBefore, toNow } = changedBlocks(before, now);
  const isHeading = (doc: Node, to: number) => {
    for (let i = from; i < to; i++) if (doc.child(i).type.name === "heading") return true;
    return false;
  };
  return from === 0 || isHeading(before, toBefore) || isHeading(now, toNow);
}

function decorate(doc: Node, byTitle: ReadonlyMap<string, Guidance>): DecorationSet {
  const left = new Map(byTitle);
  const found: Decoration[] = [];
  doc.forEach((block, offset) => {
    const title = block.type.name === "heading" ? plain(block.textContent) : "";
    const guidance = left.get(title);
    if (!guidance) return;
    left.delete(title);
    found.push(Decoration.widget(offset, () => prompt(guidance), { side: -1, key: `guidance-${guidance.key}`, ignoreSelection: true, stopEvent: () => true }));
  });
  return DecorationSet.create(doc, found);
}

function prompt(guidance: Guidance): HTMLElement {
  const paragraphs = guidance.guidance.trim().split(/\n\s*\n/);
  if (paragraphs.length === 1) return el("p", { class: "prompt", contenteditable: "false" }, paragraphs[0]!);
  return el("div", { class: "prompt", contenteditable: "false" }, ...paragraphs.map(text => el("p", {}, text)));
}
