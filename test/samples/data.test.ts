/** The sample's files agree among themselves and with the plan, before anything is judged. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { MEASURE_LABELS } from "../../src/language/vi/measure-labels";
import { DISCIPLINE_LABELS } from "../../src/domain/discipline";
import { RATING_LABELS } from "../../src/domain/rating";
import {
  ASSIGNMENT_KIND_LABELS,
  EMPLOYMENT_LABELS,
  OFFICIAL_GROUP_LABELS,
  PARTICIPATION_LABELS,
  QUALITY_LABELS,
  UNIT_KIND_LABELS,
} from "../../src/language/vi/cell-labels";
import { parseTable, readSample } from "../../workbench/sample";

const FOLDER = join(__dirname, "../../samples/ke-hoach-2022");
const FILES = readdirSync(FOLDER);

type Row = Readonly<Record<string, string>>;

/** A file's rows by header. */
function rowsOf(file: string): Row[] {
  const { headers, rows } = parseTable(file, readFileSync(join(FOLDER, file), "utf8"));
  return rows.map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column] ?? ""])));
}

const units = rowsOf("don-vi.tsv");
const officials = rowsOf("can-bo.tsv");
const kpis = rowsOf("chi-tieu-nhiem-vu.tsv");
const criteria = rowsOf("tieu-chuan.tsv");
const movements = rowsOf("phong-trao.tsv");
const RESULTS = ["ket-qua-31-12.tsv", "ket-qua-30-06.tsv"];

const column = (rows: readonly Row[], header: string): string[] => rows.map((row) => row[header] ?? "");
const filled = (texts: readonly string[]): string[] => texts.filter((text) => text !== "");
const judgedUnits = units.filter((unit) => unit["Đối tượng xét"] === "Có");
const unitCodes = column(units, "Mã");
const officialCodes = new Set(column(officials, "Mã"));

describe("the files", () => {
  test.each(FILES)("%s is in composed Unicode, ends with a line feed and holds no carriage return", (file) => {
    const text = readFileSync(join(FOLDER, file), "utf8");
    expect(text).toBe(text.normalize("NFC"));
    expect(text.endsWith("\n")).toBe(true);
    expect(text).not.toMatch(/\r|\ufeff/u);
  });

  test.each(FILES.filter((file) => file.endsWith(".tsv")))("%s has texts without spaces around them", (file) => {
    for (const row of rowsOf(file)) for (const text of Object.values(row)) expect(text).toBe(text.trim());
  });

  test("every table is typed by one of the two lists of steps", () => {
    const typed = ["cuoi-nam.json", "giua-nam.json"]
      .flatMap((steps) => readSample(FOLDER, steps))
      .flatMap((step) => ("run" in step ? [] : [step.table.file]));
    expect([...new Set(typed)].sort()).toEqual(FILES.filter((file) => file.endsWith(".tsv")).sort());
  });
});

describe("the plan of 2022", () => {
  test("7 units are judged, 56 officials serve, 13 targets and 2 tasks are given", () => {
    expect(judgedUnits).toHaveLength(7);
    expect(officialCodes.size).toBe(56);
    expect(kpis.filter((kpi) => kpi["Loại"] === "Chỉ tiêu")).toHaveLength(13);
    expect(kpis.filter((kpi) => kpi["Loại"] === "Nhiệm vụ")).toHaveLength(2);
    expect(kpis.filter((kpi) => kpi["Loại"] === "Nhiệm vụ phát sinh").length).toBeGreaterThan(0);
  });

  test("5 criteria for collectives and 4 for individuals are cut into conditions", () => {
    const clauses = (audience: string): Set<string> =>
      new Set(
        column(
          criteria.filter((one) => one["Đối tượng"] === audience),
          "Căn cứ",
        ).filter((clause) => clause.startsWith("III.2.")),
      );
    expect(clauses("Tập thể").size).toBe(5);
    expect(clauses("Cá nhân").size).toBe(4);
    expect(new Set(column(criteria, "Mức áp dụng"))).toEqual(new Set(["Bắt buộc"]));
    expect(filled(column(criteria, "Người chốt")).length).toBeLessThan(criteria.length / 2);
  });

  test("the five movements of the Prime Minister reach every unit", () => {
    for (const code of ["PT01", "PT02", "PT03", "PT04", "PT05"]) {
      expect(
        column(
          movements.filter((row) => row["Mã"] === code),
          "Đơn vị",
        ).sort(),
      ).toEqual(column(judgedUnits, "Mã").sort());
    }
  });

  test("target 13 carries its baseline, source, edition and day of publication", () => {
    expect(kpis.find((kpi) => kpi["Mã"] === "CT13")).toMatchObject({
      "Mức giao": "Tăng từ 02 bậc trở lên",
      "Kỳ gốc": "51",
      "Kỳ đánh giá": "DTI năm 2022",
      "Ngày công bố": "12/07/2023",
      "Nguồn kỳ gốc": expect.stringContaining("năm 2021"),
    });
  });
});

describe("codes", () => {
  test.each([
    ["a unit", column(units, "Mã")],
    ["a target or task", column(kpis, "Mã")],
    ["a condition", column(criteria, "Mã")],
    ["a movement of a unit", movements.map((row) => `${String(row["Mã"])} ${String(row["Đơn vị"])}`)],
    ["an official in a unit", officials.map((row) => `${String(row["Mã"])} ${String(row["Đơn vị"])}`)],
    ...RESULTS.map((file): [string, string[]] => [
      `a result of ${file}`,
      rowsOf(file).map((row) => `${String(row["Mã đơn vị"])} ${String(row["Mã"])}`),
    ]),
  ])("%s stands once", (_, codes) => {
    expect(codes).toEqual([...new Set(codes)]);
  });

  test("every unit that a file speaks of is in the register of units", () => {
    const coHolders = column(kpis, "Đơn vị phối hợp").flatMap((codes) => codes.split("; "));
    const named = [
      ...column(officials, "Đơn vị"),
      ...column(movements, "Đơn vị"),
      ...column(kpis, "Đơn vị chủ trì"),
      ...filled(coHolders),
      ...RESULTS.flatMap((file) => column(rowsOf(file), "Mã đơn vị")),
    ];
    for (const code of named) expect(unitCodes).toContain(code);
  });

  test.each(RESULTS)("every row of %s is assigned to its unit, or describes a task that arose", (file) => {
    for (const row of rowsOf(file)) {
      const assigned = kpis.find((kpi) => kpi["Mã"] === row["Mã"]);
      if (assigned !== undefined) {
        expect(row).toMatchObject({ "Mã đơn vị": assigned["Đơn vị chủ trì"], "Loại": "", "Nội dung": "", "Hạn": "" });
      } else {
        expect(row).toMatchObject({ "Loại": "Nhiệm vụ phát sinh" });
        for (const header of ["Nội dung", "Hạn", "Văn bản giao"]) expect(row[header]).not.toBe("");
      }
    }
  });

  test("results at the end of the year cover every target and task of the plan", () => {
    const given = column(rowsOf("ket-qua-31-12.tsv"), "Mã");
    for (const code of column(kpis, "Mã")) expect(given).toContain(code);
  });

  test.each(RESULTS)("whoever chairs a row of %s serves in that unit", (file) => {
    for (const row of rowsOf(file)) {
      if (row["Người chủ trì"] === "") continue;
      const serving = officials.filter((official) => official["Mã"] === row["Người chủ trì"]);
      expect(column(serving, "Đơn vị")).toContain(row["Mã đơn vị"]);
    }
  });
});

describe("labels", () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ["Loại of a unit", column(units, "Loại"), UNIT_KIND_LABELS],
    ["Loại of an official", column(officials, "Loại"), EMPLOYMENT_LABELS],
    ["Nhóm", column(officials, "Nhóm"), OFFICIAL_GROUP_LABELS],
    ["Xếp loại", column(officials, "Xếp loại"), RATING_LABELS],
    ["Kỷ luật", column(officials, "Kỷ luật"), DISCIPLINE_LABELS],
    ["Loại of a target or task", column(kpis, "Loại"), ASSIGNMENT_KIND_LABELS],
    ["Cách đo", column(criteria, "Cách đo"), MEASURE_LABELS],
    ["Mức độ tham gia", column(movements, "Mức độ tham gia"), PARTICIPATION_LABELS],
    ["Chất lượng", RESULTS.flatMap((file) => column(rowsOf(file), "Chất lượng")), QUALITY_LABELS],
  ])("%s says one of the workbook's labels", (_, texts, labels) => {
    for (const text of filled(texts)) expect(Object.values(labels)).toContain(text);
  });
});

describe("nobody real", () => {
  test("every name carries the word Mẫu (specimen) before the given name", () => {
    const people = [...column(officials, "Họ và tên"), ...column(units, "Người đứng đầu")];
    for (const name of people) expect(name).toMatch(/^\p{Lu}\p{L}+ (?:Văn|Thị) Mẫu \p{Lu}\p{L}*$/u);
  });

  test("no address leads anywhere and no telephone or identity number is given", () => {
    for (const file of FILES) {
      const text = readFileSync(join(FOLDER, file), "utf8");
      for (const [address] of text.matchAll(/[\w.-]+@[\w.-]+/gu)) expect(address).toMatch(/@example\.com$/u);
      expect(text).not.toMatch(/\d{9,}/u);
    }
  });

  test("the workbook says that its figures and names are made up", () => {
    expect(column(rowsOf("ke-hoach.tsv"), "Ghi chú").join(" ")).toContain("giả định để minh họa");
  });
});
