/** The exact labels that stand in the workbook's drop-down cells. They are Vietnamese in every language of the interface. */

import type { AssignmentKind, Audience, OfficialGroup, Participation, Quality, UnitKind } from "../../domain/campaign";

/** Có / Không. */
export const YES = "Có";
export const NO = "Không";

export const ASSIGNMENT_KIND_LABELS: Readonly<Record<AssignmentKind, string>> = {
  kpi: "Chỉ tiêu",
  task: "Nhiệm vụ",
  arisingTask: "Nhiệm vụ phát sinh",
};

export const UNIT_KIND_LABELS: Readonly<Record<UnitKind, string>> = {
  division: "Phòng",
  subordinate: "Đơn vị trực thuộc",
  leadership: "Lãnh đạo Sở",
};

export const OFFICIAL_GROUP_LABELS: Readonly<Record<OfficialGroup, string>> = {
  departmentLeader: "Lãnh đạo Sở",
  unitLeader: "Lãnh đạo đơn vị",
  directWorker: "Người trực tiếp công tác, lao động",
};

export const PARTICIPATION_LABELS: Readonly<Record<Participation, string>> = {
  active: "Tích cực",
  joined: "Có tham gia",
  none: "Không",
  notApplicable: "Không thuộc đối tượng",
};

export const QUALITY_LABELS: Readonly<Record<Quality, string>> = {
  excellent: "Xuất sắc",
  good: "Tốt",
  satisfactory: "Đạt",
  unsatisfactory: "Không đạt",
};

export const AUDIENCE_LABELS: Readonly<Record<Audience, string>> = {
  collective: "Tập thể",
  individual: "Cá nhân",
};

/** How a condition combines with the others; a group's name follows "Một trong nhóm". */
export const MODE_LABELS = {
  required: "Bắt buộc",
  oneOf: "Một trong nhóm",
  preference: "Ưu tiên",
  off: "Không áp dụng",
} as const;

/** What stands in "Loại" of an official: the kind of post, for the papers only. */
export const POST_LABELS = ["Công chức", "Viên chức", "Hợp đồng"] as const;
