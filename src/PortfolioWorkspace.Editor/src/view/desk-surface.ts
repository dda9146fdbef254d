import type { Surface } from "../saving/surface";

/** A surface on a desk: one of the two ways in which somebody can write. */
export interface DeskSurface extends Surface {
  readonly element: HTMLElement;
  focus(): void;
  destroy(): void;
  /** Called in a quiet moment after writing. */
  settle(): void;
}

export interface SurfaceEvents {
  readonly onChange: () => void;
  readonly onSelect: () => void;
}
