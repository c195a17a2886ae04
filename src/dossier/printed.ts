/** Printed values and sentences put together so that every figure in them keeps its cell. */

import type { CellAddress } from "../domain/address";
import { foldSpaces } from "../domain/text";
import type { Entry } from "../domain/typed";
import { BLANK, type Paper, type Printed, type Sentence } from "./papers";

/** What a sentence is put together from: words of the form, values, other sentences. */
export type Part = string | Printed | Sentence;

/** A value with its cell, its spaces folded; nothing to print is a blank that can be supplied in that cell. */
export function printed(text: string, cell: CellAddress | null): Printed {
  const folded = foldSpaces(text);
  return { text: folded === "" ? BLANK : folded, cell };
}

/** Words of the form itself. */
export function words(text: string): Printed {
  return { text, cell: null };
}

/** Room for a person to write, and where in the workbook it can be supplied, if anywhere. */
export function blank(cell: CellAddress | null = null): Printed {
  return { text: BLANK, cell };
}

/** A field of a record as printed by `show`; a blank where nothing was typed or it cannot be read. */
export function field<Value>(entry: Entry<Value> | undefined, show: (value: Value) => string): Printed {
  if (entry === undefined) return blank();
  return entry.state === "given" ? printed(show(entry.value), entry.at) : blank(entry.at);
}

/** A field of text as printed. */
export function textOf(entry: Entry<string> | undefined): Printed {
  return field(entry, (text) => text);
}

/** The same value with its words changed, a blank left as it is. */
export function reworded(value: Printed, change: (text: string) => string): Printed {
  return isBlank(value) ? value : { text: change(value.text), cell: value.cell };
}

/** Whether a person has to supply the value. */
export function isBlank({ text }: Printed): boolean {
  return text === BLANK;
}

/**
 * A sentence from a template, its values kept as figures.
 * @example sentence`Có mặt: ${printed("06", cell)} người.` // { text: "Có mặt: 06 người.", figures: [{ text: "06", cell }] }
 */
export function sentence(strings: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  return inSequence(strings.flatMap((string, index) => [string, ...parts.slice(index, index + 1)]));
}

/** Parts one after another as one sentence. */
export function inSequence(parts: readonly Part[]): Sentence {
  return {
    text: parts.map((part) => (typeof part === "string" ? part : part.text)).join(""),
    figures: parts.flatMap((part) => (typeof part === "string" ? [] : "figures" in part ? part.figures : figure(part))),
  };
}

function figure(value: Printed): readonly Printed[] {
  return value.cell === null && !isBlank(value) ? [] : [value];
}

/**
 * Parts as a list in a sentence: "a", "a và b", "a, b và c"; `nothing` where there are none.
 * @example listed([words("a"), words("b"), words("c")], "không").text // "a, b và c"
 */
export function listed(parts: readonly Part[], nothing: Part): Sentence {
  if (parts.length === 0) return inSequence([nothing]);
  const last = parts.length - 1;
  return inSequence(parts.flatMap((part, index) => [index === 0 ? "" : index === last ? " và " : ", ", part]));
}

/** Lines of a list: each with `before` in front, a semicolon after it, and a full stop after the last. */
export function punctuated(lines: readonly Part[], before = ""): Sentence[] {
  return lines.map((line, index) => inSequence([before, line, index === lines.length - 1 ? "." : ";"]));
}

/** The figures of a paper in the order of its parts: every printed value that has a cell. */
export function figuresOf(paper: Paper): Printed[] {
  return valuesOf(paper).filter((value) => value.cell !== null && !isBlank(value));
}

/** What a person still has to write on a paper, or to supply in the workbook. */
export function blanksOf(paper: Paper): Printed[] {
  return valuesOf(paper).filter(isBlank);
}

/** Every printed value of plain data, one in a sentence included. */
function valuesOf(value: unknown): Printed[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value !== "object" || value === null) return [];
  if (isPrinted(value)) return [value];
  return Object.values(value).flatMap(valuesOf);
}

function isPrinted(value: object): value is Printed {
  return "text" in value && "cell" in value;
}
