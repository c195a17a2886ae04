import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { changeArea, changeSpan, intersection, without, type AxisChange } from "../../../workbench/sheet/areas";
import {
  changeReference,
  columnName,
  columnNumber,
  quoteTab,
  readReference,
  referencesOf,
  rewriteReferences,
  shiftReference,
  writeReference,
} from "../../../workbench/sheet/references";

const insert = (at: number, count: number): AxisChange => ({ kind: "insert", at, count });
const remove = (at: number, count: number): AxisChange => ({ kind: "delete", at, count });
const move = (at: number, count: number, before: number): AxisChange => ({ kind: "move", at, count, before });

describe("a stretch of rows", () => {
  test.each([
    ["rows inserted above push it down", insert(3, 2), [7, 12]],
    ["rows inserted in front of it push it down", insert(5, 2), [7, 12]],
    ["rows inserted inside widen it", insert(6, 2), [5, 12]],
    ["rows inserted behind it leave it", insert(11, 2), [5, 10]],
    ["rows deleted above pull it up", remove(1, 3), [2, 7]],
    ["rows deleted across its beginning cut it", remove(3, 4), [3, 6]],
    ["rows deleted inside shrink it", remove(6, 2), [5, 8]],
    ["rows deleted across its end cut it", remove(9, 5), [5, 8]],
    ["rows deleted with all of it end it", remove(5, 6), null],
    ["moved as a whole it goes along", move(4, 8, 20), [13, 18]],
    ["moved up as a whole it goes along", move(4, 8, 1), [2, 7]],
    ["a row moved within it changes nothing", move(6, 1, 9), [5, 10]],
    ["a row moved into it widens it", move(1, 1, 8), [4, 10]],
    ["a row moved out of it shrinks it", move(7, 1, 15), [5, 9]],
  ] as [string, AxisChange, [number, number] | null][])("%s", (_what, change, expected) => {
    const span = changeSpan({ first: 5, last: 10 }, change);
    expect(span && [span.first, span.last]).toEqual(expected);
  });

  test("open at its end stays open", () => {
    expect(changeSpan({ first: 5, last: Infinity }, remove(7, 3))).toEqual({ first: 5, last: Infinity });
    expect(changeSpan({ first: 5, last: Infinity }, insert(1, 2))).toEqual({ first: 7, last: Infinity });
  });

  test("holds after any change exactly the rows that it held before, where they are now", () => {
    const change = fc.oneof(
      fc.record({
        kind: fc.constant("insert" as const),
        at: fc.integer({ min: 1, max: 20 }),
        count: fc.integer({ min: 1, max: 5 }),
      }),
      fc.record({
        kind: fc.constant("delete" as const),
        at: fc.integer({ min: 1, max: 20 }),
        count: fc.integer({ min: 1, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 8 }), change, (first, length, edit) => {
        const lines: (string | null)[] = Array.from({ length: 30 }, (_, index) =>
          index + 1 >= first && index + 1 <= first + length ? "in" : "out",
        );
        if (edit.kind === "insert") {
          const inside = edit.at > first && edit.at <= first + length ? "in" : "out";
          lines.splice(edit.at - 1, 0, ...Array.from({ length: edit.count }, () => inside));
        } else lines.splice(edit.at - 1, edit.count);
        const span = changeSpan({ first, last: first + length }, edit);
        const held = lines.flatMap((line, index) => (line === "in" ? [index + 1] : []));
        expect(span ? [span.first, span.last] : []).toEqual(held.length > 0 ? [held[0], held.at(-1)] : []);
      }),
    );
  });

  test("of an area changes the area", () => {
    const area = { row: 5, column: 2, rows: 6, columns: 3 };
    expect(changeArea(area, "rows", insert(6, 2))).toEqual({ ...area, rows: 8 });
    expect(changeArea(area, "columns", remove(1, 3))).toEqual({ ...area, column: 1, columns: 1 });
    expect(changeArea(area, "columns", remove(2, 3))).toBeNull();
  });
});

describe("an area out of which another is cut", () => {
  const size = { min: 1, max: 6 };
  const areas = fc.record({
    row: fc.integer(size),
    column: fc.integer(size),
    rows: fc.integer(size),
    columns: fc.integer(size),
  });
  const cells = (area: { row: number; column: number; rows: number; columns: number }): string[] =>
    Array.from({ length: area.rows * area.columns }, (_, index) =>
      [area.row + Math.floor(index / area.columns), area.column + (index % area.columns)].join(","),
    );

  test("keeps each other cell once", () => {
    fc.assert(
      fc.property(areas, areas, (area, hole) => {
        const gone = new Set(cells(hole));
        const expected = cells(area).filter((cell) => !gone.has(cell));
        expect(without(area, hole).flatMap(cells).sort()).toEqual(expected.sort());
        const shared = intersection(area, hole);
        expect(shared ? cells(shared).sort() : []).toEqual(
          cells(area)
            .filter((cell) => gone.has(cell))
            .sort(),
        );
      }),
    );
  });
});

describe("references in a formula", () => {
  test.each([
    ["A1+$B$2", ["A1", "$B$2"]],
    ["SUM(A1:B2;A:A;2:3;C3:C)", ["A1:B2", "A:A", "2:3", "C3:C"]],
    ["'Đơn vị'!A1:B2&Phòng!$C4", ["'Đơn vị'!A1:B2", "'Phòng'!$C4"]],
    ["'It''s'!A1", ["'It''s'!A1"]],
    ['"A1"&"B""2"', []],
    ["LOG10(5)+ABC1_x+T1.1", []],
    ["KPI_TRACK(D2:N;Mốc)", ["D2:N"]],
    ["a1:b2", ["A1:B2"]],
    ["1:1", ["1:1"]],
    ["#REF!+A1", ["A1"]],
  ])("%s", (formula, references) => {
    expect(referencesOf(formula).map(writeReference)).toEqual(references);
  });

  test("left as they are leave the text as it is", () => {
    const formula = "if( a1 > 'x y'!$B$2 ; \"A1\" ; sum(a:a) )";
    expect(rewriteReferences(formula, (reference) => reference)).toBe(formula);
  });

  test.each([
    ["A5", insert(3, 2), "A7"],
    ["$A$5", insert(3, 2), "$A$7"],
    ["A2:A8", remove(4, 2), "A2:A6"],
    ["A8:A2", remove(4, 2), "A6:A2"],
    ["A5", remove(5, 1), "#REF!"],
    ["A:C", insert(1, 5), "A:C"],
    ["A2:A", remove(1, 1), "A1:A"],
    ["3:5", insert(4, 1), "3:6"],
  ])("%s after a change of rows", (formula, change, expected) => {
    expect(rewriteReferences(formula, (reference) => changeReference(reference, "rows", change))).toBe(expected);
  });

  test("copied move with their formula, but for what is fixed", () => {
    const copied = (formula: string, rows: number, columns: number): string =>
      rewriteReferences(formula, (reference) => shiftReference(reference, rows, columns));
    expect(copied("A1+$A1+A$1+$A$1+B2:C3", 2, 1)).toBe("B3+$A3+B$1+$A$1+C4:D5");
    expect(copied("A1+B2", -1, 0)).toBe("#REF!+B1");
  });

  test("are read alone only when they are one", () => {
    expect(readReference("'Đơn vị'!A2:A")?.tab).toBe("Đơn vị");
    expect(readReference("A1+B1")).toBeNull();
    expect(readReference("Mốc")).toBeNull();
  });
});

test("columns have letters, and tabs are quoted when they need it", () => {
  expect([1, 26, 27, 18278].map(columnName)).toEqual(["A", "Z", "AA", "ZZZ"]);
  expect(["a", "Z", "AA", "zzz"].map(columnNumber)).toEqual([1, 26, 27, 18278]);
  expect(["Sheet1", "A1", "Đơn vị", "x'y"].map(quoteTab)).toEqual(["Sheet1", "'A1'", "'Đơn vị'", "'x''y'"]);
});
