import type { Projection } from "../anchoring/anchor-finder";
import { placeWords } from "./words";

/** The cards beside the text: the server made them, and what they say about places is kept true here. */
export class Cards {
  private current: string | null = null;

  constructor(private readonly section: HTMLElement, goTo: (id: string) => void) {
    section.addEventListener("click", event => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-to-passage]") : null;
      if (button) goTo(button.dataset.toPassage!);
    });
  }

  renew(): void { this.current = null; }

  say(id: string, place: Projection["place"]): void {
    const words = this.of("place-of", id)?.querySelector<HTMLElement>("[data-place]");
    const said = placeWords()[place];
    if (words && words.textContent !== said) words.textContent = said;
    if (words) words.dataset.place = place;
    const button = this.of("to-passage", id);
    if (button) button.hidden = place === "gone";
    const link = this.of("link-of", id);
    // What somebody linked can be taken back wherever it is.
    if (link && !link.querySelector("[value=Unlink]")) link.hidden = place !== "gone" && place !== "likely";
  }

  /** Shows which comment the caret is in. */
  point(id: string | null): void {
    if (id === this.current) return;
    this.current = id;
    for (const card of this.section.querySelectorAll(".card[aria-current]")) {
      card.classList.remove("on");
      card.removeAttribute("aria-current");
    }
    const card = id && this.of("place-of", id)?.closest(".card");
    if (!card) return;
    card.classList.add("on");
    card.setAttribute("aria-current", "true");
    card.scrollIntoView({ block: "nearest" });
  }

  /** From the text to its card by keys; false when that card cannot be seen. */
  enter(id: string): boolean {
    const button = this.of("to-passage", id);
    const settled = button?.closest("details.settled");
    if (settled instanceof HTMLDetailsElement) settled.open = true;
    button?.focus();
    return button !== null && document.activeElement === button;
  }

  private of(name: string, id: string): HTMLElement | null { return this.section.querySelector<HTMLElement>(`[data-${name}="${CSS.escape(id)}"]`); }
}
