/** A run over the papers cut at every call, failed at every call, doubled: nothing is lost and nothing is made twice. */

import { describe, expect, test } from "@jest/globals";
import type { PapersRequest } from "../../src/workbook/panel-papers";
import type { Call, CallRecord, ExecutionReport, Gate, Verdict } from "../../workbench/host/execution";
import { FAULTS } from "../../workbench/host/failures";
import { contentOf, OWNER } from "./campaign-host";
import {
  documents,
  figures,
  folders,
  ledger,
  makeAll,
  progressOf,
  slice,
  withOffice,
  type Office,
} from "./papers-host";

/** Two letters, so that a run has a folder, a first and a last document. */
const LETTERS = { units: null, kinds: ["submission"] } as const;

const RATE = "API call to drive.files.create failed with error: User rate limit exceeded.";

/** Searches lag for so long behind what was made. */
const LAG = { listLag: 20_000 };

/** What stands afterwards: the names of the folders and documents, the rows of the ledger without links and moments, the figures. */
function standing(office: Office) {
  return {
    folders: folders(office).map(({ name }) => name),
    documents: documents(office)
      .map(({ name }) => name)
      .sort(),
    ledger: ledger(office).map((row) => [row["Mã văn bản"], row["Trạng thái"], row["Mã nội dung"], row["Ghi chú"]]),
    figures: figures(office)
      .map((row) => Object.values(row).join(" "))
      .sort(),
    links: ledger(office).every((row) => documents(office).some(({ id }) => row["Liên kết"]?.includes(id))),
  };
}

/** Calls that change something, or that another slice reads. */
const MATTERS: ReadonlySet<CallRecord["category"]> = new Set([
  "storage",
  "find",
  "make",
  "write",
  "cache",
  "flush",
  "lock",
]);

interface Place {
  readonly index: number;
  readonly phase: Call["phase"];
  readonly where: string;
  /** Everything that stands in the workbook and on Drive there. */
  readonly state: string;
}

interface Uninterrupted {
  readonly whole: ReturnType<typeof standing>;
  readonly places: readonly Place[];
}

let known: Promise<Uninterrupted> | undefined;

/** What an uninterrupted run leaves, and the place before and after each call that matters. */
function uninterrupted(): Promise<Uninterrupted> {
  known ??= withOffice(async (office) => {
    const places: Place[] = [];
    await slice(office, LETTERS, ({ index, phase, name, category }) => {
      if (MATTERS.has(category)) {
        const state = JSON.stringify([contentOf(office.workbook), office.drive.all()]);
        places.push({ index, phase, where: `${phase} call ${String(index)} (${name})`, state });
      }
      return "go";
    });
    return { whole: standing(office), places };
  }, LAG);
  return known;
}

/** A kill before a call leaves what one after the call that mattered last has left: of the two the latter is tried. */
function killed(places: readonly Place[]): Place[] {
  return places.filter(({ phase }, at) => at === 0 || phase === "after");
}

/** Runs the letters with a verdict at one place, then to the end as the panel does; gives what stands. */
function runCut({ index, phase }: Place, verdict: Verdict, pause: number) {
  return withOffice(async (office) => {
    const gate = (call: Call): Verdict => (call.index === index && call.phase === phase ? verdict : "go");
    const report = await slice(office, LETTERS, gate);
    office.clock.advance(pause);
    // The person presses the button again, whatever the panel said.
    await makeAll(office, LETTERS);
    return { ended: report.ended, stands: standing(office) };
  }, LAG);
}

/** Two at a time: each runs in threads of its own. */
async function atEach(places: readonly Place[], run: (place: Place) => Promise<void>): Promise<void> {
  for (let index = 0; index < places.length; index += 2) await Promise.all(places.slice(index, index + 2).map(run));
}

describe("a run over the papers", () => {
  test("changes nothing between two calls that matter, so that a cut before one is a cut after the other", async () => {
    const { places } = await uninterrupted();
    const changed = places.filter(
      ({ phase, state }, at) => phase === "before" && at > 0 && state !== places[at - 1]?.state,
    );
    expect(changed.map(({ where }) => where)).toEqual([]);
  });

  test("killed before or after any call and begun again at once, while searches lag, gives the same papers", async () => {
    const { whole, places } = await uninterrupted();
    expect(places.length).toBeGreaterThan(40);
    await atEach(killed(places), async (place) => {
      const { ended, stands } = await runCut(place, "kill", 1000);
      expect({ where: place.where, ended, stands }).toEqual({ where: place.where, ended: "killed", stands: whole });
    });
  }, 400_000);

  test("killed at any call of Drive and begun again later gives the same papers", async () => {
    const { whole, places } = await uninterrupted();
    await atEach(
      killed(places).filter(({ where }) => where.includes("drive.")),
      async (place) => {
        const { ended, stands } = await runCut(place, "kill", 120_000);
        expect({ where: place.where, ended, stands }).toEqual({ where: place.where, ended: "killed", stands: whole });
      },
    );
  }, 400_000);

  test("of which any one call of Drive or any write fails, done or not, gives the same papers, each once", async () => {
    const { whole, places } = await uninterrupted();
    await atEach(
      places.filter(({ where }) => /drive\.|setValues|flush/.test(where)),
      async (place) => {
        const { stands } = await runCut(place, { fail: FAULTS.driveServer }, 1000);
        expect({ where: place.where, stands }).toEqual({ where: place.where, stands: whole });
      },
    );
  }, 400_000);

  test("started twice at once makes each paper once", async () => {
    const { whole } = await uninterrupted();
    await withOffice(async (office) => {
      const [first, second] = await Promise.all([slice(office, LETTERS), slice(office, LETTERS)]);
      expect([first.ended, second.ended]).toEqual(["done", "done"]);
      await makeAll(office, LETTERS);
      expect(standing(office)).toEqual(whole);
    }, LAG);
  });

  test("told by Google that nothing can be made now keeps what is left for later", async () => {
    await withOffice(async (office) => {
      const report = await slice(office, LETTERS, ({ name, phase, index }) =>
        name === "drive.files.create" && phase === "before" && index > 0 && folders(office).length > 0
          ? {
              fail: "API call to drive.files.create failed with error: The user's Drive storage quota has been exceeded.",
            }
          : "go",
      );
      expect(progressOf(report)).toMatchObject({ state: "ended", made: 0, left: 2 });
      expect(JSON.stringify(progressOf(report))).toContain("đã đầy");
      expect(await makeAll(office, null)).toMatchObject({ state: "done", made: 2 });
    }, LAG);
  });

  test("asked by Google to slow down waits and goes on by itself", async () => {
    await withOffice(async (office) => {
      let refusals = 0;
      const gate = ({ name, phase }: Call): Verdict =>
        name === "drive.files.create" && phase === "before" && folders(office).length > 0 && (refusals += 1) <= 1
          ? { fail: "API call to drive.files.create failed with error: User rate limit exceeded." }
          : "go";
      const told = progressOf(await slice(office, LETTERS, gate));
      expect(told).toMatchObject({ state: "waiting", waitSeconds: 30, left: 2 });
      expect(await makeAll(office, null)).toMatchObject({ state: "done" });
      expect(documents(office)).toHaveLength(2);
    }, LAG);
  });

  test("in which one paper fails again and again makes the others, and says why", async () => {
    await withOffice(async (office) => {
      const gate = ({ name, phase }: Call): Verdict =>
        name === "drive.files.create" && phase === "before" && folders(office).length > 0
          ? { fail: FAULTS.driveServer }
          : "go";
      let told = progressOf(await slice(office, LETTERS, gate));
      for (let count = 0; count < 8 && told.kind === "progress" && told.state !== "done"; count += 1) {
        office.clock.advance(told.waitSeconds * 1000);
        told = progressOf(await slice(office, null, gate));
      }
      expect(told).toMatchObject({ state: "done", made: 0, faults: [{ title: "Tờ trình" }, { title: "Tờ trình" }] });
      expect(JSON.stringify(told)).toContain("Internal Error");
      expect(ledger(office).map((row) => row["Trạng thái"])).toEqual(["Không lập được", "Không lập được"]);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 2, faults: [] });
    }, LAG);
  });
});

describe("the folder of the papers that Google does not make", () => {
  /** Goes on with a run as the panel does, until it ends. */
  async function goOn(office: Office, gate: Gate) {
    const told: ExecutionReport[] = [];
    let next: readonly [PapersRequest | null, number | undefined] = [LETTERS, undefined];
    for (let slices = 0; slices < 12; slices += 1) {
      const report = await slice(office, next[0], gate, OWNER, next[1]);
      told.push(report);
      const progress = report.ended === "done" ? progressOf(report) : null;
      if (progress?.kind === "progress" && ["done", "stopped", "ended"].includes(progress.state)) break;
      next = [null, progress?.kind === "progress" ? progress.run : undefined];
      office.clock.advance((progress?.kind === "progress" ? progress.waitSeconds : 60) * 1000);
    }
    return told;
  }

  const refusing =
    (office: Office, fault: string): Gate =>
    ({ name, phase }) =>
      name === "drive.files.create" && phase === "before" && folders(office).length === 0 ? { fail: fault } : "go";

  test("for want of an answer ends the run, and the next one makes the papers", async () => {
    await withOffice(async (office) => {
      const told = await goOn(office, refusing(office, FAULTS.driveServer));
      expect(told.at(-1)?.result).toMatchObject({ state: "done", made: 0, faults: [{}, {}] });
      expect(told.flatMap(({ record }) => record).filter(({ name }) => name === "drive.files.list")).toHaveLength(2);
      office.clock.advance(120_000);
      await makeAll(office, LETTERS);
      expect([folders(office).length, documents(office).length]).toEqual([1, 2]);
    }, LAG);
  });

  test("since it is asked too often ends the run after as many tries as a run may ask, and goes on when asked to", async () => {
    await withOffice(async (office) => {
      const told = await goOn(office, refusing(office, RATE));
      expect(told.map(({ result }) => (result as { state?: string } | undefined)?.state)).toEqual(["waiting", "ended"]);
      const asked = told.flatMap(({ record }) => record).filter(({ name }) => name.startsWith("drive."));
      expect(asked).toHaveLength(3);
      await makeAll(office, null);
      expect([folders(office).length, documents(office).length]).toEqual([1, 2]);
    }, LAG);
  });

  test("does not keep a run from being stopped", async () => {
    await withOffice(async (office) => {
      await slice(office, LETTERS, refusing(office, FAULTS.driveServer));
      const begun = progressOf(await slice(office, null));
      if (begun.kind !== "progress") throw new Error(begun.kind);
      expect(begun.state).toBe("waiting");
      await office.host.runFunction("stopPapers", [begun.run]);
      const stopped = progressOf(await slice(office, null, undefined, OWNER, begun.run));
      expect(stopped).toMatchObject({ state: "stopped", made: 0, left: 2 });
    }, LAG);
  });
});

describe("the calls of Drive in one run", () => {
  /** Calls besides those that make documents, and whether the run came to its end; each slice behaves as told. */
  async function besides(office: Office, gateOf: (slice: number) => Gate) {
    let calls = 0;
    let request: PapersRequest | null = LETTERS;
    let run: number | undefined;
    for (let count = 0; count < 30; count += 1) {
      const gate = gateOf(count);
      const counting: Gate = (call) => {
        const makes = call.name === "drive.files.create" && folders(office).length > 0;
        if (call.phase === "before" && call.name.startsWith("drive.files.") && !makes) calls += 1;
        return gate(call);
      };
      const report = await slice(office, request, counting, OWNER, run);
      request = null;
      if (report.ended === "killed") {
        office.clock.advance(61_000);
        continue;
      }
      const told = progressOf(report);
      if (told.kind !== "progress") throw new Error(told.message);
      ({ run } = told);
      office.clock.advance(told.waitSeconds * 1000);
      if (told.state !== "going" && told.state !== "waiting") return { calls, told };
    }
    throw new Error("The run does not come to its end");
  }

  test.each<[string, (nth: number) => Verdict, object]>([
    ["asked to slow down four times", (nth) => (nth <= 4 ? { fail: RATE } : "go"), { state: "done", made: 2 }],
    ["of which each document fails at first", (nth) => (nth <= 2 ? { fail: FAULTS.driveServer } : "go"), { made: 2 }],
    ["of which every document fails for ever", () => ({ fail: FAULTS.driveServer }), { state: "done", made: 0 }],
  ])("%s are at most three besides the documents", async (_, verdict, outcome) => {
    await withOffice(async (office) => {
      let nth = 0;
      const gate: Gate = ({ name, phase }) =>
        name === "drive.files.create" && phase === "before" && folders(office).length > 0 ? verdict((nth += 1)) : "go";
      const { calls, told } = await besides(office, () => gate);
      expect(told).toMatchObject(outcome);
      expect(calls).toBeLessThanOrEqual(3);
    }, LAG);
  });

  test("that is killed three times in the middle of a document are at most three besides the documents", async () => {
    await withOffice(async (office) => {
      const { calls, told } = await besides(
        office,
        (count) =>
          ({ name, phase }) =>
            count < 3 && name === "drive.files.create" && phase === "after" && documents(office).length > 0
              ? "kill"
              : "go",
      );
      expect(told).toMatchObject({ state: "done" });
      expect(calls).toBeLessThanOrEqual(3);
      // What it could not make sure of, the next one does.
      office.clock.advance(120_000);
      await makeAll(office, LETTERS);
      expect(documents(office)).toHaveLength(2);
      expect(ledger(office).map((row) => row["Trạng thái"])).toEqual(["Đã lập", "Đã lập"]);
    }, LAG);
  });
});

describe("a copy on Drive", () => {
  /** Lets a second copy come to be, as when a search lags longer than anybody waits. */
  async function withCopy(edited: boolean) {
    return withOffice(async (office) => {
      await makeAll(office, { units: ["VP"], kinds: ["submission"] });
      const [letter] = documents(office);
      if (letter === undefined) throw new Error("No letter");
      const bytes = office.drive.bytes(letter.owner, letter.id);
      const { name, mimeType, appProperties, parents } = letter;
      const now = office.clock.now();
      const copy = office.drive.create(letter.owner, now, { name, mimeType, appProperties, parent: parents[0] }, bytes);
      if (edited) office.drive.update(letter.owner, now + 3_600_000, copy.id, {}, bytes);
      office.clock.advance(7_200_000);
      const told = (await makeAll(office, LETTERS)).message.includes("bản trùng");
      const letters = documents(office).filter((one) => one.name === name);
      return { left: letters.length, stands: letters.filter(({ id }) => id === letter.id).length, told };
    });
  }

  test("that nobody has touched is put into the bin, never the one in the ledger", async () => {
    expect(await withCopy(false)).toEqual({ left: 1, stands: 1, told: false });
  });

  test("that somebody has worked in stays, and is told", async () => {
    expect(await withCopy(true)).toEqual({ left: 2, stands: 1, told: true });
  });
});
