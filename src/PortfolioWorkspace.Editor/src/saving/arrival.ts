import { within } from "./within";

/** The moment at which a text is here, or is sure not to come: what is pressed before waits for it. */
export class Arrival {
  settle = (): void => {};
  private readonly settled = new Promise<void>(done => { this.settle = done; });

  within(limit: number): Promise<void> { return within(limit, this.settled); }
}
