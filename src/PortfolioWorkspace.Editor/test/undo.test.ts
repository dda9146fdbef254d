import assert from "node:assert/strict";
import { test } from "node:test";
import { history, undo } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { parseMarkdown, serialiseMarkdown } from "../src/markdown/markdown";
import { replaceChanged } from "../src/view/replacing";

test("a silent merge before, after and around what somebody typed leaves their undo whole", () => {
  let state = EditorState.create({ doc: parseMarkdown("een\n\ntwee\n\ndrie"), plugins: [history()] });
  state = state.apply(state.tr.insertText(" getypt", 10));
  assert.equal(serialiseMarkdown(state.doc), "een\n\ntwee getypt\n\ndrie");
  const merged = parseMarkdown("een van elders\n\ntwee getypt\n\ndrie van elders");
  state = state.apply(replaceChanged(state, merged)!.setMeta("addToHistory", false));
  assert.ok(undo(state, tr => { state = state.apply(tr); }));
  assert.equal(serialiseMarkdown(state.doc), "een van elders\n\ntwee\n\ndrie van elders");
});

test("nothing differs: nothing happens", () => {
  const state = EditorState.create({ doc: parseMarkdown("een\n\n- a\n- b") });
  assert.equal(replaceChanged(state, parseMarkdown("een\n\n- a\n- b")), null);
});

test("blocks that come or go are taken over too", () => {
  for (const [before, after] of [["a\n\nb", "a\n\nx\n\nb"], ["a\n\nb\n\nc", "a\n\nc"], ["", "## k\n\n- a"]]) {
    const state = EditorState.create({ doc: parseMarkdown(before!) });
    assert.equal(serialiseMarkdown(state.apply(replaceChanged(state, parseMarkdown(after!))!).doc), after);
  }
});
