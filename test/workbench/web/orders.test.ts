import { describe, expect, test } from "@jest/globals";
import type { ChangeDone, Refusal, RequestOf } from "../../../workbench/server/protocol";
import { ServerGone } from "../../../workbench/web/connection";
import { Orders, type Order } from "../../../workbench/web/orders";

type Answer = ({ readonly ok: true } & ChangeDone) | Refusal;

/** A server that is away until `reachable`, and what came of the orders sent to it. */
function desk(answer: (request: RequestOf<"change">) => Answer) {
  const server = { reachable: true };
  const told: string[] = [];
  const textOf = ({ changes: [change] }: Pick<Order, "changes">): string =>
    change?.kind === "type" ? (change.texts[0]?.[0] ?? "") : "";
  const ask = async (_name: string, request: RequestOf<"change">): Promise<Answer> => {
    await Promise.resolve();
    if (!server.reachable) throw new ServerGone("away");
    return answer(request);
  };
  const orders = new Orders(ask, {
    done: (order) => told.push(`${textOf(order)} done`),
    refused: (order) => told.push(`${textOf(order)} refused`),
    dropped: (dropped) => told.push(...dropped.map((order) => `${textOf(order)} dropped`)),
    halted: () => told.push("halted"),
  });
  const type = (text: string, book = "one"): void => {
    const changes = [{ kind: "type", tab: 1, row: 1, column: 1, texts: [[text]] }] as const;
    orders.add({ name: "change", changes, book, epoch: "first", revision: 1 });
  };
  return { server, orders, told, type };
}

const DONE: Answer = { ok: true, revision: 2, canUndo: true, canRedo: false };
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("the changes on their way to the server", () => {
  test("are sent again after it was away, when the same workbook is open", async () => {
    const { server, orders, told, type } = desk(({ epoch }) =>
      epoch === "second" ? DONE : { ok: false, reason: "stale", message: "" },
    );
    server.reachable = false;
    type("gõ khi mất liên lạc");
    await settled();
    server.reachable = true;
    orders.resume({ book: "one", epoch: "second", revision: 1 });
    await settled();
    expect(told).toEqual(["halted", "gõ khi mất liên lạc done"]);
    expect(orders.empty).toBe(true);
  });

  test("are sent again when the server is back before the loss of an answer is noticed", async () => {
    const { server, orders, told, type } = desk(() => DONE);
    server.reachable = false;
    type("gõ lúc mất liên lạc");
    orders.resume({ book: "one", epoch: "second", revision: 1 });
    server.reachable = true;
    await settled();
    expect(told).toEqual(["gõ lúc mất liên lạc done"]);
  });

  test("wait for the state of a server that was started anew, instead of being refused by it", async () => {
    const { orders, told, type } = desk(({ epoch }) =>
      epoch === "second" ? DONE : { ok: false, reason: "stale", message: "" },
    );
    type("một");
    type("hai");
    await settled();
    expect(told).toEqual(["halted"]);
    orders.resume({ book: "one", epoch: "second", revision: 1 });
    await settled();
    expect(told).toEqual(["halted", "một done", "hai done"]);
  });

  test("are refused when the state read again does not help", async () => {
    const { orders, told, type } = desk(({ changes }) =>
      changes.some((change) => change.kind === "type" && change.texts[0]?.[0] === "cũ quá")
        ? { ok: false, reason: "stale", message: "" }
        : DONE,
    );
    type("cũ quá");
    type("sau đó");
    await settled();
    orders.resume({ book: "one", epoch: "first", revision: 9 });
    await settled();
    expect(told).toEqual(["halted", "cũ quá refused", "sau đó done"]);
  });

  test("are dropped and told of, when another workbook is open by then", async () => {
    const { server, orders, told, type } = desk(() => DONE);
    server.reachable = false;
    type("một");
    type("hai");
    await settled();
    server.reachable = true;
    orders.resume({ book: "other", epoch: "second", revision: 1 });
    type("ba", "other");
    await settled();
    expect(told).toEqual(["halted", "một dropped", "hai dropped", "ba done"]);
  });

  test("go on after one that is refused", async () => {
    const { told, type } = desk(({ changes }) =>
      changes.some((change) => change.kind === "type" && change.texts[0]?.[0] === "quá lớn")
        ? { ok: false, reason: "refused", message: "" }
        : DONE,
    );
    type("quá lớn");
    type("sau đó");
    await settled();
    expect(told).toEqual(["quá lớn refused", "sau đó done"]);
  });
});
