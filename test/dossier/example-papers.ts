/** Papers to fill templates with: of each kind, with so many nominees, with short or with long names and targets. */

import type {
  AssignmentRow,
  CollectiveRow,
  ConsideredRow,
  Draft,
  Header,
  IndividualRow,
  Paper,
  PaperKind,
  Printed,
  Sentence,
  Signature,
} from "../../src/dossier/papers";
import { BLANK } from "../../src/dossier/papers";

export const printed = (text: string): Printed => ({ text, cell: null });
export const sentence = (text: string): Sentence => ({ text, figures: [] });

const NAMES = [
  "Nguyễn Văn An",
  "Hoàng Thị Bích Ngọc",
  "Trần Đức Ưng",
  "Lường Văn Đạt",
  "Nông Thị Thuỳ Dương",
  "Hà Quốc Khánh",
  "Ma Thị Luyến",
  "Triệu Đình Phượng",
  "Bế Minh Quý",
  "Vi Thị Xuân",
  "Đặng Yến Vy",
  "Lý Hải Ước",
];

const UNITS = [
  "Phòng Công nghệ thông tin",
  "Phòng Bưu chính - Viễn thông",
  "Văn phòng Sở",
  "Thanh tra Sở",
  "Phòng Thông tin - Báo chí - Xuất bản",
  "Trung tâm Công nghệ thông tin và Truyền thông",
];

const LONG_NAME = "Công Tằng Tôn Nữ Hoàng Thị Phương Quỳnh Trang Khánh Linh Đoan";
const LONG_UNIT =
  "Phòng Chuyển đổi số, Hạ tầng kỹ thuật, An toàn thông tin mạng và Phát triển công nghiệp công nghệ thông tin";
const LONG_TARGET =
  "Tỷ lệ hồ sơ thủ tục hành chính thuộc thẩm quyền giải quyết của Sở Thông tin và Truyền thông được tiếp nhận, xử lý " +
  "trực tuyến toàn trình trên Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh, có kết quả điện tử được ký số " +
  "và trả cho tổ chức, cá nhân qua dịch vụ bưu chính công ích hoặc trên Cổng Dịch vụ công quốc gia, đồng thời được lưu " +
  "trữ trong kho dữ liệu điện tử của tổ chức, cá nhân theo quy định";

const MOVEMENT = "phong trào thi đua thực hiện nhiệm vụ thông tin và truyền thông năm 2022";

/** How many nominees a paper names, and whether names and targets are as long as they come. */
export interface Size {
  readonly nominees: number;
  readonly long: boolean;
}

const counted = (count: number): string => String(count).padStart(2, "0");

function header(kind: "unit" | "department" | "council", number: string | null, dated: boolean, long: boolean): Header {
  const issuers = {
    unit: long ? LONG_UNIT.toUpperCase() : "PHÒNG CÔNG NGHỆ THÔNG TIN",
    department: "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    council: "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
  };
  return {
    parent: printed(kind === "department" ? "UBND TỈNH BẮC KẠN" : "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"),
    issuer: printed(issuers[kind]),
    number: number === null ? null : sentence(number),
    placeAndDate: dated ? sentence("Bắc Kạn, ngày 05 tháng 01 năm 2023") : null,
  };
}

const signature = (
  position: string,
  name: string,
  instruction: string | null = null,
  authority: string | null = null,
): Signature => ({
  authority: authority === null ? null : printed(authority),
  position: printed(position),
  instruction,
  name: printed(name),
});

const DRAFT: Draft = { mark: "DỰ THẢO", because: "Chưa có biên bản họp." };

function collectives({ nominees, long }: Size): CollectiveRow[] {
  return Array.from({ length: Math.min(nominees, 6) }, (_, index) => ({
    ordinal: String(index + 1),
    name: printed(long ? LONG_UNIT : (UNITS[index] ?? "")),
  }));
}

function individuals({ nominees, long }: Size, from = 1): IndividualRow[] {
  return Array.from({ length: nominees }, (_, index) => ({
    ordinal: String(index + from),
    name: printed(long ? LONG_NAME : (NAMES[index % NAMES.length] ?? "")),
    position: printed(long ? "Phó Trưởng phòng phụ trách công tác chuyển đổi số" : "Chuyên viên"),
    unit: printed(long ? LONG_UNIT : (UNITS[index % UNITS.length] ?? "")),
  }));
}

function considered(
  rows: readonly { readonly ordinal: string; readonly name: Printed }[],
  what: string,
): ConsideredRow[] {
  return rows.map(({ ordinal, name }) => ({
    ordinal,
    name,
    description: sentence(what),
    award: printed("Giấy khen của Giám đốc Sở"),
    votes: sentence("06/07 (85,7%)"),
    result: printed("Nhất trí đề nghị"),
  }));
}

function assignments({ nominees, long }: Size): AssignmentRow[] {
  return Array.from({ length: nominees }, (_, index) => ({
    ordinal: String(index + 1),
    content: printed(long ? LONG_TARGET : "Tỷ lệ hộ gia đình có kết nối Internet băng rộng"),
    target: printed(long ? "tăng ít nhất 2 bậc so với năm 2021" : "≥ 82%"),
    due: printed("31/12/2022"),
    result: printed(index === 3 ? BLANK : long ? "Hoàn thành ngày 26/4/2022" : "86,2%"),
    attainment: printed(index === 3 ? "" : "105,1%"),
    status: printed(index === 3 ? "Chưa có số liệu" : "Vượt"),
    quality: printed(index % 2 === 0 ? "" : "Tốt"),
    evidence: printed(index % 2 === 0 ? "Báo cáo số 15/BC-STTTT ngày 10/12/2022" : ""),
  }));
}

const awardees = ({ nominees }: Size): string =>
  `${counted(Math.min(nominees, 6))} tập thể, ${counted(nominees)} cá nhân`;

function submission(size: Size): Paper {
  return {
    kind: "submission",
    draft: null,
    header: header("unit", size.long ? "Số: 05/TTr-TTCNTT" : null, true, size.long),
    subject: sentence(`Về việc đề nghị khen thưởng tổng kết ${MOVEMENT}`),
    addressee: printed("Hội đồng Thi đua - Khen thưởng Sở Thông tin và Truyền thông"),
    grounds: [
      sentence("Căn cứ Luật Thi đua, Khen thưởng;"),
      sentence(
        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
      ),
      sentence("Căn cứ Kế hoạch số 05/KH-STTTT ngày 24/01/2022 của Sở Thông tin và Truyền thông."),
    ],
    request: sentence(
      size.nominees === 0
        ? "Qua bình xét, đơn vị không đề nghị khen thưởng tập thể, cá nhân nào."
        : `Xét thành tích đạt được và biên bản họp ngày 03/01/2023, đơn vị đề nghị tặng Giấy khen của Giám đốc Sở cho ${awardees(size)} có thành tích xuất sắc, cụ thể:`,
    ),
    collectives: collectives(size),
    individuals: individuals(size),
    attachments:
      size.nominees === 0
        ? []
        : [
            sentence(`- Báo cáo thành tích, bản tóm tắt thành tích của ${awardees(size)};`),
            sentence("- Biên bản họp xét khen thưởng của đơn vị ngày 03/01/2023."),
          ],
    closing: sentence("Kính đề nghị Hội đồng Thi đua - Khen thưởng Sở xem xét, quyết định./."),
    signature: signature("TRƯỞNG PHÒNG", size.long ? LONG_NAME : "Nguyễn Văn An"),
    recipients: [sentence("- Như trên;"), sentence("- Văn phòng Sở;"), sentence("- Lưu: VT, CNTT.")],
  };
}

function minutes(kind: "unitMinutes" | "councilMinutes", size: Size): Paper {
  const council = kind === "councilMinutes";
  const held = size.nominees > 0;
  return {
    kind,
    draft: held ? null : DRAFT,
    header: header(council ? "council" : "unit", council ? "Số: 01/BB-HĐTĐKT" : null, false, size.long),
    subject: sentence(`Họp xét đề nghị khen thưởng tổng kết ${MOVEMENT}`),
    started: printed(held ? "14 giờ 00 phút, ngày 05 tháng 01 năm 2023" : BLANK),
    place: printed(held ? "Phòng họp tầng 2, trụ sở Sở Thông tin và Truyền thông" : BLANK),
    chair: printed(held ? "Ông Nguyễn Văn An, Giám đốc Sở" : BLANK),
    secretary: printed(held ? "Bà Hoàng Thị Bích Ngọc, Chuyên viên Văn phòng Sở" : BLANK),
    present: sentence(held ? "Có mặt: 06/07 thành viên." : `Có mặt: ${BLANK}`),
    attendees: held ? NAMES.slice(0, 6).map((name) => printed(`${name}, Ủy viên`)) : [],
    absent: sentence(held ? "Vắng mặt: 01 (Lý Hải Ước, đi công tác)." : `Vắng mặt: ${BLANK}`),
    rules: council
      ? [sentence("Cuộc họp đủ 2/3 số thành viên; biểu quyết công khai, tính trên tổng số thành viên.")]
      : [],
    proceedings: [
      sentence("Chủ trì thông qua tiêu chuẩn khen thưởng theo mục III Kế hoạch số 05/KH-STTTT ngày 24/01/2022."),
      sentence(`Thư ký báo cáo kết quả rà soát của ${awardees(size)}.`),
    ],
    discussion: { prompt: "Ý kiến thảo luận", text: printed(BLANK) },
    collectives: considered(collectives(size), "Tập thể"),
    individuals: considered(
      individuals(size),
      size.long ? `Phó Trưởng phòng, ${LONG_UNIT}` : "Chuyên viên, Văn phòng Sở",
    ),
    conclusion: sentence(
      held
        ? `Cuộc họp nhất trí đề nghị khen thưởng ${awardees(size)}.`
        : "Cuộc họp không đề nghị khen thưởng tập thể, cá nhân nào.",
    ),
    closing: sentence(`Cuộc họp kết thúc vào ${held ? "16 giờ 30 phút, ngày 05 tháng 01 năm 2023" : BLANK}./.`),
    left: signature("THƯ KÝ", "Hoàng Thị Bích Ngọc"),
    right: signature(council ? "CHỦ TỊCH HỘI ĐỒNG" : "CHỦ TỌA", size.long ? LONG_NAME : "Nguyễn Văn An"),
    recipients: [sentence("- Như thành phần tham dự;"), sentence("- Lưu: VT, Hồ sơ.")],
  };
}

function report(kind: "collectiveReport" | "individualReport", size: Size): Paper {
  const collective = kind === "collectiveReport";
  return {
    kind,
    draft: null,
    header: header("unit", null, true, size.long),
    form: {
      text: "(Mẫu số 07, Phụ lục ban hành kèm theo Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ)",
      toCheck: false,
    },
    subject: printed("ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA GIÁM ĐỐC SỞ"),
    nameLine: sentence(
      collective
        ? (collectives({ ...size, nominees: 1 })[0]?.name.text ?? "")
        : `${size.long ? LONG_NAME : "Nguyễn Văn An"}, Chuyên viên, ${size.long ? LONG_UNIT : "Phòng Công nghệ thông tin"}`,
    ),
    particulars: [
      { label: collective ? "Tên đơn vị" : "Họ và tên", value: printed(size.long ? LONG_NAME : "Nguyễn Văn An") },
      { label: "Năm thành lập, cơ cấu tổ chức", value: printed(BLANK) },
      { label: "Tổng số cán bộ, công chức, viên chức", value: printed("08") },
      { label: "Chức năng, nhiệm vụ được giao", value: printed(BLANK) },
    ],
    sections: [
      {
        heading: "Chỉ tiêu, nhiệm vụ được giao và kết quả thực hiện",
        sentences: [
          sentence(
            size.nominees === 0
              ? "Trong năm 2022, đơn vị không được giao chỉ tiêu, nhiệm vụ nào trong Kế hoạch."
              : `Trong năm 2022, đơn vị được giao ${counted(size.nominees)} chỉ tiêu, nhiệm vụ; hoàn thành ${counted(size.nominees)}.`,
          ),
        ],
        assignments: assignments(size),
      },
      {
        heading: "Kết quả xếp loại",
        sentences: [sentence("100% cá nhân được xếp loại Hoàn thành tốt nhiệm vụ trở lên.")],
        assignments: [],
      },
    ],
    narratives: [
      { prompt: "Biện pháp, giải pháp đã thực hiện", text: printed(BLANK) },
      { prompt: "Kinh nghiệm rút ra", text: printed(BLANK) },
    ],
    left: signature(
      collective ? "THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN TRỰC TIẾP XÁC NHẬN, ĐỀ NGHỊ" : "THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN",
      BLANK,
      "(Ký tên, đóng dấu)",
    ),
    right: signature(
      collective ? "TRƯỞNG PHÒNG" : "NGƯỜI BÁO CÁO",
      size.long ? LONG_NAME : "Nguyễn Văn An",
      "(Ký, ghi rõ họ tên)",
    ),
  };
}

function summary(kind: "collectiveSummary" | "individualSummary", size: Size): Paper {
  return {
    kind,
    draft: null,
    header: header("unit", null, true, size.long),
    subject: printed("ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA GIÁM ĐỐC SỞ"),
    nameLine: sentence(
      size.long ? `${LONG_NAME}, ${LONG_UNIT}` : "Nguyễn Văn An, Chuyên viên, Phòng Công nghệ thông tin",
    ),
    achievements: Array.from({ length: Math.max(1, Math.min(size.nominees, 5)) }, () =>
      sentence(
        `${size.long ? LONG_TARGET : "Tỷ lệ hộ gia đình có kết nối Internet băng rộng"}: đạt 86,2% (kế hoạch ≥ 82%), bằng 105,1% kế hoạch.`,
      ),
    ),
    highlight: { prompt: "Thành tích nổi bật", text: printed(BLANK) },
    request: sentence("Kính đề nghị tặng Giấy khen của Giám đốc Sở Thông tin và Truyền thông./."),
    left: signature("THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN", BLANK, "(Ký tên, đóng dấu)"),
    right: signature("NGƯỜI BÁO CÁO", size.long ? LONG_NAME : "Nguyễn Văn An"),
  };
}

function appraisal(size: Size): Paper {
  const many = Array.from({ length: size.nominees }, (_, index) => ({
    code: printed(`T1.${String(index + 1)}`),
    clause: `III.2.a, gạch đầu dòng ${String(index + 1)}`,
    words: size.long
      ? LONG_TARGET
      : "Hoàn thành xuất sắc 100% chỉ tiêu, nhiệm vụ được giao trong năm, không có nhiệm vụ chậm tiến độ.",
    mode: "Bắt buộc",
    reading: index % 3 === 0 ? "Xét mọi chỉ tiêu ghi cho đơn vị (chưa chốt)" : "",
    result: index % 4 === 3 ? "Chưa rõ" : "Đạt",
    reason: sentence("12/12 chỉ tiêu đạt hoặc vượt; 05/05 nhiệm vụ hoàn thành đúng hạn."),
    cells: index % 2 === 0 ? "CNTT: J3, J4; Cán bộ: M5" : "",
  }));
  return {
    kind: "appraisal",
    draft: null,
    header: header("department", null, true, size.long),
    subject: sentence("Hồ sơ đề nghị tặng Giấy khen của Giám đốc Sở"),
    particulars: [
      { label: "Tập thể", value: printed(size.long ? LONG_UNIT : "Phòng Công nghệ thông tin") },
      { label: "Hình thức đề nghị", value: printed("Giấy khen của Giám đốc Sở") },
    ],
    receipt: [sentence("Hồ sơ nhận ngày 10/01/2023, người nhận: Hoàng Thị Bích Ngọc; đủ thành phần.")],
    conditions: many,
    basis: [sentence("Số liệu tính đến ngày 10/01/2023; dấu kết quả: 8f3a-22c1.")],
    verdict: sentence(size.nominees === 0 ? "Chưa xét" : "Không đủ điều kiện"),
    reservations: [sentence("Được đề nghị khen thưởng dù chưa đủ điều kiện: chỉ tiêu 8 đạt 48% (ô F14).")],
    missing: size.nominees > 1 ? [sentence("- Kết quả chỉ tiêu 13: Phòng Công nghệ thông tin.")] : [],
    opinion: { prompt: "Ý kiến của người thẩm định", text: printed(BLANK) },
    left: signature("NGƯỜI THẨM ĐỊNH", "Hoàng Thị Bích Ngọc"),
    right: signature("CHÁNH VĂN PHÒNG", size.long ? LONG_NAME : "Nguyễn Văn An"),
  };
}

function decision(size: Size): Paper {
  const withPrizes = size.nominees !== 1;
  const first = collectives(size).map((row) => ({ ...row, prize: withPrizes ? printed("900.000") : null }));
  const second = individuals(size, first.length + 1).map((row) => ({
    ...row,
    prize: withPrizes ? printed("450.000") : null,
  }));
  return {
    kind: "decision",
    draft: withPrizes ? null : DRAFT,
    header: header("department", withPrizes ? "Số: 15/QĐ-STTTT" : "Số: ………/QĐ-STTTT", true, size.long),
    subject: sentence(`Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc trong ${MOVEMENT}`),
    authority: printed("GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH BẮC KẠN"),
    grounds: [
      sentence("Căn cứ Luật Thi đua, Khen thưởng;"),
      sentence("Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;"),
      sentence("Theo đề nghị của Hội đồng Thi đua - Khen thưởng Sở tại Biên bản số 01/BB-HĐTĐKT ngày 03/02/2023."),
    ],
    articles: [
      {
        label: "Điều 1.",
        text: sentence(
          `Tặng Giấy khen cho ${awardees(size)} có thành tích xuất sắc trong ${MOVEMENT} (có danh sách kèm theo).`,
        ),
      },
      {
        label: "Điều 2.",
        text: sentence("Tiền thưởng kèm theo Giấy khen được trích từ Quỹ thi đua, khen thưởng của Sở."),
      },
      {
        label: "Điều 3.",
        text: sentence(
          "Chánh Văn phòng, Trưởng các phòng, đơn vị và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
        ),
      },
    ],
    signature: signature("GIÁM ĐỐC", size.long ? LONG_NAME : "Nguyễn Văn An"),
    recipients: [
      sentence("- Như Điều 3;"),
      sentence("- Ban Thi đua - Khen thưởng tỉnh (báo cáo);"),
      sentence("- Giám đốc, các Phó Giám đốc Sở;"),
      sentence("- Lưu: VT, VP."),
    ],
    listTitle: printed("DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN"),
    listReference: sentence(
      "(Kèm theo Quyết định số ………/QĐ-STTTT ngày ……… tháng ……… năm ……… của Giám đốc Sở Thông tin và Truyền thông)",
    ),
    withPrizes,
    collectives: first,
    individuals: second,
    total: sentence(`Danh sách có ${awardees(size)}.`),
    totalPrize: withPrizes ? sentence("Tổng số tiền thưởng: 10.800.000 đồng (Mười triệu tám trăm nghìn đồng).") : null,
  };
}

function certificate(size: Size): Paper {
  return {
    kind: "certificate",
    draft: size.nominees === 0 ? DRAFT : null,
    authority: printed("GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH BẮC KẠN"),
    address: "Ông (Bà)",
    name: printed(size.long ? LONG_NAME : "Nguyễn Văn An"),
    description: sentence(size.long ? `Phó Trưởng phòng, ${LONG_UNIT}` : "Chuyên viên, Phòng Công nghệ thông tin"),
    achievement: sentence(`Đã có thành tích xuất sắc trong ${MOVEMENT}`),
    decision: sentence("Quyết định số: 15/QĐ-STTTT, ngày 10 tháng 02 năm 2023"),
    goldenBook: sentence("Số sổ vàng: 3"),
    placeAndDate: sentence("Bắc Kạn, ngày 10 tháng 02 năm 2023"),
    signature: signature("GIÁM ĐỐC", size.long ? LONG_NAME : "Nguyễn Văn An"),
  };
}

const MAKERS: Readonly<Record<PaperKind, (size: Size) => Paper>> = {
  submission,
  unitMinutes: (size) => minutes("unitMinutes", size),
  councilMinutes: (size) => minutes("councilMinutes", size),
  collectiveReport: (size) => report("collectiveReport", size),
  individualReport: (size) => report("individualReport", size),
  collectiveSummary: (size) => summary("collectiveSummary", size),
  individualSummary: (size) => summary("individualSummary", size),
  appraisal,
  decision,
  certificate,
};

export const PAPER_KINDS = Object.keys(MAKERS) as PaperKind[];

/** A paper of a kind. */
export const examplePaper = (kind: PaperKind, size: Size): Paper => MAKERS[kind](size);
