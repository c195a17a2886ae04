/**
 * Formulas as .xlsx files hold them: English names, commas, and what only Google Sheets can calculate wrapped as its
 * own download does, so that other programs show the value and Google (or the workbench) finds the formula again.
 */
import { formulaTokens, fromPlain, functionsIn, toPlain } from "../sheet/formula-text";
import { rewriteReferences } from "../sheet/references";
import type { CellValue } from "../sheet/workbook";
import { PLAIN_FUNCTIONS, PREFIXED_FUNCTIONS } from "./known-functions";

const DUMMY = "__xludf.DUMMYFUNCTION";
const COMPUTED_VALUE = '"COMPUTED_VALUE"';
/** What the file says of a cell that another cell's formula fills; thousands of cells may say it. */
const SPILLED = /^(?:IFERROR\()?__xludf\.DUMMYFUNCTION\("""COMPUTED_VALUE"""\)/i;

/** The file format's longest text inside a formula. */
const LONGEST_LITERAL = 255;
/** Room that a value may take in a formula, whose whole text may have 8192 characters. */
const LONGEST_VALUE = 6000;

/** What a cell of the file says. */
export type FileFormula =
  | { readonly kind: "formula"; readonly formula: string }
  /** A value that another cell's formula has filled in: it comes again with the calculation. */
  | { readonly kind: "spilled" };

/** How a formula of the workbook stands in the file. `tabs` gives the name that a tab has in the file. */
export interface FormulaWriting {
  readonly locale: string;
  readonly tabs: ReadonlyMap<string, string>;
}

/** The formula's text in the file; `value` is what it shows, `spills` says that it fills more than its cell. */
export function writeFormula(formula: string, value: CellValue, spills: boolean, writing: FormulaWriting): string {
  const plain = toPlain(formula, writing.locale);
  const renamed = renameTabs(plain ?? formula, writing.tabs);
  const foreign = [...functionsIn(renamed)].some((name) => !PLAIN_FUNCTIONS.has(name) && !PREFIXED_FUNCTIONS.has(name));
  // An open range (A2:A) is Google's own notation too.
  const open = /[A-Za-z]\$?\d+:\$?[A-Za-z]{1,3}(?![\w$(])/.test(renamed);
  return plain === null || foreign || spills || open ? wrap(literal(renamed), value) : prefix(renamed);
}

/** The formula of a cell that another cell's formula fills. */
export function writeSpilled(value: CellValue): string {
  return wrap(literal(COMPUTED_VALUE), value);
}

/** Whether a file's formula says that another cell's formula fills the cell. */
export function isSpilled(fileFormula: string): boolean {
  return SPILLED.test(fileFormula.replace(/^=/, ""));
}

/** What a formula of a file means under the locale of the workbook. */
export function readFormula(fileFormula: string, locale: string): FileFormula {
  const text = fileFormula.startsWith("=") ? fileFormula.slice(1) : fileFormula;
  if (isSpilled(fileFormula)) return { kind: "spilled" };
  const wrapped = unwrap(text);
  const plain = (wrapped ?? text).replace(/_xlfn\.(?:_xlws\.)?|_xludf\.|_xlws\./g, "");
  return { kind: "formula", formula: fromPlain(plain.startsWith("=") ? plain.slice(1) : plain, locale) };
}

/** Tabs renamed wherever the plain formula names one. */
export function renameTabs(plain: string, tabs: ReadonlyMap<string, string>): string {
  if (tabs.size === 0) return plain;
  return rewriteReferences(plain, (reference) => {
    const name = reference.tab === null ? undefined : tabs.get(reference.tab);
    return name === undefined ? reference : { ...reference, tab: name };
  });
}

function wrap(formulaLiteral: string, value: CellValue): string {
  return `IFERROR(${DUMMY}(${formulaLiteral}),${valueLiteral(value)})`;
}

function valueLiteral(value: CellValue): string {
  if (value === null) return '""';
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return literal((typeof value === "string" ? value : value.error).slice(0, LONGEST_VALUE));
}

/** A text as a formula writes it; a long one in pieces joined by "&", never cut inside a character. */
function literal(text: string): string {
  const pieces = [""];
  for (const character of text) {
    const last = pieces.at(-1) ?? "";
    if (last.length + character.length > LONGEST_LITERAL) pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

function prefix(plain: string): string {
  const tokens = formulaTokens(plain);
  return tokens
    .map(({ kind, text }, index) =>
      kind === "word" && tokens[index + 1]?.text === "(" && PREFIXED_FUNCTIONS.has(text.toUpperCase())
        ? `_xlfn.${text}`
        : text,
    )
    .join("");
}

/** What is written in the dummy function's argument, or null when the formula is none of Google's wrappings. */
function unwrap(text: string): string | null {
  const tokens = formulaTokens(text).filter(({ text: token }) => token.trim() !== "");
  const start = tokens.findIndex(({ text: token }) => token.toUpperCase() === DUMMY.toUpperCase());
  const head = tokens.slice(0, start).map(({ text: token }) => token.toUpperCase());
  const direct = start === 0;
  if (start < 0 || !(direct || head.join("") === "IFERROR(") || tokens[start + 1]?.text !== "(") return null;
  let inner = "";
  for (const token of tokens.slice(start + 2)) {
    if (token.kind === "text") inner += token.text.slice(1, -1).replaceAll('""', '"');
    else if (token.text !== "&") return token.text === ")" ? inner : null;
  }
  return null;
}
