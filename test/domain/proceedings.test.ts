import { describe, expect, test } from "@jest/globals";
import type { CalendarDate } from "../../src/domain/calendar";
import { findStepsOutOfOrder, meetingOf, receiptOf, type Step } from "../../src/domain/proceedings";
import type { Entry } from "../../src/domain/typed";
import { blank, cell, date, given, unreadable } from "./campaigns";
import { meeting, receipt } from "./proceedings";

const DAYS = { deadline: given(date("15/01/2023"), "Kế hoạch!B13"), decisionDate: blank("Kế hoạch!B22") };

/** The days of a dossier in good order, to be changed in one. */
const ORDER: Readonly<Record<Exclude<Step, "deadline">, string>> = {
  unitMeeting: "05/01/2023",
  submission: "06/01/2023",
  receipt: "13/01/2023",
  appraisal: "16/01/2023",
  councilMeeting: "18/01/2023",
  decision: "10/02/2023",
};

function disorder(changes: Partial<Record<Step, string>>): string[] {
  const days = { ...ORDER, ...changes };
  const on = (step: Exclude<Step, "deadline">): Entry<CalendarDate> =>
    days[step] === "" ? blank() : given(date(days[step]), `${step}!A1`);
  const records = {
    meetings: [
      meeting({ on: on("unitMeeting") }),
      meeting({ level: given("council"), unit: blank(), on: on("councilMeeting") }),
    ],
    receipts: [receipt({ submittedOn: on("submission"), receivedOn: on("receipt"), appraisedOn: on("appraisal") })],
  };
  return findStepsOutOfOrder(records, { deadline: DAYS.deadline, decisionDate: on("decision") }).map((problem) =>
    problem.kind === "stepsOutOfOrder" ? `${problem.unit} ${problem.earlier} ${problem.later}`.trim() : problem.kind,
  );
}

describe("the days of a dossier", () => {
  test.each<[string, Partial<Record<Step, string>>, string[]]>([
    ["in good order", {}, []],
    ["may be one day", { unitMeeting: "06/01/2023", receipt: "06/01/2023", appraisal: "06/01/2023" }, []],
    ["all up to the council on one day", { appraisal: "18/01/2023", decision: "18/01/2023" }, []],
    ["tờ trình before the unit met", { submission: "04/01/2023" }, ["CNTT unitMeeting submission"]],
    [
      "tờ trình on the deadline itself",
      { submission: "15/01/2023", receipt: "15/01/2023" },
      ["CNTT submission deadline", "CNTT receipt deadline"],
    ],
    ["received on the deadline itself", { receipt: "15/01/2023" }, ["CNTT receipt deadline"]],
    ["received on the eve of the deadline", { receipt: "14/01/2023" }, []],
    ["received before it was written", { receipt: "05/01/2023" }, ["CNTT submission receipt"]],
    ["appraised before it came in", { appraisal: "12/01/2023" }, ["CNTT receipt appraisal"]],
    ["appraised after the council met", { appraisal: "19/01/2023" }, ["CNTT appraisal councilMeeting"]],
    ["decided before the council met", { decision: "17/01/2023" }, ["councilMeeting decision"]],
    [
      "a unit that met after the deadline, nothing else being known",
      { unitMeeting: "20/01/2023", submission: "", receipt: "", appraisal: "", councilMeeting: "", decision: "" },
      ["CNTT unitMeeting deadline"],
    ],
    [
      "a unit that met after its dossier came in",
      { unitMeeting: "14/01/2023", submission: "" },
      ["CNTT unitMeeting receipt"],
    ],
    [
      "a council that sat before the dossier came in, nobody having appraised it",
      { appraisal: "", councilMeeting: "10/01/2023" },
      ["CNTT receipt councilMeeting"],
    ],
    [
      "decided before it was appraised, no council being recorded",
      { councilMeeting: "", decision: "14/01/2023" },
      ["CNTT appraisal decision"],
    ],
    ["not known say nothing", { unitMeeting: "", submission: "", decision: "" }, []],
  ])("%s", (_what, changes, expected) => {
    expect(disorder(changes)).toEqual(expected);
  });

  test("out of order are mended in the earlier step's cell, the later one's beside it", () => {
    const records = { meetings: [meeting({ on: given(date("07/01/2023"), "Họp xét!D2") })], receipts: [receipt()] };
    expect(findStepsOutOfOrder(records, DAYS)).toEqual([
      {
        kind: "stepsOutOfOrder",
        unit: "CNTT",
        earlier: "unitMeeting",
        later: "submission",
        cells: [cell("Họp xét!D2"), cell("Tiếp nhận hồ sơ!C2")],
      },
    ]);
  });
});

describe("of several rows", () => {
  test("the latest meeting of the level and the unit counts", () => {
    const first = meeting({ on: given(date("03/01/2023")) });
    const second = meeting({ on: given(date("05/01/2023")) });
    const planned = meeting({ on: blank() });
    const other = meeting({ unit: given("VP"), on: given(date("09/01/2023")) });
    const council = meeting({ level: given("council"), unit: blank(), on: given(date("18/01/2023")) });
    expect(meetingOf([planned, second, first, other, council], "unit", "CNTT")).toBe(second);
    expect(meetingOf([first, council], "council", null)).toBe(council);
    expect(meetingOf([planned], "unit", "CNTT")).toBe(planned);
    expect(meetingOf([other, meeting({ unit: unreadable() })], "unit", "CNTT")).toBeNull();
  });

  test("the latest receipt of the unit counts", () => {
    const returned = receipt({ receivedOn: given(date("09/01/2023")) });
    const again = receipt({ receivedOn: given(date("13/01/2023")) });
    expect(receiptOf([again, returned], "CNTT")).toBe(again);
    expect(receiptOf([returned], "VP")).toBeNull();
  });

  test("a receipt whose day cannot be read counts against those above it, not against a later day below", () => {
    const returned = receipt({ receivedOn: given(date("09/01/2023")) });
    const unreadableDay = receipt({ receivedOn: unreadable("sáng 10/01") });
    const planned = receipt({ receivedOn: blank() });
    const again = receipt({ receivedOn: given(date("13/01/2023")) });
    const early = receipt({ receivedOn: given(date("08/01/2023")) });
    expect(receiptOf([returned, unreadableDay, planned], "CNTT")).toBe(unreadableDay);
    expect(receiptOf([returned, unreadableDay, again], "CNTT")).toBe(again);
    expect(receiptOf([returned, unreadableDay, early], "CNTT")).toBe(unreadableDay);
  });
});
