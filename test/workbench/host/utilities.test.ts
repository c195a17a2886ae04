import { afterAll, expect, test } from "@jest/globals";
import { attempt, RUNNER, smallHost } from "./small-host";

const host = smallHost(RUNNER);
afterAll(() => host.close());

const cases: [expression: string, result: unknown][] = [
  // SHA-256 of the empty text, and of "Thi đua" in UTF-8; bytes are signed.
  ["Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '').slice(0, 4)", [-29, -80, -60, 66]],
  [
    "Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc', Utilities.Charset.UTF_8).map((b) => (b & 255).toString(16).padStart(2, '0')).join('')",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  ],
  [
    "String(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'đ')) === String(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '?'))",
    true,
  ],
  ["Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, [97, 98, 99]).length", 20],
  ["Utilities.base64Encode('đ', Utilities.Charset.UTF_8)", "xJE="],
  ["Utilities.base64EncodeWebSafe([-5, -16])", "-_A="],
  ["Utilities.base64Decode('xJE=')", [-60, -111]],
  ["Utilities.base64DecodeWebSafe('-_A=')", [-5, -16]],
  [
    // "Thi đua", packed by gzip.
    "Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode('H4sIAAAAAAAA/wvJyFQ4MrE0EQCqJi6PCAAAAA=='), 'application/x-gzip')).getDataAsString()",
    "Thi đua",
  ],
  ["Utilities.getUuid().length", 36],
  [
    "Utilities.formatDate(new Date(Date.UTC(2022, 10, 1, 17, 5, 9)), 'Asia/Ho_Chi_Minh', \"dd/MM/yyyy HH:mm:ss 'giờ'\")",
    "02/11/2022 00:05:09 giờ",
  ],
  ["Utilities.formatDate(new Date(Date.UTC(2022, 0, 5)), 'UTC', \"d/M/yy ''H'h'\")", "5/1/22 '0h"],
  ["HtmlService.createHtmlOutput('<p>').append('a').setTitle('T').setWidth(300).getContent()", "<p>a"],
  ["HtmlService.createHtmlOutput().setContent('x').clear().getContent()", ""],
  ["ScriptApp.getScriptId()", "script"],
];

test.each(cases)("%s", async (expression, result) => {
  expect((await attempt(host, `return ${expression}`)).result).toEqual(result);
});

test.each([
  ["bytes that nobody packed", "Utilities.newBlob([1, 2, 3], 'application/x-gzip')", "Could not decompress gzip."],
  ["a blob of another type", "Utilities.newBlob('a')", "Invalid argument: blob"],
])("%s cannot be unpacked", async (_, blob, message) => {
  expect((await attempt(host, `return Utilities.ungzip(${blob})`)).error?.message).toBe(message);
});
