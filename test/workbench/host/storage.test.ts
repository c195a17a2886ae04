import { afterAll, describe, expect, test } from "@jest/globals";
import { SettableClock } from "../../../workbench/host/clock";
import { attempt, EDITOR, RUNNER, smallHost } from "./small-host";

const clock = new SettableClock(0, { priced: false });
const host = smallHost(RUNNER, { clock });
afterAll(() => host.close());

describe("PropertiesService", () => {
  test("keeps texts across executions, apart by store and user", async () => {
    await attempt(
      host,
      "PropertiesService.getDocumentProperties().setProperty('a', 'tài liệu'); PropertiesService.getUserProperties().setProperty('a', 'người')",
    );
    const read =
      "return [PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties(), PropertiesService.getUserProperties()]" +
      ".map((store) => store.getProperty('a'))";
    expect((await attempt(host, read)).result).toEqual(["tài liệu", null, "người"]);
    const user = { email: EDITOR, locale: "vi" };
    expect((await attempt(host, read, { user })).result).toEqual(["tài liệu", null, null]);
  });

  test("sets many, lists and deletes", async () => {
    const statements =
      "const store = PropertiesService.getScriptProperties(); store.setProperties({ x: '1', y: '2' }); store.deleteProperty('x');" +
      "const first = store.getProperties(); store.setProperties({ z: '3' }, true); const keys = store.getKeys();" +
      "return [first, keys, store.deleteAllProperties().getKeys()]";
    expect((await attempt(host, statements)).result).toEqual([{ y: "2" }, ["z"], []]);
  });

  const tooLarge: [statements: string, message: string][] = [
    ["store.setProperty('k', 'x'.repeat(9 * 1024 + 1))", "Argument too large: value"],
    // A Vietnamese letter takes more bytes than one.
    ["store.setProperty('k', 'ệ'.repeat(4000))", "Argument too large: value"],
    [
      "for (let i = 0; i < 60; i++) store.setProperty('k' + i, 'x'.repeat(9 * 1024))",
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    ],
    [
      "store.setProperty('k', 5)",
      "The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
    ["store.setProperties({ k: 5 })", "Invalid argument: the value of k is no text"],
  ];
  test.each(tooLarge)("%s", async (statements, message) => {
    const report = await attempt(host, `const store = PropertiesService.getScriptProperties(); ${statements}`);
    expect(report.error?.message).toBe(message);
  });
});

describe("CacheService", () => {
  test("forgets when its time has come on the host's clock", async () => {
    await attempt(host, "const cache = CacheService.getDocumentCache(); cache.put('a', '1'); cache.put('b', '2', 30)");
    const read = "return CacheService.getDocumentCache().getAll(['a', 'b', 'c'])";
    clock.advance(29_999);
    expect((await attempt(host, read)).result).toEqual({ a: "1", b: "2" });
    clock.advance(1);
    expect((await attempt(host, read)).result).toEqual({ a: "1" });
    clock.advance(570_000);
    expect((await attempt(host, read)).result).toEqual({});
  });

  test("removes, and keeps users apart", async () => {
    await attempt(host, "CacheService.getUserCache().putAll({ a: '1', b: '2', c: '3' })");
    const statements =
      "const cache = CacheService.getUserCache(); cache.remove('a'); cache.removeAll(['b']);" +
      "return [cache.get('a'), cache.get('b'), cache.get('c'), CacheService.getScriptCache().get('c')]";
    expect((await attempt(host, statements)).result).toEqual([null, null, "3", null]);
    const user = { email: EDITOR, locale: "vi" };
    expect((await attempt(host, "return CacheService.getUserCache().get('c')", { user })).result).toBeNull();
  });

  const refused: [statement: string, message: string][] = [
    ["put('k'.repeat(251), 'v')", "Argument too large: key"],
    ["put('k', 'x'.repeat(100 * 1024 + 1))", "Argument too large: value"],
    ["put('k', 'v', 21601)", "Invalid argument: 21601"],
    ["put('k', 'v', 0)", "Invalid argument: 0"],
    ["putAll({ k: 1 })", "Invalid argument: the value of k is no text"],
  ];
  test.each(refused)("%s", async (statement, message) => {
    expect((await attempt(host, `CacheService.getScriptCache().${statement}`)).error?.message).toBe(message);
  });
});
