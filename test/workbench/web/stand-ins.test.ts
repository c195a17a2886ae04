import { expect, test } from "@jest/globals";
import { StandIns } from "../../../workbench/web/stand-ins";

const HERE = { tab: 1, row: 2, column: 3 };
const THERE = { ...HERE, row: 9 };

test("a typed text stands in its cell until the state that holds the answer shows", () => {
  const texts = new StandIns();
  texts.put("a", HERE, "một");
  expect([texts.at(HERE), texts.at(THERE)]).toEqual(["một", undefined]);
  expect(texts.overtakenBy(99)).toEqual([]);
  texts.answered("a", 7);
  expect(texts.overtakenBy(6)).toEqual([]);
  expect(texts.at(HERE)).toBe("một");
  expect(texts.overtakenBy(7)).toEqual([HERE]);
  expect([texts.at(HERE), texts.overtakenBy(8)]).toEqual([undefined, []]);
});

test("of two texts typed into a cell the last one stands, also when the first is answered or refused", () => {
  const texts = new StandIns();
  texts.put("a", HERE, "một");
  texts.put("b", HERE, "hai");
  expect(texts.at(HERE)).toBe("hai");
  texts.answered("a", -1);
  expect(texts.overtakenBy(0)).toEqual([HERE]);
  expect(texts.at(HERE)).toBe("hai");
  texts.clear();
  expect(texts.at(HERE)).toBeUndefined();
});
