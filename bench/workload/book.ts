/** The invented department as a workbook in memory, for the host to run the built script on. */

import type { Snapshot } from "../../src/workbook/snapshot";
import { Workbook, type CellInput } from "../../workbench/sheet/model";
import type { CellContent } from "./rows";

const OWNER = "van-phong@example.com";

/** A workbook with the tabs' values typed in; what set-up would add (formulas, formats, rules) is left out. */
export function bookOf(snapshot: Snapshot): Workbook {
  const workbook = new Workbook({
    name: "Sổ đo tốc độ",
    locale: snapshot.locale,
    timeZone: snapshot.timeZone,
    sharing: { owner: OWNER, editors: [] },
  });
  for (const { id, name, values } of snapshot.tabs) {
    const columns = values.reduce((most, row) => Math.max(most, row.length), 1);
    workbook.insertSheet({ id, name, rows: values.length + 50, columns: columns + 4 });
    const cells = values.map((row) =>
      Array.from({ length: columns }, (_, index) => inputOf(row[index] as CellContent)),
    );
    workbook.write(id, 1, 1, cells);
  }
  return workbook;
}

function inputOf(content: CellContent | undefined): CellInput {
  if (content instanceof Date) return { value: serialOf(content), numberFormat: "dd/mm/yyyy" };
  if (content === undefined || content === "") return { value: null };
  // Text that the grid would parse is kept as the workbook's own formats keep it.
  return typeof content === "string" ? { value: content, numberFormat: "@" } : { value: content };
}

/** Days since 30/12/1899 of a date's calendar day. */
function serialOf(date: Date): number {
  return Math.round(
    (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000,
  );
}
