/**
 * What an .xlsx file of other programs holds that a workbook here has no room for: it is missing from the file once that
 * is written again, so people are told and the original is kept.
 */

type Words = Readonly<Record<"vi" | "en", string>>;

const WORDS = {
  charts: { vi: "biểu đồ", en: "charts" },
  pictures: { vi: "hình ảnh", en: "pictures" },
  shapes: { vi: "hình vẽ", en: "drawings" },
  pivots: { vi: "bảng tổng hợp (PivotTable)", en: "pivot tables" },
  threads: { vi: "chuỗi bình luận", en: "threads of comments" },
  controls: { vi: "nút bấm và ô chọn vẽ trên trang", en: "form controls" },
  macros: { vi: "macro", en: "macros" },
  tables: { vi: "bảng định dạng sẵn (Table)", en: "tables (ListObjects)" },
  otherFiles: { vi: "công thức lấy số liệu từ tệp khác", en: "links to other files" },
  links: { vi: "liên kết trong ô", en: "links in cells" },
  scales: { vi: "thang màu, thanh dữ liệu, biểu tượng theo điều kiện", en: "colour scales, data bars, icon sets" },
  sparklines: { vi: "biểu đồ thu nhỏ trong ô", en: "sparklines" },
  validations: { vi: "một số quy tắc kiểm tra dữ liệu nhập", en: "some rules for what may be typed" },
  groups: { vi: "hàng, cột gộp nhóm", en: "grouped rows and columns" },
  headers: { vi: "đầu trang, chân trang khi in", en: "headers and footers of the print" },
  runs: { vi: "chữ nhiều kiểu trong một ô", en: "text of several looks in one cell" },
} as const satisfies Readonly<Record<string, Words>>;

export type NotKept = keyof typeof WORDS;

/** Where it shows: in the name of a part alone, or in what stands in the part. */
interface Sign {
  readonly kind: NotKept;
  readonly part: RegExp;
  readonly holds?: (text: string) => boolean;
}

const TAB = /^xl\/worksheets\/[^/]+\.xml$/i;

const SIGNS: readonly Sign[] = [
  { kind: "charts", part: /^xl\/(?:charts|chartsheets)\//i },
  { kind: "pictures", part: /^xl\/media\//i },
  // Google's own downloads have a drawing without anything in it for every tab.
  { kind: "shapes", part: /^xl\/drawings\/[^/]+\.xml$/i, holds: has(/<(?:\w+:)?(?:sp|cxnSp|grpSp)[ >]/) },
  { kind: "pivots", part: /^xl\/pivotTables\//i },
  { kind: "threads", part: /^xl\/threadedComments\//i },
  { kind: "controls", part: /^xl\/(?:ctrlProps|activeX)\//i },
  { kind: "macros", part: /^xl\/vbaProject\.bin$/i },
  { kind: "tables", part: /^xl\/tables\//i },
  { kind: "otherFiles", part: /^xl\/externalLinks\//i },
  { kind: "links", part: TAB, holds: has(/<(?:\w+:)?hyperlink /) },
  {
    kind: "scales",
    part: TAB,
    holds: has(
      /<(?:\w+:)?(?:colorScale|dataBar|iconSet)[ />]|<(?:\w+:)?cfRule [^>]*type="(?:top10|aboveAverage|duplicateValues|uniqueValues|timePeriod)"/,
    ),
  },
  { kind: "sparklines", part: TAB, holds: has(/<(?:\w+:)?sparkline>/) },
  { kind: "validations", part: TAB, holds: hasOtherValidation },
  { kind: "groups", part: TAB, holds: has(/ outlineLevel="[1-9]/) },
  { kind: "headers", part: TAB, holds: hasOwnHeader },
  {
    kind: "runs",
    part: /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/i,
    holds: has(/<(?:\w+:)?r>\s*<(?:\w+:)?rPr>/),
  },
];

function has(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

/** Dates, lists, and numbers that are at least so much are kept. */
function hasOtherValidation(text: string): boolean {
  return [...text.matchAll(/<(?:\w+:)?dataValidation ([^>]*)>/g)].some(([, attributes = ""]) => {
    const type = /\btype="(\w+)"/.exec(attributes)?.[1] ?? "none";
    if (type === "decimal" || type === "whole") return !attributes.includes('operator="greaterThanOrEqual"');
    return type === "custom" || type === "textLength" || type === "time";
  });
}

/** The tab's name and the page's number are what programs put there by themselves. */
function hasOwnHeader(text: string): boolean {
  return [...text.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)].some(([, said = ""]) => {
    const own = said.replace(/&amp;(?:[LCRAPN]|&quot;[^&]*&quot;|"[^"]*"|\d+)|Page|Trang|[\s/]/g, "");
    return own !== "";
  });
}

/** What of the parts of an .xlsx file a workbook has no room for, in a fixed order. */
export function notKeptOf(parts: ReadonlyMap<string, Uint8Array>): NotKept[] {
  const texts = new Map<string, string>();
  const textOf = (name: string, part: Uint8Array): string => {
    const text = texts.get(name) ?? Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("latin1");
    texts.set(name, text);
    return text;
  };
  return SIGNS.filter(({ part, holds }) =>
    [...parts].some(([name, bytes]) => part.test(name) && (!holds || holds(textOf(name, bytes)))),
  ).map(({ kind }) => kind);
}

/** As people read it. @example notKeptText(["charts", "pictures"], "vi") // "biểu đồ; hình ảnh" */
export function notKeptText(kinds: readonly NotKept[], language: "vi" | "en"): string {
  return kinds.map((kind) => WORDS[kind][language]).join("; ");
}
