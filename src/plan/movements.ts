/** The movements (phong trào thi đua) that a plan names, with who launched them. */

import { once } from "../domain/remember";
import { group } from "../domain/text";
import type { Draft, Span } from "./draft";
import type { MovementValues, Proposed } from "./proposal";
import type { Facts } from "./settings";
import type { Topics } from "./topics";

/** The movements in the order of the text. */
export function readMovements(draft: Draft, topics: Topics, facts: Facts): Proposed<MovementValues>[] {
  const movements: Proposed<MovementValues>[] = [];
  const known = new Set<string>();
  for (const clause of draft.outline.clauses) {
    const topic = topics.of(clause);
    if (clause.block.kind === "furniture" || topic === "criteria" || topic === "dossier" || topic === "recipients")
      continue;
    for (const sentence of clause.sentences) {
      const text = clause.text.slice(sentence.start, sentence.end);
      const above = clause.parents[clause.parents.length - 1];
      const inherited = above !== undefined && SPEAKS.test(above.text) ? above.text : "";
      if (!SPEAKS.test(text) && inherited === "") continue;
      for (const { name, start, end } of quotedIn(text)) {
        const key = name.toLowerCase();
        if (known.has(key) || !isMovement(text, start, inherited !== "")) continue;
        known.add(key);
        const launchedBy =
          launcherOf(text, start, end, facts) ||
          launcherOf(inherited, inherited.length, inherited.length, facts) ||
          (clause.address === "" && LAUNCHES.test(text) ? facts.department : "");
        const span: Span = { clause, start: sentence.start + start, end: sentence.start + end };
        movements.push(propose(draft, movements.length + 1, { name, launchedBy, span, facts }));
      }
    }
  }
  return movements;
}

/** In its title a plan launches a movement of its own department. */
const LAUNCHES = /phát động|tổ chức|triển khai/i;

const SPEAKS = /phong trào|cuộc vận động|đợt thi đua|thi đua (?:theo )?chuyên đề|chuyên đề thi đua/i;

function propose(
  draft: Draft,
  number: number,
  found: { readonly name: string; readonly launchedBy: string; readonly span: Span; readonly facts: Facts },
): Proposed<MovementValues> {
  const { name, launchedBy, span, facts } = found;
  const place = String(number).padStart(2, "0");
  const id = `movement-${place}`;
  const own = launchedBy !== "" && facts.department.startsWith(launchedBy);
  const values = {
    code: `PT${place}`,
    name,
    launchedBy,
    carriedBy: own ? "" : facts.plan,
    clause: span.clause.address,
  };
  const item = draft.propose(id, values, [span]);
  if (launchedBy === "") draft.ask({ matter: { kind: "launcherUnknown", name }, items: [id], about: span });
  return item;
}

/** Whether quoted words are called a movement: one stands before them, in their own list. */
function isMovement(text: string, start: number, listed: boolean): boolean {
  const before = text
    .slice(0, start)
    .toLowerCase()
    .replace(/thi đua (?:theo )?chuyên đề|chuyên đề thi đua/g, "thi đua");
  const called = Math.max(...["phong trào", "cuộc vận động", "thi đua"].map((word) => before.lastIndexOf(word)));
  if (called === -1) return listed;
  const other = Math.max(
    ...["mô hình", "danh hiệu", "chủ đề", "phương châm", "chuyên đề", "đề án", "câu lạc bộ"].map((word) =>
      before.lastIndexOf(word),
    ),
  );
  return called > other;
}

/** The words in quotation marks; one that is never closed ends at the next semicolon, mark or full stop. */
function quotedIn(text: string): { readonly name: string; readonly start: number; readonly end: number }[] {
  const found: { name: string; start: number; end: number }[] = [];
  const open = /[“"«„]/g;
  for (let match = open.exec(text); match !== null; match = open.exec(text)) {
    const start = match.index + 1;
    const rest = text.slice(start);
    const closed = /[”"»“]/.exec(rest)?.index ?? -1;
    const stop = /; ?(?=[“"«„])|\. /.exec(rest)?.index ?? -1;
    const length = closed !== -1 && (stop === -1 || closed < stop) ? closed : stop === -1 ? rest.length : stop;
    const name = rest
      .slice(0, length)
      .trim()
      .replace(/[;,.]+$/, "");
    open.lastIndex = start + length + (/[”"»]/.test(rest.charAt(length)) ? 1 : 0);
    if (name.split(" ").length >= 2) found.push({ name, start, end: start + length });
  }
  return found;
}

const BODY =
  'Thủ tướng Chính phủ|Chính phủ|Chủ tịch nước|Ban Chấp hành Trung ương|(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:tỉnh|thành phố|huyện)(?: \\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)*)?|Tỉnh ủy|Tỉnh uỷ|Bộ(?: trưởng Bộ)? \\p{Lu}(?:[^;:.“"(]|, (?=\\p{Lu}))*?|(?:Giám đốc )?Sở(?: \\p{Lu}(?:[^;:.“"(,]|, (?=\\p{Lu}))*?)?|(?:Liên đoàn Lao động|Công đoàn|Đoàn Thanh niên|Hội|Mặt trận|Ủy ban Mặt trận|Tổng Liên đoàn)(?: [^;:.“"(,]*?)?|[Tt]ỉnh|[Nn]gành|Trung ương|[Cc]ơ quan';

/** Any body with a capital: "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam". */
const NAMED = '\\p{Lu}(?:[^;:.“”"(,]|, (?=\\p{Lu}))*?';

/** "do … phát động" before or after the name, or "… phát động phong trào" before it. */
function launcherOf(text: string, start: number, end: number, facts: Facts): string {
  if (!/phát động|tổ chức|khởi xướng|của/.test(text)) return "";
  const says = launchers();
  const before = lastMatch(says.before, text.slice(0, start));
  const own = clauseUpTo(text.slice(end));
  const after = says.after.exec(own);
  if (after !== null) return nameOf(group(after, 1), facts);
  if (before !== null) return nameOf(group(before, 1), facts);
  const named = lastMatch(says.subject, text.slice(0, start));
  if (named !== null) return nameOf(group(named, 1), facts);
  const of = says.of.exec(own);
  return of === null ? "" : nameOf(group(of, 1), facts);
}

/** How a plan says who launched a movement; group 1 is the body. */
interface Launchers {
  readonly before: RegExp;
  readonly after: RegExp;
  readonly subject: RegExp;
  readonly of: RegExp;
}

const launchers = once((): Launchers => ({
  before: new RegExp(`do (${BODY}|${NAMED}) (?:đã |cùng )?(?:phát động|tổ chức|khởi xướng)`, "gu"),
  after: new RegExp(`^[”"»]? ?,? ?(?:\\([^)]*\\) ?)?do (${BODY}|${NAMED}) (?:đã |cùng )?(?:phát động|tổ chức)`, "u"),
  subject: new RegExp(`(?<!\\p{L})(${BODY}) (?:phát động|tổ chức phát động)(?!\\p{L})`, "gu"),
  of: new RegExp(`^[”"»]? ?(?:của|theo phát động của) (${BODY})(?=[;,.)]|$)`, "u"),
}));

function clauseUpTo(text: string): string {
  const stop = /[;“]/.exec(text)?.index ?? text.length;
  return text.slice(0, stop);
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match;
  return last;
}

/** "Sở", "Giám đốc Sở" and "cơ quan" mean the plan's own department. */
function nameOf(words: string, facts: Facts): string {
  return /^(?:Giám đốc )?(?:Sở|[Cc]ơ quan)$/.test(words) && facts.department !== "" ? facts.department : words.trim();
}
