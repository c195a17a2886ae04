/** The workbooks at hand: those of one folder and the one that was named at the start. Each goes by an id, never a path. */

import { randomBytes } from "node:crypto";
import { readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { FileView } from "./protocol";

export class Library {
  private readonly ids = new Map<string, string>();

  constructor(
    readonly folder: string,
    private readonly named: readonly string[] = [],
  ) {}

  /** The id of a file; the same file has the same id until the server ends. */
  idOf(file: string): string {
    const known = this.ids.get(file);
    if (known !== undefined) return known;
    const id = randomBytes(9).toString("base64url");
    this.ids.set(file, id);
    return id;
  }

  /** The file of an id that was given out, if it is still at hand. */
  fileOf(id: string): string | null {
    return this.files().find((file) => this.ids.get(file) === id) ?? null;
  }

  list(current: string): FileView[] {
    return [...new Set([current, ...this.files()])].flatMap((file): FileView[] => {
      try {
        const { size, mtime } = statSync(file);
        const name = path.basename(file);
        const open = file === current;
        return [{ id: this.idOf(file), name, kind: "workbook", size, changed: mtime.toISOString(), open }];
      } catch {
        return [];
      }
    });
  }

  private files(): string[] {
    return [...this.named, ...this.inFolder()];
  }

  /** Files of the folder itself: what a link there leads out to is not at hand. */
  private inFolder(): string[] {
    try {
      const home = realpathSync(this.folder);
      return readdirSync(home)
        .filter((name) => /\.xlsx$/i.test(name) && !name.startsWith(".") && !name.startsWith("~$"))
        .map((name) => path.join(home, name))
        .filter((file) => {
          const real = realpathSync(file);
          return path.dirname(real) === home && statSync(real).isFile();
        })
        .sort((one, other) => one.localeCompare(other, "vi"));
    } catch {
      return [];
    }
  }
}
