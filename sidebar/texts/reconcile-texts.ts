/** What the panel says around "Đối chiếu hồ sơ"; the differences come in words from the add-on. */

import type { DiscrepancyKind } from "../../src/workbook/panel-reconcile";

export interface ReconcileTexts {
  readonly title: string;
  readonly intro: string;
  readonly start: string;
  readonly again: string;
  readonly running: (checked: number, total: number) => string;
  readonly allAgree: string;
  readonly found: (papers: number, differences: number) => string;
  readonly place: string;
  readonly open: (file: string) => string;
  readonly kinds: Readonly<Record<DiscrepancyKind, string>>;
}

export const reconcileVi: ReconcileTexts = {
  title: "Đối chiếu hồ sơ",
  intro:
    "Đọc lại từng văn bản đã lập, tìm số liệu, họ tên, chức danh, ngày tháng không còn khớp với sổ hoặc với văn bản khác. Không sửa gì; phần tự viết vào chỗ để trống không bị tính là sai.",
  start: "Đối chiếu",
  again: "Đối chiếu lại",
  running: (checked, total) =>
    total === 0 ? "Đang đọc sổ…" : `Đã đối chiếu ${String(checked)}/${String(total)} văn bản…`,
  allAgree: "Mọi văn bản đều khớp với sổ.",
  found: (papers, differences) => `${String(differences)} chỗ cần xem ở ${String(papers)} văn bản.`,
  place: "Vị trí:",
  open: (file) => `Mở văn bản: ${file}`,
  kinds: {
    edited: "Văn bản đã sửa khác sổ",
    stale: "Sổ đã thay đổi",
    both: "Cả hai cùng khác",
    missing: "Thiếu trong văn bản",
    gone: "Sổ không còn",
    unrecorded: "Chưa ghi vào sổ",
    disagreeing: "Hai văn bản khác nhau",
    outdated: "Câu chữ đã cũ",
  },
};

export const reconcileEn: ReconcileTexts = {
  title: "Reconcile the papers",
  intro:
    "Reads every paper back and looks for figures, names, titles and dates that no longer agree with the workbook or with another paper. Nothing is changed; what people write into the blanks is not held against them.",
  start: "Compare",
  again: "Compare again",
  running: (checked, total) =>
    total === 0 ? "Reading the workbook…" : `Compared ${String(checked)} of ${String(total)} papers…`,
  allAgree: "All papers agree with the workbook.",
  found: (papers, differences) => `${String(differences)} to look at in ${String(papers)} papers.`,
  place: "Where:",
  open: (file) => `Open the paper: ${file}`,
  kinds: {
    edited: "Paper edited",
    stale: "Workbook changed",
    both: "Both differ",
    missing: "Missing in the paper",
    gone: "No longer in the workbook",
    unrecorded: "Not in the workbook yet",
    disagreeing: "Two papers disagree",
    outdated: "Worded otherwise now",
  },
};
