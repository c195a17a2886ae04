/** Who leads and who helps with a target or a task, in the forms in which plans name them beside its words. */

import { readDue } from "../domain/calendar";
import { once } from "../domain/remember";
import { group } from "../domain/text";

/** Who leads and who helps. */
export interface Leads {
  /** "" where nobody is named, or not one for certain. */
  readonly holder: string;
  readonly coHolders: readonly string[];
  /** Words of which nobody can say whether they name one who leads; "" for none. */
  readonly unclear: string;
}

/** A wording with the words that tell who leads taken out. */
export interface Led extends Leads {
  readonly words: string;
}

const NOBODY: Leads = { holder: "", coHolders: [], unclear: "" };

/**
 * Takes out who leads: in brackets or behind the last words, or before the first.
 * @example withoutLeads("Số lớp: 05 lớp (Phòng Nội vụ chủ trì)") // words "Số lớp: 05 lớp", holder "Phòng Nội vụ"
 */
export function withoutLeads(text: string): Led {
  // Most wordings name nobody, and the patterns over all letters are slow to make.
  if (!/[([]|chủ trì|thực hiện|phụ trách|đầu mối|tham mưu|chịu trách nhiệm|giao /i.test(text))
    return { words: text, ...NOBODY };
  return ledInBrackets(text) ?? ledBehind(text) ?? ledBefore(text) ?? { words: text, ...NOBODY };
}

/** A sentence or line that tells nothing but who leads ("Đơn vị thực hiện: Phòng A."), or null. */
export function leadsAlone(text: string): Leads | null {
  const words = text.replace(/[.;,/\s]+$/, "");
  if (
    words.length > LONGEST_ALONE ||
    !/chủ trì|thực hiện|phụ trách|đầu mối|tham mưu|chịu trách nhiệm|^giao /i.test(words)
  )
    return null;
  return leadsIn(words, patterns().named, patterns().labelled, patterns().given);
}

/** What tells no more than names is no longer. */
const LONGEST_ALONE = 160;

/** How the name of a unit begins; some of these syllables begin other words as well ("Ban hành", "Tổ chức"). */
const KIND =
  "(?:Văn phòng|Phòng(?!,| chống| ngừa| họp| học)|Thanh tra|Trung tâm|Chi cục|Cục|Ban(?! hành)|Trường(?! hợp)|Công an|Đội(?! ngũ)|Bảo tàng|Thư viện|Bệnh viện|Hạt|Công đoàn|Đoàn(?! kết)|Sở|Viện|Trạm|Quỹ|Tổ(?! chức)|Hội(?! nghị| thảo| thi| diễn)|Báo(?! cáo)|Đài|Khoa(?! học)|Bộ phận|UBND|Hiệu trưởng|Chánh|Trưởng)";
/** As it begins in the middle of a sentence. */
const SMALL_KIND =
  "(?:(?:[Cc]ác|Tất cả các) )?(?:văn phòng|phòng|đơn vị|thanh tra|trung tâm|chi cục|trường|bộ phận|tổ|khoa)";
const NAMED_UNIT = `(?:${KIND}(?!\\p{L})[^();:.%]*?)`;
const ANY_UNIT = `(?:(?:${KIND}|${SMALL_KIND})(?!\\p{L})[^();:.%]*?)`;

const LEADS =
  "(?:chủ trì|thực hiện|phụ trách|(?:làm |là )?đầu mối|tham mưu|chịu trách nhiệm)(?: (?:thực hiện|tham mưu|triển khai|chính))*";
const HELPERS =
  "[,;.]? ?(?:và )?(?:(?:đơn vị|cơ quan) )?[Pp]hối hợp(?: thực hiện)?(?:(?: với| cùng){1,2}| ?:) ?(?<helpers>[^():]+?)";

/** Verbs by which what is given to a unit begins. */
const BEGINS =
  "(?:xây dựng|tham mưu|tổ chức|bảo đảm|đảm bảo|thực hiện|triển khai|ban hành|trình|rà soát|hoàn thành|hoàn thiện|nâng|giảm|tăng|phấn đấu|lập|kiểm tra|duy trì|cập nhật|số hóa|đôn đốc|theo dõi)(?!\\p{L})";

/** The ways of naming them; group "holder" leads, "helpers" or "besides" help. */
interface Patterns {
  /** "Phòng A chủ trì, phối hợp với Phòng B", "Phòng A chủ trì, Phòng B phối hợp". */
  readonly named: RegExp;
  /** The same, where a capital begins the name. */
  readonly namedByName: RegExp;
  /** "Đơn vị chủ trì: Phòng A; phối hợp: Phòng B". */
  readonly labelled: RegExp;
  /** "giao Phòng A". */
  readonly given: RegExp;
  /** "Giao Phòng A chủ trì, phối hợp với Phòng B xây dựng …", "Phòng A chủ trì: …". */
  readonly before: RegExp;
  /** "Giao Phòng A xây dựng …". */
  readonly givenTo: RegExp;
  /** A unit's name alone. */
  readonly unit: RegExp;
}

const patterns = once((): Patterns => {
  const named = (unit: string): string =>
    `^(?:[Gg]iao |[Dd]o )?(?<holder>${unit}) ${LEADS}(?:(?:,|;| -) (?<besides>${ANY_UNIT}) (?:cùng )?phối hợp(?: thực hiện)?|${HELPERS})?$`;
  return {
    named: new RegExp(named(ANY_UNIT), "u"),
    namedByName: new RegExp(named(`${NAMED_UNIT}|(?<=[Gg]iao |[Dd]o )${ANY_UNIT}`), "u"),
    labelled: new RegExp(
      `^(?:(?:[Đđ]ơn vị|[Cc]ơ quan|[Pp]hòng|[Bb]ộ phận) )?(?:[Cc]hủ trì|[Tt]hực hiện|[Pp]hụ trách|(?:[Ll]àm )?[Đđ]ầu mối|[Tt]ham mưu)(?: (?:thực hiện|tham mưu|chính))*(?: là)? ?: ?(?<holder>(?:\\p{Lu}|(?=${SMALL_KIND}))[^():;]+?)(?:${HELPERS})?$`,
      "u",
    ),
    given: new RegExp(`^(?:[Gg]iao|[Cc]hủ trì|[Pp]hụ trách) (?:cho )?(?<holder>${ANY_UNIT})(?:${HELPERS})?$`, "u"),
    before: new RegExp(
      `^(?:Giao (?:cho )?)?(?<holder>${NAMED_UNIT}|(?<=Giao |cho )${ANY_UNIT}) (?:chủ trì|phụ trách|chịu trách nhiệm)(?:,? (?:và )?phối hợp (?:với|cùng) (?<helpers>[^:;.%]+?)(?= ?[:,]| ${BEGINS}))?(?: ?[:,] ?| )(?=\\S)`,
      "u",
    ),
    givenTo: new RegExp(`^Giao (?:cho )?(?<holder>${ANY_UNIT}) (?=${BEGINS})`, "u"),
    unit: new RegExp(`^${ANY_UNIT}$`, "u"),
  };
});

function ledInBrackets(text: string): Led | null {
  const bracket = / ?[([]([^()[\]]+)[)\]][.;,\s]*$/.exec(text);
  if (bracket === null || bracket.index === 0) return null;
  const parts = group(bracket, 1).split(/(?<=[;,]) /);
  // "(Phòng A chủ trì; quý II/2024)": the day stays with the words.
  const days = parts.filter((part) => readDue(part.replace(/[;,.]$/, "")) !== null);
  const inner = parts
    .filter((part) => !days.includes(part))
    .join(" ")
    .replace(/[.;,\s]+$/, "");
  const kept = days.length === 0 ? "" : ` (${days.join(" ").replace(/[;,.]$/, "")})`;
  const words = text.slice(0, bracket.index) + kept;
  const { named, labelled, given, unit } = patterns();
  const leads = leadsIn(inner, named, labelled, given);
  if (leads !== null) return { words, ...leads };
  if (!unit.test(inner) || inner.split(" ").length > LONGEST_NAME) return null;
  // Brackets may as well explain: only what can be nothing but a unit of the department is taken for who leads.
  return SURE_ALONE.test(inner) && isOne(inner)
    ? { words, ...NOBODY, holder: inner }
    : { words: text, ...NOBODY, unclear: inner };
}

const SURE_ALONE = /^(?:Văn phòng|Phòng|Thanh tra|Chi cục)(?!\p{L})/u;
const LONGEST_NAME = 14;

/** "…, giao Phòng A chủ trì", "… - Phòng A chủ trì, Phòng B phối hợp", "…; chủ trì: Phòng A; xong trước 30/6". */
function ledBehind(text: string): Led | null {
  if (!/(?:[,;.]| [-–—]) .*(?:chủ trì|thực hiện|phụ trách|đầu mối|tham mưu|chịu trách nhiệm|giao )/i.test(text))
    return null;
  const whole = text.replace(/[.;,/\s]+$/, "");
  const { namedByName, labelled, given } = patterns();
  const part = /[,;.] | [-–—] /g;
  for (let match = part.exec(whole); match !== null; match = part.exec(whole)) {
    const rest = whole.slice(part.lastIndex);
    const ways = [namedByName, labelled, ...(/^giao /i.test(rest) ? [given] : [])];
    for (let end = rest.length; end > 0; end = rest.lastIndexOf(";", end - 1)) {
      const leads = leadsIn(rest.slice(0, end), ...ways);
      if (leads !== null) return { words: whole.slice(0, match.index) + rest.slice(end), ...leads };
    }
  }
  return null;
}

function ledBefore(text: string): Led | null {
  if (!/^Giao |chủ trì|phụ trách|chịu trách nhiệm/.test(text)) return null;
  const { before, givenTo } = patterns();
  const match = before.exec(text) ?? givenTo.exec(text);
  return match === null ? null : { words: text.slice(match[0].length), ...leadsOf(match) };
}

function leadsIn(words: string, ...ways: readonly RegExp[]): Leads | null {
  for (const way of ways) {
    const match = way.exec(words);
    if (match !== null) return leadsOf(match);
  }
  return null;
}

/** Of several who lead, and of all units together, nobody can say whose tab holds the result. */
function leadsOf({ groups = {} }: RegExpExecArray): Leads {
  const { holder = "", helpers = "", besides = "" } = groups;
  const name = holder.trim().replace(/[,;]$/, "");
  const coHolders = splitUnits(helpers || besides);
  return isOne(name) ? { ...NOBODY, holder: name, coHolders } : { ...NOBODY, coHolders, unclear: name };
}

function isOne(name: string): boolean {
  return splitUnits(name).length === 1 && !/^(?:tất cả |toàn thể )?các |^(?:từng|mỗi) /i.test(name);
}

/** The units of a list; a comma parts them only before the name of another. */
export function splitUnits(text: string): string[] {
  return text
    .split(
      /;|,(?= ?(?:Phòng|phòng|Trung tâm|Văn phòng|Thanh tra|Chi cục|Ban|Công ty|Trường|[Cc]ác|UBND|Sở|Đài|Hội|Báo)(?!\p{L}))|\n| và (?=Phòng|Trung tâm|Văn phòng|Thanh tra|Chi cục)/u,
    )
    .map((unit) => unit.trim().replace(/[.]$/, ""))
    .filter((unit) => unit !== "");
}
