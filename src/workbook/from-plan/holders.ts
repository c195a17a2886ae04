/** Which units of the workbook a plan's words name. */

import { nameKey } from "../../domain/text";
import { UNITS_TAB } from "../layout";
import { codeKey } from "../reading/codes";
import { readUnitRows } from "../reading/units";
import type { FoundTabs } from "../reading/tabs";
import type { Holding } from "./decisions";

/** A unit that may hold targets and join movements. */
export interface NamedUnit {
  readonly code: string;
  readonly name: string;
}

/** The units of tab "Đơn vị" that keep a tab of their own: the leadership is no unit to be nominated. */
export function holdingUnits(tabs: FoundTabs): NamedUnit[] {
  return readUnitRows(tabs.declared(UNITS_TAB), [])
    .units.filter(({ code, kind }) => code !== "" && !(kind.state === "given" && kind.value === "leadership"))
    .map(({ code, name }) => ({ code, name }));
}

/** The holders that the plan names, where the workbook has them under that name or code; the others are left to a person. */
export function holdingInPlan(
  { holder, coHolders }: { readonly holder: string; readonly coHolders: readonly string[] },
  units: readonly NamedUnit[],
): Holding {
  const find = (words: string): string =>
    units.find(({ code, name }) => codeKey(code) === codeKey(words) || nameKey(name) === nameKey(words))?.code ?? "";
  return {
    holder: holder === "" ? "" : find(holder),
    coHolders: coHolders.map(find).filter((code) => code !== ""),
  };
}
