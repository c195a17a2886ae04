/** Which column of a pasted table is which field: proposed by its header, confirmed by a person. */

import { foldText } from "../../domain/text";
import { nearest } from "../reading/nearest";
import { neededFields, tabOfImport, type ImportKind } from "./fields";
import { isEmptyLine } from "./pasted-table";

/** A column of the pasted table with the field proposed for it. */
export interface ProposedColumn {
  readonly header: string;
  /** The first text below the header. */
  readonly sample: string;
  /** The key of a declared column; null is left out. */
  readonly field: string | null;
  /** Whether the header is the declared one or a usual name of it; else it only comes near. */
  readonly sure: boolean;
}

/** The table's headers with their proposals; `line` counts the pasted lines from 1. */
export interface ProposedColumns {
  readonly line: number;
  /** Whether the line holds a known header; else it is only the first line, which may be somebody's. */
  readonly known: boolean;
  readonly columns: readonly ProposedColumn[];
}

/** Headers of the part of a name that stands before the given name in a column of its own. */
const SURNAMES = [
  "Họ",
  "Họ đệm",
  "Họ và đệm",
  "Họ, đệm",
  "Họ tên đệm",
  "Họ và tên đệm",
  "Họ, tên đệm",
  "Họ và chữ đệm",
];
/** Those of the part between the two. */
const MIDDLE_NAMES = ["Đệm", "Tên đệm", "Chữ đệm"];
const GIVEN_NAME = "Tên";
const BEFORE_GIVEN_NAME: ReadonlySet<string> = new Set([...SURNAMES, ...MIDDLE_NAMES].map(headerKey));

/** How lists call departments and offices together. */
const UNITS_OF_LISTS = ["Phòng ban", "Phòng, đơn vị", "Phòng ban, đơn vị", "Cơ quan, đơn vị", "Phòng chuyên môn"];

/** How lists of offices name the fields besides the declared headers. */
function usualNames(kind: ImportKind): Readonly<Record<string, readonly string[]>> {
  const common = { email: ["Thư điện tử", "E-mail", "Hộp thư", "Địa chỉ email", "Địa chỉ thư"] };
  return kind === "units"
    ? {
        ...common,
        code: ["Mã đơn vị", "Mã phòng", "Viết tắt", "Tên viết tắt", "Ký hiệu đơn vị"],
        name: ["Đơn vị", "Tên phòng", "Tên tập thể", ...UNITS_OF_LISTS, ...UNITS_OF_LISTS.map((one) => `Tên ${one}`)],
        kind: ["Loại đơn vị"],
        head: ["Trưởng đơn vị", "Trưởng phòng", "Lãnh đạo đơn vị", "Thủ trưởng đơn vị", "Họ tên người đứng đầu"],
        headPosition: ["Chức vụ", "Chức danh người đứng đầu", "Chức vụ người đứng đầu"],
        staff: ["Số người", "Biên chế", "Tổng số cán bộ", "Số CBCCVC"],
        order: ["TT", "STT", "Số thứ tự"],
      }
    : {
        code: ["Mã cán bộ", "Mã CBCC", "Mã CBCCVC", "Mã nhân viên", "Mã số"],
        name: [
          "Họ tên",
          "Tên",
          "Họ và tên cán bộ",
          "Họ và tên CBCC",
          "Họ và tên CBCCVC",
          "Họ tên cán bộ",
          "Họ và tên cán bộ, công chức",
          "Họ và tên cán bộ, công chức, viên chức",
          ...SURNAMES.map((part) => `${part} ${GIVEN_NAME}`),
        ],
        unit: [
          "Phòng",
          "Tên phòng",
          "Tên đơn vị",
          "Đơn vị công tác",
          "Phòng công tác",
          "Nơi công tác",
          "Bộ phận",
          ...UNITS_OF_LISTS,
          ...UNITS_OF_LISTS.map((one) => `Tên ${one}`),
          ...UNITS_OF_LISTS.map((one) => `${one} công tác`),
        ],
        position: ["Chức danh", "Chức vụ, chức danh", "Chức vụ/chức danh"],
        employment: ["Ngạch", "Loại cán bộ", "Công chức/viên chức"],
        born: ["Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "Sinh ngày"],
        education: ["Trình độ chuyên môn", "Trình độ đào tạo"],
        residence: ["Địa chỉ", "Nơi ở"],
        rating: ["Kết quả xếp loại", "Mức xếp loại"],
        group: ["Nhóm đối tượng"],
      };
}

/** How far down the headers are looked for: letterheads and titles stand above them. */
const LINES_SEARCHED = 20;

/** The line that holds most known headers, with a field proposed for each column; null for a table without any. */
export function proposeColumns(kind: ImportKind, table: readonly (readonly string[])[]): ProposedColumns | null {
  const known = knownHeaders(kind);
  let best = { line: 0, count: 0 };
  for (const [index, cells] of table.slice(0, LINES_SEARCHED).entries()) {
    const count = new Set(cells.map((cell) => fieldOf(cell, known)).filter((key) => key !== undefined)).size;
    if (count > best.count) best = { line: index + 1, count };
  }
  if (best.count === 0) {
    // Headers that nobody knows can still be matched by hand.
    best = { line: table.findIndex((cells) => !isEmptyLine(cells)) + 1, count: 0 };
    if (best.line === 0) return null;
  }
  const headers = table[best.line - 1] ?? [];
  const width = Math.max(...table.slice(best.line - 1).map((cells) => cells.length));
  const below = table.slice(best.line);
  const taken = new Set<string>();
  const columns = Array.from({ length: width }, (_, index): ProposedColumn => {
    const header = (headers[index] ?? "").trim();
    const sample = below.map((cells) => (cells[index] ?? "").trim()).find((text) => text !== "") ?? "";
    const exact = fieldOf(header, known);
    if (exact === undefined || taken.has(exact)) return { header, sample, field: null, sure: true };
    taken.add(exact);
    return { header, sample, field: exact, sure: true };
  });
  return { line: best.line, known: best.count > 0, columns: columns.map((column) => guessed(kind, column, taken)) };
}

/** Whether a header is that of a part of a name: all parts but the given name need what stands beside them. */
export function isPartOfName(header: string): boolean {
  return isBeforeGivenName(header) || isGivenName(header);
}

function isBeforeGivenName(header: string): boolean {
  return BEFORE_GIVEN_NAME.has(headerKey(header));
}

function isGivenName(header: string): boolean {
  return headerKey(header) === headerKey(GIVEN_NAME);
}

/**
 * The table with people's names in one column: the parts of a name up to the given name, and a header merged over two,
 * which is pasted as a header and a blank, are joined. Lines keep their numbers.
 */
export function withWholeNames(
  kind: ImportKind,
  table: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const proposed = kind === "officials" ? proposeColumns(kind, table) : null;
  if (proposed === null) return table;
  const { line, columns } = proposed;
  const place = partsOfName(columns) ?? mergedName(table.slice(line), columns);
  if (place === null) return table;
  const { at, count } = place;
  return table.map((cells, index) => {
    // Letterheads stand in whatever cell they like.
    if (index < line - 1) return cells;
    const parts = Array.from({ length: count }, (_, part) => (cells[at + part] ?? "").trim());
    return [...cells.slice(0, at), parts.filter((part) => part !== "").join(" "), ...cells.slice(at + count)];
  });
}

/** Where one name stands in several columns side by side. */
interface NamePlace {
  readonly at: number;
  readonly count: number;
}

/** A given name with all parts of the name that stand left of it. */
function partsOfName(columns: readonly ProposedColumn[]): NamePlace | null {
  const given = columns.findIndex(
    ({ header }, index) => isGivenName(header) && isBeforeGivenName(columns[index - 1]?.header ?? ""),
  );
  if (given === -1) return null;
  let at = given;
  while (isBeforeGivenName(columns[at - 1]?.header ?? "")) at -= 1;
  return { at, count: given - at + 1 };
}

/** A name whose header is merged over it and the column right of it. */
function mergedName(below: readonly (readonly string[])[], columns: readonly ProposedColumn[]): NamePlace | null {
  const at = columns.findIndex(
    ({ field }, index) => field === "name" && (columns[index + 1]?.header ?? "") === "" && isMostlyFilled(below, index),
  );
  return at === -1 ? null : { at, count: 2 };
}

/** Whether most lines with a name hold words right of it: a stray note there is no given name. */
function isMostlyFilled(lines: readonly (readonly string[])[], at: number): boolean {
  const named = lines.filter((cells) => (cells[at] ?? "").trim() !== "");
  const filled = named.filter((cells) => /^[^\d]+$/.test((cells[at + 1] ?? "").trim()));
  return filled.length * 2 > named.length;
}

/** A column that no name is known for gets the field whose name comes near, to be confirmed. */
function guessed(kind: ImportKind, column: ProposedColumn, taken: Set<string>): ProposedColumn {
  if (column.field !== null || column.header === "" || column.sample === "") return column;
  const free = tabOfImport(kind).columns.filter(({ key }) => !taken.has(key));
  const near = nearest(
    column.header,
    free.map(({ header }) => header),
  );
  const field = free.find(({ header }) => header === near)?.key ?? null;
  if (field === null) return column;
  taken.add(field);
  return { ...column, field, sure: false };
}

/** Field by the key of its header: declared headers first, then the usual names. "STT" of officials is no field. */
function knownHeaders(kind: ImportKind): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { key, header } of tabOfImport(kind).columns) {
    if (!known.has(headerKey(header))) known.set(headerKey(header), key);
  }
  for (const [key, names] of Object.entries(usualNames(kind))) {
    for (const name of names) if (!known.has(headerKey(name))) known.set(headerKey(name), key);
  }
  return known;
}

/** The field of a header; what stands in brackets behind it only says more ("Ngày sinh (ngày/tháng/năm)"). */
function fieldOf(header: string, known: ReadonlyMap<string, string>): string | undefined {
  return known.get(headerKey(header)) ?? known.get(headerKey(header.split("(", 1)[0] ?? ""));
}

/** A header without the signs that lists set between or behind its words: "Phòng / đơn vị", "Phòng, đơn vị (*)". */
function headerKey(header: string): string {
  return foldText(header.replace(/[/,;.:*()\-–]+/g, " "));
}

/** Fields that are needed and that no column is matched with. */
export function unmatchedFields(
  kind: ImportKind,
  fields: readonly (string | null)[],
  makeCodes: boolean,
): readonly string[] {
  return neededFields(kind).filter((key) => !fields.includes(key) && !(makeCodes && key === "code"));
}
