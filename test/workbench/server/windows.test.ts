import { expect, test } from "@jest/globals";
import type { Event } from "../../../workbench/server/protocol";
import { WindowDesk } from "../../../workbench/server/windows";

const HELLO: Event = { kind: "hello", epoch: "1", revision: 1 };

/** What a window is told when it comes back after its connection was lost. */
function toldAgain(desk: WindowDesk): Event[] {
  const told: Event[] = [];
  const write = (text: string): boolean => {
    told.push(JSON.parse(text) as Event);
    return true;
  };
  desk.connect({ write, end: () => undefined }, HELLO);
  return told;
}

function execution(name: string, state: "running" | "done"): Event {
  return { kind: "execution", execution: name, functionName: "setUp", state, calls: 1, place: "", milliseconds: 5 };
}

test("a window that comes back is told what still runs, so that nothing else seems to", () => {
  const desk = new WindowDesk("w", "vi", "van-phong@example.com");
  desk.send(execution("first", "running"));
  desk.send(execution("second", "running"));
  desk.send(execution("first", "done"));
  expect(toldAgain(desk)).toEqual([HELLO, execution("second", "running")]);
  desk.send(execution("second", "done"));
  expect(toldAgain(desk)).toEqual([HELLO]);
});
