import { describe, expect, test } from "@jest/globals";
import { deflateRawSync } from "node:zlib";
import { packExtras, unpackExtras, type WorkbookExtras } from "../../../workbench/files/xlsx-extras";
import { readFormula, writeFormula, writeSpilled } from "../../../workbench/files/xlsx-formulas";
import type { CellValue } from "../../../workbench/sheet/workbook";

const vietnamese = { locale: "vi_VN", tabs: new Map<string, string>() };

describe("a formula in the file", () => {
  test.each([
    ["A1*1,5", 3, "A1*1.5"],
    ['IFS(A1;1;TRUE;textjoin("";TRUE;B1))', 1, '_xlfn.IFS(A1,1,TRUE,_xlfn.textjoin("",TRUE,B1))'],
    ["SUM(A2:A)", 4, 'IFERROR(__xludf.DUMMYFUNCTION("SUM(A2:A)"),4)'],
    ['KPI_WHY("a";1)', "Đạt", 'IFERROR(__xludf.DUMMYFUNCTION("KPI_WHY(""a"",1)"),"Đạt")'],
    ["FILTER(A1:A3;A1:A3>1)", true, 'IFERROR(__xludf.DUMMYFUNCTION("FILTER(A1:A3,A1:A3>1)"),TRUE)'],
    ["KPI_STATUS(A1)", null, 'IFERROR(__xludf.DUMMYFUNCTION("KPI_STATUS(A1)"),"")'],
    ["KPI_STATUS(A1)", { error: "#REF!" }, 'IFERROR(__xludf.DUMMYFUNCTION("KPI_STATUS(A1)"),"#REF!")'],
  ] as [string, CellValue, string][])("%s that shows %j is %s, and is read back", (formula, value, written) => {
    expect(writeFormula(formula, value, false, vietnamese)).toBe(written);
    const read = readFormula(written, "vi_VN");
    expect(read.kind === "formula" && read.formula.toUpperCase()).toBe(formula.toUpperCase());
  });

  test("that fills other cells is wrapped even when every program knows its functions", () => {
    expect(writeFormula("A1:A3", 1, true, vietnamese)).toBe('IFERROR(__xludf.DUMMYFUNCTION("A1:A3"),1)');
    expect(readFormula(writeSpilled("x"), "vi_VN")).toEqual({ kind: "spilled" });
  });

  test("names tabs as the file does", () => {
    const tabs = new Map([["Phòng có tên rất dài", "Phòng"]]);
    expect(writeFormula("'Phòng có tên rất dài'!A1&Khác!A1", 1, false, { locale: "vi_VN", tabs })).toBe(
      "'Phòng'!A1&Khác!A1",
    );
  });

  test.each([
    ["_xlfn._xlws.SORT(A1:A3)", "SORT(A1:A3)"],
    ['__xludf.DUMMYFUNCTION("KPI_READ(A1,1.5)")', "KPI_READ(A1;1,5)"],
    ['=IFERROR( __xludf.DUMMYFUNCTION( "A1" & "+B1" ) , 2)', "A1+B1"],
    ["IFERROR(A1,2)", "IFERROR(A1;2)"],
  ])("%s from elsewhere is read as %s", (file, formula) => {
    expect(readFormula(file, "vi_VN")).toEqual({ kind: "formula", formula });
  });
});

describe("what the file has no place for", () => {
  const extras: WorkbookExtras = {
    locale: "en_US",
    timeZone: "Asia/Tokyo",
    sharing: { owner: "a@so.example", editors: ["b@so.example"] },
    styles: [{ bold: true, numberFormat: "0%" }],
    sheets: [
      {
        ...{ fileName: "A", name: "A dài", id: 3, rows: 10, columns: 5 },
        protections: [
          {
            id: 1,
            area: null,
            unprotected: [{ row: 1, column: 1, rows: 1, columns: 1 }],
            description: "x",
            warningOnly: false,
            domainEdit: true,
            editors: [],
          },
        ],
        blanks: [{ column: 1, row: 2, rows: 8, style: 0 }],
        spills: [{ row: 2, column: 1, rows: 3, columns: 2 }],
      },
    ],
  };

  const property = (value: unknown): Record<string, string> => ({
    "bang-tinh-001": deflateRawSync(JSON.stringify(value)).toString("base64"),
  });

  test("comes back from properties short enough for every program", () => {
    const packed = packExtras(extras);
    expect(Object.values(packed).every((text) => text.length <= 255)).toBe(true);
    expect(unpackExtras(packed)).toEqual(extras);
    const [sheet] = extras.sheets;
    const earlier = { ...extras, sheets: [{ ...sheet, spills: undefined }] };
    expect(unpackExtras(property(earlier))?.sheets).toEqual([{ ...sheet, spills: [] }]);
    const reversed = Object.fromEntries(Object.entries({ ...packed, khác: 1 }).reverse());
    expect(unpackExtras(reversed)).toEqual(extras);
  });

  test.each([
    ["no properties", undefined],
    ["somebody else's properties", { Company: "Sở" }],
    ["broken pieces", { "bang-tinh-001": "AAAA" }],
    ["a text", property("x")],
    ["a workbook without sharing", property({ ...extras, sharing: null })],
    ["editors that are no texts", property({ ...extras, sharing: { owner: "a", editors: [1] } })],
    ["more than any workbook has", property({ ...extras, locale: "x".repeat(5_000_000) })],
  ])("is not taken from %s", (_what, properties) => {
    expect(unpackExtras(properties)).toBeNull();
  });

  test.each([
    ["sizes", { rows: -1 }],
    ["protections", { protections: [{ id: 1 }] }],
    ["areas", { protections: [{ ...extras.sheets[0]?.protections[0], area: { row: 0 } }] }],
    ["blanks", { blanks: [{ column: "1" }] }],
  ])("is left out for a tab with wrong %s", (_what, change) => {
    const unpacked = unpackExtras(property({ ...extras, sheets: [{ ...extras.sheets[0], ...change }] }));
    expect(unpacked?.sheets).toEqual([]);
    expect(unpacked?.locale).toBe("en_US");
  });

  test("takes no style with attributes that are none", () => {
    const styles = [{ bold: "yes" }, { onclick: "x" }, { bold: true }, 5];
    expect(unpackExtras(property({ ...extras, styles }))?.styles).toEqual([{ bold: true }]);
  });
});
