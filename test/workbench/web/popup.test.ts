import { describe, expect, test } from "@jest/globals";
import type { LinesMoved } from "../../../workbench/server/protocol";
import { followed, type Popup } from "../../../workbench/web/popup";

const CHOICES: Popup = { kind: "choices", tab: 1, row: 5, column: 12, values: ["Có", "Không"] };
const FILTER: Popup = { kind: "filter", tab: 1, column: 3, first: 3, last: 40 };

function lines(axis: LinesMoved["axis"], kind: "insert" | "delete", at: number, count: number, tab = 1): LinesMoved {
  return { tab, axis, change: { kind, at, count } };
}

describe("a list that is open while somebody else moves lines", () => {
  test.each<[string, Popup, LinesMoved, Popup | null]>([
    ["of choices goes down with its cell", CHOICES, lines("rows", "insert", 2, 3), { ...CHOICES, row: 8 }],
    ["of choices goes left with its cell", CHOICES, lines("columns", "delete", 1, 2), { ...CHOICES, column: 10 }],
    ["of choices stays where lines come below", CHOICES, lines("rows", "insert", 6, 1), CHOICES],
    ["of choices stays where another tab's lines come", CHOICES, lines("rows", "insert", 2, 3, 7), CHOICES],
    ["of choices ends with its cell", CHOICES, lines("rows", "delete", 4, 2), null],
    ["of a filter takes in rows that come between", FILTER, lines("rows", "insert", 20, 2), { ...FILTER, last: 42 }],
    ["of a filter loses rows that go at its end", FILTER, lines("rows", "delete", 38, 10), { ...FILTER, last: 37 }],
    [
      "of a filter keeps off the row above where its first rows go",
      FILTER,
      lines("rows", "delete", 3, 2),
      { ...FILTER, last: 38 },
    ],
    ["of a filter ends with its rows", FILTER, lines("rows", "delete", 2, 60), null],
    ["of a filter ends with its column", FILTER, lines("columns", "delete", 3, 1), null],
  ])("%s", (_what, popup, moved, expected) => {
    expect(followed(popup, moved)).toEqual(expected);
  });
});
