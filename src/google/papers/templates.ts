/** The add-on's own templates, which come with it in "templates.html" so that loading the script need not pass over them. */

import type { PaperKind } from "../../dossier/papers";

/** A template as it came with the add-on. */
export interface BuiltInTemplate {
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly digest: string;
  readonly bytes: () => number[];
}

let page: string | null = null;

/** The template of a kind; the page is read when the first is asked for. */
export function builtInTemplate(kind: PaperKind): BuiltInTemplate {
  page ??= HtmlService.createHtmlOutputFromFile("templates").getContent();
  const [, digest = "", content = ""] =
    new RegExp(`<p id="${kind}" title="([0-9a-f]{64})">([\\w=-]+)</p>`).exec(page) ?? [];
  if (digest === "") throw new Error(`templates.html holds no template "${kind}".`);
  return { digest, bytes: () => Utilities.base64DecodeWebSafe(content) };
}
