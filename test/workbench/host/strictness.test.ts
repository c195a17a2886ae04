import { afterAll, describe, expect, test } from "@jest/globals";
import { attempt, RUNNER, smallHost } from "./small-host";

const host = smallHost(RUNNER);
afterAll(() => host.close());

const LONG = '"x".repeat(50001)';

describe("What Google refuses is refused in its words", () => {
  const cases: [statements: string, message: string][] = [
    [
      "at('A1:B1').setValues([[1]])",
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    ],
    [
      "at('A1:B2').setValues([[1, 2]])",
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    ],
    [
      "at('A1:B2').setValues([[1, 2], [1]])",
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    ],
    [
      "at('A1').setValues('x')",
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      "at('A1').setValues([1])",
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      "at('A1').getValues(1)",
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.getValues.",
    ],
    ["at('A1').setValue()", "The parameters () don't match the method signature for SpreadsheetApp.Range.setValue."],
    [
      "at('A1').setValue([1])",
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValue.",
    ],
    [
      "at('A1').setValue(() => 1)",
      "The parameters ((function)) don't match the method signature for SpreadsheetApp.Range.setValue.",
    ],
    [
      "at('A1').setWrap('yes')",
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setWrap.",
    ],
    [
      "sheet.getRange('1', 2)",
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      "sheet.getRange(1.5, 2)",
      "The parameters (number,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      "book.getSheetByName(null)",
      "The parameters (null) don't match the method signature for SpreadsheetApp.Spreadsheet.getSheetByName.",
    ],
    [
      "book.getProtections('SHEET')",
      "The parameters (String) don't match the method signature for SpreadsheetApp.Spreadsheet.getProtections.",
    ],
    [
      "book.setActiveSheet(at('A1'))",
      "The parameters (SpreadsheetApp.Range) don't match the method signature for SpreadsheetApp.Spreadsheet.setActiveSheet.",
    ],
    ["sheet.getRange(0, 1)", "The starting row of the range is too small."],
    ["sheet.getRange(1, 0)", "The starting column of the range is too small."],
    ["sheet.getRange(1, 1, 0)", "The number of rows in the range must be at least 1."],
    ["sheet.getRange(1, 1, 1, 0)", "The number of columns in the range must be at least 1."],
    ["sheet.getRange(21, 1)", "The coordinates of the range are outside the dimensions of the sheet."],
    ["at('A1:I1')", "The coordinates of the range are outside the dimensions of the sheet."],
    ["at('nonsense')", "Range not found"],
    ["book.getRange('Khác!A1')", "Range not found"],
    [`at('A1').setValue(${LONG})`, "Your input contains more than the maximum of 50000 characters in a single cell."],
    [
      `at('A1').setFormula('=' + ${LONG})`,
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    ],
    ["book.insertSheet('Bảng')", 'A sheet with the name "Bảng" already exists. Please enter another name.'],
    [
      "book.insertSheet('Hai').setName('BẢNG')",
      'A sheet with the name "BẢNG" already exists. Please enter another name.',
    ],
    [
      "book.deleteSheet(book.getSheetByName('Hai')); book.deleteSheet(sheet)",
      "You can't remove all the visible sheets in a document.",
    ],
    ["sheet.hideSheet()", "You can't hide all the sheets in a document."],
    ["sheet.deleteRows(20, 2)", "Those rows are out of bounds."],
    ["sheet.deleteRows(1, 20)", "You can't delete all the rows on the sheet."],
    ["sheet.insertRowsAfter(21, 1)", "Those rows are out of bounds."],
    [
      "sheet.insertColumnsAfter(1, 500000)",
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    ],
    ["sheet.setFrozenRows(20)", "You can't freeze all visible rows on the sheet."],
    [
      "at('A1:B2').merge(); at('B2:C2').merge()",
      "You must select all cells in a merged range to merge or unmerge them.",
    ],
    ["HtmlService.createHtmlOutputFromFile('page')", "No HTML file named page was found."],
    ["book.setSpreadsheetTimeZone('Mars/Olympus')", "Invalid argument: Mars/Olympus"],
    ["SpreadsheetApp.newDataValidation().build()", "The data validation rule has no criteria."],
    [
      "SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').build()",
      "Conditional format rule must have at least one range.",
    ],
    ["SpreadsheetApp.getUi().createMenu('M').addToUi()", "A menu must have at least one item."],
  ];
  test.each(cases)("%s", async (statements, message) => {
    const report = await attempt(host, statements);
    expect(report).toMatchObject({ ended: "failed", error: { name: "Exception", message } });
  });
});

describe("What is not modelled says so by its name, even when the script catches it", () => {
  const cases: [statements: string, what: string][] = [
    ["at('A1').createTextFinder('x')", "Range.createTextFinder"],
    ["sheet.getCharts()", "Sheet.getCharts"],
    ["book.copy('x')", "Spreadsheet.copy"],
    ["SpreadsheetApp.openById('x')", "SpreadsheetApp.openById"],
    ["SpreadsheetApp.CopyPasteType", "SpreadsheetApp.CopyPasteType"],
    ["SpreadsheetApp.WrapStrategy.FOLD", "WrapStrategy.FOLD"],
    ["MailApp.sendEmail('a', 'b', 'c')", "MailApp"],
    ["UrlFetchApp.fetch('http://localhost')", "UrlFetchApp"],
    ["'protect' in sheet && 'sort' in sheet", "Sheet.sort"],
    ["console.table([])", "console.table"],
    ["at('A1:B2').setBorder(true, null, null, null, null, null)", "A border on some sides only"],
    ["at('A1').setBackground('papayawhip')", 'The colour "papayawhip"'],
    ["at('A1').setValue({ a: 1 })", "Writing an object to a cell"],
    ["at('A1').setValue(NaN)", "Writing NaN to a cell"],
    ["Utilities.formatDate(new Date(), 'UTC', 'EEEE')", 'Utilities.formatDate with "EEEE"'],
  ];
  test.each(cases)("%s", async (statements, what) => {
    const report = await attempt(host, `try { ${statements} } catch (error) { return "caught"; }`);
    expect(report).toMatchObject({ ended: "not modelled", error: { message: `${what} is not modelled` } });
    expect(report.result).toBeUndefined();
  });
});

describe("Service objects", () => {
  test("cannot be changed", async () => {
    expect(await attempt(host, "sheet.note = 1")).toMatchObject({ error: { message: "Cannot set Sheet.note" } });
    expect(await attempt(host, "SpreadsheetApp.WrapStrategy.WRAP = 1")).toMatchObject({
      error: { message: "Cannot set WrapStrategy.WRAP" },
    });
    expect(await attempt(host, "delete sheet.getName")).toMatchObject({
      error: { message: "Cannot delete Sheet.getName" },
    });
  });

  test("are told by their class and chained as the same object", async () => {
    const statements =
      "const range = at('A1'); return [String(range), range.setValue(1) === range, JSON.stringify([range])]";
    expect((await attempt(host, statements)).result).toEqual(["Range", true, "[{}]"]);
  });

  test("errors of services are errors of the script's own world, named Exception", async () => {
    const statements =
      "try { at('A99') } catch (error) { return [error instanceof Error, error.name, String(error)]; }";
    expect((await attempt(host, statements)).result).toEqual([
      true,
      "Exception",
      "Exception: The coordinates of the range are outside the dimensions of the sheet.",
    ]);
  });

  test("enumeration values are objects with a name", async () => {
    const statements =
      "const { RANGE, SHEET } = SpreadsheetApp.ProtectionType; sheet.protect();" +
      "const type = book.getProtections(SHEET)[0].getProtectionType();" +
      "return [String(RANGE), RANGE.ordinal(), SHEET.ordinal(), RANGE.compareTo(SHEET), JSON.stringify(SHEET), type === SHEET]";
    expect((await attempt(host, statements)).result).toEqual(["RANGE", 0, 1, -1, '"SHEET"', true]);
  });
});

describe("The script's world has nothing but ECMAScript and the services", () => {
  const absent = [
    "setTimeout",
    "setInterval",
    "queueMicrotask",
    "structuredClone",
    "TextEncoder",
    "URL",
    "fetch",
    "atob",
    "btoa",
    "crypto",
    "performance",
    "process",
    "require",
    "module",
    "Buffer",
    "window",
    "navigator",
    "WebAssembly",
    "SharedArrayBuffer",
    "Atomics",
  ];
  test.each(absent)("no %s", async (name) => {
    expect((await attempt(host, `return typeof globalThis[${JSON.stringify(name)}]`)).result).toBe("undefined");
  });

  test("globals of one execution are gone in the next", async () => {
    const statements = "globalThis.count = (globalThis.count || 0) + 1; return globalThis.count";
    expect((await attempt(host, statements)).result).toBe(1);
    expect((await attempt(host, statements)).result).toBe(1);
  });

  test("nothing of the bridge is left where a script could find it", async () => {
    const statements =
      "return Object.getOwnPropertyNames(globalThis).filter((name) => /bridge|call|host|shim|__/i.test(name))";
    expect((await attempt(host, statements)).result).toEqual([]);
  });
});
