/** The measure "Không bị kỷ luật từ hình thức … trở lên", of a unit's officials and of one official. */

import type { CellAddress } from "./address";
import { compareDates, type CalendarDate } from "./calendar";
import type { Official } from "./campaign";
import { addCell, cellsOf, type MeasureOfficial, type OfficialCase, type UnitCase } from "./case";
import { inCodeOrder } from "./code-order";
import { disciplineAtLeast, type Discipline } from "./discipline";
import type {
  DisciplineItem,
  DisciplineState,
  Evidence,
  Measurement,
  Need,
  SharedAnswer,
  Statement,
  Supplier,
} from "./finding";
import { addRemedy, NO_CELLS, NO_REMEDIES, remedy, type OpenRemedy } from "./remedies";
import { remember } from "./remember";
import type { Person } from "./service";
import type { Setting } from "./setting";

/** Whether a form was decided within the campaign's period. */
export type Timing = "within" | "outside" | "undated" | "periodUnknown";

/** What each state answers: only a form that counts is a failure, and only somebody's word is a pass. */
const ANSWERS: Readonly<Record<DisciplineState, "clear" | "failed" | "open">> = {
  none: "clear",
  attested: "clear",
  lighter: "clear",
  outsidePeriod: "clear",
  disciplined: "failed",
  blank: "open",
  unreadable: "open",
  undated: "open",
  periodUnknown: "open",
  unitUnclear: "open",
};

/** Of several rows of one person, the state that weighs most speaks for the person. */
const WEIGHTS: Readonly<Record<DisciplineState, number>> = {
  disciplined: 8,
  undated: 7,
  periodUnknown: 6,
  unreadable: 5,
  outsidePeriod: 4,
  lighter: 3,
  none: 2,
  attested: 1,
  blank: 0,
  unitUnclear: 0,
};

/** When the form of a row was decided: the date of the decision counts, not that of the deed. */
export function timingOf(row: Official, setting: Setting): Timing {
  if (row.disciplineDate.state !== "given") return "undated";
  const on = row.disciplineDate.value;
  if (setting.start !== null && compareDates(on, setting.start) < 0) return "outside";
  if (setting.end !== null && compareDates(on, setting.end) > 0) return "outside";
  return setting.period === null ? "periodUnknown" : "within";
}

/** "Không có cá nhân bị kỷ luật từ hình thức … trở lên" in the unit. */
export function unitDisciplineMeasure(threshold: Discipline): (nominee: UnitCase) => Measurement {
  return (nominee) => measureUnitDiscipline(nominee, threshold);
}

function measureUnitDiscipline(nominee: UnitCase, threshold: Discipline): Measurement {
  const { people, uncertain } = nominee.staff;
  if (people.length === 0 && uncertain.length === 0) {
    return {
      result: "unknown",
      reason: { kind: "noOfficials", elsewhere: nominee.staff.elsewhere },
      remedies: remedy("office", "officials", nominee.unit.at),
      cells: [nominee.unit.at],
    };
  }
  const failed: DisciplineItem[] = [];
  const open: DisciplineItem[] = [];
  const shown: DisciplineItem[] = [];
  const cells: CellAddress[] = [];
  people.forEach((person) => {
    const row = decidingRow(person, threshold, nominee.setting, nominee.noDiscipline);
    const state = stateOf(row, threshold, nominee.setting, nominee.noDiscipline);
    const answer = ANSWERS[state];
    if (answer === "clear") addCell(cells, row.discipline.at);
    if (answer === "failed") failed.push(itemOf(person, row, state));
    else if (answer === "open") open.push(itemOf(person, row, state));
    else if (state === "lighter" || state === "outsidePeriod") shown.push(itemOf(person, row, state));
  });
  for (const person of uncertain) open.push(itemOf(person, person.row, "unitUnclear"));
  const reason = {
    kind: "disciplines",
    threshold,
    people: people.length + uncertain.length,
    failed: inCodeOrder(failed),
    open: inCodeOrder(open),
    shown: inCodeOrder(shown),
  } as const;
  if (failed.length > 0) return { result: "unmet", reason, remedies: NO_REMEDIES, cells: cellsOfItems(failed) };
  if (open.length > 0) {
    const remedies: OpenRemedy[] = [];
    for (const item of open) {
      const [who, what] = REMEDIES[item.state] ?? REMEDY_OF_BLANK;
      addRemedy(remedies, who, what, item.at);
    }
    if (open.some((item) => item.state === "blank")) {
      for (const cell of nominee.noDisciplineCells) addRemedy(remedies, "unitHead", "noDisciplineStatement", cell);
    }
    return { result: "unknown", reason, remedies, cells: cellsOfItems(open) };
  }
  if (nominee.noDiscipline !== null) cells.push(...nominee.noDisciplineCells);
  return { result: "met", reason, remedies: NO_REMEDIES, cells };
}

/** "Không bị xử lý kỷ luật từ hình thức … trở lên". */
export function ownDisciplineMeasure(threshold: Discipline): MeasureOfficial {
  const withoutForm = remember((state: DisciplineState) => answerTo(threshold, state, null, null));
  return (nominee) => {
    const statement = statementOn(nominee);
    const row = decidingRow(nominee.person, threshold, nominee.setting, statement);
    const state = stateOf(row, threshold, nominee.setting, statement);
    const form = formOf(row);
    return form === null ? withoutForm(state) : answerTo(threshold, state, form, dateOf(row));
  };
}

function answerTo(
  threshold: Discipline,
  state: DisciplineState,
  form: Discipline | null,
  on: CalendarDate | null,
): SharedAnswer {
  const answer = ANSWERS[state];
  return {
    result: answer === "open" ? "unknown" : answer === "failed" ? "unmet" : "met",
    reason: { kind: "ownDiscipline", threshold, state, form, on },
  };
}

/** The cells of the deciding row; a blank that the head's word covers is answered by that word's cells too. */
export function evidenceOfOwnDiscipline(threshold: Discipline, nominee: OfficialCase): Evidence {
  const { setting, unit } = nominee;
  const statement = statementOn(nominee);
  const row = decidingRow(nominee.person, threshold, setting, statement);
  const state = stateOf(row, threshold, setting, statement);
  const cells = cellsOf(row.discipline.at, formOf(row) === null ? null : row.disciplineDate.at);
  if (ANSWERS[state] === "open") {
    const [who, what] = REMEDIES[state] ?? REMEDY_OF_BLANK;
    return { remedies: remedy(who, what, cellToMend(row, state, setting)), cells };
  }
  const stated = state === "attested" && unit !== null ? unit.noDisciplineCells : NO_CELLS;
  return { remedies: NO_REMEDIES, cells: cells.concat(stated) };
}

function statementOn({ unit }: OfficialCase): Statement | null {
  return unit === null ? null : unit.noDiscipline;
}

function formOf({ discipline }: Official): Discipline | null {
  return discipline.state === "given" && discipline.value !== "none" ? discipline.value : null;
}

function dateOf({ disciplineDate }: Official): CalendarDate | null {
  return disciplineDate.state === "given" ? disciplineDate.value : null;
}

const REMEDY_OF_BLANK: readonly [Supplier, Need] = ["office", "discipline"];

/** Who can settle what is open, where it is not the blank or unreadable form itself. */
const REMEDIES: Readonly<Partial<Record<DisciplineState, readonly [Supplier, Need]>>> = {
  undated: ["office", "disciplineDate"],
  periodUnknown: ["office", "period"],
  unitUnclear: ["office", "serviceDates"],
};

/** The row that speaks for the person. */
function decidingRow(person: Person, threshold: Discipline, setting: Setting, statement: Statement | null): Official {
  let deciding = person.row;
  if (person.rows.length === 1) return deciding;
  for (const row of person.rows) {
    const weight = WEIGHTS[stateOf(row, threshold, setting, statement)];
    if (weight > WEIGHTS[stateOf(deciding, threshold, setting, statement)]) deciding = row;
  }
  return deciding;
}

function stateOf(row: Official, threshold: Discipline, setting: Setting, statement: Statement | null): DisciplineState {
  const { discipline } = row;
  if (discipline.state === "unreadable") return "unreadable";
  if (discipline.state === "blank") return statement === null ? "blank" : "attested";
  if (discipline.value === "none") return "none";
  if (!disciplineAtLeast(discipline.value, threshold)) return "lighter";
  const timing = timingOf(row, setting);
  return timing === "within" ? "disciplined" : timing === "outside" ? "outsidePeriod" : timing;
}

/** A person's discipline as a reason names it; an open item points to the cell that is to be filled in. */
function itemOf(person: Person, row: Official, state: DisciplineState): DisciplineItem {
  const form = formOf(row);
  return {
    code: person.code,
    name: person.name,
    state,
    form,
    on: form === null ? null : dateOf(row),
    at: state === "undated" ? row.disciplineDate.at : state === "unitUnclear" ? row.unit.at : row.discipline.at,
  };
}

function cellToMend(row: Official, state: DisciplineState, setting: Setting): CellAddress | null {
  if (state === "undated") return row.disciplineDate.at;
  if (state === "periodUnknown") return setting.settings.start.at ?? setting.settings.end.at;
  return row.discipline.at;
}

function cellsOfItems(items: readonly DisciplineItem[]): CellAddress[] {
  return items.map((item) => item.at).filter((at) => at !== null);
}
