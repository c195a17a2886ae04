/** What is asked of a plan's text, in Vietnamese. */

import type { PlanQuestionTexts } from "../plan-questions";
import { targetDoubts } from "./status";

const AUDIENCES = { collective: "tập thể", individual: "cá nhân" } as const;

export const planQuestionTexts: PlanQuestionTexts = {
  questions: {
    comparisonLost: ({ target }) =>
      `Bản quét ghi "${target}"; dấu ">" có thể là dấu "≥" bị mất nét. Kế hoạch yêu cầu mức nào?`,
    targetUnclear: ({ target, doubt }) => {
      const { message, remedy } = targetDoubts[doubt];
      return `Mức giao "${target}" chưa đủ rõ để tính. ${message} ${remedy} Để nguyên thì trạng thái của dòng này là "Cần làm rõ".`;
    },
    severalDays: ({ content, due }) =>
      `"${content}" nêu nhiều mốc thời gian; đang lấy hạn "${due}". Nếu mỗi mốc là một việc thì sửa nội dung, hạn của mục này và ghi thêm việc còn lại ở trang Chỉ tiêu, nhiệm vụ.`,
    baselineNeeded: ({ content, target }) =>
      `"${content}: ${target}" chỉ xét được khi có số liệu kỳ gốc, mà kế hoạch không nêu. Ghi kỳ gốc và nguồn số liệu.`,
    edition: ({ content, year }) =>
      `"${content}" được công bố sau khi hết năm. Kỳ nào được xét cho năm ${String(year)}?`,
    paperDate: ({ paper, date, year }) =>
      `${paper} ký ngày ${date} nhưng giao việc cho năm ${String(year)}. Ngày này đúng hay là lỗi in? Cần đối chiếu bản gốc.`,
    cumulative: ({ audience }) => `Các tiêu chuẩn của ${AUDIENCES[audience]} phải đạt đồng thời hay chỉ cần đạt một?`,
    someOf: ({ count, of }) =>
      `Kế hoạch chỉ đòi đạt ${String(count)} trong ${String(of)} tiêu chuẩn; sổ chỉ có "Bắt buộc" và "Một trong nhóm". Chọn cách gần nhất; muốn đúng hẳn thì sau khi tạo sổ, ở trang Tiêu chuẩn lập một nhóm cho mỗi cách chọn ${String(of - count + 1)} tiêu chuẩn ("Một trong nhóm 1", "Một trong nhóm 2"…); tiêu chuẩn ở nhiều nhóm thì chép thành nhiều dòng, mỗi dòng một mã.`,
    featRequired: ({ audience }) =>
      `"Thành tích xuất sắc đột xuất" có bắt buộc với mọi ${AUDIENCES[audience]} không, hay là một căn cứ khen riêng?`,
    quality: ({ words }) => `"${words}": "chất lượng cao" là từ mức nào?`,
    ownExcellence: ({ words }) => `"${words}" của cá nhân được hiểu thế nào?`,
    recognition: ({ words }) => `"${words}": sáng kiến, đề tài có phải được cấp có thẩm quyền công nhận không?`,
    movementsCounted: ({ words }) => `"${words}": tính những phong trào nào?`,
    contractWorkers: ({ words }) => `"${words}": người làm hợp đồng có được xét khen thưởng không?`,
    participation: ({ words }) => `"${words}": chỉ tính mức Tích cực, hay có tham gia là đủ?`,
    measureUnknown: ({ words }) =>
      `Chưa có cách đo nào cho tiêu chuẩn "${words}". Chọn cách đo ở trang Tiêu chuẩn; chưa chọn thì không ai được coi là đạt.`,
    wordsUnsure: ({ words }) => `Bản quét không rõ: "${words}". Đối chiếu bản gốc và sửa lại lời văn.`,
    missing: (_, setting) => `Kế hoạch không nêu mục "${setting}"; cần ghi bổ sung ở trang Kế hoạch.`,
    toldTwice: ({ values }, setting) =>
      `Kế hoạch nêu ${setting} theo nhiều cách: ${values.join("; ")}. Đang dùng cách đầu tiên; sửa nếu không đúng.`,
    launcherUnknown: ({ name }) => `Kế hoạch không nêu ai phát động "${name}". Ghi cơ quan phát động.`,
    leadUnclear: ({ content, words }) =>
      `"${content}": "${words}" có phải đơn vị chủ trì không, và là đơn vị nào? Chọn một đơn vị chủ trì ở phần giao chỉ tiêu, nhiệm vụ.`,
    notUnderstood: ({ words }) =>
      `Câu này có thể có yêu cầu, con số hoặc ngày mà máy chưa hiểu: "${words}". Nếu cần, tự ghi vào trang tương ứng.`,
  },
  readings: {
    atLeast: "Ít nhất bằng (≥)",
    moreThan: "Phải lớn hơn (>)",
    lessThan: "Phải nhỏ hơn (<)",
    atMost: "Nhiều nhất bằng (≤)",
    ofPeriod: "Kỳ đánh giá của chính năm thi đua, dù công bố sau",
    publishedInPeriod: "Kỳ được công bố trong năm thi đua",
    asPrinted: "Đúng như kế hoạch ghi",
    misprint: "Lỗi in; ghi chú để đối chiếu bản gốc",
    all: "Phải đạt tất cả",
    anyOne: "Chỉ cần đạt một",
    required: "Bắt buộc với tất cả",
    ownGround: "Căn cứ khen riêng, không bắt buộc",
    good: "Từ mức Tốt trở lên",
    excellent: "Phải ở mức Xuất sắc",
    rating: "Được xếp loại Hoàn thành xuất sắc nhiệm vụ",
    tasks: "Hoàn thành mọi việc được giao",
    recognised: "Phải có quyết định công nhận hoặc nghiệm thu",
    unrecognised: "Không cần công nhận; người xét tự kết luận, sổ không đo được",
    considered: "Có, xét như cán bộ, công chức, viên chức",
    notConsidered: "Không; người làm hợp đồng được ghi là Không xét",
    withHigher: "Cả phong trào của cấp trên mà Sở có văn bản triển khai",
    ownOnly: "Chỉ phong trào do Sở, đơn vị phát động",
    activeOnly: "Chỉ mức Tích cực là đạt",
    anyParticipation: "Có tham gia là đủ; người xét tự kết luận, sổ không đo được",
  },
};
