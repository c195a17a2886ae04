/** How targets stand, in Vietnamese: the statuses, what a target asks for, and why a status was given. */

import type { KpiReading } from "../../domain/kpi";
import type { KpiReason, PaceObstacle, Question } from "../../domain/kpi-reason";
import type { KpiStatus } from "../../domain/status";
import type { Comparison, Target, TargetDoubt } from "../../domain/target";
import { showDate, showNumber, showPercent, showQuantity } from "../format";
import type { ProblemText } from "../problems";

const labels: Readonly<Record<KpiStatus, string>> = {
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

/** How each comparison is shown; a change is told by its direction, never by a sign. */
const comparisons: Readonly<Record<Comparison, string>> = {
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
export const targetDoubts: Readonly<Record<TargetDoubt, ProblemText>> = {
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

type DoubtOf<Field extends Question["field"]> = Extract<Question, { readonly field: Field }>["doubt"];

const actualDoubts: Readonly<Record<DoubtOf<"actual">, ProblemText>> = {
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
  negative: { message: "Kết quả là số âm.", remedy: "Kiểm tra lại; mức giảm thì ghi “giảm …”." },
  belowApproximate: {
    message: "Kết quả thấp hơn mức “khoảng” được giao.",
    remedy: "Người giao cho biết như vậy có được tính là đạt không.",
  },
};

const baselineDoubts: Readonly<Partial<Record<DoubtOf<"baseline">, ProblemText>>> = {
  missing: { message: "Thiếu số liệu kỳ gốc.", remedy: "Nhập kỳ gốc, hoặc ghi kết quả là mức tăng, giảm." },
};

const dateDoubts: Readonly<Record<DoubtOf<"due">, string>> = {
  error: "báo lỗi công thức",
  unreadable: "không đọc được là một ngày",
  timed: "có cả giờ, có thể lệch ngày",
  afterReport: "sau ngày chốt số liệu",
  missing: "còn trống",
};

const obstacles: Readonly<Record<PaceObstacle, string>> = {
  noStart: "chưa rõ ngày bắt đầu nên chưa tính được tiến độ",
  notElapsed: "chưa đến ngày bắt đầu",
  withinLimit: "đang trong giới hạn",
  beyondLimit: "đang ngoài giới hạn",
  rank: "thứ hạng chỉ xét khi đến hạn",
  task: "đang thực hiện",
};

function askedFor(target: Target): string {
  const { value, high, unit } = target;
  if (value === null) return target.comparison === "done" ? "hoàn thành" : "chưa rõ";
  const shown = target.fraction ? showPercent(value, "vi") : showQuantity(value, unit, "vi");
  const range = high === null ? shown : `${showNumber(value, "vi")} đến ${showQuantity(high, unit, "vi")}`;
  const more = target.exclusive ? "trên " : "";
  switch (target.comparison) {
    case "between":
      return target.closed ? `trong khoảng ${range}` : `từ ${range}`;
    case "increaseBy":
    case "climbBy":
      return `tăng ${more}${range}`;
    case "decreaseBy":
      return `giảm ${more}${range}`;
    case "rankWithin":
      return `hạng ${showNumber(value, "vi")} trở lên`;
    default:
      return `${comparisons[target.comparison]} ${shown}`;
  }
}

function standing(reading: KpiReading): string {
  const { target, actual, baseline, result } = reading;
  if (result === null) return "Đã có kết quả";
  switch (target.comparison) {
    case "increaseBy":
    case "decreaseBy":
    case "climbBy": {
      const rose = target.comparison === "decreaseBy" ? result < 0 : result > 0;
      const size = showQuantity(Math.abs(result), target.unit, "vi");
      const from =
        actual.kind === "level" && baseline !== null
          ? ` (kỳ gốc ${showNumber(baseline, "vi")}, kết quả ${showNumber(actual.value, "vi")})`
          : "";
      return `${result === 0 ? "Không thay đổi" : `${rose ? "Tăng" : "Giảm"} ${size}`}${from}`;
    }
    case "rankWithin":
      return `Hạng ${showNumber(result, "vi")}`;
    default:
      return `Kết quả ${target.fraction ? showPercent(result, "vi") : showQuantity(result, target.unit, "vi")}`;
  }
}

/** The readings that were chosen among several and are therefore said. */
function readings({ actual, target }: KpiReading): string {
  const points = actual.kind === "level" && actual.points ? ` Số trong ô kết quả được hiểu là số phần trăm.` : "";
  const about = target.approximate ? " “Khoảng” được hiểu là ít nhất." : "";
  return points + about;
}

function question(asked: Question): ProblemText {
  const quoted = asked.text === "" ? "" : ` (ghi “${asked.text}”)`;
  const text = doubtOf(asked);
  return { message: text.message.replace(/\.$/, `${quoted}.`), remedy: text.remedy };
}

function doubtOf(asked: Question): ProblemText {
  switch (asked.field) {
    case "target":
      return targetDoubts[asked.doubt];
    case "actual":
      return actualDoubts[asked.doubt];
    case "baseline":
      return (
        baselineDoubts[asked.doubt] ?? {
          message: "Không dùng được số liệu kỳ gốc.",
          remedy: "Nhập kỳ gốc cùng đơn vị tính của mức giao.",
        }
      );
    case "due":
      return { message: `Hạn ${dateDoubts[asked.doubt]}.`, remedy: "Nhập hạn dạng dd/mm/yyyy." };
    case "completed":
      return {
        message: `Ngày hoàn thành ${dateDoubts[asked.doubt]}.`,
        remedy: "Nhập ngày hoàn thành dạng dd/mm/yyyy, không sau ngày chốt số liệu.",
      };
    case "confirmed":
      return {
        message: "“Không áp dụng” chưa được Văn phòng xác nhận.",
        remedy: "Văn phòng ghi Có ở cột Văn phòng xác nhận.",
      };
  }
}

/** "; hạn …", or nothing where no due date is known. */
function dueDate({ due, dueStrict }: KpiReading): string {
  return due === null ? "" : `; hạn ${dueStrict ? "trước ngày " : ""}${showDate(due)}`;
}

function why(reading: KpiReading, reason: KpiReason): string {
  const compared = `${standing(reading)}; giao: ${askedFor(reading.target)}`;
  const share = reading.attainment === null ? "" : ` (${showPercent(reading.attainment, "vi")} mức giao)`;
  switch (reason.kind) {
    case "notApplicable":
      return reading.confirmed === true ? "Không áp dụng, Văn phòng đã xác nhận." : "Không áp dụng.";
    case "noResult":
      return `Chưa nhập kết quả; giao: ${askedFor(reading.target)}${dueDate(reading)}.`;
    case "question": {
      const { message, remedy } = question(reason.question);
      return `${message} ${remedy}`;
    }
    case "completedLate":
      return `Hoàn thành ngày ${showDate(reason.completed)}; hạn: ${reason.strict ? "trước ngày " : ""}${showDate(reason.due)}.`;
    case "beyond":
      return `${compared}; vượt mức giao${share}.${readings(reading)}`;
    case "met":
      return `${compared}; đạt mức giao.${readings(reading)}`;
    case "short":
      return `${compared}; không đạt mức giao khi đến hạn${share}.${readings(reading)}`;
    case "taskDone":
      return `Đã hoàn thành${reading.completed === null ? "" : ` ngày ${showDate(reading.completed)}`}${dueDate(reading)}.`;
    case "taskOverdue":
      return `Chưa hoàn thành${partDone(reading)}; đã qua hạn${dueDate(reading)}.`;
    case "pace":
      return `${compared}; tiến độ bằng ${showPercent(Math.max(0, reason.pace), "vi")} so với thời gian đã qua${dueDate(reading)}.${readings(reading)}`;
    case "noPace":
      return reason.obstacle === "task"
        ? `Chưa hoàn thành${partDone(reading)}${dueDate(reading)}.`
        : `${compared}; ${obstacles[reason.obstacle]}${dueDate(reading)}.${readings(reading)}`;
  }
}

function partDone({ actual }: KpiReading): string {
  return actual.kind === "unfinished" && actual.share !== null ? ` (mới đạt ${showPercent(actual.share, "vi")})` : "";
}

/** What the reader of a target should know: why it is unclear, its due date, the reading chosen. */
function targetNote(target: Target): string {
  if (target.doubt !== null) return `${targetDoubts[target.doubt].message} ${targetDoubts[target.doubt].remedy}`;
  const notes: string[] = [];
  if (target.due !== null) {
    const { year, month, day } = target.due;
    notes.push(
      `hạn: ${target.strict ? "trước ngày " : ""}${year === null ? `${String(day)}/${String(month)} của năm kế hoạch` : showDate({ year, month, day })}`,
    );
  }
  if (target.approximate) notes.push("“khoảng” được hiểu là ít nhất; thấp hơn thì hỏi lại");
  if (target.exclusive) notes.push("phải tăng, giảm hơn mức này, bằng thì chưa đạt");
  if (target.comparison === "between") notes.push(target.closed ? "phải nằm trong khoảng" : "đạt từ mức thấp trở lên");
  if (target.fraction) notes.push("phần của tổng số; so được với kết quả ghi bằng %");
  if (target.comparison === "rankWithin" || target.comparison === "climbBy") notes.push("thứ hạng càng nhỏ càng tốt");
  return notes.join("; ");
}

/** Every text about the standing of targets. */
export const statusTexts = {
  labels,
  comparisons,
  needsBaseline: "cần kỳ gốc",
  trackHeaders: ["Trạng thái", "Tỷ lệ hoàn thành", "Giải thích"] as readonly [string, string, string],
  /** What a target asks for, in a few words. */
  askedFor,
  targetNote,
  /** One sentence: what was required, what stands, what is missing. */
  why,
  /** What must be said about a cell of the row with this code, and how to mend it. */
  question: (code: string, asked: Question): ProblemText => {
    const { message, remedy } = question(asked);
    return { message: code === "" ? message : `Dòng ${code}: ${message}`, remedy };
  },
  heightsDiffer: "Các vùng phải có cùng số dòng: {heights}.",
  noReportingDate: "Ngày chốt số liệu không đọc được: nhập dạng dd/mm/yyyy, không dùng TODAY() hay NOW().",
  noStartDate: "Ngày bắt đầu hoặc ngày kết thúc không đọc được: nhập dạng dd/mm/yyyy.",
  columnMissing: "Bảng thiếu cột {header}, hoặc cột này lặp lại.",
};
