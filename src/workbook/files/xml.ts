/** The tags and texts of an XML part in their order: as much of XML as office files use. Apps Script has no parser that is pure. */

/** A tag or a text between tags. */
export type XmlToken =
  | { readonly kind: "open"; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/** The tokens of a part; names without their prefix ("p" for "w:p"). Comments and declarations are left out. */
export function xmlTokens(xml: string): XmlToken[] {
  const tokens: XmlToken[] = [];
  const tags = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<([^>]*)>/g;
  let from = 0;
  for (let match = tags.exec(xml); match !== null; match = tags.exec(xml)) {
    if (match.index > from) tokens.push({ kind: "text", text: unescaped(xml.slice(from, match.index)) });
    from = tags.lastIndex;
    const [, data, tag] = match;
    if (data !== undefined) tokens.push({ kind: "text", text: data });
    if (tag !== undefined && !/^[?!]/.test(tag)) tokens.push(tagOf(tag));
  }
  return tokens;
}

function tagOf(tag: string): XmlToken {
  const empty = tag.endsWith("/");
  const inner = empty ? tag.slice(0, -1) : tag;
  const end = inner.search(/\s/);
  const name = end < 0 ? inner : inner.slice(0, end);
  const bare = name.slice(name.indexOf(":") + 1).replace("/", "");
  if (name.startsWith("/")) return { kind: "close", name: bare };
  return { kind: "open", name: bare, attributes: end < 0 ? "" : inner.slice(end), empty };
}

/** The value of an attribute, whatever its prefix; "" where there is none. */
export function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return unescaped(match?.[1] ?? match?.[2] ?? "");
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
