/** What formulas read and what they fill, and the circles that this can make. */
import { contains, intersects } from "./areas";
import type { Area } from "./workbook";

export interface SheetArea {
  readonly sheetId: number;
  readonly area: Area;
}

/** A formula's place, the cells that it reads and, where its result is more than one cell, those that it fills. */
export interface FormulaNode {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly precedents: readonly SheetArea[];
  spill: Area | null;
}

/** A cell of a sheet as the key of a map. */
export function placeKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

/** The formula's own cell as an area. */
export function cellArea(node: { readonly row: number; readonly column: number }): Area {
  return { row: node.row, column: node.column, rows: 1, columns: 1 };
}

/** Whether the area holds the formula's cell or any cell that it fills. */
export function covers(read: SheetArea, node: FormulaNode): boolean {
  return read.sheetId === node.sheetId && intersects(read.area, node.spill ?? cellArea(node));
}

/** Gives, for areas, the formulas whose cells or spills lie in them. */
class FormulaIndex<Node extends FormulaNode> {
  private readonly sheets = new Map<number, { cells: Map<string, Node>; all: Node[]; spilling: Node[] }>();

  constructor(nodes: readonly Node[]) {
    for (const node of nodes) {
      const sheet = this.sheets.get(node.sheetId) ?? { cells: new Map<string, Node>(), all: [], spilling: [] };
      this.sheets.set(node.sheetId, sheet);
      sheet.cells.set(placeKey(node.row, node.column), node);
      sheet.all.push(node);
      if (node.spill) sheet.spilling.push(node);
    }
  }

  in(read: SheetArea): Node[] {
    const sheet = this.sheets.get(read.sheetId);
    if (!sheet) return [];
    const { area } = read;
    const found = new Set(sheet.spilling.filter((node) => covers(read, node)));
    if (area.rows * area.columns > sheet.all.length) {
      for (const node of sheet.all) if (contains(area, node.row, node.column)) found.add(node);
      return [...found];
    }
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const node = sheet.cells.get(`${String(row)},${String(column)}`);
        if (node) found.add(node);
      }
    }
    return [...found];
  }
}

/** A formula on the way through the graph, with the formulas that it reads and has yet to be followed to. */
interface Visit<Node> {
  readonly node: Node;
  readonly reads: Node[];
}

/**
 * The formulas that read themselves, directly or through others (the strongly connected parts of the graph, found by
 * Tarjan's algorithm without recursion, since chains of thousands of cells are ordinary).
 */
export function findCycles<Node extends FormulaNode>(nodes: readonly Node[]): Set<Node> {
  const index = new FormulaIndex(nodes);
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const open = new Set<Node>();
  const stack: Node[] = [];
  const circular = new Set<Node>();
  const follow = (node: Node): Visit<Node> => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.add(node);
    stack.push(node);
    return { node, reads: node.precedents.flatMap((read) => index.in(read)) };
  };
  const lower = (node: Node, bound: number | undefined): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? Infinity, bound ?? Infinity));
  };
  const close = (node: Node): void => {
    const members = stack.splice(stack.lastIndexOf(node));
    for (const member of members) open.delete(member);
    const selfReading = node.precedents.some((read) => covers(read, node));
    if (members.length > 1 || selfReading) for (const member of members) circular.add(member);
  };
  for (const start of nodes) {
    if (order.has(start)) continue;
    const path = [follow(start)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const { node, reads } = visit;
      const next = reads.pop();
      if (next && !order.has(next)) path.push(follow(next));
      else if (next) {
        if (open.has(next)) lower(node, order.get(next));
      } else {
        path.pop();
        const parent = path.at(-1);
        if (parent) lower(parent.node, lowest.get(node));
        if (lowest.get(node) === order.get(node)) close(node);
      }
    }
  }
  return circular;
}
