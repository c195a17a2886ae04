/** The tabs of the dossiers: meetings, receipts, the papers that were made, the figures in them and the Office's own templates. */

import { MEETING_LEVEL_LABELS } from "../../language/vi/cell-labels";
import { declareTab, FORMATS, ONLY_DATES, oneOf, type Column } from "./tab";

/** How a column differs from a plain one. */
type Look = Partial<Omit<Column, "key" | "header" | "width" | "filledBy">>;

/** A column that the Office fills in; without it the papers lack something. */
function typed<const Key extends string>(key: Key, header: string, width: number, look: Look = {}): Column<Key> {
  return { key, header, width, filledBy: "office", neededFor: "papers", ...look };
}

/** A column that the program fills in. */
function written<const Key extends string>(key: Key, header: string, width: number, look: Look = {}): Column<Key> {
  return { ...typed(key, header, width, look), filledBy: "program" };
}

/** A day. */
const DAY = { centred: true, format: FORMATS.date, rule: ONLY_DATES } as const;

/** One row a meeting, of a unit or of the council; without it the minutes are a draft. */
export const MEETINGS_TAB = declareTab({
  name: "Họp xét",
  headerRow: 1,
  rows: 60,
  frozenColumns: 2,
  hidden: false,
  columns: [
    typed("level", "Cấp họp", 90, { neededFor: "tab", rule: oneOf(Object.values(MEETING_LEVEL_LABELS)) }),
    typed("unit", "Đơn vị", 80, {
      neededFor: "tab",
      format: FORMATS.text,
      note: "Mã đơn vị như ở trang Đơn vị; cuộc họp của Hội đồng thì để trống",
    }),
    typed("number", "Số biên bản", 130, {
      format: FORMATS.text,
      note: "Ví dụ: 01/BB-HĐTĐKT; phòng không có con dấu riêng thì để trống",
    }),
    typed("on", "Ngày họp", 95, {
      neededFor: "tab",
      ...DAY,
      note: "Ngày họp xong; chưa họp thì để trống, biên bản là bản dự thảo",
    }),
    typed("begins", "Bắt đầu lúc", 80, { format: FORMATS.text, centred: true, note: "Ví dụ: 14:00" }),
    typed("ends", "Kết thúc lúc", 80, { format: FORMATS.text, centred: true, note: "Ví dụ: 16:30" }),
    typed("place", "Địa điểm", 160, { wrap: true }),
    typed("chair", "Chủ trì", 160, { note: "Họ và tên, không ghi học hàm, học vị" }),
    typed("secretary", "Thư ký", 160, { note: "Họ và tên, không ghi học hàm, học vị" }),
    typed("members", "Tổng số thành viên", 90, { centred: true }),
    typed("present", "Số người có mặt", 90, { centred: true }),
    typed("attendees", "Thành phần dự họp", 220, {
      wrap: true,
      note: "Mỗi người một dòng trong ô (Alt + Enter): họ tên, chức vụ",
    }),
    typed("absent", "Vắng mặt, lý do", 180, {
      wrap: true,
      note: "Mỗi người một dòng: họ tên, lý do; ghi Không nếu không ai vắng",
    }),
    typed("conclusions", "Kết quả biểu quyết", 230, {
      format: FORMATS.text,
      wrap: true,
      note: "Mỗi đối tượng một dòng trong ô (Alt + Enter): mã đơn vị hoặc mã cán bộ, số phiếu, kết luận. Ví dụ: CNTT: 6/7, nhất trí. Kết luận là Nhất trí hoặc Không nhất trí. Thứ tự các dòng là thứ tự trong biên bản, tờ trình, quyết định và Số sổ vàng",
    }),
  ],
});

/** One row a dossier received; one that was returned and comes again has a row of its own. */
export const RECEIPTS_TAB = declareTab({
  name: "Tiếp nhận hồ sơ",
  headerRow: 1,
  rows: 60,
  frozenColumns: 1,
  hidden: false,
  columns: [
    typed("unit", "Đơn vị", 80, { neededFor: "tab", format: FORMATS.text, note: "Mã đơn vị như ở trang Đơn vị" }),
    typed("submissionNumber", "Số tờ trình", 140, {
      format: FORMATS.text,
      note: "Số và ký hiệu; phòng không có con dấu riêng thì để trống",
    }),
    typed("submittedOn", "Ngày tờ trình", 95, DAY),
    typed("receivedOn", "Ngày nhận", 95, {
      neededFor: "tab",
      ...DAY,
      note: "Phải trước ngày ghi ở mục Hạn nhận hồ sơ",
    }),
    typed("receivedBy", "Người nhận", 150),
    typed("missing", "Thành phần còn thiếu", 240, { wrap: true, note: "Ghi Không nếu hồ sơ đủ thành phần" }),
    typed("returnedOn", "Ngày trả lại", 95, { ...DAY, note: "Chỉ ghi khi trả lại; hồ sơ nộp lại ghi ở dòng mới" }),
    typed("returnReason", "Lý do trả lại", 240, { wrap: true }),
    typed("appraisedOn", "Ngày thẩm định", 95, DAY),
    typed("appraisedBy", "Người thẩm định", 150),
  ],
});

/** The ledger: one row a paper that was made, or is to be made. */
export const PAPERS_TAB = declareTab({
  name: "Văn bản đã lập",
  headerRow: 1,
  rows: 300,
  frozenColumns: 0,
  hidden: false,
  columns: [
    written("key", "Mã văn bản", 200),
    written("kind", "Loại văn bản", 200),
    written("subject", "Đối tượng", 200, { wrap: true }),
    written("unit", "Đơn vị", 80),
    written("version", "Phiên bản", 75, { centred: true }),
    written("state", "Trạng thái", 110),
    written("file", "Tên tệp", 320, { wrap: true }),
    written("link", "Liên kết", 260),
    written("content", "Mã nội dung", 140),
    written("madeAt", "Lập lúc", 150),
    written("madeBy", "Tài khoản lập", 180),
    written("remark", "Ghi chú", 240, { wrap: true }),
  ],
});

/** The figures of the papers, each with its cell, so that a paper that was edited can be held against the workbook. */
export const FIGURES_TAB = declareTab({
  name: "Số liệu trong văn bản",
  headerRow: 1,
  rows: 300,
  frozenColumns: 0,
  hidden: true,
  columns: [
    written("paper", "Mã văn bản", 200),
    written("ordinal", "STT", 50, { centred: true }),
    written("text", "Nội dung in", 360, { wrap: true }),
    written("tab", "Trang", 180),
    written("cell", "Ô", 60),
  ],
});

/**
 * The templates of papers that the Office has edited, as they were used last: what stands in the workbook travels with
 * a copy of the file, what stands in the folder of the dossiers does not. A template takes as many rows as its text needs.
 */
export const TEMPLATES_TAB = declareTab({
  name: "Mẫu văn bản riêng",
  headerRow: 1,
  rows: 60,
  frozenColumns: 0,
  hidden: true,
  columns: [
    written("kind", "Mã loại mẫu", 160, { format: FORMATS.text }),
    written("name", "Tên tệp mẫu", 260, { format: FORMATS.text }),
    written("part", "Phần thứ", 70, { centred: true }),
    written("parts", "Trên tổng số phần", 70, { centred: true }),
    written("digest", "Mã nội dung tệp (SHA-256)", 200, { format: FORMATS.text }),
    written("savedAt", "Lưu lúc", 150, { format: FORMATS.text }),
    written("savedBy", "Tài khoản lưu", 180, { format: FORMATS.text }),
    written("content", "Nội dung tệp (Base64)", 200, { format: FORMATS.text }),
  ],
});
