/** The fields that an import may fill in: the declared columns of "Đơn vị" and "Cán bộ", and how a text of each is read. */

import { readDate } from "../../domain/calendar";
import { foldSpaces, foldText, nameKey } from "../../domain/text";
import { showDate } from "../../language/format";
import { OFFICIALS_TAB, UNITS_TAB, type Column, type Tab } from "../layout";
import { asPlainText } from "../plain-text";
import { addressesIn } from "../protections";
import { tidyCode } from "../reading/codes";
import { nearest } from "../reading/nearest";

/** What is imported. */
export type ImportKind = "units" | "officials";

/** The tab that an import fills in. */
export function tabOfImport(kind: ImportKind): Tab {
  return kind === "units" ? UNITS_TAB : OFFICIALS_TAB;
}

/** Without these nobody could tell what a row is of. */
export function neededFields(kind: ImportKind): readonly string[] {
  return kind === "units" ? ["code", "name"] : ["code", "name", "unit"];
}

/** Why a text cannot stand in its field. */
export type FieldFault =
  | { readonly kind: "label"; readonly allowed: readonly string[]; readonly near: string | null }
  | { readonly kind: "date" }
  | { readonly kind: "number" }
  | { readonly kind: "email" }
  | { readonly kind: "unit"; readonly near: string | null }
  | { readonly kind: "formulaError" };

/** A text read for its field: what `setValues` is given, or why it cannot stand there. */
export type FieldReading =
  | { readonly kind: "value"; readonly value: string | number; readonly shown: string }
  | { readonly kind: "fault"; readonly fault: FieldFault };

/** The units that officials may belong to. */
export interface KnownUnit {
  readonly code: string;
  readonly name: string;
}

const NUMBERS: readonly string[] = ["order", "founded", "staff"];
const ERROR_CELL = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)$/;

/** Reads a text that is not blank for its column; `units` resolves the officials' unit by code or by whole name. */
export function readField(kind: ImportKind, column: Column, text: string, units: readonly KnownUnit[]): FieldReading {
  const tidy = text.trim().normalize("NFC");
  if (ERROR_CELL.test(tidy)) return fault({ kind: "formulaError" });
  if (column.key === "code") return plain(tidyCode(tidy));
  if (column.key === "email") return addressesIn(tidy) === null ? fault({ kind: "email" }) : plain(tidy);
  if (kind === "officials" && column.key === "unit") return readUnit(tidy, units);
  if (NUMBERS.includes(column.key)) {
    return /^\d{1,6}$/.test(tidy) ? { kind: "value", value: Number(tidy), shown: tidy } : fault({ kind: "number" });
  }
  if (column.rule?.kind === "date") {
    const date = readDate(tidy);
    // Written as a day is typed under the workbook's locale, so that the cell holds a day.
    return date === null ? fault({ kind: "date" }) : { kind: "value", value: showDate(date), shown: showDate(date) };
  }
  if (column.rule?.kind === "list") return readLabel(tidy, column.rule.labels);
  return plain(tidy);
}

function plain(text: string): FieldReading {
  return { kind: "value", value: asPlainText(text), shown: text };
}

function fault(found: FieldFault): FieldReading {
  return { kind: "fault", fault: found };
}

function readLabel(text: string, allowed: readonly string[]): FieldReading {
  const label = allowed.find((one) => foldText(one) === foldText(text));
  return label === undefined ? fault({ kind: "label", allowed, near: nearest(text, allowed) }) : plain(label);
}

function readUnit(text: string, units: readonly KnownUnit[]): FieldReading {
  const byCode = units.find(({ code }) => foldText(code) === foldText(text));
  if (byCode !== undefined) return plain(byCode.code);
  const byName = units.filter(({ name }) => name !== "" && nameKey(name) === nameKey(text));
  const [only] = byName;
  if (only !== undefined && byName.length === 1) return plain(only.code);
  const names = units.flatMap(({ code, name }) => (name === "" ? [code] : [code, name]));
  return fault({ kind: "unit", near: nearest(foldSpaces(text), names) });
}
