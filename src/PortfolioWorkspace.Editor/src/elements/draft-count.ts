import type { Board } from "../desk/board";
import { texts } from "../texts";
import { viewTexts } from "../view/view-texts";
import { BoardElement } from "./board-element";

const wordsPerPage = 400;

/** How long the text is; with a goal ("400-700") also how long it may become, and no more than that. */
export class DraftCount extends BoardElement {
  protected show({ outline }: Board): void {
    const words = outline?.words ?? 0;
    const [, min, max] = /^(\d+)?-(\d+)?$/.exec(this.getAttribute("goal") ?? "") ?? [];
    const goal = min && max ? viewTexts().between(Number(min), Number(max)) : min ?? max;
    const said = goal ? viewTexts().ofGoal(words, goal) : texts().count(words, Math.max(1, Math.round(words / wordsPerPage)));
    const text = outline ? said : "";
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
