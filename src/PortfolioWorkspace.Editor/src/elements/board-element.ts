import { watch, type Board } from "../desk/board";

/** An element that shows something of the editor named in its `for`. */
export abstract class BoardElement extends HTMLElement {
  static readonly observedAttributes = ["for"];
  private unwatch: (() => void) | null = null;

  connectedCallback(): void {
    this.unwatch?.();
    this.unwatch = watch(this.getAttribute("for") ?? "", board => this.show(board));
  }

  disconnectedCallback(): void {
    this.unwatch?.();
    this.unwatch = null;
  }

  attributeChangedCallback(_: string, was: string | null, now: string | null): void {
    if (was !== null && was !== now && this.isConnected) this.connectedCallback();
  }

  protected abstract show(board: Board): void;
}
