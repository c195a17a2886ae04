/** Where a value stands in the workbook, so that every figure leads back to its cell. */

/** A cell of the workbook: the tab's name as people see it, row and column counted from 1. */
export interface CellAddress {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The letters of a column counted from 1.
 * @example columnLetters(28) // "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The number of a column, counted from 1, of its letters in either case; 0 for none.
 * @example columnNumber("AB") // 28
 */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * A cell in A1 notation, without its tab.
 * @example toA1({ tab: "Phòng CNTT", row: 14, column: 6 }) // "F14"
 */
export function toA1(address: CellAddress): string {
  return columnLetters(address.column) + String(address.row);
}
