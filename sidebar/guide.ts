/** What the side panel says: the order of the Office's work in the workbook. */

export interface Guide {
  readonly language: "vi" | "en";
  readonly title: string;
  readonly steps: readonly string[];
}

const vietnamese: Guide = {
  language: "vi",
  title: "Các bước thực hiện",
  steps: [
    "Nhập kế hoạch, đơn vị, cán bộ, chỉ tiêu và tiêu chuẩn vào các trang chung.",
    "Các đơn vị nhập kết quả, ngày hoàn thành và minh chứng vào trang của mình; trạng thái hiện ngay bên trái.",
    "Đặt ngày số liệu, rồi kiểm tra sổ theo dõi để biết ô nào còn thiếu hoặc chưa rõ.",
    "Lập danh sách đề nghị khen thưởng. Lập lại bao nhiêu lần cũng được, danh sách cũ được thay bằng danh sách mới.",
    "Xem lý do từng tiêu chuẩn ở trang Rà soát điều kiện; in trang Danh sách đề nghị để trình Hội đồng.",
  ],
};

const english: Guide = {
  language: "en",
  title: "How the work goes",
  steps: [
    "Enter the plan, units, officials, targets and criteria in the shared tabs.",
    "Each unit enters results, completion dates and evidence in its own tab; the status shows at once on the left.",
    "Set the reporting date, then check the workbook to see which cells are missing or unclear.",
    "Generate the award list. It can be repeated at any time; the new list replaces the old one.",
    'Read the reasons, criterion by criterion, in "Rà soát điều kiện"; print "Danh sách đề nghị" for the Council.',
  ],
};

/**
 * The guide for a reader whose browser asks for `language`: Vietnamese for Vietnamese, else English.
 *
 * @example guideFor("vi-VN").title // "Các bước thực hiện"
 */
export function guideFor(language: string): Guide {
  return /^vi\b/i.test(language) ? vietnamese : english;
}
