import type { Board } from "../desk/board";
import { texts } from "../texts";
import { BoardElement } from "./board-element";

const wordsPerPage = 400;

/** How long the text is. */
export class DraftCount extends BoardElement {
  protected show({ outline }: Board): void {
    const words = outline?.words ?? 0;
    const text = outline ? texts().count(words, Math.max(1, Math.round(words / wordsPerPage))) : "";
    if (this.textContent !== text) this.textContent = text;
  }
}

/** How many headings have text. */
export class DraftHeadingsFilled extends BoardElement {
  protected show({ outline }: Board): void {
    const headings = outline?.headings ?? [];
    const text = headings.length > 0 ? texts().headingsFilled(headings.filter(heading => heading.filled).length, headings.length) : "";
    if (this.textContent !== text) this.textContent = text;
  }
}
