import { drawing, type Shape } from "./icons";

const shapes: Readonly<Record<string, Shape>> = {
  Compliment: ["circle", { cx: "6", cy: "6", r: "6", fill: "currentColor" }],
  Question: ["circle", { cx: "6", cy: "6", r: "4.8", fill: "none", stroke: "currentColor", "stroke-width": "2.4" }],
  Tip: ["rect", { width: "12", height: "12", fill: "currentColor" }],
};

/** The word and the shape on top of a comment say at once what was chosen below it; the server draws the same ones. */
export function showKind(control: Element & { readonly value: string }): void {
  const head = control.closest(".card")?.querySelector(".h .k");
  const shape = shapes[control.value];
  if (!head || !shape || !(control instanceof HTMLSelectElement)) return;
  head.replaceChildren(drawing("", 12, "0 0 12 12", [shape]), ` ${control.selectedOptions[0]?.text ?? ""}`);
}
