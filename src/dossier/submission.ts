/** Tờ trình đề nghị khen thưởng of a unit (the plan, III.3.a). */

import { inOrderOf, proposedOf, receiptOfUnit, sorted, unitMeeting, unitOf, type Dossier } from "./dossier";
import { placeAndDate, recipients, unitFile, unitHeader, unitNumber, unitSignature } from "./head-and-foot";
import type { Submission } from "./papers";
import { inSequence, punctuated, sentence, type Part } from "./printed";
import {
  award,
  council,
  counted,
  day,
  grounds,
  individualRow,
  movement,
  named,
  nomineeName,
  unitName,
} from "./wording";

/** The unit's request for the nominees that it proposes. */
export function makeSubmission(dossier: Dossier, unitCode: string): Submission {
  const unit = unitOf(dossier, unitCode);
  const receipt = receiptOfUnit(dossier, unitCode);
  const { collective, individual } = proposedOf(dossier, unitCode);
  const meeting = unitMeeting(dossier, unitCode);
  const proposed = sorted(inOrderOf(meeting, [...collective, ...individual]));
  const count = counted(proposed);
  const name = unitName(dossier, unitCode);
  const minutes = sentence`Biên bản họp xét khen thưởng của ${name} ngày ${day(meeting?.on)}`;
  const attached: Part[] =
    count === null ? [] : [sentence`Báo cáo thành tích (bản đầy đủ) kèm theo bản tóm tắt thành tích của ${count}`];
  return {
    kind: "submission",
    draft: null,
    header: unitHeader(
      dossier,
      unit,
      unitNumber(dossier, unit, "TTr", receipt?.submissionNumber),
      placeAndDate(dossier, receipt?.submittedOn),
    ),
    subject: sentence`Về việc đề nghị khen thưởng tổng kết ${movement(dossier)}`,
    addressee: addressee(dossier),
    grounds: punctuated([...grounds(dossier), sentence`Căn cứ ${minutes}`]),
    request:
      count === null
        ? sentence`${name} không đề nghị khen thưởng tập thể, cá nhân nào trong ${movement(dossier)}.`
        : sentence`${name} trình ${council(dossier)} xem xét, đề nghị tặng ${award(dossier)} cho ${count} đã có thành tích xuất sắc trong ${movement(dossier)}, cụ thể như sau:`,
    collectives: proposed.collective.map((nominee, index) => ({
      ordinal: String(index + 1),
      name: nomineeName(dossier, nominee),
    })),
    individuals: proposed.individual.map((nominee, index) => individualRow(dossier, nominee, index)),
    attachments: punctuated([...attached, minutes], "- "),
    closing:
      count === null
        ? sentence`${name} kính trình ${council(dossier)} xem xét./.`
        : sentence`${name} kính trình ${council(dossier)} xem xét, đề nghị cấp có thẩm quyền khen thưởng ${named(proposed)} có tên trên./.`,
    signature: unitSignature(dossier, unit),
    recipients: recipients("Như trên", unitFile(unit)),
  };
}

/** The council, to which the Office brings the dossiers (the plan, IV.3). */
function addressee(dossier: Dossier): Submission["addressee"] {
  const { text, figures } = inSequence([council(dossier), " (qua Văn phòng Sở)"]);
  return { text, cell: figures[0]?.cell ?? null };
}
