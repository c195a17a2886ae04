/** What can be wrong with a template that somebody edited, and what that person reads. */

/** Where a tag stands: which text of the file, and its paragraph, counted from 1. */
export interface TemplatePlace {
  readonly part: "body" | "header" | "footer" | "other";
  readonly paragraph: number;
  /** The paragraph's text as it is in the template, shortened. */
  readonly text: string;
}

/** Why a template is refused. `tag` is as typed, with its braces. */
export type TemplateFault =
  /** Not a Word document, or one with a broken part. */
  | { readonly kind: "unreadable" }
  /** A Word document without any tag: every paper made by it would say the same, whatever the workbook holds. */
  | { readonly kind: "noTag" }
  | { readonly kind: "unknownTag"; readonly tag: string; readonly place: TemplatePlace | null }
  /** The tag names a list or a group, which has no text of its own. */
  | { readonly kind: "notText"; readonly tag: string; readonly place: TemplatePlace | null }
  /** A brace without its partner. */
  | { readonly kind: "brace"; readonly tag: string; readonly place: TemplatePlace | null }
  /** A block opened and not closed, closed and not opened, or closed by another's name. */
  | { readonly kind: "block"; readonly tag: string; readonly place: TemplatePlace | null }
  /** A block that begins in one place of a table and ends in another. */
  | { readonly kind: "blockPlace"; readonly tag: string; readonly place: TemplatePlace | null }
  /** A tag of a kind that papers do not use. */
  | { readonly kind: "forbiddenTag"; readonly tag: string; readonly place: TemplatePlace | null };

interface FaultTexts {
  readonly parts: Readonly<Record<TemplatePlace["part"], string>>;
  readonly paragraph: (part: string, paragraph: number, text: string) => string;
  readonly faults: Readonly<Record<TemplateFault["kind"], (tag: string) => readonly [message: string, remedy: string]>>;
}

const VIETNAMESE: FaultTexts = {
  parts: { body: "Thân văn bản", header: "Đầu trang", footer: "Chân trang", other: "Phần khác của tệp" },
  paragraph: (part, paragraph, text) => `${part}, đoạn thứ ${paragraph} (“${text}”)`,
  faults: {
    unreadable: () => [
      "Tệp mẫu không đọc được: không phải tài liệu Word (.docx) hoặc đã hỏng.",
      "Lấy lại mẫu gốc, hoặc mở tệp bằng Word hay Google Docs rồi lưu lại thành .docx.",
    ],
    noTag: () => [
      "Tệp không có thẻ nào ({…}), nên mọi văn bản lập theo tệp sẽ giống hệt nhau: có thể là một văn bản khác, không phải tệp mẫu.",
      "Tải mẫu gốc về, sửa trên tệp đó và giữ lại các thẻ; tiện ích điền số liệu vào chỗ của thẻ.",
    ],
    unknownTag: (tag) => [
      `mẫu có thẻ ${tag} mà loại văn bản này không có.`,
      "Sửa lại tên thẻ theo mẫu gốc (phân biệt chữ hoa, chữ thường), hoặc xóa thẻ.",
    ],
    notText: (tag) => [
      `thẻ ${tag} là một danh sách hoặc một nhóm, không phải một dòng chữ.`,
      "Dùng thẻ này để mở và đóng khối ({#…} … {/…}), hoặc ghi rõ mục bên trong, ví dụ {header.issuer}.",
    ],
    brace: (tag) => [
      `dấu ngoặc nhọn thiếu một nửa, gần “${tag}”.`,
      "Mỗi thẻ bắt đầu bằng { và kết thúc bằng }; thêm dấu còn thiếu hoặc xóa dấu thừa.",
    ],
    block: (tag) => [
      `khối ${tag} thiếu thẻ mở hoặc thẻ đóng, hoặc được đóng bằng tên khác.`,
      "Mỗi khối mở bằng {#tên} và đóng bằng {/tên}, cùng một tên.",
    ],
    blockPlace: (tag) => [
      `khối ${tag} bắt đầu ở ô này và kết thúc ở ô khác của bảng, nên không lặp được.`,
      "Đặt thẻ mở ở ô đầu và thẻ đóng ở ô cuối của cùng một dòng, hoặc cả hai trong cùng một ô.",
    ],
    forbiddenTag: (tag) => [
      `thẻ ${tag} thuộc loại không dùng trong các mẫu này.`,
      "Chỉ dùng {tên}, {#tên} … {/tên} và {^tên} … {/tên}.",
    ],
  },
};

const ENGLISH: FaultTexts = {
  parts: { body: "Body", header: "Header", footer: "Footer", other: "Another part of the file" },
  paragraph: (part, paragraph, text) => `${part}, paragraph ${paragraph} (“${text}”)`,
  faults: {
    unreadable: () => [
      "The template cannot be read: it is no Word document (.docx), or it is broken.",
      "Take the original template again, or open the file in Word or Google Docs and save it as .docx.",
    ],
    noTag: () => [
      "The file has no tag ({…}), so that all papers made by it would be the same: it may be another document, no template.",
      "Download the original template, edit that file and keep its tags; the add-on fills them in.",
    ],
    unknownTag: (tag) => [
      `the template has the tag ${tag}, which this kind of paper does not have.`,
      "Write the tag as the original template does (capitals count), or delete it.",
    ],
    notText: (tag) => [
      `the tag ${tag} is a list or a group, not a line of text.`,
      "Open and close a block with it ({#…} … {/…}), or name what is inside, for example {header.issuer}.",
    ],
    brace: (tag) => [
      `a brace lacks its partner, near “${tag}”.`,
      "Every tag begins with { and ends with }: add the one that is missing or delete the other.",
    ],
    block: (tag) => [
      `the block ${tag} lacks its opening or closing tag, or is closed by another name.`,
      "Every block opens with {#name} and closes with {/name}, with one name.",
    ],
    blockPlace: (tag) => [
      `the block ${tag} begins in one cell of a table and ends elsewhere, so that it cannot be repeated.`,
      "Put the opening tag into the first and the closing tag into the last cell of one row, or both into one cell.",
    ],
    forbiddenTag: (tag) => [
      `the tag ${tag} is of a kind that these templates do not use.`,
      "Use {name}, {#name} … {/name} and {^name} … {/name} only.",
    ],
  },
};

/**
 * A fault in words: where and what is wrong, and what to do next.
 * @example
 * describeTemplateFault({ kind: "unknownTag", tag: "{nam}", place: { part: "body", paragraph: 7, text: "Năm {nam}" } }, "vi")
 * // { message: "Thân văn bản, đoạn thứ 7 (“Năm {nam}”): mẫu có thẻ {nam} mà loại văn bản này không có.", remedy: … }
 */
export function describeTemplateFault(
  fault: TemplateFault,
  language: "vi" | "en",
): { readonly message: string; readonly remedy: string } {
  const texts = language === "vi" ? VIETNAMESE : ENGLISH;
  const tag = "tag" in fault ? fault.tag : "";
  const place = "place" in fault ? fault.place : null;
  const [message, remedy] = texts.faults[fault.kind](tag);
  if (place === null) return { message: message.charAt(0).toUpperCase() + message.slice(1), remedy };
  return { message: `${texts.paragraph(texts.parts[place.part], place.paragraph, place.text)}: ${message}`, remedy };
}
