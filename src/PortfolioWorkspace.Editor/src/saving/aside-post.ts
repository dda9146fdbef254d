import type { AsideAnswer } from "./answers";
import type { Aside, AsideReason, Journal } from "./draft";
import { Retry } from "./retry";
import { intime } from "./within";

const patience = 5_000;

interface Sender { readonly userId: string; readonly documentId: string; readonly journal: Journal; readonly api: { setAside(aside: Aside): Promise<AsideAnswer> } }

/** Keeps texts that are not gone on with on this device, and brings them to the versions of the document as soon as that goes. */
export class AsidePost {
  private readonly waiting = new Map<string, Aside>();
  private readonly retry = new Retry(() => void this.deliver());
  private line: Promise<void> = Promise.resolve();
  private ended = false;
  private delivering: Promise<void> | null = null;

  constructor(private readonly sender: Sender, private readonly onListed: (aside: Aside) => void) {}

  /** What an earlier visit could not bring. */
  recall(): Promise<void> {
    return this.inTurn(async () => {
      for (const aside of await this.known()) if (!aside.delivered && !aside.refused) this.waiting.set(aside.id, aside);
    });
  }

  /** Done when it is kept. The same text for the same reason is kept once, however often it is offered. */
  add(markdown: string, reason: AsideReason): Promise<void> {
    const { userId, documentId, journal } = this.sender;
    return this.inTurn(async () => {
      const same = (await this.known()).find(each => each.reason === reason && each.markdown === markdown);
      if (same?.delivered) return this.onListed(same);
      const aside: Aside = same ?? { id: newId(), userId, documentId, markdown, reason, at: new Date().toISOString(), delivered: false };
      this.waiting.set(aside.id, aside);
      if (!same) await intime(patience, journal.keepAside(aside)).catch(() => {});
    });
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    this.line = this.line.then(step);
    void this.line.then(() => this.deliver());
    return this.line;
  }

  deliver(): Promise<void> {
    this.retry.cancel();
    this.delivering ??= this.bring().finally(() => { this.delivering = null; });
    return this.delivering;
  }

  end(): void {
    this.ended = true;
    this.retry.cancel();
  }

  private async bring(): Promise<void> {
    for (const aside of this.waiting.values()) {
      const answer = await this.sender.api.setAside(aside);
      // A refusal is an answer too; the text then stays on this device.
      if (answer === "listed" || answer === "refused") {
        this.waiting.delete(aside.id);
        const settled = { ...aside, [answer === "listed" ? "delivered" : "refused"]: true };
        await intime(patience, this.sender.journal.keepAside(settled)).catch(() => {});
        if (answer === "listed") this.onListed(settled);
      }
      if (answer === "unreachable") return this.ended ? undefined : this.retry.later();
      if (answer === "signedOut") return;
    }
    this.retry.reset();
  }

  private known(): Promise<Aside[]> {
    return intime(patience, this.sender.journal.asides(this.sender.userId, this.sender.documentId)).catch(() => []);
  }
}

export const newId = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
