import type { Part } from "../saving/parts";
import type { Status } from "../saving/status";
import { clockTime, dayName, texts } from "../texts";
import { el } from "../view/dom";
import { button } from "./button";
import { side, type Shown } from "./pieces";

type Conflict = Extract<Status, { kind: "conflict" }>;

/** Two texts of which somebody chooses, piece by piece, what to go on with. */
export class Choosing {
  readonly root: HTMLElement;
  private readonly heading = el("h2", { tabindex: "-1", id: "choosing" }, texts().choose);
  private readonly chosen = new Map<Part, readonly string[]>();
  private readonly open: readonly Part[];
  private readonly done = button(texts().keepChoice, () => this.finish());
  private readonly left = el("p", { class: "muted", role: "status" });

  constructor(private readonly conflict: Conflict, explanation: string, private readonly onChosen: (text: string) => void, private readonly as: Shown) {
    this.open = conflict.parts.filter(part => !part.settled);
    const isOne = this.open.length === 1;
    this.root = el("section", { class: "choosing", "aria-labelledby": "choosing" },
      this.heading, el("p", {}, explanation),
      ...this.open.map((part, i) => this.piece(part, texts().piece(i + 1, this.open.length), isOne)),
      !isOne && el("div", { class: "acts" }, this.done, this.left));
    this.count();
  }

  focus(): void { this.heading.focus(); }

  private piece(part: Part, name: string, isOne: boolean): HTMLElement {
    const t = texts();
    const { device, at } = this.conflict;
    const time = at ? at.toDateString() === new Date().toDateString() ? clockTime(at) : `${dayName(at)}, ${clockTime(at)}` : "";
    const theirs = t.theirsFrom(device ?? t.otherDevice, time);
    const buttons: HTMLButtonElement[] = [];
    const option = (label: string, of: string, blocks: readonly string[]) => {
      const made = button(label, () => {
        this.chosen.set(part, blocks);
        if (isOne) return this.finish();
        for (const each of buttons) each.setAttribute("aria-pressed", String(each === made));
        this.count();
      });
      made.setAttribute("aria-label", t.chooses(of ? `${label}: ${of}` : label, name));
      if (!isOne) made.setAttribute("aria-pressed", "false");
      buttons.push(made);
      return made;
    };
    const pair = el("div", { class: "pair" },
      side(t.mineHere, part.mine, this.as, option(t.thisOne, t.mineHere, part.mine)),
      side(theirs, part.theirs, this.as, option(t.thatOne, theirs, part.theirs)));
    const both = part.mine.length > 0 && part.theirs.length > 0 && option(t.both, "", [...part.mine, ...part.theirs]);
    return el("section", { class: "piece", "aria-label": name }, el("h3", { class: isOne ? "vh" : null }, name), pair, both);
  }

  private count(): void {
    const missing = this.open.length - this.chosen.size;
    this.left.textContent = missing > 0 ? texts().stillToChoose(missing) : "";
    this.done.setAttribute("aria-disabled", String(missing > 0));
  }

  private finish(): void {
    if (this.chosen.size < this.open.length) return;
    this.onChosen(this.as.join(this.conflict.parts.flatMap(part => part.settled ?? this.chosen.get(part)!)));
  }
}
