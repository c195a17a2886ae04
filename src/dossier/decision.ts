/** Quyết định khen thưởng with its list, and the giấy khen of each recipient (Decree 30/2020, Mẫu 1.2). */

import type { Nominee } from "../domain/nominee";
import { showNumber } from "../language/format";
import { awardedOf, councilMeeting, isHeld, undecidedOf, type Dossier, type Nominees } from "./dossier";
import {
  capitals,
  departmentHeader,
  departmentRecipients,
  departmentSignature,
  draft,
  numbered,
  placeAndDate,
} from "./head-and-foot";
import { moneyInWords } from "./numbers";
import type { Certificate, Decision, Draft, Printed, Sentence } from "./papers";
import { blank, inSequence, printed, punctuated, reworded, sentence, textOf, words } from "./printed";
import {
  authority,
  award,
  awardName,
  council,
  counted,
  dated,
  day,
  department,
  description,
  grounds,
  individualRow,
  movement,
  named,
  nomineeName,
} from "./wording";

/** The decision on those the council agreed on; before it met a draft on those proposed. */
export function makeDecision(dossier: Dossier): Decision {
  const { settings } = dossier.campaign;
  const awarded = awardedOf(dossier);
  const prizes = prizesOf(dossier);
  const number = numbered(settings.decisionNumber, "QĐ", textOf(dossier.records.settings.abbreviation));
  const count = counted(awarded) ?? inSequence(["các tập thể, cá nhân"]);
  const offset = awarded.collective.length;
  return {
    kind: "decision",
    draft: draftOf(dossier),
    header: departmentHeader(dossier, number, placeAndDate(dossier, settings.decisionDate)),
    subject: sentence`Về việc tặng ${awardName(dossier)} cho ${named(awarded)} có thành tích xuất sắc trong ${movement(dossier)}`,
    authority: capitals(authority(dossier)),
    grounds: punctuated([...grounds(dossier), proposal(dossier)]),
    articles: articles(dossier, awarded, count, prizes),
    signature: departmentSignature(dossier),
    recipients: departmentRecipients(dossier, "Như Điều 4"),
    listTitle: capitals(
      reworded(awardName(dossier), (name) => `Danh sách ${named(awarded).replace("các ", "")} được tặng ${name}`),
    ),
    listReference: sentence`(Kèm theo Quyết định số ${withoutLabel(number)} ${dated(settings.decisionDate)} của ${authority(dossier)})`,
    withPrizes: prizes !== null,
    collectives: awarded.collective.map((nominee, index) => ({
      ordinal: String(index + 1),
      name: nomineeName(dossier, nominee),
      prize: prizes === null ? null : prizes.collective,
    })),
    individuals: awarded.individual.map((nominee, index) => ({
      ...individualRow(dossier, nominee, offset + index),
      prize: prizes === null ? null : prizes.individual,
    })),
    total: sentence`Danh sách có ${count}.`,
    totalPrize: prizes === null ? null : totalPrize(prizes, awarded),
  };
}

/** "15/QĐ-STTTT" of "Số: 15/QĐ-STTTT". */
function withoutLabel({ text, figures }: Sentence): Sentence {
  return { text: text.replace(/^Số: /, ""), figures };
}

/** A decision is one when the council's minutes are recorded and say something of everybody proposed. */
function draftOf(dossier: Dossier): Draft | null {
  if (!isHeld(councilMeeting(dossier))) {
    return draft('Chưa có biên bản của Hội đồng: chưa ghi ngày họp hoặc kết quả biểu quyết ở trang "Họp xét".');
  }
  const undecided = undecidedOf(dossier, null).map(({ name }) => name);
  if (undecided.length === 0) return null;
  return draft(`Biên bản của Hội đồng ở trang "Họp xét" chưa có kết luận về ${undecided.join(", ")}.`);
}

function proposal(dossier: Dossier): Sentence {
  const meeting = councilMeeting(dossier);
  const number = textOf(meeting?.number);
  return sentence`Theo đề nghị của ${council(dossier)} tại Biên bản số ${number} ngày ${day(meeting?.on)}`;
}

function articles(dossier: Dossier, awarded: Nominees, count: Sentence, prizes: Prizes | null): Decision["articles"] {
  const fund = textOf(dossier.records.settings.fund);
  const source = sentence`Kinh phí chi từ ${fund}.`;
  const texts: readonly Sentence[] = [
    sentence`Tặng ${award(dossier)} cho ${count} đã có thành tích xuất sắc trong ${movement(dossier)} (có danh sách kèm theo).`,
    prizes === null || awarded.collective.length + awarded.individual.length === 0
      ? sentence`Tiền thưởng kèm theo ${awardName(dossier)} thực hiện theo quy định hiện hành. ${source}`
      : sentence`${prizeRates(prizes, awarded)} ${source}`,
    sentence`Quyết định này có hiệu lực kể từ ngày ký.`,
    sentence`Chánh Văn phòng Sở, Thủ trưởng các phòng, đơn vị thuộc Sở và ${named(awarded)} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
  ];
  return texts.map((text, index) => ({ label: `Điều ${String(index + 1)}.`, text }));
}

/** The prize of each kind with the cell that it comes from, and as a number. */
interface Prizes {
  readonly collective: Printed;
  readonly individual: Printed;
  readonly amounts: { readonly collective: number; readonly individual: number };
}

/** Null while the decision has no number and date: no amount is told before. */
function prizesOf({ list: { prize } }: Dossier): Prizes | null {
  if (prize.state === "blank") return null;
  const { collective, individual } = prize;
  const at = prize.cells[prize.cells.length - 1] ?? null;
  return {
    collective: printed(showNumber(collective, "vi"), at),
    individual: printed(showNumber(individual, "vi"), at),
    amounts: { collective, individual },
  };
}

/** "Mức tiền thưởng: mỗi tập thể 900.000 đồng (Chín trăm nghìn đồng), mỗi cá nhân …." */
function prizeRates({ collective, individual, amounts }: Prizes, awarded: Nominees): Sentence {
  const rates: Sentence[] = [];
  if (awarded.collective.length > 0) {
    rates.push(sentence`mỗi tập thể ${sumOfMoney(amounts.collective, collective)}`);
  }
  if (awarded.individual.length > 0) {
    rates.push(sentence`mỗi cá nhân ${sumOfMoney(amounts.individual, individual)}`);
  }
  return inSequence([
    "Mức tiền thưởng: ",
    ...rates.flatMap((rate, index) => (index === 0 ? [rate] : [", ", rate])),
    ".",
  ]);
}

function totalPrize({ collective, amounts }: Prizes, awarded: Nominees): Sentence {
  const sum = awarded.collective.length * amounts.collective + awarded.individual.length * amounts.individual;
  return sentence`Tổng số tiền thưởng: ${sumOfMoney(sum, printed(showNumber(sum, "vi"), collective.cell))}.`;
}

/** "900.000 đồng (Chín trăm nghìn đồng)": the words are a figure too, held against the same cell. */
function sumOfMoney(amount: number, shown: Printed): Sentence {
  return sentence`${shown} đồng (${printed(moneyInWords(amount), shown.cell)})`;
}

/** The certificates of those the decision names, in its order: one for each, with its "Số sổ vàng". */
export function makeCertificates(dossier: Dossier): Certificate[] {
  const { collective, individual } = awardedOf(dossier);
  const unfinished = draftOf(dossier);
  return [...collective, ...individual].map((nominee, index) => certificate(dossier, nominee, index + 1, unfinished));
}

/** `unfinished`: why the decision is a draft; its list has no last order then. */
function certificate(dossier: Dossier, nominee: Nominee, place: number, unfinished: Draft | null): Certificate {
  const { settings } = dossier.campaign;
  const number = numbered(settings.decisionNumber, "QĐ", textOf(dossier.records.settings.abbreviation));
  return {
    kind: "certificate",
    draft: unfinished,
    authority: capitals(authority(dossier, textOf(settings.department))),
    address: nominee.kind === "collective" ? "Tập thể" : "Ông (Bà)",
    name: nomineeName(dossier, nominee),
    description: nominee.kind === "collective" ? inSequence([department(dossier)]) : description(dossier, nominee),
    achievement: sentence`Đã có thành tích xuất sắc trong ${movement(dossier)}`,
    decision: sentence`Quyết định số: ${withoutLabel(number)}, ${dated(settings.decisionDate)}`,
    goldenBook: sentence`Số sổ vàng: ${unfinished === null ? words(String(place)) : blank()}`,
    placeAndDate: placeAndDate(dossier, settings.decisionDate),
    signature: departmentSignature(dossier),
  };
}
