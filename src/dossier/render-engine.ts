/** Fills a template by docxtemplater. Loaded only when papers are made: see render.ts. */

import Docxtemplater from "docxtemplater";
import type { TemplateFault, TemplatePlace } from "./render-faults";
import { blockValue, lookUp, printedValue, TagFault } from "./render-scope";
import { openParts, type PartFiles } from "./render-zip";

/** A paper as bytes of a .docx file, or why the template cannot be filled. */
export type Filled =
  | { readonly kind: "filled"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly faults: readonly TemplateFault[] };

/** What docxtemplater says of an error, as far as it is used here. */
interface Properties {
  readonly id?: string;
  readonly errors?: readonly unknown[];
  readonly xtag?: unknown;
  /** Of a block closed by another name, instead of `xtag`. */
  readonly openingtag?: unknown;
  readonly file?: string;
  readonly offset?: unknown;
  readonly rootError?: unknown;
}

/** The library's errors about the template's text, by their ids; whatever is not here means a broken file. */
const KINDS: Readonly<Record<string, Exclude<TemplateFault["kind"], "unreadable">>> = {
  unopened_tag: "brace",
  unclosed_tag: "brace",
  duplicate_open_tag: "brace",
  duplicate_close_tag: "brace",
  unopened_loop: "block",
  unclosed_loop: "block",
  closing_tag_does_not_match_opening_tag: "block",
  unbalanced_loop_tags: "blockPlace",
  loop_position_invalid: "blockPlace",
  no_xml_tag_found_at_left: "blockPlace",
  no_xml_tag_found_at_right: "blockPlace",
  raw_tag_outerxml_invalid: "forbiddenTag",
  raw_xml_tag_should_be_only_text_in_paragraph: "forbiddenTag",
};

/** Fills the template with a paper's view model. Reads no clock: the same arguments give the same bytes. */
export function fillTemplate(template: ArrayLike<number>, view: object): Filled {
  let parts: PartFiles;
  try {
    parts = openParts(template);
  } catch {
    return { kind: "refused", faults: [{ kind: "unreadable" }] };
  }
  const texts = new Map<string, string>();
  for (const part of Object.values(parts.files)) if (part.name.endsWith(".xml")) texts.set(part.name, part.asText());
  if (!Array.from(texts.values()).every(isBalanced)) return { kind: "refused", faults: [{ kind: "unreadable" }] };
  let tags = 0;
  try {
    const paper = new Docxtemplater(parts, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      syntax: { changeDelimiterPrefix: null },
      modules: [fillsEndnotes(parts)],
      parser: (tag: string, options?: { readonly tag?: Part }) => {
        tags += 1;
        return parser(tag, options);
      },
    });
    paper.render(view);
    if (tags === 0) return { kind: "refused", faults: [{ kind: "noTag" }] };
    return { kind: "filled", bytes: parts.bytes() };
  } catch (error) {
    return { kind: "refused", faults: faultsOf(error, texts) };
  }
}

/** Whether every element that is opened is closed: the library itself would hand a torn document on. */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  const tags = /<(\/?)([^\s<>/?!]+)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*|\/)?>/g;
  for (let match = tags.exec(xml); match !== null; match = tags.exec(xml)) {
    const [tag, end, name = ""] = match;
    if (end === "/") {
      if (open.pop() !== name) return false;
    } else if (!tag.endsWith("/>")) open.push(name);
  }
  return open.length === 0;
}

const ENDNOTES = "word/endnotes.xml";

/** The library fills the notes at the foot of pages by itself, those at the end only when it is told to; a module serves once. */
function fillsEndnotes(parts: PartFiles): Docxtemplater.DXT.Module {
  return {
    optionsTransformer(options, paper) {
      if (parts.file(ENDNOTES) !== null) paper.targets.push(ENDNOTES);
      return options;
    },
  };
}

interface Part {
  readonly module?: string;
}

/** How docxtemplater has a tag looked up: from the innermost scope outwards, until a value is given. */
function parser(tag: string, options?: { readonly tag?: Part }): Docxtemplater.DXT.Parser {
  const module = options?.tag?.module;
  if (module !== undefined && module !== "loop") throw new TagFault("forbiddenTag");
  return {
    get(scope: unknown, { num, scopePathItem, scopePathLength }) {
      const item = scopePathItem[num - 1];
      const length = scopePathLength[num - 1];
      const repetition = item === undefined || length === undefined ? null : { item, length };
      const value = lookUp(scope, tag, repetition);
      if (value !== undefined) return module === "loop" ? blockValue(value) : printedValue(value);
      if (num === 0) throw new TagFault("unknownTag");
      return undefined;
    },
  };
}

const propertiesOf = (error: unknown): Properties =>
  typeof error === "object" && error !== null && "properties" in error ? (error.properties as Properties) : {};

function faultsOf(error: unknown, texts: ReadonlyMap<string, string>): readonly TemplateFault[] {
  const { errors } = propertiesOf(error);
  const faults = (errors ?? [error]).map((one) => faultOf(propertiesOf(one), texts));
  const distinct = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return Array.from(distinct.values());
}

function faultOf(properties: Properties, texts: ReadonlyMap<string, string>): TemplateFault {
  const { id = "", rootError, file = "", offset, openingtag, xtag = openingtag } = properties;
  const kind = rootError instanceof TagFault ? rootError.kind : KINDS[id];
  if (kind === undefined) return { kind: "unreadable" };
  const first: unknown = Array.isArray(offset) ? offset[0] : offset;
  const name = Array.isArray(xtag) ? xtag.join(", ") : typeof xtag === "string" ? xtag : "";
  const place = typeof first === "number" ? placeOf(file, texts.get(file) ?? "", first) : null;
  return { kind, tag: kind === "brace" ? name : `{${name}}`, place };
}

const LONGEST_QUOTE = 60;

/** The paragraph in which the text's character at the offset stands, counted as the library counts: in the XML's text. */
function placeOf(file: string, xml: string, offset: number): TemplatePlace | null {
  let passed = 0;
  let paragraph = 0;
  let text = "";
  let found = false;
  const tokens = /<w:p[ >]|<\/w:p>|<[wam]:t(?: [^>]*)?>([^<]*)</g;
  for (let match = tokens.exec(xml); match !== null; match = tokens.exec(xml)) {
    const [token, content] = match as readonly (string | undefined)[];
    if (content !== undefined) {
      passed += content.length;
      text += content;
      found = found || passed > offset;
    } else if (token !== "</w:p>") {
      paragraph += 1;
      text = "";
    } else if (found) {
      const plain = text
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, "&");
      const short = plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
      return { part: partOf(file), paragraph, text: short };
    }
  }
  return null;
}

function partOf(file: string): TemplatePlace["part"] {
  const [, name = ""] = /^word\/([a-z]+)\d*\.xml$/.exec(file) ?? [];
  return name === "document" ? "body" : name === "header" || name === "footer" ? name : "other";
}
