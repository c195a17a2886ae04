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
  /** The rows of its header, the first of which names the columns. */
  readonly headers: readonly [Clause, ...Clause[]];
  readonly columns: ReadonlyMap<TableColumn, number>;
  readonly rows: readonly TableRow[];
  /** The headers of columns of figures that hold none of these, and of further targets beside the one that is taken. */
  readonly unread: readonly string[];
}

/** The first pattern that fits names the column; a second column of the same kind is left out. */
const COLUMNS: readonly (readonly [TableColumn, RegExp])[] = [
  ["place", /^(?:stt|tt|số tt|số thứ tự|#)$/],
  ["measure", /đơn vị tính|^đvt|^đ\.?v\.?t/],
  ["coHolders", /phối hợp/],
  ["holder", /chủ trì|(?:đơn vị|cơ quan) (?:thực hiện|phụ trách|đầu mối|tham mưu)|^đơn vị$|phụ trách/],
  ["due", /thời (?:hạn|gian)|hoàn thành (?:trước|trong)|^hạn|tiến độ/],
  ["note", /ghi chú|căn cứ|văn bản/],
  ["product", /sản phẩm|kết quả đầu ra|kết quả (?:cần đạt|dự kiến)/],
  [
    "baseline",
    /^(?!nội dung|nhiệm vụ|công việc|giải pháp|biện pháp).*thực hiện(?:$| năm| đến| 20\d\d)|^th (?:năm )?20\d\d|kết quả (?:năm|thực hiện)|ước|kỳ gốc|hiện trạng/,
  ],
  [
    "target",
    /mức|kế hoạch|được giao|chỉ tiêu (?:giao|năm|(?:\p{L}+ )?20\d\d)|mục tiêu(?: năm| đến)?|phấn đấu|^năm 20\d\d|^cả năm|^giao|số lượng/u,
  ],
  ["kpi", /chỉ tiêu|chỉ số|tiêu chí/],
  ["task", /nhiệm vụ|nội dung|công việc|tên|hoạt động/],
];

/** The tables of a plan, in order; rows that stand under no understood header are in none. */
export function readTables(clauses: readonly Clause[]): Table[] {
  const tables: Open[] = [];
  let open: (typeof tables)[number] | null = null;
  for (const clause of clauses) {
    if (clause.block.kind === "furniture") continue;
    if (clause.block.kind !== "row") {
      open = null;
      continue;
    }
    const goesOn: boolean = open?.rows.length === 0 && isSecondLine(clause.block.cells, open);
    const cells: readonly string[] = goesOn ? joinedHeaders(open?.cells ?? [], clause.block.cells) : clause.block.cells;
    const columns = columnsOf(cells);
    if (columns !== null && goesOn && open !== null) {
      open.headers.push(clause);
      open.cells = cells;
      open.columns = columns;
    } else if (columns !== null) {
      open = { headers: [clause], cells, columns, rows: [] };
      tables.push(open);
    } else if (open !== null) {
      open.rows.push(rowOf(clause, open.columns));
    }
  }
  return tables.map(toldByCells).map((table) => ({ ...table, unread: unreadIn(table) }));
}

/** A table while its rows are gathered; `cells`: the words of its header, lines put together. */
interface Open {
  readonly headers: [Clause, ...Clause[]];
  cells: readonly string[];
  columns: Map<TableColumn, number>;
  readonly rows: TableRow[];
}

/** Whether a row goes on with the header above it: it names no item, and parts columns that the header names together. */
function isSecondLine(cells: readonly string[], { cells: header, columns }: Open): boolean {
  const content = columns.get("kpi") ?? columns.get("task");
  if (content === undefined || cells.length !== header.length) return false;
  const own = (place: number): boolean => cells[place] !== "" && cells[place] !== header[place];
  return !own(content) && cells.some((_, place) => own(place)) && !cells.some(isFigure);
}

/** "Năm 2023" over "Kế hoạch | Thực hiện": each column has the words of both lines. */
function joinedHeaders(header: readonly string[], second: readonly string[]): string[] {
  let spanning = "";
  return header.map((cell, place) => {
    const below = second[place] ?? "";
    if (cell !== "") spanning = cell;
    if (below === "" || below === cell) return cell;
    return spanning === "" ? below : `${spanning} ${below}`;
  });
}

function columnsOf(cells: readonly string[]): Map<TableColumn, number> | null {
  const columns = new Map<TableColumn, number>();
  cells.forEach((cell, place) => {
    const header = foldText(cell);
    if (header === "" || header.length > LONGEST_HEADER) return;
    const fitting = COLUMNS.filter(([, pattern]) => pattern.test(header)).map(([name]) => name);
    const before = fitting[0] === "target" ? columns.get("target") : undefined;
    if (before === undefined) {
      const column = fitting.find((name) => !columns.has(name));
      if (column !== undefined) columns.set(column, place);
      return;
    }
    // "Năm 2024 | Kế hoạch 2025": of two columns of targets the later year is asked for, the other tells what was.
    const isLater = yearOf(header) > yearOf(cells[before] ?? "");
    const earlier = isLater ? before : place;
    if (isLater) columns.set("target", place);
    if (YEAR_ALONE.test(foldText(cells[earlier] ?? "")) && !columns.has("baseline")) columns.set("baseline", earlier);
  });
  const named = columns.has("kpi") || columns.has("task");
  // "Chỉ tiêu | Kế hoạch": a row of values repeats no header's word in two cells.
  return named && columns.size >= 2 && !cells.some(isFigure) ? columns : null;
}

const YEAR_ALONE = /^năm 20\d\d$/;

function isFigure(cell: string): boolean {
  return /^[≥≤<>]?\s?\d[\d.,]*\s?%?$/.test(cell);
}

const LONGEST_HEADER = 60;

/** The year that a header names; 0 for none. */
function yearOf(header: string): number {
  return Number(/20\d\d/.exec(header)?.[0] ?? 0);
}

/** Units in which things are counted, as they stand alone in a cell. */
export const UNIT_OF_MEASURE =
  /^(?:%|tỷ|triệu|nghìn|đồng|ha|km|kg|tấn|tạ|m2|m3|ngày|giờ|người|lượt|hộ|xã|thôn|trường|lớp|cuộc|văn bản|hồ sơ|điểm|cái|giường|máy|bậc|vụ|ca|con|cơ sở|sản phẩm)(?=$|[ /])/;

/** A column headed "Đơn vị" may hold units of measure: its cells tell. */
function toldByCells(table: Open): Open {
  const { columns, rows } = table;
  const place = columns.get("holder");
  if (place === undefined || columns.has("measure") || foldText(table.cells[place] ?? "") !== "đơn vị") return table;
  const cells = rows.flatMap(({ cells }) => cells.get("holder") ?? []).filter((cell) => cell !== "");
  if (cells.filter((cell) => UNIT_OF_MEASURE.test(foldText(cell))).length * 2 < cells.length || cells.length === 0)
    return table;
  columns.delete("holder");
  columns.set("measure", place);
  return { ...table, rows: rows.map(({ clause }) => rowOf(clause, columns)) };
}

/** Columns that are not taken, of which most cells are figures; what was in another year asks for nothing. */
function unreadIn({ cells, columns, rows }: Open): string[] {
  const taken = new Set(columns.values());
  const target = yearOf(cells[columns.get("target") ?? -1] ?? "");
  return cells.filter((header, place) => {
    const year = yearOf(header);
    const what = COLUMNS.find(([, pattern]) => pattern.test(foldText(header)))?.[0];
    if (header === "" || taken.has(place) || (year !== 0 && year < target)) return false;
    if (what !== undefined && what !== "target") return false;
    return rows.filter(({ clause }) => isFigure(clause.block.cells[place] ?? "")).length * 2 > rows.length;
  });
}

function rowOf(clause: Clause, columns: ReadonlyMap<TableColumn, number>): TableRow {
  const cells = new Map<TableColumn, string>();
  for (const [column, place] of columns) cells.set(column, clause.block.cells[place] ?? "");
  return { clause, cells, filled: clause.block.cells.filter((cell) => cell !== "").length };
}
