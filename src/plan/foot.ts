/** The foot of a plan: who receives it, and who signed. */

import { foldSpaces, group } from "../domain/text";
import { isCapitals } from "./capitals";
import { spanOf, type Draft } from "./draft";
import { eachCapitalised, postInSentence } from "./names";
import type { Clause } from "./outline";
import type { Found } from "./settings";
import { holdsQuantity } from "./target-wording";
import type { Topics } from "./topics";

/** The recipients, one a setting, and the signer with the post. */
export function readFoot(draft: Draft, topics: Topics): Found[] {
  const { clauses } = draft.outline;
  const at = clauses.findIndex((clause) => linesOf(clause).some((line) => RECIPIENTS.test(line)));
  const found: Found[] = [];
  const from = at === -1 ? clauses.length - SIGNATURE : at - SIGNATURE;
  let isSigned = false;
  for (const clause of clauses.slice(Math.max(0, from))) {
    const isBehind = at !== -1 && clause.index >= at;
    const isListed = clause.block.mark !== null || clause.block.kind === "row";
    for (const line of linesOf(clause)) {
      const rest = foldSpaces(line.replace(RECIPIENTS, ""));
      if (rest === "" || LABEL_OF_SIGNATURE.test(rest)) {
        draft.structure(clause);
      } else if (clause.block.mark === null && addSignature(found, clause, rest)) {
        isSigned = isBehind;
      } else if (isBehind && topics.of(clause) === "recipients" && (isListed || !isSigned)) {
        const isLast = rest.startsWith("Lưu") && !found.some(({ key }) => key === "signer");
        const beside = isLast ? BESIDE_LAST.exec(rest) : null;
        if (beside !== null) addSignature(found, clause, group(beside, 2));
        addRecipients(found, draft, clause, beside === null ? rest : group(beside, 1));
      }
    }
  }
  // A post without anything of a foot above it may stand anywhere in the text.
  return at === -1 && !found.some(({ key }) => key === "signer") ? [] : found;
}

/** "Nơi nhận:", "Nơi gửi:", as it begins. */
const RECIPIENTS = /^nơi (?:nhận|gửi)(?: ?:|$)/iu;

/** So many paragraphs may stand between the post and "Nơi nhận", which is printed beside it. */
const SIGNATURE = 5;

const LABEL_OF_SIGNATURE = /^\(?(?:đã ký|ký tên|ký, ?(?:ghi rõ|đóng dấu)|ký và)|^TM\. ?(?:UBND|[ỦU][YỶ] BAN|BAN )/iu;

/** A foot of two columns comes as cells; cells of one row hold what stands under one another. */
function linesOf({ block, text }: Clause): readonly string[] {
  return block.kind === "row" ? block.cells.filter((cell) => cell !== "") : block.kind === "text" ? [text] : [];
}

const POST =
  "(?:PHÓ )?(?:TỔNG GIÁM ĐỐC|GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHI CỤC TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG CÔNG AN|CHỈ HUY TRƯỞNG|CHÁNH ÁN|CHÁNH THANH TRA|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG)";
const FOR = "(?:KT|TL|TUQ|TM)\\. ?";
/** Of what or whom: "GIÁM ĐỐC SỞ". */
const OF = "(?: (?!PHÓ )\\p{Lu}+)*?";

/** "KT. GIÁM ĐỐC", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Văn A": posts one under the other, and the name under them. */
const SIGNED = new RegExp(
  `^(?:${FOR})?(?:${POST}${OF}[ /]+(?=(?:Q\\.)?${POST}))?((?:Q\\.)?${POST}${OF})(?: (\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\p{Ll}* ){0,3}\\p{Lu}\\p{Ll}*))?$`,
  "u",
);

/** "- Lưu: VT, VP. Nguyễn Văn A": the name stands in the column beside the last recipient. */
const BESIDE_LAST = /^(Lưu ?:? ?\p{Lu}+(?:, ?\p{Lu}+)*)\.? (\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}* ){0,3}\p{Lu}\p{Ll}*)$/u;

/** "Người ký: Nguyễn Văn A - Phó Giám đốc". */
const SIGNER_TOLD =
  /^Người ký ?: ?((?:\p{Lu}\p{Ll}* ){1,4}\p{Lu}\p{Ll}*)(?:[,;]? ?[-–(,] ?((?:Phó )?\p{Lu}[\p{Ll} ]+)\)?)?$/u;

/** Degrees and ranks before a name. */
const DEGREE =
  /^(?:(?:(?:Thiếu|Trung|Thượng|Đại) (?:úy|tá|tướng)|PGS|GS|TS|ThS|BS|BSCK\.? ?[I12]+|KS|CN|LS)(?:\. ?| ))+(?=\p{Lu})/u;
const NAME = /^(?:\p{Lu}\p{Ll}* ){1,4}\p{Lu}\p{Ll}*$/u;
const NAME_IN_CAPITALS = /^\p{Lu}{2,}(?: \p{Lu}+){1,4}$/u;

/** Whether a line tells who signed; the post nearest to the name counts. */
function addSignature(found: Found[], clause: Clause, line: string): boolean {
  const hasPost = found.some(({ key }) => key === "signerPosition");
  const hasName = found.some(({ key }) => key === "signer");
  const told = line.startsWith("Người ký") ? SIGNER_TOLD.exec(line) : null;
  const signed =
    told === null && !hasName && /GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG|CHÁNH/.test(line)
      ? SIGNED.exec(line.replace(/^Q\. ?(?=\p{Lu})/u, "Q."))
      : null;
  const [post = "", name = ""] = signed !== null ? [signed[1], signed[2]] : told !== null ? [told[2], told[1]] : [];
  if (signed !== null || told !== null) {
    const before = found.findIndex(({ key }) => key === "signerPosition");
    if (post !== "") {
      if (before !== -1) found.splice(before, 1);
      const acting = post.startsWith("Q.");
      const title = postInSentence(post.replace(/^Q\. ?/, ""));
      found.push({ key: "signerPosition", value: acting ? `Quyền ${title}` : title, from: [spanOf(clause, line)] });
    }
    if (name !== "") found.push({ key: "signer", value: name, from: [spanOf(clause, name)] });
    return true;
  }
  const alone = line.replace(DEGREE, "");
  if (!hasPost || hasName || !(NAME.test(alone) || NAME_IN_CAPITALS.test(alone))) return false;
  const value = NAME.test(alone) ? alone : eachCapitalised(alone);
  found.push({ key: "signer", value, from: [spanOf(clause, alone)] });
  return true;
}

/** The recipients of a line: one, or several behind semicolons or dashes. */
function addRecipients(found: Found[], draft: Draft, clause: Clause, line: string): void {
  const isListed = clause.block.mark !== null;
  if (
    line.endsWith(":") ||
    (!isListed && (isCapitals(line) || holdsQuantity(line) || (LONGEST < line.length && !line.includes(";"))))
  ) {
    draft.structure(clause);
    return;
  }
  for (const part of line.split(/; ?(?:[-–+] )?|(?:^| )[-–+] (?=\p{Lu})/u)) {
    const value = part.replace(/[.;,\s/]+$/, "");
    if (value === "") continue;
    if (found.some((one) => one.key === "recipient" && one.value === value)) draft.structure(clause);
    else found.push({ key: "recipient", value, from: [spanOf(clause, value)] });
  }
}

/** No recipient without a mark is longer; what is longer is a paragraph. */
const LONGEST = 90;
