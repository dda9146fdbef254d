const space = "http://www.w3.org/2000/svg";

const lines = {
  down: "M5 7.5l5 5 5-5",
  bold: "M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3.2 3.2 0 0 1 0 6.4H6z",
  italic: "M9 4h6M5 16h6M12 4L8 16",
  bullets: "M8 5h9M8 10h9M8 15h9M3 5h1.5M3 10h1.5M3 15h1.5",
  numbers: "M8 5h9M8 10h9M8 15h9M3.2 3.5l1-.5v4M2.8 13.2c.3-1 2.2-1 2 .2-.2.9-2 1.6-2 2.6h2.2",
  quote: "M4 6h4v4c0 2-1 3.5-3 4M12 6h4v4c0 2-1 3.5-3 4",
  table: "M3 4h14v12H3zM3 9h14M9.5 4v12",
  link: "M8.5 11.5l3-3M7 9l-2.2 2.2a2.6 2.6 0 0 0 3.7 3.7L10.8 13M9.3 7l2.2-2.2a2.6 2.6 0 0 1 3.7 3.7L13 10.8",
  photo: "M3 5h3.500l1.500-2h4l1.500 2H17v11H3zM10 8a2.600 2.600 0 1 0 .01 0",
  more: "M4 10h.01M10 10h.01M16 10h.01",
};

export type Icon = keyof typeof lines;

/** A line drawing of the toolbar. */
export function icon(name: Icon, size = 20): SVGSVGElement {
  const width = name === "more" ? "3" : "2";
  return drawing("i", size, "0 0 20 20", [
    ["path", { d: lines[name], fill: "none", stroke: "currentColor", "stroke-width": width, "stroke-linecap": "square", "stroke-linejoin": "miter" }],
  ]);
}

const disc: Shape = ["circle", { cx: "8", cy: "8", r: "7.5", fill: "currentColor" }];
const ring: Shape = ["circle", { cx: "8", cy: "8", r: "6.75", fill: "none", stroke: "currentColor", "stroke-width": "1.5" }];
const marks = {
  done: [disc, ["path", { d: "M4.300 8.200l2.700 2.700 4.700-5.200", fill: "none", stroke: "#fff", "stroke-width": "1.900" }]],
  busy: [ring, ["path", { d: "M8 1.25a6.75 6.75 0 0 0 0 13.5z", fill: "currentColor" }]],
  empty: [ring],
  alarm: [["path", { d: "M8 .5L15.500 8 8 15.500.500 8z", fill: "currentColor" }], ["path", { d: "M8 4.200v4.600M8 10.600v1.600", fill: "none", stroke: "#fff", "stroke-width": "1.800" }]],
} satisfies Record<string, Shape[]>;

export type StatusMark = keyof typeof marks;

/** The shape that goes with a status word. */
export function statusMark(name: StatusMark): SVGSVGElement {
  return drawing("m", 14, "0 0 16 16", marks[name]);
}

export type Shape = [string, Record<string, string>];

/** A picture that says nothing by itself: the word stands beside it. */
export function drawing(className: string, size: number, viewBox: string, shapes: readonly Shape[]): SVGSVGElement {
  const svg = document.createElementNS(space, "svg");
  const attributes = { ...(className && { class: className }), width: String(size), height: String(size), viewBox, "aria-hidden": "true" };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const [tag, values] of shapes) {
    const shape = document.createElementNS(space, tag);
    for (const [name, value] of Object.entries(values)) shape.setAttribute(name, value);
    svg.append(shape);
  }
  return svg;
}
