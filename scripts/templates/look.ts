/** How papers look: page, fonts, sizes and positions by Decree 30/2020, Phụ lục I; lengths in mm, sizes in points. */

import type { Look, Page, Style } from "./ooxml";

const MARGINS = { top: 20, right: 15, bottom: 20, left: 30 } as const;

export const PAGE: Page = { width: 210, height: 297, margins: MARGINS, numbered: true };

/** Between the margins. */
export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;

/** The certificate: A4 landscape, inside the frame of the pre-printed blank. */
export const CERTIFICATE_PAGE: Page = {
  width: 297,
  height: 210,
  margins: { top: 36, right: 35, bottom: 18, left: 35 },
  numbered: false,
};

/** Of the certificate, between the margins. */
export const CERTIFICATE_WIDTH =
  CERTIFICATE_PAGE.width - CERTIFICATE_PAGE.margins.left - CERTIFICATE_PAGE.margins.right;

const INDENT = 12.7;
const RED = "C00000";

/** Points between the paragraphs of the text: at least 6. */
const GAP = 6;
/** Room for a signature, points above the name. */
const SIGNATURE_ROOM = 60;

const BODY = { size: 14, align: "both", before: GAP, line: 1.1 } as const;

const STYLES: readonly Style[] = [
  { id: "NationalName", name: "Quốc hiệu", size: 12, bold: true, align: "center" },
  { id: "Motto", name: "Tiêu ngữ", size: 13, bold: true, align: "center" },
  { id: "ParentAgency", name: "Cơ quan chủ quản", size: 12, align: "center" },
  { id: "Agency", name: "Cơ quan ban hành", size: 12, bold: true, align: "center" },
  { id: "Number", name: "Số, ký hiệu", size: 13, align: "center", before: 4 },
  { id: "PlaceAndDate", name: "Địa danh, ngày tháng", size: 13, italic: true, align: "center", before: 4 },
  { id: "Draft", name: "Dự thảo", size: 13, bold: true, align: "center", before: 4 },
  { id: "Rule", name: "Đường kẻ", size: 2, align: "center", exactly: 3 },

  { id: "PaperName", name: "Tên loại văn bản", size: 14, bold: true, align: "center", before: 18, outline: 0 },
  { id: "Subject", name: "Trích yếu", size: 14, bold: true, align: "center" },
  { id: "FormLine", name: "Mẫu biểu", size: 13, italic: true, align: "center" },
  { id: "NameLine", name: "Tên đối tượng", size: 14, bold: true, align: "center", before: GAP },
  { id: "Addressee", name: "Kính gửi", size: 14, align: "center", before: 12, after: 6 },
  { id: "Authority", name: "Thẩm quyền ban hành", size: 14, bold: true, align: "center", before: 12, after: 6 },
  { id: "Grounds", name: "Căn cứ", ...BODY, italic: true, firstLine: INDENT },
  { id: "Decides", name: "Quyết định", size: 14, bold: true, align: "center", before: 12, after: 6, keepNext: true },
  { id: "Body", name: "Nội dung", ...BODY, firstLine: INDENT },
  // A code of many letters has no place to break: justified, it would stretch the words before it.
  { id: "Facts", name: "Căn cứ số liệu", ...BODY, align: "left", firstLine: INDENT },
  { id: "Part", name: "Phần", ...BODY, bold: true, align: "left", outline: 1, keepNext: true },
  { id: "Heading", name: "Mục", ...BODY, bold: true, align: "left", firstLine: INDENT, outline: 2, keepNext: true },
  { id: "Caption", name: "Tên bảng", ...BODY, bold: true, align: "left", after: 4, keepNext: true },
  { id: "Blank", name: "Dòng để trống", size: 14, align: "left", before: GAP, dotsTo: TEXT_WIDTH },
  { id: "Block", name: "Thẻ", size: 8, align: "left", color: "808080" },
  { id: "Gap", name: "Khoảng cách", size: 2, align: "left", exactly: 12 },
  { id: "BeforeTable", name: "Trước bảng", size: 2, align: "left", exactly: 6 },
  { id: "AfterTable", name: "Sau bảng", size: 2, align: "left", exactly: 2 },

  { id: "ColumnHead", name: "Đầu bảng", size: 12, bold: true, align: "center", before: 2, after: 2 },
  { id: "Cell", name: "Ô bảng", size: 12, align: "left", before: 2, after: 2 },
  { id: "CellCentred", name: "Ô bảng, giữa", size: 12, align: "center", before: 2, after: 2 },
  { id: "CellAmount", name: "Ô bảng, số tiền", size: 12, align: "right", before: 2, after: 2 },
  { id: "CellNote", name: "Ô bảng, ghi chú", size: 11, italic: true, align: "left", after: 2 },

  { id: "SignatureTitle", name: "Quyền hạn, chức vụ", size: 14, bold: true, align: "center" },
  { id: "SignatureNote", name: "Cách ký", size: 13, italic: true, align: "center" },
  { id: "SignatureName", name: "Họ tên người ký", size: 14, bold: true, align: "center", before: SIGNATURE_ROOM },
  { id: "RecipientsTitle", name: "Nơi nhận", size: 12, bold: true, italic: true, align: "left" },
  { id: "Recipients", name: "Danh sách nơi nhận", size: 11, align: "left" },
  { id: "PageNumber", name: "Số trang", size: 13, align: "center" },

  { id: "CertificateNation", name: "Giấy khen: quốc hiệu", size: 14, bold: true, align: "center" },
  { id: "CertificateMotto", name: "Giấy khen: tiêu ngữ", size: 15, bold: true, align: "center" },
  {
    id: "CertificateAuthority",
    name: "Giấy khen: thẩm quyền",
    size: 18,
    bold: true,
    color: RED,
    align: "center",
    before: 14,
  },
  { id: "CertificateGives", name: "Giấy khen: tặng", size: 18, bold: true, align: "center", before: 6 },
  { id: "CertificateTitle", name: "Giấy khen: tên", size: 36, bold: true, color: RED, align: "center" },
  { id: "CertificateName", name: "Giấy khen: người nhận", size: 20, bold: true, align: "center", before: 12 },
  { id: "CertificateText", name: "Giấy khen: thành tích", size: 16, align: "center", before: 4 },
  { id: "CertificateDecision", name: "Giấy khen: số quyết định", size: 13, bold: true, italic: true, align: "left" },
  { id: "CertificateGap", name: "Giấy khen: khoảng cách", size: 2, align: "left", exactly: 20 },
  { id: "CertificateDate", name: "Giấy khen: ngày", size: 14, italic: true, align: "center" },
];

export const LOOK: Look = { font: "Times New Roman", size: 14, styles: STYLES, pageNumber: "PageNumber" };
