/** What is said in Vietnamese of a dossier before its papers are made. */

import type { CalendarDate } from "../../domain/calendar";
import { ended, shortDate } from "../format";

/** The days within which a dossier must arrive. */
interface LastDays {
  readonly before: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly lastWorkingDay: CalendarDate;
}

export const dossierTexts = {
  /** What is missing or does not agree, by kind; `about` is whom or what it is about. */
  lacks: {
    proposals: () => "Đơn vị chưa đề nghị tập thể, cá nhân nào.",
    unitMeeting: () => 'Chưa ghi cuộc họp xét của đơn vị ở trang "Họp xét".',
    unitMeetingDay: () => "Chưa ghi ngày đơn vị họp xét.",
    unitMeetingVotes: () => "Chưa ghi kết quả biểu quyết của đơn vị, hoặc không đọc được.",
    vote: (about: string) => `Biên bản của đơn vị chưa có kết luận về ${about}.`,
    agreement: (about: string) => `${about} được đề nghị nhưng cuộc họp của đơn vị không nhất trí.`,
    councilVote: (about: string) => `Biên bản của Hội đồng chưa có kết luận về ${about}; quyết định còn là dự thảo.`,
    submissionDay: () => "Chưa ghi ngày tờ trình.",
    receipt: () => 'Chưa ghi ngày nhận hồ sơ ở trang "Tiếp nhận hồ sơ".',
    receiptDay: (about: string) => `Đã nhận, nhưng ngày nhận ghi "${about}" chưa đọc được.`,
    parts: (about: string) => `Hồ sơ còn thiếu: ${ended(about)}`,
    partsUnclear: (about: string) => `Thành phần còn thiếu ghi "${about}": chưa rõ hồ sơ còn thiếu gì.`,
    returned: (about: string) => `Hồ sơ đã trả lại đơn vị${about === "" ? "." : `: ${ended(about)}`}`,
    returnDay: (about: string) => `Hồ sơ có thể đã trả lại đơn vị: ngày trả lại ghi "${about}" chưa đọc được.`,
    particulars: (about: string) => `Chưa ghi thông tin in trong báo cáo – ${about}.`,
    headUnknown: (about: string) => `Người đứng đầu "${about}" không có ở trang "Cán bộ".`,
    headTitle: (about: string) => `Chức danh của ${about} ở trang "Đơn vị" khác với chức vụ ở trang "Cán bộ".`,
    personUnknown: (about: string) => `Người ghi ở biên bản "${about}" không có ở trang "Cán bộ".`,
  },
  deadline: ({ before, lastDay, lastWorkingDay }: LastDays): string =>
    `Hồ sơ phải đến trước ngày ${shortDate(before)}, chậm nhất là hết ngày ${shortDate(lastDay)}` +
    (shortDate(lastDay) === shortDate(lastWorkingDay)
      ? "."
      : `; ngày làm việc cuối cùng là ${shortDate(lastWorkingDay)}.`),
  late: (received: CalendarDate): string => `Hồ sơ nhận ngày ${shortDate(received)} là quá hạn.`,
};
