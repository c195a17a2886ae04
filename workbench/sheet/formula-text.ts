/**
 * A formula's text in its two notations: as typed under the workbook's locale (";" between arguments, 1,5 under
 * vi_VN), and the plain one of files and of the engine (English names, "," between arguments, 1.5).
 */
import { usesDecimalComma } from "./number-format";

const KINDS = ["text", "tab", "error", "number", "word", "sign"] as const;
type TokenKind = (typeof KINDS)[number];

export interface FormulaToken {
  readonly kind: TokenKind;
  readonly text: string;
}

/** "text" is in quotes, "tab" in apostrophes, a "word" is a name, a function or a reference. */
const TOKENS: Record<"comma" | "point", RegExp> = {
  comma: tokenPattern(","),
  point: tokenPattern("."),
};

function tokenPattern(decimal: string): RegExp {
  return new RegExp(
    [
      '(?<text>"(?:[^"]|"")*")',
      "(?<tab>'(?:[^']|'')*')",
      "(?<error>#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|ERROR!))",
      // The dot belongs to names such as CHISQ.TEST, so words come before numbers.
      "(?<word>[\\p{L}_$][\\p{L}\\p{M}\\p{N}_.$]*)",
      `(?<number>\\d+(?:[${decimal}]\\d+)?(?:[eE][+-]?\\d+)?)`,
      "(?<sign>\\s+|.)",
    ].join("|"),
    "gsu",
  );
}

/** The tokens of a formula; together they are its whole text. */
export function formulaTokens(formula: string, decimal: "comma" | "point" = "point"): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (const match of formula.matchAll(TOKENS[decimal])) {
    const groups: Partial<Record<string, string>> = match.groups ?? {};
    const kind = KINDS.find((candidate) => groups[candidate] !== undefined) ?? "sign";
    tokens.push({ kind, text: match[0] });
  }
  return tokens;
}

/**
 * The formula in plain notation; null when the locale does not allow how it is written (a "," between arguments where
 * "," is the decimal mark).
 * @example toPlain('IF(A1>1,5;"a;b";2)', "vi_VN") // 'IF(A1>1.5,"a;b",2)'
 */
export function toPlain(formula: string, locale: string): string | null {
  const comma = usesDecimalComma(locale);
  let depth = 0;
  let plain = "";
  for (const { kind, text } of formulaTokens(formula, comma ? "comma" : "point")) {
    if (kind === "number") plain += comma ? text.replace(",", ".") : text;
    else if (kind !== "sign") plain += text;
    else {
      if (text === "{") depth += 1;
      if (text === "}") depth -= 1;
      if (text === ";") plain += depth > 0 ? ";" : ",";
      else if (text === "\\") plain += ",";
      else if (text === "," && comma) return null;
      else plain += text;
    }
  }
  return plain;
}

/**
 * A formula in plain notation as it is typed under the locale.
 * @example fromPlain('IF(A1>1.5,"a,b",2)', "vi_VN") // 'IF(A1>1,5;"a,b";2)'
 */
export function fromPlain(formula: string, locale: string): string {
  if (!usesDecimalComma(locale)) return formula;
  let depth = 0;
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind === "number") return text.replace(".", ",");
      if (kind !== "sign") return text;
      if (text === "{") depth += 1;
      if (text === "}") depth -= 1;
      if (text === ",") return depth > 0 ? "\\" : ";";
      return text;
    })
    .join("");
}

/** Names followed by "(", in capitals. */
export function functionsIn(plain: string): Set<string> {
  const names = new Set<string>();
  let before = "";
  for (const { kind, text } of formulaTokens(plain)) {
    if (kind === "sign" && text === "(" && before) names.add(before.toUpperCase());
    if (kind === "word") before = text;
    else if (text.trim() !== "") before = "";
  }
  return names;
}

/** What stands between the parentheses of each call of the named functions. */
export function argumentsOf(plain: string, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const open: { depth: number; text: string }[] = [];
  let depth = 0;
  let before = "";
  for (const { kind, text } of formulaTokens(plain)) {
    if (text === ")" && kind === "sign") {
      if (open.at(-1)?.depth === depth) found.push(open.pop()?.text ?? "");
      depth -= 1;
    }
    for (const call of open) call.text += text;
    if (text === "(" && kind === "sign") {
      depth += 1;
      if (names.has(before.toUpperCase())) open.push({ depth, text: "" });
    }
    if (kind === "word") before = text;
    else if (text.trim() !== "") before = "";
  }
  return found;
}
