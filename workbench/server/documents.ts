/** The documents that the add-on has made of a workbook: Word files in a folder beside it, each known by an id. */

import { DriveFolder } from "../files/drive-folder";
import { DOCUMENT, Drive, WORD, type DriveFile } from "../host/drive/drive";
import type { FileView } from "./protocol";

/** Milliseconds in which many changes are told as one. */
const PAUSE = 300;

export class Documents {
  readonly drive: Drive;
  private told: NodeJS.Timeout | undefined;

  /**
   * @param folder where they stand; made when the first is made
   * @param workbook the id of their workbook
   * @param changed told soon after documents have come, gone or changed
   */
  constructor(folder: string, workbook: string, changed: () => void) {
    this.drive = new Drive({
      shelf: new DriveFolder(folder, workbook),
      changed: () => {
        if (this.told) return;
        this.told = setTimeout(() => {
          this.told = undefined;
          changed();
        }, PAUSE);
        this.told.unref();
      },
    });
  }

  /** The documents in the order of their names; what was thrown away is left out. */
  list(): FileView[] {
    return this.shown()
      .map(({ id, name, modifiedTime }): FileView => {
        const size = this.drive.size(id);
        const changed = new Date(modifiedTime).toISOString();
        return { id, name: fileName(name), kind: "document", size, changed, open: false };
      })
      .sort((one, other) => one.name.localeCompare(other.name, "vi"));
  }

  /** A document as a file, or null when there is none of this id. */
  content(id: string): { readonly name: string; readonly bytes: Uint8Array } | null {
    const file = this.shown().find((document) => document.id === id);
    return file ? { name: fileName(file.name), bytes: this.drive.bytes(file.owner, id) } : null;
  }

  private shown(): DriveFile[] {
    return this.drive.all().filter(({ mimeType, trashed }) => [DOCUMENT, WORD].includes(mimeType) && !trashed);
  }
}

function fileName(name: string): string {
  return /\.docx$/i.test(name) ? name : `${name}.docx`;
}
