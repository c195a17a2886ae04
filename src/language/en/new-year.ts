/** What is said when a new year is begun, in English. */

import type { yearTexts as vietnamese } from "../vi/new-year";

export const yearTexts: typeof vietnamese = {
  title: "Begin a new year",
  original:
    "This is the original workbook of the year, which stays as it is. Choose File → Make a copy, open the copy and run this there. If a new year has just been begun here and was cut off, run “Set up / complete the workbook” to finish.",
  unmarked:
    'Nobody can tell whether this is the original or a copy, because tab "Kế hoạch" has no "Mã tệp của sổ". Run "Set up / complete the workbook" in the original; then make a copy and run this in the copy.',
  sure: (name) =>
    [
      `"${name}" is a copy. In it:`,
      "– units, officials, targets, criteria and movements stay;",
      "– this year's results become next year's baselines;",
      "– results, ratings, statements, arising tasks, lists, papers and the facts of the old plan are emptied;",
      "– the tabs are protected again;",
      "– the Office's own templates stay, as they were used last in the original.",
      "The original is not touched. Go on?",
    ].join("\n"),
  period: (start, end, oldStart, oldEnd) =>
    `Move the period to ${start} – ${end}?\nYes moves it, with the due dates of the old year; No keeps ${oldStart} – ${oldEnd}.`,
  done: (tabs) =>
    `The new year has begun: ${String(tabs.length)} tab(s) were brought up to date. Next: fill in the new plan's number, date, title and deadline in tab "Kế hoạch", and look through targets and baselines. Where the Office has templates of its own: the side panel, Papers, Templates shows which have come along; press “Put templates into the folder” to edit them further, and give again what is missing.`,
  refused: (problems) =>
    [
      "The new year has not begun and nothing was changed. Going on while these tabs cannot be read would lose the units' results:",
      ...problems.map((problem) => `– ${problem}`),
      "Mend them, then run this again.",
    ].join("\n"),
  left: (problems) =>
    [
      "Nobody can tell what stands here, so it keeps last year's content; mend the headers and empty it yourself:",
      ...problems.map((problem) => `– ${problem}`),
    ].join("\n"),
  unmoved: (places) =>
    [
      "The due dates in these cells still speak of the old year and were not moved; change them to suit the new plan:",
      ...places.map((place) => `– ${place}`),
    ].join("\n"),
  typedMeanwhile: "Somebody keeps typing into this workbook. Ask everybody to stop for a few minutes.",
  periodChanged: "The period in tab Kế hoạch has just been edited; it is not the one that was asked about.",
  stopped: (message) =>
    `Beginning the new year was cut off. Run it again to finish; results were taken as baselines before they were emptied.\n${message}`,
};
