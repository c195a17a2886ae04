/** The problems of meetings, receipts and the order of days in Vietnamese. */

import type { Step } from "../../domain/proceedings";
import type { ProceedingsTexts } from "../proceedings";
import { CONCLUSION_LABELS } from "./cell-labels";

const STEPS: Readonly<Record<Step, string>> = {
  unitMeeting: "ngày đơn vị họp xét",
  submission: "ngày tờ trình",
  receipt: "ngày nhận hồ sơ",
  deadline: "hạn nhận hồ sơ",
  appraisal: "ngày thẩm định",
  councilMeeting: "ngày Hội đồng họp",
  decision: "ngày quyết định khen thưởng",
};

const VOTES = `Ghi mỗi đối tượng một dòng: mã, số phiếu tán thành/tổng số, kết luận. Ví dụ: CNTT: 6/7, ${CONCLUSION_LABELS.agreed.toLowerCase()}.`;

export const proceedingsTexts: ProceedingsTexts = {
  timeUnreadable: ({ text }) => ({
    message: `"${text}" không đọc được là giờ.`,
    remedy: "Ghi giờ và phút, ví dụ 14:00.",
  }),
  votesUnreadable: ({ text }) => ({ message: `dòng "${text}" không đọc được là kết quả biểu quyết.`, remedy: VOTES }),
  votesImpossible: ({ text }) => ({
    message: `dòng "${text}" có số phiếu tán thành lớn hơn tổng số.`,
    remedy: "Kiểm tra lại biên bản kiểm phiếu rồi ghi lại hai số.",
  }),
  nomineeUnknown: ({ code }) => ({
    message: `không có đơn vị hay cán bộ nào mã "${code}".`,
    remedy: 'Ghi mã như ở trang "Đơn vị" hoặc trang "Cán bộ".',
  }),
  nomineeAmbiguous: ({ code }) => ({
    message: `mã "${code}" có hai dòng, hoặc vừa là mã đơn vị vừa là mã cán bộ; chưa biết của ai.`,
    remedy: "Giữ một dòng cho mỗi đối tượng; nếu hai đối tượng trùng mã thì đổi một mã.",
  }),
  unitOfMeetingMissing: () => ({
    message: "cuộc họp cấp đơn vị chưa ghi đơn vị nào.",
    remedy: "Ghi mã đơn vị; nếu là cuộc họp của Hội đồng thì chọn Cấp họp là Hội đồng.",
  }),
  stepsOutOfOrder: ({ unit, earlier, later }) => ({
    message: `${unit === "" ? "" : `đơn vị ${unit}: `}${STEPS[earlier]} ${later === "deadline" ? "phải trước" : "không được sau"} ${STEPS[later]}.`,
    remedy: "Kiểm tra hai ngày với văn bản gốc, sửa ngày ghi sai.",
  }),
};
