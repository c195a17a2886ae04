import { describe, expect, test } from "@jest/globals";
import { foldText } from "../../src/domain/text";
import { MEASURE_LABELS } from "../../src/language/vi/measure-labels";
import { statusTexts } from "../../src/language/vi/status";
import {
  CRITERIA_TAB,
  FORMATS,
  SETTINGS,
  TABS_AFTER_UNITS,
  TABS_BEFORE_UNITS,
  trackFormula,
  UNIT_TAB,
  type Tab,
} from "../../src/workbook/layout";

const TABS: readonly Tab[] = [...TABS_BEFORE_UNITS, UNIT_TAB, ...TABS_AFTER_UNITS];

describe.each(TABS.map((tab) => [tab.name, tab] as const))("%s", (_name, tab) => {
  test("has no header twice, folded", () => {
    const headers = tab.columns.map(({ header }) => foldText(header));
    expect(new Set(headers).size).toBe(headers.length);
  });

  test("has headers and a name in composed Unicode, short enough for every file format", () => {
    for (const text of [tab.name, ...tab.columns.map(({ header }) => header)]) expect(text).toBe(text.normalize("NFC"));
    expect(tab.name.length).toBeLessThanOrEqual(31);
  });

  test("colours only columns that it has, with labels that can stand there", () => {
    for (const { column } of tab.colours) expect(tab.columns.map(({ key }) => key)).toContain(column);
  });

  test("asks for no text format where a day or an amount belongs", () => {
    for (const { rule, format } of tab.columns) if (rule?.kind === "date") expect(format).toBe(FORMATS.date);
  });
});

test("whoever types a result or a day of completion sees its status without scrolling at 1280 pixels", () => {
  const rowNumbers = 46;
  const seen = UNIT_TAB.columns.slice(0, UNIT_TAB.columns.findIndex(({ key }) => key === "completed") + 1);
  expect(seen.reduce((width, column) => width + column.width, rowNumbers)).toBeLessThanOrEqual(1280);
});

test("the columns that stay in sight hold the status and the code, and leave most of the window to the rest", () => {
  const frozen = UNIT_TAB.columns.slice(0, UNIT_TAB.frozenColumns);
  expect(frozen.map(({ key }) => key)).toEqual(["status", "attainment", "why", "code"]);
  expect(frozen.reduce((width, column) => width + column.width, 0)).toBeLessThan(640);
});

test("the tracking formula parts its arguments as the Vietnamese grid does and names its days", () => {
  expect(trackFormula("D2:R200")).toBe("=KPI_TRACK(D2:R200;NGAY_SO_LIEU;THI_DUA_TU;THI_DUA_DEN)");
});

test("the unit fills in exactly what is its own", () => {
  expect(UNIT_TAB.columns.filter(({ filledBy }) => filledBy === "unit").map(({ header }) => header)).toEqual([
    "Kết quả",
    "Ngày hoàn thành",
    "Chất lượng",
    "Người chủ trì",
    "Minh chứng",
    "Ghi chú",
    "Văn bản giao",
  ]);
});

test("every status has its colour", () => {
  expect(UNIT_TAB.colours.map(({ text }) => text).sort()).toEqual(Object.values(statusTexts.labels).sort());
});

test("every measure can be chosen", () => {
  const rule = CRITERIA_TAB.columns.find(({ key }) => key === "measure")?.rule;
  expect(rule).toEqual({ kind: "list", labels: Object.values(MEASURE_LABELS), strict: true });
});

test("no setting is called as another, and set-up writes no fact of a campaign", () => {
  const names = SETTINGS.map(({ name }) => foldText(name));
  expect(new Set(names).size).toBe(names.length);
  expect(SETTINGS.filter(({ startsAs }) => startsAs !== undefined).map(({ key }) => key)).toEqual([
    "locked",
    "countCoHolders",
  ]);
});
