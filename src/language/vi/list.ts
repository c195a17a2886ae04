/** What stands on the written lists besides findings: titles, head lines, sections. They are Vietnamese for every reader. */

import type { Audience } from "../../domain/campaign";
import type { AwardList, Count } from "../../domain/award-list";
import type { PrizeMoney } from "../../domain/prize";
import { shortDate, showNumber, showPercent } from "../format";

const NOT_YET = "chưa ghi";

function planInWords({ title, number, date }: AwardList["plan"]): string {
  const paper = [number === "" ? "" : `số ${number}`, date === null ? "" : `ngày ${shortDate(date)}`];
  const named = paper.filter((part) => part !== "").join(" ");
  return `Kế hoạch${named === "" ? "" : ` ${named}`}: ${title === "" ? NOT_YET : title}`;
}

function countInWords(audience: Audience, count: Count): string {
  const whom = audience === "collective" ? "Tập thể" : "Cá nhân";
  const left = count.notJudged > 0 ? `; không xét ${String(count.notJudged)}` : "";
  return (
    `${whom}: ${String(count.total)}, được đề nghị ${String(count.proposed)}; ` +
    `đủ điều kiện ${String(count.eligible)}, chưa đủ căn cứ ${String(count.undetermined)}, ` +
    `không đủ điều kiện ${String(count.ineligible)}${left}`
  );
}

function prizeInWords(prize: PrizeMoney): string {
  if (prize.state === "blank") return "Tiền thưởng: chỉ tính khi quyết định khen thưởng đã có số và ngày";
  const { collective, individual, decisionDate, baseSalary, source } = prize;
  return (
    `Tiền thưởng: tập thể ${showNumber(collective, "vi")} đồng, cá nhân ${showNumber(individual, "vi")} đồng ` +
    `(lương cơ sở ${showNumber(baseSalary, "vi")} đồng ngày ${shortDate(decisionDate)}${source === "" ? "" : `, ${source}`})`
  );
}

export const listTexts = {
  reviewTitle: "RÀ SOÁT ĐIỀU KIỆN KHEN THƯỞNG",
  proposalsTitle: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
  awardForm: (form: string): string => `Hình thức khen thưởng: ${form === "" ? NOT_YET : form}`,
  plan: planInWords,
  asOf: (date: AwardList["asOf"]): string => `Số liệu tính đến hết ngày: ${date === null ? NOT_YET : shortDate(date)}`,
  readAt: (moment: string): string => `Đọc số liệu trong sổ lúc: ${moment}`,
  count: countInWords,
  directWorkers: ({ direct, eligible }: AwardList["directWorkers"]): string =>
    `Người trực tiếp công tác, lao động: ${String(direct)}/${String(eligible)} cá nhân đủ điều kiện` +
    (eligible === 0 ? "" : ` (${showPercent(direct / eligible, "vi")})`),
  eligibleNotProposed: (names: readonly string[]): string =>
    `Đủ điều kiện nhưng chưa được đề nghị (${String(names.length)}): ${named(names)}`,
  proposedNotEligible: (names: readonly string[]): string =>
    `Được đề nghị nhưng chưa đủ điều kiện hoặc chưa đủ căn cứ (${String(names.length)}): ${named(names)}`,
  unsettledNone: "Cách hiểu tiêu chuẩn: đã chốt tất cả",
  unsettledCount: (count: number): string => `Tiêu chuẩn chưa chốt cách hiểu: ${String(count)}`,
  /** On the printed list only which ones they are and how many results hang on them, in two lines. */
  unsettledShort: (codes: readonly string[], units: number, officials: number): readonly string[] => [
    `Tiêu chuẩn chưa chốt cách hiểu (${String(codes.length)}): ${codes.join(", ")}`,
    `Nếu hiểu khác, từng tiêu chuẩn có thể làm đổi kết quả của tới ${String(units)} tập thể, ${String(officials)} cá nhân`,
  ],
  problems: (count: number): string =>
    count === 0
      ? "Vấn đề cần xử lý trong sổ: không"
      : `Vấn đề cần xử lý trong sổ: ${String(count)} (xem bằng mục "Kiểm tra sổ theo dõi" trong menu)`,
  prize: prizeInWords,
  fingerprint: (fingerprint: string): string => `Mã kiểm tra: ${fingerprint}`,
  notDecided: "Kết quả rà soát theo số liệu trong sổ; Hội đồng Thi đua – Khen thưởng xem xét, lựa chọn.",
  sections: { collective: "I. Tập thể", individual: "II. Cá nhân" } as Readonly<Record<Audience, string>>,
  nobody: {
    collective: "Chưa có tập thể nào được đề nghị.",
    individual: "Chưa có cá nhân nào được đề nghị.",
  } as Readonly<Record<Audience, string>>,
  total: "Tổng cộng",
  /** Stands for whatever is missing in a person's record, which a list that all can see does not name. */
  recordIncomplete: "Văn phòng Sở hoàn thiện thông tin cán bộ.",
  listMade: "Lập danh sách đề nghị khen thưởng",
};

function named(names: readonly string[]): string {
  return names.length === 0 ? "không" : names.join(", ");
}
