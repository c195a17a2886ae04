/**
 * Makes the pictures of the guides from the sample workbook: `npm run pictures`. With `-- print`, only those of printed
 * tabs (they need LibreOffice and pdftoppm), with `-- page` those of the workbench's page, with `-- plan` those of setting
 * up from a plan; these need nothing.
 */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { picturePage } from "./page-pictures";
import { picturePlan } from "./plan-pictures";

/** The page that begins with these words becomes the picture of that name. */
const PICTURES = [
  { begins: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", name: "danh-sach.png" },
  { begins: "Mã đơn vị CNTT", name: "trang-don-vi.png" },
] as const;

/** Pages of the printed workbook. */
function picturePrint(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
  const book = path.join(folder, "so.xlsx");
  const cli = path.resolve("build/workbench/cli.cjs");
  execFileSync("node", [cli, "sample", book]);
  execFileSync("node", [cli, "list", book]);
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, book], { stdio: "ignore" });
  const pdf = path.join(folder, "so.pdf");
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
  for (const { begins, name } of PICTURES) {
    const page = pages.findIndex((text) => text.normalize("NFC").trim().replace(/\s+/g, " ").startsWith(begins)) + 1;
    if (page === 0) throw new Error(`No page begins with "${begins}"`);
    const prefix = path.join(folder, name);
    execFileSync("pdftoppm", ["-f", String(page), "-l", String(page), "-r", "110", "-png", pdf, prefix]);
    const made = readdirSync(folder).find((file) => file.startsWith(`${name}-`));
    if (made === undefined) throw new Error(`No picture of page ${String(page)}`);
    copyFileSync(path.join(folder, made), path.join("docs/pictures", name));
  }
}

/** All of them, or those that are named. */
async function pictures(wanted: readonly string[]): Promise<void> {
  const all = wanted.length === 0;
  if (all || wanted.includes("print")) picturePrint();
  if (all || wanted.includes("page")) await picturePage();
  if (all || wanted.includes("plan")) await picturePlan();
}

pictures(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
