import type { Node } from "prosemirror-model";
import { settle } from "./settle";

const rules: Record<string, string> = { left: ":---", right: "---:", center: ":---:" };

/** Writes a table: the first row is the head, and every row has as many cells as the widest. */
export function writeTable(table: Node): string[] {
  const rows: Node[] = [];
  table.forEach(row => rows.push(row));
  const width = Math.max(1, ...rows.map(row => row.childCount));
  const columns = Array.from({ length: width }, (_, i) => rows[0]!.maybeChild(i)?.attrs.align as string | null);
  const [head, ...body] = rows.map(row => line(Array.from({ length: width }, (_, i) => cellText(row.maybeChild(i)))));
  return [head!, line(columns.map(align => rules[align ?? ""] ?? "---")), ...body];
}

const line = (cells: string[]) => `| ${cells.join(" | ")} |`;

function cellText(cell: Node | null): string {
  return cell ? settle(cell.firstChild!).markdown : "";
}
