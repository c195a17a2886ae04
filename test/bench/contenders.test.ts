/** The contenders of the benchmark do the same work: on small departments their lists are the same to the last finding. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { hashOf, type Judged } from "../../bench/evaluate/contender";
import { OURS, OURS_WHOLE } from "../../bench/evaluate/ours";
import { RULES_ENGINE } from "../../bench/evaluate/rules-engine";
import { SPREADSHEET } from "../../bench/evaluate/spreadsheet";
import { inventDepartment, type Size } from "../../bench/workload/facts";
import { workbookOf } from "../../bench/workload/rows";
import { readCampaign } from "../../src/workbook/reading";

const SIZE: Size = { units: 24, assignments: 20, officials: 120 };

async function listsOf(seed: number): Promise<Readonly<Record<string, readonly Judged[]>>> {
  const department = inventDepartment(SIZE, seed);
  const lists: Record<string, readonly Judged[]> = {};
  for (const contender of [OURS, OURS_WHOLE, RULES_ENGINE, SPREADSHEET]) {
    const { campaign } = readCampaign(workbookOf(department));
    lists[contender.name] = (await contender.prepare(department, campaign)())();
  }
  return lists;
}

async function ownList(size: Size): Promise<readonly Judged[]> {
  const department = inventDepartment(size);
  return (await OURS.prepare(department, readCampaign(workbookOf(department)).campaign)())();
}

describe("one department judged three ways", () => {
  test.each([2022, 7, 19])("gives one list (seed %i)", async (seed) => {
    const lists = await listsOf(seed);
    const ours = lists["ours"] ?? [];
    const hashes = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, hashOf(list)]));
    expect(hashes).toEqual({
      ours: hashOf(ours),
      "ours, the whole list": hashOf(ours),
      "json-rules-engine": hashOf(ours),
      HyperFormula: hashOf(ours),
    });
    expect(ours).toHaveLength(SIZE.units + SIZE.officials);
  });

  test("the hash tells lists apart by one verdict or one finding", async () => {
    const ours = await ownList(SIZE);
    const [first, ...others] = ours;
    if (first === undefined) throw new Error("The list is empty.");
    const judged = ours.find(({ findings }) => findings.length > 0);
    if (judged === undefined) throw new Error("Nobody was judged.");
    const [finding, ...rest] = judged.findings;
    if (finding === undefined) throw new Error("Nothing was found.");
    const otherVerdict = { ...first, verdict: first.verdict === "eligible" ? "ineligible" : "eligible" } as const;
    const otherResult = finding.result === "met" ? "unmet" : "met";
    const otherFinding = { ...judged, findings: [{ ...finding, result: otherResult }, ...rest] } as const;
    expect(hashOf([otherVerdict, ...others])).not.toBe(hashOf(ours));
    expect(hashOf(ours.map((one) => (one === judged ? otherFinding : one)))).not.toBe(hashOf(ours));
    expect(hashOf(ours.slice().reverse())).toBe(hashOf(ours));
  });
});

describe("the invented department", () => {
  let results = new Map<string, Set<string>>();
  let verdicts = new Map<string, number>();

  beforeAll(async () => {
    results = new Map();
    verdicts = new Map();
    for (const { kind, verdict, findings } of await ownList({ units: 200, assignments: 20, officials: 1_000 })) {
      const key = `${kind} ${verdict}`;
      verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
      for (const { criterion, result } of findings) {
        results.set(criterion, (results.get(criterion) ?? new Set()).add(result));
      }
    }
  });

  test("is the same for the same seed and another for another", () => {
    expect(inventDepartment(SIZE, 5)).toEqual(inventDepartment(SIZE, 5));
    expect(inventDepartment(SIZE, 5)).not.toEqual(inventDepartment(SIZE, 6));
  });

  test("holds every verdict for units and for officials, none of them rare", () => {
    for (const kind of ["collective", "individual"]) {
      for (const verdict of ["eligible", "ineligible", "undetermined"]) {
        expect([kind, verdict, (verdicts.get(`${kind} ${verdict}`) ?? 0) > 20]).toEqual([kind, verdict, true]);
      }
      expect(verdicts.get(`${kind} notJudged`) ?? 0).toBeGreaterThan(0);
    }
  });

  test("gives every condition each of its answers", () => {
    const open = [...results].filter(([, answers]) => answers.size < 3).map(([criterion]) => criterion);
    expect(open).toEqual([]);
    expect(results.size).toBe(18);
  });
});
