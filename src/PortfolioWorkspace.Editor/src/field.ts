import { DraftChoices } from "./elements/draft-choices";
import { DraftField } from "./elements/draft-field";
import { DraftNote } from "./elements/draft-note";
import { guardChoices } from "./field/open-choices";
import { guardFields } from "./field/open-fields";

// Pages with long fields; the review desk loads it beside the editor.
if (!customElements.get("draft-field")) {
  guardFields();
  customElements.define("draft-field", DraftField);
}
if (!customElements.get("draft-note")) customElements.define("draft-note", DraftNote);
if (!customElements.get("draft-choices")) {
  guardChoices();
  customElements.define("draft-choices", DraftChoices);
}
