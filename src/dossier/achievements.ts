/** What a nominee achieved, from the rows of the workbook: targets and tasks, ratings, feats, initiatives, movements. */

import type { CellAddress } from "../domain/address";
import { assignedTo, chairedBy, type AssessedAssignment } from "../domain/assessed";
import { compareDates } from "../domain/calendar";
import type { Assignment, Attestation } from "../domain/campaign";
import { assessmentOf } from "../domain/case";
import type { MovementItem } from "../domain/finding";
import { settingOf } from "../domain/setting";
import type { KpiReading } from "../domain/kpi";
import type { Nominee } from "../domain/nominee";
import { RATING_LABELS, RATINGS } from "../domain/rating";
import type { Person } from "../domain/service";
import type { KpiAssessment, KpiStatus } from "../domain/status";
import type { Entry } from "../domain/typed";
import { shortDate, showNumber, showPercent, showQuantity } from "../language/format";
import { NO, QUALITY_LABELS } from "../language/vi/cell-labels";
import { statusTexts } from "../language/vi/status";
import { caseOf, officialOf, type Dossier } from "./dossier";
import { capitalised, showCount, uncapitalised } from "./numbers";
import type { AchievementSection, AssignmentRow, Printed, Sentence } from "./papers";
import { blank, field, inSequence, listed, printed, reworded, sentence, textOf, words } from "./printed";
import { day } from "./wording";

/** The parts of a collective's achievements, in the order of the plan's standards (III.2.a). */
export function collectiveAchievements(dossier: Dossier, nominee: Nominee): AchievementSection[] {
  const unit = caseOf(dossier, nominee.code);
  const assessed = assess(dossier, unit?.assigned ? assignedTo(unit.assigned) : []);
  const kpis = assessed.filter(({ assignment }) => assignment.kind === "kpi");
  const tasks = assessed.filter(({ assignment }) => assignment.kind !== "kpi");
  return [
    assignmentSection(dossier, "Kết quả thực hiện chỉ tiêu được giao", "chỉ tiêu", kpis),
    assignmentSection(dossier, "Kết quả thực hiện nhiệm vụ được giao và nhiệm vụ phát sinh", "nhiệm vụ", tasks),
    section("Thành tích xuất sắc đột xuất", recognised(unit?.unit.feat, unit?.unit.featRecognition)),
    section("Kết quả xếp loại cán bộ, công chức, viên chức", ratings(unit?.staff.people ?? [])),
    section("Tham gia phong trào thi đua", ...movements(unit?.movements ?? [])),
    section(
      "Đoàn kết nội bộ, chấp hành chủ trương, chính sách, pháp luật",
      attested(unit?.unit.unity, "nội bộ đoàn kết, gương mẫu chấp hành chủ trương, chính sách, pháp luật, nội quy"),
      attested(unit?.unit.noDiscipline, "trong thời gian thi đua không có người bị kỷ luật"),
    ),
  ];
}

/** The parts of an official's achievements, in the order of the plan's standards (III.2.b). */
export function individualAchievements(dossier: Dossier, nominee: Nominee): AchievementSection[] {
  const official = officialOf(dossier, nominee);
  const unit = caseOf(dossier, nominee.unit);
  const own = assess(dossier, chairedBy(nominee.official?.own ?? null));
  const unity = official?.unity.holds.state === "given" ? official.unity : unit?.unit.unity;
  return [
    assignmentSection(dossier, "Kết quả thực hiện chỉ tiêu, nhiệm vụ được giao chủ trì", "chỉ tiêu, nhiệm vụ", own),
    section(
      "Kết quả xếp loại",
      sentence`Được xếp loại: ${field(official?.rating, (rating) => RATING_LABELS[rating])}${decided(official?.ratingDecision)}.`,
    ),
    section("Sáng kiến, đề tài nghiên cứu khoa học", recognised(official?.initiative, official?.initiativeRecognition)),
    section("Thành tích xuất sắc đột xuất", recognised(official?.feat, official?.featRecognition)),
    section(
      "Đoàn kết, gương mẫu chấp hành chủ trương, chính sách, pháp luật",
      attested(unity, "đoàn kết, gương mẫu chấp hành chủ trương, chính sách, pháp luật, nội quy"),
    ),
  ];
}

function section(heading: string, ...sentences: readonly Sentence[]): AchievementSection {
  return { heading, sentences, assignments: [] };
}

/** A target or task with what is said of it on the reporting date; null without one. */
interface AssessedRow {
  readonly assignment: Assignment;
  readonly assessment: KpiAssessment | null;
}

function assess({ campaign }: Dossier, assessed: readonly AssessedAssignment[]): AssessedRow[] {
  const setting = settingOf(campaign.settings);
  return assessed.map(({ assignment }) => ({ assignment, assessment: assessmentOf(assignment, setting) }));
}

function assignmentSection(
  dossier: Dossier,
  heading: string,
  noun: string,
  assessed: readonly AssessedRow[],
): AchievementSection {
  if (assessed.length === 0) return section(heading, sentence`Không có ${noun} nào được ghi trong sổ theo dõi.`);
  const assignments = assessed.map((one, index) => assignmentRow(dossier, one, index));
  return { heading, sentences: [tally(noun, assessed)], assignments };
}

/** "Tổng số 13 chỉ tiêu: 12 Đạt, 01 Chưa có số liệu." */
function tally(noun: string, assessed: readonly AssessedRow[]): Sentence {
  const groups = new Map<KpiStatus, AssessedRow[]>();
  for (const one of assessed) {
    const status = statusOf(one);
    groups.set(status, [...(groups.get(status) ?? []), one]);
  }
  const counts = (Object.keys(statusTexts.labels) as KpiStatus[]).flatMap((status) => {
    const group = groups.get(status);
    if (group === undefined) return [];
    const count = countOf(group);
    return [sentence`${count} ${printed(uncapitalised(statusTexts.labels[status]), count.cell)}`];
  });
  return sentence`Tổng số ${countOf(assessed)} ${noun}: ${inSequence(counts.flatMap((count, index) => [index === 0 ? "" : ", ", count]))}.`;
}

/** How many, with the cell of the first result counted. */
function countOf(assessed: readonly AssessedRow[]): Printed {
  return printed(showCount(assessed.length), assessed[0]?.assignment.cells.actual ?? null);
}

/** A row that nobody can assess is for somebody to clear up. */
function statusOf({ assignment, assessment }: AssessedRow): KpiStatus {
  return assessment === null || assignment.disagreements.length > 0 ? "needsClarification" : assessment.status;
}

function assignmentRow({ campaign }: Dossier, assessed: AssessedRow, index: number): AssignmentRow {
  const { assignment, assessment } = assessed;
  const { reading, cells, kind, content } = assignment;
  const dueAt = { due: cells.due, target: cells.target, period: campaign.settings.end.at };
  const attainment = assessment?.attainment ?? null;
  return {
    ordinal: String(index + 1),
    content: printed(content, cells.content),
    target:
      reading.target.comparison === "unclear"
        ? blank(cells.target)
        : printed(capitalised(statusTexts.askedFor(reading.target)), cells.target),
    due:
      reading.due === null
        ? blank(cells.due)
        : printed(`${reading.dueStrict ? "trước " : ""}${shortDate(reading.due)}`, dueAt[reading.dueFrom]),
    result: result(reading, cells.actual, cells.completed),
    attainment: attainment === null ? NOTHING : printed(showPercent(attainment, "vi"), cells.actual),
    status: printed(statusTexts.labels[statusOf(assessed)], cells.actual),
    quality: kind === "kpi" ? NOTHING : field(assignment.quality, (quality) => QUALITY_LABELS[quality]),
    evidence: assignment.evidence.state === "given" ? textOf(assignment.evidence) : NOTHING,
  };
}

/** An empty cell of a table. */
const NOTHING: Printed = words("");

/** What was reported, as read; a blank where nothing was, or nobody can tell what. `completedAt` has the day of completion. */
function result(reading: KpiReading, cell: CellAddress | null, completedAt: CellAddress | null): Printed {
  const { actual, target, completed } = reading;
  switch (actual.kind) {
    case "blank":
      return completed === null ? blank(cell) : printed(`Hoàn thành ngày ${shortDate(completed)}`, completedAt);
    case "notApplicable":
      return printed("Không áp dụng", cell);
    case "level":
      return printed(
        target.fraction
          ? showPercent(actual.value, "vi")
          : target.comparison === "rankWithin" || target.comparison === "climbBy"
            ? `Hạng ${showNumber(actual.value, "vi")}`
            : showQuantity(actual.value, target.unit, "vi"),
        cell,
      );
    case "change": {
      const rose = actual.value >= 0 === (target.comparison !== "decreaseBy");
      return printed(`${rose ? "Tăng" : "Giảm"} ${showQuantity(Math.abs(actual.value), target.unit, "vi")}`, cell);
    }
    case "completed": {
      if (completed === null) return printed("Hoàn thành", cell);
      const isInResult = actual.on !== null && compareDates(actual.on, completed) === 0;
      return printed(`Hoàn thành ngày ${shortDate(completed)}`, isInResult ? cell : completedAt);
    }
    case "unfinished":
      return printed(
        actual.share === null ? "Chưa hoàn thành" : `Chưa hoàn thành (đạt ${showPercent(actual.share, "vi")})`,
        cell,
      );
    case "unclear":
      return blank(cell);
  }
}

/** Something that a paper recognises: "Khắc phục sự cố … (Quyết định số …)."; "Không có." where somebody said so. */
function recognised(matter: Entry<string> | undefined, paper: Entry<string> | undefined): Sentence {
  if (matter?.state === "given" && matter.value === NO) return sentence`${printed("Không có", matter.at)}.`;
  return sentence`${reworded(textOf(matter), (text) => text.replace(/\.$/, ""))}${decided(paper)}.`;
}

/** " (Quyết định số …)", nothing where no paper is named. */
function decided(paper: Entry<string> | undefined): Sentence {
  if (paper?.state !== "given" || paper.value === NO) return inSequence([]);
  return sentence` (${textOf(paper)})`;
}

const UNRATED = ["notRated", "pending"] as const;

/** "07 người: 02 Hoàn thành xuất sắc nhiệm vụ, 05 Hoàn thành tốt nhiệm vụ." */
function ratings(people: readonly Person[]): Sentence {
  if (people.length === 0) return sentence`Không có cán bộ, công chức, viên chức nào được ghi ở đơn vị.`;
  const count = (rated: readonly Person[]): Printed => printed(showCount(rated.length), rated[0]?.ratingAt ?? null);
  const counts = [...RATINGS, ...UNRATED].flatMap((level) => {
    const rated = people.filter(({ rating }) => rating === level);
    const label = printed(ratingLabel(level), rated[0]?.ratingAt ?? null);
    return rated.length === 0 ? [] : [sentence`${count(rated)} người ${label}`];
  });
  const open = people.filter(({ rating }) => !(rating in RATING_LABELS));
  if (open.length > 0) counts.push(sentence`${count(open)} người chưa rõ kết quả xếp loại`);
  return sentence`Tổng số ${count(people)} người: ${inSequence(counts.flatMap((part, index) => [index === 0 ? "" : ", ", part]))}.`;
}

function ratingLabel(rating: keyof typeof RATING_LABELS): string {
  return uncapitalised(RATING_LABELS[rating]);
}

/** The movements in which the unit took an active part, and those of which nothing was said. */
function movements(items: readonly MovementItem[]): Sentence[] {
  const name = (item: MovementItem): Printed => printed(`“${item.name}”`, item.at);
  const active = items.filter(({ state }) => state === "active");
  const joined = items.filter(({ state }) => state === "joined");
  const open = items.filter(({ state }) => state === "blank" || state === "unreadable" || state === "conflicting");
  const said: Sentence[] = [];
  if (active.length > 0) said.push(sentence`Tích cực tham gia: ${listed(active.map(name), "")}.`);
  if (joined.length > 0) said.push(sentence`Có tham gia: ${listed(joined.map(name), "")}.`);
  for (const item of open) said.push(sentence`Phong trào ${name(item)}: ${blank(item.at)}.`);
  return said.length > 0 ? said : [sentence`Không có phong trào nào được ghi là đơn vị tham gia.`];
}

/** "Ông (bà) … xác nhận ngày 30/12/2022: …"; room for it where nobody stated anything, or the contrary. */
function attested(statement: Attestation | undefined, what: string): Sentence {
  if (statement?.holds.state !== "given") return sentence`Xác nhận ${what}: ${blank(statement?.holds.at ?? null)}.`;
  const { holds, by, on } = statement;
  const stated = printed(holds.value ? "xác nhận" : "không xác nhận", holds.at);
  return sentence`${textOf(by)} ${stated} ngày ${day(on)}: ${what}.`;
}
