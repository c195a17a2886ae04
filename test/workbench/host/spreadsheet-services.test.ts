import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { CATALOGUE } from "../../../workbench/host/catalogue";
import type { AppsScriptHost } from "../../../workbench/host/host";
import { advancedManifest, attempt, OWNER, RUNNER, smallHost } from "./small-host";

let host: AppsScriptHost;
beforeEach(() => {
  host = smallHost(RUNNER, { manifest: advancedManifest(), spreadsheetId: "workbook" });
});
afterEach(() => host.close());

async function result(statements: string): Promise<unknown> {
  const report = await attempt(host, statements);
  if (report.error) throw new Error(report.error.message);
  return report.result;
}

test("every method of the catalogue is there to be called", async () => {
  const objects: Record<string, string> = {
    SpreadsheetApp: "SpreadsheetApp",
    Spreadsheet: "book",
    Sheet: "sheet",
    Range: "at('A1')",
    DataValidationBuilder: "SpreadsheetApp.newDataValidation()",
    DataValidation: "SpreadsheetApp.newDataValidation().requireDate().build()",
    ConditionalFormatRuleBuilder: "SpreadsheetApp.newConditionalFormatRule()",
    ConditionalFormatRule: "rule",
    BooleanCondition: "rule.getBooleanCondition()",
    Protection: "sheet.protect()",
    NamedRange: "book.getNamedRanges()[0]",
    Ui: "SpreadsheetApp.getUi()",
    Menu: "SpreadsheetApp.getUi().createMenu('M')",
    PromptResponse: "SpreadsheetApp.getUi().prompt('?')",
    HtmlService: "HtmlService",
    HtmlOutput: "HtmlService.createHtmlOutput()",
    PropertiesService: "PropertiesService",
    Properties: "PropertiesService.getScriptProperties()",
    CacheService: "CacheService",
    Cache: "CacheService.getScriptCache()",
    LockService: "LockService",
    Lock: "LockService.getScriptLock()",
    Session: "Session",
    User: "Session.getActiveUser()",
    ScriptApp: "ScriptApp",
    AuthorizationInfo: "ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)",
    Utilities: "Utilities",
    Blob: "Utilities.newBlob('a')",
    Drive: "Drive",
    FilesCollection: "Drive.Files",
    Docs: "Docs",
    DocumentsCollection: "Docs.Documents",
  };
  expect(Object.keys(objects).sort()).toEqual(Object.keys(CATALOGUE).sort());
  const rule =
    "const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setRanges([at('A1')]).build();";
  for (const [className, { methods }] of Object.entries(CATALOGUE)) {
    // Eleven arguments fit no method: a method that is there refuses them by its signature or their number.
    const statements =
      `book.setNamedRange('TEN', at('A1')); ${rule} const target = ${objects[className] ?? ""};` +
      `return ${JSON.stringify(Object.keys(methods))}.filter((name) => {` +
      "try { target[name](1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11); return true; } catch (error) { return !/match the method signature|Invalid number of arguments/.test(error.message); } })";
    expect([className, await result(statements)]).toEqual([className, []]);
  }
});

describe("Tabs", () => {
  test("are inserted behind the active one, at a place, or by a name nobody has", async () => {
    const statements =
      "book.insertSheet('Hai'); book.insertSheet('Đầu', 0); book.insertSheet(); book.insertSheet(4);" +
      "return book.getSheets().map((tab) => [tab.getName(), tab.getIndex(), tab.getMaxRows(), tab.getMaxColumns()])";
    expect(await result(statements)).toEqual([
      ["Đầu", 1, 1000, 26],
      ["Sheet4", 2, 1000, 26],
      ["Bảng", 3, 20, 8],
      ["Hai", 4, 1000, 26],
      ["Sheet5", 5, 1000, 26],
    ]);
  });

  test("are copied from another with everything that stands in it, but for its protections", async () => {
    const statements =
      "at('A1:B2').setValues([['Mã', 'Tên'], ['1', '=A2+1']]); at('A1').setNote('ghi').setFontWeight('bold'); sheet.setColumnWidth(2, 70); sheet.setFrozenRows(1);" +
      "at('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['1', '2'], true).build());" +
      "sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setBackground('#ff0000').setRanges([at('B1:B5')]).build()]);" +
      "const two = book.insertSheet('Hai', 0, { template: sheet }); two.getRange('A2').setValue('2'); at('B2').protect();" +
      "return [book.getActiveSheet().getName(), two.getIndex(), two.getMaxRows(), two.getMaxColumns(), two.getRange('A1:B1').getValues(), two.getRange('B2').getFormula()," +
      "two.getRange('A1').getNote(), two.getRange('A1').getFontWeight(), two.getColumnWidth(2), two.getFrozenRows(), two.getRange('A2').getDataValidation().getCriteriaValues()[0]," +
      "two.getConditionalFormatRules().length, String(sheet.getRange('A2').getValue()), two.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]";
    expect(await result(statements)).toEqual([
      ...["Hai", 1, 20, 8, [["Mã", "Tên"]], "=A2+1", "ghi", "bold", 70, 1],
      ...[["1", "2"], 1, "1", 0],
    ]);
  });

  test.each([
    ["at('B2').protect(); book.insertSheet('Hai', { template: sheet })", "A protected tab as template"],
    ["book.insertSheet('Hai'); sheet.hideSheet(); book.insertSheet({ template: sheet })", "A hidden tab as template"],
    ["book.insertSheet(0, { template: sheet, colour: 'red' })", 'The option "colour" of a new tab'],
  ])("are not copied where nobody knows what Google does: %s", async (statements, what) => {
    await expect(result(statements)).rejects.toThrow(what);
  });

  test("are renamed, hidden, shown, moved, deleted and found by id", async () => {
    const statements =
      "const two = book.insertSheet('Hai'); two.setName('Khác'); sheet.hideSheet(); const hidden = [sheet.isSheetHidden(), two.isSheetHidden()];" +
      "sheet.showSheet(); two.activate(); book.moveActiveSheet(1); const order = book.getSheets().map((tab) => tab.getSheetName());" +
      "const found = book.getSheetById(two.getSheetId()).getName(); book.deleteSheet(two);" +
      "return [hidden, order, found, book.getNumSheets(), book.getActiveSheet().getName(), book.getSheetByName('Khác'), book.getSheetById(99)]";
    expect(await result(statements)).toEqual([[true, false], ["Khác", "Bảng"], "Khác", 1, "Bảng", null, null]);
  });

  test("a deleted tab's ranges say so", async () => {
    await expect(
      result(
        "const two = book.insertSheet('Hai'); const cell = two.getRange('A1'); book.deleteSheet(two); cell.getValue()",
      ),
    ).rejects.toThrow(/^Sheet \d+ not found$/);
  });

  test("lines are inserted, deleted, hidden and frozen", async () => {
    const statements =
      "at('A1:B3').setValues([[1, 'a'], [2, 'b'], [3, 'c']]); sheet.insertRowsAfter(1, 2); sheet.insertRowBefore(1); sheet.insertRowAfter(1);" +
      "sheet.insertRows(1); sheet.insertColumnBefore(1); sheet.insertColumnsAfter(1, 1); sheet.deleteColumns(1, 2); sheet.deleteRow(1);" +
      "sheet.setFrozenRows(2); sheet.setFrozenColumns(1); sheet.setColumnWidths(2, 2, 150); sheet.setColumnWidth(1, 60); sheet.hideColumns(3); sheet.hideRows(9, 2); sheet.showRows(9);" +
      "return [sheet.getRange('A1:B7').getValues().map(String), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getFrozenRows(), sheet.getFrozenColumns()," +
      "[1, 2, 3, 4].map((column) => sheet.getColumnWidth(column)), sheet.isColumnHiddenByUser(3), sheet.isRowHiddenByUser(9), sheet.isRowHiddenByUser(10)]";
    expect(await result(statements)).toEqual([
      [",", ",", "1,a", ",", ",", "2,b", "3,c"],
      24,
      8,
      2,
      1,
      [60, 150, 150, 100],
      true,
      false,
      true,
    ]);
  });

  test("a row is appended behind the last one, and the tab grows for it", async () => {
    const statements =
      "at('B20').setValue('cuối'); sheet.appendRow(['=1+1', '01', new Date(2022, 10, 2)]);" +
      "return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), at('A21:C21').getDisplayValues()]";
    expect(await result(statements)).toEqual([21, 3, 21, [["2", "1", "02/11/2022"]]]);
  });

  test("data range and last lines follow spilled formulas; a format is no data", async () => {
    const statements =
      "const empty = [sheet.getLastRow(), sheet.getDataRange().getA1Notation()]; at('H19').setBackground('red'); at('B2').setFormula('=SEQUENCE(3;2)');" +
      "const full = [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(), sheet.getSheetValues(2, 2, -1, 1).length];" +
      "sheet.clearContents(); return [empty, full, sheet.getLastRow(), at('H19').getBackground()]";
    expect(await result(statements)).toEqual([[0, "A1"], [4, 3, "A1:C4", 4], 0, "#ff0000"]);
  });
});

describe("Ranges", () => {
  test("know their place in every notation", async () => {
    const statements =
      "book.setNamedRange('NGAY', at('C2')); const places = ['B2', 'B2:C3', 'C3:B2', 'B:C', '2:3', 'B2:B', 'Bảng!B2', \"'Bảng'!B2\", 'NGAY'].map((a1) => at(a1).getA1Notation());" +
      "const r = sheet.getRange(2, 3, 4, 5); const o = r.offset(1, -1, 2, 2);" +
      "return [places, book.getRange('Bảng!A1').getA1Notation(), [r.getRow(), r.getColumn(), r.getLastRow(), r.getLastColumn(), r.getNumRows(), r.getNumColumns(), r.getHeight(), r.getWidth()]," +
      "o.getA1Notation(), r.offset(1, 0).getA1Notation(), r.getCell(2, 2).getA1Notation(), r.getSheet().getName(), r.getGridId() === sheet.getSheetId(), r.getRowIndex()]";
    expect(await result(statements)).toEqual([
      ["B2", "B2:C3", "B2:C3", "B1:C20", "A2:H3", "B2:B20", "B2", "B2", "C2"],
      "A1",
      [2, 3, 5, 7, 4, 5, 4, 5],
      "B3:C4",
      "C3:G6",
      "D3",
      "Bảng",
      true,
      2,
    ]);
  });

  test("a range that no longer fits its tab says so", async () => {
    await expect(result("const far = at('A20'); sheet.deleteRows(2, 5); far.getValue()")).rejects.toThrow(
      "The coordinates of the range are outside the dimensions of the sheet.",
    );
  });

  test("formats are written for all cells or one by one, and read back", async () => {
    const statements =
      "const r = at('A1:B1'); r.setNumberFormats([['0%', '@']]).setFontWeights([['bold', 'normal']]).setBackgrounds([['#FF0000', null]]).setFontColor('#00f').setWraps([[true, false]])" +
      ".setHorizontalAlignments([['center', 'normal']]).setVerticalAlignment('middle').setFontStyles([['italic', null]]).setFontFamily('Times New Roman').setFontSizes([[13, 14]]).setBorder(true, true, true, true, true, true);" +
      "return [r.getNumberFormats(), r.getFontWeights(), r.getBackgrounds(), r.getWraps(), r.getHorizontalAlignments(), r.getVerticalAlignments(), r.getFontStyles()]";
    expect(await result(statements)).toEqual([
      [["0%", "@"]],
      [["bold", "normal"]],
      [["#ff0000", "#ffffff"]],
      [[true, false]],
      [["center", "general"]],
      [["middle", "middle"]],
      [["italic", "normal"]],
    ]);
    const sheet = host.workbook.sheets[0]?.id ?? 0;
    expect(host.workbook.styles(sheet, { row: 1, column: 1, rows: 1, columns: 2 })[0]).toMatchObject([
      { fontColor: "#0000ff", fontFamily: "Times New Roman", fontSize: 13, border: true },
      { fontColor: "#0000ff", fontFamily: "Times New Roman", fontSize: 14, border: true },
    ]);
    expect(await result("return at('A1:B1').clearFormat().getNumberFormats()")).toEqual([["General", "General"]]);
  });

  test("notes, merges", async () => {
    const statements =
      "at('A1:B1').setNotes([['Ghi chú', null]]); at('C1').setNote('x').clearNote(); at('A2:B3').setValues([[1, 2], [3, 4]]).merge(); at('D1:E2').mergeAcross();" +
      "const merged = at('A1:H20').getMergedRanges().map((r) => r.getA1Notation()); const part = [at('B3').isPartOfMerge(), at('C3').isPartOfMerge()];" +
      "at('D1:E1').breakApart(); return [at('A1:C1').getNotes(), at('A2:B3').getValues(), merged, part, at('A1:H20').getMergedRanges().length]";
    expect(await result(statements)).toEqual([
      [["Ghi chú", "", ""]],
      [
        [1, ""],
        ["", ""],
      ],
      ["A2:B3", "D1:E1", "D2:E2"],
      [true, false],
      2,
    ]);
  });

  test("the selection is what a script makes it", async () => {
    const statements =
      "at('B2:C3').activate(); const first = [book.getActiveRange(), book.getActiveCell(), sheet.getCurrentCell(), SpreadsheetApp.getCurrentCell()].map((r) => r.getA1Notation());" +
      "sheet.setActiveRange(at('D4')); book.setActiveRange(at('E5')); book.setActiveSheet(book.insertSheet('Hai'));" +
      "return [first, SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation()]";
    expect(await result(statements)).toEqual([["B2:C3", "B2", "B2", "B2"], "Hai", "A1"]);
  });
});

describe("Names, rules, settings", () => {
  test("named ranges are set, moved, renamed, removed", async () => {
    const statements =
      "book.setNamedRange('NGAY', at('B2')); book.setNamedRange('KY', at('C2')); const [one] = book.getNamedRanges(); one.setRange(at('D2')); one.setName('NGAY_MOI');" +
      "book.removeNamedRange('KY'); const names = sheet.getNamedRanges().map((n) => [n.getName(), n.getRange().getA1Notation()]);" +
      "one.remove(); return [names, book.getRangeByName('NGAY_MOI'), book.getNamedRanges().length]";
    expect(await result(statements)).toEqual([[["NGAY_MOI", "D2"]], null, 0]);
    await expect(result("book.setNamedRange('A1', at('B2'))")).rejects.toThrow("A1 is no name of a range");
  });

  test("conditional colours are set whole and read back", async () => {
    const statements =
      "const make = () => SpreadsheetApp.newConditionalFormatRule(); const one = make().whenTextEqualTo('Đạt').setBackground('#00ff00').setFontColor('#000000').setBold(true).setRanges([at('A1:A5'), at('C1')]).build();" +
      "const two = make().whenFormulaSatisfied('=$A1>1').setBackground('#ff0000').setRanges([at('B1:B5')]).build(); sheet.setConditionalFormatRules([one, two, one.copy().whenTextContains('x').build()]);" +
      "const back = sheet.getConditionalFormatRules().map((rule) => { const c = rule.getBooleanCondition();" +
      "return [String(c.getCriteriaType()), c.getCriteriaValues(), c.getBackground(), c.getFontColor(), c.getBold(), rule.getRanges().map((r) => r.getA1Notation())]; });" +
      "sheet.clearConditionalFormatRules(); return [back, sheet.getConditionalFormatRules().length]";
    expect(await result(statements)).toEqual([
      [
        ["TEXT_EQUAL_TO", ["Đạt"], "#00ff00", "#000000", true, ["A1:A5", "C1"]],
        ["CUSTOM_FORMULA", ["=$A1>1"], "#ff0000", null, null, ["B1:B5"]],
        ["TEXT_CONTAINS", ["x"], "#00ff00", "#000000", true, ["A1:A5", "C1"]],
      ],
      0,
    ]);
    await expect(
      result(
        "const two = book.insertSheet('Hai'); two.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setRanges([at('A1')]).build()])",
      ),
    ).rejects.toThrow("Conditional format rule cannot reference a different sheet.");
  });

  test("validations lie over one another: the last one counts where it is", async () => {
    const statements =
      "const make = () => SpreadsheetApp.newDataValidation(); at('A1:A5').setDataValidation(make().requireDate().build());" +
      "at('A2:A3').setDataValidations([[make().requireNumberGreaterThanOrEqualTo(0).build()], [null]]);" +
      "return at('A1:A5').getDataValidations().map(([rule]) => rule && [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.copy().getAllowInvalid()])";
    expect(await result(statements)).toEqual([
      ["DATE_IS_VALID_DATE", [], true],
      ["NUMBER_GREATER_THAN_OR_EQUAL_TO", [0], true],
      null,
      ["DATE_IS_VALID_DATE", [], true],
      ["DATE_IS_VALID_DATE", [], true],
    ]);
  });

  test("the workbook's name, locale, zone and people", async () => {
    const statements =
      "book.rename('Thi đua 2022'); book.setSpreadsheetLocale('en_US'); book.setSpreadsheetTimeZone('UTC');" +
      "return [book.getName(), book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone(), book.getOwner().getEmail(), book.getEditors().length, typeof book.getUrl(), book.getId(), sheet.getParent().getName()]";
    expect(await result(statements)).toEqual([
      "Thi đua 2022",
      "en_US",
      "UTC",
      OWNER,
      2,
      "string",
      "workbook",
      "Thi đua 2022",
    ]);
  });
});
