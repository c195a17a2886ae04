/** What is said in English while the papers of the dossiers are made. */

import type { papersTexts as vietnamese, PaperObstacle } from "../vi/papers";

const many = (count: number): string => String(count);

/** What gives the account in charge its rights. */
const RIGHTS =
  'The owner runs "Set up / complete the workbook" again (the account named in "Tài khoản phụ trách" may then change it) or gives this account the right to change it; then do this again.';

export const papersTexts: typeof vietnamese = {
  suppliers: {
    unit: "the unit",
    unitHead: "the unit's head",
    assigningLeader: "the leader who assigned it",
    office: "the Office",
  },
  noAccount:
    'Tab "Kế hoạch" names no "Tài khoản phụ trách" (account in charge). Write the address of the account that makes the dossiers, then try again.',
  severalAccounts: (written) =>
    `"Tài khoản phụ trách" in tab "Kế hoạch" says "${written}". One account makes the dossiers: write exactly one address, then try again.`,
  otherAccount: (account, own) =>
    `The dossiers are made by ${account} ("Tài khoản phụ trách", tab "Kế hoạch"); this account is ${own === "" ? "(unknown)" : own}. Open the workbook with that account, or change the setting: papers already made stay, but the new account cannot go on with them through the add-on.`,
  busy: "The workbook is busy (a list, a set-up, or another window making papers). Nothing has changed; wait a minute and try again.",
  noRun: "No making of papers is under way.",
  otherRun: (isOver) =>
    `Another window has begun another making of papers in the place of this window's; it ${isOver ? "has ended" : "is under way"}. What has been made stays. ${isOver ? 'Press "Read again"' : 'When it is done, press "Read again"'} to see what is missing, and go on.`,
  endedElsewhere: (made, left, failed) =>
    [
      `Another window has brought this making of papers to its end: ${many(made)} made${left === 0 ? "" : `, ${many(left)} left`}.`,
      failed === 0 ? "" : `${many(failed)} could not be made, for the reasons below.`,
      left === 0 ? "" : 'Press "Continue" for the rest.',
    ]
      .filter((part) => part !== "")
      .join(" "),
  failed: (message) =>
    `The making of papers was cut off. What has been made stays and is recorded in tab "Văn bản đã lập"; press "Continue" for the rest.\n${message}`,
  unconfirmed: (message) => `Made, but Google did not confirm the record. Press "Continue" to check.\n${message}`,
  cannotWrite: (tabs) =>
    `This account may not change ${tabs.map((tab) => `"${tab}"`).join(", ")}. No paper was made. ${RIGHTS}`,
  columnGone: (tab) =>
    `Tab "${tab}" has just lost one of the add-on's columns. Choose "Set up / complete the workbook", then press "Continue".`,
  going: (made, total) => `${many(made)} of ${many(total)} papers made.`,
  waiting: (left, seconds) =>
    `The last run was cut off while making ${many(left)} ${left === 1 ? "paper" : "papers"}; in ${many(seconds)} seconds Drive is looked at again before going on, so that nothing is made twice.`,
  slowed: (seconds) => `Google asks to slow down; going on in ${many(seconds)} seconds.`,
  done: ({ made, lost, unchanged, failed }) =>
    [
      lost === 0
        ? ""
        : `${many(lost)} ${lost === 1 ? "paper that was made is" : "papers that were made are"} no longer on Drive (deleted).`,
      made === 0 ? "No paper had to be made." : `${many(made)} ${made === 1 ? "paper" : "papers"} made.`,
      unchanged === 0 ? "" : `${many(unchanged)} unchanged and left as they are.`,
      failed === 0 ? "" : `${many(failed)} could not be made, for the reasons below.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  stopped: (made, left) =>
    `Stopped: ${many(made)} made, ${many(left)} left. What has been made stays; press "Continue" for the rest.`,
  obstacles: {
    daily: (made, left) =>
      `Google's quota of the day is used up: ${many(made)} made, ${many(left)} left. Press "Continue" tomorrow; nothing is made twice.`,
    rate: (made, left) =>
      `Google limits the number of calls: ${many(made)} made, ${many(left)} left. Wait some minutes, then press "Continue".`,
    storage: (made, left) =>
      `The Drive of the account in charge is full: ${many(made)} made, ${many(left)} left. Make room, then press "Continue".`,
    permission: (made, left) =>
      `Google does not let this account make documents: ${many(made)} made, ${many(left)} left. Open the panel again and allow "see and manage files made by this add-on", then press "Continue".`,
    folder: (made, left) =>
      `The folder of the dossiers is no longer in Drive: ${many(made)} made, ${many(left)} left. Press "Continue": a new folder will be made.`,
  } satisfies Readonly<Record<PaperObstacle, (made: number, left: number) => string>>,
  givenUp: (message) => `Google failed to make this paper; the next run tries again: ${message}`,
  unsure:
    "Cut off while making this paper; the next run looks for it on Drive and makes it only when it is not there, so that nothing is made twice.",
  templateFault: (name, faults) =>
    `The template “${name}” is at fault: ${faults.join(" ")} Mend the file in the folder and make the papers again; none is made by another template.`,
  templateMissing: (name) =>
    `The template “${name}” is not in the folder of the dossiers, so no paper of this kind was made. Take it out of Drive's bin, or press “Put templates into the folder” under Templates for the original. If the account in charge has changed: download the template from the Drive of the account before and give it back here.`,
  templateDamaged: (title, tab, cell) =>
    `Hidden tab “${tab}”, cell ${cell}: the Office's own template of ${title} that travels with the workbook was changed or lost in part, so it is not used, nor any other in its place. Under Templates press “Give back” for the Office's file, or “Original” for the add-on's; a row of which nobody can tell the template is to be deleted after showing the tab.`,
  templateSeveral: (names) =>
    `The folder holds ${many(names.length)} edited templates of this one kind (${names.map((name) => `“${name}”`).join(", ")}); which one counts is not known. Put the surplus into Drive's bin and make the papers again.`,
  templateUncertain: (name) =>
    `Putting the template “${name}” there was cut a moment ago. Wait a minute, then make papers of this kind again.`,
  templateUnread: (name, failure) =>
    `The panel could not fetch the template “${name}” from Drive (${failure}). See whether the file in the folder opens, and make the papers again; for the add-on's own press “Original” under Templates.`,
  templateFileTooLarge: (name, limit) =>
    `The template “${name}” is larger than ${limit}. Take pictures out of it and make the papers again.`,
  templatesUsed: (names) => `By the Office's edited templates: ${names.map((name) => `“${name}”`).join(", ")}.`,
  templatesNotKept: (names, tab) =>
    `${names.map((name) => `“${name}”`).join(", ")} could not be kept in the workbook, so that a copy of it will be without: run “Set up / complete the workbook” for tab “${tab}”, then give the template again.`,
  templatesFetching: (names) =>
    `Fetching the edited templates from Drive: ${names.map((name) => `“${name}”`).join(", ")}.`,
  notMade: (message) => `What the paper says could not be put together: ${message}`,
  duplicateKept:
    "Drive holds a second copy that somebody has edited, so it was not removed; look at both and remove one.",
  notEligible: (name, verdict) =>
    `${name} is proposed; the review says: ${verdict}. The papers can be made; the reason is printed on the appraisal slip.`,
  templateKept: (title) => `The Office's template is in use for ${title}. Papers follow it from now on.`,
  templateReset: (title) =>
    `The original template of ${title} is in the folder again; the file before is in Drive's bin for 30 days.`,
  templatesPlaced: (count) =>
    `${many(count)} ${count === 1 ? "template was" : "templates were"} put into the folder of the dossiers. Open and edit them in Word or Google Docs; the next papers follow them at once.`,
  templatesFromWorkbook: (names) =>
    `Among them the Office's own that travel with the workbook: ${names.map((name) => `“${name}”`).join(", ")}.`,
  templatesThere: (edited) =>
    `All templates are in the folder; ${edited.length === 0 ? "none was edited" : `edited: ${many(edited.length)}`}.`,
  templateUnjudged: "The workbook cannot be read, so that no template was put there. “Check” shows what to mend.",
  templateWait: (seconds) =>
    `Putting templates there was cut before; wait ${many(seconds)} seconds until Drive shows what is there, then press again.`,
  templateRefused: (title) => `The chosen template cannot be used for ${title}; the one in use stays.`,
  templateClosed: (tab) =>
    `The template was not changed: this account may not change the hidden tab "${tab}", where the Office's templates are kept. ${RIGHTS}`,
  templateTooLarge: (limit) =>
    `The file is larger than ${limit}. Take pictures out of the template and choose it again.`,
  templateFailed: (message) => `The template could not be read from or written to Drive; try again.\n${message}`,
  folderName: (plan) => `Hồ sơ khen thưởng${plan === "" ? "" : ` - ${plan}`}`,
};
