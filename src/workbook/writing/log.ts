/** Tab "Nhật ký": one row an event. */

import { foldText } from "../../domain/text";
import { findColumns } from "../headers";
import { LOG_TAB, type KeyOf } from "../layout";
import { asPlainText } from "../plain-text";
import type { Block } from "../placed";
import type { TabSnapshot } from "../snapshot";

/** An event as told to people; `at` as they read a moment, `from` and `to` what was and what is. */
export type LogEvent = Readonly<Record<KeyOf<typeof LOG_TAB>, string>>;

/**
 * The row to write for an event, or null when the log already holds the same action with the same outcome: done again,
 * it is no new event. Null as well when the tab has no header row to write under.
 */
export function logRow(tab: TabSnapshot, event: LogEvent): Block | null {
  const { headerRow, columns } = findColumns(tab.values, LOG_TAB.columns);
  if (headerRow === null) return null;
  const [action, outcome] = [columns.get("action"), columns.get("to")];
  const holds = (row: readonly unknown[], column: number | undefined, text: string): boolean => {
    const typed = column === undefined ? undefined : row[column - 1];
    return typeof typed === "string" && foldText(typed) === foldText(text);
  };
  const isLogged = tab.values
    .slice(headerRow)
    .some((row) => holds(row, action, event.action) && holds(row, outcome, event.to));
  if (isLogged) return null;
  const places = [...columns.values()];
  const first = Math.min(...places);
  const written = Array<string>(Math.max(...places) - first + 1).fill("");
  for (const [key, column] of columns) written[column - first] = asPlainText(event[key]);
  return { row: Math.max(tab.values.length, headerRow) + 1, column: first, values: [written] };
}
