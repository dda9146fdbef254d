import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { pass, record, server, world } from "./world";

beforeEach(() => { mock.timers.reset(); mock.timers.enable({ apis: ["setTimeout"] }); });
afterEach(() => { globalThis.Date = TrueDate; });

// Timers of a browser run on, whatever its clock is set to: only what the clock says changes here.
const TrueDate = Date;
function setClock(to: string): void {
  const shift = TrueDate.parse(to) - TrueDate.now();
  globalThis.Date = class extends TrueDate {
    constructor(...given: []) { super(...(given.length > 0 ? given : [TrueDate.now() + shift]) as []); }
    static override now(): number { return TrueDate.now() + shift; }
  } as DateConstructor;
}

for (const [name, now] of Object.entries({ back: "1999-01-01", forward: "2099-01-01" })) {
  test(`a clock that is set ${name} changes nothing: not what is saved, put back, merged or asked`, async () => {
    const w = world();
    w.begin(record("een en meer\n\ntwee", { at: "2030-01-01T00:00:00Z" }));
    setClock(now);
    assert.equal(w.box.text, "een en meer\n\ntwee");
    await pass(2_000);
    assert.equal(w.server.markdown, "een en meer\n\ntwee");
    w.server = server(w.server.revision + 1, "een en meer\n\ntwee van elders", "iPad");
    w.type("een en nog meer\n\ntwee");
    await pass(4_000);
    assert.equal(w.server.markdown, "een en nog meer\n\ntwee van elders");
    assert.equal(w.status, "saved");
    w.server = server(w.server.revision + 1, "anders\n\ntwee van elders", "iPad");
    w.type("weer anders\n\ntwee van elders");
    await pass(4_000);
    assert.equal(w.status, "conflict");
    assert.equal(w.session.mustWarn, false);
  });
}
