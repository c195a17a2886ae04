/** The tab of the Office's own templates: what was written is read back, and what somebody has changed is told by its cell. */

import { describe, expect, test } from "@jest/globals";
import { toA1 } from "../../../src/domain/address";
import { TEMPLATES_TAB } from "../../../src/workbook/layout";
import { readKeptTemplates } from "../../../src/workbook/reading/kept-templates";
import { keptTemplateBlocks, type TemplateToKeep } from "../../../src/workbook/writing/kept-templates";

type Values = (string | number)[][];

const HEADERS = TEMPLATES_TAB.columns.map(({ header }) => header);
const SIGNED = { savedAt: "08:30 ngày 05/01/2023", savedBy: "van-phong@example.com" };

function template(content: string): TemplateToKeep {
  return { name: "Mẫu 01 Tờ trình.docx", digest: "0123456789".repeat(6) + "0e10", content, ...SIGNED };
}

/** The values with the blocks written, as the spreadsheet shows them. */
function written(
  values: Values,
  ...given: Parameters<typeof keptTemplateBlocks> extends [unknown, ...infer Rest] ? Rest : never
) {
  const after = values.map((cells) => [...cells]);
  for (const { row, column, values: cells } of keptTemplateBlocks(values, ...given) ?? []) {
    cells.forEach((line, down) => {
      const target = (after[row - 1 + down] ??= []);
      line.forEach((cell, right) => {
        target[column - 1 + right] = typeof cell === "string" ? cell.replace(/^'/, "") : Number(cell);
      });
    });
  }
  return after;
}

function read(values: Values, name: string = TEMPLATES_TAB.name) {
  return readKeptTemplates({
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    tabs: [{ id: 1, name, values, merges: [] }],
  });
}

const LONG = "-Ab_".repeat(20_000);

describe("templates kept in the workbook", () => {
  test("are read back as they were written, however long and in whatever order the rows stand", () => {
    const one = written([HEADERS], "submission", template(LONG));
    const both = written(one, "decision", template("-x="));
    expect(both.length).toBe(1 + 3 + 1);
    expect(Math.max(...both.flat().map((cell) => String(cell).length))).toBeLessThan(32_767);
    for (const values of [both, [HEADERS, ...both.slice(1).reverse()]]) {
      const { templates, damaged, unknown } = read(values);
      expect([damaged.size, unknown]).toEqual([0, null]);
      expect(templates.get("submission")).toMatchObject({ content: LONG, digest: template("").digest });
      expect(templates.get("decision")?.content).toBe("-x=");
    }
  });

  test("are replaced and forgotten without a row of another kind being touched", () => {
    const both = written(written([HEADERS], "submission", template(LONG)), "decision", template("abc"));
    const shorter = written(both, "submission", template("xyz"));
    expect(read(shorter).templates.get("submission")?.content).toBe("xyz");
    const forgotten = written(shorter, "submission", null);
    expect(Array.from(read(forgotten).templates.keys())).toEqual(["decision"]);
    expect(read(forgotten)).toMatchObject({ unknown: null });
  });

  test("are found in a tab that was renamed", () => {
    expect(read(written([HEADERS], "submission", template("abc")), "Trang 7").templates.size).toBe(1);
  });

  test.each<[string, (values: Values) => void, string]>([
    ["a content that is no Base64", (values) => void ((values[1] ?? [])[7] = "không phải"), "H2"],
    ["no content", (values) => void ((values[2] ?? [])[7] = ""), "H3"],
    ["a digest of another file", (values) => void ((values[2] ?? [])[4] = "0".repeat(64)), "E3"],
    ["a row deleted", (values) => void values.splice(2, 1), "D2"],
    ["the last row deleted", (values) => void values.pop(), "D2"],
    ["a row twice", (values) => void values.push([...(values[1] ?? [])]), "D2"],
    ["a part of another number", (values) => void ((values[1] ?? [])[2] = 7), "C3"],
    ["a part that is no number", (values) => void ((values[1] ?? [])[2] = "một"), "C2"],
  ])("with %s are damaged, told by a cell", (_, damage, cell) => {
    const values = written([HEADERS], "submission", template(LONG));
    damage(values);
    const { templates, damaged } = read(values);
    const at = damaged.get("submission");
    expect([templates.size, at === undefined ? null : toA1(at)]).toEqual([0, cell]);
  });

  test.each<[string, (values: Values) => void, string]>([
    ["a kind that nobody knows", (values) => void ((values[1] ?? [])[0] = "letter"), "A2"],
    ["a blank kind", (values) => void ((values[2] ?? [])[0] = ""), "A3"],
    ["a header changed", (values) => void ((values[0] ?? [])[7] = "Nội dung"), "A1"],
  ])("with %s leave it open of which kind they are", (_, damage, cell) => {
    const values = written([HEADERS], "submission", template(LONG));
    damage(values);
    const { unknown } = read(values);
    expect(unknown === null ? null : toA1(unknown)).toBe(cell);
  });
});
