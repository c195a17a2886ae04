/** What `npm start` answers to a file that it cannot open: what is wrong, and how a workbook is made. */

import { expect, test } from "@jest/globals";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "../../gates/command";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
const start = (name: string) => runNode("build/workbench/cli.cjs", ["start", join(folder, name), "--no-open"]);

test("a file that is not there is refused without an address, with the ways to a new workbook in both languages", async () => {
  const { code, output, errors } = await start("sổ mới.xlsx");
  expect([code, output]).toEqual([1, ""]);
  expect(errors).toMatch(/Không tìm thấy tệp sổ mới\.xlsx/);
  expect(errors).toMatch(/There is no file sổ mới\.xlsx/);
  expect(errors.split('npm run thidua -- set-up "sổ mới.xlsx"')).toHaveLength(3);
  expect(errors.split('npm start -- "sổ mới.xlsx"')).toHaveLength(3);
  expect(errors).toMatch(/Tệp → Tạo sổ mới…/);
  expect(errors).toMatch(/File → New workbook…/);
});

test("a folder and a plan are told to be what they are", async () => {
  const inFolder = await start(".");
  expect([inFolder.code, inFolder.output]).toEqual([1, ""]);
  expect(inFolder.errors).toMatch(/là một thư mục/);
  expect(inFolder.errors).toMatch(/is a folder/);

  writeFileSync(join(folder, "ke-hoach.md"), "KẾ HOẠCH");
  const plan = await start("ke-hoach.md");
  expect([plan.code, plan.output]).toEqual([1, ""]);
  expect(plan.errors.split("npm run thidua -- new ke-hoach.md so.xlsx")).toHaveLength(3);
});
