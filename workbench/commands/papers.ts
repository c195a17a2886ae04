/** What the add-on tells of a workbook's dossiers. */

import { contentAddress } from "../host/drive/content";
import type { AppsScriptHost } from "../host/host";
import { Refusal } from "./refusal";
import { ask, type Session } from "./session";

/** What `readPapers` tells; refuses with the add-on's words where the dossiers cannot be read. */
export async function readPapers<View extends { readonly account: string }>(session: Session): Promise<View> {
  const answer = (await ask(session, "readPapers", "vi")) as
    { readonly kind: "answer"; readonly answer: View } | { readonly kind: "refused"; readonly message: string };
  if (answer.kind === "answer") return answer.answer;
  throw new Refusal(answer.message, "The dossiers cannot be read; what the add-on says stands above.");
}

/** Runs as the account in charge of the papers, or as whoever has the workbook open where none is named. */
export function asAccount(account: string): { readonly user?: { readonly email: string; readonly locale: "vi" } } {
  return account === "" ? {} : { user: { email: account, locale: "vi" } };
}

/** Files that the add-on asks for before it goes on: the templates that somebody has edited in the folder. */
export interface TemplatesAsked {
  readonly kind: "templates";
  readonly files: readonly { readonly kind: string; readonly id: string; readonly isDocument: boolean }[];
  readonly access: string;
}

/** Fetches them as the side panel does, to be handed in by their kinds. */
export function fetchTemplates(host: AppsScriptHost, { files, access }: TemplatesAsked): Record<string, object> {
  const fetched = files.map(({ kind, id, isDocument }) => {
    const answer = host.fetchContent({ address: contentAddress(id, isDocument), authorization: `Bearer ${access}` });
    const isThere = answer?.status === 200;
    const content = isThere ? { content: Buffer.from(answer.bytes).toString("base64") } : null;
    return [kind, { id, ...(content ?? { failure: `HTTP ${String(answer?.status ?? 0)}` }) }] as const;
  });
  return Object.fromEntries(fetched);
}
