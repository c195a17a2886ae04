/** What is said of findings, verdicts and remedies in Vietnamese. */

import type { CellAddress } from "../../domain/address";
import type { CalendarDate } from "../../domain/calendar";
import { DISCIPLINE_LABELS, type Discipline } from "../../domain/discipline";
import type {
  AssignmentItem,
  AssignmentScope,
  DisciplineItem,
  DisciplineState,
  ElsewhereItem,
  FindingResult,
  MovementItem,
  MovementState,
  Need,
  QualityItem,
  RatingFound,
  RatingItem,
  Recognised,
  Remedy,
  Statement,
  StatementSubject,
  Supplier,
} from "../../domain/finding";
import { RATING_LABELS } from "../../domain/rating";
import { shortDate, showPercent } from "../format";
import { describeReason, groupByTab, type FindingTexts, type ReasonTexts } from "../findings";
import { MODE_LABELS, QUALITY_LABELS } from "./cell-labels";
import { MEASURE_LABELS } from "./measure-labels";
import { statusTexts } from "./status";

/** Counts below ten as administrative texts write them, "06"; nothing is "0". */
function counted(count: number): string {
  return count > 0 && count < 10 ? `0${String(count)}` : String(count);
}

/** Ô F14, F15 trang "CNTT". */
function cellsInWords(cells: readonly CellAddress[]): string {
  return groupByTab(cells)
    .map(([tab, addresses]) => `trang "${tab}" ô ${addresses.join(", ")}`)
    .join("; ");
}

function at(cell: CellAddress | null): string {
  return cell === null ? "" : ` (${cellsInWords([cell])})`;
}

const SCOPES: Readonly<Record<AssignmentScope, string>> = {
  assigned: "chỉ tiêu, nhiệm vụ được giao",
  tasks: "nhiệm vụ (kể cả nhiệm vụ phát sinh)",
  own: "chỉ tiêu, nhiệm vụ do cá nhân chủ trì",
  ownTasks: "nhiệm vụ do cá nhân chủ trì",
};

const KINDS = { kpi: "chỉ tiêu", task: "nhiệm vụ", arisingTask: "nhiệm vụ phát sinh" } as const;

function assignmentInWords(item: AssignmentItem): string {
  const name = `${KINDS[item.kind]} ${item.code}`;
  if (item.holderUnclear) return `${name} chưa rõ đơn vị chủ trì, có thể là của đơn vị${at(item.at)}`;
  if (item.disagrees) return `${name} ghi khác với trang "Chỉ tiêu, nhiệm vụ"${at(item.at)}`;
  if (item.assessment === null) return `${name}${at(item.at)}`;
  const { status, reason } = item.assessment;
  return `${name} – ${statusTexts.labels[status]}: ${withoutStop(statusTexts.why(item.reading, reason))}${at(item.at)}`;
}

function qualityInWords({ code, quality, at: cell }: QualityItem): string {
  return `nhiệm vụ ${code}: ${quality === null ? "chưa đánh giá" : QUALITY_LABELS[quality]}${at(cell)}`;
}

const RATINGS_FOUND: Readonly<Record<RatingFound, string>> = {
  ...RATING_LABELS,
  blank: "chưa ghi xếp loại",
  unreadable: "xếp loại ghi không đúng nhãn",
  conflicting: "hai dòng ghi hai mức xếp loại khác nhau",
  unitUnclear: "chưa rõ đơn vị hoặc thời gian công tác",
};

function ratingInWords({ name, rating, at: cell }: RatingItem): string {
  return `${name}: ${RATINGS_FOUND[rating]}${at(cell)}`;
}

function alsoLeftOut(notRated: readonly RatingItem[], elsewhere: readonly ElsewhereItem[]): string {
  const parts: string[] = [];
  if (notRated.length > 0)
    parts.push(`không tính ${notRated.map(({ name }) => name).join(", ")} (không thuộc diện xếp loại)`);
  if (elsewhere.length > 0) parts.push(servedElsewhere(elsewhere));
  return parts.length === 0 ? "" : ` Ghi chú: ${parts.join("; ")}.`;
}

function servedElsewhere(elsewhere: readonly ElsewhereItem[]): string {
  return elsewhere.map(({ name, unit }) => `${name} được xét tại đơn vị ${unit ?? "khác"}`).join("; ");
}

const DISCIPLINE_STATES: Readonly<Record<DisciplineState, string>> = {
  none: "không bị kỷ luật",
  attested: "không bị kỷ luật theo xác nhận của người đứng đầu",
  lighter: "hình thức nhẹ hơn, không tính",
  outsidePeriod: "quyết định ngoài thời gian thi đua, không tính",
  disciplined: "trong thời gian thi đua",
  blank: "chưa ghi có bị kỷ luật hay không",
  unreadable: "hình thức kỷ luật ghi không đúng nhãn",
  undated: "chưa có ngày quyết định",
  periodUnknown: "chưa có thời gian thi đua để đối chiếu",
  unitUnclear: "chưa rõ đơn vị hoặc thời gian công tác",
};

function disciplineFound(state: DisciplineState, form: Discipline | null, on: CalendarDate | null): string {
  const recorded = form === null ? "" : `${DISCIPLINE_LABELS[form]}${on === null ? "" : ` ngày ${shortDate(on)}`}, `;
  return recorded + DISCIPLINE_STATES[state];
}

function disciplineInWords({ name, state, form, on, at: cell }: DisciplineItem): string {
  return `${name}: ${disciplineFound(state, form, on)}${at(cell)}`;
}

const MOVEMENT_STATES: Readonly<Record<MovementState, string>> = {
  active: "tích cực",
  joined: "có tham gia nhưng chưa ở mức Tích cực",
  none: "không tham gia",
  notApplicable: "không thuộc đối tượng",
  blank: "chưa ghi mức độ tham gia",
  unreadable: "mức độ tham gia ghi không đúng nhãn",
  conflicting: "các dòng ghi mức độ tham gia khác nhau",
  noRow: "chưa có dòng của đơn vị",
  notCarried: "không do Sở, đơn vị phát động hay triển khai nên không tính",
  originUnknown: "chưa rõ ai phát động, Sở có triển khai không",
};

function movementInWords({ code, state, at: cell }: MovementItem): string {
  return `phong trào ${code}: ${MOVEMENT_STATES[state]}${at(cell)}`;
}

function stated({ by, on }: Statement): string {
  return `${by} xác nhận ngày ${shortDate(on)}`;
}

const SUBJECTS: Readonly<Record<StatementSubject, string>> = {
  unity: "đoàn kết, gương mẫu",
  individualProgress: "tiến độ việc cá nhân",
};

const RECOGNISED: Readonly<Record<Recognised, string>> = {
  feat: "thành tích xuất sắc đột xuất",
  initiative: "sáng kiến, đề tài",
};

const NO_ARISING_TASKS = "đơn vị không ghi nhiệm vụ phát sinh nào mà chưa xác nhận là không có";

const LACKS = {
  person: "người xác nhận",
  date: "ngày xác nhận",
  answer: "nội dung xác nhận",
  timely: "ngày xác nhận đủ gần ngày số liệu (xác nhận quá sớm thì chưa tính)",
} as const;

/** A sentence as part of another one. */
function withoutStop(sentence: string): string {
  return sentence.endsWith(".") ? sentence.slice(0, -1) : sentence;
}

function list(parts: readonly string[]): string {
  return parts.join("; ");
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const reasons: ReasonTexts = {
  criterionUnclear: ({ field }) =>
    field === "mode" ? "Tiêu chuẩn chưa ghi rõ Mức áp dụng." : "Tiêu chuẩn chưa ghi rõ Cách đo hoặc ngưỡng.",
  otherAudience: ({ measure, audience }) =>
    `Cách đo "${MEASURE_LABELS[measure]}" không dùng cho ${audience === "collective" ? "tập thể" : "cá nhân"}.`,
  noReportingDate: () => "Chưa có ngày số liệu nên chưa xét được chỉ tiêu, nhiệm vụ nào.",
  tabUnread: () => "Chưa đọc được trang theo dõi của đơn vị.",
  noAssignments: ({ scope, leftOut }) =>
    `Không có ${SCOPES[scope]} nào được tính${leftOut > 0 ? ` (${counted(leftOut)} dòng không áp dụng)` : ""}; không có gì để xét thì chưa kết luận là đạt.`,
  noTasksStated: ({ statement }) =>
    `Đơn vị không có nhiệm vụ được giao và không có nhiệm vụ phát sinh (${stated(statement)}).`,
  assignments: ({ scope, counted: total, failed, open, leftOut, arisingOpen }, result) => {
    const aside = leftOut > 0 ? ` Không tính ${counted(leftOut)} dòng không áp dụng đã được Văn phòng xác nhận.` : "";
    if (result === "met") return `Đạt cả ${counted(total)} ${SCOPES[scope]}.${aside}`;
    if (result === "unmet") {
      const others = open.length > 0 ? ` Còn ${counted(open.length)} dòng chưa rõ.` : "";
      return `Không đạt ${counted(failed.length)}/${counted(total)} ${SCOPES[scope]}: ${list(failed.map(assignmentInWords))}.${others}${aside}`;
    }
    const parts: string[] = [];
    if (open.length > 0)
      parts.push(
        `chưa rõ ${counted(open.length)}/${counted(total)} ${SCOPES[scope]}: ${list(open.map(assignmentInWords))}`,
      );
    if (arisingOpen) parts.push(NO_ARISING_TASKS);
    return `${upperFirst(list(parts))}.${aside}`;
  },
  quality: ({ demanded, counted: total, failed, open, arisingOpen }, result) => {
    const demand = `từ mức ${QUALITY_LABELS[demanded]} trở lên`;
    if (result === "met") return `Cả ${counted(total)} nhiệm vụ đạt chất lượng ${demand}.`;
    if (result === "unmet") {
      return `${counted(failed.length)}/${counted(total)} nhiệm vụ có chất lượng dưới mức ${QUALITY_LABELS[demanded]}: ${list(failed.map(qualityInWords))}.`;
    }
    const parts: string[] = [];
    if (open.length > 0)
      parts.push(
        `chưa đánh giá chất lượng ${counted(open.length)}/${counted(total)} nhiệm vụ: ${list(open.map(qualityInWords))}`,
      );
    if (arisingOpen) parts.push(NO_ARISING_TASKS);
    return `${upperFirst(list(parts))}.`;
  },
  leadUnclear: () => "Trong trang của đơn vị có việc chưa rõ ai chủ trì (ô Người chủ trì không phải là mã cán bộ).",
  progressStated: ({ statement }) =>
    statement.holds
      ? `Không chủ trì dòng nào ở trang của đơn vị; tiến độ, chất lượng việc cá nhân theo xác nhận chung: ${stated(statement)}.`
      : `Không chủ trì dòng nào; ${stated(statement)} là không phải mọi người đều hoàn thành đúng tiến độ, nhưng không nói rõ là ai.`,
  recognition: ({ matter, demanded, recorded, recognised }, result) => {
    const found = `Có ${counted(recorded)} ${RECOGNISED[matter]}, ${counted(recognised)} có văn bản công nhận`;
    if (result === "met") return `${found}.`;
    return result === "unmet"
      ? `${found}; cần ít nhất ${counted(demanded)}.`
      : `${found}; cần ít nhất ${counted(demanded)} được công nhận, còn thiếu văn bản.`;
  },
  noneRecorded: ({ matter }) => `Ghi là không có ${RECOGNISED[matter]}.`,
  notSaid: ({ matter }) => `Chưa ghi có ${RECOGNISED[matter]} hay không.`,
  noOfficials: ({ elsewhere }) =>
    `Không có cá nhân nào được xét tại đơn vị${elsewhere.length > 0 ? ` (${servedElsewhere(elsewhere)})` : ""}; không có gì để xét thì chưa kết luận là đạt.`,
  ratings: ({ demand, counted: total, reached, deciding, open, notRated, elsewhere }, result) => {
    const label = RATING_LABELS[demand.rating];
    const aside = alsoLeftOut(notRated, elsewhere);
    const number = `${counted(reached)}/${counted(total)} cá nhân`;
    const found =
      demand.kind === "atMost"
        ? `${number} bị xếp loại từ "${label}" trở xuống (nhiều nhất ${counted(demand.count)})`
        : `${number} được xếp loại từ "${label}" trở lên (cần ${demand.kind === "share" ? showPercent(demand.share, "vi") : `ít nhất ${counted(demand.count)}`})`;
    if (total === 0) return `Chưa có cá nhân nào được xếp loại.${aside}`;
    if (result === "met") return `${found}.${aside}`;
    return result === "unmet"
      ? `${found}${deciding.length > 0 ? `: ${list(deciding.map(ratingInWords))}` : ""}.${aside}`
      : `${found}; chưa rõ: ${list(open.map(ratingInWords))}.${aside}`;
  },
  ownRating: ({ demanded, rating }, result) => {
    const label = RATING_LABELS[demanded];
    if (result === "unknown") {
      return rating === "notRated"
        ? `Không thuộc diện xếp loại nên không có mức để so với "${label}".`
        : `${upperFirst(RATINGS_FOUND[rating])}; cần từ "${label}" trở lên.`;
    }
    return `Xếp loại "${RATINGS_FOUND[rating]}"${result === "met" ? "" : `, dưới mức "${label}"`}.`;
  },
  movements: ({ amount, counted: total, active, notActive, open, leftOut }, result) => {
    const aside = leftOut.length > 0 ? ` Không tính: ${list(leftOut.map(movementInWords))}.` : "";
    if (total === 0) return `Không có phong trào nào được tính cho đơn vị nên chưa kết luận được.${aside}`;
    const needed = "share" in amount ? showPercent(amount.share, "vi") : `ít nhất ${counted(amount.count)}`;
    const found = `Tích cực ${counted(active)}/${counted(total)} phong trào (cần ${needed})`;
    if (result === "met") return `${found}.${aside}`;
    return `${found}: ${list((result === "unmet" ? notActive : open).map(movementInWords))}.${aside}`;
  },
  stated: ({ subject, statement, ofUnit }) =>
    `${stated(statement)}: ${statement.holds ? "" : "không "}${SUBJECTS[subject]}${ofUnit ? " (xác nhận chung của đơn vị)" : ""}.`,
  notStated: ({ subject }) => `Chưa có xác nhận về ${SUBJECTS[subject]}.`,
  statementIncomplete: ({ subject, lacks }) =>
    `Xác nhận về ${SUBJECTS[subject]} còn thiếu ${lacks.map((one) => LACKS[one]).join(", ")}.`,
  ownDiscipline: ({ threshold, state, form, on }, result) =>
    `${upperFirst(disciplineFound(state, form, on))}${result === "unmet" ? `; không được từ hình thức ${DISCIPLINE_LABELS[threshold]} trở lên` : ""}.`,
  disciplines: ({ threshold, people, failed, open, shown }, result) => {
    const aside = shown.length > 0 ? ` Ghi chú: ${list(shown.map(disciplineInWords))}.` : "";
    const label = `từ hình thức ${DISCIPLINE_LABELS[threshold]} trở lên`;
    if (result === "met") return `Không ai trong ${counted(people)} cá nhân bị kỷ luật ${label}.${aside}`;
    if (result === "unmet") return `Có cá nhân bị kỷ luật ${label}: ${list(failed.map(disciplineInWords))}.${aside}`;
    return `Chưa rõ ${counted(open.length)}/${counted(people)} cá nhân: ${list(open.map(disciplineInWords))}.${aside}`;
  },
  consideration: ({ state }) =>
    state === "none"
      ? "Không đang bị xem xét kỷ luật, thanh tra, tố cáo."
      : "Chưa ghi có đang bị xem xét kỷ luật, thanh tra, tố cáo hay không.",
  underConsideration: ({ matter }) => `Đang trong thời gian xem xét: ${matter}.`,
};

const SUPPLIERS: Readonly<Record<Supplier, string>> = {
  unit: "Đơn vị",
  unitHead: "Người đứng đầu đơn vị",
  assigningLeader: "Lãnh đạo giao việc",
  office: "Văn phòng Sở",
};

const NEEDS: Readonly<Record<Need, string>> = {
  result: "nhập kết quả",
  laterResult: "cập nhật kết quả khi đến hạn",
  clearResult: "ghi lại kết quả cho rõ",
  clearTarget: "làm rõ mức giao",
  baseline: "ghi số liệu kỳ gốc",
  dueDate: "ghi lại hạn",
  completionDate: "ghi ngày hoàn thành",
  confirmation: "xác nhận dòng không áp dụng",
  holder: 'ghi một mã đơn vị chủ trì ở trang "Chỉ tiêu, nhiệm vụ"',
  agreement: "đối chiếu với văn bản giao, sửa cho hai trang khớp nhau",
  quality: "đánh giá chất lượng nhiệm vụ",
  assignments: "giao chỉ tiêu, nhiệm vụ hoặc xác định đơn vị không thuộc đối tượng xét",
  unitTab: "lập lại hoặc sửa trang theo dõi của đơn vị",
  arisingTasks: "ghi nhiệm vụ phát sinh, hoặc xác nhận là không có (người, ngày)",
  individualProgress: "xác nhận tiến độ việc cá nhân (người, ngày)",
  feat: "ghi thành tích đột xuất, hoặc ghi Không",
  initiative: "ghi sáng kiến, đề tài, hoặc ghi Không",
  featRecognition: "ghi văn bản công nhận thành tích đột xuất",
  initiativeRecognition: "ghi quyết định công nhận sáng kiến, đề tài",
  rating: "ghi kết quả xếp loại",
  ratingDecision: "xin ý kiến Hội đồng về người không thuộc diện xếp loại; nếu có xếp loại thì ghi",
  officials: "ghi cán bộ của đơn vị",
  movement: "ghi dòng của đơn vị ở trang Phong trào",
  movementOrigin: "ghi cơ quan phát động hoặc văn bản triển khai của Sở",
  participation: "ghi mức độ tham gia",
  unityStatement: "xác nhận đoàn kết, gương mẫu (người, ngày)",
  laterStatement: "xác nhận lại, ghi ngày xác nhận mới",
  statementPersonAndDate: "ghi đủ nội dung, người và ngày xác nhận",
  discipline: "ghi hình thức kỷ luật, hoặc ghi Không",
  disciplineDate: "ghi ngày quyết định kỷ luật",
  noDisciplineStatement: "hoặc xác nhận không có người bị kỷ luật (người, ngày)",
  consideration: "ghi việc đang xem xét, hoặc ghi Không",
  mode: "chọn Mức áp dụng của tiêu chuẩn",
  measure: "ghi lại Cách đo, Ngưỡng, Mức so sánh của tiêu chuẩn",
  criteria: "ghi tiêu chuẩn bắt buộc ở trang Tiêu chuẩn",
  reportingDate: "đặt ngày số liệu",
  period: "ghi thời gian thi đua",
  unitOfOfficial: "ghi mã đơn vị của cán bộ",
  serviceDates: "ghi Từ ngày, Đến ngày công tác ở từng đơn vị",
  codeOfItsOwn: "ghi cho mỗi đơn vị, mỗi người một mã riêng",
  employment: "chọn loại cán bộ",
  lead: "ghi mã cán bộ vào cột Người chủ trì",
  unitKind: "chọn loại của đơn vị",
  contractWorkers: 'chọn Có hoặc Không ở trang Kế hoạch, mục "Xét người làm hợp đồng"',
  considered: "chọn đơn vị có thuộc đối tượng xét hay không",
  signer: "ghi mã cán bộ hoặc chức vụ của người ký",
  decisionNumber: "ghi số quyết định khen thưởng",
  decisionDate: "ghi ngày quyết định khen thưởng",
  baseSalary: "ghi một mức lương cơ sở có hiệu lực vào ngày quyết định",
};

function remedyInWords({ who, what, cells }: Remedy): string {
  return `${SUPPLIERS[who]} ${NEEDS[what]}${cells.length > 0 ? ` (${cellsInWords(cells)})` : ""}.`;
}

const RESULTS: Readonly<Record<FindingResult, string>> = { met: "Đạt", unmet: "Không đạt", unknown: "Chưa rõ" };

export const findingTexts: FindingTexts = {
  verdicts: {
    eligible: "Đủ điều kiện",
    ineligible: "Không đủ điều kiện",
    undetermined: "Chưa đủ căn cứ",
    notJudged: "Không xét",
  },
  results: RESULTS,
  mode: (mode) => (mode.kind === "oneOf" ? `${MODE_LABELS.oneOf} ${mode.group}` : MODE_LABELS[mode.kind]),
  reason: (measurement) => describeReason(reasons, measurement),
  remedy: remedyInWords,
  notJudged: (reason) => {
    switch (reason.kind) {
      case "departmentLeadership":
        return "Lãnh đạo Sở không phải là phòng, đơn vị được xét tập thể.";
      case "notConsidered":
        return `Không thuộc đối tượng xét${reason.reason === "" ? "" : `: ${reason.reason}`}.`;
      case "signsDecision":
        return "Là người ký quyết định khen thưởng.";
      case "contractWorker":
        return `Làm hợp đồng, không thuộc đối tượng cá nhân của kế hoạch${reason.individuals === "" ? ' (trang Kế hoạch, mục "Xét người làm hợp đồng")' : `: ${reason.individuals}`}.`;
      case "noServiceInPeriod":
        return "Không công tác tại Sở trong thời gian thi đua.";
    }
  },
  obstacle: ({ kind }) =>
    ({
      noConditions: "Chưa có tiêu chuẩn nào ở mức Bắt buộc hoặc Một trong nhóm.",
      codeContested: "Mã bị trùng nên chưa biết số liệu là của ai.",
      employmentUnknown:
        "Chưa ghi loại cán bộ (công chức, viên chức, hợp đồng) nên chưa biết có thuộc đối tượng khen thưởng không.",
      unitKindUnknown: "Chưa ghi loại của đơn vị nên chưa biết có được xét tập thể không.",
      contractWorkersUnclear:
        'Trang Kế hoạch, mục "Xét người làm hợp đồng" ghi không đúng nhãn nên chưa biết có thuộc đối tượng khen thưởng không.',
      consideredUnclear: "Ô Đối tượng xét ghi không đúng nhãn.",
      unitUnknown: "Chưa biết cán bộ thuộc đơn vị nào.",
      serviceDatesUnclear: "Ngày công tác ở các đơn vị ghi chưa rõ nên chưa biết xét tại đơn vị nào.",
      periodMissing: "Chưa có thời gian thi đua nên chưa biết xét tại đơn vị nào.",
      maybeSigner: "Trùng họ tên với người ký quyết định; chưa rõ có phải là người đó không.",
    })[kind],
  unsettled: ({ criterion, clause, mode, otherMode, audience, units, officials }) =>
    `${criterion} (${clause}): đang áp dụng "${findingTexts.mode(mode)}", chưa có người chốt; nếu áp dụng "${findingTexts.mode(otherMode)}" thì ${
      audience === "collective" ? `${counted(units)} tập thể` : `${counted(officials)} cá nhân`
    } đổi kết quả.`,
};
