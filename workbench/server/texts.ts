/** What the workbench's server says to a person, in Vietnamese and English: what is wrong, where, and what to do. */

import { notKeptText, type NotKept } from "../files/not-kept";
import type { Language, Refusal } from "./protocol";

/** A sentence in both languages. */
export type Said = Readonly<Record<Language, string>>;

/** A request that is not done: why, for the page and for the person. */
export class Refused extends Error {
  constructor(
    readonly reason: Refusal["reason"],
    readonly said: Said,
  ) {
    super(said.en);
  }
}

const said = (vi: string, en: string): Said => ({ vi, en });

/** Several things said one after the other; null when there are none. */
export function together(all: readonly (Said | null)[]): Said | null {
  const these = all.filter((one) => one !== null);
  if (these.length === 0) return null;
  return said(these.map(({ vi }) => vi).join(" "), these.map(({ en }) => en).join(" "));
}

export const TEXTS = {
  protectedCells: (where: string) =>
    said(
      `${where} được bảo vệ, bạn không được sửa. Hãy nhờ Văn phòng hoặc chủ sở hữu sổ nếu cần thay đổi.`,
      `${where} is protected and you may not change it. Ask the Office or the workbook's owner if it has to change.`,
    ),
  changedSince: (where: string) =>
    said(
      `${where} vừa được thay đổi ở nơi khác nên thao tác này chưa được thực hiện. Hãy xem nội dung mới rồi làm lại.`,
      `${where} has just been changed elsewhere, so this was not done. Look at what stands there now, then do it again.`,
    ),
  linesInBetween: said(
    "Hàng hoặc cột ở đây vừa được thêm, xóa hoặc di chuyển ở nơi khác nên thao tác này chưa được thực hiện. Hãy làm lại.",
    "Rows or columns here have just been inserted, deleted or moved elsewhere, so this was not done. Do it again.",
  ),
  tabsInBetween: said(
    "Trang tính mà công thức ở đây trỏ đến đã được đổi tên hoặc xóa nên không hoàn tác được. Hãy sửa trực tiếp nếu cần.",
    "A tab that the formulas here refer to has been renamed or deleted, so this cannot be undone. Change it by hand if you need to.",
  ),
  stale: said(
    "Trang này đã cũ so với sổ. Nội dung mới đang được tải lại, hãy làm lại thao tác sau đó.",
    "This page is behind the workbook. It is being read anew; then do it again.",
  ),
  unknownWindow: said(
    "Cửa sổ này chưa kết nối với sổ. Hãy tải lại trang.",
    "This window is not connected to the workbook. Load the page again.",
  ),
  nothingToUndo: said("Không còn thao tác nào để hoàn tác.", "There is nothing to undo."),
  nothingToRedo: said("Không còn thao tác nào để làm lại.", "There is nothing to redo."),
  undoWouldDestroy: (where: string) =>
    said(
      `Không hoàn tác được: ${where} đã được thay đổi sau thao tác của bạn. Hãy sửa trực tiếp nếu cần.`,
      `This cannot be undone: ${where} was changed after you did it. Change it by hand if you need to.`,
    ),
  noTab: said("Trang tính này không còn trong sổ.", "This tab is not in the workbook any more."),
  outside: (tab: string) => said(`Vị trí này nằm ngoài trang "${tab}".`, `This place is outside the tab "${tab}".`),
  tabName: (name: string) =>
    said(
      `Tên trang "${name}" không dùng được: cần từ 1 đến 100 ký tự và không trùng với trang khác.`,
      `A tab cannot be named "${name}": the name needs 1 to 100 characters and must be no other tab's.`,
    ),
  lastTab: said(
    "Không xóa hoặc ẩn được trang cuối cùng đang hiện.",
    "The last tab that shows can neither be deleted nor hidden.",
  ),
  allLines: said("Không xóa được tất cả các hàng hoặc cột.", "All rows or columns cannot be deleted."),
  tooLarge: (most: string) =>
    said(
      `Vượt quá giới hạn của bảng tính (${most}). Hãy làm với vùng nhỏ hơn.`,
      `This is more than the workbook can hold (${most}). Do it with a smaller area.`,
    ),
  sortsFormula: (where: string) =>
    said(
      `Vùng này có kết quả do công thức ở ${where} điền ra nên không sắp xếp được. Hãy chỉ chọn các cột nhập liệu rồi sắp xếp.`,
      `The formula in ${where} fills this area, so it cannot be sorted. Select the columns that people fill in, and sort those.`,
    ),
  sortsMerged: said(
    "Vùng này có ô gộp nên không sắp xếp được. Hãy bỏ gộp ô trước.",
    "This area has merged cells and cannot be sorted. Unmerge them first.",
  ),
  alone: said(
    "Thêm, xóa, di chuyển hàng, cột, trang phải là thao tác riêng.",
    "Inserting, deleting and moving rows, columns and tabs go one at a time.",
  ),
  malformed: (what: string) =>
    said(
      `Yêu cầu không hợp lệ (${what}). Hãy tải lại trang.`,
      `The request is not valid (${what}). Load the page again.`,
    ),
  noMenuItem: said("Trình đơn không có mục này.", "The menu has no such item."),
  noPerson: (email: string) =>
    said(`Sổ không có người dùng ${email}.`, `The workbook knows nobody with the address ${email}.`),
  scriptFailed: (message: string) =>
    said(
      `Tập lệnh bị dừng: ${message}. Hãy sửa theo thông báo rồi chạy lại; những gì đã nhập vẫn còn nguyên.`,
      `The script was stopped: ${message}. Mend what it says and run it again; what was typed is untouched.`,
    ),
  triggerFailed: (message: string) =>
    said(
      `Đã ghi nội dung nhập, nhưng việc tự động sau đó bị dừng: ${message}.`,
      `What was typed is there, but the automatic work after it was stopped: ${message}.`,
    ),
  noFile: said("Tệp này không còn.", "This file is not there any more."),
  fileName: (name: string) =>
    said(
      `Không dùng được tên tệp "${name}". Hãy đặt tên không có các dấu \\ / : * ? " < > | và không để trống.`,
      `A file cannot be named "${name}". Leave out \\ / : * ? " < > |, and do not leave it blank.`,
    ),
  fileTaken: (name: string) =>
    said(`Đã có tệp "${name}". Hãy đặt tên khác.`, `There is a file "${name}" already. Choose another name.`),
  openElsewhere: (file: string) =>
    said(
      `Tệp ${file} đang được mở ở một lần chạy khác. Hãy dùng cửa sổ đó, hoặc đóng nó rồi mở lại.`,
      `${file} is open in another run. Use that one, or end it and open the file again.`,
    ),
  readOnlyCopy: (file: string) =>
    said(
      `Tệp gốc chỉ đọc; nội dung nhập được ghi vào bản sao ${file}.`,
      `The original can only be read; what is typed goes to the copy ${file}.`,
    ),
  recovered: (count: number) =>
    said(
      `Đã khôi phục ${count} thay đổi chưa kịp ghi vào tệp ở lần làm việc trước.`,
      `${count} changes of the last session that the file did not hold yet have been recovered.`,
    ),
  recoveredApart: (file: string) =>
    said(
      `Tệp đã được chương trình khác sửa sau lần làm việc trước. Nội dung của lần đó được giữ riêng ở ${file}.`,
      `Another program has changed the file after the last session. What was typed then is kept apart in ${file}.`,
    ),
  foreignAside: (file: string, aside: string) =>
    said(
      `Chương trình khác đã ghi đè tệp ${file} trong lúc sổ đang mở. Bản đó được giữ ở ${aside}; tệp ${file} chứa nội dung của sổ này. Hãy so hai tệp.`,
      `Another program wrote ${file} while it was open here. Its version is kept in ${aside}; ${file} holds this workbook. Compare the two.`,
    ),
  notKept: (file: string, kinds: readonly NotKept[]) =>
    said(
      `Tệp ${file} có những thứ mà sổ mở ở đây không giữ lại khi ghi: ${notKeptText(kinds, "vi")}. Trước lần ghi đầu tiên, bản gốc được giữ nguyên trong một tệp bên cạnh.`,
      `${file} holds what a workbook opened here does not keep when it is written: ${notKeptText(kinds, "en")}. Before the first writing the original is kept as a file beside it.`,
    ),
  originalAside: (file: string, aside: string) =>
    said(
      `Bản gốc của ${file}, với những thứ mà sổ ở đây không giữ lại, nằm ở ${aside}.`,
      `The original of ${file}, with what a workbook here does not keep, is ${aside}.`,
    ),
  leftInJournal: (file: string) =>
    said(
      `Chưa ghi được tệp ${file}. Các thay đổi nằm trong nhật ký bên cạnh tệp và sẽ được khôi phục khi mở lại sổ.`,
      `${file} could not be written. The changes are in the journal beside it and come back when it is opened again.`,
    ),
  rescued: (file: string, copy: string) =>
    said(
      `Không ghi được tệp ${file}. Toàn bộ nội dung đã được ghi vào bản sao ${copy}.`,
      `${file} could not be written. Everything is in the copy ${copy}.`,
    ),
  notRescued: (file: string, detail: string) =>
    said(
      `Không ghi được tệp ${file}, cũng không ghi được bản sao nào (${detail}). Những thay đổi sau lần ghi cuối đã bị mất.`,
      `Neither ${file} nor a copy of it could be written (${detail}). What changed after it was last written is lost.`,
    ),
  notJournalled: (detail: string) =>
    said(
      `Chưa ghi được nhật ký thay đổi xuống đĩa (${detail}). Hãy kiểm tra dung lượng và quyền ghi của đĩa; đừng đóng chương trình.`,
      `The journal of changes could not be written to the disk (${detail}). Check its space and permissions; do not end the program.`,
    ),
  busy: said(
    "Một tập lệnh đang chạy trên sổ này. Hãy đợi nó xong rồi làm lại.",
    "A script is running on this workbook. Wait for it to end, then try again.",
  ),
  fault: (detail: string) =>
    said(
      `Chương trình gặp lỗi (${detail}). Hãy tải lại trang; nếu vẫn lỗi, hãy chạy lại npm start. Những gì đã nhập vẫn còn.`,
      `The workbench has a fault (${detail}). Load the page again; if it stays, run npm start again. What was typed is safe.`,
    ),
} as const;
