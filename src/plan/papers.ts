/** The documents that a plan cites: form, number, date, issuer and what they are about. */

import { calendarDate, type CalendarDate } from "../domain/calendar";
import { group, plainSigns } from "../domain/text";
import { showDate } from "../language/format";
import type { PaperValues } from "./proposal";

/** A citation with its place in the text it was found in. */
export interface Citation {
  readonly paper: PaperValues;
  readonly start: number;
  readonly end: number;
}

const FORM =
  "Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch|Chương trình hành động|Chương trình công tác|Chương trình|Hướng dẫn|Công văn|Văn bản|Thông báo|Kết luận|Quy chế|Quy định";

const NUMBER = "\\d+[a-z]?(?:/\\d{4})?[/-][\\p{L}\\d][\\p{L}\\d/&-]*";
const DATE = "ngày (?:(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4})|(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4}))";

/** Groups: form, number, then the two ways of a date. */
function citationPattern(): RegExp {
  return new RegExp(`(?<!\\p{L})(${FORM})(?: số:?)? ?(${NUMBER})(?:,? ?${DATE})?`, "gu");
}

/** "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "Luật Thi đua, Khen thưởng năm 2003": laws are cited by name. */
function lawPattern(): RegExp {
  return new RegExp(
    `(?<!\\p{L})(Bộ luật|Luật|Pháp lệnh) (\\p{Lu}[^;.]*?)(?=,? ${DATE}| (?:năm|số) \\d|;|\\.(?: |$)|$)(?: số:? ?(${NUMBER}))?(?:,? ${DATE})?((?: năm \\d{4})?)`,
    "gu",
  );
}

const ABOUT =
  /^(?: |, )?(về việc|về|v\/v|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi, bổ sung|sửa đổi|giao|thực hiện|phát động|triển khai)(?!\p{L}) ?([^;]*?)(?=;|, (?:Sở|Ban|Cục|Chi cục|Trung tâm|Văn phòng) |(?:,| và) (?:Quyết định|Nghị quyết|Nghị định|Thông tư|Kế hoạch|Chỉ thị|Công văn) số|,? (?:cụ thể|gồm)(?!\p{L})|[.](?:\s|\/|$)|$)/u;

const ISSUER =
  /^,? của ((?:[^;,.()]|, (?=\p{Lu}))+?)(?= về(?: việc)? | ban hành| quy định| hướng dẫn| phê duyệt| sửa đổi| giao | phát động| triển khai|[;,.()]|$)/u;

/** The documents cited in a text, in order. */
export function findCitations(text: string): Citation[] {
  const signs = plainSigns(text);
  const found: Citation[] = [];
  const numbered = citationPattern();
  for (let match = numbered.exec(signs); match !== null; match = numbered.exec(signs)) {
    found.push(
      complete(text, match.index, match.index + match[0].length, {
        form: group(match, 1),
        number: group(match, 2).replace(/[-/]+$/, ""),
        date: dateOf(match, 3),
      }),
    );
  }
  const laws = lawPattern();
  for (let match = laws.exec(signs); match !== null; match = laws.exec(signs)) {
    const { index } = match;
    const end = index + match[0].length;
    if (found.some((one) => index < one.end && one.start < end)) continue;
    found.push({
      start: index,
      end,
      paper: {
        form: `${group(match, 1)} ${group(match, 2)}${group(match, 16)}`.trim(),
        number: group(match, 9),
        date: dateOf(match, 10) ?? dateOf(match, 3),
        issuer: "",
        about: "",
      },
    });
  }
  return found.sort((one, other) => one.start - other.start);
}

function complete(
  text: string,
  start: number,
  end: number,
  paper: Pick<PaperValues, "form" | "number" | "date">,
): Citation {
  const issuer = ISSUER.exec(text.slice(end));
  const afterIssuer = end + (issuer === null ? 0 : issuer[0].length);
  const about = ABOUT.exec(text.slice(afterIssuer));
  const verb = about === null || /^(?:về việc|về|v\/v)$/.test(group(about, 1)) ? "" : `${group(about, 1)} `;
  return {
    start,
    end: afterIssuer + (about === null ? 0 : about[0].length),
    paper: {
      ...paper,
      issuer: issuer === null ? "" : group(issuer, 1).trim(),
      about: about === null ? "" : `${verb}${group(about, 2)}`.trim(),
    },
  };
}

function dateOf(match: RegExpExecArray, first: number): CalendarDate | null {
  const parts = [0, 1, 2].map((place) => Number(match[first + place] ?? match[first + 3 + place]));
  const [day = 0, month = 0, year = 0] = parts;
  return calendarDate(year, month, day);
}

/** "Quyết định số 2388/QĐ-UBND ngày 08/12/2021", as papers are cited in the workbook. */
export function citePaper({ form, number, date }: PaperValues): string {
  return [form, number === "" ? "" : `số ${number}`, date === null ? "" : `ngày ${showDate(date)}`]
    .filter((part) => part !== "")
    .join(" ");
}

/** As `citePaper`, with its issuer. */
export function citeWithIssuer(paper: PaperValues): string {
  return paper.issuer === "" ? citePaper(paper) : `${citePaper(paper)} của ${paper.issuer}`;
}
