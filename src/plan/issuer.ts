/** Who issued a plan: the department, the body above it, its place and its abbreviation. */

import type { PlanSettingKey } from "../domain/plan-question";
import { foldText, group } from "../domain/text";
import { isCapitals } from "./capitals";
import { spanOf, type Span } from "./draft";
import { bodyInSentence, provinceIn } from "./names";
import type { Clause } from "./outline";
import { findCitations } from "./papers";
import type { Found } from "./settings";

const BODY =
  "(?:Bộ|BỘ|Tổng cục|TỔNG CỤC|Sở|SỞ|Ban|BAN|Chi cục|CHI CỤC|Cục|CỤC|Thanh tra|THANH TRA|Văn phòng|VĂN PHÒNG|Trung tâm|TRUNG TÂM|Trường|TRƯỜNG|Bệnh viện|BỆNH VIỆN|Phòng|PHÒNG|UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|Ủy ban nhân dân)";

/** The settings that tell the issuer; `head` is what stands before the first section, `text` the whole text. */
export function readIssuer(clauses: readonly Clause[], head: readonly Clause[], text: string): Found[] {
  const found: Found[] = [];
  const add = (key: PlanSettingKey, value: string, clause: Clause, words: string): void => {
    if (value !== "" && !found.some((one) => one.key === key))
      found.push({ key, value, from: [spanOf(clause, words)] });
  };
  const province = provinceIn(text);
  for (const clause of head) {
    const named = /^Cơ quan ban hành ?: ?(.+?)[.;]?$/iu.exec(clause.text);
    if (named !== null) add("department", group(named, 1), clause, group(named, 1));
  }
  // The bodies stand one under the other, the issuer last.
  const bodies = bodiesOf(head);
  const issuer = bodies[bodies.length - 1];
  const above = bodies[bodies.length - 2];
  const isOwn = issuer !== undefined && (!issuer.people || /(?:^|[ |])Số ?:? ?\d* ?\/ ?KH-UBND/mu.test(text));
  if (issuer !== undefined) {
    add(isOwn ? "department" : "parentBody", bodyInSentence(issuer.words, text), issuer.clause, issuer.line);
  }
  if (isOwn && above !== undefined) add("parentBody", bodyInSentence(above.words, text), above.clause, above.line);
  const writes = new RegExp(
    `(?<!\\p{L})((?:Sở|Ban|Chi cục|Cục|Thanh tra|Trung tâm|Trường|Bệnh viện) \\p{Lu}(?:[^.;:()]|(?<=\\d)\\.)*?) (?:xây dựng|ban hành|phát động|tổ chức|triển khai)(?: và \\p{L}+ \\p{L}+)? (?:Kế hoạch|kế hoạch|phong trào|thực hiện)`,
    "u",
  );
  for (const clause of head) {
    const subject = writes.exec(clause.text);
    if (subject !== null) add("department", group(subject, 1), clause, group(subject, 1));
  }
  const department = found.find(({ key }) => key === "department");
  if (
    department !== undefined &&
    province !== "" &&
    /^Sở /.test(department.value) &&
    !/ (?:tỉnh|thành phố) /.test(department.value)
  ) {
    const named = clauses.find((clause) => foldText(clause.text).includes(foldText(province)));
    const at = named === undefined ? -1 : foldText(named.text).indexOf(foldText(province));
    if (named !== undefined) {
      const place: Span = { clause: named, start: at, end: at + province.length };
      found.splice(found.indexOf(department), 1, {
        ...department,
        value: `${department.value} ${province}`,
        from: [department.from[0], place],
      });
    }
  }
  const place = province.replace(/^(?:tỉnh|thành phố) /, "");
  const [first] = clauses.filter((clause) => place !== "" && foldText(clause.text).includes(foldText(province)));
  if (first !== undefined) {
    const at = foldText(first.text).indexOf(foldText(province));
    const span: Span = { clause: first, start: at, end: at + province.length };
    if (!found.some(({ key }) => key === "parentBody") && department !== undefined && /^Sở /.test(department.value)) {
      const ubnd = clauses.find((clause) => /(?<!\p{L})UBND (?:tỉnh|thành phố)/u.test(clause.text));
      if (ubnd !== undefined) {
        found.push({
          key: "parentBody",
          value: `UBND ${province}`,
          from: [spanOf(ubnd, `UBND ${province.split(" ")[0] ?? ""}`), span],
        });
      }
    }
    found.push({ key: "place", value: place, from: [span] });
  } else {
    for (const clause of head) {
      const dated = /(?:^|[ |])(\p{Lu}[\p{L} ]*), ngày \d/u.exec(clause.text);
      if (dated !== null) add("place", group(dated, 1), clause, group(dated, 1));
    }
  }
  return [...found, ...readAbbreviation(clauses, department?.value ?? "")];
}

interface Body {
  readonly clause: Clause;
  /** Its first line as it stands there. */
  readonly line: string;
  readonly words: string;
  /** Ủy ban nhân dân, of a province, district or commune. */
  readonly people: boolean;
}

/** The bodies that the head names in capitals; "ỦY BAN NHÂN DÂN" goes on with the line under it. */
function bodiesOf(head: readonly Clause[]): Body[] {
  const lines = head
    .flatMap((clause) => partsOf(clause).map((line) => ({ clause, line })))
    .filter(({ line }) => !BESIDE_BODIES.test(line));
  const titled = lines.findIndex(({ line }) => /^KẾ HOẠCH(?! SỐ)/u.test(line));
  return lines.slice(0, titled === -1 ? lines.length : titled).flatMap(({ clause, line }, place): Body[] => {
    const people = PEOPLES_COMMITTEE.test(line);
    const below = lines[place + 1]?.line ?? "";
    const words = people && !line.includes(" ", 16) && AREA.test(below) ? `${line} ${below}` : line;
    if (!new RegExp(`^${BODY} `, "u").test(words) || !isCapitals(words) || words.includes(":")) return [];
    return [{ clause, line, words, people }];
  });
}

/** What the other column of a head holds. */
const BESIDE_BODIES = /^(?:CỘNG HÒA|CỘNG HOÀ|Độc lập)(?!\p{L})/u;

const PEOPLES_COMMITTEE = /^(?:UBND|[ỦU][YỶ] BAN NHÂN DÂN)(?: |$)/u;
const AREA = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN) \p{Lu}/u;

/** A head of two columns comes as cells, or as one line with wide gaps. */
function partsOf(clause: Clause): readonly string[] {
  if (clause.block.kind === "row") {
    // "UBND TỈNH …<br>SỞ …": two lines of one cell.
    return clause.block.cells.flatMap((cell) =>
      cell.split(/(?<!(?:^|[ |])[ỦU][YỶ]) (?=(?:SỞ|BAN|CHI CỤC|CỤC|THANH TRA|TRUNG TÂM|VĂN PHÒNG) )/),
    );
  }
  return clause.text.split(/ (?=CỘNG HÒA|CỘNG HOÀ|Độc lập -|Số ?:)/);
}

/** The department's part of the symbols of its papers: "177/QĐ-STTTT … của Giám đốc Sở …". */
function readAbbreviation(clauses: readonly Clause[], department: string): Found[] {
  const name = foldText(department).replace(/ (?:tỉnh|thành phố) .*$/, "");
  for (const clause of clauses) {
    const own = /(?:^|[ |])Số ?:? ?\d* ?\/ ?KH-(\p{Lu}[\p{Lu}\d&-]*)/u.exec(clause.text);
    if (own !== null) return [{ key: "abbreviation", value: group(own, 1), from: [spanOf(clause, own[0])] }];
  }
  for (const clause of clauses) {
    for (const { paper, start, end } of findCitations(clause.text)) {
      const symbol = /-(\p{Lu}[\p{Lu}\d&]*)$/u.exec(paper.number)?.[1];
      const issued = foldText(paper.issuer).replace(/^giám đốc /, "");
      if (name !== "" && symbol !== undefined && issued.startsWith(name)) {
        return [{ key: "abbreviation", value: symbol, from: [{ clause, start, end }] }];
      }
    }
  }
  return [];
}
