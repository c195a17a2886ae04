/** The search terms of `files.list` (its parameter `q`), as far as files made by an add-on are looked for. */

import { NotModelled } from "../failures";
import { API_MESSAGES, ApiFault } from "./faults";
import type { DriveFile } from "./drive";

/** Whether a file answers a query. */
export type Query = (file: DriveFile) => boolean;

/** Terms of the API that nothing here models. */
const OTHER_TERMS: ReadonlySet<string> = new Set([
  "createdTime",
  "fullText",
  "modifiedTime",
  "owners",
  "properties",
  "readers",
  "sharedWithMe",
  "shortcutDetails.targetId",
  "starred",
  "viewedByMeTime",
  "visibility",
  "writers",
]);

const TOKEN = /\s*(?:('(?:[^'\\]|\\['\\])*')|([A-Za-z][A-Za-z.]*)|(!=|=|[(){}]))/y;

/**
 * Reads a query: `appProperties has { key='k' and value='v' } and trashed = false`, `'id' in parents`, `name = 'a'`,
 * `mimeType != 'b'`, put together by `and`, `or`, `not` and brackets. Throws `ApiFault` for what the API refuses.
 * @param rootId what the alias "root" stands for
 */
export function readQuery(text: string, rootId: string): Query {
  return new Reader(tokensOf(text), rootId).whole();
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== "") {
    const found = TOKEN.exec(text);
    if (!found) throw new ApiFault(API_MESSAGES.invalidValue);
    tokens.push(found[0].trim());
  }
  return tokens;
}

class Reader {
  private next = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly rootId: string,
  ) {}

  whole(): Query {
    const query = this.either();
    if (this.next < this.tokens.length) throw new ApiFault(API_MESSAGES.invalidValue);
    return query;
  }

  private either(): Query {
    const parts = [this.all()];
    while (this.takes("or")) parts.push(this.all());
    return (file) => parts.some((part) => part(file));
  }

  private all(): Query {
    const parts = [this.term()];
    while (this.takes("and")) parts.push(this.term());
    return (file) => parts.every((part) => part(file));
  }

  private term(): Query {
    if (this.takes("not")) {
      const denied = this.term();
      return (file) => !denied(file);
    }
    if (this.takes("(")) {
      const inside = this.either();
      this.demand(")");
      return inside;
    }
    if (this.tokens[this.next]?.startsWith("'")) return this.within();
    const name = this.tokens[this.next++] ?? "";
    if (OTHER_TERMS.has(name)) throw new NotModelled(`The query term ${name} of drive.files.list`);
    switch (name) {
      case "name":
        return this.compared((file) => file.name);
      case "mimeType":
        return this.compared((file) => file.mimeType);
      case "trashed":
        return this.compared((file) => String(file.trashed));
      case "appProperties":
        return this.property();
      default:
        throw new ApiFault(API_MESSAGES.invalidValue);
    }
  }

  /** `'id' in parents` */
  private within(): Query {
    const id = this.quoted();
    this.demand("in");
    const collection = this.tokens[this.next++] ?? "";
    if (OTHER_TERMS.has(collection)) throw new NotModelled(`The query term ${collection} of drive.files.list`);
    if (collection !== "parents") throw new ApiFault(API_MESSAGES.invalidValue);
    const wanted = id === "root" ? this.rootId : id;
    return ({ parents }) => parents.includes(wanted);
  }

  private compared(of: (file: DriveFile) => string): Query {
    const operator = this.tokens[this.next++];
    if (operator === "contains") throw new NotModelled("The operator contains of drive.files.list");
    if (operator !== "=" && operator !== "!=") throw new ApiFault(API_MESSAGES.invalidValue);
    const token = this.tokens[this.next] ?? "";
    const wanted = token === "true" || token === "false" ? token : this.quoted();
    if (wanted === token) this.next += 1;
    return (file) => (of(file) === wanted) === (operator === "=");
  }

  /** `has { key='k' and value='v' }` */
  private property(): Query {
    for (const token of ["has", "{", "key", "="]) this.demand(token);
    const key = this.quoted();
    for (const token of ["and", "value", "="]) this.demand(token);
    const value = this.quoted();
    this.demand("}");
    return ({ appProperties }) => Object.hasOwn(appProperties, key) && appProperties[key] === value;
  }

  private quoted(): string {
    const token = this.tokens[this.next++] ?? "";
    if (!token.startsWith("'")) throw new ApiFault(API_MESSAGES.invalidValue);
    return token.slice(1, -1).replace(/\\(['\\])/g, "$1");
  }

  private takes(token: string): boolean {
    if (this.tokens[this.next] !== token) return false;
    this.next += 1;
    return true;
  }

  private demand(token: string): void {
    if (!this.takes(token)) throw new ApiFault(API_MESSAGES.invalidValue);
  }
}
