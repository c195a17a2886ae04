import { afterAll, describe, expect, test } from "@jest/globals";
import { attempt, manifest, RUNNER, smallHost } from "./small-host";

const host = smallHost(RUNNER);
afterAll(() => host.close());

/** What the cell holds, what a script reads from it and what it shows, after a script wrote the value. */
async function written(value: string): Promise<unknown[]> {
  const statements =
    `const cell = at('H20'); cell.clear(); cell.setValue(${value});` +
    "const read = cell.getValue(); const kind = Object.prototype.toString.call(read).slice(8, -1);" +
    "return [kind, kind === 'Date' ? read.toISOString() : read, cell.getDisplayValue(), cell.getFormula()]";
  const report = await attempt(host, statements);
  return report.error ? [report.error] : (report.result as unknown[]);
}

describe("A string is taken as if it had been typed", () => {
  const cases: [value: string, kind: string, read: unknown, shown: string, formula: string][] = [
    ['"Phòng CNTT"', "String", "Phòng CNTT", "Phòng CNTT", ""],
    ['"82,5%"', "Number", 0.825, "82,50%", ""],
    ['"1.250"', "Number", 1250, "1.250", ""],
    ['"01"', "Number", 1, "1", ""],
    ['"\'01"', "String", "01", "01", ""],
    ['"\'=1+1"', "String", "=1+1", "=1+1", ""],
    ['"=1+1"', "Number", 2, "2", "=1+1"],
    ['"=1/0"', "String", "#DIV/0!", "#DIV/0!", "=1/0"],
    ['"TRUE"', "Boolean", true, "TRUE", ""],
    ['"2/11/2022"', "Date", "2022-11-01T17:00:00.000Z", "02/11/2022", ""],
    ['""', "String", "", "", ""],
    ["null", "String", "", "", ""],
    ["undefined", "String", "", "", ""],
    ["false", "Boolean", false, "FALSE", ""],
    ["0.5", "Number", 0.5, "0,5", ""],
    ["new Date(2022, 10, 2)", "Date", "2022-11-01T17:00:00.000Z", "02/11/2022", ""],
    ["new Date(2022, 10, 2, 13, 5)", "Date", "2022-11-02T06:05:00.000Z", "02/11/2022 13:05:00", ""],
  ];
  test.each(cases)("%s", async (value, kind, read, shown, formula) => {
    expect(await written(value)).toEqual([kind, read, shown, formula]);
  });

  test("a cell formatted as text keeps it", async () => {
    const statements = "at('A1').setNumberFormat('@').setValue('01'); return at('A1').getValue()";
    expect((await attempt(host, statements)).result).toBe("01");
  });

  test("a blank written over a formula takes it away, and clearing leaves blanks", async () => {
    const statements =
      "at('A2').setFormula('=1+1'); at('A2').setValue(''); const first = at('A2').getFormula();" +
      "at('A2:B3').setValues([[1, 2], [3, 4]]).clearContent(); return [first, at('A2:B3').isBlank()]";
    expect((await attempt(host, statements)).result).toEqual(["", true]);
  });

  test("a formula is calculated before its value is read in the same run", async () => {
    const statements =
      "at('B5:B7').setValues([[1], [2], [3]]); at('B8').setFormula('=SUM(B5:B7)'); const first = at('B8').getValue();" +
      "at('B5').setValue(10); return [first, at('B8').getValue(), at('B5:B8').getFormulas()]";
    expect((await attempt(host, statements)).result).toEqual([6, 15, [[""], [""], [""], ["=SUM(B5:B7)"]]]);
  });
});

describe("The time zones of script and spreadsheet", () => {
  const cases: [script: string, spreadsheet: string, read: string][] = [
    ["Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh", "2022-11-2 0h"],
    ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "2022-11-2 14h"],
    ["America/Los_Angeles", "Asia/Ho_Chi_Minh", "2022-11-1 10h"],
    ["UTC", "UTC", "2022-11-2 0h"],
  ];
  test.each(cases)("a script in %s reads a date of a spreadsheet in %s", async (script, spreadsheet, read) => {
    const other = smallHost(RUNNER, { manifest: manifest(undefined, script) });
    try {
      other.workbook.editSettings({ timeZone: spreadsheet });
      const statements =
        "at('A1').setValue('2/11/2022'); const d = at('A1').getValue();" +
        "return d.getFullYear() + '-' + (d.getMonth() + 1) + '-' + d.getDate() + ' ' + d.getHours() + 'h'";
      expect((await attempt(other, statements)).result).toBe(read);
    } finally {
      await other.close();
    }
  });

  test("a date written and read again is the same instant in each of them", async () => {
    for (const zone of ["Asia/Ho_Chi_Minh", "UTC", "America/Los_Angeles"]) {
      host.workbook.editSettings({ timeZone: zone });
      const statements =
        "const day = new Date(1965, 4, 18, 7, 30); at('C1').setValue(day); return at('C1').getValue().getTime() - day.getTime()";
      expect((await attempt(host, statements)).result).toBe(0);
    }
    host.workbook.editSettings({ timeZone: "Asia/Ho_Chi_Minh" });
  });
});

describe("Data validation", () => {
  const rule = (make: string): string =>
    `at('D1:D3').setDataValidation(SpreadsheetApp.newDataValidation().${make}.setAllowInvalid(false).build());`;
  const cases: [make: string, value: string, error: RegExp | null][] = [
    ["requireValueInList(['Đạt', 'Không đạt'])", "'Đạt'", null],
    ["requireValueInList(['Đạt', 'Không đạt'])", "''", null],
    ["requireValueInList(['Đạt', 'Không đạt'])", "'đạt'", /cell D1 violates .* values: Đạt, Không đạt\.$/],
    ["requireDate()", "'2/11/2022'", null],
    ["requireDate()", "'hôm qua'", /cell D1 violates the data validation rules set on this cell\.$/],
    ["requireNumberGreaterThanOrEqualTo(0)", "-1", /cell D1 violates/],
    ["requireNumberGreaterThanOrEqualTo(0)", "0", null],
    ["requireValueInRange(at('F1:F2'))", "'Hai'", null],
    ["requireValueInRange(at('F1:F2'))", "'Ba'", /cell D1 violates/],
  ];
  test.each(cases)("%s and %s", async (make, value, error) => {
    const report = await attempt(
      host,
      `at('F1:F2').setValues([['Một'], ['Hai']]); ${rule(make)} at('D1').setValue(${value})`,
    );
    if (error) expect(report.error?.message).toMatch(error);
    else expect(report.error).toBeUndefined();
  });

  test("a rule that only warns lets anything in, and can be read back", async () => {
    const statements =
      "const list = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setHelpText('Chọn một').build();" +
      "at('E1:E2').setDataValidation(list); at('E1').setValue('c'); at('E2').clearDataValidations();" +
      "const back = at('E1').getDataValidation();" +
      "return [at('E1').getValue(), back.getAllowInvalid(), back.getHelpText(), String(back.getCriteriaType())," +
      "back.getCriteriaValues(), at('E2').getDataValidation()]";
    expect((await attempt(host, statements)).result).toEqual([
      "c",
      true,
      "Chọn một",
      "VALUE_IN_LIST",
      [["a", "b"], true],
      null,
    ]);
  });
});
