/** What each paper of a dossier says: the view models that templates are filled from, one type a kind of paper. */

import type { CellAddress } from "../domain/address";

/**
 * One printed value with the cell that it came from; the ledger "Số liệu trong văn bản" is filled from these. A tag
 * that names a value prints its `text`. `cell` is null for words of the form itself. A blank for a person has the text
 * `BLANK`, and as `cell` where in the workbook it can be supplied, null where it is to be written on the paper.
 */
export interface Printed {
  readonly text: string;
  readonly cell: CellAddress | null;
}

/** A ready-made sentence or line, with the figures that stand in it; a tag that names a sentence prints its `text`. */
export interface Sentence {
  readonly text: string;
  readonly figures: readonly Printed[];
}

/** What is printed where a person has to write. */
export const BLANK = "………";

/** A part of a paper that only a person can write: what to write, as the form words it, and the room for it. */
export interface Narrative {
  /** "Biện pháp, giải pháp đã thực hiện"; a heading, without full stop. */
  readonly prompt: string;
  /** Always a blank: the program invents no text. */
  readonly text: Printed;
}

/** Stands on a paper that may not be signed yet. */
export interface Draft {
  readonly mark: "DỰ THẢO";
  /** Why it is one and what ends that: a sentence for the Office, not printed. */
  readonly because: string;
}

/**
 * The head of a paper (Decree 30/2020, Phụ lục I). Quốc hiệu and tiêu ngữ are words of the template; the line under
 * `issuer` too.
 */
export interface Header {
  /** Cơ quan chủ quản, in capitals, not bold: "UBND TỈNH BẮC KẠN"; of a unit's paper "SỞ THÔNG TIN VÀ TRUYỀN THÔNG". */
  readonly parent: Printed;
  /** Cơ quan ban hành, in capitals, bold. */
  readonly issuer: Printed;
  /**
   * "Số: 05/QĐ-STTTT", "Số: ………/TTr-TTCNTT" before it is numbered; null for a paper that carries no number (a phòng
   * without seal, achievement reports, summaries, appraisal slips): the line is then left out.
   */
  readonly number: Sentence | null;
  /** "Bắc Kạn, ngày 05 tháng 01 năm 2023", italic; "ngày ……… tháng ……… năm ………" before it is dated; null on a biên bản. */
  readonly placeAndDate: Sentence | null;
}

/** One signature block; its lines are centred under each other. */
export interface Signature {
  /** "TM. HỘI ĐỒNG", "KT. GIÁM ĐỐC", in capitals, bold; null where the holder signs alone. */
  readonly authority: Printed | null;
  /** "GIÁM ĐỐC", "THƯ KÝ", "NGƯỜI BÁO CÁO", in capitals, bold. */
  readonly position: Printed;
  /** "(Ký tên, đóng dấu)", italic; null where nothing is said. */
  readonly instruction: string | null;
  /** Họ tên, bold, without học hàm, học vị; room for the signature stands above it. */
  readonly name: Printed;
}

/** "Nơi nhận:" with its lines, each with its dash and its mark at the end: "- Như trên;", "- Lưu: VT, VP." */
export type Recipients = readonly Sentence[];

/** What every paper has. */
interface PaperBase {
  readonly draft: Draft | null;
}

/** A collective in a numbered table. */
export interface CollectiveRow {
  /** "1", "2" …: from 1 in each list; in a decision the place in the whole list. */
  readonly ordinal: string;
  readonly name: Printed;
}

/** An official in a numbered table. */
export interface IndividualRow {
  readonly ordinal: string;
  readonly name: Printed;
  readonly position: Printed;
  readonly unit: Printed;
}

/** Tờ trình đề nghị khen thưởng of a unit. */
export interface Submission extends PaperBase {
  readonly kind: "submission";
  readonly header: Header;
  /** Trích yếu, bold, under "TỜ TRÌNH": "Về việc đề nghị khen thưởng tổng kết phong trào thi đua …". */
  readonly subject: Sentence;
  /** After "Kính gửi: ", on the same line. */
  readonly addressee: Printed;
  /** "Căn cứ …;" one a paragraph, italic, the last with a full stop. */
  readonly grounds: readonly Sentence[];
  /** The unit's request, which introduces the lists; says so where the unit proposes nobody. */
  readonly request: Sentence;
  /** Empty: neither the heading "Tập thể" nor its table is printed. */
  readonly collectives: readonly CollectiveRow[];
  /** Empty: neither the heading "Cá nhân" nor its table is printed. */
  readonly individuals: readonly IndividualRow[];
  /** After "Hồ sơ kèm theo gồm:"; "- Báo cáo thành tích … của 01 tập thể, 03 cá nhân;", the last with a full stop. */
  readonly attachments: readonly Sentence[];
  /** The closing request, ends with "./." */
  readonly closing: Sentence;
  /** Right. */
  readonly signature: Signature;
  readonly recipients: Recipients;
}

/** A nominee in minutes, with what the meeting said of it. */
export interface ConsideredRow {
  readonly ordinal: string;
  readonly name: Printed;
  /** Chức vụ and unit of an official; of a collective "Tập thể". */
  readonly description: Sentence;
  /** Hình thức đề nghị: "Giấy khen của Giám đốc Sở". */
  readonly award: Printed;
  /** "06/07 (85,7%)", votes in favour of the base that the council's rules name; a blank before the meeting. */
  readonly votes: Sentence;
  /** "Nhất trí đề nghị", "Không đề nghị"; a blank before the meeting. */
  readonly result: Printed;
}

/** Biên bản họp xét khen thưởng: of a unit, or of the council. No place and date line; draft without a meeting held. */
export interface Minutes extends PaperBase {
  readonly kind: "unitMinutes" | "councilMinutes";
  readonly header: Header;
  /** Under "BIÊN BẢN", bold: "Họp xét đề nghị khen thưởng tổng kết phong trào thi đua …". */
  readonly subject: Sentence;
  /** After "Thời gian bắt đầu: ": "14 giờ 00 phút, ngày 05 tháng 01 năm 2023". */
  readonly started: Printed;
  /** After "Địa điểm: ". */
  readonly place: Printed;
  /** After "Chủ trì: "; name and chức vụ where known. */
  readonly chair: Printed;
  /** After "Thư ký: ". */
  readonly secretary: Printed;
  /** "Có mặt: 06/07 thành viên." */
  readonly present: Sentence;
  /** Who was present, as typed, one a line; empty where the row names nobody. */
  readonly attendees: readonly Printed[];
  /** "Vắng mặt: 01 (Nguyễn Văn A, đi công tác).", "Vắng mặt: không." */
  readonly absent: Sentence;
  /** Quorum, ballot and base by the council's rules, one a paragraph; empty in a unit's minutes. */
  readonly rules: readonly Sentence[];
  /** What was done at the meeting, one a paragraph, before the tables. */
  readonly proceedings: readonly Sentence[];
  /** The course of the discussion, for the secretary. */
  readonly discussion: Narrative;
  /** Empty: neither the heading "Tập thể" nor its table is printed. */
  readonly collectives: readonly ConsideredRow[];
  /** Empty: neither the heading "Cá nhân" nor its table is printed. */
  readonly individuals: readonly ConsideredRow[];
  /** How many the meeting agreed on: "Cuộc họp nhất trí đề nghị khen thưởng 02 tập thể, 05 cá nhân." */
  readonly conclusion: Sentence;
  /** "Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 05 tháng 01 năm 2023./." */
  readonly closing: Sentence;
  /** Left: the secretary. */
  readonly left: Signature;
  /** Right: the chair. */
  readonly right: Signature;
  /** Under the signatures. */
  readonly recipients: Recipients;
}

/** The form a report follows: "(Mẫu số 07, Phụ lục ban hành kèm theo Nghị định số 91/2017/NĐ-CP …)". */
export interface FormLine {
  readonly text: string;
  /** The number is inferred: the text ends with "cần kiểm tra", and the Office is told. */
  readonly toCheck: boolean;
}

/** A line of particulars: "Họ và tên: Nguyễn Văn An". */
export interface Particular {
  /** Without colon. */
  readonly label: string;
  readonly value: Printed;
}

/** A target or task in a report. */
export interface AssignmentRow {
  readonly ordinal: string;
  /** The plan's words. */
  readonly content: Printed;
  /** Mức giao, as read: "≥ 82%"; "hoàn thành" for a task. */
  readonly target: Printed;
  /** "31/12/2022"; the period's end where the row names no due date. */
  readonly due: Printed;
  /** "86,2%", "Hoàn thành ngày 26/4/2022"; a blank where nothing was reported. */
  readonly result: Printed;
  /** Tỷ lệ hoàn thành, "105,1%"; "" where none can be told. */
  readonly attainment: Printed;
  /** Đạt, Vượt, Chưa có số liệu … */
  readonly status: Printed;
  /** Chất lượng by the leader who assigned it; "" for a target. */
  readonly quality: Printed;
  /** Minh chứng; "" where none was named. */
  readonly evidence: Printed;
}

/** A heading with what stands under it, where something is to be said. */
export interface AchievementSection {
  /** "Chỉ tiêu được giao"; the template numbers it. */
  readonly heading: string;
  /** Paragraphs, before the table. */
  readonly sentences: readonly Sentence[];
  /** Empty: no table is printed. */
  readonly assignments: readonly AssignmentRow[];
}

/**
 * Báo cáo thành tích (bản đầy đủ) by the form for a campaign or special topic, one for collectives and individuals:
 * part I the particulars, part II the achievements. Carries no number.
 */
export interface Report extends PaperBase {
  readonly kind: "collectiveReport" | "individualReport";
  readonly header: Header;
  readonly form: FormLine;
  /** In capitals, bold, under "BÁO CÁO THÀNH TÍCH": "ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA GIÁM ĐỐC SỞ". */
  readonly subject: Printed;
  /** The name line: the collective's name, or the official's name, chức vụ and unit, in full. */
  readonly nameLine: Sentence;
  /** I. THÔNG TIN CHUNG. */
  readonly particulars: readonly Particular[];
  /** II. THÀNH TÍCH ĐẠT ĐƯỢC: the results, in order; never empty. */
  readonly sections: readonly AchievementSection[];
  /** After the results: measures taken, lessons learnt; for a person to write. */
  readonly narratives: readonly Narrative[];
  /** Left: whoever confirms (thủ trưởng đơn vị cấp trên trực tiếp; of an official the unit's head). */
  readonly left: Signature;
  /** Right: the unit's head, or the official. */
  readonly right: Signature;
}

/** Bản tóm tắt thành tích: a page, two where a unit has much to tell. */
export interface Summary extends PaperBase {
  readonly kind: "collectiveSummary" | "individualSummary";
  readonly header: Header;
  /** In capitals, bold, under "TÓM TẮT THÀNH TÍCH". */
  readonly subject: Printed;
  readonly nameLine: Sentence;
  /** The achievements, one a paragraph; never empty. */
  readonly achievements: readonly Sentence[];
  /** What stands out, for a person to write. */
  readonly highlight: Narrative;
  /** The award asked for, ends with "./." */
  readonly request: Sentence;
  /** Left: whoever confirms. */
  readonly left: Signature;
  readonly right: Signature;
}

/** A condition of the plan as it was found of one nominee. */
export interface AppraisedRow {
  /** T1.1, C2.1 … */
  readonly code: Printed;
  /** "III.2.a, gạch đầu dòng 1" */
  readonly clause: string;
  /** The plan's words. */
  readonly words: string;
  /** "Bắt buộc", "Ưu tiên", … */
  readonly mode: string;
  /** Cách hiểu, with "(chưa chốt)" where nobody settled it; "" where none was written. */
  readonly reading: string;
  /** Đạt, Không đạt, Chưa rõ. */
  readonly result: string;
  /** Why, with the values; each value's cell is among its figures. */
  readonly reason: Sentence;
  /** The cells that decided: "CNTT: J3, J4; Cán bộ: M5"; "" where there are none. */
  readonly cells: string;
}

/** Phiếu thẩm định of one nominee, the Office's. Carries no number. */
export interface Appraisal extends PaperBase {
  readonly kind: "appraisal";
  readonly header: Header;
  /** Under "PHIẾU THẨM ĐỊNH", bold. */
  readonly subject: Sentence;
  readonly particulars: readonly Particular[];
  /** When, by whom and how complete the dossier was received, one a paragraph. */
  readonly receipt: readonly Sentence[];
  /** Empty for whoever is not judged. */
  readonly conditions: readonly AppraisedRow[];
  /** What the figures are as of, and the fingerprint of the review where one is known. */
  readonly basis: readonly Sentence[];
  /** After "Kết quả rà soát: ": Đủ điều kiện, Chưa đủ căn cứ … */
  readonly verdict: Sentence;
  /** Why somebody is not eligible, one a paragraph; always there in that case, empty for the eligible. */
  readonly reservations: readonly Sentence[];
  /** What is missing and from whom, one a paragraph. */
  readonly missing: readonly Sentence[];
  /** The appraiser's opinion. */
  readonly opinion: Narrative;
  /** Left: NGƯỜI THẨM ĐỊNH. */
  readonly left: Signature;
  /** Right: the Office's head. */
  readonly right: Signature;
}

/** What a recipient is given with the certificate. */
interface Awarded {
  /** "450.000"; null while the decision has no number or date, and the whole column is then left out. */
  readonly prize: Printed | null;
}

/** A collective in the list that goes with a decision. */
export interface AwardedCollectiveRow extends CollectiveRow, Awarded {}

/** An official in the list that goes with a decision. */
export interface AwardedIndividualRow extends IndividualRow, Awarded {}

/** Quyết định khen thưởng with its list (danh sách kèm theo). A draft until the council's minutes are recorded. */
export interface Decision extends PaperBase {
  readonly kind: "decision";
  readonly header: Header;
  /** Under "QUYẾT ĐỊNH", bold: "Về việc tặng Giấy khen …". */
  readonly subject: Sentence;
  /** In capitals, bold: "GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG"; the head names the province. */
  readonly authority: Printed;
  /** "Căn cứ …;" then "Theo đề nghị của ….", italic, one a paragraph. */
  readonly grounds: readonly Sentence[];
  /** After "QUYẾT ĐỊNH:"; `label` is bold ("Điều 1."), the last text ends with "./." */
  readonly articles: readonly { readonly label: string; readonly text: Sentence }[];
  readonly signature: Signature;
  readonly recipients: Recipients;
  /** "DANH SÁCH …" in capitals, on a page of its own. */
  readonly listTitle: Printed;
  /** "(Kèm theo Quyết định số …/QĐ-STTTT ngày … tháng … năm … của Giám đốc Sở …)", italic. */
  readonly listReference: Sentence;
  /** The column "Tiền thưởng (đồng)" is printed. */
  readonly withPrizes: boolean;
  /** Ordinals run on from here into `individuals`: they are the certificates' "Số sổ vàng". */
  readonly collectives: readonly AwardedCollectiveRow[];
  readonly individuals: readonly AwardedIndividualRow[];
  /** "Danh sách có 02 tập thể, 05 cá nhân." */
  readonly total: Sentence;
  /** "Tổng số tiền thưởng: 4.050.000 đồng (Bốn triệu không trăm năm mươi nghìn đồng)."; null without prizes. */
  readonly totalPrize: Sentence | null;
}

/** Giấy khen of one recipient, A4 landscape, printed on the pre-printed blank. */
export interface Certificate extends PaperBase {
  readonly kind: "certificate";
  /** In capitals, with the province, which nothing else there names: "GIÁM ĐỐC SỞ … TỈNH BẮC KẠN". */
  readonly authority: Printed;
  /** Before the name: "Tập thể"; "Ông" or "Bà" is not known from the workbook, so "Ông (Bà)". */
  readonly address: string;
  readonly name: Printed;
  /** Chức vụ and unit of an official, the department for a collective. */
  readonly description: Sentence;
  /** "Đã có thành tích xuất sắc trong phong trào thi đua …" */
  readonly achievement: Sentence;
  /** "Quyết định số: 15/QĐ-STTTT, ngày 10 tháng 02 năm 2023", bold italic, bottom left. */
  readonly decision: Sentence;
  /** "Số sổ vàng: 3", under it. */
  readonly goldenBook: Sentence;
  /** Italic, above the signature. */
  readonly placeAndDate: Sentence;
  readonly signature: Signature;
}

/** Any paper. */
export type Paper = Submission | Minutes | Report | Summary | Appraisal | Decision | Certificate;

/** The kinds of papers; each has its template. */
export type PaperKind = Paper["kind"];
