const lines = /^(?:p|div|li|ul|ol|h[1-6]|blockquote|pre|table|tbody|thead|tr|td|th|dl|dt|dd|section|article)$/;

/** One cell a place, with one line in it: a text of ours holds no cells over rows or columns. */
export function flattenTable(table: HTMLTableElement): void {
  const rows = [...table.rows];
  rows.forEach((row, r) => {
    for (const cell of [...row.cells]) {
      const at = cell.cellIndex;
      const [wide, high] = [Math.min(cell.colSpan, 60), Math.min(cell.rowSpan || 1, rows.length - r)];
      cell.removeAttribute("colspan");
      cell.removeAttribute("rowspan");
      for (let i = 1; i < wide; i++) cell.after(empty(cell));
      for (let down = 1; down < high; down++) {
        const before = rows[r + down]!.cells[at] ?? null;
        for (let i = 0; i < wide; i++) rows[r + down]!.insertBefore(empty(cell), before);
      }
    }
  });
  for (const row of rows) for (const cell of row.cells) flattenCell(cell);
}

const empty = (cell: Element) => cell.ownerDocument.createElement("td");

function flattenCell(cell: Element): void {
  const said: ChildNode[][] = [[]];
  gather(cell, said);
  const kept = said.filter(line => line.some(node => node.textContent?.trim() || node instanceof HTMLImageElement));
  cell.replaceChildren(...kept.flatMap((line, i) => i === 0 ? line : [" / ", ...line]));
}

/** Collects what stands on one line; a block begins and ends one. */
function gather(parent: Element, said: ChildNode[][]): void {
  for (const node of [...parent.childNodes]) {
    if (!(node instanceof Element)) said.at(-1)!.push(node);
    else if (node.localName === "br") said.at(-1)!.push(node.ownerDocument.createTextNode(" "));
    else if (lines.test(node.localName) || node.querySelector("p,div,li,table")) {
      said.push([]);
      gather(node, said);
      said.push([]);
    } else {
      for (const gap of node.querySelectorAll("br")) gap.replaceWith(" ");
      said.at(-1)!.push(node);
    }
  }
}
