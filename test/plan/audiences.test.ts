import { describe, expect, test } from "@jest/globals";
import type { PlanReading } from "../../src/plan/proposal";
import { readPlan } from "../../src/plan/read-plan";
import { acceptAll, decidedReading } from "../../src/workbook/from-plan/decisions";
import { settingOf } from "./plans";

function planFor(...lines: readonly string[]): PlanReading {
  return readPlan(
    ["KẾ HOẠCH", "Phong trào thi đua năm 2024", "", "I. KHEN THƯỞNG", "1. Đối tượng", ...lines].join("\n"),
  );
}

function askedAboutWorkers({ questions }: PlanReading): unknown[] {
  return questions.flatMap(({ matter, chosen }) => (matter.kind === "contractWorkers" ? [chosen] : []));
}

describe("whether contract workers are rewarded", () => {
  test.each([
    ["- Cá nhân: cán bộ, công chức, viên chức thuộc Sở", "Không"],
    ["- Cá nhân: công chức, viên chức, người lao động của Sở", "Có"],
    ["- Cá nhân: cán bộ, công chức và lao động hợp đồng theo Nghị định 111", "Có"],
    ["- Cá nhân: cán bộ, công chức, viên chức, trừ lao động hợp đồng", "Không"],
    ["- Cá nhân: cán bộ, công chức, viên chức (không bao gồm người lao động)", "Không"],
    ["- Cá nhân: cán bộ, công chức, viên chức. Không xét người làm hợp đồng", "Không"],
    ["- Cá nhân: cán bộ, công chức, viên chức và người lao động (kể cả hợp đồng 111)", "Có"],
    ["- Cá nhân: viên chức làm việc theo hợp đồng làm việc", "Không"],
  ])("is told by the words: %s: %s", (line, expected) => {
    const reading = planFor("- Tập thể: các phòng thuộc Sở.", line);
    expect([settingOf(reading, "contractWorkers"), askedAboutWorkers(reading)]).toEqual([expected, []]);
  });

  test.each<[string, string]>([
    // Some of them are named, some left out; the tab tells no kinds of contracts apart.
    ["- Cá nhân: công chức, viên chức, người lao động, trừ hợp đồng khoán việc", "considered"],
    ["- Cá nhân: công chức, viên chức; không xét người làm hợp đồng ngắn hạn", "notConsidered"],
    ["- Cá nhân: công chức, viên chức, lao động hợp đồng từ 12 tháng trở lên", "considered"],
    ["- Cá nhân: công chức, viên chức, lao động hợp đồng không xác định thời hạn", "considered"],
    ["- Cá nhân: người thuộc Sở, không phân biệt công chức, viên chức hay hợp đồng", "considered"],
    ["- Cá nhân: công chức, người lao động đóng bảo hiểm xã hội đủ một năm", "considered"],
  ])("is asked where the words tell of some of them, or can be read in two ways: %s", (line, chosen) => {
    expect(askedAboutWorkers(planFor(line))).toEqual([chosen]);
  });

  test("is asked where the words tell of individuals only, and the answer is what the workbook gets", () => {
    const reading = planFor("- Tập thể, cá nhân thuộc Sở Y tế.");
    expect([settingOf(reading, "contractWorkers"), askedAboutWorkers(reading)]).toEqual(["Không", ["notConsidered"]]);
    const question = reading.questions.find(({ matter }) => matter.kind === "contractWorkers");
    const decided = decidedReading(reading, { ...acceptAll(reading), answers: { [question?.id ?? ""]: "considered" } });
    expect(decided.settings.find(({ values }) => values.key === "contractWorkers")?.values.value).toBe("Có");
  });

  test("is asked where a plan without a word on whom it rewards speaks of all who work", () => {
    const reading = readPlan(
      [
        "KẾ HOẠCH",
        "Phong trào thi đua năm 2024",
        "I. MỤC ĐÍCH",
        "- Động viên cán bộ, công chức, viên chức, người lao động thi đua hoàn thành nhiệm vụ.",
      ].join("\n"),
    );
    expect([settingOf(reading, "contractWorkers"), askedAboutWorkers(reading)]).toEqual(["Có", ["considered"]]);
  });

  test("is not asked where a plan says nothing at all of those who work", () => {
    const reading = readPlan("KẾ HOẠCH\nPhong trào thi đua năm 2024\nI. MỤC ĐÍCH\n- Thi đua hoàn thành nhiệm vụ.");
    expect(askedAboutWorkers(reading)).toEqual([]);
  });
});

test("the words on individuals are kept with their clause", () => {
  const reading = planFor("- Tập thể: các phòng thuộc Sở;", "- Cá nhân: cán bộ, công chức thuộc Sở.");
  expect(settingOf(reading, "individuals")).toBe("cán bộ, công chức thuộc Sở (I.1, gạch đầu dòng 2)");
});
