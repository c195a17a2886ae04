/** The problems of the workbook in English; labels and menu names stay as they stand in the workbook. */

import { toA1, type CellAddress } from "../../domain/address";
import type { Audience } from "../../domain/campaign";
import type { CampaignDay } from "../../domain/contradiction";
import type { ProblemTexts } from "../problems";
import { DISCIPLINE_LABELS } from "../../domain/discipline";
import { RATING_LABELS } from "../../domain/rating";
import { showDate } from "../format";
import { FIELD_LABELS, NO } from "../vi/cell-labels";
import { statusTexts } from "./status";

/** Cells in words: 'tab "Đơn vị", cell A4', several joined by "and". */
function cellsInWords(cells: readonly CellAddress[]): string {
  return cells.map((cell) => `tab "${cell.tab}", cell ${toA1(cell)}`).join(" and ");
}

function listed(labels: readonly string[]): string {
  return labels.map((label) => `"${label}"`).join(", ");
}

const CAMPAIGN_DAYS: Readonly<Record<CampaignDay, string>> = {
  end: "the campaign's last day",
  deadline: "the deadline for dossiers",
  decisionDate: "the date of the decision",
};

const AUDIENCES: Readonly<Record<Audience, string>> = { collective: "collectives", individual: "individuals" };

const RUN_SET_UP = 'Run "Create / complete the workbook" in the Thi đua – Khen thưởng menu';

export const problemTexts: ProblemTexts = {
  place: ({ tab, cell }) => (tab === "" ? "" : cell === "" ? `Tab "${tab}"` : `Tab "${tab}", cell ${cell}`),

  wrongLocale: ({ found }) => ({
    message: `The spreadsheet's locale is "${found}", not Vietnam; dates and numbers may have been taken for something else (2/11 for 11 February, 82,5 for text).`,
    remedy:
      "Choose File > Settings > Locale: Vietnam, then check the dates and numbers that were typed before. Nothing has been judged.",
  }),
  wrongTimeZone: ({ found }) => ({
    message: `The spreadsheet's time zone is "${found}", not Vietnam's; dates may be one day off.`,
    remedy: "Choose File > Settings > Time zone: (GMT+07:00) Ho Chi Minh City. Nothing has been judged.",
  }),

  tabMissing: () => ({
    message: "the workbook has no such tab.",
    remedy: `${RUN_SET_UP} to make it, then fill it in. If it was deleted by mistake, restore it from File > Version history.`,
  }),
  headersMissing: ({ headers }) => ({
    message: `no header row was found (columns ${listed(headers)} are needed); the whole tab cannot be read.`,
    remedy: `${RUN_SET_UP}, or write the headers again above the data.`,
  }),
  settingMissing: ({ name }) => ({
    message: `there is no row "${name}".`,
    remedy: `${RUN_SET_UP} to add it, then fill in its value.`,
  }),
  tabAmbiguous: ({ tab, cells }) => ({
    message: `${String(cells.length)} tabs could each be "${tab}" (${listed(cells.map((cell) => cell.tab))}); none was read.`,
    remedy: `Rename the right one to "${tab}"; delete the copies or move them to another file.`,
  }),

  columnMissing: ({ header, stops }) => ({
    message: stops
      ? `there is no column "${header}", so this tab cannot be read.`
      : `there is no column "${header}"; whatever is judged by it is undetermined.`,
    remedy: `Write the header "${header}" above the right column (its place does not matter), or run "Create / complete the workbook" to add an empty one.`,
  }),
  columnRepeated: ({ header, stops, cells }) => ({
    message: `${String(cells.length)} columns have the header "${header}" (${cells.map(toA1).join(", ")}); it cannot be told which to take${stops ? ", so this tab cannot be read" : ""}.`,
    remedy: "Keep the header on the right column; change or delete the other.",
  }),
  mergedCells: ({ cells, last }) => ({
    message: `cells ${toA1(cells[0])}:${toA1(last)} are merged; only the first holds a value, the others cannot be read.`,
    remedy: "Unmerge them (Format > Merge cells > Unmerge) and fill in each row.",
  }),
  formulaError: ({ code }) => ({
    message: `the formula gives the error ${code}; there is no value to judge.`,
    remedy: "Mend the formula or type the value itself.",
  }),

  settingBlank: ({ name }) => ({
    message: `"${name}" is blank.`,
    remedy: "Type its value into this cell.",
  }),
  settingRepeated: ({ name, cells }) => ({
    message: `"${name}" has ${String(cells.length)} different values (cells ${cells.map(toA1).join(", ")}); it cannot be told which to take.`,
    remedy: "Keep one row and delete the others.",
  }),
  workersDisagree: ({ words, considered }) => ({
    message: considered
      ? `setting "Đối tượng cá nhân" does not name workers ("${words}") but setting "Xét người làm hợp đồng" says Có; contract workers are judged.`
      : `setting "Đối tượng cá nhân" names workers too ("${words}") but setting "Xét người làm hợp đồng" does not say Có; contract workers are not judged.`,
    remedy: "Hold both against the plan and mend one of them.",
  }),
  labelUnreadable: ({ text, allowed, near }) => ({
    message: `"${text}" is none of the values that may stand here.`,
    remedy:
      near === null
        ? `Choose from the list: ${listed(allowed)}.`
        : `If "${near}" was meant, choose it from the list; otherwise one of: ${listed(allowed)}.`,
  }),
  dateUnreadable: ({ text, doubt }) => ({
    message: {
      error: `the date's formula gives the error ${text}.`,
      unreadable: `"${text}" cannot be read as a date.`,
      timed: `the date "${text}" carries a time of day; it may have moved by a day.`,
      afterReport: `the date ${text} is after the reporting date.`,
      missing: "the date is blank.",
    }[doubt],
    remedy: "Type the date again as dd/mm/yyyy, for example 05/3/2022.",
  }),
  sayingUnclear: ({ text, paper }) => ({
    message: `"${text}" does not tell whether there is one.`,
    remedy: paper
      ? "Type number and date of the paper issued; Không where there is none; leave it blank while it is awaited."
      : "Type Không where there is none, else say what it is.",
  }),
  numberUnreadable: ({ text }) => ({
    message: `"${text}" is no number, or could be two different ones.`,
    remedy:
      "Type it the Vietnamese way: full stops between thousands, a comma for decimals, such as 1.490.000 or 82,5.",
  }),
  thresholdUnreadable: ({ text, measure, wanted }) => ({
    message: `the threshold "${text}" does not fit the measure "${measure}".`,
    remedy:
      wanted === "share"
        ? 'Type a share, for example "100%".'
        : 'Type a whole number, for example "1"; for movements a share will do as well.',
  }),
  datesReversed: ({ from, to }) => ({
    message: `the first day ${from} comes after the last day ${to}.`,
    remedy: "Check both and mend one of them.",
  }),

  codeMissing: () => ({
    message: "this row has content but no code.",
    remedy: "Give the row a code of its own, or clear it if it is not needed.",
  }),
  codeRepeated: ({ code, cells }) => ({
    message: `code "${code}" is used ${String(cells.length)} times (${cellsInWords(cells)}); these rows cannot be judged.`,
    remedy: "Each code is used once: change one or delete the extra row.",
  }),
  codeOfTwoPersons: ({ code, names, cells }) => ({
    message: `code "${code}" is used for several people: ${listed(names)} (${cellsInWords(cells)}); they cannot be judged.`,
    remedy: "Give each person a code of their own, or mend the name if it is the same person.",
  }),
  serviceOverlaps: ({ code, name, cells }) => ({
    message: `${name} (code ${code}) has rows for the same days (${cellsInWords(cells)}); this person cannot be judged.`,
    remedy:
      "Each row is one stretch of service in one unit: fill in Từ ngày and Đến ngày so that they do not overlap, or delete the extra row.",
  }),
  unitUnknown: ({ code, near }) => ({
    message: `no unit has the code "${code}".`,
    remedy: `${near === null ? "" : `Perhaps "${near}" was meant. `}Type the code as it stands in tab "Đơn vị", or add the unit there.`,
  }),
  unitTabMissing: ({ code, name }) => ({
    message: `unit ${name} (code ${code}) has no tab; its targets and tasks cannot be judged.`,
    remedy: `${RUN_SET_UP} to make it. If the tab exists, check the unit's code in its first row.`,
  }),
  unitTabRepeated: ({ code, cells }) => ({
    message: `${String(cells.length)} tabs carry the unit code "${code}" (${cellsInWords(cells)}); this unit cannot be judged.`,
    remedy: "Keep one; delete the copy or mend the unit code in its first row.",
  }),
  unitTabUnknown: ({ code }) => ({
    message:
      code === ""
        ? "this tab does not say which unit it is of."
        : `this tab carries the unit code "${code}", which tab "Đơn vị" does not have.`,
    remedy: 'Mend the unit code in this cell, or add the unit to tab "Đơn vị".',
  }),
  holderMissing: ({ code }) => ({
    message: `target or task ${code} has no holder and may be any unit's; no unit is therefore said to have met all of its targets and tasks.`,
    remedy: "Type the code of the unit that holds it, or delete the row if nobody was assigned it.",
  }),
  holdersSeveral: ({ code, text }) => ({
    message: `${code} names several holding units: "${text}".`,
    remedy: 'Name one; the others belong into column "Đơn vị phối hợp".',
  }),
  adjustmentUnpapered: ({ code }) => ({
    message: `${code} has an adjusted target or due date but no paper that adjusts it.`,
    remedy: "Give number and date of the paper, or clear the adjustment.",
  }),
  assignmentMissing: ({ code, unit, tab }) => ({
    message: `${code} is assigned to unit ${unit} but does not stand in tab "${tab}"; the unit cannot be found to have met 100%.`,
    remedy: `${RUN_SET_UP} to add the row to tab "${tab}", or mend the code there.`,
  }),
  assignmentUnplanned: ({ code }) => ({
    message: `code "${code}" does not stand in tab "Chỉ tiêu, nhiệm vụ", and this row is no task that arose during the year.`,
    remedy: 'Mend the code, or choose "Nhiệm vụ phát sinh" in column Loại.',
  }),
  assignmentElsewhere: ({ code, unit, holder }) => ({
    message: `${code} is assigned to unit ${holder} but stands in the tab of unit ${unit}.`,
    remedy: 'Delete this row, or mend column "Đơn vị chủ trì" in tab "Chỉ tiêu, nhiệm vụ".',
  }),
  kindMissing: ({ code }) => ({
    message: `nobody has chosen Loại of ${code}; where the unit's tab is blank too, it is judged as a target.`,
    remedy: 'Choose "Chỉ tiêu" or "Nhiệm vụ".',
  }),
  kindDiffers: ({ code, here, there, cells }) => ({
    message: `${code} is "${here}" here but "${there}" in ${cellsInWords(cells.slice(1))}; it was judged as "${there}".`,
    remedy: "Mend one of the two cells.",
  }),
  disagreement: ({ code, field, here, there, cells }) => ({
    message: `${FIELD_LABELS[field]} of ${code} is "${here}", but "${there}" in ${cellsInWords(cells.slice(1))}; the row cannot be judged.`,
    remedy: "Compare both with the paper that assigns it and mend one of the two cells.",
  }),
  leadUnknown: ({ code }) => ({
    message: `no official has the code "${code}".`,
    remedy: 'Type the code as it stands in tab "Cán bộ".',
  }),
  leadByName: ({ name, codes }) => ({
    message: `"${name}" is a name; this column needs an official's code.`,
    remedy:
      codes.length === 1
        ? `Type the code ${listed(codes)} instead of the name.`
        : `Several people have this name (codes ${listed(codes)}): type the code of the right one.`,
  }),
  leadElsewhere: ({ code, unit, units }) => ({
    message: `the official with the code "${code}" serves in unit ${units.join(", ")}, not in ${unit}; the row counts for that person all the same.`,
    remedy: "If that person does chair it, nothing is to be mended; if not, type the code of whoever chairs it.",
  }),
  criteriaGap: ({ first, last }) => ({
    message: `condition ${first === last ? first : `${first}–${last}`} is missing; what has no row here is not judged.`,
    remedy:
      'If the row was deleted by mistake, restore it in File > Version history; if it does not apply, keep it and choose "Không áp dụng" as its Mức áp dụng; if there is no such condition, number the codes without a gap.',
  }),
  measureOfOthers: ({ code, measure, audience, allowed }) => ({
    message: `condition ${code} is for ${AUDIENCES[audience]}, of whom the measure "${measure}" says nothing; nobody is said to meet it.`,
    remedy: `Choose a measure for ${AUDIENCES[audience]}: ${listed(allowed)}. If the wrong Đối tượng was chosen, mend that; if no measure fits, choose "Không áp dụng" as its Mức áp dụng and judge it outside the workbook.`,
  }),
  criterionIncomplete: ({ code, field }) => ({
    message: `nobody has chosen ${{ mode: "Mức áp dụng", measure: "Cách đo" }[field]} of condition ${code}; nobody is said to meet it.`,
    remedy: {
      mode: "Choose Bắt buộc, Một trong nhóm …, Ưu tiên or Không áp dụng.",
      measure:
        'Choose a measure from the list; if none fits, choose "Không áp dụng" as its Mức áp dụng and judge it outside the workbook.',
    }[field],
  }),
  groupOfOne: ({ code, group }) => ({
    message: `group ${group} holds one condition only, ${code}, which is therefore judged as required.`,
    remedy:
      'If another row of the group was deleted by mistake, restore it in File > Version history; if the group is misspelt, mend it; if there is only one, choose "Bắt buộc" as its Mức áp dụng.',
  }),
  attestationUnsigned: ({ missing }) => ({
    message: `an answer was chosen but ${{ by: "who confirms it is", on: "the date of confirmation is", both: "who confirms it and when are" }[missing]} missing; it does not count as confirmed.`,
    remedy: "Fill in the person and the date in the two columns beside it.",
  }),
  movementContradicts: ({ code, unit, cells }) => ({
    message: `movement ${code} of unit ${unit} has rows that say different things (${cellsInWords(cells)}).`,
    remedy: `Keep one row a unit; if the unit did not take part, choose "${NO}".`,
  }),
  ratedThoughDisciplined: ({ name, rating, form, cells }) => ({
    message: `${name} is rated "${RATING_LABELS[rating]}" but was disciplined ("${DISCIPLINE_LABELS[form]}") in the period (${cellsInWords(cells.slice(1))}).`,
    remedy: "Check the decisions on rating and discipline and mend the wrong cell.",
  }),
  disciplineThoughDenied: ({ unit, name, form, cells }) => ({
    message: `unit ${unit} states that nobody was disciplined, but ${name} was ("${DISCIPLINE_LABELS[form]}", ${cellsInWords(cells.slice(1))}).`,
    remedy: "Let the head state it anew, or mend the discipline's cell.",
  }),
  arisingThoughDenied: ({ unit, codes, cells }) => ({
    message: `unit ${unit} states that no task arose, but its tab holds ${listed(codes)}${cells.length > 1 ? ` (${cellsInWords(cells.slice(1))})` : ""}.`,
    remedy: 'Choose "Không" for the statement, or mend Loại of the row.',
  }),
  notRatedThoughServing: ({ name, days, cells }) => ({
    message: `${name} is recorded as not rated (under six months) but served ${String(days)} days of the period${cells.length > 1 ? ` (${cellsInWords(cells.slice(1))})` : ""}.`,
    remedy: "Check the rating and the dates of service.",
  }),
  ratingsDiffer: ({ code, name, cells }) => ({
    message: `${name} (code ${code}) has rows with different ratings (${cellsInWords(cells)}).`,
    remedy: "Record the one rating of the year's decision in all of them.",
  }),
  serviceInterrupted: ({ code, name, cells }) => ({
    message: `the service of ${name} (code ${code}) is interrupted between two rows (${cellsInWords(cells)}).`,
    remedy: "Check the dates of service; if there was an interruption, nothing needs mending.",
  }),
  proposedBeyondLimit: ({ audience, proposed, most }) => ({
    message: `${String(proposed)} ${AUDIENCES[audience]} are proposed, the plan rewards at most ${String(most)}.`,
    remedy:
      "The Council chooses at its meeting, nobody is left out by itself; if the limit is wrong, mend it after the plan.",
  }),
  daysOutOfOrder: ({ earlier, later, cells }) => ({
    message: `${CAMPAIGN_DAYS[later]} comes before ${CAMPAIGN_DAYS[earlier]} (${cellsInWords(cells)}).`,
    remedy: "Check both dates and mend one of them.",
  }),
  statedTooEarly: ({ unit, by, on, from }) => ({
    message: `the statement of ${by} (unit ${unit}) is dated ${showDate(on)}, too early to count; one counts from ${showDate(from)} on.`,
    remedy: "State it anew at the end of the period, or mend the date.",
  }),
  signerNotFound: ({ name }) => ({
    message: `no official has the name or code "${name}"; whoever signs the decision could not be left out.`,
    remedy:
      'Type the signer\'s name or code as in tab "Cán bộ"; if the signer is not of this department, nothing needs mending.',
  }),
  signerAmbiguous: ({ name, codes }) => ({
    message: `${String(codes.length)} officials are called "${name}" (codes ${listed(codes)}); it cannot be told who signs the decision.`,
    remedy: "Type the signer's code instead of the name, or fill in Chức vụ người ký.",
  }),
  question: ({ code, question }) => statusTexts.question(code, question),
};
