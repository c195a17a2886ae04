import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findCycles, type FormulaNode } from "../../../workbench/sheet/precedents";
import { area } from "./area";

/** A formula in row `row` of column 1 that reads the rows given. */
function formula(row: number, reads: readonly number[], spill = 1): FormulaNode {
  const precedents = reads.map((read) => ({ sheetId: 1, area: area(read, 1) }));
  return { sheetId: 1, row, column: 1, precedents, spill: spill > 1 ? area(row, 1, spill) : null };
}

const rowsOf = (nodes: Iterable<FormulaNode>): number[] => [...nodes].map(({ row }) => row).sort((a, b) => a - b);

describe("formulas that read themselves", () => {
  test.each([
    ["directly", [formula(1, [1]), formula(2, [1])], [1]],
    ["in a ring", [formula(1, [2]), formula(2, [3]), formula(3, [1]), formula(4, [1]), formula(5, [])], [1, 2, 3]],
    ["in two rings that share one", [formula(1, [2, 3]), formula(2, [1]), formula(3, [1])], [1, 2, 3]],
    ["through the cells that one fills", [formula(1, [9], 5), formula(9, [4])], [1, 9]],
    ["by reading the cells that they fill", [formula(1, [3], 5)], [1]],
    ["not, when they only stand in a row", [formula(1, [2]), formula(2, [3]), formula(3, [4])], []],
  ] as [string, FormulaNode[], number[]][])("%s", (_how, nodes, circular) => {
    expect(rowsOf(findCycles(nodes))).toEqual(circular);
  });

  test("are found through ranges larger than the tab has formulas", () => {
    const wide = { ...formula(5, []), precedents: [{ sheetId: 1, area: area(1, 1, 1000, 20) }] };
    expect(rowsOf(findCycles([wide, formula(2, [])]))).toEqual([5]);
  });

  test("on another tab are others", () => {
    const other = { ...formula(1, []), sheetId: 2, precedents: [{ sheetId: 1, area: area(1, 1) }] };
    expect(findCycles([formula(1, []), other]).size).toBe(0);
  });

  test("in a chain of ten thousand are none", () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => formula(index + 1, [index + 2]));
    expect(findCycles(chain).size).toBe(0);
    chain.push(formula(10_001, [1]));
    expect(findCycles(chain).size).toBe(10_001);
  });

  test("are exactly those from which one comes back to them", () => {
    const graph = fc.array(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(graph, (reads) => {
        const returns = (start: number): boolean => {
          const seen = new Set<number>();
          const open = [...(reads[start - 1] ?? [])];
          for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (next === start) return true;
            if (!seen.has(next)) open.push(...(reads[next - 1] ?? []));
            seen.add(next);
          }
          return false;
        };
        const nodes = reads.map((read, index) => formula(index + 1, read));
        expect(rowsOf(findCycles(nodes))).toEqual([1, 2, 3, 4, 5, 6, 7, 8].filter(returns));
      }),
    );
  });
});
