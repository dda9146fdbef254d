import type { Node } from "prosemirror-model";
import { project, type Anchor, type Projection } from "../anchoring/anchor-finder";
import { plainTextOf } from "../anchoring/document-text";

/** A comment as the server gives it: the passage, and which of the texts it stands in. */
export interface Commented extends Anchor { readonly id: string; readonly number: number; readonly text: number }

/** What the server knows of the comments beside a draft. */
export interface Anchors { readonly texts: readonly string[]; readonly passages: readonly Commented[] }

/** Where a comment is in the document on screen. */
export interface Found { readonly id: string; readonly number: number; readonly from: number; readonly to: number; readonly place: Projection["place"]; readonly words: string }

/** Looks in the document for comments: the same question that the server answers for the text that is kept. */
export function findIn(doc: Node, { texts, passages }: Anchors): Found[] {
  const target = plainTextOf(doc);
  const places = new Map<string, Projection>();
  texts.forEach((source, text) => {
    const here = passages.filter(each => each.text === text);
    project(source, target.text, here).forEach((projection, i) => places.set(here[i]!.id, projection));
  });
  return passages.map(({ id, number }) => {
    const { start, end, place } = places.get(id) ?? { start: 0, end: 0, place: "gone" as const };
    if (place === "gone" || start >= end) return { id, number, from: 0, to: 0, place: "gone", words: "" };
    const [from, to] = [target.toPos(start), target.toPos(end, true)];
    return { id, number, from, to, place, words: wordsIn(doc, from, to) };
  });
}

export const isGone = ({ from, to }: { readonly from: number; readonly to: number }) => from >= to;

export const wordsIn = (doc: Node, from: number, to: number) => doc.textBetween(from, Math.min(to, doc.content.size), "\n", leaf => leaf.type.name === "hard_break" ? " " : "");
