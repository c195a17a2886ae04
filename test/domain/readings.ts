/** Short ways to write what stands in cells, for the tests of readings and statuses. */

import { fromIso, type CalendarDate } from "../../src/domain/calendar";
import { readKpi, type KpiInput, type KpiPeriod, type KpiReading } from "../../src/domain/kpi";
import { BLANK, type Typed } from "../../src/domain/typed";

/** A date written as YYYY-MM-DD. */
export function day(iso: string): CalendarDate {
  const date = fromIso(iso);
  if (date === null) throw new Error(`no date: ${iso}`);
  return date;
}

/** A cell: text, a number, a logical or a date; "" and undefined are blank, text that begins with # is an error. */
export function cell(value: string | number | boolean | CalendarDate | undefined): Typed {
  if (value === undefined || value === "") return BLANK;
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "logical", logical: value };
  if (typeof value === "object") return { kind: "date", date: value, timed: false };
  return value.startsWith("#") ? { kind: "error", code: value } : { kind: "text", text: value };
}

export type Cells = Partial<
  Record<"target" | "actual" | "baseline" | "due" | "completed", Parameters<typeof cell>[0]>
> &
  Partial<Pick<KpiInput, "task" | "content" | "confirmed">>;

/** The plan's year: 01/01/2022 to 31/12/2022. */
export const YEAR_2022: Pick<KpiPeriod, "start" | "end"> = { start: day("2022-01-01"), end: day("2022-12-31") };

/** A row as read in the plan's year. */
export function reading(cells: Cells, period: Pick<KpiPeriod, "start" | "end"> = YEAR_2022): KpiReading {
  return readKpi(
    {
      target: cell(cells.target),
      actual: cell(cells.actual),
      baseline: cell(cells.baseline),
      due: cell(cells.due),
      completed: cell(cells.completed),
      task: cells.task ?? false,
      content: cells.content ?? "",
      confirmed: cells.confirmed ?? null,
    },
    period,
  );
}
