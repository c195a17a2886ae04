import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Change } from "../../../workbench/server/protocol";
import { smallCampaign } from "../../google/campaign-host";
import { cell, done, place, refused, serve, typing, type Client, type Served } from "./client";

const PROTECTED = "Lương cơ sở";
const UNIT_USER = "cntt@example.com";

let served: Served;
let one: Client;
let two: Client;
let tab: Readonly<Record<string, number>>;

beforeAll(async () => {
  const workbook = await smallCampaign();
  const guarded = workbook.sheetByName(PROTECTED);
  if (!guarded) throw new Error("No tab to protect");
  workbook.editSheet(guarded.id, (sheet) => {
    sheet.protections.push({
      id: workbook.nextProtectionId(),
      area: null,
      unprotected: [],
      description: "Office only",
      warningOnly: false,
      domainEdit: false,
      editors: [],
    });
  });
  const draft = workbook.insertSheet({ name: "Nháp", rows: 60, columns: 8 });
  workbook.editSheet(draft.id, (sheet) => {
    const rule = { kind: "list" as const, values: ["Có", "Không"] };
    sheet.validations.push({ area: cell("H9"), rule, allowInvalid: false });
  });
  workbook.insertSheet({ name: "Thứ hai", rows: 20, columns: 8 });
  served = await serve(workbook);
  one = await served.enter();
  two = await served.enter("en");
  const { tabs } = await one.state();
  tab = Object.fromEntries(tabs.map(({ name, id }) => [name, id]));
});
afterAll(() => served.close());

function id(name: string): number {
  const found = tab[name];
  if (found === undefined) throw new Error(`No tab ${name}`);
  return found;
}

describe("typing", () => {
  test("a result changes the status beside it, in every window", async () => {
    const answer = done(await one.change(typing(id("CNTT"), "J3", "62,5%")));
    const patch = await two.told("patch", ({ revision, cells }) => revision === answer.revision && cells !== undefined);
    expect(patch.by).toBe(one.id);
    const cells = patch.cells?.find((part) => part.tab === id("CNTT"))?.cells[3];
    expect(cells?.[10]).toMatchObject({ value: 0.625, text: "63%", typed: "62,5%" });
    expect(cells?.[1]).toMatchObject({ value: "Vượt", spilled: true });
  });

  test.each([
    ["2/11/2022", "02/11/2022", "02/11/2022"],
    ["1.250", "1.250", "1250"],
    ["82,5%", "82,50%", "82,5%"],
    ["'01", "01", "'01"],
    ["TRUE", "TRUE", "true"],
    ["=2*21", "42", ""],
    ["Đạt", "Đạt", "Đạt"],
    ["12,50", "12,5", "12,5"],
  ])("%s is read as Vietnamese offices type it", async (text, shown, typed) => {
    done(await one.change(typing(id("Nháp"), "A1", text)));
    const cells = (await one.state()).tabs.find(({ name }) => name === "Nháp")?.cells[1]?.[1];
    const plain = cells?.text ?? String(cells?.value).replace(/^true$/, "TRUE");
    expect(plain).toBe(shown);
    if (typed !== "") expect(cells?.typed ?? cells?.text ?? String(cells?.value)).toBe(typed);
    done(await one.change([{ kind: "clear", tab: id("Nháp"), area: cell("A1"), what: ["contents", "formats"] }]));
  });

  test("what breaks a cell's rule is refused in the window's language, with what would do", async () => {
    const answer = refused(await one.change(typing(id("Nháp"), "H9", "x")));
    expect(answer.message).toBe(
      "Dữ liệu nhập vào ô H9 không đúng quy tắc của ô này. Hãy nhập một trong các giá trị: Có, Không.",
    );
    expect(refused(await two.change(typing(id("Nháp"), "H9", "x"))).message).toContain("violates");
    done(await one.change(typing(id("Nháp"), "H9", "Có")));
  });

  test("an order sent twice is done once", async () => {
    const { revision, epoch } = await one.state();
    const order = {
      epoch,
      revision,
      id: "twice",
      changes: [{ kind: "insertLines", tab: id("Nháp"), axis: "rows", at: 10, count: 1 }],
    } as const;
    const before = (await one.state()).tabs.find(({ name }) => name === "Nháp")?.rows ?? 0;
    done(await one.ask("change", order));
    done(await one.ask("change", order));
    expect((await one.state()).tabs.find(({ name }) => name === "Nháp")?.rows).toBe(before + 1);
    done(await one.undo());
  });

  test("is refused where it does not fit the tab, and nothing of the order is done", async () => {
    const changes = [typing(id("Nháp"), "A9", "đầu"), { ...typing(id("Nháp"), "A9", "x"), row: 61 }];
    expect(refused(await one.change(changes)).reason).toBe("refused");
    expect(await one.shown("Nháp", "A9")).toEqual([""]);
  });
});

describe("two windows on one workbook", () => {
  test("type into different cells on the same look, and both stay", async () => {
    const { revision } = await one.state();
    await two.state();
    const answers = await Promise.all([
      one.change(typing(id("Nháp"), "B2", "một"), revision),
      two.change(typing(id("Nháp"), "C2", "hai"), revision),
    ]);
    answers.forEach(done);
    expect(await one.shown("Nháp", "B2", "C2")).toEqual(["một", "hai"]);
  });

  test("see each other's edits within a second", async () => {
    const took: number[] = [];
    for (const text of ["nhanh", "nhanh hơn", "nhanh nhất"]) {
      const start = performance.now();
      const { revision } = done(await one.change(typing(id("Nháp"), "B3", text)));
      await two.told("patch", (patch) => patch.revision === revision);
      took.push(performance.now() - start);
    }
    // The best of some: the machine may be busy with other tests.
    expect(Math.min(...took)).toBeLessThan(1000);
  });

  test("do not overwrite what the other has just typed: the later one is told in its language", async () => {
    const { revision } = await two.state();
    done(await one.change(typing(id("Nháp"), "B4", "trước")));
    const answer = refused(await two.change(typing(id("Nháp"), "B4", "sau"), revision));
    expect(answer).toEqual({ reason: "changed", message: expect.stringContaining("Nháp!B4 has just been changed") });
    expect(await two.shown("Nháp", "B4")).toEqual(["trước"]);
    done(await two.change(typing(id("Nháp"), "B4", "sau")));
    expect(await one.shown("Nháp", "B4")).toEqual(["sau"]);
  });

  test("a row inserted above moves what was typed on the older look to where its row is now", async () => {
    const { revision } = await two.state();
    done(await one.change({ kind: "insertLines", tab: id("Nháp"), axis: "rows", at: 3, count: 2 }));
    done(await two.change(typing(id("Nháp"), "D20", "theo dòng"), revision));
    expect(await one.shown("Nháp", "D20", "D22")).toEqual(["", "theo dòng"]);
  });

  test("a row deleted elsewhere is not typed into", async () => {
    const { revision } = await two.state();
    done(await one.change({ kind: "deleteLines", tab: id("Nháp"), axis: "rows", at: 30, count: 1 }));
    expect(refused(await two.change(typing(id("Nháp"), "A30", "mất"), revision)).reason).toBe("changed");
    done(await two.change(typing(id("Nháp"), "A31", "còn"), revision));
    expect(await one.shown("Nháp", "A30")).toEqual(["còn"]);
  });

  test("a window's own fast typing is never a conflict with itself", async () => {
    const { revision } = await one.state();
    for (const text of ["1", "2", "3"]) done(await one.change(typing(id("Nháp"), "E5", text), revision));
    expect(await one.shown("Nháp", "E5")).toEqual(["3"]);
  });

  test("patches come to everybody in order and without gaps", () => {
    for (const client of [one, two]) {
      const revisions = client.events.flatMap((event) => (event.kind === "patch" ? [event.revision] : []));
      expect(revisions).toEqual(revisions.map((_, index) => (revisions[0] ?? 0) + index));
    }
  });
});

describe("undo and redo", () => {
  test("take back what the window did, step by step, and do it again", async () => {
    for (const text of ["a", "b"]) done(await one.change(typing(id("Nháp"), "F1", text)));
    done(await one.undo());
    expect(await one.shown("Nháp", "F1")).toEqual(["a"]);
    done(await one.undo());
    expect(await one.shown("Nháp", "F1")).toEqual([""]);
    done(await one.redo());
    done(await one.redo());
    expect(await one.shown("Nháp", "F1")).toEqual(["b"]);
  });

  test("never destroy what another person has typed since", async () => {
    done(await one.change(typing(id("Nháp"), "F2", "của tôi")));
    done(await two.change(typing(id("Nháp"), "F2", "của người khác")));
    expect(refused(await one.undo()).message).toContain("Nháp!F2 đã được thay đổi");
    expect(await one.shown("Nháp", "F2")).toEqual(["của người khác"]);
    done(await two.undo());
    done(await one.undo());
    expect(await one.shown("Nháp", "F2")).toEqual([""]);
  });

  test("leave the looks that another person has given since", async () => {
    done(await one.change(typing(id("Nháp"), "F3", "chữ")));
    done(await two.change({ kind: "format", tab: id("Nháp"), area: cell("F3"), style: { bold: true } }));
    done(await one.undo());
    const { tabs, styles } = await one.state();
    const now = tabs.find(({ name }) => name === "Nháp");
    const run = now?.blanks.find(({ row, column }) => row === 3 && column === 6);
    expect(styles[run?.style ?? 0]).toMatchObject({ bold: true });
    expect(await one.shown("Nháp", "F3")).toEqual([""]);
  });

  test("find their cells after another person has inserted rows above", async () => {
    done(await one.change(typing(id("Nháp"), "G10", "dưới")));
    done(await two.change({ kind: "insertLines", tab: id("Nháp"), axis: "rows", at: 2, count: 3 }));
    const answer = done(await one.undo());
    expect(answer.at).toEqual({ tab: id("Nháp"), area: cell("G13") });
    expect(await one.shown("Nháp", "G10", "G13")).toEqual(["", ""]);
  });

  test("bring deleted rows back with their cells, their drop-downs and the formulas that meant them", async () => {
    done(await one.change(typing(id("Thứ hai"), "A5", "7")));
    done(await one.change(typing(id("Thứ hai"), "A6", "8")));
    done(await one.change(typing(id("Nháp"), "H1", "='Thứ hai'!A5+'Thứ hai'!A6")));
    done(await one.change({ kind: "deleteLines", tab: id("Thứ hai"), axis: "rows", at: 5, count: 1 }));
    expect(await one.shown("Nháp", "H1")).toEqual(["#REF!"]);
    done(await one.undo());
    expect(await one.shown("Thứ hai", "A5", "A6")).toEqual(["7", "8"]);
    expect(await one.shown("Nháp", "H1")).toEqual(["15"]);
    done(await one.redo());
    expect(await one.shown("Nháp", "H1")).toEqual(["#REF!"]);
    done(await one.undo());
    expect(await one.shown("Nháp", "H1")).toEqual(["15"]);
  });

  test("bring a deleted tab back with everything in it", async () => {
    const before = await one.shown("Thứ hai", "A5", "A6");
    done(await one.change({ kind: "deleteTab", tab: id("Thứ hai") }));
    expect((await one.state()).tabs.map(({ name }) => name)).not.toContain("Thứ hai");
    done(await one.undo());
    expect(await one.shown("Thứ hai", "A5", "A6")).toEqual(before);
    expect(await one.shown("Nháp", "H1")).toEqual(["15"]);
    await two.told("reload");
  });

  /** What stands in a cell as a formula. */
  async function formula(tabName: string, address: string): Promise<string | undefined> {
    const { row, column } = place(address);
    return (await one.state()).tabs.find(({ name }) => name === tabName)?.cells[row]?.[column]?.formula;
  }

  test("put a formula back that means the same cells after rows were inserted and tabs renamed elsewhere", async () => {
    done(await one.change({ kind: "insertTab", name: "Nguồn" }));
    const source = (await one.state()).tabs.find(({ name }) => name === "Nguồn")?.id ?? -1;
    done(await one.change(typing(id("Nháp"), "E20", "='Nguồn'!B5+F30")));
    done(await one.change(typing(id("Nháp"), "E20", "=1")));
    done(await two.change({ kind: "insertLines", tab: source, axis: "rows", at: 2, count: 3 }));
    done(await two.change({ kind: "insertLines", tab: id("Nháp"), axis: "rows", at: 25, count: 1 }));
    done(await two.change({ kind: "renameTab", tab: source, name: "Gốc" }));
    done(await one.undo());
    expect(await formula("Nháp", "E20")).toMatch(/^'?Gốc'?!B8\+F31$/);
    done(await one.redo());
    expect(await formula("Nháp", "E20")).toBe("1");
    done(await two.change({ kind: "deleteTab", tab: source }));
    expect(refused(await one.undo()).message).toContain("đã được đổi tên hoặc xóa");
    expect(await formula("Nháp", "E20")).toBe("1");
    done(await two.undo());
    done(await one.undo());
    done(await one.undo());
    expect(await formula("Nháp", "E20")).toBeUndefined();
  });

  test("bring no deleted formula back whose cells have moved elsewhere since", async () => {
    done(await one.change(typing(id("Nháp"), "E22", "='Thứ hai'!A9")));
    done(await one.change({ kind: "deleteLines", tab: id("Nháp"), axis: "rows", at: 22, count: 1 }));
    done(await two.change({ kind: "insertLines", tab: id("Thứ hai"), axis: "rows", at: 8, count: 1 }));
    expect(refused(await one.undo()).reason).toBe("changed");
    done(await two.undo());
  });

  test("do not take inserted rows away in which another person has typed", async () => {
    done(await one.change({ kind: "insertLines", tab: id("Nháp"), axis: "rows", at: 40, count: 1 }));
    done(await two.change(typing(id("Nháp"), "A40", "vào dòng mới")));
    expect(refused(await one.undo()).reason).toBe("changed");
    expect(await one.shown("Nháp", "A40")).toEqual(["vào dòng mới"]);
  });
});

describe("rows, columns, tabs and looks", () => {
  test("a row inserted in a unit's tab keeps every status at its row", async () => {
    const before = await one.shown("VP", "A3", "D3");
    const answer = done(
      await one.change({ kind: "insertLines", tab: id("VP"), axis: "rows", at: 3, count: 1, like: "next" }),
    );
    expect(await one.shown("VP", "A4", "D4")).toEqual(before);
    const patch = await two.told("patch", ({ revision }) => revision === answer.revision);
    expect(patch.lines).toEqual([{ tab: id("VP"), axis: "rows", change: { kind: "insert", at: 3, count: 1 } }]);
    done(await one.undo());
    expect(await one.shown("VP", "A3", "D3")).toEqual(before);
  });

  test("sorting where a formula fills cells is refused, with what to select instead", async () => {
    const whole = { row: 3, column: 1, rows: 10, columns: 18 };
    const keys = [{ column: 4, ascending: false }];
    const answer = refused(await one.change({ kind: "sort", tab: id("VP"), area: whole, keys }));
    expect(answer.message).toContain("VP!A2");
    done(await one.change({ kind: "sort", tab: id("VP"), area: { ...whole, column: 4, columns: 15 }, keys }));
  });

  test("a new tab, its name, its place and its hiding reach the other window", async () => {
    done(await one.change({ kind: "insertTab", name: "Mới" }));
    const made = await two.told("patch", ({ whole }) => whole?.some(({ name }) => name === "Mới") === true);
    const newTab = made.whole?.[0]?.id ?? -1;
    done(await one.change({ kind: "renameTab", tab: newTab, name: "Mới hơn" }));
    done(await one.change({ kind: "moveTab", tab: newTab, position: 1 }));
    done(await one.change({ kind: "hideTab", tab: newTab, hidden: true }));
    const [first] = (await two.state()).tabs;
    expect(first).toMatchObject({ id: newTab, name: "Mới hơn", hidden: true });
    expect(refused(await two.change({ kind: "renameTab", tab: newTab, name: "vp" })).message).toContain("vp");
    for (let step = 0; step < 4; step += 1) done(await one.undo());
    expect((await two.state()).tabs.map(({ name }) => name)).not.toContain("Mới hơn");
  });

  test("a copy repeats values, looks and formulas that keep what they relate to", async () => {
    done(await one.change({ ...typing(id("Nháp"), "A50", "1"), texts: [["1", "=A50*2"]] } as never));
    const from = { tab: id("Nháp"), area: { row: 50, column: 1, rows: 1, columns: 2 } };
    const area = { row: 51, column: 1, rows: 2, columns: 2 };
    done(await one.change({ kind: "copy", from, tab: id("Nháp"), area }));
    done(await one.change(typing(id("Nháp"), "A52", "5")));
    expect(await one.shown("Nháp", "A51", "B51", "B52")).toEqual(["1", "2", "10"]);
    done(await one.undo());
    done(await one.undo());
    expect(await one.shown("Nháp", "A51", "B51", "B52")).toEqual(["", "", ""]);
  });

  describe("cut and put down elsewhere, are followed by what points at them", () => {
    const formulas = async (...places: readonly (readonly [tab: string, address: string])[]): Promise<string[]> => {
      const { tabs } = await two.state();
      return places.map(([name, address]) => {
        const { row, column } = place(address);
        return tabs.find((it) => it.name === name)?.cells[row]?.[column]?.formula ?? "";
      });
    };
    const moving = (from: string, rows: number, columns: number, to: string, target = "Nháp"): Change => ({
      kind: "move",
      from: { tab: id("Nháp"), area: { ...place(from), rows, columns } },
      tab: id(target),
      ...place(to),
    });

    beforeAll(async () => {
      const texts = [
        ["10", "=D40*2", "=SUM(D40:D41)", "=$D$40+D42"],
        ["20", "=D40+B1", "=SUM(D40:D42)", "=SUM(D:D)"],
      ];
      done(await one.change({ kind: "type", tab: id("Nháp"), ...place("D40"), texts }));
      done(await one.change(typing(id("Thứ hai"), "A1", "=Nháp!D40&Nháp!D42")));
    });

    test.each([
      [
        "on the same tab",
        moving.bind(null, "D40", 2, 1, "A44"),
        ["A44*2", "SUM(A44:A45)", "$A$44+D42", "A44+B1", "SUM(D40:D42)"],
        "'Nháp'!A44&Nháp!D42",
      ],
      [
        "to a place that overlaps",
        moving.bind(null, "D40", 2, 1, "D41"),
        ["D41*2", "SUM(D41:D42)", "$D$41+D42", "D41+B1", "SUM(D40:D42)"],
        "'Nháp'!D41&Nháp!D42",
      ],
      [
        "to another tab",
        moving.bind(null, "D40", 2, 1, "C3", "Thứ hai"),
        ["'Thứ hai'!C3*2", "SUM('Thứ hai'!C3:C4)", "'Thứ hai'!$C$3+D42", "'Thứ hai'!C3+B1", "SUM(D40:D42)"],
        "'Thứ hai'!C3&Nháp!D42",
      ],
    ])("%s", async (_where, change, expected, elsewhere) => {
      const before = JSON.stringify((await one.state()).tabs);
      done(await one.change(change()));
      const places = ["E40", "F40", "G40", "E41", "F41"].map((address) => ["Nháp", address] as const);
      expect(await formulas(...places, ["Thứ hai", "A1"])).toEqual([...expected, elsewhere]);
      expect(await one.shown("Nháp", "E40", "F40")).toEqual(["20", "30"]);
      done(await one.undo());
      expect(JSON.stringify((await one.state()).tabs)).toBe(before);
      done(await one.redo());
      expect(await formulas(...places, ["Thứ hai", "A1"])).toEqual([...expected, elsewhere]);
      done(await one.undo());
    });

    test("and their own formulas go on pointing at what they pointed at", async () => {
      done(await one.change(moving("E40", 2, 1, "B5", "Thứ hai")));
      expect(await formulas(["Thứ hai", "B5"], ["Thứ hai", "B6"], ["Nháp", "E40"])).toEqual([
        "'Nháp'!D40*2",
        "'Nháp'!D40+'Nháp'!B1",
        "",
      ]);
      expect(await one.shown("Thứ hai", "B5")).toEqual(["20"]);
      done(await one.undo());
    });

    test("but are refused when somebody has changed them since", async () => {
      const { revision } = await two.state();
      done(await one.change(typing(id("Nháp"), "D41", "21")));
      expect(refused(await two.change(moving("D40", 2, 1, "A44"), revision)).reason).toBe("changed");
      done(await one.undo());
    });
  });

  test("looks, notes, widths, merges and frozen rows are changed and taken back", async () => {
    const area = { row: 45, column: 2, rows: 2, columns: 2 };
    const before = JSON.stringify((await one.state()).tabs.find(({ name }) => name === "Nháp"));
    done(await one.change({ kind: "format", tab: id("Nháp"), area, style: { background: "#ffeeaa" } }));
    done(await one.change({ kind: "note", tab: id("Nháp"), ...place("B45"), text: "ghi chú" }));
    done(await one.change({ kind: "columnWidth", tab: id("Nháp"), column: 2, count: 2, width: 180 }));
    done(await one.change({ kind: "rowHeight", tab: id("Nháp"), row: 45, count: 2, height: 60 }));
    done(await one.change({ kind: "rowHeight", tab: id("Nháp"), row: 46, count: 1, height: null }));
    done(await one.change({ kind: "merge", tab: id("Nháp"), area }));
    done(await one.change({ kind: "freeze", tab: id("Nháp"), rows: 1, columns: 0 }));
    const now = (await two.state()).tabs.find(({ name }) => name === "Nháp");
    expect(now).toMatchObject({
      frozenRows: 1,
      merges: [area],
      columnWidths: { 2: 180, 3: 180 },
      rowHeights: { 45: 60 },
    });
    expect(now?.cells[45]?.[2]?.note).toBe("ghi chú");
    for (let step = 0; step < 7; step += 1) done(await one.undo());
    expect(JSON.stringify((await one.state()).tabs.find(({ name }) => name === "Nháp"))).toBe(before);
  });
});

describe("acting as somebody", () => {
  test("those whom the workbook names are offered, and nobody else", async () => {
    const { people, acting } = await one.state();
    expect(people[0]).toMatchObject({ kind: "owner", email: acting });
    expect(people.map(({ email }) => email)).toContain(UNIT_USER);
    expect(refused(await one.ask("act", { email: "nobody@example.com" })).message).toContain("nobody@example.com");
  });

  test("an address that was typed a moment ago is offered to every window without reading the state anew", async () => {
    const sheet = (await one.state()).tabs.find(({ name }) => name === "Nháp");
    done(await one.change(typing(sheet?.id ?? 0, "B60", "vua-go@example.com")));
    const { people } = await two.told("people", (told) =>
      told.people.some(({ email }) => email === "vua-go@example.com"),
    );
    expect(people[0]?.kind).toBe("owner");
    done((await two.ask("act", { email: "vua-go@example.com" })) as never);
    done((await two.ask("act", { email: people[0]?.email ?? "" })) as never);
    done(await one.undo());
  });

  test("what the owner did to a protected tab is not taken back while acting as somebody who may not", async () => {
    const owner = await served.enter();
    const width = async (): Promise<number | undefined> =>
      (await owner.state()).tabs.find(({ name }) => name === PROTECTED)?.columnWidths[2];
    const before = await width();
    done(await owner.change({ kind: "columnWidth", tab: id(PROTECTED), column: 2, count: 1, width: 217 }));
    done((await owner.ask("act", { email: UNIT_USER })) as never);
    expect(refused(await owner.undo()).reason).toBe("protected");
    expect(await width()).toBe(217);
    done((await owner.ask("act", { email: (await owner.state()).people[0]?.email ?? "" })) as never);
    done(await owner.undo());
    expect(await width()).toBe(before);
  });

  test("a unit's user is kept out of a protected tab; the owner is not", async () => {
    done((await two.ask("act", { email: UNIT_USER })) as never);
    const state = await two.state();
    expect(state.acting).toBe(UNIT_USER);
    expect(state.tabs.find(({ name }) => name === PROTECTED)?.protections.map(({ open }) => open)).toContain(false);
    for (const change of [
      typing(id(PROTECTED), "B2", "1"),
      { kind: "insertLines", tab: id(PROTECTED), axis: "rows", at: 2, count: 1 } as const,
      { kind: "renameTab", tab: id(PROTECTED), name: "Của tôi" } as const,
      { kind: "deleteTab", tab: id(PROTECTED) } as const,
      { kind: "clear", tab: id(PROTECTED), area: cell("A1"), what: ["contents"] } as const,
      { kind: "copy", from: { tab: id("Nháp"), area: cell("A1") }, tab: id(PROTECTED), area: cell("A1") } as const,
      { kind: "move", from: { tab: id("Nháp"), area: cell("A1") }, tab: id(PROTECTED), ...place("A1") } as const,
      { kind: "move", from: { tab: id(PROTECTED), area: cell("A1") }, tab: id("Nháp"), ...place("A1") } as const,
    ]) {
      expect(refused(await two.change(change)).reason).toBe("protected");
    }
    done(await two.change(typing(id("Nháp"), "A60", "được")));
    done(await one.change(typing(id(PROTECTED), "D9", "được")));
  });
});
