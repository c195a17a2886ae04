/** The panel in English; labels that stand in the workbook keep their Vietnamese names there. */

import type { Texts } from "./texts";

export const en: Texts = {
  language: "en",
  title: "Emulation and commendation",
  screens: { list: "List", check: "Check", papers: "Papers", guide: "Guide" },
  screensLabel: "Screens",
  asOf: (date) => (date === null ? "No reporting date set" : `Figures to the end of ${date}`),
  readAt: (moment) => `Read at ${moment.replace(" ngày ", " on ")}`,
  readAgain: "Read again",
  generate: "Generate list",
  generating: "Generating the list…",
  loading: "Reading the workbook…",
  written: {
    none: "No list has been generated in the workbook yet.",
    current: (moment) =>
      `The list in the workbook was made from the data of ${moment.replace(" ngày ", " on ")}, the same as those just read.`,
    old: (moment) =>
      `The list in the workbook was made from ${moment === "" ? "earlier data" : `the data of ${moment.replace(" ngày ", " on ")}`} and is out of date: the data have changed since. Choose “Generate list” to make it again.`,
  },
  run: {
    steps: {
      reading: "Reading the tabs",
      judging: "Judging each criterion",
      writing: "Writing the list",
      layingOut: "Laying out the tables",
    },
    tabs: (done, total) => `${String(done)} of ${String(total)} tabs`,
    elsewhere: "The list is being generated (perhaps by somebody else).",
    cut: "The last run was cut short. Choose “Generate list” to run it again; what was typed is not affected.",
    leave: "You may close this panel; the list goes on being made.",
    ended: "A run has just ended.",
  },
  progress: {
    title: "Progress of targets and tasks",
    standings: {
      met: "Met",
      underWay: "Under way",
      atRisk: "At risk",
      missed: "Missed or late",
      unclear: "Unclear",
      noData: "No data",
      leftOut: "Not applicable",
    },
    unread: "No readable tab",
    empty: "No unit holds a target or task yet.",
    showUnit: (name) => `Show only ${name} in the list`,
  },
  filter: {
    title: "Filter the list",
    words: "Search name, code, position",
    unit: "Unit",
    kind: "Kind",
    verdict: "Verdict",
    proposed: "Proposal",
    all: "All",
    kinds: { collective: "Collectives", individual: "Individuals" },
    proposals: { proposed: "Proposed", notProposed: "Not proposed" },
    directOnly: "Direct workers only",
    eligibleNotProposed: (count) => `Eligible, not proposed (${String(count)})`,
    clear: "Clear filters",
    shown: (shown, total) => `${String(shown)} of ${String(total)}`,
    nobody: "Nobody fits these filters.",
    more: (count) => `Show ${String(count)} more`,
  },
  verdicts: { eligible: "Eligible", undetermined: "Undetermined", ineligible: "Not eligible" },
  results: { met: "Met", unmet: "Not met", unknown: "Unknown" },
  nominee: {
    back: "Back to the list",
    proposed: { yes: "Proposed", no: "Not proposed", silent: "Nobody has said whether proposed" },
    direct: "Direct worker",
    reading: "Reading:",
    missing: "Missing:",
    cells: "Cells:",
    goTo: (tab, cell) => `Go to cell ${cell} of tab ${tab}`,
    findings: "Criterion by criterion",
    obstacles: "No verdict yet because",
    gone: "This one is no longer in the list as read now.",
  },
  notJudged: (count) => `Not considered (${String(count)})`,
  unsettled: (count) => `Criteria whose reading nobody settled (${String(count)})`,
  check: {
    none: "No problem was found in the workbook.",
    count: (count) => (count === 1 ? "1 problem to mend" : `${String(count)} problems to mend`),
    remedy: "What to do:",
  },
  refused: "Nothing can be judged, because of a problem that makes every figure doubtful:",
  failures: {
    accounts: {
      what: "Several Google accounts are signed in, so that this panel runs as another account than the spreadsheet.",
      remedy:
        "Open the workbook in a browser profile (or a private window) with only the account it is shared with, or sign out of the others, then open the panel again.",
    },
    authorisation: {
      what: "This account has not authorised the add-on.",
      remedy:
        "Run an item of the menu Thi đua – Khen thưởng so that Google asks, then choose “Read again”. Units need no panel.",
    },
    connection: {
      what: "The spreadsheet cannot be reached.",
      remedy: "Check the network, wait a minute and choose “Read again”. The workbook is not affected.",
    },
    script: {
      what: "The workbook could not be read.",
      remedy: "Choose “Read again”; if it fails again, send this line to whoever looks after the workbook:",
    },
  },
  guide: {
    title: "How the work goes",
    fromPlan: "Set up from a plan",
    steps: [
      "Enter the plan, units, officials, targets and criteria in the shared tabs.",
      "Each unit enters results, completion dates and evidence in its own tab; the status shows at once on the left.",
      "Set the reporting date, then look at Check to see which cells are missing or unclear.",
      "Generate the award list. It can be repeated at any time; the new list replaces the old one.",
      "Read the reasons, criterion by criterion, under List or in “Rà soát điều kiện”; print “Danh sách đề nghị” for the Council.",
    ],
  },
  setUp: {
    title: "Completing the workbook",
    part: (number) => `Part ${String(number)} is being done… Leave the panel open until it is finished.`,
    again: "Go on",
  },
  dismiss: "Dismiss",
};
