/** Tables of a plan: which column holds what, told from the header. */

import { foldText } from "../domain/text";
import type { Clause } from "./outline";

/** What a column of a table of targets or tasks holds. */
export type TableColumn =
  "place" | "kpi" | "task" | "measure" | "target" | "baseline" | "due" | "holder" | "coHolders" | "product" | "note";

/** A row with its cells by column. */
export interface TableRow {
  readonly clause: Clause;
  readonly cells: ReadonlyMap<TableColumn, string>;
  /** All its cells that hold something. */
  readonly filled: number;
}

/** A table with a header that was understood; the rows under it. */
export interface Table {
  readonly header: Clause;
  readonly columns: ReadonlyMap<TableColumn, number>;
  readonly rows: readonly TableRow[];
}

/** The first pattern that fits names the column; a second column of the same kind is left out. */
const COLUMNS: readonly (readonly [TableColumn, RegExp])[] = [
  ["place", /^(?:stt|tt|số tt|số thứ tự|#)$/],
  ["measure", /đơn vị tính|^đvt|^đ\.?v\.?t/],
  ["coHolders", /phối hợp/],
  ["holder", /chủ trì|đơn vị (?:thực hiện|phụ trách|đầu mối)|phòng phụ trách|^đơn vị$|phụ trách/],
  ["due", /thời (?:hạn|gian)|hoàn thành (?:trước|trong)|^hạn|tiến độ/],
  ["note", /ghi chú|căn cứ|văn bản/],
  ["product", /sản phẩm|kết quả đầu ra|kết quả (?:cần đạt|dự kiến)/],
  ["baseline", /thực hiện (?:năm|đến|20\d\d)|kết quả (?:năm|thực hiện)|ước|kỳ gốc|hiện trạng/],
  ["target", /mức|kế hoạch|được giao|chỉ tiêu (?:giao|năm)|mục tiêu(?: năm| đến)?|phấn đấu|^năm 20\d\d|^giao|số lượng/],
  ["kpi", /chỉ tiêu|chỉ số|tiêu chí/],
  ["task", /nhiệm vụ|nội dung|công việc|tên|hoạt động/],
];

/** The tables of a plan, in order; rows that stand under no understood header are in none. */
export function readTables(clauses: readonly Clause[]): Table[] {
  const tables: { header: Clause; columns: Map<TableColumn, number>; rows: TableRow[] }[] = [];
  let open: (typeof tables)[number] | null = null;
  for (const clause of clauses) {
    if (clause.block.kind === "furniture") continue;
    if (clause.block.kind !== "row") {
      open = null;
      continue;
    }
    const columns = columnsOf(clause);
    if (columns !== null) {
      open = { header: clause, columns, rows: [] };
      tables.push(open);
    } else if (open !== null) {
      open.rows.push(rowOf(clause, open.columns));
    }
  }
  return tables.map(toldByCells);
}

function columnsOf(clause: Clause): Map<TableColumn, number> | null {
  const columns = new Map<TableColumn, number>();
  clause.block.cells.forEach((cell, place) => {
    const header = foldText(cell);
    if (header === "" || header.length > LONGEST_HEADER) return;
    const fitting = COLUMNS.filter(([, pattern]) => pattern.test(header)).map(([name]) => name);
    const year = yearOf(header);
    // "Kế hoạch 2024 | Thực hiện 2024 | Kế hoạch 2025": of two columns of targets the later year is asked for.
    const isLater = fitting[0] === "target" && columns.has("target") && year > yearOf(cellAt(clause, columns));
    const column = isLater ? "target" : fitting.find((name) => !columns.has(name));
    if (column !== undefined) columns.set(column, place);
  });
  const named = columns.has("kpi") || columns.has("task");
  // "Chỉ tiêu | Kế hoạch": a row of values repeats no header's word in two cells.
  return named && columns.size >= 2 && !clause.block.cells.some((cell) => /^[≥≤<>]?\s?\d[\d.,]*\s?%?$/.test(cell))
    ? columns
    : null;
}

const LONGEST_HEADER = 60;

/** The year that a header names; 0 for none. */
function yearOf(header: string): number {
  return Number(/20\d\d/.exec(header)?.[0] ?? 0);
}

function cellAt(clause: Clause, columns: ReadonlyMap<TableColumn, number>): string {
  return clause.block.cells[columns.get("target") ?? -1] ?? "";
}

/** Units in which things are counted, as they stand alone in a cell. */
const UNIT_OF_MEASURE =
  /^(?:%|tỷ|triệu|nghìn|đồng|ha|km|kg|tấn|tạ|m2|m3|người|lượt|hộ|xã|thôn|trường|lớp|cuộc|văn bản|hồ sơ|điểm|cái|giường|máy|bậc|vụ|ca|con|cơ sở|sản phẩm)(?=$|[ /])/;

/** A column headed "Đơn vị" may hold units of measure: its cells tell. */
function toldByCells(table: { header: Clause; columns: Map<TableColumn, number>; rows: TableRow[] }): Table {
  const { header, columns, rows } = table;
  const place = columns.get("holder");
  if (place === undefined || columns.has("measure") || foldText(header.block.cells[place] ?? "") !== "đơn vị")
    return table;
  const cells = rows.flatMap(({ cells }) => cells.get("holder") ?? []).filter((cell) => cell !== "");
  if (cells.filter((cell) => UNIT_OF_MEASURE.test(foldText(cell))).length * 2 < cells.length || cells.length === 0)
    return table;
  columns.delete("holder");
  columns.set("measure", place);
  return { header, columns, rows: rows.map(({ clause }) => rowOf(clause, columns)) };
}

function rowOf(clause: Clause, columns: ReadonlyMap<TableColumn, number>): TableRow {
  const cells = new Map<TableColumn, string>();
  for (const [column, place] of columns) cells.set(column, clause.block.cells[place] ?? "");
  return { clause, cells, filled: clause.block.cells.filter((cell) => cell !== "").length };
}
