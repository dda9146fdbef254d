import { DOMParser, type ParseOptions, type ParseRule, type Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { isAllowedLink } from "../../markdown/links";
import { schema } from "../../markdown/schema";
import { longestText, storable } from "../limits";
import { viewTexts } from "../view-texts";
import { clean } from "./clean";

const { strong, em, strike, link } = schema.marks;

// What word processors say with styles; a style may also take a mark away again.
const styles: ParseRule[] = [
  { style: "font-weight=normal", clearMark: mark => mark.type === strong },
  { style: "font-weight=400", clearMark: mark => mark.type === strong },
  { style: "font-style=normal", clearMark: mark => mark.type === em },
  { style: "text-decoration", getAttrs: value => /line-through/.test(value) && null, mark: strike!.name },
];

/** Reads the clipboard after it was made into what can be stored: lists of Word, cells of one line, nothing that can run. */
class ClipboardParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof HTMLElement || dom instanceof DocumentFragment) clean(dom);
    return super.parseSlice(dom, options);
  }
}

/** Pasting and dropping. What cannot be kept is refused with a sentence, before anything changes. */
export function pastePlugin(say: (words: string) => void, onPhoto: ((file: Blob) => void) | null): Plugin {
  const receive = (view: EditorView, data: DataTransfer | null): boolean => {
    const photo = onPhoto && data && photoOf(data);
    if (photo) {
      onPhoto(photo);
      return true;
    }
    const refusal = data && refuse(view, data);
    if (refusal) say(refusal);
    return Boolean(refusal) || Boolean(data && linkSelection(view, data));
  };
  return new Plugin({
    props: {
      clipboardParser: new ClipboardParser(schema, [...styles, ...DOMParser.fromSchema(schema).rules]),
      transformPastedText: text => storable(text).replace(/\t/g, " "),
      transformPastedHTML: html => withoutSheet(withoutHandlers(storable(html).replace(/<base\b[^>]*>/gi, ""))),
      handleDOMEvents: {
        paste: (view, event) => take(event, view.editable && receive(view, event.clipboardData)),
        drop: (view, event) => take(event, hasFiles(event.dataTransfer) && (!view.editable || receive(view, event.dataTransfer))),
        // Without this a browser would leave the page to show the file.
        dragover: (_, event) => { if (hasFiles(event.dataTransfer)) event.preventDefault(); return false; },
      },
    },
  });
}

/** A browser reports a handler as soon as it reads one, although this document cannot run it. */
const withoutHandlers = (html: string) => html.replace(/<[a-z][^>]*>/gi, tag => tag.replace(/[\s/]on\w+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, " "));

/** The view works a style sheet into the elements, and the browser then forgets what it does not know: to which list of Word an item belongs. */
const withoutSheet = (html: string) => /mso-/i.test(html) ? html.replace(/<style\b[^]*?<\/style>/gi, "") : html;

function take(event: Event, handled: boolean): boolean {
  if (handled) event.preventDefault();
  return handled;
}

const hasFiles = (data: DataTransfer | null) => (data?.files.length ?? 0) > 0;

const hasWords = (text: string, html: string) => text.trim() !== "" || /<(?:p|h\d|li|td|span|div)\b/i.test(html);

/** The photo, when that is all there is; Word sends a picture of the words along with the words. */
function photoOf(data: DataTransfer): Blob | null {
  const photos = [...data.files].filter(file => /^image\/(?:jpeg|png|webp)$/.test(file.type));
  return photos.length === 1 && data.files.length === 1 && !hasWords(data.getData("text/plain"), data.getData("text/html")) ? photos[0]! : null;
}

/** Why this cannot be pasted into that; null when it can. */
export function refusalOf(data: DataTransfer, lengthNow: number): string | null {
  const [text, html] = [data.getData("text/plain"), data.getData("text/html")];
  const isWords = hasWords(text, html);
  if (hasFiles(data) && !isWords) return [...data.files].every(file => file.type.startsWith("image/")) ? viewTexts().noPictures : viewTexts().noFiles;
  if (!isWords && /<img\b/i.test(html)) return viewTexts().noPictures;
  const length = text.length || html.replace(/<[^>]*>/g, "").length;
  return lengthNow + length > longestText ? viewTexts().pasteTooLong : null;
}

function refuse(view: EditorView, data: DataTransfer): string | null {
  const { doc, selection } = view.state;
  return refusalOf(data, doc.content.size - (selection.to - selection.from));
}

/** An address that is pasted on selected words becomes their link. */
function linkSelection(view: EditorView, data: DataTransfer): boolean {
  const href = data.getData("text/plain").trim();
  const { $from, $to, empty, from, to } = view.state.selection;
  if (empty || !$from.sameParent($to) || !/^(?:https?:\/\/|mailto:)\S+$/i.test(href) || !isAllowedLink(href) || !$from.parent.type.allowsMarkType(link!)) return false;
  view.dispatch(view.state.tr.removeMark(from, to, link!).addMark(from, to, link!.create({ href })).scrollIntoView());
  return true;
}
