/** The exact labels of column "Cách đo" of tab "Tiêu chuẩn", the closed set of measures. */

import type { MeasureKind } from "../../domain/finding";

/** "…" stands for what the columns Ngưỡng and Mức so sánh say. They are Vietnamese in every language of the interface. */
export const MEASURE_LABELS: Readonly<Record<MeasureKind, string>> = {
  allKpisMet: "Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao",
  noTaskLateOrUnfinished: "Không có nhiệm vụ chậm tiến độ, không hoàn thành (kể cả nhiệm vụ phát sinh)",
  taskQualityAtLeast: "Chất lượng mọi nhiệm vụ từ mức … trở lên (kể cả nhiệm vụ phát sinh)",
  recognisedFeatsAtLeast: "Số thành tích đột xuất được công nhận, ít nhất …",
  shareRatedAtLeast: "Tỷ lệ cá nhân được xếp loại từ mức … trở lên, ít nhất …",
  countRatedAtLeast: "Số cá nhân được xếp loại từ mức … trở lên, ít nhất …",
  countRatedAtMost: "Số cá nhân bị xếp loại từ mức … trở xuống, nhiều nhất …",
  movementsJoinedAtLeast: "Phong trào thi đua tham gia tích cực, ít nhất …",
  attested: "Người đứng đầu xác nhận đoàn kết, gương mẫu",
  noDisciplineFrom: "Không bị kỷ luật từ hình thức … trở lên",
  recognisedInitiativesAtLeast: "Số sáng kiến, đề tài được công nhận, ít nhất …",
  ownTasksOnTime: "Việc do cá nhân chủ trì hoàn thành, đúng tiến độ",
  ownTaskQualityAtLeast: "Chất lượng việc do cá nhân chủ trì từ mức … trở lên",
  ownRatingAtLeast: "Cá nhân được xếp loại từ mức … trở lên",
  notUnderConsideration: "Không đang bị xem xét kỷ luật, thanh tra, tố cáo",
};
