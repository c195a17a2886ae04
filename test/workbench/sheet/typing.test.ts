import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { showValue } from "../../../workbench/sheet/number-format";
import { serialOfDay, typeText } from "../../../workbench/sheet/typing";

const vietnamese = { locale: "vi_VN", year: 2022 };
const american = { locale: "en_US", year: 2022 };

describe("typing into a cell of a Vietnamese workbook", () => {
  test.each([
    ["82", { value: 82 }],
    ["82,5", { value: 82.5 }],
    ["1.250", { value: 1250, numberFormat: "#,##0" }],
    ["1.234.567,5", { value: 1234567.5, numberFormat: "#,##0.00" }],
    ["2,500", { value: 2.5 }],
    ["-5", { value: -5 }],
    ["(5)", { value: -5 }],
    ["+1", { value: 1 }],
    ["01", { value: 1 }],
    [" 12 ", { value: 12 }],
    ["1E5", { value: 100000, numberFormat: "0.00E+00" }],
    ["82%", { value: 0.82, numberFormat: "0%" }],
    ["82,5%", { value: 0.825, numberFormat: "0.00%" }],
    ["27,4%", { value: 0.274, numberFormat: "0.00%" }],
    ["82,5 %", { value: 0.825, numberFormat: "0.00%" }],
    ["1.000 ₫", { value: 1000, numberFormat: "#,##0 [$₫]" }],
  ])("%j is a number", (text, cell) => {
    expect(typeText(text, vietnamese)).toEqual(cell);
  });

  test.each([
    ["2/11/2022", { value: 44867, numberFormat: "dd/mm/yyyy" }],
    ["2-11-2022", { value: 44867, numberFormat: "dd/mm/yyyy" }],
    ["2/11/22", { value: 44867, numberFormat: "dd/mm/yyyy" }],
    ["2022-11-02", { value: 44867, numberFormat: "yyyy-mm-dd" }],
    ["1/2", { value: 44593, numberFormat: "d/m" }],
    ["11/2022", { value: 44866, numberFormat: "m/yyyy" }],
    ["29/2/2024", { value: 45351, numberFormat: "dd/mm/yyyy" }],
    ["8:30", { value: 8.5 / 24, numberFormat: "h:mm" }],
    ["36:00:00", { value: 1.5, numberFormat: "[h]:mm:ss" }],
    ["2/11/2022 12:00", { value: 44867.5, numberFormat: "dd/mm/yyyy hh:mm:ss" }],
  ])("%j is a moment", (text, cell) => {
    expect(typeText(text, vietnamese)).toEqual(cell);
  });

  test.each([
    ["TRUE", { value: true }],
    ["false", { value: false }],
    ["'01", { value: "01" }],
    ["'=A1", { value: "=A1" }],
    ["'", { value: "" }],
    ["", { value: null }],
    ["=A1+1", { formula: "A1+1" }],
    ["-abc", { formula: "-abc" }],
    ["+A1", { formula: "+A1" }],
  ])("%j is what it says", (text, cell) => {
    expect(typeText(text, vietnamese)).toEqual(cell);
  });

  test.each([
    "1.25",
    "12.50",
    "31/2/2022",
    "29/2/2022",
    "25:61",
    "quý II năm 2022",
    "T1.1",
    "1,2,3",
    "=",
    "@ban",
    "82 %%",
    "−5",
    "３",
    "1/3 số xã",
  ])("%j stays text", (text) => {
    expect(typeText(text, vietnamese)).toEqual({ value: text });
  });

  test("a cell with the plain-text format keeps the text, but not an equals sign", () => {
    expect(typeText("01", { ...vietnamese, numberFormat: "@" })).toEqual({ value: "01" });
    expect(typeText("=1", { ...vietnamese, numberFormat: "@" })).toEqual({ formula: "1" });
  });

  test("a fitting format of the cell is kept, a plain number among percentages is one", () => {
    expect(typeText("1/2/2022", { ...vietnamese, numberFormat: "yyyy-mm-dd" })).toEqual({ value: 44593 });
    expect(typeText("82,5%", { ...vietnamese, numberFormat: "0%" })).toEqual({ value: 0.825 });
    expect(typeText("50", { ...vietnamese, numberFormat: "0%" })).toEqual({ value: 0.5 });
    expect(typeText("1/2/2022", { ...vietnamese, numberFormat: "0%" })).toEqual({
      value: 44593,
      numberFormat: "dd/mm/yyyy",
    });
  });
});

describe("typing into a cell of an American workbook", () => {
  test.each([
    ["82.5", { value: 82.5 }],
    ["1,250", { value: 1250, numberFormat: "#,##0" }],
    ["82,5", { value: "82,5" }],
    ["2/11/2022", { value: 44603, numberFormat: "m/d/yyyy" }],
    ["1/2", { value: 44563, numberFormat: "m/d" }],
    ["$2.99", { value: 2.99, numberFormat: "#,##0.00 [$$]" }],
  ])("%j is read the American way", (text, cell) => {
    expect(typeText(text, american)).toEqual(cell);
  });
});

describe("what is shown, typed again", () => {
  test("gives the same number", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(typeText(showValue(value, "0.000", "vi_VN"), vietnamese)).toEqual({ value });
      }),
    );
  });

  test("gives the same day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80000 }), (serial) => {
        expect(typeText(showValue(serial, "dd/mm/yyyy", "vi_VN"), vietnamese)).toMatchObject({ value: serial });
      }),
    );
  });

  test("a day that does not exist has no serial number", () => {
    expect(serialOfDay(2022, 2, 29)).toBeNull();
    expect(serialOfDay(2022, 12, 31)).toBe(44926);
  });
});

describe("a value as the grid shows it", () => {
  test.each([
    [0.825, "0.0%", "82,5%"],
    [1234567.5, "#,##0.00", "1.234.567,50"],
    [44867, "dd/mm/yyyy", "02/11/2022"],
    [1250, undefined, "1250"],
    [0.1 + 0.2, undefined, "0,3"],
    [true, undefined, "TRUE"],
    [null, "0%", ""],
    ["Đạt", "0%", "Đạt"],
    [{ error: "#REF!" }, undefined, "#REF!"],
    [1, "dd/mm/yyyy", "31/12/1899"],
  ] as const)("%j with the format %j is %j", (value, format, text) => {
    expect(showValue(value, format, "vi_VN")).toBe(text);
  });
});
