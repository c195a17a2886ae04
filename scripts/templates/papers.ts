/** The text of each paper's template: words that never change, tags for what the paper's view model says. */

import type { PaperKind } from "../../src/dossier/papers";
import {
  afterTable,
  beforeTable,
  body,
  BOX,
  captionedList,
  closing,
  head,
  line,
  list,
  narrative,
  ORDINAL,
  recipientsBelow,
  sentences,
  signature,
  signedAndSent,
  signedByTwo,
  title,
  type Column,
} from "./common";
import { CERTIFICATE_PAGE, CERTIFICATE_WIDTH, LOOK, PAGE, TEXT_WIDTH } from "./look";
import { block, bold, italic, otherwise, paragraph, section, table, wordFile, type Page } from "./ooxml";

const PROPOSED_COLLECTIVES: readonly Column[] = [ORDINAL, { head: "Tên tập thể", width: 154, cell: "{name}" }];

const PROPOSED_INDIVIDUALS: readonly Column[] = [
  ORDINAL,
  { head: "Họ và tên", width: 50, cell: "{name}" },
  { head: "Chức vụ", width: 44, cell: "{position}" },
  { head: "Đơn vị công tác", width: 60, cell: "{unit}" },
];

const submission =
  head({ dated: true }) +
  title("TỜ TRÌNH", "{subject}") +
  paragraph("Addressee", ["Kính gửi: {addressee}"]) +
  sentences("grounds", "Grounds") +
  body("{request}") +
  captionedList("Tập thể", "collectives", PROPOSED_COLLECTIVES) +
  captionedList("Cá nhân", "individuals", PROPOSED_INDIVIDUALS) +
  block("attachments.any", body("Hồ sơ kèm theo gồm:"), sentences("attachments")) +
  closing("{closing}") +
  signedAndSent();

const considered = (name: Column): readonly Column[] => [
  ORDINAL,
  name,
  { head: "Hình thức đề nghị", width: 36, cell: "{award}" },
  { head: "Kết quả biểu quyết", width: 31, cell: "{votes}", style: "CellCentred" },
  { head: "Kết luận", width: 30, cell: "{result}", style: "CellCentred" },
];

const minutes =
  head({ dated: false }) +
  title("BIÊN BẢN", "{subject}") +
  body(bold("Thời gian bắt đầu: "), "{started}") +
  body(bold("Địa điểm: "), "{place}") +
  body(bold("Thành phần tham dự: "), "{present}") +
  block("attendees", body("- {text}")) +
  body("{absent}") +
  body(bold("Chủ trì: "), "{chair}") +
  body(bold("Thư ký: "), "{secretary}") +
  paragraph("Heading", ["Nội dung (theo diễn biến cuộc họp):"]) +
  sentences("rules") +
  sentences("proceedings") +
  narrative("discussion.", { lines: 2 }) +
  captionedList("Tập thể", "collectives", considered({ head: "Tên tập thể", width: 57, cell: "{name}" })) +
  captionedList(
    "Cá nhân",
    "individuals",
    considered({ head: "Họ và tên", width: 57, cell: "{name}", note: { when: "description", text: "{description}" } }),
  ) +
  closing("{conclusion}") +
  closing("{closing}") +
  signedByTwo() +
  recipientsBelow();

const ASSIGNMENTS: readonly Column[] = [
  ORDINAL,
  {
    head: "Nội dung",
    width: 63,
    cell: "{content}",
    note: { when: "evidence", text: "Minh chứng: {evidence}" },
  },
  { head: "Mức giao", width: 23, cell: "{target}", style: "CellCentred" },
  { head: "Thời hạn", width: 23, cell: "{due}", style: "CellCentred" },
  {
    head: "Kết quả",
    width: 24,
    cell: "{result}{#attainment} ({attainment}){/attainment}",
    style: "CellCentred",
  },
  {
    head: "Đánh giá",
    width: 21,
    cell: "{status}{#quality}; chất lượng: {quality}{/quality}",
    style: "CellCentred",
  },
];

const particulars = block("particulars", body("{label}: {value}"));

const report =
  head({ dated: true }) +
  title("BÁO CÁO THÀNH TÍCH", "{subject}") +
  paragraph("FormLine", ["{form}"]) +
  paragraph("NameLine", ["{nameLine}"]) +
  paragraph("Part", ["I. THÔNG TIN CHUNG"]) +
  particulars +
  paragraph("Part", ["II. THÀNH TÍCH ĐẠT ĐƯỢC"]) +
  block(
    "sections",
    paragraph("Heading", ["{heading}"], { numbered: true }) +
      sentences("sentences") +
      block("assignments.any", beforeTable, list("assignments", ASSIGNMENTS), afterTable),
  ) +
  block(
    "narratives",
    otherwise("isLast", narrative("", { lines: 3, numbered: true })),
    block("isLast", narrative("", { lines: 3, numbered: true, last: true })),
  ) +
  signedByTwo();

const summary =
  head({ dated: true }) +
  title("TÓM TẮT THÀNH TÍCH", "{subject}") +
  paragraph("NameLine", ["{nameLine}"]) +
  sentences("achievements") +
  narrative("highlight.", { lines: 2 }) +
  closing("{request}") +
  signedByTwo();

const CONDITIONS: readonly Column[] = [
  { head: "Mã", width: 14, cell: "{code}", style: "CellCentred" },
  { head: "Tiêu chuẩn", width: 46, cell: "{words}", note: { when: "clause", text: "{clause}. {mode}" } },
  { head: "Cách hiểu", width: 28, cell: "{reading}" },
  { head: "Căn cứ, số liệu", width: 57, cell: "{reason}", note: { when: "cells", text: "Ô: {cells}" } },
  { head: "Kết quả", width: 20, cell: "{result}", style: "CellCentred" },
];

const appraisal =
  head({ dated: true }) +
  title("PHIẾU THẨM ĐỊNH", "{subject}") +
  particulars +
  sentences("receipt") +
  captionedList("Kết quả rà soát theo từng tiêu chuẩn", "conditions", CONDITIONS) +
  sentences("basis", "Facts") +
  body(bold("Kết quả rà soát: "), "{verdict}") +
  sentences("reservations") +
  block("missing.any", paragraph("Heading", ["Còn thiếu:"]), sentences("missing")) +
  narrative("opinion.", { lines: 2, last: true }) +
  signedByTwo();

const PRIZE: Column = { head: "Tiền thưởng (đồng)", width: 26, cell: "{prize}", style: "CellAmount" };

/** The list in its two forms: with the column of the prize and without it. */
const awarded = (caption: string, name: string, columns: readonly Column[], widened: number): string => {
  const narrower = columns.map((column, index) =>
    index === widened ? { ...column, width: column.width - PRIZE.width } : column,
  );
  return (
    block("withPrizes", captionedList(caption, name, [...narrower, PRIZE])) +
    otherwise("withPrizes", captionedList(caption, name, columns))
  );
};

const AWARDED_INDIVIDUALS: readonly Column[] = [
  ORDINAL,
  { head: "Họ và tên", width: 42, cell: "{name}" },
  { head: "Chức vụ", width: 32, cell: "{position}" },
  { head: "Đơn vị công tác", width: 80, cell: "{unit}" },
];

const decision =
  head({ dated: true }) +
  title("QUYẾT ĐỊNH", "{subject}") +
  paragraph("Authority", ["{authority}"]) +
  sentences("grounds", "Grounds") +
  paragraph("Decides", ["QUYẾT ĐỊNH:"]) +
  block(
    "articles",
    otherwise("isLast", body(bold("{label} "), "{text}")),
    block("isLast", paragraph("Body", [bold("{label} "), "{text}"], { keepNext: true })),
  ) +
  signedAndSent() +
  paragraph("AfterTable", [], { section: section(PAGE) }) +
  paragraph("Subject", ["{listTitle}"]) +
  paragraph("FormLine", ["{listReference}"]) +
  line(55, TEXT_WIDTH) +
  awarded("Tập thể", "collectives", PROPOSED_COLLECTIVES, 1) +
  awarded("Cá nhân", "individuals", AWARDED_INDIVIDUALS, 3) +
  body("{total}") +
  block("totalPrize", body("{totalPrize}"));

const certificate =
  paragraph("CertificateNation", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]) +
  paragraph("CertificateMotto", ["Độc lập - Tự do - Hạnh phúc"]) +
  line(65, CERTIFICATE_WIDTH) +
  paragraph("CertificateAuthority", ["{authority}"]) +
  paragraph("CertificateGives", ["TẶNG"]) +
  paragraph("CertificateTitle", ["GIẤY KHEN"]) +
  paragraph("CertificateName", ["{address} {name}"]) +
  paragraph("CertificateText", ["{description}"]) +
  paragraph("CertificateText", [italic("{achievement}")]) +
  paragraph("CertificateGap", []) +
  table({ columns: [CERTIFICATE_WIDTH / 2, CERTIFICATE_WIDTH / 2], bordered: false }, [
    [
      paragraph("CertificateDecision", ["{decision}"]) +
        paragraph("CertificateDecision", ["{goldenBook}"]) +
        block("draft", paragraph("Draft", ["{draft.mark}"], { rule: { sides: BOX, inset: 40 } })),
      paragraph("CertificateDate", ["{placeAndDate}"]) + signature("signature"),
    ],
  ]) +
  afterTable;

/** A template: its title as programs show it, its text and its last page. */
interface Template {
  readonly title: string;
  readonly body: string;
  readonly page?: Page;
}

const TEMPLATES: Readonly<Record<PaperKind, Template>> = {
  submission: { title: "Tờ trình đề nghị khen thưởng", body: submission },
  unitMinutes: { title: "Biên bản họp xét khen thưởng của đơn vị", body: minutes },
  councilMinutes: { title: "Biên bản họp Hội đồng Thi đua - Khen thưởng", body: minutes },
  collectiveReport: { title: "Báo cáo thành tích của tập thể", body: report },
  individualReport: { title: "Báo cáo thành tích của cá nhân", body: report },
  collectiveSummary: { title: "Tóm tắt thành tích của tập thể", body: summary },
  individualSummary: { title: "Tóm tắt thành tích của cá nhân", body: summary },
  appraisal: { title: "Phiếu thẩm định hồ sơ khen thưởng", body: appraisal },
  decision: { title: "Quyết định khen thưởng", body: decision },
  certificate: { title: "Giấy khen", body: certificate, page: CERTIFICATE_PAGE },
};

/** The templates as .docx files, by the kind of paper; the same every time. */
export function templateFiles(): Readonly<Record<PaperKind, Uint8Array>> {
  const files = Object.entries(TEMPLATES).map(([kind, { title: name, body: text, page = PAGE }]) => [
    kind,
    wordFile(name, text + section(page), LOOK),
  ]);
  return Object.fromEntries(files) as Readonly<Record<PaperKind, Uint8Array>>;
}
