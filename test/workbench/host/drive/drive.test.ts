import { afterEach, describe, expect, test } from "@jest/globals";
import { Drive, type DriveOptions } from "../../../../workbench/host/drive/drive";
import { SettableClock } from "../../../../workbench/host/clock";
import type { Gate } from "../../../../workbench/host/execution";
import { FAULTS } from "../../../../workbench/host/failures";
import type { AppsScriptHost, HostOptions } from "../../../../workbench/host/host";
import { paragraph, wordFile } from "../../word-file";
import { advancedManifest, EDITOR, OWNER, RUNNER, SCOPES, smallHost } from "../small-host";

const opened: AppsScriptHost[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()));
});

function host(drive: DriveOptions = {}, options: Partial<HostOptions> = {}): AppsScriptHost {
  const clock = new SettableClock("2023-01-05T08:00:00+07:00", { priced: false });
  const made = smallHost(RUNNER, { manifest: advancedManifest(), drive: new Drive(drive), clock, ...options });
  opened.push(made);
  return made;
}

const DOCUMENT = '"application/vnd.google-apps.document"';
const FOLDER = '"application/vnd.google-apps.folder"';
const BYTES = JSON.stringify([...new Int8Array(wordFile(paragraph("Kính gửi: Giám đốc Sở")))]);

/** What scripts below begin with: a Word file as a blob, and a document made of it. */
const WORD =
  `const word = () => Utilities.newBlob(${BYTES}, ` +
  '"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.docx");' +
  `const make = (name, more) => Drive.Files.create({ name, mimeType: ${DOCUMENT}, ...more }, word());` +
  "const names = (q) => Drive.Files.list({ q, fields: 'files(name)', orderBy: 'name' }).files.map(({ name }) => name);";

function run(on: AppsScriptHost, statements: string, email = OWNER, gate?: Gate) {
  return on.runFunction("run", [WORD + statements], { user: { email, locale: "vi" }, ...(gate ? { gate } : {}) });
}

async function result(on: AppsScriptHost, statements: string, email = OWNER): Promise<unknown> {
  const report = await run(on, statements, email);
  if (report.ended !== "done") throw new Error(report.error?.message);
  return report.result;
}

async function refused(on: AppsScriptHost, statements: string): Promise<unknown> {
  const report = await run(on, statements);
  return report.ended === "failed" ? `${report.error?.name ?? ""}: ${report.error?.message ?? ""}` : report.ended;
}

describe("The advanced services are there when the manifest enables them", () => {
  test("not enabled, their names do not exist", async () => {
    const plain = host({}, { manifest: advancedManifest([]) });
    expect(await result(plain, "return [typeof Drive, typeof Docs]")).toEqual(["undefined", "undefined"]);
  });

  test("without the scope in the manifest they refuse", async () => {
    const without = host({}, { manifest: advancedManifest(undefined, SCOPES) });
    expect(await refused(without, "Drive.Files.list()")).toBe(
      "Exception: Specified permissions are not sufficient to call drive.files.list. " +
        "Required permissions: https://www.googleapis.com/auth/drive.file",
    );
  });

  test("a user who has not granted the scope is asked for consent", async () => {
    const asked = host({}, { granted: SCOPES });
    expect(await refused(asked, "Drive.Files.list()")).toBe(
      "Exception: Authorization is required to perform that action.",
    );
  });

  test("another version than the modelled one is no manifest for this host", () => {
    const second = advancedManifest([{ userSymbol: "Drive", version: "v2", serviceId: "drive" }]);
    expect(() => host({}, { manifest: second })).toThrow("Not a modelled advanced service: Drive (drive v2)");
  });

  test("what else they have there says so by its name", async () => {
    const report = await run(host(), "try { Drive.Permissions.list() } catch (error) { return 1 }");
    expect(report).toMatchObject({ ended: "not modelled", error: { message: "Drive.Permissions is not modelled" } });
  });
});

describe("A document", () => {
  test("is made from a Word file in one call and read back as text", async () => {
    const statements =
      "const made = make('Tờ trình', { appProperties: { key: 'a' } });" +
      "const got = Drive.Files.get(made.id, { fields: 'name,mimeType,appProperties,trashed,webViewLink' });" +
      "const read = Docs.Documents.get(made.id);" +
      "return [Object.keys(made).sort(), { ...got, webViewLink: got.webViewLink.replace(made.id, 'ID') }, read.title, " +
      "read.body.content.flatMap(({ paragraph }) => paragraph ? paragraph.elements.map((e) => e.textRun.content) : [])]";
    expect(await result(host(), statements)).toEqual([
      ["id", "kind", "mimeType", "name"],
      {
        name: "Tờ trình",
        mimeType: "application/vnd.google-apps.document",
        appProperties: { key: "a" },
        trashed: false,
        webViewLink: "https://docs.google.com/document/d/ID/edit?usp=drivesdk",
      },
      "Tờ trình",
      ["Kính gửi: Giám đốc Sở\n"],
    ]);
  });

  test("stands in the folder that was made for it, is renamed and thrown away", async () => {
    const statements =
      `const folder = Drive.Files.create({ name: 'Hồ sơ', mimeType: ${FOLDER} });` +
      "const { id } = make('Tờ trình', { parents: [folder.id] });" +
      "const inFolder = `'${folder.id}' in parents`;" +
      "const before = names(inFolder);" +
      "Drive.Files.update({ name: 'Tờ trình (cũ)', appProperties: { state: 'replaced' } }, id);" +
      "const renamed = names(inFolder + \" and appProperties has { key='state' and value='replaced' }\");" +
      "Drive.Files.update({ trashed: true }, id);" +
      "return [before, renamed, names(inFolder + ' and trashed = false'), names(inFolder + ' and trashed = true')]";
    expect(await result(host(), statements)).toEqual([["Tờ trình"], ["Tờ trình (cũ)"], [], ["Tờ trình (cũ)"]]);
  });

  test.each(["null", "undefined"])("may be changed with %s for no content before the options", async (nothing) => {
    const statements = `const { id } = make('a'); return Drive.Files.update({ name: 'b' }, id, ${nothing}, { fields: 'name' }).name`;
    expect(await result(host(), statements)).toBe("b");
  });

  test("counts for the day; the next day another may be made", async () => {
    const few = host({ documentsADay: 2 });
    expect(await refused(few, "make('1'); make('2'); make('3')")).toBe(`Exception: ${FAULTS.documentQuota}`);
    expect(await refused(few, "make('3')")).toBe(`Exception: ${FAULTS.documentQuota}`);
    (few.clock as SettableClock).advance(86_400_000);
    expect(await result(few, "make('3'); return names('trashed = false')")).toEqual(["1", "2", "3"]);
  });

  test("made is made although the call is told to have failed, or the script is killed there", async () => {
    const shared = host();
    const after =
      (verdict: "kill" | { readonly fail: string }): Gate =>
      ({ name, phase }) =>
        name === "drive.files.create" && phase === "after" ? verdict : "go";
    const before: Gate = ({ name, phase }) => (name === "drive.files.create" && phase === "before" ? "kill" : "go");
    expect(await run(shared, "make('1')", OWNER, after({ fail: FAULTS.driveServer }))).toMatchObject({
      ended: "failed",
      error: { message: FAULTS.driveServer },
    });
    expect(await run(shared, "make('2')", OWNER, after("kill"))).toMatchObject({ ended: "killed" });
    expect(await run(shared, "make('3')", OWNER, before)).toMatchObject({ ended: "killed" });
    expect(await result(shared, "return names('trashed = false')")).toEqual(["1", "2"]);
  });
});

describe("drive.file is granted for each user", () => {
  test("another user's script finds nothing of it until they open it", async () => {
    const shared = host();
    const id = (await result(shared, "return make('Tờ trình').id")) as string;
    const look =
      "return [names('trashed = false'), (() => { try { return Drive.Files.get(ID).name } catch (e) { return e.message } })()]";
    const missing = `API call to drive.files.get failed with error: File not found: ${id}.`;
    const looking = look.replace("ID", JSON.stringify(id));
    expect(await result(shared, looking, EDITOR)).toEqual([[], missing]);
    shared.drive.open(id, EDITOR);
    expect(await result(shared, looking, EDITOR)).toEqual([["Tờ trình"], "Tờ trình"]);
  });

  test("a folder of somebody else is not found as a parent", async () => {
    const shared = host();
    const id = (await result(shared, `return Drive.Files.create({ name: 'Hồ sơ', mimeType: ${FOLDER} }).id`)) as string;
    const report = await run(shared, `make('1', { parents: ['${id}'] })`, EDITOR);
    expect(report.error?.message).toBe(`API call to drive.files.create failed with error: File not found: ${id}.`);
  });
});

describe("A search lags behind", () => {
  test("a document that was just made is found by its id at once and by a search later", async () => {
    const slow = host({ listLag: 5000 });
    const look = "return names('trashed = false')";
    expect(
      await result(slow, "const { id } = make('1'); return [Drive.Files.get(id).name, names('trashed = false')]"),
    ).toEqual(["1", []]);
    (slow.clock as SettableClock).advance(4999);
    expect(await result(slow, look)).toEqual([]);
    (slow.clock as SettableClock).advance(1);
    expect(await result(slow, look)).toEqual(["1"]);
  });

  test("what was thrown away is still found for a while", async () => {
    const slow = host({ listLag: 5000 });
    const id = (await result(slow, "return make('1').id")) as string;
    (slow.clock as SettableClock).advance(5000);
    await result(slow, `Drive.Files.update({ trashed: true }, '${id}')`);
    expect(await result(slow, "return names('trashed = false')")).toEqual(["1"]);
    (slow.clock as SettableClock).advance(5000);
    expect(await result(slow, "return names('trashed = false')")).toEqual([]);
  });
});

describe("Searches", () => {
  const cases: [q: string, names: readonly string[]][] = [
    ["name = 'Bà O\\'Hara'", ["Bà O'Hara"]],
    ["name != 'a' and trashed = false", ["Bà O'Hara", "b"]],
    [`mimeType = ${DOCUMENT.replaceAll('"', "'")} and (name = 'a' or name = 'b')`, ["a", "b"]],
    ["not name = 'a'", ["Bà O'Hara", "b"]],
    ["appProperties has { key='key' and value='1' }", ["a"]],
    ["appProperties has {key='key' and value='1'} or appProperties has {key='key' and value='2'}", ["a", "b"]],
    ["appProperties has { key='constructor' and value='1' }", []],
    ["'root' in parents and name = 'b'", ["b"]],
    ["'nowhere' in parents", []],
  ];
  test.each(cases)("%s", async (q, found) => {
    const statements =
      "make('a', { appProperties: { key: '1' } }); make('b', { appProperties: { key: '2' } }); make(\"Bà O'Hara\");" +
      `return names(${JSON.stringify(q)})`;
    expect(await result(host(), statements)).toEqual(found);
  });

  test("come in pages", async () => {
    const statements =
      "for (const name of ['a', 'b', 'c']) make(name);" +
      "const one = Drive.Files.list({ pageSize: 2, orderBy: 'name desc', fields: 'nextPageToken,files/name' });" +
      "const two = Drive.Files.list({ pageSize: 2, orderBy: 'name desc', fields: 'nextPageToken,files/name', pageToken: one.nextPageToken });" +
      "return [one.files, two]";
    expect(await result(host(), statements)).toEqual([[{ name: "c" }, { name: "b" }], { files: [{ name: "a" }] }]);
  });
});

describe("What Google refuses is refused", () => {
  const api = (method: string, message: string): string =>
    `GoogleJsonResponseException: API call to drive.files.${method} failed with error: ${message}`;
  const cases: [statements: string, message: string][] = [
    ["Drive.Files.get()", "Exception: Invalid number of arguments provided. Expected 1-2 only"],
    ["Drive.Files.get(1)", "Exception: The parameters (number) don't match the method signature for drive.files.get."],
    [
      "Drive.Files.create({}, 'text')",
      "Exception: The parameters ((class),String) don't match the method signature for drive.files.create.",
    ],
    ["Drive.Files.get('nowhere')", api("get", "File not found: nowhere.")],
    ["Drive.Files.update({ name: 'a' }, 'nowhere')", api("update", "File not found: nowhere.")],
    ["make('a', { parents: [make('b').id] })", api("create", "The specified parent is not a folder.")],
    [
      "make('a', { title: 'b' })",
      api("create", 'Invalid JSON payload received. Unknown name "title": Cannot find field.'),
    ],
    [
      "make('a', { webViewLink: 'b' })",
      api("create", "The resource body includes fields which are not directly writable."),
    ],
    ["make('a', { appProperties: { key: 'đ'.repeat(61) } })", api("create", "Invalid Value")],
    ["make('a', { appProperties: { key: 1 } })", api("create", "Invalid Value")],
    [
      `Drive.Files.create({ mimeType: ${DOCUMENT} }, Utilities.newBlob([1, 2], 'application/zip'))`,
      api("create", "The requested conversion is not supported."),
    ],
    [`Drive.Files.create({ mimeType: ${DOCUMENT} }, word().setBytes([80, 75, 3, 4]))`, api("create", "Bad Request")],
    ["Drive.Files.list({ q: \"name like 'a'\" })", api("list", "Invalid Value")],
    ["Drive.Files.list({ q: 'title = 1' })", api("list", "Invalid Value")],
    ["Drive.Files.list({ fields: 'items(id)' })", api("list", "Invalid field selection items")],
    ["Drive.Files.list({ pageSize: 0 })", api("list", "Invalid value '0'. Values must be within the range: [1, 1000]")],
    [
      "Drive.Files.get(make('a').id, { alt: 'media' })",
      api("get", "Only files with binary content can be directly downloaded. Use Export with Docs Editors files."),
    ],
    [
      "Drive.Files.export(make('a').id, 'text/plain')",
      api("export", "Export requires alt=media to download the exported content."),
    ],
    [
      "Docs.Documents.get('nowhere')",
      "GoogleJsonResponseException: API call to docs.documents.get failed with error: Requested entity was not found.",
    ],
  ];
  test.each(cases)("%s", async (statements, message) => {
    expect(await refused(host(), statements)).toBe(message);
  });

  test("content of a text file comes as text; binary content cannot be had this way", async () => {
    const statements =
      "const text = Drive.Files.create({ name: 'a.txt' }, Utilities.newBlob('Đạt', 'text/plain'));" +
      "const word1 = Drive.Files.create({ name: 'a.docx' }, word());" +
      "const told = (() => { try { return Drive.Files.get(word1.id, { alt: 'media' }) } catch (e) { return String(e) } })();" +
      "return [Drive.Files.get(text.id, { alt: 'media' }), told, Drive.Files.get(word1.id, { fields: 'mimeType' }).mimeType]";
    expect(await result(host(), statements)).toEqual([
      "Đạt",
      "Exception: Response Code: 200. Message: (binary content)",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]);
  });
});

describe("Blobs", () => {
  test("carry bytes, a type and a name", async () => {
    const statements =
      "const blob = Utilities.newBlob('Đạt', 'text/plain', 'a.txt'); const copy = blob.copyBlob().setName('b');" +
      "return [blob.getBytes(), blob.getDataAsString(), blob.getContentType(), blob.getName(), copy.getName(), " +
      "Utilities.newBlob([1, -1]).getContentType(), Utilities.newBlob([1, -1]).getBytes()]";
    expect(await result(host(), statements)).toEqual([
      [-60, -112, -31, -70, -95, 116],
      "Đạt",
      "text/plain",
      "a.txt",
      "b",
      null,
      [1, -1],
    ]);
  });
});
