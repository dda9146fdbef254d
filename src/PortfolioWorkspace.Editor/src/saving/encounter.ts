import type { AsidePost } from "./aside-post";
import { reconcile, type Beginning } from "./beginning";
import type { JournalRecord, ServerDraft } from "./draft";
import type { Footing } from "./footing";
import type { Part } from "./parts";
import type { Notice } from "./status";
import type { Surface } from "./surface";
import { differences, type TextKind } from "./text-kind";

export interface Ground {
  readonly kind: TextKind;
  readonly surface: Surface;
  readonly footing: Footing;
  readonly asides: AsidePost;
  notice(notice: Notice): void;
  changed(): void;
}

/** Our text meets another one: that of an earlier visit, or of another device. */
export class Encounter {
  /** What a person has to choose from. */
  parts: readonly Part[] = [];

  constructor(private readonly ground: Ground) {}

  /** Goes on with what an earlier visit left. */
  takeUp(record: JournalRecord, beginning: Exclude<Beginning, { kind: "server" }>, server: ServerDraft): void {
    const { surface, footing, notice, changed } = this.ground;
    footing.remember(record.sent);
    if (beginning.kind === "restored") notice({ kind: "restored", at: new Date(record.at), parts: differences(this.ground.kind, server.markdown, record.markdown) });
    if (beginning.kind === "merged") this.tellMerged(record.markdown, beginning.markdown, server);
    if (beginning.kind === "conflict") footing.standAs(record);
    surface.replace(beginning.kind === "merged" ? beginning.markdown : record.markdown);
    if (beginning.kind === "conflict") this.oppose(server, beginning.parts);
    changed();
  }

  /** Somebody saved another text since ours began. True when that is the text to go on with, and nothing is left to send. */
  meet(server: ServerDraft): boolean {
    const { surface, footing, changed } = this.ground;
    const mine = surface.read();
    const outcome = reconcile(this.ground.kind, footing.stand(mine), server);
    if (outcome.kind === "conflict") {
      this.oppose(server, outcome.parts);
      return false;
    }
    if (outcome.kind === "merged") {
      surface.replace(outcome.markdown);
      this.tellMerged(mine, outcome.markdown, server);
    }
    if (outcome.kind === "server" && !this.ground.kind.same(mine, server.markdown)) surface.replace(server.markdown);
    const isServers = outcome.kind === "server";
    footing.standOn(server, isServers ? surface.read() : null);
    if (!isServers) changed();
    return isServers;
  }

  /** Ends a conflict with the text that somebody chose; texts that are not the chosen one are set aside. */
  resolve(markdown: string): void {
    const { kind, surface, footing, asides, changed } = this.ground;
    const { rival } = footing;
    if (!rival) return;
    for (const loser of [surface.read(), rival.markdown]) if (!kind.same(loser, markdown)) void asides.add(loser, "conflict");
    surface.replace(markdown);
    footing.standOn(rival, kind.same(markdown, rival.markdown) ? surface.read() : null);
    surface.lock(false);
    changed();
  }

  /** Nothing is sent until somebody has chosen, and what is chosen from does not move meanwhile. */
  private oppose(server: ServerDraft, parts: readonly Part[]): void {
    this.ground.footing.rival = server;
    this.parts = parts;
    this.ground.surface.lock(true);
  }

  private tellMerged(before: string, after: string, server: ServerDraft): void {
    void this.ground.asides.add(before, "merged");
    this.ground.notice({ kind: "merged", device: server.device, parts: differences(this.ground.kind, before, after) });
  }
}
