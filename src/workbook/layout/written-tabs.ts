/** The tabs that the program writes: the review, the printed list and the log. */

import { declareTab } from "./tab";

/** Every unit and official with the reasons; the Office's. One column a condition follows "Còn thiếu", so that the wide columns keep their places. */
export const REVIEW_TAB = declareTab({
  name: "Rà soát điều kiện",
  headerRow: 1,
  rows: 200,
  frozenColumns: 3,
  hidden: true,
  columns: [
    { key: "number", header: "STT", width: 45, filledBy: "program", neededFor: "papers" },
    { key: "kind", header: "Đối tượng", width: 80, filledBy: "program", neededFor: "papers" },
    {
      key: "name",
      header: "Tên tập thể, họ và tên cá nhân",
      width: 210,
      filledBy: "program",
      neededFor: "papers",
      wrap: true,
    },
    { key: "unit", header: "Đơn vị", width: 170, filledBy: "program", neededFor: "papers", wrap: true },
    { key: "position", header: "Chức vụ", width: 120, filledBy: "program", neededFor: "papers", wrap: true },
    { key: "proposed", header: "Được đề nghị", width: 80, filledBy: "program", neededFor: "papers" },
    { key: "verdict", header: "Kết quả rà soát", width: 155, filledBy: "program", neededFor: "papers" },
    { key: "reasons", header: "Lý do", width: 560, filledBy: "program", neededFor: "papers", wrap: true },
    {
      key: "missing",
      header: "Còn thiếu, ai cung cấp",
      width: 360,
      filledBy: "program",
      neededFor: "papers",
      wrap: true,
    },
  ],
});

/** The width of a condition's column in the review, in pixels. */
export const CONDITION_WIDTH = 90;

/** The proposed, to be printed on A4 across and shown to all units. The prize column comes with the decision. */
export const PROPOSALS_TAB = declareTab({
  name: "Danh sách đề nghị",
  headerRow: 1,
  rows: 200,
  frozenColumns: 0,
  hidden: false,
  columns: [
    { key: "number", header: "STT", width: 45, filledBy: "program", neededFor: "papers" },
    {
      key: "name",
      header: "Tên tập thể, họ và tên cá nhân",
      width: 240,
      filledBy: "program",
      neededFor: "papers",
      wrap: true,
    },
    { key: "position", header: "Chức vụ", width: 140, filledBy: "program", neededFor: "papers", wrap: true },
    { key: "unit", header: "Đơn vị", width: 200, filledBy: "program", neededFor: "papers", wrap: true },
    { key: "verdict", header: "Kết quả rà soát", width: 155, filledBy: "program", neededFor: "papers" },
    { key: "missing", header: "Nội dung còn thiếu", width: 240, filledBy: "program", neededFor: "papers", wrap: true },
    {
      key: "prize",
      header: "Tiền thưởng (đồng)",
      width: 110,
      filledBy: "program",
      neededFor: "papers",
      format: "#,##0",
    },
  ],
});

/** One row an event: who, when, what, from, to. */
export const LOG_TAB = declareTab({
  name: "Nhật ký",
  headerRow: 1,
  rows: 500,
  frozenColumns: 0,
  hidden: false,
  columns: [
    { key: "at", header: "Thời điểm", width: 140, filledBy: "program", neededFor: "papers" },
    { key: "by", header: "Người thực hiện", width: 200, filledBy: "program", neededFor: "papers" },
    { key: "action", header: "Việc", width: 260, filledBy: "program", neededFor: "papers", wrap: true },
    { key: "from", header: "Từ", width: 220, filledBy: "program", neededFor: "papers", wrap: true },
    { key: "to", header: "Thành", width: 360, filledBy: "program", neededFor: "papers", wrap: true },
  ],
});
