import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx, readXlsx, saveXlsx, xlsxBytes } from "../../../workbench/files/xlsx";
import { Formulas } from "../../../workbench/sheet/formulas";
import { Workbook } from "../../../workbench/sheet/model";
import type { CellValue } from "../../../workbench/sheet/workbook";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "thidua-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The workbook that a file of these bytes gives; the test fails when there is none. */
async function reopened(bytes: Uint8Array): Promise<Workbook> {
  const opened = await readXlsx(bytes, "Sổ");
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.workbook;
}

async function roundTrip(book: Workbook): Promise<Workbook> {
  return reopened(await xlsxBytes(book));
}

const TRACK = {
  names: ["KPI_TRACK"],
  call: (_name: string, [table]: readonly unknown[]) =>
    (table as unknown[][]).map(([text, share], row) =>
      row === 0
        ? ["Trạng thái", "Tỷ lệ"]
        : text === ""
          ? ["", ""]
          : [share === "" ? 'Chưa có "số liệu"' : "Đạt", share],
    ),
};

/** A workbook with everything that the add-on uses, calculated. */
async function fullWorkbook(): Promise<Workbook> {
  const book = new Workbook({ name: "Sổ", sharing: { owner: "vanphong@so.example", editors: ["phong@so.example"] } });
  const plan = book.insertSheet({ id: 7, name: "Kế hoạch", rows: 200, columns: 5 }).id;
  const unit = book.insertSheet({ id: 3, name: "Phòng Kế hoạch - Tài chính, Văn phòng Sở", rows: 50, columns: 8 }).id;
  const hidden = book.insertSheet({ id: 12, name: "Rà soát: điều kiện?", rows: 1200, columns: 30 }).id;
  book.write(plan, 1, 1, [
    [{ value: "Ngày báo cáo" }, { value: 44926, numberFormat: "dd/mm/yyyy" }],
    [{ value: "Giờ" }, { value: 44926.354166666664, numberFormat: "dd/mm/yyyy hh:mm" }],
    [{ value: "Tỷ lệ" }, { value: 0.825, numberFormat: "0.0%" }],
    [{ value: "Đúng" }, { value: true }],
    [{ value: "01" }, { value: "=1+1" }],
    [{ value: "#REF!" }, { value: "" }],
    [{ value: "Nhiều dòng\nở một ô" }, { value: "  hai đầu trống  " }],
    [{ value: -5.25 }, { value: 1e15 }],
    [{ formula: "B3*2" }, { formula: 'IF(B3>0,5;"a;b";"c,d")' }],
    [{ formula: "1/0" }, { formula: "SUM('Phòng Kế hoạch - Tài chính, Văn phòng Sở'!E:E)" }],
    [{ formula: "DATE(2022;12;31)" }, { formula: "IFS(B3>1;1;TRUE;2)" }],
  ]);
  book.write(unit, 1, 1, [[{ formula: "KPI_TRACK(D1:E9;1,5)" }]]);
  book.write(unit, 1, 4, [
    [{ value: "Mức giao" }, { value: "Kết quả" }],
    [{ value: "≥ 80%" }, { value: 0.9 }],
    [{ value: "≥ 50%" }, { value: null }],
  ]);
  book.setNamedRange("Ngày_báo_cáo", plan, { row: 1, column: 2, rows: 1, columns: 1 });
  book.setNamedRange("Bảng", unit, { row: 1, column: 4, rows: 9, columns: 2 });
  book.setStyle(
    unit,
    { row: 1, column: 1, rows: 1, columns: 5 },
    { bold: true, italic: true, background: "#d9ead3", fontColor: "#cc0000", fontSize: 12, wrap: true, border: true },
  );
  book.setStyle(unit, { row: 2, column: 1, rows: 2, columns: 2 }, { horizontal: "center", vertical: "middle" });
  book.setStyle(unit, { row: 2, column: 5, rows: 3, columns: 1 }, { fontFamily: "Times New Roman" });
  book.setStyle(unit, { row: 2, column: 7, rows: 49, columns: 2 }, { numberFormat: "dd/mm/yyyy", wrap: true });
  book.setStyle(unit, { row: 4, column: 4, rows: 47, columns: 1 }, { numberFormat: "@" });
  book.setNotes(unit, 1, 5, [["Gõ số hoặc tỷ lệ,\nví dụ 82,5%"]]);
  book.merge(plan, { row: 20, column: 1, rows: 2, columns: 3 });
  const long = Array.from({ length: 30 }, (_, index) => `Mức xếp loại thứ ${String(index)}, theo quy định`);
  book.editSheet(unit, (sheet) => {
    sheet.frozenRows = 1;
    sheet.frozenColumns = 3;
    sheet.columnWidths.set(1, 140);
    sheet.columnWidths.set(4, 320);
    sheet.hiddenColumns.add(6);
    sheet.hiddenRows.add(5);
    sheet.rowHeights.set(5, 90).set(7, 12);
    const area = { row: 2, column: 7, rows: 40, columns: 1 };
    sheet.validations = [
      { area, rule: { kind: "list", values: ["Xuất sắc", "Tốt", "Đạt"] }, allowInvalid: false, help: "Chọn một mức" },
      { area: { ...area, column: 8 }, rule: { kind: "list", values: long }, allowInvalid: true },
      {
        area: { ...area, column: 4, rows: 1 },
        rule: { kind: "listFromRange", range: "'Kế hoạch'!$A$1:$A$9" },
        allowInvalid: false,
      },
      { area: { ...area, column: 5, rows: 2 }, rule: { kind: "date" }, allowInvalid: false },
      { area: { ...area, column: 6, rows: 2 }, rule: { kind: "numberAtLeast", limit: 0.5 }, allowInvalid: true },
    ];
    const areas = [
      { row: 2, column: 1, rows: 40, columns: 1 },
      { row: 2, column: 3, rows: 40, columns: 2 },
    ];
    sheet.conditionalRules = [
      { areas, when: { kind: "textEquals", text: 'Quá "hạn"' }, style: { background: "#f4cccc", bold: true } },
      { areas, when: { kind: "textContains", text: "nguy cơ" }, style: { fontColor: "#bf9000" }, stop: true },
      {
        areas: areas.slice(0, 1),
        when: { kind: "formula", formula: 'AND($B2>0,5;$A2="Đạt")' },
        style: { background: "#d9ead3" },
      },
    ];
    sheet.protections = [
      {
        id: 1,
        area: { row: 1, column: 1, rows: 50, columns: 3 },
        unprotected: [],
        description: "Công thức",
        warningOnly: false,
        domainEdit: false,
        editors: ["vanphong@so.example"],
      },
      {
        id: 2,
        area: { row: 1, column: 4, rows: 1, columns: 5 },
        unprotected: [],
        description: "Tiêu đề",
        warningOnly: true,
        domainEdit: true,
        editors: [],
      },
    ];
    sheet.print = { landscape: true, fitToWidth: true, repeatRows: 2 };
  });
  book.editSheet(hidden, (sheet) => {
    sheet.hidden = true;
    sheet.protections = [
      {
        id: 3,
        area: null,
        unprotected: [{ row: 2, column: 2, rows: 3, columns: 3 }],
        description: "Cả trang",
        warningOnly: false,
        domainEdit: false,
        editors: [],
      },
    ];
  });
  const formulas = new Formulas(book, { customFunctions: TRACK });
  await formulas.calculate();
  formulas.dispose();
  return book;
}

/** Everything of a workbook that a person can see or do, as plain data. */
function contents(book: Workbook): unknown {
  return {
    ...{ locale: book.locale, timeZone: book.timeZone, sharing: book.sharing, names: book.namedRanges },
    sheets: book.sheets.map((sheet) => {
      const cells: unknown[] = [];
      book.forEachCell(sheet.id, ({ value, formula, style, note, resultFormat }, row, column) => {
        const shown = typeof value === "object" && value ? value.error : value;
        const format = { ...style, ...(resultFormat !== undefined && { numberFormat: resultFormat }) };
        if ((shown ?? "") !== "" || formula !== undefined || note !== undefined || Object.keys(format).length > 0) {
          cells.push({ row, column, value: shown ?? "", formula, format, note });
        }
      });
      const { rows: _rows, spills: _spills, ...rest } = sheet as typeof sheet & { rows: unknown; spills: unknown };
      return { ...rest, cells };
    }),
  };
}

/** The smallest file with one tab of these rows, as another program may make it. */
function fileOf(rows: string, extra: Record<string, string> = {}): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const link = (id: string, type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
  const parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": link("rId1", "officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="CNTT" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": link("rId1", "worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe("a workbook saved and opened again", () => {
  test("keeps what stands under merged cells, where somebody was writing while they were merged", async () => {
    const book = new Workbook();
    const { id } = book.insertSheet({ name: "Một" });
    book.merge(id, { row: 1, column: 1, rows: 2, columns: 2 });
    book.write(id, 2, 2, [[{ value: "bên dưới" }]]);
    const again = await roundTrip(book);
    expect(again.sheets[0]?.merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
    expect(again.cell(id, 2, 2)?.value).toBe("bên dưới");
  });

  test("is the same, once its formulas are calculated", async () => {
    const book = await fullWorkbook();
    const again = await roundTrip(book);
    const formulas = new Formulas(again, { customFunctions: TRACK });
    await formulas.calculate();
    formulas.dispose();
    expect(contents(again)).toEqual(contents(book));
    // And once more, so that nothing wears off.
    expect(contents(await roundTrip(again))).toEqual(contents(await roundTrip(book)));
  });

  test("shows the file's values before anything is calculated, also those that formulas have filled", async () => {
    const again = await roundTrip(await fullWorkbook());
    expect(again.cell(7, 9, 1)).toMatchObject({ value: 1.65, formula: "B3*2" });
    expect(again.cell(3, 1, 1)).toMatchObject({ value: "Trạng thái", formula: "KPI_TRACK(D1:E9;1,5)" });
    expect(again.cell(3, 2, 1)).toMatchObject({ value: "Đạt", spilledFrom: { row: 1, column: 1 } });
    expect(again.spillOf(3, 1, 1)).toMatchObject({ rows: 9, columns: 2 });
  });

  test("takes nothing for filled where another program has written into what a formula fills", async () => {
    const parts = unzipSync(await xlsxBytes(await fullWorkbook()));
    const name = "xl/worksheets/sheet2.xml";
    const cell = '<c r="A2" t="inlineStr"><is><t>Khác</t></is></c>';
    const part = strFromU8(parts[name] ?? new Uint8Array());
    const written = part.replace(/<c r="A2"[^>]*>.*?<\/c>/, cell);
    expect(written).not.toBe(part);
    const again = await reopened(zipSync({ ...parts, [name]: strToU8(written) }));
    expect(again.cell(3, 2, 1)?.value).toBe("Khác");
    expect(again.spillsOf(3)).toEqual([]);
    expect(again.cell(3, 3, 1)?.value ?? null).toBeNull();
  });

  test("keeps every text that XML can hold, and never makes a formula, number or error of one", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "=1+1",
        "+1",
        "-1",
        "@x",
        "01",
        "#N/A",
        "_x000D_",
        "&lt;b&gt;",
        "]]>",
        "\r\n",
        "\t",
        "TRUE",
        "1E5",
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          texts.filter((text) => text !== "" && !LONE.test(text)),
          { minLength: 1 },
        ),
        async (list) => {
          const book = new Workbook();
          const { id } = book.insertSheet({ name: "Bảng" });
          book.write(
            id,
            1,
            1,
            list.map((value) => [{ value }]),
          );
          const again = await roundTrip(book);
          expect(again.values(id, { row: 1, column: 1, rows: list.length, columns: 1 }).flat()).toEqual(list);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  test("keeps every number exactly", async () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(numbers, async (list) => {
        const book = new Workbook();
        const { id } = book.insertSheet({ name: "Bảng" });
        book.write(
          id,
          1,
          1,
          list.map((value) => [{ value }]),
        );
        const again = await roundTrip(book);
        const read = again.values(id, { row: 1, column: 1, rows: list.length, columns: 1 }).flat();
        expect(read).toEqual(list.map((value) => value + 0));
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test("keeps dates and times to the millisecond", async () => {
    const serials = [0.5, 1, 44, 59, 61, 44926, 44926.354166666664, 44926.99998842593, 2958465];
    const book = new Workbook();
    const { id } = book.insertSheet({ name: "Bảng" });
    book.write(
      id,
      1,
      1,
      serials.map((value) => [{ value, numberFormat: "dd/mm/yyyy hh:mm:ss" }]),
    );
    const read = (await roundTrip(book)).values(id, { row: 1, column: 1, rows: serials.length, columns: 1 }).flat();
    read.forEach((serial, index) => {
      expect(serial).toBeCloseTo(serials[index] ?? NaN, 7);
    });
  });

  test("may have tabs and names that are trouble elsewhere", async () => {
    const names = [
      "__proto__",
      "constructor",
      "a'b",
      "'đầu",
      "x:y/z\\*?[1]",
      "A1",
      "Tab " + "dài ".repeat(20) + "1",
      "Tab " + "dài ".repeat(20) + "2",
      "🏆".repeat(20),
    ];
    const book = new Workbook();
    for (const name of names) book.insertSheet({ name });
    names.forEach((name, index) => {
      const target = names[(index + 1) % names.length] ?? "";
      book.write(index, 1, 1, [[{ value: name }, { formula: `'${target.replaceAll("'", "''")}'!A1` }]]);
    });
    const again = await roundTrip(book);
    expect(again.sheets.map(({ name }) => name)).toEqual(names);
    const formulas = new Formulas(again);
    await formulas.calculate();
    formulas.dispose();
    names.forEach((_name, index) => {
      expect(again.cell(index, 1, 2)?.value).toBe(names[(index + 1) % names.length]);
    });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("has custom functions as Google's own download writes them", async () => {
    const parts = unzipSync(await xlsxBytes(await fullWorkbook()));
    const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    expect(sheet).toContain('IFERROR(__xludf.DUMMYFUNCTION("KPI_TRACK(D1:E9,1.5)"),"Trạng thái")');
    expect(sheet).toContain('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"Chưa có ""số liệu""")');
    expect(sheet).toContain('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),0.9)');
    const plan = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(plan).toContain("<f>B3*2</f>");
    expect(plan).toContain('<f>IF(B3&gt;0.5,"a;b","c,d")</f>');
    expect(plan).toContain("<f>_xlfn.IFS(B3&gt;1,1,TRUE,2)</f>");
  });

  test.each([
    ['type="cellIs" operator="greaterThan"', ["5"], "B2>5"],
    ['type="cellIs" operator="between"', ["0.5", "$C$1"], "AND(B2>=0,5;B2<=$C$1)"],
    ['type="cellIs" operator="notBetween"', ["1", "2"], "OR(B2<1;B2>2)"],
    ['type="cellIs" operator="equal"', ["0"], "B2=0"],
    ['type="beginsWith" operator="beginsWith" text="Đ"', ['LEFT(B2,1)="Đ"'], 'LEFT(B2;1)="Đ"'],
    ['type="containsBlanks"', ["LEN(TRIM(B2))=0"], "LEN(TRIM(B2))=0"],
    ['type="notContainsText" text="x"', ['ISERROR(SEARCH("x",B2))'], 'ISERROR(SEARCH("x";B2))'],
    ['type="expression" stopIfTrue="1"', ["$A2<1"], "$A2<1"],
  ])(
    "takes a conditional rule of Excel, %s %j, for the formula that it stands for",
    async (kind, formulas, expected) => {
      const book = new Workbook();
      book.insertSheet({ name: "Trang" });
      const parts = unzipSync(await xlsxBytes(book));
      const name = "xl/worksheets/sheet1.xml";
      const escaped = (text: string): string => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      const inside = formulas.map((formula) => `<formula>${escaped(formula)}</formula>`).join("");
      const rule = `<conditionalFormatting sqref="D4:E9 B2:B5"><cfRule ${kind} priority="1">${inside}</cfRule></conditionalFormatting>`;
      const part = strFromU8(parts[name] ?? new Uint8Array()).replace("</sheetData>", `</sheetData>${rule}`);
      const again = await reopened(
        zipSync({ ...parts, [name]: strToU8(part.replace("<sheetData/>", `<sheetData/>${rule}`)) }),
      );
      const rules = again.sheets[0]?.conditionalRules;
      expect(rules?.map(({ when }) => when)).toEqual([{ kind: "formula", formula: expected }]);
      expect(rules?.[0]?.stop).toBe(kind.includes("stopIfTrue") ? true : undefined);
      expect((await roundTrip(again)).sheets[0]?.conditionalRules).toEqual(rules);
    },
  );

  test("writes the look of blank columns once, as other programs expect it", async () => {
    const book = new Workbook();
    const { id } = book.insertSheet({ name: "Bảng", rows: 1000, columns: 20 });
    book.write(id, 1, 1, [[{ value: "Hạn" }]]);
    book.setStyle(id, { row: 2, column: 1, rows: 999, columns: 20 }, { numberFormat: "dd/mm/yyyy" });
    const bytes = await xlsxBytes(book);
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet.length).toBeLessThan(4000);
    expect(sheet.match(/<col min="\d+" max="\d+" width="13.57" style="1"\/>/g)).toHaveLength(20);
    expect((await reopened(bytes)).cell(id, 1000, 20)?.style).toEqual({ numberFormat: "dd/mm/yyyy" });
  });

  test("protects what is protected and leaves the rest open to other programs", async () => {
    const parts = unzipSync(await xlsxBytes(await fullWorkbook()));
    const unit = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    expect(unit).toMatch(/<sheetProtection[^>]*\/><protectedRanges><protectedRange name="editable" sqref="D1:H50"\/>/);
    const hidden = strFromU8(parts["xl/worksheets/sheet3.xml"] ?? new Uint8Array());
    expect(hidden).toContain('sqref="B2:D4"');
    expect(strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).not.toContain("sheetProtection");
  });
});

const LONE = /\p{Surrogate}|[\0\uFFFE\uFFFF]/u;

describe("a formula with long texts", () => {
  test("is written in pieces that the format allows and read as one", async () => {
    const why = 'Chỉ tiêu "số 8" — '.repeat(40);
    const book = new Workbook();
    const { id } = book.insertSheet({ name: "Bảng" });
    const custom = { names: ["KPI_WHY"], call: () => why };
    book.write(id, 1, 1, [[{ formula: `KPI_WHY("${"x".repeat(300)}";1,5)` }]]);
    const formulas = new Formulas(book, { customFunctions: custom });
    await formulas.calculate();
    formulas.dispose();
    const bytes = await xlsxBytes(book);
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const formula = /<f>(.*?)<\/f>/s.exec(sheet)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const literals = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(
      ([, text = ""]) => text.replaceAll('""', '"').length,
    );
    expect(Math.max(...literals)).toBeLessThanOrEqual(255);
    expect((await reopened(bytes)).cell(id, 1, 1)).toMatchObject({
      value: why,
      formula: `KPI_WHY("${"x".repeat(300)}";1,5)`,
    });
  });
});

describe("a file that Google Sheets has made", () => {
  const wrapped = (inner: string, cached: string): string =>
    `<f>IFERROR(__xludf.DUMMYFUNCTION(${inner}),${cached})</f><v>${cached.replaceAll('"', "")}</v>`;
  const computed = '"""COMPUTED_VALUE"""';
  const text = (value: string): string => `t="inlineStr"><is><t>${value}</t></is>`;
  const rows = [
    `<c r="A1" t="str">${wrapped('"KPI_TRACK(D1:E9,1.5)"', '"Trạng thái"')}</c><c r="B1" t="str">${wrapped(computed, '"Tỷ lệ"')}</c>`,
    `<c r="A2" t="str">${wrapped(computed, '"Đạt"')}</c><c r="B2">${wrapped(computed, "0.9")}</c><c r="D2" ${text("≥ 80%")}</c><c r="E2"><v>0.9</v></c>`,
    `<c r="A3" t="str">${wrapped(computed, '"Cũ"')}</c><c r="E3"><f>SUM(1,2.5)</f><v>3.5</v></c>`,
    '<c r="E4"><f t="shared" ref="E4:E6" si="0">E3*2</f><v>7</v></c><c r="F4" t="e"><v>#N/A</v></c>',
    '<c r="E5"><f t="shared" si="0"/><v>14</v></c>',
  ];

  test("opens with its formulas alive under vi_VN, and calculates them", async () => {
    const sheet = rows.map((cells, index) => `<row r="${String(index + 1)}">${cells}</row>`).join("");
    const book = await reopened(fileOf(sheet));
    expect([book.locale, book.timeZone]).toEqual(["vi_VN", "Asia/Ho_Chi_Minh"]);
    const { id, maxRows, maxColumns } = book.sheets[0] ?? { id: -1 };
    expect([maxRows, maxColumns]).toEqual([1000, 26]);
    expect(book.formulas(id, { row: 1, column: 1, rows: 5, columns: 5 })).toEqual([
      ["KPI_TRACK(D1:E9;1,5)", null, null, null, null],
      [null, null, null, null, null],
      [null, null, null, null, "SUM(1;2,5)"],
      [null, null, null, null, "E3*2"],
      [null, null, null, null, "E4*2"],
    ]);
    expect(book.cell(id, 4, 6)?.value).toEqual({ error: "#N/A" });
    const formulas = new Formulas(book, { customFunctions: TRACK });
    await formulas.calculate();
    formulas.dispose();
    expect(book.values(id, { row: 1, column: 1, rows: 3, columns: 2 })).toEqual([
      ["Trạng thái", "Tỷ lệ"],
      ["Đạt", 0.9],
      ["", ""],
    ]);
    expect(book.cell(id, 5, 5)?.value).toBe(14);
  });
});

describe("saving", () => {
  const files: string[] = [];
  afterEach(() => {
    for (const file of files.splice(0)) rmSync(file, { recursive: true, force: true });
  });

  test("replaces the old file as a whole and leaves nothing beside it", async () => {
    const file = path.join(folder, "Sổ thi đua.xlsx");
    files.push(file);
    writeFileSync(file, "cũ");
    const book = new Workbook();
    book.insertSheet({ name: "Bảng" });
    expect(await saveXlsx(book, file)).toBeNull();
    expect(readdirSync(folder)).toEqual(["Sổ thi đua.xlsx"]);
    const opened = await openXlsx(file);
    expect(opened.ok && opened.workbook.name).toBe("Sổ thi đua");
  });

  test("that fails leaves the old file and says why", async () => {
    const inTheWay = path.join(folder, "thư mục.xlsx");
    files.push(inTheWay);
    mkdirSync(path.join(inTheWay, "x"), { recursive: true });
    const book = new Workbook();
    book.insertSheet({ name: "Bảng" });
    expect(await saveXlsx(book, inTheWay)).toMatchObject({ kind: "unwritable", file: inTheWay });
    expect(await saveXlsx(book, path.join(folder, "không có", "a.xlsx"))).toMatchObject({
      kind: "unwritable",
      detail: "ENOENT",
    });
    expect(readdirSync(folder)).toEqual(["thư mục.xlsx"]);
  });
});

const soffice = spawnSync("soffice", ["--version"]).status === 0;
/** Where LibreOffice is not installed this is reported as skipped; the continuous check installs it. */
const withLibreOffice = soffice ? test : test.skip;

describe("LibreOffice", () => {
  withLibreOffice(
    "opens the file and shows the same values on every tab",
    async () => {
      const book = await fullWorkbook();
      const file = path.join(folder, "libreoffice.xlsx");
      writeFileSync(file, await xlsxBytes(book));
      const filter = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1";
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      const out = path.join(folder, "out");
      const run = spawnSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", out, file], {
        encoding: "utf8",
        timeout: 120_000,
      });
      expect(run.stderr).not.toMatch(/repair|corrupt|error/i);
      const shown = (tab: string): string[][] =>
        readFileSync(path.join(out, `libreoffice-${tab}.csv`), "utf8")
          .replace(/\n$/, "")
          .split("\n")
          .map((line) => line.split("\t").map((cell) => cell.replace(/^"(.*)"$/s, "$1").replaceAll('""', '"')));
      expect(readdirSync(out).sort()).toHaveLength(4);
      const unit = shown("Phòng Kế hoạch - Tài chính, Văn");
      expect(unit.slice(0, 3)).toEqual([
        ["Trạng thái", "Tỷ lệ", "", "Mức giao", "Kết quả"],
        ["Đạt", "0.9", "", "≥ 80%", "0.9"],
        ['Chưa có "số liệu"', "", "", "≥ 50%", ""],
      ]);
      const plan = shown("Kế hoạch");
      const numbers = plan.map((line) => line.slice(0, 2));
      expect(numbers[4]).toEqual(["01", "=1+1"]);
      expect(numbers.at(-3)?.[1]).toBe("a;b");
      expect(numbers.at(-2)?.[0]).toBe("#DIV/0!");
      expect(numbers.at(-2)?.[1]).toBe("0.9");
    },
    180_000,
  );

  withLibreOffice(
    "saves it again with rules, formats and formulas that open here",
    async () => {
      const file = path.join(folder, "again.xlsx");
      writeFileSync(file, await xlsxBytes(await fullWorkbook()));
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      const out = path.join(folder, "saved");
      spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, file], {
        timeout: 120_000,
      });
      const again = await reopened(readFileSync(path.join(out, "again.xlsx")));
      const unit = again.sheets.find(({ name }) => name === "Phòng Kế hoạch - Tài chính, Văn phòng Sở");
      expect(unit?.validations.map(({ rule }) => rule.kind).sort()).toEqual([
        "date",
        "list",
        "list",
        "listFromRange",
        "numberAtLeast",
      ]);
      expect(unit?.conditionalRules).toHaveLength(3);
      expect(unit?.protections).toHaveLength(2);
      expect(unit && again.cell(unit.id, 1, 1)?.formula).toBe("KPI_TRACK(D1:E9;1,5)");
      expect(again.sheets.map(({ hidden }) => hidden)).toEqual([false, false, true]);
      const values: CellValue[] = unit ? again.values(unit.id, { row: 2, column: 4, rows: 1, columns: 2 }).flat() : [];
      expect(values).toEqual(["≥ 80%", 0.9]);
    },
    180_000,
  );
});
