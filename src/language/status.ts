/** What a language says of the standing of targets: sentences made alike in every language, out of its own words. */

import type { KpiReading } from "../domain/kpi";
import type { KpiReason, PaceObstacle, Question } from "../domain/kpi-reason";
import type { KpiStatus } from "../domain/status";
import type { Comparison, Target, TargetDoubt } from "../domain/target";
import { dayAndMonth, shortDate, showDate, showNumber, showPercent, showQuantity, type NumberStyle } from "./format";
import type { ProblemText } from "./problems";

type DoubtOf<Field extends Question["field"]> = Extract<Question, { readonly field: Field }>["doubt"];

/** One language's words; numbers, quantities and dates come to them as they are shown. */
export interface StatusWords {
  readonly labels: Readonly<Record<KpiStatus, string>>;
  /** How each comparison is shown; a change is told by its direction, never by a sign. */
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly needsBaseline: string;
  readonly trackHeaders: readonly [string, string, string];
  readonly doubts: {
    readonly target: Readonly<Record<TargetDoubt, ProblemText>>;
    readonly actual: Readonly<Record<DoubtOf<"actual">, ProblemText>>;
    readonly baseline: { readonly missing: ProblemText; readonly unusable: ProblemText };
    /** What is wrong with the cell of a date, to be put into `due` and `completed`. */
    readonly date: Readonly<Record<DoubtOf<"due">, string>>;
    readonly due: (wrong: string) => ProblemText;
    readonly completed: (wrong: string) => ProblemText;
    readonly notConfirmed: ProblemText;
  };
  /** What the cell holds, behind a question. */
  readonly typed: (text: string) => string;
  readonly inRow: (code: string, message: string) => string;
  readonly asked: {
    readonly done: string;
    readonly unclear: string;
    readonly range: (low: string, high: string) => string;
    readonly from: (range: string) => string;
    readonly within: (range: string) => string;
    readonly moreThan: (change: string) => string;
    readonly up: (change: string) => string;
    readonly down: (change: string) => string;
    readonly rank: (rank: string) => string;
  };
  readonly stands: {
    readonly given: string;
    readonly unchanged: string;
    readonly up: (change: string) => string;
    readonly down: (change: string) => string;
    readonly since: (baseline: string, result: string) => string;
    readonly rank: (rank: string) => string;
    readonly result: (result: string) => string;
  };
  /** The readings that were chosen among several and are therefore said. */
  readonly readAs: { readonly percentPoints: string; readonly about: string };
  readonly due: {
    readonly day: (day: string) => string;
    readonly before: (day: string) => string;
    readonly ofPlanYear: (dayAndMonth: string) => string;
  };
  readonly why: {
    readonly notApplicable: string;
    readonly notApplicableConfirmed: string;
    readonly noResult: (asked: string, due: string) => string;
    readonly completedLate: (completed: string, due: string) => string;
    readonly compared: (standing: string, asked: string) => string;
    readonly share: (share: string) => string;
    readonly beyond: string;
    readonly met: string;
    readonly short: string;
    readonly done: string;
    readonly doneOn: (day: string) => string;
    readonly notDone: string;
    readonly partDone: (share: string) => string;
    readonly overdue: string;
    readonly pace: (share: string) => string;
    readonly obstacles: Readonly<Record<PaceObstacle, string>>;
  };
  readonly notes: {
    readonly due: (due: string) => string;
    readonly about: string;
    readonly exclusive: string;
    readonly within: string;
    readonly from: string;
    readonly fraction: string;
    readonly rank: string;
  };
  readonly heightsDiffer: string;
  /** The reporting date is blank: nothing was typed wrongly, and the Office sets it. */
  readonly reportingDateBlank: string;
  readonly noReportingDate: string;
  readonly noStartDate: string;
  readonly columnMissing: string;
}

/** Every text about the standing of targets. */
export interface StatusTexts extends Pick<
  StatusWords,
  | "labels"
  | "comparisons"
  | "needsBaseline"
  | "trackHeaders"
  | "heightsDiffer"
  | "reportingDateBlank"
  | "noReportingDate"
  | "noStartDate"
  | "columnMissing"
> {
  /** What a target asks for, in a few words. */
  readonly askedFor: (target: Target) => string;
  /** What the reader of a target should know: why it is unclear, its due date, the reading chosen. */
  readonly targetNote: (target: Target) => string;
  /** One sentence: what was required, what stands, what is missing. */
  readonly why: (reading: KpiReading, reason: KpiReason) => string;
  /** What must be said about a cell of the row with this code, and how to mend it. */
  readonly question: (code: string, asked: Question) => ProblemText;
}

/** The texts of a language out of its words. */
export function statusTextsOf(words: StatusWords, style: NumberStyle): StatusTexts {
  const { asked, doubts, notes, readAs, stands, why: reasons } = words;
  const dayInWords = style === "vi" ? shortDate : showDate;

  function askedFor(target: Target): string {
    const { value, high, unit } = target;
    if (value === null) return target.comparison === "done" ? asked.done : asked.unclear;
    const shown = target.fraction ? showPercent(value, style) : showQuantity(value, unit, style);
    const range = high === null ? shown : asked.range(showNumber(value, style), showQuantity(high, unit, style));
    const change = target.exclusive ? asked.moreThan(range) : range;
    switch (target.comparison) {
      case "between":
        return target.closed ? asked.within(range) : asked.from(range);
      case "increaseBy":
      case "climbBy":
        return asked.up(change);
      case "decreaseBy":
        return asked.down(change);
      case "rankWithin":
        return asked.rank(showNumber(value, style));
      default:
        return `${words.comparisons[target.comparison]} ${shown}`;
    }
  }

  function standing({ target, actual, baseline, result }: KpiReading): string {
    if (result === null) return stands.given;
    switch (target.comparison) {
      case "increaseBy":
      case "decreaseBy":
      case "climbBy": {
        const change = showQuantity(Math.abs(result), target.unit, style);
        const rose = target.comparison === "decreaseBy" ? result < 0 : result > 0;
        const moved = result === 0 ? stands.unchanged : rose ? stands.up(change) : stands.down(change);
        return actual.kind === "level" && baseline !== null
          ? `${moved} (${stands.since(showNumber(baseline, style), showNumber(actual.value, style))})`
          : moved;
      }
      case "rankWithin":
        return stands.rank(showNumber(result, style));
      default:
        return stands.result(target.fraction ? showPercent(result, style) : showQuantity(result, target.unit, style));
    }
  }

  function readings({ actual, target }: KpiReading): string {
    const points = actual.kind === "level" && actual.points ? ` ${readAs.percentPoints}` : "";
    return target.approximate ? `${points} ${readAs.about}` : points;
  }

  function doubtOf(question: Question): ProblemText {
    switch (question.field) {
      case "target":
        return doubts.target[question.doubt];
      case "actual":
        return doubts.actual[question.doubt];
      case "baseline":
        return question.doubt === "missing" ? doubts.baseline.missing : doubts.baseline.unusable;
      case "due":
        return doubts.due(doubts.date[question.doubt]);
      case "completed":
        return doubts.completed(doubts.date[question.doubt]);
      case "confirmed":
        return doubts.notConfirmed;
    }
  }

  function questionText(question: Question): ProblemText {
    const { message, remedy } = doubtOf(question);
    return question.text === ""
      ? { message, remedy }
      : { message: message.replace(/\.$/, ` (${words.typed(question.text)}).`), remedy };
  }

  function dueDate(day: string, strict: boolean): string {
    return strict ? words.due.before(day) : day;
  }

  /** "; due …", or nothing where no due date is known. */
  function dueBehind({ due, dueStrict }: KpiReading): string {
    return due === null ? "" : `; ${words.due.day(dueDate(dayInWords(due), dueStrict))}`;
  }

  function partDone({ actual }: KpiReading): string {
    return actual.kind === "unfinished" && actual.share !== null
      ? ` (${reasons.partDone(showPercent(actual.share, style))})`
      : "";
  }

  function why(reading: KpiReading, reason: KpiReason): string {
    const compared = reasons.compared(standing(reading), askedFor(reading.target));
    const share = reading.attainment === null ? "" : ` (${reasons.share(showPercent(reading.attainment, style))})`;
    switch (reason.kind) {
      case "notApplicable":
        return reading.confirmed === true ? reasons.notApplicableConfirmed : reasons.notApplicable;
      case "noResult":
        return `${reasons.noResult(askedFor(reading.target), dueBehind(reading))}.`;
      case "question": {
        const { message, remedy } = questionText(reason.question);
        return `${message} ${remedy}`;
      }
      case "completedLate":
        return `${reasons.completedLate(dayInWords(reason.completed), dueDate(dayInWords(reason.due), reason.strict))}.`;
      case "beyond":
        return `${compared}; ${reasons.beyond}${share}.${readings(reading)}`;
      case "met":
        return `${compared}; ${reasons.met}.${readings(reading)}`;
      case "short":
        return `${compared}; ${reasons.short}${share}.${readings(reading)}`;
      case "taskDone": {
        const { completed } = reading;
        return `${completed === null ? reasons.done : reasons.doneOn(dayInWords(completed))}${dueBehind(reading)}.`;
      }
      case "taskOverdue":
        return `${reasons.notDone}${partDone(reading)}; ${reasons.overdue}${dueBehind(reading)}.`;
      case "pace":
        return `${compared}; ${reasons.pace(showPercent(Math.max(0, reason.pace), style))}${dueBehind(reading)}.${readings(reading)}`;
      case "noPace":
        return reason.obstacle === "task"
          ? `${reasons.notDone}${partDone(reading)}${dueBehind(reading)}.`
          : `${compared}; ${reasons.obstacles[reason.obstacle]}${dueBehind(reading)}.${readings(reading)}`;
    }
  }

  function targetNote(target: Target): string {
    if (target.doubt !== null) return `${doubts.target[target.doubt].message} ${doubts.target[target.doubt].remedy}`;
    const told: string[] = [];
    if (target.due !== null) {
      const { year, month, day } = target.due;
      const shown =
        year === null ? words.due.ofPlanYear(dayAndMonth({ day, month }).join("/")) : dayInWords({ year, month, day });
      told.push(notes.due(dueDate(shown, target.strict)));
    }
    if (target.approximate) told.push(notes.about);
    if (target.exclusive) told.push(notes.exclusive);
    if (target.comparison === "between") told.push(target.closed ? notes.within : notes.from);
    if (target.fraction) told.push(notes.fraction);
    if (target.comparison === "rankWithin" || target.comparison === "climbBy") told.push(notes.rank);
    return told.join("; ");
  }

  return {
    labels: words.labels,
    comparisons: words.comparisons,
    needsBaseline: words.needsBaseline,
    trackHeaders: words.trackHeaders,
    askedFor,
    targetNote,
    why,
    question: (code, question) => {
      const { message, remedy } = questionText(question);
      return { message: code === "" ? message : words.inRow(code, message), remedy };
    },
    heightsDiffer: words.heightsDiffer,
    reportingDateBlank: words.reportingDateBlank,
    noReportingDate: words.noReportingDate,
    noStartDate: words.noStartDate,
    columnMissing: words.columnMissing,
  };
}
