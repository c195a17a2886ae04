/** Báo cáo thành tích (bản đầy đủ) and bản tóm tắt thành tích of each nominee (the plan, III.3.a). */

import type { Unit } from "../domain/campaign";
import type { Nominee } from "../domain/nominee";
import { foldText, nameKey } from "../domain/text";
import { collectiveAchievements, individualAchievements } from "./achievements";
import { agrees } from "./checks";
import { shortDate } from "../language/format";
import { nomineeOf, officialOf, particularsOfOfficial, particularsOfUnit, unitOf, type Dossier } from "./dossier";
import { reportForm } from "./forms";
import {
  capitals,
  departmentSignature,
  hasOwnSeal,
  openSignature,
  placeAndDate,
  plainSignature,
  SIGNED_AND_SEALED,
  SIGNED_WITH_NAME,
  unitHeader,
  unitSignature,
} from "./head-and-foot";
import type {
  AchievementSection,
  Header,
  Narrative,
  Particular,
  Printed,
  Report,
  Sentence,
  Signature,
  Summary,
} from "./papers";
import { field, inSequence, reworded, sentence, textOf } from "./printed";
import { award, department, movement, nomineeName, positionOf, room, signedName, unitNameOf } from "./wording";

/** The full report of a nominee by the form of the round's decree. */
export function makeReport(dossier: Dossier, kind: Nominee["kind"], code: string): Report {
  const nominee = nomineeOf(dossier, kind, code);
  return {
    kind: kind === "collective" ? "collectiveReport" : "individualReport",
    draft: null,
    header: header(dossier, nominee),
    form: reportForm(dossier),
    subject: subject(dossier),
    nameLine: nameLine(dossier, nominee),
    particulars: kind === "collective" ? unitLines(dossier, nominee) : officialLines(dossier, nominee),
    sections: achievements(dossier, nominee),
    narratives: NARRATIVES,
    ...signatures(dossier, nominee),
  };
}

/** What a person has to tell: the program has no words for it. */
const NARRATIVES: readonly Narrative[] = [
  { prompt: "Biện pháp, giải pháp đã thực hiện để đạt được thành tích", text: room() },
  { prompt: "Hiệu quả về kinh tế - xã hội, ảnh hưởng trong đơn vị, ngành, địa phương", text: room() },
  { prompt: "Bài học kinh nghiệm", text: room() },
];

/** The report on a page: every achievement in a sentence or two, without tables. */
export function makeSummary(dossier: Dossier, kind: Nominee["kind"], code: string): Summary {
  const nominee = nomineeOf(dossier, kind, code);
  return {
    kind: kind === "collective" ? "collectiveSummary" : "individualSummary",
    draft: null,
    header: header(dossier, nominee),
    subject: subject(dossier),
    nameLine: nameLine(dossier, nominee),
    achievements: achievements(dossier, nominee).map(({ heading, sentences }) =>
      inSequence([`${heading}: `, ...sentences.flatMap((one, index) => (index === 0 ? [one] : [" ", one]))]),
    ),
    highlight: { prompt: "Thành tích nổi bật", text: room() },
    request: sentence`Đề nghị tặng ${award(dossier)} vì đã có thành tích xuất sắc trong ${movement(dossier)}./.`,
    ...signatures(dossier, nominee),
  };
}

/** Whoever's unit is unknown reports under the department alone. */
function unitOfNominee(dossier: Dossier, nominee: Nominee): Unit | null {
  return nominee.unit === "" ? null : unitOf(dossier, nominee.unit);
}

/** Reports carry no number, whoever writes them. */
function header(dossier: Dossier, nominee: Nominee): Header {
  const unit = unitOfNominee(dossier, nominee);
  const line = placeAndDate(dossier);
  if (unit !== null) return unitHeader(dossier, unit, null, line);
  return {
    parent: capitals(textOf(dossier.records.settings.parentBody)),
    issuer: capitals(department(dossier)),
    number: null,
    placeAndDate: line,
  };
}

function subject(dossier: Dossier): Printed {
  return capitals(reworded(award(dossier), (form) => `đề nghị tặng ${form}`));
}

function nameLine(dossier: Dossier, nominee: Nominee): Sentence {
  const name = nomineeName(dossier, nominee);
  if (nominee.kind === "collective") return sentence`Tên tập thể: ${name}, ${department(dossier)}`;
  return sentence`Họ và tên: ${name}; chức vụ: ${positionOf(dossier, nominee)}; đơn vị: ${unitNameOf(dossier, nominee)}, ${department(dossier)}`;
}

function unitLines(dossier: Dossier, nominee: Nominee): Particular[] {
  const particulars = particularsOfUnit(dossier, unitOf(dossier, nominee.code));
  return [
    { label: "Năm thành lập", value: textOf(particulars?.founded) },
    { label: "Cơ cấu tổ chức", value: room() },
    { label: "Tổng số cán bộ, công chức, viên chức", value: textOf(particulars?.staff) },
    { label: "Chức năng, nhiệm vụ được giao", value: textOf(particulars?.functions) },
  ];
}

function officialLines(dossier: Dossier, nominee: Nominee): Particular[] {
  const particulars = particularsOfOfficial(dossier, nominee);
  return [
    { label: "Họ và tên (bí danh)", value: nomineeName(dossier, nominee) },
    { label: "Ngày, tháng, năm sinh", value: field(particulars?.born, shortDate) },
    { label: "Quê quán", value: textOf(particulars?.nativePlace) },
    { label: "Nơi thường trú", value: textOf(particulars?.residence) },
    { label: "Trình độ chuyên môn", value: textOf(particulars?.education) },
    { label: "Chức vụ", value: positionOf(dossier, nominee) },
    { label: "Đơn vị công tác", value: unitNameOf(dossier, nominee) },
  ];
}

function achievements(dossier: Dossier, nominee: Nominee): AchievementSection[] {
  return nominee.kind === "collective"
    ? collectiveAchievements(dossier, nominee)
    : individualAchievements(dossier, nominee);
}

/** The department's director confirms a unit's report; the unit's head an official's, the director where the head is reported on. */
function signatures(dossier: Dossier, nominee: Nominee): { readonly left: Signature; readonly right: Signature } {
  const unit = unitOfNominee(dossier, nominee);
  const confirmation = "THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN TRỰC TIẾP XÁC NHẬN, ĐỀ NGHỊ";
  const byDirector = plainSignature(confirmation, departmentSignature(dossier).name, SIGNED_AND_SEALED);
  if (nominee.kind === "collective") {
    return {
      left: byDirector,
      right: unit === null ? openSignature("THỦ TRƯỞNG ĐƠN VỊ") : unitSignature(dossier, unit),
    };
  }
  const isHead = unit !== null && isHeadOf(dossier, unit, nominee);
  const sealed = unit !== null && hasOwnSeal(dossier, unit);
  const instruction = sealed ? SIGNED_AND_SEALED : SIGNED_WITH_NAME;
  const byHead = plainSignature("THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN", textOf(unit?.head), instruction);
  return {
    left: isHead || unit === null ? byDirector : byHead,
    right: plainSignature("NGƯỜI BÁO CÁO", nomineeName(dossier, nominee), SIGNED_WITH_NAME),
  };
}

/** Whether the unit's head is reported on; of several officials of the head's name the one who holds the position. */
function isHeadOf(dossier: Dossier, unit: Unit, nominee: Nominee): boolean {
  if (unit.head.state !== "given") return false;
  const key = nameKey(signedName(textOf(unit.head)).text);
  if (key !== nameKey(nominee.name)) return false;
  const namesakes = dossier.campaign.officials.filter(({ name }) => nameKey(name) === key);
  const [title, position] = [particularsOfUnit(dossier, unit)?.headPosition, officialOf(dossier, nominee)?.position];
  if (namesakes.length < 2 || title?.state !== "given" || position?.state !== "given") return true;
  return agrees(foldText(position.value), foldText(title.value));
}
