import { describe, expect, test } from "@jest/globals";
import type { Assignment, Campaign, Unit } from "../../src/domain/campaign";
import {
  blank,
  campaign,
  cell,
  cellsOf,
  date,
  DONE,
  finding,
  given,
  kpi,
  noStatement,
  official,
  remediesOf,
  settings,
  statement,
  task,
  unit,
  unreadable,
  type Row,
} from "./campaigns";

const FAILED: Row = { target: "50%", actual: "48%" };
const SILENT: Row = { target: "50%" };
const LATE: Row = { actual: "hoàn thành", completed: "20/12/2022", due: "30/11/2022", task: true };
const NOT_APPLICABLE: Row = { target: "50%", actual: "không áp dụng", confirmed: true };

/** The unit CNTT with these rows in its tab. */
function holding(assignments: readonly Assignment[] | null, changes: Partial<Unit> = {}): Campaign {
  return campaign({ units: [unit("CNTT", { assignments, ...changes })] });
}

describe("every assigned target and task is met", () => {
  test("the unit meets it when all are, by the cells of their results", () => {
    const found = finding(campaign(), "CNTT", "T1.1");
    expect(found).toMatchObject({
      result: "met",
      reason: { kind: "assignments", scope: "assigned", counted: 2, met: 2, leftOut: 0, arisingOpen: false },
      remedies: [],
      clause: "III.2.a, gạch đầu dòng 1",
      reading: "Cách hiểu T1.1",
      settled: true,
    });
    expect(cellsOf(found.cells)).toEqual(["CNTT!F14", "CNTT!F15"]);
  });

  test("target 8 at 48% against 50% fails it, by name and cell, although another target is unknown", () => {
    const found = finding(
      holding([kpi("CT09", 15, { typed: SILENT }), kpi("CT08", 14, { typed: FAILED }), kpi("CT10", 16)]),
      "CNTT",
      "T1.1",
    );
    expect(found.result).toBe("unmet");
    expect(cellsOf(found.cells)).toEqual(["CNTT!F14"]);
    expect(found.remedies).toEqual([]);
    expect(found.reason).toMatchObject({
      counted: 3,
      met: 1,
      failed: [
        { code: "CT08", kind: "kpi", assessment: { status: "notAchieved" }, disagrees: false, at: cell("CNTT!F14") },
      ],
      open: [{ code: "CT09" }],
    });
  });

  test("exactly 50% meets a target of 50%", () => {
    const exact: Row = { target: "50%", actual: "50%" };
    expect(finding(holding([kpi("CT08", 14, { typed: exact })]), "CNTT", "T1.1").result).toBe("met");
  });

  test("several failures are named in the order of their codes", () => {
    const rows = [kpi("CT10", 16, { typed: FAILED }), kpi("CT9", 15, { typed: FAILED })];
    const found = finding(holding(rows), "CNTT", "T1.1");
    expect(found.reason).toMatchObject({ failed: [{ code: "CT9" }, { code: "CT10" }] });
    expect(cellsOf(found.cells)).toEqual(["CNTT!F15", "CNTT!F16"]);
  });

  test("a task finished late cites its dates too", () => {
    const found = finding(holding([task("NV01", 15, { typed: LATE })]), "CNTT", "T1.1");
    expect(found.result).toBe("unmet");
    expect(cellsOf(found.cells)).toEqual(["CNTT!F15", "CNTT!H15", "CNTT!G15"]);
  });

  test("a task reported unfinished after its due date cites the due date", () => {
    const overdue: Row = { actual: "chưa hoàn thành", due: "30/11/2022", task: true };
    const found = finding(holding([task("NV01", 15, { typed: overdue })]), "CNTT", "T1.1");
    expect(found.result).toBe("unmet");
    expect(cellsOf(found.cells)).toEqual(["CNTT!F15", "CNTT!G15"]);
  });

  test("a task that arose is not among those assigned", () => {
    const rows = [kpi("CT08", 14), task("PS01", 15, { kind: "arisingTask", typed: LATE })];
    expect(finding(holding(rows), "CNTT", "T1.1")).toMatchObject({ result: "met", reason: { counted: 1 } });
  });

  test.each([
    ["nothing typed", SILENT, "unit result: CNTT!F14"],
    ["a result nobody can read", { target: "50%", actual: "gần xong" }, "unit clearResult: CNTT!F14"],
    ["an unclear target", { target: "tăng khoảng 2%", actual: "3%" }, "office clearTarget: CNTT!D14"],
    ["a missing baseline", { target: "tăng từ 02 bậc trở lên", actual: "51" }, "office baseline: CNTT!E14"],
    ["an unreadable due date", { target: "50%", actual: "40%", due: "sớm" }, "office dueDate: CNTT!G14"],
    [
      "a completion date still to come",
      { actual: "hoàn thành", completed: "20/01/2023", task: true },
      "unit completionDate: CNTT!H14",
    ],
    ["Không áp dụng unconfirmed", { target: "50%", actual: "không áp dụng" }, "office confirmation: CNTT!L14"],
  ] as readonly (readonly [string, Row, string])[])(
    "%s leaves it unknown and says who can mend it, and where",
    (_, open, remedy) => {
      const found = finding(holding([kpi("CT08", 14, { typed: open })]), "CNTT", "T1.1");
      expect(found).toMatchObject({ result: "unknown", reason: { met: 0, failed: [], open: [{ code: "CT08" }] } });
      expect(remediesOf(found)).toEqual([remedy]);
      expect(cellsOf(found.cells)).toEqual([remedy.split(": ")[1]]);
    },
  );

  test("a target that is not due yet leaves it unknown until a later result", () => {
    const judged = campaign({
      settings: settings({ asOf: given(date("30/06/2022")) }),
      units: [unit("CNTT", { assignments: [kpi("CT08", 14, { typed: { target: "50%", actual: "30%" } })] })],
    });
    expect(remediesOf(finding(judged, "CNTT", "T1.1"))).toEqual(["unit laterResult: CNTT!F14"]);
  });

  test("open cells that need the same from the same are one remedy", () => {
    const rows = [kpi("CT09", 15, { typed: SILENT }), kpi("CT08", 14, { typed: SILENT })];
    expect(remediesOf(finding(holding(rows), "CNTT", "T1.1"))).toEqual(["unit result: CNTT!F14 CNTT!F15"]);
  });

  test("a row that differs from the plan's is unknown, with both cells, even when its result fails", () => {
    const row = kpi("CT08", 14, {
      typed: FAILED,
      disagreements: [{ field: "target", here: cell("CNTT!D14"), there: cell("Chỉ tiêu, nhiệm vụ!D9") }],
    });
    const found = finding(holding([row]), "CNTT", "T1.1");
    expect(found).toMatchObject({ result: "unknown", reason: { open: [{ disagrees: true }] } });
    expect(remediesOf(found)).toEqual(["office agreement: CNTT!D14 Chỉ tiêu, nhiệm vụ!D9"]);
    expect(cellsOf(found.cells)).toEqual(["CNTT!D14", "Chỉ tiêu, nhiệm vụ!D9"]);
  });

  test("a row that may be another unit's is unknown, with the cell that should name the holder", () => {
    const row = kpi("CT08", 14, {
      disagreements: [{ field: "holder", here: cell("CNTT!A14"), there: cell("Chỉ tiêu, nhiệm vụ!K9") }],
    });
    const found = finding(holding([row]), "CNTT", "T1.1");
    expect(found).toMatchObject({ result: "unknown", reason: { open: [{ holderUnclear: true }] } });
    expect(remediesOf(found)).toEqual(["office holder: Chỉ tiêu, nhiệm vụ!K9"]);
    expect(cellsOf(found.cells)).toEqual(["Chỉ tiêu, nhiệm vụ!K9"]);
  });

  test("what does not apply and is confirmed is left out and shown", () => {
    const rows = [kpi("CT08", 14, { typed: NOT_APPLICABLE }), kpi("CT09", 15)];
    const found = finding(holding(rows), "CNTT", "T1.1");
    expect(found).toMatchObject({ result: "met", reason: { counted: 1, leftOut: 1 } });
    expect(cellsOf(found.cells)).toEqual(["CNTT!F15"]);
  });

  test.each([
    ["without targets or tasks", [], 0],
    ["whose every row does not apply", [kpi("CT08", 14, { typed: NOT_APPLICABLE })], 1],
  ])("a unit %s is unknown, never met", (_, rows, leftOut) => {
    const found = finding(holding(rows), "CNTT", "T1.1");
    expect(found).toMatchObject({ result: "unknown", reason: { kind: "noAssignments", scope: "assigned", leftOut } });
    expect(remediesOf(found)).toEqual(["office assignments: Đơn vị!A2"]);
    expect(cellsOf(found.cells)).toEqual(["Đơn vị!A2"]);
  });

  test("a unit whose tab cannot be read is unknown", () => {
    for (const code of ["T1.1", "T1.2", "T1.3"]) {
      const found = finding(holding(null), "CNTT", code);
      expect(found).toMatchObject({ result: "unknown", reason: { kind: "tabUnread" } });
      expect(remediesOf(found)).toEqual(["office unitTab: Đơn vị!A2"]);
    }
  });

  test("without a reporting date nothing is known", () => {
    const judged = campaign({ settings: settings({ asOf: blank("Kế hoạch!B12") }) });
    for (const code of ["T1.1", "T1.2"]) {
      const found = finding(judged, "CNTT", code);
      expect(found).toMatchObject({ result: "unknown", reason: { kind: "noReportingDate" } });
      expect(remediesOf(found)).toEqual(["office reportingDate: Kế hoạch!B12"]);
      expect(cellsOf(found.cells)).toEqual(["Kế hoạch!B12"]);
    }
  });

  test("a target that the unit only co-holds counts when a setting says so", () => {
    const rows = [kpi("CT08", 14), kpi("CT09", 15, { coHeld: true, typed: FAILED })];
    const units = [unit("CNTT", { assignments: rows })];
    expect(finding(campaign({ units }), "CNTT", "T1.1").result).toBe("met");
    expect(
      finding(campaign({ units, settings: settings({ countCoHolders: given(true) }) }), "CNTT", "T1.1").result,
    ).toBe("unmet");
    expect(
      finding(campaign({ units, settings: settings({ countCoHolders: given(false) }) }), "CNTT", "T1.1").result,
    ).toBe("met");
  });

  test("a missing column leaves no cell to cite", () => {
    const row = kpi("CT08", 14);
    const found = finding(holding([{ ...row, cells: { ...row.cells, actual: null } }]), "CNTT", "T1.1");
    expect(found).toMatchObject({ result: "met", cells: [] });
  });
});

describe("no task is late or unfinished", () => {
  test("counts tasks and those that arose, not targets", () => {
    const rows = [kpi("CT08", 14, { typed: FAILED }), task("NV01", 15), task("PS01", 16, { kind: "arisingTask" })];
    const found = finding(holding(rows), "CNTT", "T1.2");
    expect(found).toMatchObject({ result: "met", reason: { scope: "tasks", counted: 2 } });
  });

  test("a late task that arose fails it", () => {
    const rows = [task("NV01", 15), task("PS01", 16, { kind: "arisingTask", typed: LATE })];
    expect(finding(holding(rows), "CNTT", "T1.2")).toMatchObject({
      result: "unmet",
      reason: { failed: [{ code: "PS01" }] },
    });
  });

  test.each([
    ["nobody confirmed that none arose", noStatement("Đơn vị!Y2")],
    ["the head states that some arose", statement(false, "Đơn vị!Y2")],
    ["the confirmation has no date", { ...statement(true, "Đơn vị!Y2"), on: blank("Đơn vị!Y2") }],
  ])("without a task that arose it stays unknown while %s", (_, noArisingTasks) => {
    const found = finding(holding([task("NV01", 15)], { noArisingTasks }), "CNTT", "T1.2");
    expect(found).toMatchObject({
      result: "unknown",
      reason: { counted: 1, met: 1, arisingOpen: true, open: [], failed: [] },
    });
    expect(remediesOf(found)).toEqual(["unitHead arisingTasks: Đơn vị!Y2 Đơn vị!Y2 Đơn vị!Y2"]);
  });

  test("a task that arose shows that the unit reported, whatever is confirmed", () => {
    const rows = [task("PS01", 16, { kind: "arisingTask" })];
    expect(finding(holding(rows, { noArisingTasks: noStatement() }), "CNTT", "T1.2").result).toBe("met");
  });

  test("a known failure decides although nobody confirmed that none arose", () => {
    const rows = [task("NV01", 15, { typed: LATE })];
    const found = finding(holding(rows, { noArisingTasks: noStatement() }), "CNTT", "T1.2");
    expect(found).toMatchObject({ result: "unmet", remedies: [] });
  });

  test("an open task and an unconfirmed absence are both asked for", () => {
    const rows = [task("NV01", 15, { typed: { task: true } })];
    const found = finding(holding(rows, { noArisingTasks: noStatement("Đơn vị!Y2") }), "CNTT", "T1.2");
    expect(found.remedies.map(({ what }) => what)).toEqual(["result", "arisingTasks"]);
  });

  test("the unconfirmed absence is asked for even where its columns are missing", () => {
    const none = {
      holds: { state: "blank", value: null, at: null },
      by: { state: "blank", value: null, at: null },
      on: { state: "blank", value: null, at: null },
    } as const;
    for (const code of ["T1.2", "T1.3"]) {
      const found = finding(holding([task("NV01", 15)], { noArisingTasks: none }), "CNTT", code);
      expect(remediesOf(found)).toEqual(["unitHead arisingTasks: "]);
    }
  });

  test("a unit that holds targets only has no late task once its head confirmed that none arose", () => {
    for (const code of ["T1.2", "T1.3"]) {
      const found = finding(holding([kpi("CT08", 14)]), "CNTT", code);
      expect(found).toMatchObject({
        result: "met",
        reason: { kind: "noTasksStated", statement: { by: "Trần Thị Trưởng" } },
      });
      expect(cellsOf(found.cells)).toEqual(["Đơn vị!Y2", "Đơn vị!Y2", "Đơn vị!Y2"]);
      expect(finding(holding([kpi("CT08", 14)], { noArisingTasks: noStatement() }), "CNTT", code).result).toBe(
        "unknown",
      );
      expect(finding(holding([kpi("CT08", 14)], { noArisingTasks: statement(false) }), "CNTT", code).result).toBe(
        "unknown",
      );
    }
  });

  test("a unit without any row is unknown although its head confirmed that none arose", () => {
    for (const code of ["T1.2", "T1.3"]) {
      expect(finding(holding([]), "CNTT", code)).toMatchObject({
        result: "unknown",
        reason: { kind: "noAssignments", scope: "tasks", leftOut: 0 },
      });
    }
  });

  test("tasks that all do not apply are nothing to judge", () => {
    const rows = [task("NV01", 15, { typed: NOT_APPLICABLE })];
    expect(finding(holding(rows), "CNTT", "T1.2")).toMatchObject({ reason: { kind: "noAssignments", leftOut: 1 } });
    expect(finding(holding(rows), "CNTT", "T1.3")).toMatchObject({ reason: { kind: "noAssignments", leftOut: 1 } });
  });
});

describe("the quality of every task is high", () => {
  test.each([
    ["excellent", "met"],
    ["good", "met"],
    ["satisfactory", "unmet"],
    ["unsatisfactory", "unmet"],
  ] as const)("one graded %s: %s, when good is demanded", (quality, result) => {
    const rows = [task("NV01", 15, { quality: given(quality, "CNTT!I15") })];
    const found = finding(holding(rows), "CNTT", "T1.3");
    expect(found).toMatchObject({ result, reason: { kind: "quality", demanded: "good", counted: 1 }, remedies: [] });
    expect(cellsOf(found.cells)).toEqual(["CNTT!I15"]);
  });

  test("targets have no grade, and what does not apply needs none", () => {
    const rows = [kpi("CT08", 14), task("NV01", 15), task("NV02", 16, { typed: NOT_APPLICABLE, quality: blank() })];
    const found = finding(holding(rows), "CNTT", "T1.3");
    expect(found).toMatchObject({ result: "met", reason: { counted: 1 } });
    expect(cellsOf(found.cells)).toEqual(["CNTT!I15"]);
  });

  test.each([
    ["blank", blank()],
    ["unreadable", unreadable("Khá")],
  ])("a %s grade is for the leader who assigned the task", (_, quality) => {
    const rows = [task("NV02", 16, { quality }), task("NV01", 15, { quality }), task("NV03", 17)];
    const found = finding(holding(rows), "CNTT", "T1.3");
    expect(found).toMatchObject({
      result: "unknown",
      reason: { open: [{ code: "NV01", quality: null }, { code: "NV02" }] },
    });
    expect(remediesOf(found)).toEqual(["assigningLeader quality: CNTT!I15 CNTT!I16"]);
    expect(cellsOf(found.cells)).toEqual(["CNTT!I15", "CNTT!I16"]);
  });

  test("one known to be below decides although others are not graded", () => {
    const rows = [
      task("NV01", 15, { quality: given("satisfactory", "CNTT!I15") }),
      task("NV02", 16, { quality: blank() }),
    ];
    const found = finding(holding(rows), "CNTT", "T1.3");
    expect(found).toMatchObject({
      result: "unmet",
      remedies: [],
      reason: { failed: [{ code: "NV01", quality: "satisfactory" }], open: [{ code: "NV02" }] },
    });
    expect(cellsOf(found.cells)).toEqual(["CNTT!I15"]);
  });

  test("it stays unknown while nobody confirmed that no task arose", () => {
    const found = finding(holding([task("NV01", 15)], { noArisingTasks: noStatement("Đơn vị!Y2") }), "CNTT", "T1.3");
    expect(found).toMatchObject({ result: "unknown", reason: { arisingOpen: true } });
    expect(remediesOf(found)).toEqual(["unitHead arisingTasks: Đơn vị!Y2 Đơn vị!Y2 Đơn vị!Y2"]);
    expect(cellsOf(found.cells)).toEqual(["Đơn vị!Y2", "Đơn vị!Y2", "Đơn vị!Y2"]);
  });
});

describe("the work that an official chairs", () => {
  const chaired = { lead: given("CB01") };

  test("is met when all of it is, in whichever unit it stands", () => {
    const judged = campaign({
      units: [
        unit("CNTT", { assignments: [kpi("CT08", 14, chaired)] }),
        unit("VP", {
          assignments: [task("NV01", 15, chaired), kpi("CT01", 16, { lead: given("CB09"), typed: FAILED })],
        }),
      ],
    });
    const found = finding(judged, "CB01", "C1.2");
    expect(found).toMatchObject({ result: "met", reason: { kind: "assignments", scope: "own", counted: 2, met: 2 } });
    expect(cellsOf(found.cells)).toEqual(["CNTT!F14", "CNTT!F15"]);
    expect(finding(judged, "CB01", "C1.3")).toMatchObject({
      result: "met",
      reason: { kind: "quality", scope: "ownTasks", counted: 1 },
    });
  });

  test.each([
    ["chairs nothing else", []],
    ["chairs something finished", [kpi("CT08", 14, { lead: given("CB01") })]],
  ])("is unknown for whoever %s while it is unclear who chairs a row of the unit", (_, own) => {
    const unclear = task("NV09", 20, { lead: unreadable("Nguyễn Văn A", "CNTT!M20") });
    const judged = campaign({ units: [unit("CNTT", { assignments: [...own, unclear] })] });
    for (const code of ["C1.2", "C1.3"]) {
      const found = finding(judged, "CB01", code);
      expect(found).toMatchObject({ result: "unknown", reason: { kind: "leadUnclear" } });
      expect(remediesOf(found)).toEqual(["unit lead: CNTT!M20"]);
    }
  });

  test("fails by a known failure although another row's chair is unclear", () => {
    const rows = [kpi("CT08", 14, { ...chaired, typed: FAILED }), task("NV09", 20, { lead: unreadable() })];
    expect(finding(holding(rows), "CB01", "C1.2").result).toBe("unmet");
  });

  test("fails by one target that is not met, and by no other official's", () => {
    const judged = holding([kpi("CT08", 14, { ...chaired, typed: FAILED }), kpi("CT09", 15, chaired)]);
    expect(finding(judged, "CB01", "C1.2")).toMatchObject({
      result: "unmet",
      reason: { failed: [{ code: "CT08" }], counted: 2 },
    });
    expect(finding(judged, "CB02", "C1.2")).toMatchObject({ result: "met", reason: { kind: "progressStated" } });
  });

  test("is unknown while one of its results is", () => {
    const judged = holding([kpi("CT08", 14, { ...chaired, typed: SILENT }), kpi("CT09", 15, chaired)]);
    expect(finding(judged, "CB01", "C1.2")).toMatchObject({
      result: "unknown",
      reason: { open: [{ code: "CT08" }], met: 1 },
    });
  });

  test("is settled by the head's statement for whoever chairs nothing that applies", () => {
    for (const rows of [[kpi("CT08", 14)], [kpi("CT08", 14, { ...chaired, typed: NOT_APPLICABLE })]]) {
      for (const code of ["C1.2", "C1.3"]) {
        const found = finding(holding(rows), "CB01", code);
        expect(found).toMatchObject({
          result: "met",
          reason: { kind: "progressStated", statement: { holds: true, by: "Trần Thị Trưởng", on: date("28/12/2022") } },
          remedies: [],
        });
        expect(cellsOf(found.cells)).toEqual(["Đơn vị!V2", "Đơn vị!V2", "Đơn vị!V2"]);
      }
    }
  });

  test("a chaired target leaves the quality to the statement, since only tasks are graded", () => {
    expect(finding(holding([kpi("CT08", 14, chaired)]), "CB01", "C1.3")).toMatchObject({
      reason: { kind: "progressStated" },
    });
  });

  test("is unknown for whoever chairs nothing while nobody made the statement", () => {
    const found = finding(holding([], { individualProgress: noStatement("Đơn vị!V2") }), "CB01", "C1.2");
    expect(found).toMatchObject({ result: "unknown", reason: { kind: "notStated", subject: "individualProgress" } });
    expect(remediesOf(found)).toEqual(["unitHead individualProgress: Đơn vị!V2 Đơn vị!V2 Đơn vị!V2"]);
  });

  test("is unknown while the statement lacks its date", () => {
    const individualProgress = { ...statement(true, "Đơn vị!V2"), on: blank("Đơn vị!X2") };
    const found = finding(holding([], { individualProgress }), "CB01", "C1.2");
    expect(found).toMatchObject({ result: "unknown", reason: { kind: "statementIncomplete", lacks: ["date"] } });
    expect(found.remedies.map(({ what }) => what)).toEqual(["statementPersonAndDate"]);
  });

  test("is unknown where the head states that not everybody finished, since it says of nobody who", () => {
    const found = finding(holding([], { individualProgress: statement(false, "Đơn vị!V2") }), "CB01", "C1.2");
    expect(found).toMatchObject({ result: "unknown", reason: { kind: "progressStated", statement: { holds: false } } });
    expect(found.remedies.map(({ what }) => what)).toEqual(["individualProgress"]);
  });

  test("is unknown where the tab of the official's unit cannot be read, unless a failure is known elsewhere", () => {
    const elsewhere = (typed: Row): Campaign =>
      campaign({
        units: [
          unit("CNTT", { assignments: null }),
          unit("VP", { assignments: [task("NV01", 15, { ...chaired, typed })] }),
        ],
      });
    expect(finding(holding(null), "CB01", "C1.2")).toMatchObject({ result: "unknown", reason: { kind: "tabUnread" } });
    expect(finding(elsewhere(DONE), "CB01", "C1.2")).toMatchObject({
      result: "unknown",
      reason: { kind: "tabUnread" },
    });
    expect(finding(elsewhere(DONE), "CB01", "C1.3")).toMatchObject({
      result: "unknown",
      reason: { kind: "tabUnread" },
    });
    expect(finding(elsewhere(LATE), "CB01", "C1.2").result).toBe("unmet");
  });

  test("is unknown for an official of no known unit who chairs nothing", () => {
    const judged = campaign({ officials: [official("CB01", { unit: unreadable("XYZ", "Cán bộ!H5") })] });
    const found = finding(judged, "CB01", "C1.2");
    expect(found).toMatchObject({ result: "unknown", reason: { kind: "noAssignments", scope: "own" } });
    expect(remediesOf(found)).toEqual(["office unitOfOfficial: Cán bộ!H5"]);
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!H5"]);
  });

  test("is judged for an official of no known unit who chairs something", () => {
    const judged = campaign({
      units: [unit("CNTT", { assignments: [kpi("CT08", 14, chaired)] })],
      officials: [official("CB01", { unit: blank("Cán bộ!H5") })],
    });
    expect(finding(judged, "CB01", "C1.2").result).toBe("met");
  });

  test("what is only co-held is nobody's own work", () => {
    const rows = [kpi("CT08", 14, { ...chaired, coHeld: true, typed: FAILED })];
    expect(finding(holding(rows), "CB01", "C1.2")).toMatchObject({ reason: { kind: "progressStated" } });
  });

  test("without a reporting date it is unknown", () => {
    const judged = campaign({
      settings: settings({ asOf: unreadable("mai", "Kế hoạch!B12") }),
      units: [unit("CNTT", { assignments: [kpi("CT08", 14, chaired)] })],
    });
    expect(finding(judged, "CB01", "C1.2")).toMatchObject({ result: "unknown", reason: { kind: "noReportingDate" } });
  });
});
