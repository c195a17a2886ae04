import { describe, expect, test } from "@jest/globals";
import { BLANK, type Certificate } from "../../src/dossier/papers";
import {
  blank,
  blanksOf,
  field,
  figuresOf,
  listed,
  printed,
  punctuated,
  reworded,
  sentence,
  words,
} from "../../src/dossier/printed";
import { blank as empty, cell, given, unreadable } from "../domain/campaigns";

const at = cell("Đơn vị!C2");

describe("a printed value", () => {
  test("stands in one line", () => {
    expect(printed(" Phòng\n Công nghệ  thông tin ", at)).toEqual({ text: "Phòng Công nghệ thông tin", cell: at });
  });

  test("that is missing is a blank that can be supplied in its cell", () => {
    expect(printed("  ", at)).toEqual({ text: BLANK, cell: at });
    expect(field(empty("Đơn vị!C2"), String)).toEqual({ text: BLANK, cell: at });
    expect(field(unreadable("?", "Đơn vị!C2"), String)).toEqual({ text: BLANK, cell: at });
    expect(field(undefined, String)).toEqual({ text: BLANK, cell: null });
    expect(field(given(7, "Đơn vị!C2"), String)).toEqual({ text: "7", cell: at });
  });

  test("in other words keeps its cell, and a blank stays a blank", () => {
    expect(reworded(printed("Phòng", at), (text) => text.toUpperCase())).toEqual({ text: "PHÒNG", cell: at });
    expect(reworded(blank(at), () => "Không")).toEqual(blank(at));
  });
});

describe("a sentence", () => {
  test("keeps the values in it, with their cells, and those of sentences within it", () => {
    const inner = sentence`dự họp ${printed("06", at)}`;
    expect(sentence`Thành viên ${inner}, vắng ${blank()}${words(".")}`).toEqual({
      text: `Thành viên dự họp 06, vắng ${BLANK}.`,
      figures: [{ text: "06", cell: at }, blank()],
    });
  });

  test.each([
    [[], "không có ai"],
    [["An"], "An"],
    [["An", "Bình"], "An và Bình"],
    [["An", "Bình", "Chi"], "An, Bình và Chi"],
  ])("lists %j as “%s”", (names, expected) => {
    expect(
      listed(
        names.map((name) => printed(name, at)),
        "không có ai",
      ).text,
    ).toBe(expected);
  });

  test("of a list ends with a semicolon, the last with a full stop", () => {
    expect(punctuated(["một", "hai"], "- ").map(({ text }) => text)).toEqual(["- một;", "- hai."]);
  });
});

test("the figures of a paper are its values that have a cell; its blanks are what a person writes", () => {
  const paper: Certificate = {
    kind: "certificate",
    draft: null,
    authority: words("GIÁM ĐỐC SỞ"),
    address: "Tập thể",
    name: printed("Phòng A", at),
    description: sentence`của ${printed("Sở", cell("Kế hoạch!B3"))}`,
    achievement: sentence`Đã có thành tích`,
    decision: sentence`Quyết định số ${blank(cell("Kế hoạch!B21"))}`,
    goldenBook: sentence`Số sổ vàng: 1`,
    placeAndDate: sentence`Bắc Kạn`,
    signature: { authority: null, position: words("GIÁM ĐỐC"), instruction: null, name: blank() },
  };
  expect(figuresOf(paper).map(({ text }) => text)).toEqual(["Phòng A", "Sở"]);
  expect(blanksOf(paper).map(({ cell: place }) => place)).toEqual([cell("Kế hoạch!B21"), null]);
});
