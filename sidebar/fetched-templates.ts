/**
 * The templates that somebody has edited on Drive, fetched from Google's own address: a script gets no bytes of a Word
 * file, the page of its side panel does, by the token that the script hands it. The token stays in this call.
 */

import type { GivenTemplate, GivenTemplates, TemplateFile, TemplatesAsked } from "../src/workbook/panel-papers";
import { base64Of } from "./base64";

const FILES = "https://www.googleapis.com/drive/v3/files/";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** What is larger is no template, and would be slow to hand on; the add-on's own limit is lower. */
const MOST_BYTES = 4_000_000;

/** Fetches what was asked for; what cannot be fetched is handed in as what it failed of. */
export async function fetchTemplates({ files, access }: TemplatesAsked): Promise<GivenTemplates> {
  const fetched = files.map(async (file) => [file.kind, await fetchOne(file, access)] as const);
  return Object.fromEntries(await Promise.all(fetched));
}

async function fetchOne({ id, isDocument }: TemplateFile, access: string): Promise<GivenTemplate> {
  const what = isDocument ? `/export?mimeType=${encodeURIComponent(WORD)}` : "?alt=media";
  try {
    const answer = await fetch(`${FILES}${encodeURIComponent(id)}${what}`, {
      headers: { Authorization: `Bearer ${access}` },
      // The edited file, not one fetched before; nothing of this window's goes along but the token.
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    if (!answer.ok) return { id, failure: `HTTP ${String(answer.status)}` };
    const content = await answer.blob();
    if (content.size > MOST_BYTES) return { id, failure: `${String(Math.ceil(content.size / 1024))} kB` };
    return { id, content: await base64Of(content) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
