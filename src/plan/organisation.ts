/** Who does what under a plan, and its purposes. */

import { foldText } from "../domain/text";
import { wholeOf, type Draft } from "./draft";
import type { Clause } from "./outline";
import type { Proposed, RoleValues, WordsValues } from "./proposal";
import { tellsDue } from "./target-wording";
import { leadOf, type Topics } from "./topics";

/** The sentences of the part on purpose that nothing else was read from, and that set no date. */
export function readPurposes(draft: Draft, topics: Topics): Proposed<WordsValues>[] {
  const purposes: Proposed<WordsValues>[] = [];
  for (const clause of draft.outline.clauses) {
    if (topics.of(clause) !== "purpose" || clause.block.kind !== "text") continue;
    if (topics.heads(clause)) {
      draft.structure(clause);
      continue;
    }
    for (const { index, start, end } of clause.sentences) {
      if (draft.isTaken(index) || tellsDue(clause.text.slice(start, end))) continue;
      const id = `purpose-${String(purposes.length + 1)}`;
      purposes.push(draft.propose(id, { words: clause.text.slice(start, end) }, [{ clause, start, end }]));
    }
  }
  return purposes;
}

/** The verbs by which a duty begins, after the name of who has it. */
const DUTY =
  /(?<=^|\s|,)(?:có trách nhiệm|chịu trách nhiệm|theo dõi|phổ biến|căn cứ|chủ trì|phối hợp|tham mưu|tổ chức|tiếp nhận|triển khai|xây dựng|hướng dẫn|thực hiện|quán triệt|tăng cường|giúp|tổng hợp|đôn đốc|kiểm tra|xem xét|thẩm định|đẩy mạnh|bố trí|đăng ký|báo cáo|phát động|đề xuất|lập|rà soát|vận động|cụ thể hóa|cụ thể hoá|là cơ quan|trên cơ sở)(?=\s|,|$)/u;

const WHO =
  /^(?:giao |đề nghị |yêu cầu )?(?:các |toàn thể |lãnh đạo |trưởng |thủ trưởng |người đứng đầu |chánh |giám đốc |hội đồng |văn phòng|phòng|thanh tra|trung tâm|ban |chi cục|cục |đơn vị|công đoàn|đoàn |cán bộ|tổ (?!chức)|bộ phận|tập thể|cá nhân|cơ quan|sở |ubnd|báo |đài |đảng ủy|đảng uỷ|chi bộ|hội |cụm |khối )/;

/** Who does what, from the part on organisation. */
export function readRoles(draft: Draft, topics: Topics): Proposed<RoleValues>[] {
  const roles: {
    clause: Clause;
    who: string;
    from: Clause[];
    duties: { clause: Clause; start: number; end: number }[];
  }[] = [];
  for (const clause of draft.outline.clauses) {
    if (topics.of(clause) !== "organisation" || clause.block.kind !== "text") continue;
    const own = roles.find((role) => clause.parents.includes(role.clause));
    const sentences = clause.sentences.map(({ start, end }) => ({ clause, start, end }));
    if (own !== undefined) {
      if (topics.heads(clause)) draft.structure(clause);
      else own.duties.push(...sentences);
      continue;
    }
    const lead = leadOf(clause);
    if (lead !== null && WHO.test(lead.words) && (topics.heads(clause) || lead.beforeColon)) {
      const colon = clause.text.indexOf(":");
      const who = colon === -1 ? clause.text : clause.text.slice(0, colon);
      const start = colon + 2;
      const duties = lead.beforeColon
        ? [{ clause, start, end: clause.sentences[0]?.end ?? clause.text.length }, ...sentences.slice(1)]
        : [];
      roles.push({ clause, who, from: [clause], duties });
      continue;
    }
    const verb = DUTY.exec(clause.text);
    // Behind a semicolon a sentence has already told a duty, whose verb is not known.
    const isLed = verb !== null && verb.index > 0 && !clause.text.slice(0, verb.index).includes(";");
    if (clause.block.mark !== null && isLed && WHO.test(foldText(clause.text))) {
      const who = clause.text
        .slice(0, verb.index)
        .trim()
        .replace(/^(?:Giao|Đề nghị|Yêu cầu) /, "");
      const [first, ...others] = sentences;
      if (first !== undefined)
        roles.push({ clause, who, from: [clause], duties: [{ ...first, start: verb.index }, ...others] });
    } else if (topics.heads(clause)) {
      draft.structure(clause);
    }
  }
  return roles.map(({ clause, who, duties }, place) => {
    const words = duties.map(({ clause: of, start, end }) => of.text.slice(start, end));
    const values = { who: who.replace(/[,:;.]+$/, ""), duties: words, clause: clause.address };
    const [first, ...others] = duties;
    const head = first?.clause === clause ? [] : [wholeOf(clause)];
    const spans = [...head, ...(first === undefined ? [] : [first]), ...others];
    return draft.propose(`role-${String(place + 1)}`, values, [spans[0] ?? wholeOf(clause), ...spans.slice(1)]);
  });
}
