/** The tab of one unit: its targets and tasks with their results, and beside them how each stands. */

import { ASSIGNMENT_KIND_LABELS, FIELD_LABELS, NO, QUALITY_LABELS, YES } from "../../language/vi/cell-labels";
import type { KpiStatus } from "../../domain/status";
import { statusTexts } from "../../language/vi/status";
import { AMBER, BLUE, GREEN, GREY, RED, type CellColour } from "./colours";
import { NAMED_RANGES } from "./settings";
import { declareTab, FORMATS, ONLY_DATES, oneOf, type KeyOf } from "./tab";

/** Stands before the unit's code in the first row; a tab with this label is a unit's, whatever the tab is called. */
export const UNIT_CODE_LABEL = "Mã đơn vị";

/** Where set-up puts the label, the unit's code and its name; a reader looks for the label near the top. */
export const UNIT_CODE_CELL = { row: 1, label: 1, code: 2, name: 3 } as const;

/**
 * Where set-up puts how the unit's dossier stands: beside its code, in a row of its own, over as many columns as a
 * window of 1280 pixels shows.
 */
export const DOSSIER_COLUMNS: { readonly first: number; readonly last: number } = { first: 6, last: 10 };

/** Pixels of four lines: a joined cell does not grow with its text. */
export const DOSSIER_HEIGHT = 72;

const STATUS_COLOURS: Readonly<Record<KpiStatus, CellColour>> = {
  exceeded: GREEN,
  achieved: GREEN,
  onTrack: BLUE,
  underWay: BLUE,
  atRisk: AMBER,
  highRisk: RED,
  needsClarification: AMBER,
  noData: GREY,
  notApplicable: GREY,
  completedLate: RED,
  notAchieved: RED,
  overdue: RED,
};

/** The last row that the tracking formula reads; set-up lengthens the formula of a tab whose rows go further. */
export const LAST_TRACKED_ROW = 200;

/** One unit's tab. Each is called as its unit is; the name declared here stands for all of them. */
export const UNIT_TAB = declareTab({
  name: "Trang của đơn vị",
  headerRow: 2,
  rows: LAST_TRACKED_ROW,
  frozenColumns: 4,
  hidden: false,
  columns: [
    {
      key: "status",
      header: statusTexts.trackHeaders[0],
      width: 120,
      filledBy: "program",
      neededFor: "papers",
      wrap: true,
    },
    {
      key: "attainment",
      header: statusTexts.trackHeaders[1],
      width: 75,
      filledBy: "program",
      neededFor: "papers",
      centred: true,
      format: FORMATS.percent,
    },
    {
      key: "why",
      header: statusTexts.trackHeaders[2],
      width: 230,
      filledBy: "program",
      neededFor: "papers",
      wrap: true,
    },
    {
      key: "code",
      header: FIELD_LABELS.code,
      width: 55,
      filledBy: "office",
      neededFor: "tab",
      centred: true,
      format: FORMATS.text,
      note: "Mã như ở trang Chỉ tiêu, nhiệm vụ. Nhiệm vụ phát sinh: đơn vị tự đặt, ví dụ PS01",
    },
    {
      key: "kind",
      header: "Loại",
      width: 85,
      wrap: true,
      filledBy: "office",
      neededFor: "judging",
      rule: oneOf(Object.values(ASSIGNMENT_KIND_LABELS)),
      note: "Dòng trống bên dưới dành cho Nhiệm vụ phát sinh",
    },
    { key: "content", header: FIELD_LABELS.content, width: 230, filledBy: "office", neededFor: "judging", wrap: true },
    {
      key: "target",
      header: FIELD_LABELS.target,
      width: 95,
      filledBy: "office",
      neededFor: "tab",
      format: FORMATS.text,
      wrap: true,
      note: "Như ở trang Chỉ tiêu, nhiệm vụ",
    },
    {
      key: "baseline",
      header: FIELD_LABELS.baseline,
      width: 72,
      filledBy: "office",
      neededFor: "tab",
      centred: true,
      wrap: true,
    },
    {
      key: "due",
      header: FIELD_LABELS.due,
      width: 87,
      filledBy: "office",
      neededFor: "tab",
      centred: true,
      wrap: true,
      note: "dd/mm/yyyy; để trống thì tính đến hết thời gian thi đua",
    },
    {
      key: "actual",
      header: FIELD_LABELS.actual,
      width: 95,
      filledBy: "unit",
      neededFor: "tab",
      note: "Ghi số đạt được cùng đơn vị tính của mức giao, ví dụ: 82,5%; 102 xã. Nhiệm vụ: Hoàn thành, hoặc phần đã làm (60%). Chưa có thì để trống; không thuộc đơn vị thì ghi Không áp dụng",
    },
    {
      key: "completed",
      header: FIELD_LABELS.completed,
      width: 90,
      filledBy: "unit",
      neededFor: "tab",
      centred: true,
      format: FORMATS.date,
      rule: ONLY_DATES,
      note: "dd/mm/yyyy",
    },
    {
      key: "quality",
      header: FIELD_LABELS.quality,
      width: 95,
      filledBy: "unit",
      neededFor: "judging",
      rule: oneOf(Object.values(QUALITY_LABELS)),
      note: "Do lãnh đạo giao việc đánh giá",
    },
    {
      key: "lead",
      header: FIELD_LABELS.lead,
      width: 95,
      filledBy: "unit",
      neededFor: "judging",
      centred: true,
      format: FORMATS.text,
      note: "Mã cán bộ như ở trang Cán bộ",
    },
    {
      key: "evidence",
      header: FIELD_LABELS.evidence,
      width: 200,
      filledBy: "unit",
      neededFor: "judging",
      wrap: true,
      note: "Số, ngày văn bản hoặc đường dẫn chứng minh kết quả",
    },
    {
      key: "updated",
      header: "Ngày cập nhật",
      width: 95,
      filledBy: "program",
      neededFor: "papers",
      centred: true,
      format: FORMATS.date,
      note: "Tự ghi khi đơn vị nhập số liệu",
    },
    { key: "remark", header: "Ghi chú", width: 180, filledBy: "unit", neededFor: "papers", wrap: true },
    {
      key: "confirmed",
      header: FIELD_LABELS.confirmed,
      width: 95,
      filledBy: "office",
      neededFor: "judging",
      centred: true,
      rule: oneOf([YES, NO]),
    },
    {
      key: "paper",
      header: "Văn bản giao",
      width: 190,
      filledBy: "unit",
      neededFor: "papers",
      wrap: true,
      note: "Nhiệm vụ phát sinh: số, ngày văn bản giao việc",
    },
  ],
  colours: Object.entries(STATUS_COLOURS).map(([status, colour]) => ({
    column: "status" as const,
    text: statusTexts.labels[status as KpiStatus],
    ...colour,
  })),
});

/** The columns that the tracking formula fills, headers included. */
export const FORMULA_COLUMNS: readonly KeyOf<typeof UNIT_TAB>[] = ["status", "attainment", "why"];

/** The formula that stands in the header row's first cell and fills the columns Trạng thái, Tỷ lệ hoàn thành, Giải thích. */
export function trackFormula(table: string): string {
  return `=KPI_TRACK(${table};${NAMED_RANGES.asOf};${NAMED_RANGES.start};${NAMED_RANGES.end})`;
}

/**
 * The formula that tells beside the unit's code how its dossier stands, without anybody's authorisation: `code` is the
 * code's cell ("B1"), the others are the whole tables ("'Tiếp nhận hồ sơ'!A:J").
 */
export function dossierFormula(code: string, receipts: string, meetings: string): string {
  return `=DOSSIER_STATUS(${code};${receipts};${meetings};${NAMED_RANGES.deadline})`;
}
