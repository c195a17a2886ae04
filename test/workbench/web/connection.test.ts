import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { LARGEST_BODY } from "../../../workbench/server/protocol";
import { Connection, ServerGone } from "../../../workbench/web/connection";

const connection = new Connection("token", {
  entered: () => undefined,
  event: () => undefined,
  gone: () => undefined,
  unfit: (why) => why,
});

afterEach(() => {
  jest.restoreAllMocks();
});

const answering = (status: number): jest.SpiedFunction<typeof fetch> =>
  jest.spyOn(globalThis, "fetch").mockImplementation(() => Promise.resolve(new Response("", { status })));

describe("a request that the server does not take", () => {
  test.each([
    [413, "tooLarge"],
    [400, "notUnderstood"],
    [404, "notUnderstood"],
  ])("with HTTP %i is refused, and not sent again: %s", async (status, message) => {
    answering(status);
    expect(await connection.ask("save", {})).toEqual({ ok: false, reason: "refused", message });
  });

  test.each([[401], [500], [503]])("with HTTP %i may be taken later", async (status) => {
    answering(status);
    await expect(connection.ask("save", {})).rejects.toThrow(ServerGone);
  });

  test("because it is too large is not even sent", async () => {
    const sent = answering(200);
    // Two bytes a letter.
    const name = "ă".repeat(LARGEST_BODY / 2);
    expect(await connection.ask("saveAs", { name })).toMatchObject({ ok: false, message: "tooLarge" });
    expect(sent.mock.calls).toEqual([]);
  });
});
