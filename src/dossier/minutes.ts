/** Biên bản họp xét khen thưởng of a unit and of the council: of a meeting that was held, else a draft with blanks. */

import type { Nominee } from "../domain/nominee";
import type { Meeting, TimeOfDay } from "../domain/proceedings";
import { foldText } from "../domain/text";
import type { Entry } from "../domain/typed";
import { showPercent } from "../language/format";
import { CONCLUSION_LABELS, NO } from "../language/vi/cell-labels";
import { longDate } from "./dates";
import {
  conclusionOn,
  councilMeeting,
  inOrderOf,
  isHeld,
  proposedOf,
  sorted,
  unitMeeting,
  unitOf,
  type Dossier,
  type Nominees,
} from "./dossier";
import {
  capitals,
  draft,
  numbered,
  plainSignature,
  recipients,
  unitFile,
  unitHeader,
  unitNumber,
} from "./head-and-foot";
import { showCount, uncapitalised } from "./numbers";
import type { ConsideredRow, Header, Minutes, Narrative, Printed, Recipients, Sentence } from "./papers";
import { blank, field, inSequence, isBlank, printed, reworded, sentence, textOf, words, type Part } from "./printed";
import {
  award,
  council,
  counted,
  dated,
  department,
  description,
  lines,
  movement,
  nomineeName,
  plan,
  room,
  unitName,
} from "./wording";

/** Minutes of the unit's own meeting (the plan, III.3.a). */
export function makeUnitMinutes(dossier: Dossier, unitCode: string): Minutes {
  const unit = unitOf(dossier, unitCode);
  const meeting = unitMeeting(dossier, unitCode);
  return minutes(dossier, meeting, proposedOf(dossier, unitCode), {
    kind: "unitMinutes",
    whose: unitName(dossier, unitCode),
    header: unitHeader(dossier, unit, unitNumber(dossier, unit, "BB", meeting?.number), null),
    rules: [],
    because: 'Chưa có ngày họp hoặc kết quả biểu quyết của đơn vị ở trang "Họp xét".',
    recipients: recipients(unitFile(unit)),
  });
}

/** The sign of the council's own series of numbers (Decree 30/2020, Phụ lục I, II.3.a). */
const COUNCIL_SIGN = "HĐTĐKT";

/** Minutes of the council's meeting (the plan, IV.3). */
export function makeCouncilMinutes(dossier: Dossier): Minutes {
  const meeting = councilMeeting(dossier);
  return minutes(dossier, meeting, proposedOf(dossier, null), {
    kind: "councilMinutes",
    whose: council(dossier),
    header: {
      parent: capitals(department(dossier)),
      issuer: words("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"),
      number: numbered(meeting?.number, "BB", COUNCIL_SIGN),
      placeAndDate: null,
    },
    rules: rules(dossier),
    because: 'Chưa có ngày họp hoặc kết quả biểu quyết của Hội đồng ở trang "Họp xét".',
    recipients: recipients("Thành viên Hội đồng", "Lưu: VT, HSTĐKT"),
  });
}

/** What differs between the two levels. */
interface Level {
  readonly kind: Minutes["kind"];
  readonly whose: Printed | Sentence;
  readonly header: Header;
  readonly rules: readonly Sentence[];
  readonly because: string;
  readonly recipients: Recipients;
}

function minutes(dossier: Dossier, meeting: Meeting | null, proposed: Nominees, level: Level): Minutes {
  const considered = withConsidered(dossier, meeting, proposed);
  const row = (nominee: Nominee, index: number): ConsideredRow => consideredRow(dossier, meeting, nominee, index);
  return {
    kind: level.kind,
    draft: isHeld(meeting) ? null : draft(level.because),
    header: level.header,
    subject: sentence`Họp xét đề nghị khen thưởng tổng kết ${movement(dossier)}`,
    started: moment(meeting?.begins, meeting),
    place: textOf(meeting?.place),
    chair: textOf(meeting?.chair),
    secretary: textOf(meeting?.secretary),
    present: sentence`Có mặt: ${field(meeting?.present, showCount)}/${field(meeting?.members, showCount)} thành viên.`,
    attendees: lines(meeting?.attendees),
    absent: absent(meeting),
    rules: level.rules,
    proceedings: [
      sentence`${level.whose} họp xét thành tích của ${counted(considered) ?? "các tập thể, cá nhân"} theo tiêu chuẩn khen thưởng tại ${plan(dossier)}.`,
    ],
    discussion: DISCUSSION,
    collectives: considered.collective.map(row),
    individuals: considered.individual.map(row),
    conclusion: conclusion(dossier, meeting, considered),
    closing: sentence`Cuộc họp kết thúc vào ${moment(meeting?.ends, meeting)}./.`,
    left: plainSignature("THƯ KÝ", textOf(meeting?.secretary)),
    right: plainSignature("CHỦ TỌA", textOf(meeting?.chair)),
    recipients: level.recipients,
  };
}

const DISCUSSION: Narrative = { prompt: "Ý kiến thảo luận tại cuộc họp", text: room() };

/** Those proposed, and whoever else the meeting voted on. */
function withConsidered({ list }: Dossier, meeting: Meeting | null, proposed: Nominees): Nominees {
  const all = [...proposed.collective, ...proposed.individual];
  const others = list.nominees.filter((one) => !all.includes(one) && conclusionOn(meeting, one) !== null);
  return sorted(inOrderOf(meeting, [...all, ...others]));
}

function consideredRow(dossier: Dossier, meeting: Meeting | null, nominee: Nominee, index: number): ConsideredRow {
  const at = meeting?.conclusions.at ?? null;
  const said = conclusionOn(meeting, nominee);
  return {
    ordinal: String(index + 1),
    name: nomineeName(dossier, nominee),
    description: description(dossier, nominee),
    award: award(dossier),
    votes: inSequence([said === null ? blank(at) : printed(votes(said.inFavour, said.outOf), at)]),
    result:
      said === null || said.agreed === null
        ? blank(at)
        : printed(said.agreed ? CONCLUSION_LABELS.agreed : CONCLUSION_LABELS.refused, at),
  };
}

function votes(inFavour: number, outOf: number): string {
  return `${showCount(inFavour)}/${showCount(outOf)} (${showPercent(inFavour / outOf, "vi")})`;
}

/** "14 giờ 00 phút, ngày 05 tháng 01 năm 2023". */
function moment(time: Entry<TimeOfDay> | undefined, meeting: Meeting | null): Printed {
  const clock = field(time, ({ hour, minute }) => `${padded(hour)} giờ ${padded(minute)} phút`);
  const on = meeting?.on;
  const date = on?.state === "given" ? longDate(on.value) : dated(on).text;
  return {
    text: `${isBlank(clock) ? `${clock.text} giờ ${clock.text} phút` : clock.text}, ${date}`,
    cell: on?.at ?? null,
  };
}

function padded(value: number): string {
  return String(value).padStart(2, "0");
}

function absent(meeting: Meeting | null): Sentence {
  const missing = lines(meeting?.absent);
  const [first] = missing;
  if (first === undefined) return sentence`Vắng mặt: ${blank(meeting?.absent.at ?? null)}.`;
  if (missing.length === 1 && foldText(first.text) === foldText(NO)) {
    return sentence`Vắng mặt: ${reworded(first, () => "không")}.`;
  }
  const people = missing.map((line) => reworded(line, (text) => text.replace(/[;.\s]+$/, "")));
  return inSequence([
    "Vắng mặt: ",
    ...people.flatMap((person, index) => (index === 0 ? [person] : ["; ", person])),
    ".",
  ]);
}

/** How many the meeting agreed on, as long as it said something of everybody. */
function conclusion(dossier: Dossier, meeting: Meeting | null, considered: Nominees): Sentence {
  const at = meeting?.conclusions.at ?? null;
  const all = [...considered.collective, ...considered.individual];
  const said = all.map((nominee) => conclusionOn(meeting, nominee)?.agreed ?? null);
  if (!isHeld(meeting) || said.some((agreed) => agreed === null)) {
    return sentence`Cuộc họp nhất trí đề nghị tặng ${award(dossier)} cho ${blank(at)} tập thể, ${blank(at)} cá nhân.`;
  }
  const agreed = counted(sorted(all.filter((_nominee, index) => said[index] === true)));
  return agreed === null
    ? sentence`Cuộc họp không đề nghị khen thưởng tập thể, cá nhân nào.`
    : sentence`Cuộc họp nhất trí đề nghị tặng ${award(dossier)} cho ${agreed}.`;
}

/** The council's own rules as far as the settings give them. */
function rules({ records: { settings } }: Dossier): Sentence[] {
  const given = (entry: Entry<string>): Printed | null => (entry.state === "given" ? textOf(entry) : null);
  const [quorum, threshold, base, ballot, opinions] = [
    given(settings.quorum),
    given(settings.voteThreshold),
    given(settings.voteBase),
    given(settings.ballot),
    given(settings.writtenOpinions),
  ];
  const said: Sentence[] = [];
  if (quorum !== null) said.push(inSequence(["Cuộc họp hợp lệ khi có ", ...least(quorum), " số thành viên dự họp."]));
  if (ballot !== null) said.push(sentence`Hình thức biểu quyết: ${reworded(ballot, uncapitalised)}.`);
  if (threshold !== null) {
    const of = base === null ? [] : [", tính trên ", reworded(base, uncapitalised)];
    said.push(
      inSequence(["Trường hợp được đề nghị phải đạt ", ...least(threshold), " số phiếu tán thành", ...of, "."]),
    );
  }
  if (opinions !== null && foldText(opinions.text) !== foldText(NO)) {
    said.push(sentence`Ý kiến bằng văn bản của thành viên vắng mặt được tính.`);
  }
  return said;
}

/** "ít nhất 2/3", and "trên 1/2" as it is typed. */
function least(share: Printed): Part[] {
  const said = reworded(share, uncapitalised);
  return /^(?:ít nhất|tối thiểu|từ|trên|quá|hơn) /.test(said.text) ? [said] : ["ít nhất ", share];
}
