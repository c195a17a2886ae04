/** Reads tab "Mẫu văn bản riêng": the Office's own templates as they travel with the workbook, and what in it is damaged. */

import { isPaperKind } from "../../dossier/file-names";
import type { PaperKind } from "../../dossier/papers";
import type { CellAddress } from "../../domain/address";
import { TEMPLATES_TAB, type KeyOf } from "../layout";
import type { Snapshot, TabSnapshot } from "../snapshot";
import { tableOf, textIn, type WrittenTable } from "./ledger";
import { findTabs } from "./tabs";

/** A template as the tab has it; whether its text is the file that the digest names is for whoever decodes it. */
export interface KeptText {
  readonly name: string;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly digest: string;
  /** The file as Base64 for addresses. */
  readonly content: string;
  /** The cell that its content begins in. */
  readonly at: CellAddress;
}

/** What the tab holds. */
export interface KeptReading {
  /** Null where there is no such tab, or none whose columns are all found. */
  readonly tab: TabSnapshot | null;
  readonly templates: ReadonlyMap<PaperKind, KeptText>;
  /** Kinds whose rows are not one whole template, each with the first cell that is at fault. */
  readonly damaged: ReadonlyMap<PaperKind, CellAddress>;
  /** The first cell of which nobody can tell what kind it is of, so that any kind may have lost its template; null for none. */
  readonly unknown: CellAddress | null;
}

type Column = KeyOf<typeof TEMPLATES_TAB>;

/** One row of the tab. */
interface Part {
  readonly row: number;
  readonly text: (key: Column) => string;
}

/** Reads the templates; never throws. */
export function readKeptTemplates(snapshot: Snapshot): KeptReading {
  const tabs = findTabs(snapshot);
  const none = { tab: null, templates: new Map(), damaged: new Map() } as const;
  const [alike] = tabs.ambiguous.get(TEMPLATES_TAB.name) ?? [];
  if (alike !== undefined) return { ...none, unknown: { tab: alike.name, row: 1, column: 1 } };
  const tab = tabs.declared(TEMPLATES_TAB);
  if (tab === null) return { ...none, unknown: null };
  const table = tableOf(tab.values, TEMPLATES_TAB);
  if (table !== null) return { tab, ...readParts(tab, table) };
  const holdsAnything = tab.values.some((cells) => cells.some((cell) => textIn(cell) !== ""));
  return { ...none, unknown: holdsAnything ? { tab: tab.name, row: 1, column: 1 } : null };
}

function readParts(tab: TabSnapshot, table: WrittenTable<Column>): Omit<KeptReading, "tab"> {
  const byKind = new Map<PaperKind, Part[]>();
  const at = (row: number, key: Column): CellAddress => ({
    tab: tab.name,
    row,
    column: table.columns.get(key) ?? 1,
  });
  let unknown: CellAddress | null = null;
  for (let row = table.headerRow + 1; row <= tab.values.length; row += 1) {
    const cells = tab.values[row - 1] ?? [];
    const text = (key: Column): string => textIn(cells[(table.columns.get(key) ?? 0) - 1]);
    if (TEMPLATES_TAB.columns.every(({ key }) => text(key) === "")) continue;
    const kind = text("kind");
    if (isPaperKind(kind)) byKind.set(kind, [...(byKind.get(kind) ?? []), { row, text }]);
    else unknown ??= at(row, "kind");
  }
  const templates = new Map<PaperKind, KeptText>();
  const damaged = new Map<PaperKind, CellAddress>();
  for (const [kind, parts] of byKind) {
    const sorted = [...parts].sort((one, other) => Number(one.text("part")) - Number(other.text("part")));
    const [first] = sorted;
    if (first === undefined) continue;
    const wrong = faultOf(sorted, first);
    if (wrong !== null) {
      damaged.set(kind, at(wrong.row, wrong.column));
      continue;
    }
    templates.set(kind, {
      name: first.text("name"),
      digest: first.text("digest"),
      content: sorted.map(({ text }) => text("content")).join(""),
      at: at(first.row, "content"),
    });
  }
  return { templates, damaged, unknown };
}

/** Where rows of one kind, sorted by their parts, are not one whole template; null where they are. */
function faultOf(parts: readonly Part[], first: Part): { readonly row: number; readonly column: Column } | null {
  for (const [index, { row, text }] of parts.entries()) {
    if (text("part") !== String(index + 1)) return { row, column: "part" };
    if (text("parts") !== String(parts.length)) return { row, column: "parts" };
    if (text("digest") !== first.text("digest")) return { row, column: "digest" };
    if (!/^[\w=-]+$/.test(text("content"))) return { row, column: "content" };
  }
  return null;
}
