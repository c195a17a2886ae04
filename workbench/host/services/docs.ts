/** The advanced service Docs (version 1): what stands in a document that the add-on has made. */

import { DOCUMENT } from "../drive/drive";
import { API_MESSAGES, ApiFault, calling } from "../drive/faults";
import { documentOf } from "../drive/word";
import { NotModelled } from "../failures";
import { ServiceObject } from "../service";

type GoogleDocument = GoogleAppsScript.Docs.Schema.Document;

export class Docs extends ServiceObject {
  readonly className = "Docs";
}

export class DocumentsCollection
  extends ServiceObject
  implements Pick<GoogleAppsScript.Docs.Collection.DocumentsCollection, "get">
{
  readonly className = "DocumentsCollection";

  /** The text with its headers, footers and notes: drawings, lists and looks are left out. */
  get(id: string, options: object = {}): GoogleDocument {
    return calling("docs.documents.get", () => {
      for (const [name, value] of Object.entries(options) as [string, unknown][]) {
        if (!["suggestionsViewMode", "fields", "includeTabsContent"].includes(name)) {
          throw new ApiFault(API_MESSAGES.unknownParameter(name));
        }
        const usual = name === "includeTabsContent" ? value === false : value === USUAL[name];
        if (!usual) throw new NotModelled(`${name} of docs.documents.get`);
      }
      const { drive, user } = this.around;
      const file = visible(() => drive.get(user.email, id));
      if (file.mimeType !== DOCUMENT) throw new ApiFault(API_MESSAGES.notSupported);
      return { title: file.name, documentId: id, ...documentOf(drive.bytes(user.email, id)) };
    });
  }
}

/** Values of parameters that ask for what is given anyway. */
const USUAL: Readonly<Record<string, string>> = {
  suggestionsViewMode: "DEFAULT_FOR_CURRENT_ACCESS",
  fields: "*",
};

/** The Docs API says nothing of files where the Drive API does. */
function visible<Result>(look: () => Result): Result {
  try {
    return look();
  } catch (fault) {
    if (fault instanceof ApiFault) throw new ApiFault(API_MESSAGES.entityNotFound);
    throw fault;
  }
}
