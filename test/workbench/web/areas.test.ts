import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { copiesInOrder, runs, visibleParts, without } from "../../../workbench/web/areas";

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const line = fc.integer({ min: 1, max: 8 });
const size = fc.integer({ min: 1, max: 5 });
const areas = fc.record({ row: line, column: line, rows: size, columns: size });

const cells = ({ row, column, rows, columns }: Area): string[] =>
  Array.from({ length: rows * columns }, (_, at) => `${row + Math.floor(at / columns)},${column + (at % columns)}`);

describe("what of an area is not in another", () => {
  test("is every cell of it that the other lacks, each once", () => {
    fc.assert(
      fc.property(areas, areas, (area, taken) => {
        const gone = new Set(cells(taken));
        const left = cells(area).filter((cell) => !gone.has(cell));
        expect(without(area, taken).flatMap(cells).sort()).toEqual(left.sort());
      }),
    );
  });
});

describe("the parts in view", () => {
  test("are every row that no filter leaves out", () => {
    fc.assert(
      fc.property(areas, fc.uniqueArray(line), (area, hidden) => {
        const filtered = new Set(hidden);
        const seen = cells(area).filter((cell) => !filtered.has(Number(cell.split(",")[0])));
        expect(visibleParts(area, filtered).flatMap(cells)).toEqual(seen);
      }),
    );
  });

  test("are as few as can be", () => {
    expect(runs([3, 4, 7])).toEqual([
      { row: 3, rows: 2 },
      { row: 7, rows: 1 },
    ]);
    expect(runs([])).toEqual([]);
  });
});

describe("copies row by row", () => {
  test("read every row before it is written over, or are not made", () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, rows, (some, others) => {
        const [from, to] = [some.sort((a, b) => a - b), others.sort((a, b) => a - b)];
        const copies = copiesInOrder(from, to, true);
        if (copies === null) return;
        const sheet = Array.from({ length: 13 }, (_, row) => `row ${row}`);
        for (const copy of copies) {
          const read = sheet.slice(copy.from, copy.from + copy.rows);
          sheet.splice(copy.to, copy.rows, ...read);
        }
        expect(to.map((row) => sheet[row])).toEqual(to.map((_, at) => `row ${from[at % from.length] ?? 0}`));
      }),
    );
  });

  test("down into rows in between are made from below", () => {
    expect(copiesInOrder([3, 5], [5, 7], true)).toEqual([
      { from: 5, to: 7, rows: 1 },
      { from: 3, to: 5, rows: 1 },
    ]);
  });
});
