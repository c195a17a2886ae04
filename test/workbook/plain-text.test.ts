import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { asPlainText, CELL_LIMIT } from "../../src/workbook/plain-text";
import { typeText } from "../../workbench/sheet/typing";

/** What the cell shows once the grid has taken in the text. */
function kept(text: string): unknown {
  return typeText(asPlainText(text), { locale: "vi_VN", year: 2022 });
}

describe("text that the spreadsheet would turn into something else is written so that it stays", () => {
  test.each([
    ["a formula", "=1+1"],
    ["a formula behind a space", ' =HYPERLINK("x")'],
    ["a formula behind a no-break space", "\u00a0=1"],
    ["a formula behind a zero-width space", "\u200b=1"],
    ["a full-width equals sign", "＝1+1"],
    ["a plus sign", "+84 209"],
    ["a dash before an item", "- Lưu: VT"],
    ["a true minus", "−5"],
    ["an at sign", "@SUM(A1)"],
    ["a full-width at sign", "＠x"],
    ["a tab", "\tx"],
    ["a line break", "\n=1"],
    ["a leading zero", "01"],
    ["a fraction or day and month", "3/4"],
    ["a decimal or day and month", "1.1"],
    ["a decimal comma", "82,5"],
    ["a grouped number", "1.490.000"],
    ["a percentage", "96%"],
    ["a percentage with a space", "96 %"],
    ["an exponent", "1e5"],
    ["a time", "10:30"],
    ["a time of the Vietnamese clock", "10:30 SA"],
    ["a date", "31/12/2022"],
    ["a date in words", "31 tháng 12, 2022"],
    ["a date with an English month", "12 Jan 2022"],
    ["đồng", "450.000 ₫"],
    ["đồng as a letter", "450.000đ"],
    ["dollars", "$2.99"],
    ["brackets for a minus", "(12)"],
    ["full-width digits", "１２"],
    ["a logical value", "TRUE"],
    ["a logical value in Vietnamese", "đúng"],
    ["an apostrophe", "'đã có'"],
  ])("%s: %j", (_what, text) => {
    expect(asPlainText(text)).toBe(`'${text}`);
    expect(kept(text)).toEqual({ value: text });
  });
});

test.each([
  [""],
  ["Phòng Bưu chính - Viễn thông"],
  ["Kế hoạch số 05/KH-STTTT ngày 24/01/2022"],
  ["100 xã, phường"],
  ["≥ 82%"],
  ["T1.1"],
  ["CT01"],
  ["Không đạt"],
  ["https://bac-kan.example/vb?id=1"],
  ["Nguyễn Văn An (minh họa)"],
])("%j needs nothing and is written as it is", (text) => {
  expect(asPlainText(text)).toBe(text);
});

test("whatever is written is shown as written, or with its forbidden characters replaced", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,/-:% e+='@đ$()tháng SA\u00a0０１"), maxLength: 12 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const shown = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
      expect(kept(text)).toEqual(text === "" ? { value: null } : { value: shown });
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["a control character", "a\u0000b", "a\ufffdb"],
  ["a noncharacter", "a\uffffb", "a\ufffdb"],
  ["half of a pair", "a\ud83db", "a\ufffdb"],
  ["the other half", "a\ude00b", "a\ufffdb"],
])("%s, which no file can hold, is replaced visibly", (_what, text, shown) => {
  expect(asPlainText(text)).toBe(shown);
});

test("a whole pair, a tab and a line break within the text stay", () => {
  expect(asPlainText("a\u{1f600}b\tc\nd")).toBe("a\u{1f600}b\tc\nd");
});

test("a text longer than a cell is cut where everybody sees it, never through a character", () => {
  const written = asPlainText("x" + "\u{1f600}".repeat(CELL_LIMIT));
  expect(written.length).toBeLessThanOrEqual(CELL_LIMIT);
  expect(written.endsWith("… (còn tiếp, đã cắt)")).toBe(true);
  expect(/[\ud800-\udbff]…/.test(written)).toBe(false);
  expect(asPlainText("x".repeat(CELL_LIMIT))).toHaveLength(CELL_LIMIT);
});
