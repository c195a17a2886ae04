/** What the add-on tells of a workbook's dossiers. */

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
