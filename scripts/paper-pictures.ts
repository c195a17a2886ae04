/**
 * Makes the pictures of the papers for the Office's guide from the sample workbook, after `npm run build`:
 * `node scripts/run.mjs scripts/paper-pictures.ts` (needs LibreOffice and pdftoppm).
 */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const UNIT = "Phòng Công nghệ thông tin";

/** The first page of the paper of this name becomes the picture of that name. */
const PICTURES = [
  { paper: `01 Tờ trình - ${UNIT}`, name: "ho-so-to-trinh.png" },
  { paper: `03 Báo cáo thành tích - ${UNIT}`, name: "ho-so-bao-cao.png" },
  { paper: `05 Phiếu thẩm định - ${UNIT}`, name: "ho-so-phieu-tham-dinh.png" },
  { paper: `08 Giấy khen - ${UNIT}`, name: "ho-so-giay-khen.png" },
] as const;
const KINDS = ["submission", "collectiveReport", "appraisal", "certificate"];

const folder = mkdtempSync(path.join(tmpdir(), "papers-"));
const book = path.join(folder, "so.xlsx");
copyFileSync("build/workbench/so-minh-hoa.xlsx", book);
const kinds = KINDS.flatMap((kind) => ["--kind", kind]);
execFileSync("node", ["build/workbench/cli.cjs", "dossiers", book, "--out", folder, ...kinds], { stdio: "ignore" });
const papers = readdirSync(folder, { recursive: true, encoding: "utf8" });
for (const { paper, name } of PICTURES) {
  const file = papers.find((one) => path.basename(one).normalize("NFC") === `${paper}.docx`);
  if (file === undefined) throw new Error(`The sample has no paper "${paper}"`);
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, path.join(folder, file)], {
    stdio: "ignore",
  });
  const pdf = path.join(folder, `${path.basename(file, ".docx")}.pdf`);
  const picture = path.join("docs/pictures", name.replace(/\.png$/, ""));
  execFileSync("pdftoppm", ["-f", "1", "-l", "1", "-singlefile", "-r", "64", "-gray", "-png", pdf, picture]);
}
