/** Refuses what cannot be a workbook to open before anybody is shown a page, and says how a workbook is made. */

import { statSync } from "node:fs";
import path from "node:path";
import { fileProblemText } from "../files/problems";
import { Refusal } from "./refusal";

/** Forms in which plans come, which `thidua new` reads. */
const PLANS: readonly string[] = [".docx", ".md", ".txt"];

/** Throws a refusal that says what to do where `file` is missing, is a folder or is a plan. */
export function refuseWhatIsNoBook(file: string): void {
  const name = path.basename(file);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) {
    const problem = { kind: "missing" as const, file: name, detail: "ENOENT" };
    const book = asArgument(path.extname(name).toLowerCase() === ".xlsx" ? name : `${name}.xlsx`);
    throw new Refusal(
      `${fileProblemText(problem, "vi")} Muốn tạo sổ mới tên này: npm run thidua -- set-up ${book} (sổ trống có đủ các trang) ` +
        `hoặc npm run thidua -- new ke-hoach.docx ${book} (sổ từ kế hoạch), rồi npm start -- ${book}. ` +
        "Cũng có thể chạy npm start và chọn Tệp → Tạo sổ mới… trong trang.",
      `${fileProblemText(problem, "en")} To make a new workbook of that name: npm run thidua -- set-up ${book} (an empty one ` +
        `with all its tabs) or npm run thidua -- new plan.docx ${book} (one from a plan), then npm start -- ${book}. ` +
        "Or run npm start and choose File → New workbook… in the page.",
    );
  }
  if (found.isDirectory()) {
    throw new Refusal(
      `${name} là một thư mục. Hãy ghi tên tệp .xlsx trong đó: npm start -- ${asArgument(path.join(name, "so.xlsx"))}.`,
      `${name} is a folder. Name the .xlsx file in it: npm start -- ${asArgument(path.join(name, "book.xlsx"))}.`,
    );
  }
  if (PLANS.includes(path.extname(name).toLowerCase())) {
    const command = `npm run thidua -- new ${asArgument(name)} so.xlsx`;
    throw new Refusal(
      `${name} không phải sổ .xlsx. Nếu đó là kế hoạch, hãy tạo sổ từ nó: ${command}, rồi npm start -- so.xlsx.`,
      `${name} is no .xlsx workbook. If it is a plan, make a workbook from it: ${command}, then npm start -- so.xlsx.`,
    );
  }
}

/** A name as it is written on a command line. */
function asArgument(name: string): string {
  return /^[\p{L}\p{N}./_-]+$/u.test(name) ? name : `"${name}"`;
}
