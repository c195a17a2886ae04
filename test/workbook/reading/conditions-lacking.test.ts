import { describe, expect, test } from "@jest/globals";
import { CRITERIA_TAB, type KeyOf } from "../../../src/workbook/layout";
import { put, readBook, tabOf } from "../book";

type Row = Partial<Record<KeyOf<typeof CRITERIA_TAB>, string>>;

/** The problems of tab "Tiêu chuẩn" with these rows for units, and the one for persons that stands there. */
function problemsOf(rows: readonly Row[]): string[] {
  const { problems } = readBook((book) => {
    rows.forEach((row, index) => {
      const place = index === 0 ? 2 : index + 3;
      const cells: Row = { audience: "Tập thể", code: `T1.${String(index + 1)}`, ...row };
      for (const [key, value] of Object.entries(cells))
        put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, place, key as KeyOf<typeof CRITERIA_TAB>, value);
    });
  });
  return problems.map(({ kind }) => kind);
}

const KPIS: Row = { measure: "Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao" };
const UNITY: Row = { measure: "Người đứng đầu xác nhận đoàn kết, gương mẫu" };
const INITIATIVES: Row = { measure: "Số sáng kiến, đề tài được công nhận, ít nhất …", threshold: "1" };
const ONE_OF = { mode: "Một trong nhóm 1" };

describe("what conditions lack", () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      "two of a group",
      [
        { ...KPIS, ...ONE_OF },
        { ...UNITY, ...ONE_OF },
      ],
      [],
    ],
    [
      "one of a group",
      [
        { ...KPIS, ...ONE_OF },
        { ...UNITY, mode: "Bắt buộc" },
      ],
      ["groupOfOne"],
    ],
    [
      "groups of one name",
      [
        { ...KPIS, mode: "một trong nhóm a" },
        { ...UNITY, mode: "Một trong nhóm A" },
      ],
      [],
    ],
    [
      "two groups",
      [
        { ...KPIS, ...ONE_OF },
        { ...UNITY, mode: "Một trong nhóm 2" },
      ],
      ["groupOfOne", "groupOfOne"],
    ],
    [
      "one of a group beside a condition that may be of it",
      [
        { ...KPIS, ...ONE_OF },
        { ...UNITY, mode: "Một trong nhom 1" },
      ],
      ["labelUnreadable"],
    ],
    ["a condition that is off, without a measure", [{ mode: "Không áp dụng", measure: "" }], []],
    ["a condition that is off, with a measure of others", [{ ...INITIATIVES, mode: "Không áp dụng" }], []],
    ["a preference without a measure", [{ mode: "Ưu tiên", measure: "" }], ["criterionIncomplete"]],
    ["a preference with a measure of others", [{ ...INITIATIVES, mode: "Ưu tiên" }], ["measureOfOthers"]],
    ["a condition of nobody, with a measure of persons", [{ ...INITIATIVES, audience: "" }], ["labelUnreadable"]],
    ["neither mode nor measure", [{ mode: "", measure: "" }], ["criterionIncomplete"]],
  ])("%s", (_what, rows, kinds) => {
    expect(problemsOf(rows)).toEqual(kinds);
  });
});
