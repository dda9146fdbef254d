import { guardPassages } from "./desk/passage";
import { DraftCount, DraftHeadingsFilled } from "./elements/draft-count";
import { DraftEditor } from "./elements/draft-editor";
import { DraftField } from "./elements/draft-field";
import { DraftOutline } from "./elements/draft-outline";
import { DraftStatus } from "./elements/draft-status";
import { guardFields } from "./field/open-fields";

// A module that is asked for twice must not define anything twice.
if (!customElements.get("draft-editor")) {
  guardPassages();
  customElements.define("draft-editor", DraftEditor);
  customElements.define("draft-status", DraftStatus);
  customElements.define("draft-outline", DraftOutline);
  customElements.define("draft-count", DraftCount);
  customElements.define("draft-headings-filled", DraftHeadingsFilled);
}

// The review desk has both: a letter and long fields.
if (!customElements.get("draft-field")) {
  guardFields();
  customElements.define("draft-field", DraftField);
}
