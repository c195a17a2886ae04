import { describe, expect, test } from "@jest/globals";
import { placeOf, stopsTheRun, type Problem } from "../../src/domain/problem";
import { cell } from "./campaigns";

const OF_FILE: readonly Problem[] = [
  { kind: "wrongLocale", found: "en_US" },
  { kind: "wrongTimeZone", found: "Etc/GMT" },
];
const OF_TAB: readonly Problem[] = [
  { kind: "tabMissing", tab: "Cán bộ" },
  { kind: "headersMissing", tab: "Cán bộ", headers: ["Họ và tên", "Mã cán bộ"] },
  { kind: "settingMissing", tab: "Cán bộ", name: "Năm xét" },
];
const OF_CELLS: readonly Problem[] = [
  { kind: "codeMissing", cells: [cell("Cán bộ!B7")] },
  { kind: "codeRepeated", code: "CB01", cells: [cell("Cán bộ!B7"), cell("Cán bộ!B9"), cell("Phòng CNTT!C3")] },
  // A tab that is there twice is named by the problem, and is mended where its cell is.
  { kind: "tabAmbiguous", tab: "Cán bộ (bản sao)", cells: [cell("Cán bộ!B7")] },
];

describe("a problem is mended", () => {
  test.each(OF_FILE)("$kind: in the settings of the file, at no cell", (problem) => {
    expect(placeOf(problem)).toEqual({ tab: "", cell: "" });
  });

  test.each(OF_TAB)("$kind: in its tab, at no cell", (problem) => {
    expect(placeOf(problem)).toEqual({ tab: "Cán bộ", cell: "" });
  });

  test.each(OF_CELLS)("$kind: in the first of its cells", (problem) => {
    expect(placeOf(problem)).toEqual({ tab: "Cán bộ", cell: "B7" });
  });
});

describe("nothing may be judged", () => {
  test.each(OF_FILE)("$kind: every number and date of the file is doubtful", (problem) => {
    expect(stopsTheRun(problem)).toBe(true);
  });

  test.each([...OF_TAB, ...OF_CELLS])("but $kind makes doubtful what it touches alone", (problem) => {
    expect(stopsTheRun(problem)).toBe(false);
  });
});
