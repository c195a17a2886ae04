/** How a target or task stands on a reporting date. */

import type { KpiCount } from "./kpi";

/** The statuses: Không áp dụng, Chưa có số liệu, Cần làm rõ, Hoàn thành quá hạn, Vượt, Đạt, Không đạt, Quá hạn chưa hoàn thành, Đúng tiến độ, Có nguy cơ, Nguy cơ cao, Đang thực hiện. */
export type KpiStatus =
  | "notApplicable"
  | "noData"
  | "needsClarification"
  | "completedLate"
  | "exceeded"
  | "achieved"
  | "notAchieved"
  | "overdue"
  | "onTrack"
  | "atRisk"
  | "highRisk"
  | "underWay";

/** How each status counts towards "100% chỉ tiêu, nhiệm vụ". */
export const COUNTS_AS: Readonly<Record<KpiStatus, KpiCount>> = {
  notApplicable: "excluded",
  noData: "unknown",
  needsClarification: "unknown",
  completedLate: "unmet",
  exceeded: "met",
  achieved: "met",
  notAchieved: "unmet",
  overdue: "unmet",
  onTrack: "unknown",
  atRisk: "unknown",
  highRisk: "unknown",
  underWay: "unknown",
};
