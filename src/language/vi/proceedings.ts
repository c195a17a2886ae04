/** The problems of meetings, receipts and the order of days in Vietnamese. */

import type { Audience } from "../../domain/campaign";
import type { Step } from "../../domain/proceedings";
import type { ProceedingsTexts } from "../proceedings";
import { CONCLUSION_LABELS } from "./cell-labels";

const AUDIENCES: Readonly<Record<Audience, string>> = { collective: "tập thể", individual: "cá nhân" };

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

const CHECK_VOTES = "Đối chiếu với biên bản kiểm phiếu rồi sửa số phiếu hoặc kết luận ghi sai.";

function votes({ code, inFavour, outOf }: { code: string; inFavour: number; outOf: number }): string {
  return `${code} ${String(inFavour)}/${String(outOf)}`;
}

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
  presentBeyondMembers: ({ present, members }) => ({
    message: `số người có mặt (${String(present)}) lớn hơn tổng số thành viên (${String(members)}).`,
    remedy: "Kiểm tra lại biên bản; khách mời không tính vào số thành viên có mặt.",
  }),
  quorumMissed: ({ present, members }) => ({
    message: `có mặt ${String(present)}/${String(members)} thành viên, chưa đủ tỷ lệ dự họp tối thiểu của Hội đồng.`,
    remedy:
      'Kiểm tra số người có mặt; nếu đúng thì cuộc họp chưa hợp lệ theo mục "Hội đồng: tỷ lệ thành viên dự họp tối thiểu", cần họp lại.',
  }),
  agreedBeyondLimit: ({ audience, agreed, most }) => ({
    message: `Hội đồng kết luận khen ${String(agreed)} ${AUDIENCES[audience]}, kế hoạch khen tối đa ${String(most)}.`,
    remedy: 'Đối chiếu với biên bản và với số tối đa ở trang "Kế hoạch"; sửa chỗ ghi sai.',
  }),
  votesBeyondMembers: (problem) => ({
    message: `${votes(problem)}: số phiếu nhiều hơn tổng số thành viên.`,
    remedy: "Kiểm tra lại biên bản kiểm phiếu và tổng số thành viên.",
  }),
  votesBeyondPresent: (problem) => ({
    message: `${votes(problem)}: số phiếu tán thành nhiều hơn số người có mặt.`,
    remedy:
      'Kiểm tra lại biên bản kiểm phiếu và số người có mặt; nếu Hội đồng tính cả ý kiến bằng văn bản của người vắng mặt thì chọn Có ở mục đó của trang "Kế hoạch".',
  }),
  votesOfAnotherTotal: (problem) => ({
    message: `${votes(problem)}: tổng số phiếu không khớp số mà mục "Hội đồng: tỷ lệ phiếu tính trên" quy định.`,
    remedy: "Ghi số phiếu tán thành trên đúng tổng số đó, hoặc sửa mục ấy theo quy chế của Hội đồng.",
  }),
  agreedBelowThreshold: (problem) => ({
    message: `${votes(problem)}: kết luận Nhất trí nhưng chưa đạt tỷ lệ phiếu tán thành tối thiểu của Hội đồng.`,
    remedy: CHECK_VOTES,
  }),
  refusedAboveThreshold: (problem) => ({
    message: `${votes(problem)}: kết luận Không nhất trí nhưng đã đạt tỷ lệ phiếu tán thành tối thiểu của Hội đồng.`,
    remedy: CHECK_VOTES,
  }),
  agreedWithoutMajority: (problem) => ({
    message: `${votes(problem)}: kết luận Nhất trí nhưng số phiếu tán thành không quá nửa.`,
    remedy: CHECK_VOTES,
  }),
  refusedByAll: (problem) => ({
    message: `${votes(problem)}: kết luận Không nhất trí nhưng mọi phiếu đều tán thành.`,
    remedy: CHECK_VOTES,
  }),
  shareUnreadable: ({ text }) => ({
    message: `"${text}" không đọc được là một tỷ lệ nên chưa đối chiếu được kết quả biểu quyết.`,
    remedy: "Ghi một tỷ lệ, ví dụ 2/3, 80% hoặc trên 50%.",
  }),
  stepsOutOfOrder: ({ unit, earlier, later }) => ({
    message: `${unit === "" ? "" : `đơn vị ${unit}: `}${STEPS[earlier]} ${later === "deadline" ? "phải trước" : "không được sau"} ${STEPS[later]}.`,
    remedy: "Kiểm tra hai ngày với văn bản gốc, sửa ngày ghi sai.",
  }),
};
