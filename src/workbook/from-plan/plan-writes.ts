/** What making a workbook from a plan writes into its tabs: blank cells and new rows only, never over what people typed. */

import { foldText } from "../../domain/text";
import type { PlanReading } from "../../plan/proposal";
import { CRITERIA_TAB, KPIS_TAB, MOVEMENTS_TAB, SETTINGS_TAB, type KeyOf, type Tab } from "../layout";
import { asPlainText } from "../plain-text";
import { codeKey } from "../reading/codes";
import { shownTyped } from "../reading/shown";
import { readTable, type Table } from "../reading/table";
import { findTabs } from "../reading/tabs";
import { rowsBelow } from "../set-up/columns";
import { blocksOf, isEmpty, type CellWrite } from "../blocks";
import type { Block } from "../placed";
import type { Snapshot, TabSnapshot } from "../snapshot";
import { decidedReading, type Holding, type PlanDecisions } from "./decisions";
import { differencesIn, type Difference } from "./differences";
import { holdingInPlan, holdingUnits } from "./holders";
import { criterionRow, kpiRow, movementRow, taskRow, type RowCells } from "./rows";
import { settingCells } from "./settings";
import { unclearCell } from "./unclear-criterion";

/** Why nothing can be written. */
export type PlanFault =
  | { readonly kind: "nothingAccepted" }
  | { readonly kind: "tabLacking"; readonly tab: string }
  | { readonly kind: "codeMissing"; readonly content: string }
  | { readonly kind: "codeRepeated"; readonly code: string; readonly tab: string }
  | { readonly kind: "notADay"; readonly setting: string; readonly text: string }
  | { readonly kind: "holderUnknown"; readonly code: string; readonly unit: string }
  /** A condition as it was mended cannot be measured: the header and the text of the cell that does not fit. */
  | { readonly kind: "criterionUnclear"; readonly code: string; readonly header: string; readonly text: string };

/** What stands in the workbook already and is left as it is. */
export type KeptThere =
  /** The same row stands there, by its code and words; what the plan says otherwise of it is not written. */
  | { readonly kind: "row"; readonly tab: string; readonly code: string; readonly differences: readonly Difference[] }
  /** The code stands there with other words, so the plan's row is not written; `elsewhere` is the code its words have. */
  | {
      readonly kind: "conflict";
      readonly tab: string;
      readonly code: string;
      readonly there: string;
      readonly proposed: string;
      readonly elsewhere: string | null;
    }
  /** The words stand there under another code, so they are not written again. */
  | {
      readonly kind: "otherCode";
      readonly tab: string;
      readonly code: string;
      readonly there: string;
      readonly words: string;
    }
  | { readonly kind: "setting"; readonly name: string; readonly there: string; readonly proposed: string };

/** A block of cells that are blank now. */
export interface PlannedWrite {
  readonly tab: TabSnapshot;
  readonly block: Block;
}

/** Everything one making writes; nothing where there is a fault. */
export interface PlanWrites {
  readonly writes: readonly PlannedWrite[];
  readonly faults: readonly PlanFault[];
  readonly kept: readonly KeptThere[];
  /** New rows by tab, for telling. */
  readonly counts: readonly { readonly tab: string; readonly rows: number }[];
}

/** Plans the writes of what was accepted into the workbook as it stands, whose tabs must be there. */
export function planWrites(reading: PlanReading, decisions: PlanDecisions, snapshot: Snapshot): PlanWrites {
  const items = decidedReading(reading, decisions);
  const faults: PlanFault[] = [];
  const kept: KeptThere[] = [];
  const tabs = findTabs(snapshot);
  const tableOf = <Key extends string>(layout: Tab<Key>, key: NoInfer<Key>): Located<Key> | null => {
    const tab = tabs.declared(layout);
    const table = tab === null ? null : readTable(tab, layout, key, []);
    if (tab !== null && table !== null) return { tab, table };
    faults.push({ kind: "tabLacking", tab: layout.name });
    return null;
  };
  const [settings, kpis] = [tableOf(SETTINGS_TAB, "name"), tableOf(KPIS_TAB, "code")];
  const [movements, criteria] = [tableOf(MOVEMENTS_TAB, "code"), tableOf(CRITERIA_TAB, "code")];
  if (settings === null || kpis === null || movements === null || criteria === null) {
    return { writes: [], faults, kept, counts: [] };
  }
  const units = holdingUnits(tabs);
  const known = new Set(units.map(({ code }) => codeKey(code)));
  const holdingOf = (id: string, code: string, plan: { holder: string; coHolders: readonly string[] }): Holding => {
    const given = decisions.holders[id];
    if (given === undefined) return holdingInPlan(plan, units);
    for (const unit of [given.holder, ...given.coHolders]) {
      if (unit !== "" && !known.has(codeKey(unit))) faults.push({ kind: "holderUnknown", code, unit });
    }
    return given;
  };
  const assignments = [
    ...items.kpis.map(({ id, values }) => ({ values, row: kpiRow(values, holdingOf(id, values.code, values)) })),
    ...items.tasks.map(({ id, values }) => ({ values, row: taskRow(values, holdingOf(id, values.code, values)) })),
  ];
  const participating = units.length === 0 ? [""] : units.map(({ code }) => code);
  const movementKey = (row: number): string => {
    const [code, unit] = [movements.table.typed(row, "code"), movements.table.typed(row, "unit")].map(shownTyped);
    return `${codeKey(code ?? "")} ${codeKey(unit ?? "")}`;
  };
  const named = unitsNamed(
    movements,
    items.movements.map(({ values }) => values),
    participating,
    movementKey,
  );
  const added = [
    newRows(
      kpis,
      assignments.map(({ values, row }) => ({
        key: codeKey(values.code),
        code: values.code,
        told: values.content,
        row,
      })),
      (row) => standing(kpis.table, row, "content"),
      faults,
      kept,
    ),
    newRows(
      movements,
      items.movements.flatMap(({ values }) =>
        participating
          .map((unit) => ({
            key: `${codeKey(values.code)} ${codeKey(unit)}`,
            code: values.code,
            told: values.name,
            scope: codeKey(unit),
            row: movementRow(values, unit),
          }))
          .filter(({ key }) => !named.keys.has(key)),
      ),
      (row) => ({
        ...standing(movements.table, row, "name"),
        key: movementKey(row),
        scope: codeKey(shownTyped(movements.table.typed(row, "unit"))),
      }),
      faults,
      kept,
    ),
    newRows(
      criteria,
      items.criteria.map(({ id, values }) => {
        const row = criterionRow(values, decisions.mended[id] ?? {});
        const unclear = unclearCell(row);
        if (unclear !== null) faults.push({ kind: "criterionUnclear", code: values.code, ...unclear });
        return { key: codeKey(values.code), code: values.code, told: values.words, row };
      }),
      (row) => standing(criteria.table, row, "words"),
      faults,
      kept,
    ),
  ];
  const filled = settingCells(settings.table, settings.tab, items.settings, decisions.typed);
  kept.push(...filled.kept);
  for (const { setting, text } of filled.notDays) faults.push({ kind: "notADay", setting, text });
  if (decisions.accepted.length === 0 && Object.keys(decisions.typed).length === 0) {
    faults.push({ kind: "nothingAccepted" });
  }
  if (faults.length > 0) return { writes: [], faults, kept, counts: [] };
  const writes = [
    ...blocksOf(filled.cells).map((block) => ({ tab: settings.tab, block })),
    ...blocksOf(named.cells).map((block) => ({ tab: movements.tab, block })),
    ...added.flatMap(({ writes: ofTab }) => ofTab),
  ];
  const counts = [
    { tab: settings.tab.name, rows: filled.cells.filter(({ column }) => column === filled.valueColumn).length },
    ...added.map(({ tab, rows }) => ({ tab, rows })),
  ];
  return { writes, faults, kept, counts };
}

interface Located<Key extends string> {
  readonly tab: TabSnapshot;
  readonly table: Table<Key>;
}

/** Movements that were written before there were units: their row gets the first unit that has none of its own yet. */
function unitsNamed(
  { tab, table }: Located<KeyOf<typeof MOVEMENTS_TAB>>,
  movements: readonly { readonly code: string; readonly name: string }[],
  units: readonly string[],
  keyOf: (row: number) => string,
): { readonly cells: readonly CellWrite[]; readonly keys: ReadonlySet<string> } {
  const column = table.columns.get("unit");
  const held = new Set(table.rows.map(keyOf));
  const cells: CellWrite[] = [];
  const keys = new Set<string>();
  for (const { code, name } of movements) {
    const row = table.rows.find(
      (one) => keyOf(one) === `${codeKey(code)} ` && foldText(shownTyped(table.typed(one, "name"))) === foldText(name),
    );
    const unit = units.find((one) => one !== "" && !held.has(`${codeKey(code)} ${codeKey(one)}`));
    if (row === undefined || unit === undefined || column === undefined || !isEmpty(tab, row, column)) continue;
    cells.push({ row, column, value: asPlainText(unit) });
    keys.add(`${codeKey(code)} ${codeKey(unit)}`);
  }
  return { cells, keys };
}

interface Candidate<Key extends string> {
  /** Tells rows apart; a row of the tab with the same one is left as it is. */
  readonly key: string;
  readonly code: string;
  /** What the row is of: its content, name or words. */
  readonly told: string;
  /** Rows of different scopes may have the same words: a movement has a row in each unit. */
  readonly scope?: string;
  readonly row: RowCells<Key>;
}

/** A row of the tab as a proposed one is compared with it. */
interface Standing {
  readonly key: string;
  readonly code: string;
  readonly words: string;
  readonly scope?: string;
}

function standing<Key extends string>(table: Table<Key | "code">, row: number, words: Key): Standing {
  const code = shownTyped(table.typed(row, "code"));
  return { key: codeKey(code), code, words: shownTyped(table.typed(row, words)) };
}

interface Added {
  readonly tab: string;
  readonly rows: number;
  readonly writes: readonly PlannedWrite[];
}

/** The rows that the tab does not hold yet, below everything that stands in it or where they were begun and cut off. */
function newRows<Key extends string>(
  { tab, table }: Located<Key>,
  candidates: readonly Candidate<Key>[],
  standingOf: (row: number) => Standing,
  faults: PlanFault[],
  kept: KeptThere[],
): Added {
  const there = table.rows.map(standingOf);
  // A row that is another item's own, by code and words, is no second code of the same words.
  const own = new Set(candidates.map(({ key, told: words }) => `${key} ${foldText(words)}`));
  const strange = there.filter(({ key, words }) => !own.has(`${key} ${foldText(words)}`));
  const seen = new Set<string>();
  const told = new Set<string>();
  const fresh = candidates.filter(({ key, code, told: content, scope, row }) => {
    if (code.trim() === "") faults.push({ kind: "codeMissing", content });
    else if (seen.has(key)) faults.push({ kind: "codeRepeated", code, tab: tab.name });
    seen.add(key);
    const found = comparison(
      tab.name,
      { key, code, words: content, ...(scope !== undefined && { scope }) },
      there,
      strange,
    );
    if (found === null) return true;
    const at = table.rows[there.findIndex((one) => one.key === key)];
    const isThere = found.kind === "row" && at !== undefined;
    if (!told.has(code)) kept.push(isThere ? { ...found, differences: differencesIn(tab, table, at, row) } : found);
    told.add(code);
    return false;
  });
  if (fresh.length === 0) return { tab: tab.name, rows: 0, writes: [] };
  const places = [...table.columns].filter(([key]) => fresh.some(({ row }) => row[key] !== undefined));
  const rows = fresh.map(({ row }) => new Map(places.map(([key, column]) => [column, row[key] ?? ""])));
  const columns = places.map(([, column]) => column);
  const blocks = rowsBelow(tab, table, columns, rows);
  return { tab: tab.name, rows: fresh.length, writes: blocks.map((block) => ({ tab, block })) };
}

/** How a proposed row stands in the tab already; null for one that does not. */
function comparison(
  tab: string,
  { key, code, words, scope }: Standing,
  there: readonly Standing[],
  strange: readonly Standing[],
): KeptThere | null {
  const isSame = (one: Standing): boolean => foldText(one.words) === foldText(words);
  const sameCode = there.filter((one) => one.code !== "" && codeKey(one.code) === codeKey(code));
  const elsewhere = strange.find((one) => isSame(one) && one.scope === scope && codeKey(one.code) !== codeKey(code));
  const [other] = sameCode;
  if (other !== undefined && !sameCode.some(isSame)) {
    const at = elsewhere?.code ?? null;
    return { kind: "conflict", tab, code, there: other.words, proposed: words, elsewhere: at };
  }
  if (there.some((one) => one.key === key)) return { kind: "row", tab, code, differences: [] };
  return elsewhere === undefined ? null : { kind: "otherCode", tab, code, there: elsewhere.code, words };
}
