import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  adoptDocuments,
  documentId,
  markFailed,
  markLost,
  markMade,
  markStopped,
  planLedger,
  queueOf,
  readDocumentId,
  standingOf,
  type Asked,
  type LedgerRow,
  type WantedPaper,
} from "../../src/dossier/ledger";

const MAKER = "office@example.com";
const EVERYTHING: Asked = { isAsked: () => true, begins: true };

const paper = (code: string, content: string, fileName = `01 Tờ trình - ${code}.docx`): WantedPaper => ({
  key: `submission:collective:${code}`,
  unit: code,
  subject: `Phòng ${code}`,
  fileName,
  content,
});

/** The ledger after every queued document has been made. */
function makeAll(ledger: readonly LedgerRow[]): LedgerRow[] {
  return queueOf(ledger).reduce<LedgerRow[]>(
    (rows, row) =>
      markMade(rows, row, {
        link: `drive/${documentId(row)}`,
        content: row.content,
        madeAt: "08:30 ngày 05/01/2023",
        madeBy: MAKER,
      }),
    [...ledger],
  );
}

const statesOf = (ledger: readonly LedgerRow[]): string[] =>
  ledger.map((row) => `${documentId(row)} ${row.state} ${row.content}`);

describe("a document's name in the ledger", () => {
  test("leads back to the paper and its version, also where the code holds the mark", () => {
    expect(readDocumentId(documentId({ key: "appraisal:individual:A#7", version: 12 }))).toEqual({
      key: "appraisal:individual:A#7",
      version: 12,
    });
  });

  test.each(["", "decision", "decision#0", "decision#x", "#1"])("%j is none", (text) => {
    expect(readDocumentId(text)).toBeNull();
  });
});

describe("what a run is to make", () => {
  test("is every paper at first, and nothing when nothing has changed", () => {
    const first = planLedger([], [paper("CNTT", "a"), paper("VP", "b")], EVERYTHING);
    expect(statesOf(first)).toEqual(["submission:collective:CNTT#1 queued a", "submission:collective:VP#1 queued b"]);
    const made = makeAll(first);
    expect(planLedger(made, [paper("CNTT", "a"), paper("VP", "b")], EVERYTHING)).toEqual(made);
  });

  test("is a new version of what says something else; the old one counts until that has been made", () => {
    const made = makeAll(planLedger([], [paper("CNTT", "a")], EVERYTHING));
    const changed = planLedger(made, [paper("CNTT", "b")], EVERYTHING);
    expect(statesOf(changed)).toEqual(["submission:collective:CNTT#1 made a", "submission:collective:CNTT#2 queued b"]);
    expect(statesOf(makeAll(changed))).toEqual([
      "submission:collective:CNTT#1 replaced a",
      "submission:collective:CNTT#2 made b",
    ]);
    expect(makeAll(changed).map(({ link }) => link)).toEqual([
      "drive/submission:collective:CNTT#1",
      "drive/submission:collective:CNTT#2",
    ]);
  });

  test("is no second row for what is waiting already, whatever it has come to say", () => {
    const waiting = planLedger([], [paper("CNTT", "a")], EVERYTHING);
    expect(statesOf(planLedger(waiting, [paper("CNTT", "b")], EVERYTHING))).toEqual([
      "submission:collective:CNTT#1 queued b",
    ]);
  });

  test("is not what has come to be as the document says", () => {
    const made = makeAll(planLedger([], [paper("CNTT", "a")], EVERYTHING));
    const changed = planLedger(made, [paper("CNTT", "b")], EVERYTHING);
    const back = planLedger(changed, [paper("CNTT", "a")], EVERYTHING);
    expect(statesOf(back)).toEqual(["submission:collective:CNTT#1 made a", "submission:collective:CNTT#2 stopped b"]);
    expect(planLedger(back, [paper("CNTT", "a")], EVERYTHING)).toEqual(back);
    expect(statesOf(planLedger(back, [paper("CNTT", "c")], EVERYTHING))[1]).toBe(
      "submission:collective:CNTT#2 queued c",
    );
  });

  test("is only what was asked for, and what waited from another run is stopped", () => {
    const asked: Asked = { isAsked: ({ unit }) => unit === "VP", begins: true };
    const waiting = planLedger([], [paper("CNTT", "a"), paper("VP", "b")], EVERYTHING);
    expect(statesOf(planLedger(waiting, [paper("CNTT", "a"), paper("VP", "b")], asked))).toEqual([
      "submission:collective:CNTT#1 stopped a",
      "submission:collective:VP#1 queued b",
    ]);
    expect(statesOf(planLedger([], [paper("CNTT", "a"), paper("VP", "b")], asked))).toEqual([
      "submission:collective:VP#1 queued b",
    ]);
  });

  test("is tried again by the next run, not by the same", () => {
    const waiting = planLedger([], [paper("CNTT", "a")], EVERYTHING);
    const failed = markFailed(waiting, { key: "submission:collective:CNTT", version: 1 }, "Mẫu có lỗi.");
    expect(failed.map(({ state, remark }) => [state, remark])).toEqual([["failed", "Mẫu có lỗi."]]);
    const same: Asked = { isAsked: () => true, begins: false };
    expect(planLedger(failed, [paper("CNTT", "a")], same)).toEqual(failed);
    expect(planLedger(failed, [paper("CNTT", "a")], EVERYTHING).map(({ state, remark }) => [state, remark])).toEqual([
      ["queued", ""],
    ]);
    expect(statesOf(planLedger(markStopped(waiting), [paper("CNTT", "a")], same))).toEqual([
      "submission:collective:CNTT#1 stopped a",
    ]);
  });
});

describe("a paper that the dossiers no longer hold", () => {
  const made = makeAll(planLedger([], [paper("CNTT", "a")], EVERYTHING));
  const gone = planLedger(made, [], EVERYTHING);

  test("is marked so and keeps its document", () => {
    expect(statesOf(gone)).toEqual(["submission:collective:CNTT#1 gone a"]);
    expect(gone[0]?.link).toBe("drive/submission:collective:CNTT#1");
  });

  test("counts again as it is when it comes back unchanged, else as a new version", () => {
    expect(planLedger(gone, [paper("CNTT", "a")], EVERYTHING)).toEqual(made);
    const changed = makeAll(planLedger(gone, [paper("CNTT", "b")], EVERYTHING));
    expect(statesOf(changed)).toEqual([
      "submission:collective:CNTT#1 replaced a",
      "submission:collective:CNTT#2 made b",
    ]);
  });
});

test("a paper that cannot be put together for once keeps its document, and waits for the next run", () => {
  const papers = [paper("CNTT", "a"), paper("VP", "b")];
  const made = makeAll(planLedger([], papers, EVERYTHING));
  const atFault: Asked = { ...EVERYTHING, atFault: new Set(["submission:collective:CNTT"]) };
  expect(planLedger(made, papers.slice(1), atFault)).toEqual(made);
  expect(statesOf(planLedger(planLedger([], papers, EVERYTHING), papers.slice(1), atFault))).toEqual([
    "submission:collective:CNTT#1 stopped a",
    "submission:collective:VP#1 queued b",
  ]);
});

describe("the names of the documents", () => {
  test("tell versions apart, and papers of one name by their codes", () => {
    const twins = [paper("A/1", "a", "01 Tờ trình - Phòng.docx"), paper("B", "b", "01 Tờ trình - PHÒNG.docx")];
    const first = makeAll(planLedger([], twins, EVERYTHING));
    expect(first.map(({ file }) => file)).toEqual(["01 Tờ trình - Phòng", "01 Tờ trình - PHÒNG [B]"]);
    const second = planLedger(
      first,
      twins.map((one) => ({ ...one, content: "c" })),
      EVERYTHING,
    );
    expect(second.slice(2).map(({ file }) => file)).toEqual([
      "01 Tờ trình - Phòng (bản 2)",
      "01 Tờ trình - PHÒNG [B] (bản 2)",
    ]);
  });
});

describe("a document that was made while the run was cut off", () => {
  test("is taken into the ledger, and not made again", () => {
    const waiting = planLedger([], [paper("CNTT", "a")], EVERYTHING);
    const adopted = adoptDocuments(waiting, () => ({ link: "found", content: "a", madeAt: "08:30", madeBy: MAKER }));
    expect(adopted.map(({ state, link }) => [state, link])).toEqual([["made", "found"]]);
    expect(queueOf(planLedger(adopted, [paper("CNTT", "a")], EVERYTHING))).toEqual([]);
  });

  test("from older figures counts until the newer version is made", () => {
    const waiting = planLedger([], [paper("CNTT", "b")], EVERYTHING);
    const adopted = adoptDocuments(waiting, () => ({ link: "found", content: "a", madeAt: "08:30", madeBy: MAKER }));
    expect(statesOf(planLedger(adopted, [paper("CNTT", "b")], EVERYTHING))).toEqual([
      "submission:collective:CNTT#1 made a",
      "submission:collective:CNTT#2 queued b",
    ]);
  });

  test("is not looked for where a document stands", () => {
    const made = makeAll(planLedger([], [paper("CNTT", "a")], EVERYTHING));
    expect(adoptDocuments(made, () => ({ link: "other", content: "z", madeAt: "", madeBy: MAKER }))).toEqual(made);
  });
});

describe("a document that somebody has deleted", () => {
  const papers = [paper("CNTT", "a"), paper("VP", "b")];
  const made = makeAll(planLedger([], papers, EVERYTHING));
  const lost = markLost(made, ({ unit }) => unit === "VP");
  const planned = planLedger(lost, papers, EVERYTHING);

  test("is made again as a new version, in this slice of a run and the next", () => {
    const rows = [
      "submission:collective:CNTT#1 lost a",
      "submission:collective:VP#1 made b",
      "submission:collective:CNTT#2 queued a",
    ];
    expect(statesOf(planned)).toEqual(rows);
    expect(statesOf(planLedger(planned, papers, { ...EVERYTHING, begins: false }))).toEqual(rows);
    expect(statesOf(makeAll(planned)).slice(2)).toEqual(["submission:collective:CNTT#2 made a"]);
    expect(planLedger(makeAll(planned), papers, EVERYTHING)).toEqual(makeAll(planned));
  });

  test("counts again when it comes back before the new version is made", () => {
    const find = (row: LedgerRow) =>
      row.version === 1 ? { link: row.link, content: row.content, madeAt: "x", madeBy: MAKER } : null;
    const back = planLedger(adoptDocuments(planned, find), papers, EVERYTHING);
    expect(statesOf(back)).toEqual([
      "submission:collective:CNTT#1 made a",
      "submission:collective:VP#1 made b",
      "submission:collective:CNTT#2 stopped a",
    ]);
    expect(adoptDocuments(makeAll(planned), find)).toEqual(makeAll(planned));
  });

  test("matters no more when it was replaced, and is made again when its paper comes back into the dossiers", () => {
    const changed = makeAll(planLedger(made, [paper("CNTT", "c"), paper("VP", "b")], EVERYTHING));
    expect(markLost(changed, ({ version, unit }) => version === 2 || unit === "VP")).toEqual(changed);
    const gone = markLost(planLedger(made, [], EVERYTHING), () => false);
    expect(statesOf(planLedger(gone, papers, EVERYTHING)).slice(2)).toEqual([
      "submission:collective:CNTT#2 queued a",
      "submission:collective:VP#2 queued b",
    ]);
  });
});

describe("whatever happens in whatever order", () => {
  const CODES = ["CNTT", "VP", "TT"];

  /** What the dossiers hold at a moment: of each code nothing, or a paper that says a, b or c. */
  const dossiers = fc
    .tuple(...CODES.map(() => fc.constantFrom(null, "a", "b", "c")))
    .map((contents) =>
      contents.flatMap((content, index) => (content === null ? [] : [paper(CODES[index] ?? "", content)])),
    );

  /** A run: what it finds, and what becomes of each document, made but not written down included. */
  const run = fc.record({
    wanted: dossiers,
    unit: fc.constantFrom(null, ...CODES),
    fates: fc.array(fc.constantFrom("made", "failed", "stopped", "cut", "lost"), { maxLength: 4 }),
    /** Of which code somebody deletes what is there before the run. */
    deleted: fc.constantFrom(null, ...CODES),
  });

  test("no document is made twice, none is lost, one at most counts, and a whole run leaves nothing to do", () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), dossiers, (runs, last) => {
        /** The documents there are, by name, each with what it says. */
        const drive = new Map<string, string>();
        let ledger: LedgerRow[] = [];
        const make = (row: LedgerRow): void => {
          expect(drive.has(documentId(row))).toBe(false);
          drive.set(documentId(row), row.content);
        };
        const adopt = (): void => {
          ledger = adoptDocuments(ledger, (row) => {
            const content = drive.get(documentId(row));
            return content === undefined ? null : { link: documentId(row), content, madeAt: "x", madeBy: MAKER };
          });
        };
        const written = (row: LedgerRow): void => {
          ledger = markMade(ledger, row, { link: documentId(row), content: row.content, madeAt: "x", madeBy: MAKER });
        };
        for (const { wanted, unit, fates, deleted } of runs) {
          for (const id of [...drive.keys()]) if (id.includes(`:${String(deleted)}#`)) drive.delete(id);
          adopt();
          ledger = markLost(ledger, ({ link }) => drive.has(link));
          ledger = planLedger(ledger, wanted, { isAsked: (one) => unit === null || one.unit === unit, begins: true });
          for (const [index, row] of queueOf(ledger).entries()) {
            const fate = fates[index];
            if (fate === undefined || fate === "cut") break;
            if (fate === "stopped") {
              ledger = markStopped(ledger);
              break;
            }
            if (fate === "failed") {
              ledger = markFailed(ledger, row, "lỗi");
              continue;
            }
            make(row);
            // Made, and the run is cut off before the ledger learns of it.
            if (fate === "lost") break;
            written(row);
          }
        }
        adopt();
        ledger = planLedger(
          markLost(ledger, ({ link }) => drive.has(link)),
          last,
          EVERYTHING,
        );
        for (const row of queueOf(ledger)) {
          make(row);
          written(row);
        }
        const counting = ledger.filter(({ state }) => state === "made");
        expect(counting.map(({ key, content }) => [key, content]).sort()).toEqual(
          last.map(({ key, content }) => [key, content]).sort(),
        );
        expect(counting.filter(({ link }) => !drive.has(link))).toEqual([]);
        const isKnown = (id: string): boolean => ledger.some(({ link }) => link === id);
        expect([...drive.keys()].filter((id) => !isKnown(id))).toEqual([]);
        expect(new Set(ledger.map(documentId)).size).toBe(ledger.length);
        expect(new Set(ledger.map(({ file }) => file)).size).toBe(ledger.length);
        expect(planLedger(ledger, last, EVERYTHING)).toEqual(ledger);
        for (const { made } of standingOf(ledger).values()) expect(made?.link ?? "none").not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
