import { DraftField } from "./elements/draft-field";
import { DraftNote } from "./elements/draft-note";
import { guardFields } from "./field/open-fields";

// Pages with long fields; the review desk loads it beside the editor.
if (!customElements.get("draft-field")) {
  guardFields();
  customElements.define("draft-field", DraftField);
}
if (!customElements.get("draft-note")) customElements.define("draft-note", DraftNote);
