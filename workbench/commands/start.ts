/** `thidua list` without a file: the sample through the list, saved as a workbook to look at. */

import path from "node:path";
import { saveBook } from "./book";
import { inWords, makeList } from "./list";
import { Progress } from "./progress";
import { makeSample } from "./sample";

/** Makes the sample, runs "Generate award list" on it and leaves the workbook at `file`. */
export async function start(file: string): Promise<void> {
  const progress = new Progress();
  const workbook = await makeSample("yearEnd", progress);
  progress.step("Lập danh sách đề nghị khen thưởng");
  const view = await makeList(workbook);
  await saveBook(workbook, file);
  progress.done();
  console.log(inWords(view));
  console.log(
    [
      "",
      `Sổ minh họa với danh sách vừa lập: ${path.resolve(file)}`,
      'Mở bằng LibreOffice hoặc Excel: trang "Danh sách đề nghị" để in, trang ẩn "Rà soát điều kiện" có lý do từng tiêu chuẩn.',
      `The sample workbook with its award list: ${path.resolve(file)}`,
      'Open it in LibreOffice or Excel: tab "Danh sách đề nghị" is the list, the hidden tab "Rà soát điều kiện" has the reasons.',
      "",
      "Sổ của mình / a workbook of your own:  npm run thidua -- list <book.xlsx>",
    ].join("\n"),
  );
}
