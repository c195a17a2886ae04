import { describe, expect, test } from "@jest/globals";
import { documentId, markMade, planLedger, type LedgerRow, type WantedPaper } from "../../src/dossier/ledger";
import { makeSubmission } from "../../src/dossier/submission";
import { figuresOf } from "../../src/dossier/printed";
import { FIGURES_TAB, PAPERS_TAB, type Tab } from "../../src/workbook/layout";
import { readFigures, readLedger } from "../../src/workbook/reading/ledger";
import type { Block } from "../../src/workbook/placed";
import type { TabSnapshot } from "../../src/workbook/snapshot";
import {
  figuresBlocks,
  figuresOfDocument,
  ledgerBlocks,
  placedRows,
  type LedgerPlaces,
} from "../../src/workbook/writing/ledger";
import { dossierOf } from "../dossier/dossiers";

const wanted = (code: string, content: string, subject = `Phòng ${code}`): WantedPaper => ({
  key: `submission:collective:${code}`,
  unit: code,
  subject,
  fileName: `01 Tờ trình - ${code}.docx`,
  content,
});

/** A tab with its headers alone, in the order of `headers`. */
function emptyTab(layout: Tab, headers: readonly string[] = layout.columns.map(({ header }) => header)): TabSnapshot {
  return { id: 1, name: layout.name, values: [headers], merges: [] };
}

/** What the tab holds after blocks have been written; a leading apostrophe keeps text and is not seen. */
function written(tab: TabSnapshot, blocks: readonly Block[]): TabSnapshot {
  const values = tab.values.map((row) => [...row]);
  for (const { row, column, values: lines } of blocks) {
    for (const [index, cells] of lines.entries()) {
      const place = row - 1 + index;
      while (values.length <= place) values.push([]);
      const line = values[place] ?? [];
      for (const [offset, cell] of cells.entries()) {
        while (line.length < column - 1 + offset) line.push("");
        line[column - 1 + offset] = typeof cell === "string" ? cell.replace(/^'/, "") : cell;
      }
    }
  }
  return { ...tab, values };
}

function read(tab: TabSnapshot): NonNullable<ReturnType<typeof readLedger>> {
  const reading = readLedger(tab);
  if (reading === null) throw new Error("The ledger cannot be read");
  return reading;
}

/** Where the ledger's rows stand, told from the tab's keys. */
function placesOf(tab: TabSnapshot): LedgerPlaces {
  const places = placedRows(tab.values, read(tab).rows);
  if (places === null) throw new Error("The ledger lacks a column");
  return places;
}

const ALL = { isAsked: () => true, begins: true };

/** A ledger with these papers, the first of them made, as it stands in its tab. */
function ledgerTab(papers: readonly WantedPaper[], tab = emptyTab(PAPERS_TAB)): TabSnapshot {
  const [first] = papers;
  const queued = planLedger([], papers, ALL);
  const rows = markMade(
    queued,
    { key: first?.key ?? "", version: 1 },
    {
      link: "https://docs.google.com/document/d/1",
      content: first?.content ?? "",
      madeAt: "08:30 ngày 05/01/2023",
      madeBy: "office@example.com",
    },
  );
  return written(tab, ledgerBlocks(placesOf(tab), rows));
}

describe("the ledger in its tab", () => {
  const papers = [wanted("CNTT", "a"), wanted("VP", "b", "=HYPERLINK(1)"), wanted("01", "c")];

  test("is read as it was written, whatever the texts look like", () => {
    const { rows } = read(ledgerTab(papers));
    expect(rows.map((row) => [documentId(row), row.state, row.subject, row.link, row.content])).toEqual([
      ["submission:collective:CNTT#1", "made", "Phòng CNTT", "https://docs.google.com/document/d/1", "a"],
      ["submission:collective:VP#1", "queued", "=HYPERLINK(1)", "", "b"],
      ["submission:collective:01#1", "queued", "Phòng 01", "", "c"],
    ]);
  });

  test("shows each row in the Office's words", () => {
    expect(ledgerTab(papers).values[1]).toEqual([
      "submission:collective:CNTT#1",
      "Tờ trình",
      "Phòng CNTT",
      "CNTT",
      1,
      "Đã lập",
      "01 Tờ trình - CNTT",
      "https://docs.google.com/document/d/1",
      "a",
      "08:30 ngày 05/01/2023",
      "office@example.com",
      "",
    ]);
  });

  test("is written where it has changed only", () => {
    const tab = ledgerTab(papers);
    const reading = read(tab);
    expect(ledgerBlocks(placesOf(tab), reading.rows)).toEqual([]);
    const rows = planLedger(reading.rows, [...papers.slice(0, 1), wanted("VP", "x"), ...papers.slice(2)], ALL);
    const blocks = ledgerBlocks(placesOf(tab), rows);
    expect(blocks.map(({ row, values }) => [row, values.length])).toEqual([[3, 1]]);
  });

  test("keeps its rows where people have sorted it, moved columns and put their own between", () => {
    const headers = ["Ghi riêng", ...PAPERS_TAB.columns.map(({ header }) => header).reverse()];
    headers.splice(4, 0, "Người soát");
    const tab = ledgerTab(papers, emptyTab(PAPERS_TAB, headers));
    const values = tab.values.map((row) => [...row]);
    const own = new Date(2023, 0, 5);
    for (const row of values.slice(1)) row[4] = own;
    const [head, first, second, third] = values;
    const sorted = { ...tab, values: [head, third, first, second] as unknown[][] };
    const reading = read(sorted);
    expect(reading.rows.map(({ unit }) => unit)).toEqual(["01", "CNTT", "VP"]);
    const rows = planLedger(reading.rows, [wanted("CNTT", "z"), ...papers.slice(1)], ALL);
    const after = written(sorted, ledgerBlocks(placesOf(sorted), rows));
    expect(after.values.slice(1, 4).map((row) => row[4])).toEqual([own, own, own]);
    expect(read(after).rows).toEqual(rows);
  });

  test("leaves alone what names no document, and the copy of a row", () => {
    const tab = ledgerTab(papers);
    const others = [["Ghi chú của Văn phòng"], ["Việc #1"], tab.values[1]];
    const values = [...tab.values.slice(0, 2), ...others, ...tab.values.slice(2)];
    const reading = read({ ...tab, values: values as unknown[][] });
    expect(reading.places).toEqual([2, 6, 7]);
  });

  test("tells a state that somebody wrote over from the link", () => {
    const tab = ledgerTab(papers);
    const values = tab.values.map((row, index) => (index === 0 ? row : [...row.slice(0, 5), "xong", ...row.slice(6)]));
    expect(read({ ...tab, values }).rows.map(({ state }) => state)).toEqual(["made", "stopped", "stopped"]);
  });

  test("takes for made only what has a link, also where the state was filled down", () => {
    const tab = ledgerTab(papers);
    const made = tab.values[1]?.[5];
    const values = tab.values.map((row, index) => (index === 0 ? row : [...row.slice(0, 5), made, ...row.slice(6)]));
    expect(read({ ...tab, values }).rows.map(({ state }) => state)).toEqual(["made", "stopped", "stopped"]);
  });

  test("cannot be read without one of its columns", () => {
    const headers = PAPERS_TAB.columns.map(({ header }) => header).slice(1);
    expect(readLedger(emptyTab(PAPERS_TAB, headers))).toBeNull();
  });
});

describe("the figures of a document", () => {
  const paper = makeSubmission(dossierOf(2), "CNTT");
  const figures = figuresOfDocument("submission:collective:CNTT#1", paper);

  test("are each printed value with its cell, in the paper's order", () => {
    expect(figures.map(({ text }) => text)).toEqual(figuresOf(paper).map(({ text }) => text));
    expect(figures.map(({ ordinal }) => ordinal)).toEqual(figures.map((_, index) => index + 1));
    expect(figures).toContainEqual(
      expect.objectContaining({
        text: "Phòng Công nghệ thông tin",
        tab: "Đơn vị",
        cell: expect.stringMatching(/^[A-Z]+\d+$/),
      }),
    );
  });

  test("are read as they were written", () => {
    const tab = emptyTab(FIGURES_TAB);
    const table = readFigures(tab)?.table;
    if (table === undefined) throw new Error("No table");
    const blocks = figuresBlocks(table, 2, figures);
    expect(blocks).toHaveLength(1);
    expect(readFigures(written(tab, blocks))?.figures).toEqual(figures);
  });
});

test("a row that somebody has deleted meanwhile is written again at the end", () => {
  const papers = [wanted("CNTT", "a"), wanted("VP", "b")];
  const tab = ledgerTab(papers);
  const { rows } = read(tab);
  const places = placedRows(
    tab.values.filter((_, index) => index !== 1),
    rows,
  );
  const blocks = places === null ? [] : ledgerBlocks(places, rows);
  expect(blocks.map(({ row, values }) => [row, values[0]?.[0]])).toEqual([[3, "submission:collective:CNTT#1"]]);
});

test.each([
  ["a space behind it", (key: string) => `${key} `],
  ["a no-break space before it", (key: string) => `\u00a0${key}`],
  ["its letters taken apart", (key: string) => key.normalize("NFD")],
])("a row whose key has %s is written in its own place", (_, changed) => {
  const tab = ledgerTab([wanted("PHÒNG Ấ", "a"), wanted("VP", "b")]);
  const values = tab.values.map((row, index) => (index === 1 ? [changed(String(row[0])), ...row.slice(1)] : row));
  const { rows } = read({ ...tab, values });
  const failed = rows.map((row): LedgerRow => ({ ...row, remark: "xem lại" }));
  const blocks = ledgerBlocks(placesOf({ ...tab, values }), failed);
  expect(blocks.map(({ row, values: lines }) => [row, lines.length])).toEqual([[2, 2]]);
});

test("rows are written where their columns have come to stand since they were read", () => {
  const papers = [wanted("CNTT", "a"), wanted("VP", "b")];
  const tab = ledgerTab(papers);
  const { rows } = read(tab);
  const moved = { ...tab, values: [[], ...tab.values.map((row) => ["", ...row.slice().reverse()])] as unknown[][] };
  const places = placedRows(moved.values, rows);
  const failed = rows.map((row): LedgerRow => ({ ...row, remark: "xem lại" }));
  const after = written(moved, places === null ? [] : ledgerBlocks(places, failed));
  expect(read(after).rows).toEqual(failed);
  expect(
    placedRows(
      tab.values.map((row) => row.slice(1)),
      rows,
    ),
  ).toBeNull();
});

test("a row that is new stands below everything in the tab", () => {
  const tab = ledgerTab([wanted("CNTT", "a")]);
  const withNote = { ...tab, values: [...tab.values, [], ["", "", "ghi thêm"]] };
  const reading = read(withNote);
  const rows: LedgerRow[] = planLedger(reading.rows, [wanted("CNTT", "a"), wanted("VP", "b")], ALL);
  expect(ledgerBlocks(placesOf(withNote), rows).map(({ row }) => row)).toEqual([5]);
});
