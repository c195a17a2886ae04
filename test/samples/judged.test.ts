/** The sample set up, typed in and judged by the built bundle: who is eligible, and which condition decides. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readBuiltProject } from "../../workbench/host/built-project";
import { AppsScriptHost } from "../../workbench/host/host";
import { fillSample, parseTable, readSample } from "../../workbench/sample";
import { Workbook } from "../../workbench/sheet/model";

const ROOT = join(__dirname, "../..");
const FOLDER = join(ROOT, "samples/ke-hoach-2022");

type Result = "met" | "unmet" | "unknown";

/** The part of the list as plain data that is looked at here. */
interface ListView {
  readonly asOf: string;
  readonly nominees: readonly {
    readonly code: string;
    readonly verdict: string;
    readonly findings: readonly {
      readonly criterion: string;
      readonly result: Result;
      readonly reason: string;
      readonly cells: readonly { readonly tab: string; readonly cell: string }[];
    }[];
  }[];
  readonly notJudged: readonly { readonly code: string }[];
  readonly eligibleNotProposed: readonly { readonly code: string }[];
  readonly unsettled: readonly { readonly criterion: string; readonly units: number; readonly officials: number }[];
  readonly problems: readonly { readonly tab: string; readonly cell: string }[];
}

interface Judged {
  readonly host: AppsScriptHost;
  readonly list: ListView;
  /** What the unit tabs show, by unit and code. */
  readonly statuses: ReadonlyMap<string, string>;
}

async function judge(stepsFile: string): Promise<Judged> {
  const workbook = new Workbook({ sharing: { owner: "van-phong@example.com", editors: [] } });
  workbook.insertSheet({ name: "Trang tính1" });
  const host = new AppsScriptHost({
    workbook,
    ...readBuiltProject(join(ROOT, "dist")),
    workerFile: join(ROOT, "build/workbench/worker.cjs"),
  });
  await host.open();
  await fillSample(readSample(FOLDER, stepsFile), host);
  const { ended, result, error } = await host.runFunction("readAwardList");
  if (ended !== "done") throw new Error(`readAwardList ${ended}: ${error?.message ?? ""}`);
  const { answer } = result as { readonly answer: ListView };
  return { host, list: answer, statuses: statusesOf(workbook) };
}

/** Trạng thái and Mã stand in the first and fourth column of a unit's tab, from its third row on. */
function statusesOf(workbook: Workbook): Map<string, string> {
  const statuses = new Map<string, string>();
  for (const { id } of workbook.sheets) {
    if (workbook.cell(id, 1, 1)?.value !== "Mã đơn vị") continue;
    const unit = String(workbook.cell(id, 1, 2)?.value);
    for (const [status, , , code] of workbook.values(id, { row: 3, column: 1, rows: 40, columns: 4 })) {
      if (code !== null) statuses.set(`${unit} ${String(code)}`, String(status));
    }
  }
  return statuses;
}

let yearEnd: Judged;
let midYear: Judged;
beforeAll(async () => {
  yearEnd = await judge("cuoi-nam.json");
  midYear = await judge("giua-nam.json");
}, 300_000);
afterAll(async () => {
  await yearEnd.host.close();
  await midYear.host.close();
});

/** The conditions of one nominee with a result, in the order of their codes. */
function conditions(code: string, result: Result): string {
  const nominee = yearEnd.list.nominees.find((one) => one.code === code);
  return (nominee?.findings ?? [])
    .filter((finding) => finding.result === result)
    .map(({ criterion }) => criterion)
    .sort()
    .join(" ");
}

describe("at the end of the year", () => {
  test.each<[string, string, string, string]>([
    ["VP", "eligible", "", ""],
    ["TTCNTT", "eligible", "", ""],
    ["CNTT", "undetermined", "", "T1.1 T1.3 T2.1 T5.2"],
    ["TTBCXB", "undetermined", "", "T1.2 T1.3 T3.1 T3.2 T3.3 T4.1 T5.1 T5.2"],
    ["TTR", "ineligible", "T2.1", "T1.1 T1.2 T1.3"],
    ["BCVT", "ineligible", "T1.1 T1.2 T1.3 T2.1 T3.1 T4.1", ""],
    ["KHTC", "ineligible", "T1.2 T2.1 T3.1 T3.2 T3.3 T4.1 T5.1 T5.2", "T1.1 T1.3"],
  ])("unit %s is %s: not met [%s], unknown [%s]", (code, verdict, unmet, unknown) => {
    expect(yearEnd.list.nominees.find((one) => one.code === code)?.verdict).toBe(verdict);
    expect([conditions(code, "unmet"), conditions(code, "unknown")]).toEqual([unmet, unknown]);
  });

  test.each<[string, string, string, string, string]>([
    ["a deputy director", "CB02", "eligible", "", ""],
    ["a rating still to come", "CB03", "undetermined", "", "C1.1"],
    ["the head of the Office", "CB04", "eligible", "", ""],
    ["only rated good", "CB05", "ineligible", "C1.1", ""],
    ["eligible but not proposed", "CB06", "eligible", "", ""],
    ["the clerk who shares her name", "CB07", "eligible", "", ""],
    ["no feat", "CB08", "ineligible", "C2.1", ""],
    ["left in August", "CB11", "ineligible", "C1.1 C2.1 C3.1", ""],
    ["an initiative that was not recognised", "CB12", "ineligible", "C3.1", ""],
    ["an initiative without a decision", "CB13", "undetermined", "", "C3.1"],
    ["under complaint", "CB16", "ineligible", "C5.1", ""],
    ["chairs target 13", "CB17", "undetermined", "", "C1.2"],
    ["chairs the first task", "CB18", "eligible", "", ""],
    ["quality not graded", "CB20", "undetermined", "", "C1.3"],
    ["a feat without a paper", "CB21", "undetermined", "", "C2.1"],
    ["a warning without a date", "CB22", "undetermined", "", "C4.2"],
    ["moved in May, chairs nothing", "CB23", "undetermined", "", "C1.2 C1.3"],
    ["chairs target 8 at 48%", "CB24", "ineligible", "C1.1 C1.2 C2.1", ""],
    ["a task finished late", "CB25", "ineligible", "C1.2", ""],
    ["a task graded Đạt", "CB26", "ineligible", "C1.3", ""],
    ["a reprimand in the year", "CB27", "ineligible", "C1.1 C2.1", ""],
    ["a warning of the year before", "CB29", "eligible", "", ""],
    ["a head whose unit left things blank", "CB30", "undetermined", "", "C1.1 C1.3"],
    ["everything blank", "CB32", "undetermined", "", "C1.1 C1.2 C1.3 C2.1 C3.1 C4.1 C4.2 C5.1"],
    ["a task reported unfinished", "CB38", "ineligible", "C1.1 C1.2 C2.1 C3.1 C4.1", "C1.3"],
    ["a warning in the year", "CB39", "ineligible", "C1.1 C2.1 C3.1 C4.2", "C4.1"],
    ["under six months", "CB42", "ineligible", "C2.1 C3.1", "C1.1 C4.1"],
    ["nothing said of considerations", "CB46", "undetermined", "", "C5.1"],
    ["not attested as exemplary", "CB47", "ineligible", "C4.1", ""],
    ["an attestation without a date", "CB48", "undetermined", "", "C4.1"],
    ["the accountant of the same name", "CB51", "ineligible", "C1.1 C2.1 C3.1", ""],
    ["left in April", "CB55", "ineligible", "C2.1 C3.1", "C1.1"],
  ])("%s: %s is %s, not met [%s], unknown [%s]", (_, code, verdict, unmet, unknown) => {
    expect(yearEnd.list.nominees.find((one) => one.code === code)?.verdict).toBe(verdict);
    expect([conditions(code, "unmet"), conditions(code, "unknown")]).toEqual([unmet, unknown]);
  });

  test("the leadership, the signer and the contract workers are not judged", () => {
    expect(yearEnd.list.notJudged.map(({ code }) => code).sort()).toEqual(["CB01", "CB09", "CB10", "CB56", "LDS"]);
  });

  test("two eligible officials were not proposed", () => {
    expect(yearEnd.list.eligibleNotProposed.map(({ code }) => code).sort()).toEqual(["CB06", "CB29"]);
  });

  test("the plan's own example: target 8 at 48% against 50% fails its unit, and its cell is named", () => {
    const unit = yearEnd.list.nominees.find(({ code }) => code === "BCVT");
    const finding = unit?.findings.find(({ criterion }) => criterion === "T1.1");
    expect(finding?.reason).toContain("48%");
    expect(finding?.reason).toContain("50%");
    expect(finding?.cells).toEqual([{ tab: "BCVT", cell: "J7" }]);
  });

  test("read otherwise, the conditions on feats would change a unit's verdict and officials'", () => {
    const changes = new Map(yearEnd.list.unsettled.map((one) => [one.criterion, one]));
    expect(changes.get("T2.1")).toMatchObject({ units: 1, officials: 0 });
    expect(changes.get("C2.1")).toMatchObject({ units: 0, officials: 2 });
  });

  test("the workbook's only problems are two statements without a date and a reprimand beside a good rating", () => {
    expect(yearEnd.list.problems.map(({ tab, cell }) => `${tab} ${cell}`).sort()).toEqual([
      "Cán bộ M29",
      "Cán bộ W50",
      "Đơn vị X6",
    ]);
  });

  test("every condition decides somebody's case in each of its answers", () => {
    const { rows } = parseTable("tieu-chuan.tsv", readFileSync(join(FOLDER, "tieu-chuan.tsv"), "utf8"));
    const found = new Set(
      yearEnd.list.nominees.flatMap(({ verdict, findings }) =>
        findings.map(({ criterion, result }) => `${criterion} ${result}: ${verdict}`),
      ),
    );
    for (const [code = ""] of rows) {
      expect(found).toContain(`${code} met: eligible`);
      expect(found).toContain(`${code} unmet: ineligible`);
      expect(found).toContain(`${code} unknown: undetermined`);
    }
  });

  test.each([
    ["VP PS02", "Không áp dụng"],
    ["CNTT CT13", "Chưa có số liệu"],
    ["CNTT NV01", "Đạt"],
    ["BCVT CT05", "Cần làm rõ"],
    ["BCVT CT08", "Không đạt"],
    ["BCVT CT09", "Vượt"],
    ["BCVT PS01", "Hoàn thành quá hạn"],
    ["BCVT PS03", "Cần làm rõ"],
    ["KHTC NP01", "Quá hạn chưa hoàn thành"],
    ["TTBCXB CT01", "Vượt"],
  ])("%s shows %s in its unit's tab", (row, status) => {
    expect(yearEnd.statuses.get(row)).toBe(status);
  });
});

describe("at mid-year", () => {
  test("nothing is decided yet", () => {
    expect(midYear.list.asOf).toBe("2022-06-30");
    expect(new Set(midYear.list.nominees.map(({ verdict }) => verdict))).toEqual(new Set(["undetermined"]));
  });

  test.each([
    ["TTBCXB CT03", "Đúng tiến độ"],
    ["TTBCXB CT02", "Có nguy cơ"],
    ["BCVT CT08", "Nguy cơ cao"],
    ["CNTT NV02", "Đang thực hiện"],
    ["BCVT CT07", "Đạt"],
    ["TTCNTT NP02", "Chưa có số liệu"],
  ])("%s shows %s in its unit's tab", (row, status) => {
    expect(midYear.statuses.get(row)).toBe(status);
  });
});

test("the two reporting dates together show every status", () => {
  expect(new Set([...yearEnd.statuses.values(), ...midYear.statuses.values()])).toEqual(
    new Set([
      "Không áp dụng",
      "Chưa có số liệu",
      "Cần làm rõ",
      "Hoàn thành quá hạn",
      "Vượt",
      "Đạt",
      "Không đạt",
      "Quá hạn chưa hoàn thành",
      "Đúng tiến độ",
      "Có nguy cơ",
      "Nguy cơ cao",
      "Đang thực hiện",
    ]),
  );
});
