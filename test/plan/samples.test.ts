import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPlan } from "../../src/plan/read-plan";
import { planText } from "./plans";

/** The rows of a tab of the workbook in which somebody typed the plan of 2022 by hand, by header. */
function typedTab(name: string): Record<string, string>[] {
  const [header = "", ...rows] = readFileSync(join(process.cwd(), "samples/ke-hoach-2022", name), "utf8")
    .trimEnd()
    .split("\n");
  const headers = header.split("\t");
  return rows.map((row) => Object.fromEntries(row.split("\t").map((cell, place) => [headers[place] ?? "", cell])));
}

describe("what is read from the plan of 2022 is what was typed from it by hand", () => {
  const { kpis, tasks, movements, criteria, settings } = readPlan(planText("plan-2022.md"));

  test("targets and tasks", () => {
    const typed = typedTab("chi-tieu-nhiem-vu.tsv").filter((row) => row["Loại"] !== "Nhiệm vụ phát sinh");
    const read = [...kpis, ...tasks].map(({ values: { code, content, target, clause } }) => [
      code,
      content,
      target,
      clause,
    ]);
    expect(read).toEqual(typed.map((row) => [row["Mã"], row["Nội dung"], row["Mức giao"], row["Căn cứ"]]));
  });

  test("movements", () => {
    const typed = typedTab("phong-trao.tsv").filter((row) => row["Cơ quan phát động"] === "Thủ tướng Chính phủ");
    const named = new Map(typed.map((row) => [row["Mã"], row["Tên phong trào"]]));
    expect(movements.map(({ values }) => [values.code, values.name])).toEqual([...named]);
  });

  test("conditions of the plan, with their words", () => {
    const typed = typedTab("tieu-chuan.tsv").filter((row) => row["Căn cứ"]?.startsWith("III"));
    expect(criteria.map(({ values: { code, clause, words } }) => [code, clause, words])).toEqual(
      typed.map((row) => [row["Mã"], row["Căn cứ"], row["Nội dung"]]),
    );
  });

  test("settings", () => {
    const typed = new Map(typedTab("ke-hoach.tsv").map((row) => [row["Mục"], row["Giá trị"]]));
    const read = new Map(settings.map(({ values }) => [values.key, values.value]));
    expect(read.get("department")).toBe(typed.get("Tên cơ quan"));
    expect(read.get("parentBody")).toBe(typed.get("Cơ quan chủ quản"));
    expect(read.get("abbreviation")).toBe(typed.get("Viết tắt"));
    expect(read.get("place")).toBe(typed.get("Địa danh"));
    expect(read.get("planTitle")).toBe(typed.get("Trích yếu kế hoạch"));
    expect(read.get("start")).toBe(typed.get("Thời gian thi đua từ ngày"));
    expect(read.get("end")).toBe(typed.get("Thời gian thi đua đến hết ngày"));
    expect(read.get("deadline")).toBe(typed.get("Hạn nhận hồ sơ"));
    expect(read.get("awardForm")).toBe(typed.get("Hình thức khen thưởng"));
    expect(read.get("individuals")).toBe(typed.get("Đối tượng cá nhân"));
    expect(read.get("contractWorkers")).toBe(typed.get("Xét người làm hợp đồng"));
    expect(read.get("formSet")).toBe(typed.get("Bộ mẫu"));
  });
});
