/**
 * dist/templates.html: the papers' templates as text. Apps Script keeps scripts and HTML files only; in Code.js the
 * templates would be read by every custom function.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pageText } from "./page-text";

/** One paragraph a template: its kind, the SHA-256 of the file, and the file. */
export function templatesPage(folder: string): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".docx"))
    .sort();
  const paragraphs = files.map((name) => {
    const bytes = readFileSync(join(folder, name));
    const digest = createHash("sha256").update(bytes).digest("hex");
    return `<p id="${name.slice(0, -5)}" title="${digest}">${pageText(bytes)}</p>`;
  });
  return `<!doctype html>\n<meta charset="utf-8" />\n${paragraphs.join("\n")}\n`;
}
