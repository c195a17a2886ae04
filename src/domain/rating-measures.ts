/** Measures over the yearly ratings: shares and counts over a unit's officials, and an official's own. */

import type { CellAddress } from "./address";
import { addCell, cellsOf, type MeasureOfficial, type OfficialCase, type UnitCase } from "./case";
import { inCodeOrder } from "./code-order";
import type {
  Evidence,
  FindingResult,
  Measurement,
  RatingDemand,
  RatingFound,
  RatingItem,
  SharedAnswer,
} from "./finding";
import { RATINGS, ratedAtLeast, type Rating } from "./rating";
import { addRemedy, NO_REMEDIES, remedy, type OpenRemedy } from "./remedies";
import { remember } from "./remember";
import type { Person } from "./service";

/** Shares come from typed percentages; a rounding error of the machine must not decide. */
const TOLERANCE = 1e-9;

/**
 * "100% cá nhân … hoàn thành tốt nhiệm vụ trở lên", "có ít nhất 01 cá nhân …", "không có cá nhân không hoàn thành". A
 * rating still to come leaves the answer open only while it could change it.
 */
export function ratingsMeasure(demand: RatingDemand): (nominee: UnitCase) => Measurement {
  const standings = standingsUnder(demand);
  return (nominee) => measureRatings(nominee, demand, standings);
}

function measureRatings(nominee: UnitCase, demand: RatingDemand, standings: Standings): Measurement {
  const { people, ratings, uncertain, elsewhere } = nominee.staff;
  if (people.length === 0 && uncertain.length === 0) {
    return {
      result: "unknown",
      reason: { kind: "noOfficials", elsewhere },
      remedies: remedy("office", "officials", nominee.unit.at),
      cells: [nominee.unit.at],
    };
  }
  const count: Record<Standing, number> = { reached: 0, others: 0, open: 0, notRated: ratings.notRated };
  for (let index = 0; index < RATINGS.length; index += 1) {
    const rating = RATINGS[index];
    if (rating !== undefined) count[standings[rating]] += ratings[rating];
  }
  count.open = people.length - count.reached - count.others - count.notRated;
  // Most units need none of these lists.
  const those = (standing: Standing): readonly Person[] =>
    count[standing] === 0 ? NOBODY : people.filter(({ rating }) => standings[rating] === standing);
  const rated = count.reached + count.others;
  const waiting = count.open + uncertain.length;
  const result = rated === 0 ? "unknown" : decide(demand, count.reached, count.others, waiting);
  const remedies: OpenRemedy[] = [];
  const cells: CellAddress[] = [];
  if (result === "unknown") {
    for (const person of those("open")) addRating(remedies, cells, person);
    for (const person of uncertain) addRemedy(remedies, "office", "serviceDates", person.row.at);
    if (waiting === 0) for (const person of those("notRated")) addRating(remedies, cells, person);
  } else {
    addRatings(cells, people, decidingStanding(demand, result, count), standings);
  }
  return {
    result,
    reason: {
      kind: "ratings",
      demand,
      counted: rated + waiting,
      reached: count.reached,
      deciding: result === "unmet" ? itemsOf(those(demand.kind === "atMost" ? "reached" : "others")) : NOBODY,
      open: result === "unknown" ? [...itemsOf(those("open")), ...inCodeOrder(uncertain.map(unclearItem))] : NOBODY,
      notRated: count.notRated === 0 ? NOBODY : itemsOf(those("notRated")),
      elsewhere,
    },
    remedies,
    cells,
  };
}

const NOBODY: readonly never[] = [];

/** How somebody's rating stands to a demand: at the level that is asked or counted, not there, still to come, or outside the scale. */
type Standing = "reached" | "others" | "open" | "notRated";

type Standings = Readonly<Record<RatingFound, Standing>>;

/** How each rating stands to a demand. At most counts those at the level or below it, the others those at it or above. */
function standingsUnder(demand: RatingDemand): Standings {
  const levelOf = (rating: Rating): Standing => {
    const reached =
      demand.kind === "atMost" ? ratedAtLeast(demand.rating, rating) : ratedAtLeast(rating, demand.rating);
    return reached ? "reached" : "others";
  };
  return {
    excellent: levelOf("excellent"),
    good: levelOf("good"),
    completed: levelOf("completed"),
    notCompleted: levelOf("notCompleted"),
    notRated: "notRated",
    pending: "open",
    blank: "open",
    unreadable: "open",
    conflicting: "open",
    unitUnclear: "open",
  };
}

/** The official's own rating; somebody outside the scale has none, which only a person can weigh. */
export function ownRatingMeasure(demanded: Rating): MeasureOfficial {
  const answerOf = remember((rating: RatingFound): SharedAnswer => ({
    result: !isLevel(rating) ? "unknown" : ratedAtLeast(rating, demanded) ? "met" : "unmet",
    reason: { kind: "ownRating", demanded, rating },
  }));
  return ({ person }) => answerOf(person.rating);
}

/** The cell of an official's own rating, and what settles one that is none. */
export function evidenceOfOwnRating(rating: RatingFound, { person: { ratingAt } }: OfficialCase): Evidence {
  const what = rating === "notRated" ? "ratingDecision" : "rating";
  return {
    remedies: isLevel(rating) ? NO_REMEDIES : remedy("office", what, ratingAt),
    cells: cellsOf(ratingAt),
  };
}

function isLevel(rating: RatingFound): rating is Rating {
  return rating === "excellent" || rating === "good" || rating === "completed" || rating === "notCompleted";
}

function decide(demand: RatingDemand, reached: number, others: number, waiting: number): FindingResult {
  if (demand.kind === "atMost") {
    return reached > demand.count ? "unmet" : reached + waiting <= demand.count ? "met" : "unknown";
  }
  const counted = reached + others + waiting;
  const needed = demand.kind === "share" ? demand.share * counted - TOLERANCE : demand.count;
  return reached >= needed ? "met" : reached + waiting < needed ? "unmet" : "unknown";
}

/** Whose cells show a known answer: those that made it so, else everybody who was looked at. */
function decidingStanding(
  demand: RatingDemand,
  result: FindingResult,
  count: Readonly<Record<Standing, number>>,
): Standing {
  const deciding = (demand.kind === "atMost") === (result === "met") ? "others" : "reached";
  return count[deciding] > 0 ? deciding : "reached";
}

function addRating(remedies: OpenRemedy[], cells: CellAddress[], person: Person): void {
  addRemedy(remedies, "office", person.rating === "notRated" ? "ratingDecision" : "rating", person.ratingAt);
  addCell(cells, person.ratingAt);
}

/** Adds the cells of those who stand so to a demand: of most units, of everybody. */
function addRatings(cells: CellAddress[], people: readonly Person[], standing: Standing, standings: Standings): void {
  for (let index = 0; index < people.length; index += 1) {
    const person = people[index];
    if (person !== undefined && standings[person.rating] === standing) addCell(cells, person.ratingAt);
  }
}

function itemsOf(people: readonly Person[]): RatingItem[] {
  return inCodeOrder(people.map(({ code, name, rating, ratingAt: at }) => ({ code, name, rating, at })));
}

function unclearItem(person: Person): RatingItem {
  return { code: person.code, name: person.name, rating: "unitUnclear", at: person.row.unit.at };
}
