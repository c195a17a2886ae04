/** How targets stand, in Vietnamese: the statuses, what a target asks for, and why a status was given. */

import { statusTextsOf, type StatusWords } from "../status";

const labels: StatusWords["labels"] = {
  notApplicable: "Không áp dụng",
  noData: "Chưa có số liệu",
  needsClarification: "Cần làm rõ",
  completedLate: "Hoàn thành quá hạn",
  exceeded: "Vượt",
  achieved: "Đạt",
  notAchieved: "Không đạt",
  overdue: "Quá hạn chưa hoàn thành",
  onTrack: "Đúng tiến độ",
  atRisk: "Có nguy cơ",
  highRisk: "Nguy cơ cao",
  underWay: "Đang thực hiện",
};

const comparisons: StatusWords["comparisons"] = {
  atLeast: "≥",
  moreThan: ">",
  atMost: "≤",
  lessThan: "<",
  between: "từ–đến",
  increaseBy: "tăng ≥",
  decreaseBy: "giảm ≥",
  climbBy: "lên bậc ≥",
  rankWithin: "hạng ≤",
  done: "hoàn thành",
  unclear: "?",
};

/** What is unclear in a target, and what to write instead. */
export const targetDoubts: StatusWords["doubts"]["target"] = {
  blank: { message: "Chưa có mức giao.", remedy: "Ghi mức giao như trong kế hoạch." },
  error: { message: "Ô mức giao báo lỗi công thức.", remedy: "Sửa công thức, hoặc ghi mức giao bằng chữ." },
  unreadable: { message: "Không đọc được mức giao.", remedy: "Ghi lại, ví dụ “≥ 82%”, “tối thiểu 100 xã”." },
  ambiguousNumber: {
    message: "Số trong mức giao hiểu được hai cách.",
    remedy: "Dùng dấu chấm để tách hàng nghìn, dấu phẩy cho phần thập phân: 1.250 hoặc 1,25.",
  },
  approximate: {
    message: "“Gần”, “xấp xỉ”, “khoảng” không nói rõ từ mức nào thì đạt.",
    remedy: "Ghi rõ mức tối thiểu hoặc tối đa.",
  },
  approximateChange: {
    message: "“Tăng khoảng”, “giảm khoảng” không nói rõ từ mức nào thì đạt.",
    remedy: "Ghi rõ mức tăng, giảm tối thiểu.",
  },
  basically: { message: "“Cơ bản” phải có người đánh giá.", remedy: "Ghi rõ thế nào là hoàn thành." },
  severalTargets: { message: "Mức giao có nhiều chỉ tiêu.", remedy: "Tách mỗi chỉ tiêu thành một dòng." },
  ratingBand: { message: "Đây là khung điểm xếp loại, không phải mức giao.", remedy: "Ghi mức điểm phải đạt." },
  multipleOfBaseline: {
    message: "Mức giao tính theo lần hoặc tỷ lệ của kỳ trước.",
    remedy: "Ghi lại thành giá trị cụ thể phải đạt.",
  },
  shareOfPlan: {
    message: "Mức giao ghi phần vượt kế hoạch, chưa rõ giá trị phải đạt.",
    remedy: "Ghi giá trị cụ thể phải đạt.",
  },
  percentOrPoints: {
    message: "Chưa rõ tăng, giảm theo % hay theo điểm %.",
    remedy: "Ghi “điểm %”, hoặc ghi tỷ lệ phải đạt.",
  },
  changeOrLevel: {
    message: "Chưa rõ đây là mức tăng, giảm thêm hay giá trị phải đạt.",
    remedy: "Ghi “tăng thêm …” hoặc “đạt …”.",
  },
  cappedChange: { message: "Mức giao giới hạn mức tăng, giảm.", remedy: "Ghi giá trị cụ thể không được vượt quá." },
  negation: { message: "Mức giao ghi dưới dạng phủ định.", remedy: "Ghi thành số, ví dụ “không quá 0 vụ”." },
  each: { message: "Mức giao tính cho từng đơn vị, địa bàn.", remedy: "Ghi tổng số, hoặc tỷ lệ đơn vị phải đạt." },
  changeWithoutNumber: { message: "Mức giao chưa có con số.", remedy: "Ghi con số phải đạt." },
  directionUnknown: {
    message: "Chưa rõ phải đạt ít nhất hay không được vượt quá.",
    remedy: "Thêm “tối thiểu” hoặc “không quá”.",
  },
  condition: { message: "Mức giao kèm điều kiện.", remedy: "Ghi mức phải đạt sau khi đã xét điều kiện." },
  gradual: {
    message: "“Từng bước”, “tiến tới”, “hướng tới” không nói rõ khi đến hạn phải đạt bao nhiêu.",
    remedy: "Ghi mức phải đạt khi đến hạn.",
  },
  grade: {
    message: "Mức giao là một cấp độ, loại hoặc mức xếp loại, không phải số lượng.",
    remedy: "Ghi số lượng phải đạt, hoặc ghi thành nhiệm vụ, ví dụ “Hoàn thành hồ sơ công nhận mức độ 2”.",
  },
  dueUnreadable: {
    message: "Mức giao ghi hạn bằng lời, không đọc được là một ngày.",
    remedy: "Ghi hạn dạng dd/mm/yyyy vào cột Hạn; ở mức giao chỉ ghi việc phải hoàn thành.",
  },
  otherYears: {
    message: "Mức giao nói về năm hoặc giai đoạn khác với năm của kế hoạch.",
    remedy: "Ghi mức phải đạt trong năm của kế hoạch, hoặc ghi hạn, ví dụ “đến năm 2025 đạt 22%”.",
  },
  notADate: {
    message: "Ô mức giao là một ngày hoặc một năm.",
    remedy: "Nếu là phân số hoặc thứ hạng, ghi dạng chữ; nếu là hạn, ghi vào cột Hạn.",
  },
};

const actualDoubts: StatusWords["doubts"]["actual"] = {
  error: { message: "Ô kết quả báo lỗi công thức.", remedy: "Sửa công thức, hoặc nhập số." },
  unreadable: { message: "Không đọc được kết quả.", remedy: "Nhập số cùng đơn vị tính của mức giao." },
  ambiguousNumber: {
    message: "Số trong ô kết quả hiểu được hai cách.",
    remedy: "Dùng dấu chấm để tách hàng nghìn, dấu phẩy cho phần thập phân.",
  },
  otherUnit: {
    message: "Kết quả khác đơn vị tính với mức giao.",
    remedy: "Nhập kết quả theo đơn vị tính của mức giao.",
  },
  percentScale: { message: "Chưa rõ số này là tỷ lệ hay số điểm phần trăm.", remedy: "Nhập kèm dấu %, ví dụ 82%." },
  approximateResult: { message: "Kết quả chỉ là ước tính.", remedy: "Nhập số chính xác." },
  severalValues: { message: "Ô kết quả có nhiều giá trị.", remedy: "Chỉ nhập giá trị cần so với mức giao." },
  otherPlan: {
    message: "Số sau dấu gạch chéo không khớp mức giao.",
    remedy: "Kiểm tra mức giao, hoặc chỉ nhập kết quả.",
  },
  shareOfPlanOnly: {
    message: "Mới có phần trăm kế hoạch, chưa có giá trị đạt được.",
    remedy: "Nhập giá trị đạt được.",
  },
  shareDisagrees: { message: "Phần trăm ghi kèm không khớp với số liệu.", remedy: "Kiểm tra lại hai con số." },
  changeExpected: {
    message: "Chưa tính được mức tăng, giảm từ kết quả này.",
    remedy: "Ghi rõ “tăng …” hoặc “giảm …”, hoặc nhập kết quả và kỳ gốc cùng đơn vị tính.",
  },
  growthOrLevel: {
    message: "Chưa rõ là tăng, giảm thêm chừng ấy phần trăm hay bằng chừng ấy phần trăm của kỳ gốc.",
    remedy: "Nhập kết quả và kỳ gốc cùng đơn vị tính để tính mức tăng, giảm.",
  },
  beyondWhole: {
    message: "Kết quả lớn hơn mức có thể đạt.",
    remedy: "Kiểm tra lại con số; nếu là phần trăm so với kế hoạch thì mức giao phải ghi rõ “% kế hoạch”.",
  },
  notAResult: {
    message: "Nội dung này không phải là kết quả của mức giao.",
    remedy: "Nhập số đạt được; với nhiệm vụ, ghi Hoàn thành hoặc phần đã làm.",
  },
  otherDocument: {
    message: "Kết quả chỉ nêu một văn bản hoặc một bước, chưa rõ nhiệm vụ đã hoàn thành chưa.",
    remedy: "Nếu đã xong, ghi Hoàn thành (văn bản ghi ở cột Minh chứng); nếu chưa, ghi Đang thực hiện.",
  },
  changeDisagrees: { message: "Mức tăng, giảm đã ghi khác mức tính từ kỳ gốc.", remedy: "Xem lại kết quả và kỳ gốc." },
  completionDisagrees: {
    message: "Kết quả và ngày hoàn thành không khớp nhau.",
    remedy: "Xem lại hai ô: chưa xong thì để trống ngày hoàn thành; đã xong thì ghi Hoàn thành và đúng một ngày.",
  },
  negative: { message: "Kết quả là số âm.", remedy: "Kiểm tra lại; mức giảm thì ghi “giảm …”." },
  outdated: { message: "Số liệu chỉ tính đến một ngày trước hạn hơn một tháng.", remedy: "Nhập số liệu đến hết hạn." },
  belowApproximate: {
    message: "Kết quả thấp hơn mức “khoảng” được giao.",
    remedy: "Người giao cho biết như vậy có được tính là đạt không.",
  },
};

const words: StatusWords = {
  labels,
  comparisons,
  needsBaseline: "cần kỳ gốc",
  trackHeaders: ["Trạng thái", "Tỷ lệ hoàn thành", "Giải thích"],
  doubts: {
    target: targetDoubts,
    actual: actualDoubts,
    baseline: {
      missing: { message: "Thiếu số liệu kỳ gốc.", remedy: "Nhập kỳ gốc, hoặc ghi kết quả là mức tăng, giảm." },
      unusable: { message: "Không dùng được số liệu kỳ gốc.", remedy: "Nhập kỳ gốc cùng đơn vị tính của mức giao." },
    },
    date: {
      error: "báo lỗi công thức",
      unreadable: "không đọc được là một ngày",
      timed: "có cả giờ, có thể lệch ngày",
      afterReport: "sau ngày chốt số liệu",
      missing: "còn trống",
    },
    due: (wrong) => ({ message: `Hạn ${wrong}.`, remedy: "Nhập hạn dạng dd/mm/yyyy." }),
    completed: (wrong) => ({
      message: `Ngày hoàn thành ${wrong}.`,
      remedy: "Nhập ngày hoàn thành dạng dd/mm/yyyy, không sau ngày chốt số liệu.",
    }),
    notConfirmed: {
      message: "“Không áp dụng” chưa được Văn phòng xác nhận.",
      remedy: "Văn phòng ghi Có ở cột Văn phòng xác nhận.",
    },
  },
  typed: (text) => `ghi “${text}”`,
  inRow: (code, message) => `Dòng ${code}: ${message}`,
  asked: {
    done: "hoàn thành",
    unclear: "chưa rõ",
    range: (low, high) => `${low} đến ${high}`,
    from: (range) => `từ ${range}`,
    within: (range) => `trong khoảng ${range}`,
    moreThan: (change) => `trên ${change}`,
    up: (change) => `tăng ${change}`,
    down: (change) => `giảm ${change}`,
    rank: (rank) => `hạng ${rank} trở lên`,
  },
  stands: {
    given: "Đã có kết quả",
    unchanged: "Không thay đổi",
    up: (change) => `Tăng ${change}`,
    down: (change) => `Giảm ${change}`,
    since: (baseline, result) => `kỳ gốc ${baseline}, kết quả ${result}`,
    rank: (rank) => `Hạng ${rank}`,
    result: (result) => `Kết quả ${result}`,
  },
  readAs: {
    percentPoints: "Số trong ô kết quả được hiểu là số phần trăm.",
    about: "“Khoảng” được hiểu là ít nhất.",
  },
  due: {
    day: (day) => `hạn ${day}`,
    before: (day) => `trước ngày ${day}`,
    ofPlanYear: (day) => `${day} của năm kế hoạch`,
  },
  why: {
    notApplicable: "Không áp dụng.",
    notApplicableConfirmed: "Không áp dụng, Văn phòng đã xác nhận.",
    noResult: (asked, due) => `Chưa nhập kết quả; giao: ${asked}${due}`,
    completedLate: (completed, due) => `Hoàn thành ngày ${completed}; hạn: ${due}`,
    compared: (standing, asked) => `${standing}; giao: ${asked}`,
    share: (share) => `${share} mức giao`,
    beyond: "vượt mức giao",
    met: "đạt mức giao",
    short: "không đạt mức giao khi đến hạn",
    done: "Đã hoàn thành",
    doneOn: (day) => `Đã hoàn thành ngày ${day}`,
    notDone: "Chưa hoàn thành",
    partDone: (share) => `mới đạt ${share}`,
    overdue: "đã qua hạn",
    pace: (share) => `tiến độ bằng ${share} so với thời gian đã qua`,
    obstacles: {
      noStart: "chưa rõ ngày bắt đầu nên chưa tính được tiến độ",
      notElapsed: "chưa đến ngày bắt đầu",
      withinLimit: "đang trong giới hạn",
      beyondLimit: "đang ngoài giới hạn",
      rank: "thứ hạng chỉ xét khi đến hạn",
      task: "đang thực hiện",
    },
  },
  notes: {
    due: (due) => `hạn: ${due}`,
    about: "“khoảng” được hiểu là ít nhất; thấp hơn thì hỏi lại",
    exclusive: "phải tăng, giảm hơn mức này, bằng thì chưa đạt",
    within: "phải nằm trong khoảng",
    from: "đạt từ mức thấp trở lên",
    fraction: "phần của tổng số; so được với kết quả ghi bằng %",
    rank: "thứ hạng càng nhỏ càng tốt",
  },
  heightsDiffer: "Các vùng phải có cùng số dòng: {heights}.",
  reportingDateBlank: "Ngày chốt số liệu chưa đặt: Văn phòng chọn Đặt ngày số liệu… trong menu Thi đua – Khen thưởng.",
  noReportingDate: "Ngày chốt số liệu không đọc được: nhập dạng dd/mm/yyyy, không dùng TODAY() hay NOW().",
  noStartDate: "Ngày bắt đầu hoặc ngày kết thúc không đọc được: nhập dạng dd/mm/yyyy.",
  columnMissing: "Bảng thiếu cột {header}, hoặc cột này lặp lại.",
};

export const statusTexts = statusTextsOf(words, "vi");
