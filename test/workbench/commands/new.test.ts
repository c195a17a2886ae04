/** The command that makes a workbook from a plan, as it is built: what it prints, what stands in the file, what it refuses. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "../../../workbench/files/xlsx";
import { runNode } from "../../gates/command";
import { contentOf } from "../../google/campaign-host";
import { SMALL_PLAN } from "../../workbook/from-plan/small-plan";

const folder = mkdtempSync(join(tmpdir(), "new-"));
const thidua = (...parameters: string[]) => runNode("build/workbench/cli.cjs", ["new", ...parameters]);

/** A plan's lines as a Word document. */
function wordFile(text: string): Uint8Array {
  const paragraphs = text.split("\n").map((line) => {
    const escaped = line.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    return `<w:p><w:r><w:t>${escaped}</w:t></w:r></w:p>`;
  });
  const xml = `<w:document><w:body>${paragraphs.join("")}</w:body></w:document>`;
  return zipSync({ "word/document.xml": strToU8(xml), "[Content_Types].xml": strToU8("<Types/>") });
}

describe("a workbook from a plan's file", () => {
  const book = join(folder, "a.xlsx");
  let printed = "";

  beforeAll(async () => {
    writeFileSync(join(folder, "plan.md"), SMALL_PLAN);
    const { code, output, errors } = await thidua(join(folder, "plan.md"), book, "--json");
    expect([code, errors]).toEqual([0, ""]);
    printed = output;
  }, 60_000);

  test("prints what was read, each with its words and clause, and the questions with their readings", () => {
    const reading = JSON.parse(printed) as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(reading).sort()).toEqual(
      ["criteria", "dossier", "kpis", "movements", "questions", "settings", "tasks"].sort(),
    );
    expect(reading["kpis"]).toMatchObject([
      {
        code: "CT01",
        target: "≥ 82%",
        clause: "II.1, chỉ tiêu (1)",
        source: { words: expect.stringContaining("(1)") as unknown },
      },
      { code: "CT02", target: "Tăng từ 02 bậc trở lên", reading: { needsBaseline: true } },
    ]);
    expect(reading["questions"]?.map(({ kind }) => kind)).toContain("baselineNeeded");
  });

  test("holds the tabs with the plan's rows", async () => {
    const opened = await openXlsx(book);
    if (!opened.ok) throw new Error("not opened");
    const content = contentOf(opened.workbook);
    expect(JSON.stringify(content["Chỉ tiêu, nhiệm vụ"])).toContain("Tỷ lệ cung cấp dịch vụ công trực tuyến mức độ 4");
    expect(JSON.stringify(content["Kế hoạch"])).toContain("Kế hoạch số 17/KH-UBND ngày 13/01/2022 của UBND tỉnh");
    expect(content["Tiêu chuẩn"]).toHaveLength(3);
  });

  test("is never written over a file that is there", async () => {
    const before = readFileSync(book);
    const { code, errors } = await thidua(join(folder, "plan.md"), book);
    expect([code, readFileSync(book).equals(before)]).toEqual([1, true]);
    expect(errors).toContain("đã có và được giữ nguyên");
  }, 60_000);

  test("from a Word document is the same", async () => {
    writeFileSync(join(folder, "plan.docx"), wordFile(SMALL_PLAN));
    const { code, output } = await thidua(join(folder, "plan.docx"), join(folder, "b.xlsx"), "--json");
    const values = (text: string): unknown => (JSON.parse(text) as { kpis: unknown; criteria: unknown }).kpis;
    expect([code, JSON.stringify(values(output)).replace(/"\w+Line":\d+/g, "")]).toEqual([
      0,
      JSON.stringify(values(printed)).replace(/"\w+Line":\d+/g, ""),
    ]);
  }, 60_000);

  test("tells in words what a person must still confirm", async () => {
    const { output } = await thidua(join(folder, "plan.md"), join(folder, "c.xlsx"));
    expect(output).toContain("Cần người có trách nhiệm xác nhận");
    expect(output).toContain("chỉ xét được khi có số liệu kỳ gốc");
  }, 60_000);
});

test.each<[string, string[], number, string]>([
  ["no plan", [], 2, "Thiếu tên tệp kế hoạch."],
  ["no workbook", ["plan.md"], 2, "Thiếu tên tệp sổ"],
  ["a plan that is not there", ["nowhere.md", "x.xlsx"], 1, "Không đọc được tệp kế hoạch"],
  ["a file of another kind", ["package.json", "x.xlsx"], 1, "Chưa đọc được loại tệp"],
])(
  "%s is refused, and no file is made",
  async (_, parameters, expected, told) => {
    const given = parameters.map((name) => (name === "package.json" ? name : join(folder, `refused-${name}`)));
    const { code, errors } = await thidua(...given);
    expect([code, errors]).toEqual([expected, expect.stringContaining(told)]);
    expect(existsSync(join(folder, "refused-x.xlsx"))).toBe(false);
  },
  60_000,
);
