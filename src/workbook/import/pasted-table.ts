/** A table as Excel, Sheets and Word copy it: lines of cells parted by tabs, quotes around cells that hold either. */

/**
 * The cells of a pasted table, line by line. A cell in quotes may hold tabs, line breaks and doubled quotes; quotes
 * within a cell are its own. Lines without any content at the end are left out.
 * @example readPastedTable('Mã\tTên\nVP\t"Văn phòng\nSở"') // [["Mã", "Tên"], ["VP", "Văn phòng\nSở"]]
 */
export function readPastedTable(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "");
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && cell === "" && closes(source, index)) quoted = true;
    else if (character === "\t") {
      line.push(cell);
      cell = "";
    } else if (character === "\n") {
      lines.push([...line, cell]);
      line = [];
      cell = "";
    } else cell += character;
  }
  lines.push([...line, cell]);
  while (lines.length > 0 && isEmptyLine(lines[lines.length - 1] ?? [])) lines.pop();
  return lines;
}

/** Whether no cell of a line holds anything. */
export function isEmptyLine(line: readonly string[]): boolean {
  return line.every((cell) => cell.trim() === "");
}

/** Whether the quote at this place has one that ends its cell; else it is a character like any other. */
function closes(source: string, open: number): boolean {
  for (let index = open + 1; index < source.length; index += 1) {
    if (source.charAt(index) !== '"') continue;
    if (source.charAt(index + 1) === '"') index += 1;
    else return index + 1 === source.length || /[\t\n]/.test(source.charAt(index + 1));
  }
  return false;
}
