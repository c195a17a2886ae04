/** The parameter `fields`: which members of an answer a script asks for, as in `nextPageToken,files(id,name)`. */

import { API_MESSAGES, ApiFault } from "./faults";

type Selection = ReadonlyMap<string, Selection | null>;

const TOKEN = /\s*([A-Za-z][A-Za-z0-9]*|[(),/*])/y;

/**
 * The members of `data` that `fields` names; `known` are those that an answer of this kind may have. Throws `ApiFault`
 * when it names another, or is malformed.
 */
export function selected(
  data: Readonly<Record<string, unknown>>,
  fields: string,
  known: Members,
): Record<string, unknown> {
  return pick(data, new Reader(fields).whole(), known);
}

/** Which members an answer may have, and those of its members in turn; null where nothing stands below. */
export type Members = Readonly<{ [name: string]: Members | null }>;

function pick(data: Readonly<Record<string, unknown>>, wanted: Selection, known: Members): Record<string, unknown> {
  if (wanted.has("*")) return { ...data };
  const picked: Record<string, unknown> = {};
  for (const [name, below] of wanted) {
    const members = Object.hasOwn(known, name) ? known[name] : undefined;
    if (members === undefined) throw new ApiFault(API_MESSAGES.invalidFields(name));
    const value = data[name];
    if (below === null || members === null) {
      if (value !== undefined) picked[name] = value;
    } else if (Array.isArray(value)) {
      picked[name] = value.map((item) => pick(item as Record<string, unknown>, below, members));
    } else {
      const inside = pick((value ?? {}) as Record<string, unknown>, below, members);
      if (value !== undefined) picked[name] = inside;
    }
  }
  return picked;
}

class Reader {
  private readonly tokens: string[] = [];
  private next = 0;

  constructor(private readonly text: string) {
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
      const token = TOKEN.exec(text)?.[1];
      if (token === undefined) throw new ApiFault(API_MESSAGES.invalidFields(text));
      this.tokens.push(token);
    }
  }

  whole(): Selection {
    const selection = this.list();
    if (this.next < this.tokens.length) throw this.fault();
    return selection;
  }

  private list(): Selection {
    const selection = new Map<string, Selection | null>();
    do {
      const name = this.tokens[this.next++] ?? "";
      if (!/^(?:[A-Za-z][A-Za-z0-9]*|\*)$/.test(name)) throw this.fault();
      selection.set(name, this.below());
    } while (this.takes(","));
    return selection;
  }

  private below(): Selection | null {
    if (this.takes("/")) {
      const name = this.tokens[this.next++] ?? "";
      if (!/^(?:[A-Za-z][A-Za-z0-9]*|\*)$/.test(name)) throw this.fault();
      return new Map([[name, this.below()]]);
    }
    if (!this.takes("(")) return null;
    const inside = this.list();
    if (!this.takes(")")) throw this.fault();
    return inside;
  }

  private takes(token: string): boolean {
    if (this.tokens[this.next] !== token) return false;
    this.next += 1;
    return true;
  }

  private fault(): ApiFault {
    return new ApiFault(API_MESSAGES.invalidFields(this.text));
  }
}
