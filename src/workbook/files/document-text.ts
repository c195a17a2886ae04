/** The text of a Word document: a paragraph a line, a table's rows as cells between bars, as plans in plain text have them. */

import { attribute, xmlTokens } from "./xml";

/**
 * The text of part "word/document.xml". Deleted text of tracked changes is left out, inserted text stays; a paragraph
 * that Word numbers by itself begins with "- ", since its number stands nowhere in the text.
 */
export function documentText(xml: string): string {
  const lines: string[] = [];
  const rows: string[][] = [];
  let paragraph = "";
  let cell: string[] = [];
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
      else if (token.name === "tc" && depth === 1) cell = [];
      else if (token.name === "p" && token.empty) endParagraph();
    } else if (token.name === "t") isText = false;
    else if (token.name === "p") endParagraph();
    else if (token.name === "tc" && depth === 1) {
      rows[rows.length - 1]?.push(cell.filter((text) => text !== "").join(" "));
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

function tableLines(rows: readonly (readonly string[])[]): string[] {
  return rows.map((cells) => `| ${cells.map((text) => text.replace(/\|/g, "/")).join(" | ")} |`);
}
