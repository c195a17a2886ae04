/** The text of a Word document: a paragraph a line, a table's rows as cells between bars, as plans in plain text have them. */

import { attribute, xmlTokens } from "./xml";

/**
 * The text of part "word/document.xml". Deleted text of tracked changes is left out, inserted text stays; a paragraph
 * that Word numbers by itself begins with "- ", since its number stands nowhere in the text. Columns stay in line: a cell
 * that spans several is followed by blank ones, and one that spans rows stands in each of them.
 */
export function documentText(xml: string): string {
  const lines: string[] = [];
  const rows: string[][] = [];
  let paragraph = "";
  let cell: string[] = [];
  let span = 1;
  let goesOn = false;
  let depth = 0;
  let isText = false;
  let numbered = false;
  const endParagraph = (): void => {
    const text = paragraph.replace(/[ \t]+/g, " ").trim();
    const line = numbered && text !== "" && !/^[-–+•*]|^\(?\w{1,4}[.)]/.test(text) ? `- ${text}` : text;
    if (depth > 0) cell.push(text);
    else lines.push(line);
    paragraph = "";
    numbered = false;
  };
  for (const token of xmlTokens(xml)) {
    if (token.kind === "text") {
      if (isText) paragraph += token.text;
    } else if (token.kind === "open") {
      if (token.name === "t") isText = !token.empty;
      else if (token.name === "tab" || token.name === "ptab") paragraph += " ";
      else if (token.name === "noBreakHyphen") paragraph += "-";
      else if (token.name === "numId" && attribute(token.attributes, "val") !== "0") numbered = true;
      else if (token.name === "br" || token.name === "cr") {
        if (depth === 0) endParagraph();
        else paragraph += " ";
      } else if (token.name === "tbl") {
        depth += 1;
        if (depth === 1) rows.length = 0;
      } else if (token.name === "tr" && depth === 1) rows.push([]);
      else if (token.name === "tc" && depth === 1) {
        cell = [];
        span = 1;
        goesOn = false;
      } else if (token.name === "gridSpan" && depth === 1) span = widthOf(token.attributes);
      else if (token.name === "gridBefore" && depth === 1) {
        rows[rows.length - 1]?.push(...Array<string>(widthOf(token.attributes)).fill(""));
      } else if (token.name === "vMerge" && depth === 1) goesOn = attribute(token.attributes, "val") !== "restart";
      else if (token.name === "p" && token.empty) endParagraph();
    } else if (token.name === "t") isText = false;
    else if (token.name === "p") endParagraph();
    else if (token.name === "tc" && depth === 1) {
      const row = rows[rows.length - 1] ?? [];
      const above = rows[rows.length - 2]?.[row.length] ?? "";
      const own = cell.filter((text) => text !== "").join(" ");
      row.push(goesOn && own === "" ? above : own, ...Array<string>(span - 1).fill(""));
    } else if (token.name === "tbl") {
      depth -= 1;
      if (depth === 0) lines.push("", ...tableLines(rows), "");
    }
  }
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** How many columns an element names; one that is no sound number counts as one. */
function widthOf(attributes: string): number {
  const width = Number(attribute(attributes, "val"));
  return Number.isInteger(width) && width >= 1 && width <= MOST_COLUMNS ? width : 1;
}

/** Word's own limit. */
const MOST_COLUMNS = 63;

function tableLines(rows: readonly (readonly string[])[]): string[] {
  return rows.map((cells) => `| ${cells.map((text) => text.replace(/\|/g, "/")).join(" | ")} |`);
}
