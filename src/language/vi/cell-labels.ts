/** The exact labels that stand in the workbook's drop-down cells. They are Vietnamese in every language of the interface. */

import type {
  AssignmentField,
  AssignmentKind,
  Audience,
  Employment,
  OfficialGroup,
  Participation,
  Quality,
  UnitKind,
} from "../../domain/campaign";
import type { MeetingLevel } from "../../domain/proceedings";
import type { VoteBase } from "../../domain/votes";

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

/** The plan's "cán bộ, công chức" are the first. */
export const EMPLOYMENT_LABELS: Readonly<Record<Employment, string>> = {
  civilServant: "Công chức",
  publicEmployee: "Viên chức",
  contract: "Hợp đồng",
};

export const MEETING_LEVEL_LABELS: Readonly<Record<MeetingLevel, string>> = {
  unit: "Đơn vị",
  council: "Hội đồng",
};

/** What a meeting says of a nominee. */
export const CONCLUSION_LABELS = { agreed: "Nhất trí", refused: "Không nhất trí" } as const;

/** What the council counts its votes of. */
export const VOTE_BASE_LABELS: Readonly<Record<VoteBase, string>> = {
  members: "Tổng số thành viên",
  present: "Số thành viên dự họp",
  valid: "Số phiếu hợp lệ",
};

/** The headers of a unit's tab that findings and problems speak of. */
export const FIELD_LABELS: Readonly<Record<AssignmentField, string>> = {
  code: "Mã",
  content: "Nội dung",
  target: "Mức giao",
  baseline: "Kỳ gốc",
  due: "Hạn",
  actual: "Kết quả",
  completed: "Ngày hoàn thành",
  quality: "Chất lượng",
  lead: "Người chủ trì",
  evidence: "Minh chứng",
  confirmed: "Văn phòng xác nhận",
};
