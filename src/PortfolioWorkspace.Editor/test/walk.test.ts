import assert from "node:assert/strict";
import { test } from "node:test";
import { sameText } from "../src/saving/merge";
import type { Status } from "../src/saving/status";
import { FakeTime } from "./fake-time";
import { dice } from "./random";
import { WalkDisk, WalkTab } from "./walk-device";
import { WalkServer, type Weather } from "./walk-server";

const walks = Number(process.env.WALKS ?? 2_000);
const firstSeed = Number(process.env.SEED ?? 1);
const weathers: Weather[] = ["fine", "fine", "fine", "down", "slow", "lost", "late", "faulty", "signedOut"];
const wordsIn = (text: string) => text.match(/\b[mo]\d+\b/g) ?? [];

/** Somebody writes through a row of disasters; every word carries a number by which it can be found again. */
class Walk {
  readonly time = new FakeTime();
  private readonly roll: (sides: number) => number;
  private readonly server: WalkServer;
  private readonly disk: WalkDisk;
  private tab: WalkTab;
  private readonly frozen: WalkTab[] = [];
  /** Words that may never be lost any more: journaled, or taken by the server. */
  private readonly safe = new Set<string>();
  private words = 0;
  private isPutBack = false;
  private putBackFrom = 0;
  readonly story: string[] = [];

  constructor(seed: number) {
    this.roll = dice(seed * 7919 + 1);
    this.server = new WalkServer(this.time, this.roll, "een\n\ntwee\n\ndrie");
    this.disk = new WalkDisk(this.time, this.roll);
    this.tab = this.open(false);
  }

  private open(isTakeover: boolean): WalkTab {
    const tab = new WalkTab(this.time, this.server, this.disk, (which, status) => this.hold(which, status));
    void tab.open(isTakeover);
    return tab;
  }

  /** "Bewaard" is a promise. */
  private hold(tab: WalkTab, status: Status): void {
    if (status.kind !== "saved") return;
    assert.ok(this.server.everHad.has(tab.text), `said saved, but the server never had: ${tab.text}`);
    if (this.server.author === tab.name) assert.equal(this.server.draft.markdown, tab.text, "said saved, but the server has another text of this tab");
  }

  private noteSafe(): void {
    for (const word of wordsIn([this.server.draft.markdown, this.disk.record?.markdown ?? ""].join(" "))) this.safe.add(word);
  }

  async run(): Promise<void> {
    await this.time.pass(3_000);
    for (let step = 0; step < 24; step++) {
      await this.step();
      this.noteSafe();
      this.checkKept();
    }
    await this.end();
  }

  private async step(): Promise<void> {
    const all: [string, number, () => unknown][] = [
      ["type", 12, () => this.type()],
      ["pass", 6, () => this.time.pass(this.roll(5) === 0 ? this.roll(90_000) : this.roll(4_000))],
      ["weather", 4, () => { this.server.weather = weathers[this.roll(weathers.length)]!; }],
      ["disk", 2, () => { this.disk.mood = this.isPutBack ? "fine" : (["fine", "fine", "full", "silent"] as const)[this.roll(4)]!; }],
      ["other device", 2, () => this.otherDevice()],
      ["kill", 2, () => this.kill()],
      ["freeze", 1, () => this.freeze()],
      ["hand over", 1, () => this.handOver()],
      ["leave", 1, () => this.leave()],
      ["hide", 1, () => this.tab.session.hide()],
      ["wake", 2, () => this.tab.session.wake()],
      ["flush", 1, () => void this.tab.session.flush(2_000)],
      ["clock", 1, () => { this.time.clockIsOff = (this.roll(3) - 1) * 1e11; }],
      ["choose", 2, () => this.choose()],
      ["put back", 1, () => this.putBack()],
      ["submit", this.roll(20) === 0 ? 1 : 0, () => { this.server.isSubmitted = true; }],
    ];
    let at = this.roll(all.reduce((sum, [, weight]) => sum + weight, 0));
    const [name, , run] = all.find(([, weight]) => (at -= weight) < 0)!;
    this.story.push(`${this.time.now} ${name} ${this.server.weather} ${this.disk.mood}`);
    await run();
    await this.time.pass(this.roll(600));
  }

  private async type(): Promise<void> {
    for (let keys = 1 + this.roll(5); keys > 0; keys--) {
      if (!this.tab.isLocked) this.tab.type(text => this.withWord(text, "m"));
      await this.time.pass(this.roll(300));
    }
  }

  private withWord(text: string, sign: string): string {
    const blocks = text.split("\n\n");
    const at = this.roll(blocks.length + 1);
    const word = `${sign}${++this.words}`;
    if (at === blocks.length) blocks.push(word);
    else blocks[at] += ` ${word}`;
    return blocks.join("\n\n");
  }

  /** Only as long as a server that was put back can still be told from one that went on. */
  private otherDevice(): void {
    if (this.server.isSubmitted || (this.isPutBack && this.server.draft.revision <= this.putBackFrom)) return;
    this.server.write(this.withWord(this.server.draft.markdown, "o"), "other");
    this.noteSafe();
  }

  private putBack(): void {
    // What only a server had, and then lost, is found again on a device that can be read; with both gone at once only its older records are left.
    if (this.server.isSubmitted || this.isPutBack || this.disk.mood !== "fine" || this.tab.session.status.kind === "conflict") return;
    this.noteSafe();
    const before = this.server.draft;
    const present = this.server.putBack();
    if (!present) return;
    this.isPutBack = true;
    this.putBackFrom = before.revision;
    // Words that only the lost copy had are beyond us, unless this device holds them.
    const held = new Set(wordsIn([present.markdown, this.disk.record?.markdown ?? ""].join(" ")));
    for (const word of wordsIn(before.markdown)) if (!held.has(word)) this.safe.delete(word);
  }

  private kill(): void {
    this.noteSafe();
    this.tab.isAlive = false;
    this.tab = this.open(false);
  }

  /** The holder does not answer, so its turn is taken; later it wakes up and hears of it. */
  private freeze(): void {
    const old = this.tab;
    old.isLocked = true;
    old.hasTurn = false;
    this.frozen.push(old);
    this.tab = this.open(true);
  }

  private async handOver(): Promise<void> {
    const old = this.tab;
    const given = old.session.handOver();
    await this.time.pass(2_500);
    await given;
    if (old.session.status.kind === "loading") return;
    old.hasTurn = false;
    old.session.close({ kind: "elsewhere" }, true);
    this.tab = this.open(true);
  }

  private async leave(): Promise<void> {
    const left = this.tab;
    const stopped = left.session.stop();
    await this.time.pass(3_000);
    void stopped;
    left.hasTurn = false;
    this.frozen.push(left);
    this.tab = this.open(true);
  }

  private thaw(): void {
    for (const tab of this.frozen.splice(0)) tab.session.close({ kind: "elsewhere" });
  }

  private choose(): void {
    const { status } = this.tab.session;
    if (status.kind !== "conflict") return;
    this.tab.session.resolve(status.parts.flatMap(part => part.settled ?? [part.mine, part.theirs, [...part.mine, ...part.theirs]][this.roll(3)]!).join("\n\n"));
    this.isPutBack = false;
  }

  /** Trouble that claims "safe on this device" must be right, give or take the time of a write. */
  private checkKept(): void {
    const { status } = this.tab.session;
    if (!("kept" in status) || !status.kept || status.kind === "saved" || status.kind === "saving" || this.time.now - this.tab.lastTyped < 7_500) return;
    const held = new Set(wordsIn([this.disk.record?.markdown ?? "", this.server.draft.markdown].join(" ")));
    for (const word of wordsIn(this.tab.text)) assert.ok(held.has(word), `said to be kept on the device, but is not: ${word}`);
  }

  private async calm(): Promise<void> {
    for (let round = 0; round < 5; round++) {
      await this.time.pass(40_000);
      this.choose();
      this.tab.session.wake();
    }
    await this.time.pass(30_000);
  }

  private async end(): Promise<void> {
    this.story.push("end");
    this.noteSafe();
    this.server.weather = "fine";
    this.disk.mood = "fine";
    this.thaw();
    await this.calm();
    // A text that lies still is not asked for again: a last visit sees what others did meanwhile.
    await this.leave();
    this.thaw();
    await this.calm();
    const here = [this.server.draft.markdown, ...this.server.listed.map(each => each.markdown), ...[...this.disk.asides.values()].map(each => each.markdown), this.disk.record?.markdown ?? ""].join(" ");
    const found = new Set(wordsIn(here));
    for (const word of this.safe) assert.ok(found.has(word), `lost: ${word}`);
    const { status } = this.tab.session;
    if (this.server.isSubmitted) return assert.ok(status.kind === "submitted" || status.kind === "readOnly" || status.kind === "saved", status.kind);
    assert.equal(status.kind, "saved");
    assert.ok(sameText(this.tab.text, this.server.draft.markdown), `${this.tab.text} | ${this.server.draft.markdown}`);
    for (const aside of this.disk.asides.values()) assert.ok(aside.delivered, "a text that was set aside did not reach the server");
  }
}

test(`${walks} walks through random disasters lose no word and tell no lie`, async () => {
  for (let seed = firstSeed; seed < firstSeed + walks; seed++) {
    const walk = new Walk(seed);
    try {
      await walk.run();
    } catch (failure) {
      throw new Error(`walk with seed ${seed} (run alone: SEED=${seed} WALKS=1 npm test)\n${walk.story.join("\n")}`, { cause: failure });
    } finally {
      walk.time.end();
    }
  }
});
