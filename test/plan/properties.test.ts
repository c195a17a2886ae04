import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readNumeral } from "../../src/domain/number";
import { readPlan } from "../../src/plan/read-plan";
import type { PlanReading } from "../../src/plan/proposal";
import { essenceOf, PLANS, planText, type PlanName } from "./plans";

const CLEAN = PLANS.filter((name) => !name.includes(".ocr."));

/** Dashes of every kind as one, for wordings that hold one. */
function plainDashes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/[–—−]/g, "-"));
}

const essence = new Map<PlanName, unknown>();
function expected(name: PlanName): unknown {
  const known = essence.get(name) ?? plainDashes(essenceOf(readPlan(planText(name))));
  essence.set(name, known);
  return known;
}

function read(text: string): unknown {
  return plainDashes(essenceOf(readPlan(text)));
}

describe("the look of a text changes nothing", () => {
  test.each(PLANS)("%s decomposed (NFD), with carriage returns, no-break spaces and zero-width signs", (name) => {
    const text = planText(name);
    expect(read(text.normalize("NFD"))).toEqual(expected(name));
    expect(read(text.replace(/\n/g, "\r\n"))).toEqual(expected(name));
    expect(read(text.replace(/(\p{L}) (\p{L})/gu, "$1\u00a0$2"))).toEqual(expected(name));
    expect(read(`\ufeff${text}`)).toEqual(expected(name));
  });

  test.each(CLEAN)("%s with other dashes and other bullets", (name) => {
    const text = planText(name);
    expect(read(text.replace(/ - /g, " – "))).toEqual(expected(name));
    for (const bullet of ["–", "•", "▪", "\uf0b7", "➢"]) {
      const other = text.replace(/^[-+•] (?!\|)/gm, `${bullet} `);
      expect(read(other)).toEqual(expected(name));
    }
  });

  test.each([
    ["plan-2022.md", /^\((\d+)\) /gm, "$1) "],
    ["plan-2022.md", /^\((\d+)\) /gm, "$1. "],
    ["plan-2022.md", /^([ab])\) /gm, "$1. "],
    ["so-nong-nghiep-2025.md", /^(\d)\) /gm, "$1. "],
    ["so-nong-nghiep-2025.md", /^(## [IV]+) - /gm, "$1. "],
    ["so-giao-duc-2024.txt", /^([abc])\) /gm, "$1. "],
    ["so-lao-dong-2021.txt", /^(I\.\d\.\d)\. /gm, "$1 "],
  ] as const)("%s renumbered: %s as %s", (name, pattern, replacement) => {
    expect(read(planText(name).replace(pattern, replacement))).toEqual(expected(name));
  });

  test.each(CLEAN)("%s without a stop after its numerals and letters", (name) => {
    const bare = planText(name).replace(/^((?:#+ )?(?:[IVX]+|\d{1,2}|[a-zđ]))(?:[.)/]| -) (?=\p{Lu})/gmu, "$1 ");
    expect(read(bare)).toEqual(expected(name));
  });

  test.each(CLEAN)("%s with blank lines anywhere between its lines", (name) => {
    const lines = planText(name).split("\n");
    const places = lines.flatMap((line, place) => (/^\|/.test(line) || line.includes("\t") ? [] : [place]));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...places), { maxLength: 8 }), (chosen) => {
        const blank = new Set(chosen);
        const text = lines.map((line, place) => (blank.has(place) ? `\n\n${line}` : line)).join("\n");
        expect(read(text)).toEqual(expected(name));
      }),
      { numRuns: 25 },
    );
  });

  test.each(CLEAN)("%s with a page break in the middle of a sentence", (name) => {
    const text = planText(name);
    const places: number[] = [];
    // Within long lines, between two words: pages do not end within a heading.
    for (const line of text.matchAll(/^(?![#|<]).{80,}$/gm)) {
      if (line[0].includes("\t")) continue;
      for (const space of line[0].matchAll(/(?<=\p{L},? ?[\p{L},]{2,}) (?=\p{L})/gu)) {
        if (space.index > 30) places.push(line.index + space.index);
      }
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom("\f", "\n\f\n", "\n\n2\n\n", "\n\n- 3 -\n\n", "\n\nTrang 2/5\n\n"),
        (at, page) => {
          expect(read(text.slice(0, at) + page + text.slice(at + 1))).toEqual(expected(name));
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Every number that a text holds, as its digits stand there. */
function numbersIn(text: string): Set<string> {
  return new Set(text.normalize("NFKC").match(/\d+/g) ?? []);
}

function everyValue(reading: PlanReading): string {
  const { settings, kpis, tasks, movements } = reading;
  return [
    // A deadline that includes its day is stored as the day after; its note holds the day of the text.
    ...settings.map(({ values }) =>
      values.key === "deadline" ? values.note : PERIOD.has(values.key) ? "" : values.value,
    ),
    ...kpis.flatMap(({ values: { content, target, due, baseline } }) => [content, target, due, baseline]),
    ...tasks.flatMap(({ values: { content, target, due } }) => [content, target, due]),
    ...movements.map(({ values }) => values.name),
  ].join("\n");
}

/** The first and last day of a period told in months or as a year are not in the text themselves. */
const PERIOD = new Set(["start", "end"]);

/** The numbers of a reading that its text does not hold; "ngày 5/2/2024" is stored as 05/02/2024. */
function invented(reading: PlanReading, text: string): string[] {
  const there = numbersIn(text);
  return [...numbersIn(everyValue(reading))].filter(
    (number) => !there.has(number) && !there.has(number.replace(/^0/, "")),
  );
}

/** Whether a target's number stands in the words it was read from, as numerals or with a word for thousands. */
function standsIn(value: number, words: string): boolean {
  return (words.normalize("NFKC").match(/\d[\d.,]*/g) ?? []).some((digits) => {
    const numeral = readNumeral(digits.replace(/[.,]+$/, ""));
    return (
      numeral.kind === "number" && [1, 1e3, 1e4, 1e6].some((power) => Math.abs(numeral.value * power - value) < 1e-6)
    );
  });
}

/** What a careless copy, a broken file or a scanner may do to a text. */
const mutation = fc.record({
  kind: fc.constantFrom("cut", "twice", "swap", "letter", "line", "sign"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 120 }),
  sign: fc.constantFrom(
    "",
    "%",
    ">",
    "≥",
    ":",
    ";",
    ".",
    "“",
    "”",
    "(",
    ")",
    "|",
    "\t",
    "\n",
    "\f",
    "7",
    "12",
    "I.",
    "a)",
    "- ",
    "¢",
    "\u0000",
    "\ud800",
  ),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(text: string, { kind, at, length, sign }: Mutation): string {
  const place = Math.floor(at * text.length);
  const head = text.slice(0, place);
  const part = text.slice(place, place + length);
  const tail = text.slice(place + length);
  switch (kind) {
    case "cut":
      return head + tail;
    case "twice":
      return head + part + part + tail;
    case "swap":
      return tail + part + head;
    case "letter":
      return head + part.replace(/\p{L}/gu, (letter) => letter.normalize("NFD").charAt(0)) + tail;
    case "line":
      return head + part.replace(/ /g, "\n") + tail;
    case "sign":
      return head + sign + part + tail;
  }
}

describe("whatever is done to a text", () => {
  test.each(PLANS)("%s never crashes the reader, and no proposal holds a number that is not in the text", (name) => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const text = mutations.reduce(mutate, planText(name));
        const reading = readPlan(text);
        expect(invented(reading, text)).toEqual([]);
        for (const { values, sources } of reading.kpis) {
          const { value, high, fraction } = values.reading;
          for (const number of fraction ? [] : [value, high]) {
            if (number !== null)
              expect([number, sources[0].words, standsIn(number, sources[0].words)]).toEqual([
                number,
                sources[0].words,
                true,
              ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("any text at all is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(JSON.parse(JSON.stringify(readPlan(text)))).toEqual(readPlan(text));
      }),
      { numRuns: 200 },
    );
  });
});

/** A text's words as a bag, signs and spaces aside. */
function bagOf(text: string): string[] {
  return (text.normalize("NFC").match(/[\p{L}\d]+/gu) ?? []).sort();
}

describe.each(PLANS)("the account of %s", (name) => {
  const text = planText(name);
  const reading = readPlan(text);

  test("holds every word of the text once", () => {
    expect(bagOf(reading.account.map(({ words }) => words).join(" "))).toEqual(bagOf(text));
  });

  test("points to the items and questions that point to it, and to the lines where the words stand", () => {
    const { settings, kpis, tasks, movements, criteria, purposes, audiences, roles, dossier, account, questions } =
      reading;
    const items = [
      ...settings,
      ...kpis,
      ...tasks,
      ...movements,
      ...criteria,
      ...purposes,
      ...audiences,
      ...roles,
      ...(dossier === null ? [] : [dossier]),
    ];
    const lines = text.normalize("NFC").split("\n");
    for (const item of items) {
      for (const { words, place } of item.sources) {
        expect(
          account
            .slice(place.firstSentence, place.lastSentence + 1)
            .some((sentence) => sentence.items.includes(item.id)),
        ).toBe(true);
        const there = lines.slice(place.firstLine - 1, place.lastLine).join(" ");
        expect(bagOf(there)).toEqual(expect.arrayContaining(bagOf(words)));
      }
      for (const id of item.questions)
        expect(questions.find((question) => question.id === id)?.items).toContain(item.id);
    }
    const asked = account.flatMap((sentence) => sentence.questions);
    for (const { id, source } of questions) if (source !== null) expect(asked).toContain(id);
  });

  test("leaves no sentence with a quantity as prose", () => {
    const prose = account(reading, "prose").filter((words) => /(?<![\p{L}\d/-])\d+(?:,\d+)? ?%/u.test(words));
    expect(prose).toEqual([]);
  });
});

function account(reading: PlanReading, fate: string): string[] {
  return reading.account.flatMap((sentence) => (sentence.fate === fate ? [sentence.words] : []));
}
