/**
 * Cells that go from one place to another: copied, with formulas that keep what they relate to, or cut and put down
 * elsewhere, with everything that points at them following.
 */

import { hull, intersection, intersects, without } from "../sheet/areas";
import type { CellContent, Workbook } from "../sheet/model";
import { rewriteReferences, shiftReference, type Corner, type Reference } from "../sheet/references";
import type { Area, Sheet } from "../sheet/workbook";
import { contentOf, recordCells, recordSettings, type Deed } from "./deeds";
import type { Place } from "./protocol";

/** Repeats what stands in a place until the area is full. Notes stay where they are, as in the grid's fill. */
export function copyCells(book: Workbook, sheet: Sheet, from: Place, area: Area): void {
  const source = Array.from({ length: from.area.rows }, (_, row) =>
    Array.from({ length: from.area.columns }, (_unused, column) => {
      const cell = book.cell(from.tab, from.area.row + row, from.area.column + column);
      return { content: contentOf(cell), value: cell?.spilledFrom ? cell.value : null };
    }),
  );
  const block = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_unused, column): CellContent | null => {
      const found = source[row % from.area.rows]?.[column % from.area.columns];
      const down = area.row + row - (from.area.row + (row % from.area.rows));
      const right = area.column + column - (from.area.column + (column % from.area.columns));
      const note = contentOf(book.cell(sheet.id, area.row + row, area.column + column))?.note;
      const { formula, style } = found?.content ?? {};
      return {
        value: found?.content?.value ?? found?.value ?? null,
        ...(formula !== undefined && {
          formula: rewriteReferences(formula, (reference) => shiftReference(reference, down, right)),
        }),
        ...(style && { style }),
        ...(note !== undefined && { note }),
      };
    }),
  );
  book.replaceCells(sheet.id, area.row, area.column, block);
  copyRules(book, sheet, from, area);
}

/** The drop-downs of a place, repeated over the area, where no others stay. */
function copyRules(book: Workbook, sheet: Sheet, from: Place, area: Area): void {
  const rules = (book.sheet(from.tab)?.validations ?? []).filter((rule) => intersects(rule.area, from.area));
  const pieces = rules.flatMap((rule) => {
    const shared = intersection(rule.area, from.area);
    return shared ? repeated(shared, from.area, area).map((piece) => ({ ...rule, area: piece })) : [];
  });
  if (pieces.length === 0 && !sheet.validations.some((rule) => intersects(rule.area, area))) return;
  book.editSheet(sheet.id, (it) => {
    const kept = it.validations.flatMap((rule) => without(rule.area, area).map((piece) => ({ ...rule, area: piece })));
    it.validations = [...kept, ...pieces];
  });
}

/** Where a part of what is copied comes to stand, each time that it is repeated in the area. */
function repeated(part: Area, from: Area, area: Area): Area[] {
  const places: Area[] = [];
  // What reaches from edge to edge goes on without a seam.
  const [rows, down] = part.rows === from.rows ? [area.rows, area.rows] : [part.rows, from.rows];
  const [columns, right] = part.columns === from.columns ? [area.columns, area.columns] : [part.columns, from.columns];
  for (let row = area.row; row < area.row + area.rows; row += down) {
    for (let column = area.column; column < area.column + area.columns; column += right) {
      const place = { row: row + part.row - from.row, column: column + part.column - from.column, rows, columns };
      const inside = intersection(place, area);
      if (inside) places.push(inside);
    }
  }
  return places;
}

/** A block of cells on its way: where it stood, and its top left corner where it comes to stand. */
export interface Moving {
  readonly from: Place;
  readonly tab: number;
  readonly row: number;
  readonly column: number;
}

/** The cells that a moved block comes to stand on. */
export function movedArea({ from, row, column }: Moving): Area {
  return { row, column, rows: from.area.rows, columns: from.area.columns };
}

/**
 * Puts a block of cells down elsewhere: its formulas go on pointing at what they pointed at, and formulas that point
 * into the block, wherever they are, at where it now stands. Its looks and drop-downs are there too; those of the place
 * it left stay, as do notes. Tells what it did.
 */
export function moveCells(book: Workbook, sheet: Sheet, moving: Moving): Deed[] {
  const { from } = moving;
  const area = movedArea(moving);
  if (from.tab === sheet.id && from.area.row === area.row && from.area.column === area.column) return [];
  const block = movedBlock(book, moving);
  const followers = formulasInto(book, moving);
  const whole =
    from.tab === sheet.id && intersects(from.area, area)
      ? [{ tab: sheet.id, area: hull([from.area, area]) }]
      : [from, { tab: sheet.id, area }];
  const work = (): void => {
    book.replaceCells(from.tab, from.area.row, from.area.column, emptied(book, from));
    book.replaceCells(sheet.id, area.row, area.column, block);
  };
  const deeds: Deed[] = [];
  deeds.push(
    ...recordSettings(sheet, () => {
      copyRules(book, sheet, from, area);
    }),
  );
  const [first = from, second] = whole;
  deeds.push(
    ...recordCells(book, first.tab, first.area, () => {
      if (second) deeds.push(...recordCells(book, second.tab, second.area, work));
      else work();
    }),
  );
  for (const { tab, row, column, content } of followers) {
    const cell = { row, column, rows: 1, columns: 1 };
    deeds.push(
      ...recordCells(book, tab, cell, () => {
        book.replaceCells(tab, row, column, [[content]]);
      }),
    );
  }
  return deeds;
}

/** What the block holds where it comes to stand: values that formulas outside it have filled in go as values. */
function movedBlock(book: Workbook, moving: Moving): (CellContent | null)[][] {
  const { from, tab, row, column } = moving;
  return Array.from({ length: from.area.rows }, (_, down) =>
    Array.from({ length: from.area.columns }, (_unused, right): CellContent | null => {
      const cell = book.cell(from.tab, from.area.row + down, from.area.column + right);
      const note = contentOf(book.cell(tab, row + down, column + right))?.note;
      const { formula, style, value } = contentOf(cell) ?? {};
      const filler = cell?.spilledFrom;
      const filled = filler && !within({ first: { ...filler }, last: null }, from.area) ? cell.value : null;
      return {
        value: value ?? filled,
        ...(formula !== undefined && {
          formula: rewriteReferences(formula, (reference) => followed(book, reference, from.tab, tab, moving)),
        }),
        ...(style && { style }),
        ...(note !== undefined && { note }),
      };
    }),
  );
}

/** The place that the block leaves: its looks and notes stay. */
function emptied(book: Workbook, { tab, area }: Place): (CellContent | null)[][] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_unused, right): CellContent | null => {
      const { style, note } = contentOf(book.cell(tab, area.row + down, area.column + right)) ?? {};
      return { value: null, ...(style && { style }), ...(note !== undefined && { note }) };
    }),
  );
}

interface Follower {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** The formulas outside both places that point into the block, as they read when it has moved. */
function formulasInto(book: Workbook, moving: Moving): Follower[] {
  const { from, tab } = moving;
  const area = movedArea(moving);
  const followers: Follower[] = [];
  for (const { id } of book.sheets) {
    book.forEachCell(id, (cell, row, column) => {
      const here = { row, column, rows: 1, columns: 1 };
      if ((id === from.tab && intersects(from.area, here)) || (id === tab && intersects(area, here))) return;
      const content = contentOf(cell);
      if (content?.formula === undefined) return;
      const formula = rewriteReferences(content.formula, (reference) => followed(book, reference, id, id, moving));
      if (formula !== content.formula) followers.push({ tab: id, row, column, content: { ...content, formula } });
    });
  }
  return followers;
}

/** A reference of a formula that stood on one tab and comes to stand on another, after the block has moved. */
function followed(book: Workbook, reference: Reference, owner: number, next: number, moving: Moving): Reference {
  const { from, tab, row, column } = moving;
  const target = reference.tab === null ? owner : book.sheetByName(reference.tab)?.id;
  if (target === undefined) return reference;
  const inside = target === from.tab && within(reference, from.area);
  const now = inside ? tab : target;
  const named = now === target && reference.tab !== null ? reference.tab : (book.sheet(now)?.name ?? null);
  const onOwnTab = now === next && reference.tab === null;
  if (!inside && owner === next) return reference;
  const shift = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null ? null : corner.row + row - from.area.row,
    column: corner.column === null ? null : corner.column + column - from.area.column,
  });
  return {
    tab: onOwnTab ? null : named,
    first: inside ? shift(reference.first) : reference.first,
    last: inside && reference.last ? shift(reference.last) : reference.last,
  };
}

/** Whether all that the reference points at lies in the area; an open range never does. */
function within(
  { first, last }: { first: Pick<Corner, "row" | "column">; last: Pick<Corner, "row" | "column"> | null },
  area: Area,
): boolean {
  return [first, last ?? first].every(
    ({ row, column }) =>
      row !== null &&
      column !== null &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}
