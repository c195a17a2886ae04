import { describe, expect, test } from "@jest/globals";
import type { NomineeView } from "../../src/workbook/panel";
import { failureKind } from "../../sidebar/failure";
import { ELIGIBLE_NOT_PROPOSED, EVERYBODY, filtered, searchKey, type Filter } from "../../sidebar/filter";
import { en } from "../../sidebar/texts/en";
import { vi } from "../../sidebar/texts/vi";

function nominee(code: string, changes: Partial<NomineeView> = {}): NomineeView {
  return {
    kind: "individual",
    code,
    name: `Người ${code}`,
    unit: "CNTT",
    unitName: "Phòng Công nghệ thông tin",
    position: "Chuyên viên",
    group: null,
    proposed: null,
    verdict: "eligible",
    findings: [],
    obstacles: [],
    at: { tab: "Cán bộ", cell: "A2" },
    ...changes,
  };
}

const nominees = [
  nominee("CNTT", { kind: "collective", name: "Phòng Công nghệ thông tin", proposed: true }),
  nominee("CB01", { name: "Đặng Thị Ngọc", proposed: true, group: "directWorker" }),
  nominee("CB02", { name: "Nguyễn Văn Đức", verdict: "undetermined", unit: "VP", unitName: "Văn phòng Sở" }),
  nominee("CB03", { name: "Lê An", proposed: false }),
];

describe("the list filtered", () => {
  test.each<[string, Partial<Filter>, string[]]>([
    ["by nothing", {}, ["CNTT", "CB01", "CB02", "CB03"]],
    ["by a name without marks", { words: "dang thi" }, ["CB01"]],
    ["by a name with marks in another order", { words: "Đức nguyễn" }, ["CB02"]],
    ["by a code", { words: "cb03" }, ["CB03"]],
    ["by the name of a unit", { words: "van phong" }, ["CB02"]],
    ["by a unit", { unit: "VP" }, ["CB02"]],
    ["by kind", { kind: "collective" }, ["CNTT"]],
    ["by verdict", { verdict: "undetermined" }, ["CB02"]],
    ["by proposal", { proposed: "proposed" }, ["CNTT", "CB01"]],
    ["by the lack of a proposal, silence among it", { proposed: "notProposed" }, ["CB02", "CB03"]],
    ["by direct work", { directOnly: true }, ["CB01"]],
    ["to whoever is eligible but not proposed", ELIGIBLE_NOT_PROPOSED, ["CB03"]],
  ])("%s", (_, filter, codes) => {
    expect(filtered({ nominees }, { ...EVERYBODY, ...filter }).map(({ code }) => code)).toEqual(codes);
  });

  test("searches the same in composed and decomposed writing", () => {
    expect(searchKey("Nguyễn Đức".normalize("NFD"))).toBe(searchKey("Nguyễn Đức"));
  });
});

test.each([
  ["PERMISSION_DENIED: reading from storage", "accounts"],
  ["drive.google.com refused to connect", "accounts"],
  ["Authorization is required to perform that action.", "authorisation"],
  ["Bạn không có quyền gọi SpreadsheetApp.getUi", "authorisation"],
  ["NetworkError: Connection failure due to HTTP 0", "connection"],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", "connection"],
  ["TypeError: x is not a function", "script"],
])("the failure %j is told as one of %s", (message, kind) => {
  expect(failureKind(message)).toBe(kind);
});

test("both languages have the same steps of work, and no text is empty", () => {
  expect(en.guide.steps).toHaveLength(vi.guide.steps.length);
  const empty = (value: unknown, path: string): string[] => {
    if (value === "") return [path];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inside]) => empty(inside, `${path}.${key}`));
  };
  expect([...empty(vi, "vi"), ...empty(en, "en")]).toEqual([]);
});
