/** Phiếu thẩm định of one nominee, the Office's: every condition with its reading, its result and the cells behind it. */

import type { CellAddress } from "../domain/address";
import { findingsOf } from "../domain/answers";
import type { Finding } from "../domain/finding";
import type { Nominee } from "../domain/nominee";
import type { Receipt } from "../domain/proceedings";
import { foldText } from "../domain/text";
import { groupByTab } from "../language/findings";
import { NO } from "../language/vi/cell-labels";
import { findingTexts } from "../language/vi/findings";
import { listTexts } from "../language/vi/list";
import { nomineeOf, receiptOfUnit, type Dossier } from "./dossier";
import { capitals, placeAndDate, plainSignature } from "./head-and-foot";
import type { Appraisal, AppraisedRow, Particular, Sentence } from "./papers";
import { inSequence, isBlank, printed, sentence, textOf, words } from "./printed";
import { award, day, department, movement, nomineeName, positionOf, room, unitNameOf } from "./wording";

/** The slip of one nominee; somebody proposed who is not eligible is told so, with every reason. */
export function makeAppraisal(dossier: Dossier, kind: Nominee["kind"], code: string): Appraisal {
  const nominee = nomineeOf(dossier, kind, code);
  const receipt = nominee.unit === "" ? null : receiptOfUnit(dossier, nominee.unit);
  return {
    kind: "appraisal",
    draft: null,
    header: {
      parent: capitals(department(dossier)),
      issuer: words("VĂN PHÒNG SỞ"),
      number: null,
      placeAndDate: placeAndDate(dossier, receipt?.appraisedOn),
    },
    subject: sentence`Hồ sơ đề nghị tặng ${award(dossier)} tổng kết ${movement(dossier)}`,
    particulars: particulars(dossier, nominee),
    receipt: receiptLines(receipt),
    conditions: findingsOf(nominee).filter(applies).map(row),
    basis: basis(dossier),
    verdict: verdictOf(nominee),
    reservations: reservations(nominee),
    missing: missing(nominee),
    opinion: { prompt: "Ý kiến thẩm định", text: room() },
    left: plainSignature("NGƯỜI THẨM ĐỊNH", textOf(receipt?.appraisedBy)),
    right: plainSignature("CHÁNH VĂN PHÒNG", room()),
  };
}

function particulars(dossier: Dossier, nominee: Nominee): Particular[] {
  const name = nomineeName(dossier, nominee);
  if (nominee.kind === "collective") return [{ label: "Tên tập thể", value: name }];
  return [
    { label: "Họ và tên", value: name },
    { label: "Chức vụ", value: positionOf(dossier, nominee) },
    { label: "Đơn vị", value: unitNameOf(dossier, nominee) },
  ];
}

function receiptLines(receipt: Receipt | null): Sentence[] {
  const lines = [
    sentence`Tiếp nhận ngày ${day(receipt?.receivedOn)}; người nhận: ${textOf(receipt?.receivedBy)}.`,
    sentence`Tờ trình ngày ${day(receipt?.submittedOn)}.`,
    completeness(receipt),
  ];
  if (receipt?.returnedOn.state === "given") {
    lines.push(sentence`Trả lại ngày ${day(receipt.returnedOn)}, lý do: ${textOf(receipt.returnReason)}.`);
  }
  return lines;
}

function completeness(receipt: Receipt | null): Sentence {
  const missing = textOf(receipt?.missing);
  if (!isBlank(missing) && foldText(missing.text) === foldText(NO)) {
    return sentence`Thành phần hồ sơ: ${printed("đủ", missing.cell)}.`;
  }
  return sentence`Thành phần hồ sơ còn thiếu: ${missing}.`;
}

function applies({ mode }: Finding): boolean {
  return mode.kind !== "off";
}

function row(finding: Finding): AppraisedRow {
  const { criterion, clause, words: said, mode, reading, settled, result, cells } = finding;
  return {
    code: words(criterion),
    clause,
    words: said,
    mode: findingTexts.mode(mode),
    reading: settled ? reading : `${reading}${reading === "" ? "" : " "}(chưa chốt)`,
    result: findingTexts.results[result],
    reason: reasonOf(finding),
    cells: cellsInWords(cells),
  };
}

/** The whole reason is one figure; the first of the cells that decided stands for all of them. */
function reasonOf(finding: Finding): Sentence {
  return inSequence([printed(findingTexts.reason(finding), finding.cells[0] ?? null)]);
}

/** "CNTT: J3, J4; Cán bộ: M5" */
function cellsInWords(cells: readonly CellAddress[]): string {
  return groupByTab(cells)
    .map(([tab, addresses]) => `${tab}: ${addresses.join(", ")}`)
    .join("; ");
}

function basis({ campaign, fingerprint, list }: Dossier): Sentence[] {
  const lines = [sentence`Số liệu tính đến hết ngày ${day(campaign.settings.asOf)}.`];
  if (fingerprint !== "") lines.push(inSequence([listTexts.fingerprint(fingerprint)]));
  if (list.unsettled.length > 0) {
    lines.push(
      sentence`Tiêu chuẩn chưa chốt cách hiểu: ${list.unsettled.map(({ criterion }) => criterion).join(", ")}.`,
    );
  }
  return lines;
}

/** Why somebody proposed is not, or not yet, eligible: never left out of the slip. */
function reservations(nominee: Nominee): Sentence[] {
  if (nominee.verdict === "eligible") return [];
  const said = nominee.proposed === true ? [sentence`Được đề nghị nhưng kết quả rà soát: ${verdictOf(nominee)}.`] : [];
  if (nominee.notJudged !== null) return [...said, inSequence([findingTexts.notJudged(nominee.notJudged)])];
  for (const { kind, cells } of nominee.obstacles) {
    said.push(inSequence([printed(findingTexts.obstacle({ kind }), cells[0] ?? null)]));
  }
  for (const result of ["unmet", "unknown"] as const) {
    for (const finding of findingsOf(nominee)) {
      if (!decides(finding) || finding.result !== result) continue;
      const found = printed(findingTexts.results[result], finding.cells[0] ?? nominee.at);
      said.push(sentence`${finding.criterion} (${finding.clause}) – ${found}: ${reasonOf(finding)}`);
    }
  }
  return said;
}

/** Verdict and results are figures: who writes another one on the slip is told so. */
function verdictOf({ verdict, at }: Nominee): Sentence {
  return inSequence([printed(findingTexts.verdicts[verdict], at)]);
}

function decides({ mode }: Finding): boolean {
  return mode.kind === "required" || mode.kind === "oneOf";
}

/** What would settle the unknowns and who can supply it, none twice. */
function missing(nominee: Nominee): Sentence[] {
  const open = findingsOf(nominee).filter((finding) => applies(finding) && finding.result === "unknown");
  const remedies = [...nominee.obstacles, ...open].flatMap((one) => one.remedies);
  const told = new Map(remedies.map((remedy) => [findingTexts.remedy(remedy), remedy.cells[0] ?? null]));
  return [...told].map(([text, cell]) => inSequence([printed(text, cell)]));
}
