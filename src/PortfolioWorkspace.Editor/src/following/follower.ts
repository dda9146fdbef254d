import type { Projection } from "../anchoring/anchor-finder";
import { Debounce } from "../saving/debounce";
import type { MarkedPassage, PassageBench, TextNews } from "../view/passages";
import { Cards } from "./cards";
import { findIn, isGone, wordsIn, type Anchors, type Found } from "./finding";
import { fillIn, offerLinks } from "./linking";

/** Keeps the cards beside a text true while somebody writes in it: looks once for every passage, and after that only follows. */
export class Follower {
  private readonly cards: Cards;
  private readonly looking = new Debounce(400, 3_000, () => this.look());
  /** What is lost is looked for anew when somebody pauses: it may have been put elsewhere, or be back. */
  private readonly searching = new Debounce(1_200, 10_000, () => this.findLost());
  private anchors: Anchors | null = null;
  private bench: PassageBench | null = null;
  private known = new Map<string, Found>();

  constructor(private readonly section: HTMLElement) {
    this.cards = new Cards(section, id => this.goTo(id));
    document.addEventListener("draft:text", this.hear);
    document.addEventListener("keydown", this.onKey);
    section.addEventListener("click", event => { if (this.bench) fillIn(event, this.bench.state); });
    void this.start();
  }

  /** The page was changed around the text: what it says of places is older than what is known here. */
  renew(): void {
    this.cards.renew();
    this.show();
  }

  end(): void {
    this.looking.cancel();
    this.searching.cancel();
    document.removeEventListener("draft:text", this.hear);
    document.removeEventListener("keydown", this.onKey);
  }

  private get editor(): HTMLElement | null { return document.getElementById(this.section.dataset.follow ?? ""); }

  private async start(): Promise<void> {
    const answer = await fetch(this.section.dataset.anchors ?? "", { headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok) return;
    this.anchors = await answer.json() as Anchors;
    const text = this.editor?.querySelector(".ProseMirror") as { passages?: PassageBench } | null | undefined;
    if (text?.passages) this.meet(text.passages);
  }

  private readonly hear = (event: Event): void => {
    if (!this.section.isConnected) return this.end();
    if (!(event.target instanceof Element) || event.target.closest("draft-editor") !== this.editor) return;
    const { bench, news } = (event as CustomEvent<{ bench: PassageBench; news: TextNews }>).detail;
    // Not inside the change itself: marking is another one.
    if (bench !== this.bench || news === "replaced") return queueMicrotask(() => this.meet(bench));
    if (news === "changed") {
      this.looking.touch();
      this.searching.touch();
    }
    this.showCaret();
  };

  /** A text that came from elsewhere has no history to follow: every passage is looked for. */
  private meet(bench: PassageBench): void {
    this.bench = bench;
    if (!this.anchors) return;
    this.known = new Map(findIn(bench.state.doc, this.anchors).map(each => [each.id, each]));
    this.mark([...this.known.values()]);
    this.show();
    this.showCaret();
  }

  private mark(places: readonly Found[]): void {
    this.bench?.mark(places.map(({ id, number, from, to, place }): MarkedPassage => ({ id, number, from, to, isGuess: place === "likely" })));
  }

  private look(): void {
    if (!this.bench?.element.isConnected) return;
    const { doc } = this.bench.state;
    let isOther = false;
    for (const passage of this.bench.passages) {
      const was = this.known.get(passage.id);
      if (!was || was.place === "gone") continue;
      const words = isGone(passage) ? "" : wordsIn(doc, passage.from, passage.to);
      isOther ||= words !== was.words;
      this.known.set(passage.id, { ...was, from: passage.from, to: passage.to, words, place: words.trim() ? this.placeOf(was, words) : "gone" });
    }
    // The number hangs on the last sign, which may be another one by now.
    if (isOther) this.mark([...this.known.values()].map(each => each.place === "gone" ? { ...each, from: 0, to: 0 } : each));
    this.show();
  }

  private placeOf({ id, place }: Found, words: string): Projection["place"] {
    if (place === "likely") return place;
    return words === this.anchors?.passages.find(each => each.id === id)?.exact || place === "exact" && words === this.known.get(id)?.words ? "exact" : "changed";
  }

  private findLost(): void {
    const lost = [...this.known.values()].filter(each => each.place === "gone").map(each => each.id);
    if (!lost.length || !this.anchors || !this.bench?.element.isConnected) return;
    const found = findIn(this.bench.state.doc, { ...this.anchors, passages: this.anchors.passages.filter(each => lost.includes(each.id)) }).filter(each => each.place !== "gone");
    if (!found.length) return;
    for (const each of found) this.known.set(each.id, each);
    const places = new Map(this.bench.passages.map(each => [each.id, each]));
    this.mark([...this.known.values()].map(each => found.includes(each) ? each : { ...each, from: places.get(each.id)?.from ?? 0, to: places.get(each.id)?.to ?? 0 }));
    this.show();
  }

  private show(): void {
    for (const { id, place } of this.known.values()) this.cards.say(id, place);
    offerLinks(this.section, this.bench?.state ?? null);
  }

  private showCaret(): void {
    if (!this.bench) return;
    this.cards.point(this.atCaret());
    offerLinks(this.section, this.bench.state);
  }

  private atCaret(): string | null {
    const { passages, state: { selection } } = this.bench!;
    return passages.findLast(each => !isGone(each) && each.from <= selection.from && selection.to <= each.to)?.id ?? null;
  }

  private goTo(id: string): void {
    const passage = this.bench?.passages.find(each => each.id === id);
    if (!passage || isGone(passage)) return;
    // On a phone the cards are a sheet over the text.
    if (this.section.closest(".rail")?.matches(":target, :has(:target)")) location.hash = "doc";
    this.bench!.select(passage.from, passage.to);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!event.ctrlKey || !event.altKey || event.code !== "KeyM" || !this.bench || !this.bench.element.contains(event.target as Node | null)) return;
    const id = this.atCaret();
    if (id && this.cards.enter(id)) event.preventDefault();
  };
}
