/** Tab "Kế hoạch": the campaign's settings, one a row; and tab "Lương cơ sở". */

import type { PlanSettingKey } from "../../domain/plan-question";
import { NO, VOTE_BASE_LABELS, YES } from "../../language/vi/cell-labels";
import { declareTab, FORMATS, ONLY_DATES, oneOf, type Rule } from "./tab";

/** The settings by what they hold: those that a plan's text tells, and those of the workbook's own. */
export type SettingKey =
  | PlanSettingKey
  | "asOf"
  | "locked"
  | "signingAuthority"
  | "fund"
  | "decisionNumber"
  | "decisionDate"
  | "countCoHolders"
  | "quorum"
  | "voteThreshold"
  | "voteBase"
  | "ballot"
  | "writtenOpinions"
  | "account"
  | "fileId";

/** One declared setting. */
export interface Setting {
  readonly key: SettingKey;
  readonly name: string;
  readonly note: string;
  /** The rules read it: without it something is unknown. */
  readonly judged: boolean;
  /** May stand on several rows, one value each. */
  readonly repeats?: true;
  readonly rule?: Rule;
  readonly format?: string;
  /** The name that formulas and the menu find its value by. */
  readonly namedRange?: string;
  /** Written by set-up with the row: how this workbook works, never a fact of the campaign. */
  readonly startsAs?: string;
}

/** The named ranges that every unit tab's formula reads. */
export const NAMED_RANGES = {
  asOf: "NGAY_SO_LIEU",
  start: "THI_DUA_TU",
  end: "THI_DUA_DEN",
  deadline: "HAN_NHAN_HO_SO",
} as const;

const YES_OR_NO = oneOf([YES, NO]);

export const SETTINGS: readonly Setting[] = [
  {
    key: "parentBody",
    name: "Cơ quan chủ quản",
    judged: false,
    note: "Ghi như trên văn bản, ví dụ: UBND tỉnh Bắc Kạn",
  },
  {
    key: "department",
    name: "Tên cơ quan",
    judged: true,
    note: "Ghi đầy đủ, không viết tắt; dùng để nhận ra phong trào do Sở phát động",
  },
  { key: "abbreviation", name: "Viết tắt", judged: false, note: "Phần ký hiệu của cơ quan trên văn bản, ví dụ: STTTT" },
  { key: "place", name: "Địa danh", judged: false, note: "Địa danh ghi trên văn bản, ví dụ: Bắc Kạn" },
  { key: "planNumber", name: "Số kế hoạch", judged: true, note: "Số và ký hiệu, ví dụ: 05/KH-STTTT" },
  { key: "planDate", name: "Ngày kế hoạch", judged: true, note: "dd/mm/yyyy", rule: ONLY_DATES, format: FORMATS.date },
  { key: "planTitle", name: "Trích yếu kế hoạch", judged: true, note: "Ghi nguyên văn trích yếu" },
  {
    key: "legalGround",
    name: "Căn cứ pháp lý",
    judged: false,
    repeats: true,
    note: "Mỗi văn bản một dòng; chèn thêm dòng cùng tên mục khi cần",
  },
  {
    key: "start",
    name: "Thời gian thi đua từ ngày",
    judged: true,
    note: "dd/mm/yyyy",
    rule: ONLY_DATES,
    format: FORMATS.date,
    namedRange: NAMED_RANGES.start,
  },
  {
    key: "end",
    name: "Thời gian thi đua đến hết ngày",
    judged: true,
    note: "dd/mm/yyyy; là hạn của dòng không ghi hạn riêng",
    rule: ONLY_DATES,
    format: FORMATS.date,
    namedRange: NAMED_RANGES.end,
  },
  {
    key: "asOf",
    name: "Số liệu tính đến hết ngày",
    judged: true,
    note: "Đặt bằng menu Thi đua – Khen thưởng; không dùng hàm TODAY() hay NOW()",
    rule: ONLY_DATES,
    format: FORMATS.date,
    namedRange: NAMED_RANGES.asOf,
  },
  {
    key: "deadline",
    name: "Hạn nhận hồ sơ",
    judged: true,
    note: "Hồ sơ phải đến trước ngày này (không tính chính ngày này)",
    rule: ONLY_DATES,
    format: FORMATS.date,
    namedRange: NAMED_RANGES.deadline,
  },
  {
    key: "locked",
    name: "Khóa sổ",
    judged: false,
    note: "Có: đã chốt số liệu để xét khen thưởng",
    rule: YES_OR_NO,
    startsAs: NO,
  },
  { key: "awardForm", name: "Hình thức khen thưởng", judged: true, note: "Ví dụ: Giấy khen của Giám đốc Sở" },
  {
    key: "individuals",
    name: "Đối tượng cá nhân",
    judged: true,
    note: "Nguyên văn kế hoạch kèm mục, ví dụ: Cán bộ, công chức, viên chức thuộc Sở (III.1.a)",
  },
  {
    key: "contractWorkers",
    name: "Xét người làm hợp đồng",
    judged: true,
    note: "Có: người làm hợp đồng cũng được xét; Không hoặc để trống: ghi là Không xét",
    rule: YES_OR_NO,
  },
  {
    key: "mostCollectives",
    name: "Số tập thể khen tối đa",
    judged: true,
    note: "Theo kế hoạch; để trống: kế hoạch không giới hạn. Đề nghị quá số này thì Kiểm tra sổ theo dõi báo",
  },
  {
    key: "mostIndividuals",
    name: "Số cá nhân khen tối đa",
    judged: true,
    note: "Theo kế hoạch; để trống: kế hoạch không giới hạn. Đề nghị quá số này thì Kiểm tra sổ theo dõi báo",
  },
  {
    key: "formSet",
    name: "Bộ mẫu",
    judged: false,
    note: "Nghị định quy định mẫu hồ sơ, ví dụ: Nghị định số 91/2017/NĐ-CP",
  },
  {
    key: "signingAuthority",
    name: "Quyền hạn ký",
    judged: false,
    note: "Để trống nếu người đứng đầu ký; nếu không ghi KT., TL., TUQ.…",
  },
  {
    key: "signer",
    name: "Người ký",
    judged: true,
    note: "Họ và tên người ký quyết định khen thưởng; người này không thuộc diện xét",
  },
  { key: "signerPosition", name: "Chức vụ người ký", judged: true, note: "Ví dụ: Giám đốc" },
  {
    key: "recipient",
    name: "Nơi nhận",
    judged: false,
    repeats: true,
    note: "Mỗi nơi nhận một dòng; chèn thêm dòng cùng tên mục khi cần",
  },
  { key: "fund", name: "Nguồn kinh phí", judged: false, note: "Nguồn chi tiền thưởng" },
  {
    key: "decisionNumber",
    name: "Số quyết định khen thưởng",
    judged: true,
    note: "Chỉ ghi khi quyết định đã ban hành; tiền thưởng chỉ hiện khi đã có số và ngày",
  },
  {
    key: "decisionDate",
    name: "Ngày quyết định khen thưởng",
    judged: true,
    note: "dd/mm/yyyy; mức lương cơ sở được lấy theo ngày này",
    rule: ONLY_DATES,
    format: FORMATS.date,
  },
  {
    key: "countCoHolders",
    name: "Tính chỉ tiêu cho đơn vị phối hợp",
    judged: true,
    note: "Không: chỉ đơn vị chủ trì bị xét; Có: đơn vị phối hợp cũng bị xét theo kết quả của đơn vị chủ trì",
    rule: YES_OR_NO,
    startsAs: NO,
  },
  {
    key: "quorum",
    name: "Hội đồng: tỷ lệ thành viên dự họp tối thiểu",
    judged: false,
    note: "Theo quy chế của Hội đồng, ví dụ: 2/3",
    format: FORMATS.text,
  },
  {
    key: "voteThreshold",
    name: "Hội đồng: tỷ lệ phiếu tán thành tối thiểu",
    judged: false,
    note: "Theo quy chế của Hội đồng",
    format: FORMATS.text,
  },
  {
    key: "voteBase",
    name: "Hội đồng: tỷ lệ phiếu tính trên",
    judged: false,
    note: "Theo quy chế của Hội đồng",
    rule: oneOf(Object.values(VOTE_BASE_LABELS)),
  },
  {
    key: "ballot",
    name: "Hội đồng: hình thức biểu quyết",
    judged: false,
    note: "Theo quy chế của Hội đồng",
    rule: oneOf(["Biểu quyết công khai", "Bỏ phiếu kín"]),
  },
  {
    key: "writtenOpinions",
    name: "Hội đồng: tính ý kiến bằng văn bản của người vắng mặt",
    judged: false,
    note: "Theo quy chế của Hội đồng",
    rule: YES_OR_NO,
  },
  {
    key: "account",
    name: "Tài khoản phụ trách",
    judged: false,
    note: "Địa chỉ thư của tài khoản lập hồ sơ và gửi thư nhắc của Sở",
  },
  {
    key: "fileId",
    name: "Mã tệp của sổ",
    judged: false,
    note: "Máy ghi khi tạo sổ, không sửa; nhờ đó nhận ra bản sao khi bắt đầu năm mới",
    format: FORMATS.text,
  },
];

export const SETTINGS_TAB = declareTab({
  name: "Kế hoạch",
  headerRow: 1,
  rows: 100,
  frozenColumns: 0,
  hidden: false,
  columns: [
    { key: "name", header: "Mục", width: 330, filledBy: "office", neededFor: "tab" },
    { key: "value", header: "Giá trị", width: 420, filledBy: "office", neededFor: "tab", wrap: true },
    { key: "note", header: "Ghi chú", width: 430, filledBy: "office", neededFor: "papers", wrap: true },
  ],
});

export const BASE_SALARIES_TAB = declareTab({
  name: "Lương cơ sở",
  headerRow: 1,
  rows: 50,
  frozenColumns: 0,
  hidden: false,
  columns: [
    {
      key: "from",
      header: "Từ ngày",
      width: 110,
      filledBy: "office",
      neededFor: "tab",
      format: FORMATS.date,
      rule: ONLY_DATES,
      note: "Ngày mức lương cơ sở bắt đầu có hiệu lực",
    },
    {
      key: "amount",
      header: "Mức (đồng)",
      width: 120,
      filledBy: "office",
      neededFor: "tab",
      format: FORMATS.amount,
      note: "Đồng, ví dụ: 1.490.000",
    },
    {
      key: "source",
      header: "Văn bản",
      width: 320,
      filledBy: "office",
      neededFor: "papers",
      note: "Nghị định quy định mức lương cơ sở",
    },
  ],
});

/** The base salaries that set-up fills into an empty tab, as typed; the Office adds a row for each new decree. */
export const KNOWN_BASE_SALARIES: readonly {
  readonly from: string;
  readonly amount: number;
  readonly source: string;
}[] = [
  { from: "01/07/2019", amount: 1_490_000, source: "Nghị định số 38/2019/NĐ-CP" },
  { from: "01/07/2023", amount: 1_800_000, source: "Nghị định số 24/2023/NĐ-CP" },
  { from: "01/07/2024", amount: 2_340_000, source: "Nghị định số 73/2024/NĐ-CP" },
];
