/** The commands that write a workbook back, on a file with what they have no room for. */

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { notKeptOf } from "../../../workbench/files/not-kept";
import { readParts, writeParts } from "../../../workbench/files/zip";
import { runNode } from "../../gates/command";

const folder = mkdtempSync(join(tmpdir(), "original-"));
const [book, original, other] = ["sổ.xlsx", "sổ (bản gốc).xlsx", "danh sách.xlsx"].map((name) =>
  join(folder, name),
) as [string, string, string];
const thidua = (...parameters: string[]) => runNode("build/workbench/cli.cjs", parameters);
let bytes: Uint8Array;

beforeAll(async () => {
  expect((await thidua("sample", book)).code).toBe(0);
  const parts = readParts(readFileSync(book));
  parts.set("xl/charts/chart1.xml", Buffer.from("<c:chartSpace/>"));
  bytes = writeParts(parts);
  writeFileSync(book, bytes);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a workbook with a chart", () => {
  test("is left alone where the list goes to another file, which is said to lack it", async () => {
    const { code, errors } = await thidua("list", book, "--out", other);
    expect(code).toBe(0);
    expect(errors).toContain("không giữ lại khi ghi");
    expect(errors).toContain("biểu đồ");
    expect(readFileSync(book).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["danh sách.xlsx", "sổ.xlsx"]);
  }, 60_000);

  test("is kept beside the file that the list is written into, once", async () => {
    for (const said of ["biểu đồ", ""]) {
      const { code, errors } = await thidua("list", book);
      expect(code).toBe(0);
      expect(errors.includes("sổ (bản gốc).xlsx")).toBe(said !== "");
      expect(errors).toContain(said);
    }
    expect(readFileSync(original).equals(bytes)).toBe(true);
    expect(notKeptOf(readParts(readFileSync(book)))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes("bản gốc"))).toHaveLength(1);
  }, 60_000);
});
