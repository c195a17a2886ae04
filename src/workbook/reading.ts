/** The whole workbook read into the campaign's records, with every problem that was met on the way. */

import type { Campaign, Official } from "../domain/campaign";
import { rememberTargets } from "../domain/kpi";
import type { Problem } from "../domain/problem";
import { nameKey } from "../domain/text";
import {
  BASE_SALARIES_TAB,
  CRITERIA_TAB,
  KPIS_TAB,
  MOVEMENTS_TAB,
  OFFICIALS_TAB,
  SETTINGS_TAB,
  UNITS_TAB,
} from "./layout";
import type { AssignmentContext } from "./reading/assignments";
import { codeKey, codesOf } from "./reading/codes";
import { readCriteria } from "./reading/criteria";
import { reportConditionsLacking } from "./reading/conditions-lacking";
import { readMovements } from "./reading/movements";
import { readOfficials } from "./reading/officials";
import { readPlanRows } from "./reading/plan-rows";
import { readBaseSalaries, readSettings } from "./reading/settings";
import { findTabs, needTab } from "./reading/tabs";
import { joinUnits, readUnitRows } from "./reading/units";
import type { Snapshot } from "./snapshot";

/** What the workbook says, and what in it somebody must mend. */
export interface CampaignReading {
  readonly campaign: Campaign;
  readonly problems: readonly Problem[];
}

/** The locale under which the grid reads what Vietnamese offices type. */
export const LOCALE = "vi_VN";

/** The time zone whose midnight a date cell stands at; the first is what set-up writes, the others are the same zone. */
export const TIME_ZONES = ["Asia/Ho_Chi_Minh", "Asia/Saigon"] as const;

/**
 * Reads the workbook: columns by their headers, rows by their codes, units' tabs by the code in their first row.
 * Whatever cannot be read is a problem with its cells, and unreadable or missing in the records, never a value.
 */
export function readCampaign(snapshot: Snapshot): CampaignReading {
  const problems: Problem[] = fileProblems(snapshot);
  const tabs = findTabs(snapshot);
  const settings = readSettings(needTab(tabs, SETTINGS_TAB, problems), problems);
  const unitRows = readUnitRows(needTab(tabs, UNITS_TAB, problems), problems);
  const unitCodes = codesOf(unitRows.codes);
  const officials = readOfficials(needTab(tabs, OFFICIALS_TAB, problems), unitCodes, problems);
  const plan = readPlanRows(needTab(tabs, KPIS_TAB, problems), unitCodes, problems);
  const context: AssignmentContext = {
    plan: plan === null ? null : new Map(plan.map((row) => [codeKey(row.code), row])),
    officials: codesOf(officials.map(({ code }) => code)),
    codesOfName: codesOfName(officials),
    unitsOfOfficial: unitsOfOfficial(officials),
    readTarget: rememberTargets(),
    period: {
      start: settings.start.state === "given" ? settings.start.value : null,
      end: settings.end.state === "given" ? settings.end.value : null,
    },
  };
  const units = joinUnits(unitRows, tabs.units, plan, unitCodes, context, problems);
  const movements = readMovements(needTab(tabs, MOVEMENTS_TAB, problems), unitCodes, problems);
  const criteria = readCriteria(needTab(tabs, CRITERIA_TAB, problems), problems);
  reportConditionsLacking(criteria, problems);
  const baseSalaries = readBaseSalaries(needTab(tabs, BASE_SALARIES_TAB, problems), problems);
  return { campaign: { settings, baseSalaries, criteria, units, officials, movements }, problems };
}

/** Settings of the file under which the grid turns what is typed into something else. */
function fileProblems(snapshot: Snapshot): Problem[] {
  const problems: Problem[] = [];
  if (snapshot.locale !== LOCALE) problems.push({ kind: "wrongLocale", found: snapshot.locale });
  if (!TIME_ZONES.some((zone) => zone === snapshot.timeZone)) {
    problems.push({ kind: "wrongTimeZone", found: snapshot.timeZone });
  }
  return problems;
}

/** Finds the units of an official; null while one of them cannot be told. Gathered when first asked for. */
function unitsOfOfficial(officials: readonly Official[]): (code: string) => readonly string[] | null {
  let units: Map<string, string[] | null> | null = null;
  return (code) => {
    units ??= unitsByOfficial(officials);
    return units.get(code) ?? null;
  };
}

function unitsByOfficial(officials: readonly Official[]): Map<string, string[] | null> {
  const units = new Map<string, string[] | null>();
  for (const { code, unit } of officials) {
    const known = units.get(code);
    if (unit.state !== "given" || known === null) units.set(code, null);
    else if (known === undefined) units.set(code, [unit.value]);
    else if (!known.includes(unit.value)) known.push(unit.value);
  }
  return units;
}

/** Finds officials by name; the names are gathered when the first one is asked for, which is rarely. */
function codesOfName(
  officials: readonly { readonly code: string; readonly name: string }[],
): (name: string) => readonly string[] {
  let codes: Map<string, string[]> | null = null;
  return (name) => {
    codes ??= codesByName(officials);
    return codes.get(nameKey(name)) ?? [];
  };
}

function codesByName(officials: readonly { readonly code: string; readonly name: string }[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { code, name } of officials) {
    if (code === "") continue;
    const key = nameKey(name);
    const known = codes.get(key) ?? [];
    if (!known.includes(code)) codes.set(key, [...known, code]);
  }
  return codes;
}
