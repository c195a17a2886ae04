/** What goes to and comes from the clipboard: tables of texts, as Excel and Sheets write them. */

/**
 * The texts of a table in tab-separated form; a cell in quotes may hold tabs, line breaks and doubled quotes.
 * @example readTable('1,5\t"hai\ndòng"\n') // [["1,5", "hai\ndòng"]]
 */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length || row.length > 0) {
    const [, quoted, plain = "", end] = cell.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    if (end === "" || end === undefined || cell.lastIndex >= text.length) break;
  }
  return rectangular(rows);
}

/** The tab-separated form of a table, which `readTable` reads back. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}

/** A cell on its way to another program. */
export interface CopiedCell {
  /** As it is shown. */
  readonly text: string;
  /** Whether it holds a text: "0123" and "=1+1" then stay what they are, where Excel would read a number and a formula. */
  readonly isText: boolean;
}

/** What Excel reads of a table in a page: that a cell holds text, and that a line ends within its cell. */
const AS_TEXT = " style=\"mso-number-format:'\\@'\"";
const LINE_END = '<br style="mso-data-placement:same-cell">';
const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": LINE_END };

/** A table for programs that read pages; its mark tells `paste` which window has copied it. */
export function writeHtmlTable(rows: readonly (readonly CopiedCell[])[], mark: string): string {
  const escaped = (text: string): string =>
    text.replace(/\r\n?/g, "\n").replace(/[&<>\n]/g, (sign) => ESCAPED[sign] ?? sign);
  const cell = ({ text, isText }: CopiedCell): string => `<td${isText ? AS_TEXT : ""}>${escaped(text)}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`);
  return `<table data-copy="${mark}"><tbody>${lines.join("")}</tbody></table>`;
}

/** The texts of the first table in a page copied elsewhere, merged cells as one text and blanks; null without a table. */
export function readHtmlTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return null;
  const rows: (string | undefined)[][] = Array.from(table.rows, () => []);
  Array.from(table.rows).forEach((line, at) => {
    let column = 0;
    for (const cell of Array.from(line.cells)) {
      while (rows[at]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const target = rows[at + down];
          if (target !== undefined) target[column + right] = down === 0 && right === 0 ? textOf(cell) : "";
        }
      }
    }
  });
  return rectangular(rows.map((row) => Array.from(row, (text) => text ?? "")));
}

/** Line breaks as they are seen, other white space as one blank. */
function textOf(cell: HTMLElement): string {
  for (const line of Array.from(cell.querySelectorAll("br"))) line.replaceWith("\u2028");
  return cell.textContent
    .replace(/[ \t\r\n]+/g, " ")
    .trim()
    .replaceAll(/ ?\u2028 ?/g, "\n");
}

function rectangular(rows: string[][]): string[][] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => "")]);
}
