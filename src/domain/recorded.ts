/** What is recorded of an official, told apart by a number: of whom the same is recorded, the same is found. */

import type { Official } from "./campaign";
import type { OfficialCase } from "./case";
import type { RatingFound } from "./finding";
import { NONE_LABEL, NONE_NAMED, thingsNamed } from "./naming";
import { remember } from "./remember";
import type { Entry } from "./typed";

const RATINGS: Readonly<Record<RatingFound, number>> = {
  excellent: 0,
  good: 1,
  completed: 2,
  notCompleted: 3,
  pending: 4,
  notRated: 5,
  blank: 6,
  unreadable: 7,
  conflicting: 8,
  unitUnclear: 9,
};

/** So many things named in one cell are told apart, beside none, a blank and what cannot be read. */
const MOST_THINGS = 12;
const KINDS_OF_TEXT = MOST_THINGS + 4;
const MORE_THINGS = -1;

/**
 * A function that gives two officials the same number only where rating, discipline, consideration, feats and initiatives
 * with their papers are recorded alike; null for whoever needs a look of its own: several rows, a form of discipline, a
 * matter under consideration, a cell with a dozen things.
 */
export function recordNumbers(): (nominee: OfficialCase) => number | null {
  const thingsIn = remember(thingsNamed);
  const kindOfText = (entry: Entry<string>): number => {
    if (entry.state === "blank") return 0;
    if (entry.state === "unreadable") return 1;
    if (entry.value === NONE_LABEL) return 2;
    const things = thingsIn(entry.value);
    return things === NONE_NAMED ? 2 : things > MOST_THINGS ? MORE_THINGS : 3 + things;
  };
  return ({ person, unit }) => {
    if (person.rows.length > 1) return null;
    const { row } = person;
    const discipline = kindOfDiscipline(row, unit !== null && unit.noDiscipline !== null);
    const consideration = kindOfConsideration(row);
    const feat = kindOfText(row.feat);
    const featPaper = kindOfText(row.featRecognition);
    const initiative = kindOfText(row.initiative);
    const initiativePaper = kindOfText(row.initiativeRecognition);
    if (discipline < 0 || consideration < 0 || feat < 0 || featPaper < 0 || initiative < 0 || initiativePaper < 0) {
      return null;
    }
    const texts = ((feat * KINDS_OF_TEXT + featPaper) * KINDS_OF_TEXT + initiative) * KINDS_OF_TEXT + initiativePaper;
    return ((texts * 3 + consideration) * 4 + discipline) * 10 + RATINGS[person.rating];
  };
}

/** Nothing, by the register or by the head's word; silence; what cannot be read; -1 for a form. */
function kindOfDiscipline({ discipline }: Official, covered: boolean): number {
  if (discipline.state === "blank") return covered ? 1 : 2;
  if (discipline.state === "unreadable") return 3;
  return discipline.value === "none" ? 0 : -1;
}

/** Nothing, silence, what cannot be read; -1 for a matter. */
function kindOfConsideration({ underConsideration }: Official): number {
  if (underConsideration.state === "blank") return 1;
  if (underConsideration.state === "unreadable") return 2;
  return underConsideration.value === "none" ? 0 : -1;
}
