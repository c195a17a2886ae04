/** Codes that an import uses twice, or for somebody else than the workbook does. */

import { compareDates, readDate } from "../../domain/calendar";
import { nameKey } from "../../domain/text";
import { codeKey, groupByCode } from "../reading/codes";
import type { ImportKind } from "./fields";
import type { ImportFault, PresentRow, ReadRow } from "./rows";

/**
 * The rows whose code is another's. One official may have several rows of one code, a stretch of service each, when
 * the days do not meet; a unit has one row.
 */
export function repeatedCodes(
  kind: ImportKind,
  rows: readonly ReadRow[],
  present: readonly PresentRow[],
): ImportFault[] {
  const known = groupByCode(present);
  const faults: ImportFault[] = [];
  for (const group of groupByCode(rows).values()) {
    const isOneService = kind === "officials" && isOnePerson(group) && doNotMeet(group);
    for (const row of group) {
      const others = group.filter((other) => other !== row);
      const cell = { line: row.line, header: "Mã", text: row.code };
      if (others.length > 0 && !isOneService) {
        faults.push({ ...cell, kind: "codeRepeated", lines: others.map(({ line }) => line) });
      }
      const [holder] = known.get(codeKey(row.code)) ?? [];
      if (holder !== undefined && row.name !== "" && nameKey(holder.name) !== nameKey(row.name)) {
        faults.push({ ...cell, kind: "codeOfAnother", name: holder.name, row: holder.row });
      }
    }
  }
  return faults;
}

function isOnePerson(group: readonly ReadRow[]): boolean {
  return new Set(group.map(({ name }) => nameKey(name))).size === 1;
}

/** Whether each two of the rows are days apart. */
function doNotMeet(group: readonly ReadRow[]): boolean {
  return group.every((one, index) => group.slice(index + 1).every((other) => before(one, other) || before(other, one)));
}

function before(one: ReadRow, other: ReadRow): boolean {
  const [to, from] = [readDate(one.shown.get("to") ?? ""), readDate(other.shown.get("from") ?? "")];
  return to !== null && from !== null && compareDates(to, from) < 0;
}
