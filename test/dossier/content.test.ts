import { describe, expect, test } from "@jest/globals";
import { contentText } from "../../src/dossier/content";
import { plannedPapers } from "../../src/dossier/plan";
import type { Paper } from "../../src/dossier/papers";
import { given } from "../domain/campaigns";
import { receipt } from "../domain/proceedings";
import { dossierOf, officials } from "./dossiers";

const papersOf = (dossier: Parameters<typeof plannedPapers>[0]): Paper[] =>
  plannedPapers(dossier).map(({ make }) => make());

describe("what a paper says", () => {
  test("is the same wherever its values stand", () => {
    const [submission] = papersOf(dossierOf(2));
    const moved = JSON.parse(JSON.stringify(submission).replace(/"row":(\d+)/g, '"row":9$1')) as Paper;
    expect(JSON.stringify(moved)).not.toBe(JSON.stringify(submission));
    expect(contentText(moved, "t")).toBe(contentText(submission as Paper, "t"));
  });

  test("is something else with another template", () => {
    const [submission] = papersOf(dossierOf(2));
    expect(contentText(submission as Paper, "t")).not.toBe(contentText(submission as Paper, "u"));
  });

  test("changes in the papers that print what has changed, and in no other", () => {
    const before = papersOf(dossierOf(2));
    const after = papersOf(
      dossierOf(2, { records: { receipts: [receipt({ receivedBy: given("Vi Thị Khác", "Tiếp nhận hồ sơ!E2") })] } }),
    );
    const kinds = before.flatMap((paper, index) =>
      contentText(paper, "t") === contentText(after[index] as Paper, "t") ? [] : [paper.kind],
    );
    expect(new Set(kinds)).toEqual(new Set(["appraisal"]));
  });

  test("is told apart for every paper of a campaign", () => {
    const texts = papersOf(
      dossierOf(3, {
        campaign: {
          officials: officials(3, (index) => ({ proposed: given(true), name: `Nguyễn Văn ${String(index)}` })),
        },
      }),
    ).map((paper) => contentText(paper, "t"));
    expect(new Set(texts).size).toBe(texts.length);
  });
});
