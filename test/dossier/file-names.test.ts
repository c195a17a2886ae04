import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { fileNameOf, titleOf } from "../../src/dossier/file-names";
import type { PaperKind } from "../../src/dossier/papers";

test.each<[PaperKind, string, string]>([
  ["submission", "Phòng Công nghệ thông tin", "01 Tờ trình - Phòng Công nghệ thông tin.docx"],
  ["individualReport", "Nguyễn Văn An (CB01)", "03 Báo cáo thành tích - Nguyễn Văn An (CB01).docx"],
  ["decision", "", "07 Quyết định khen thưởng.docx"],
  ["submission", "Phòng A/B: “Kế hoạch”?", "01 Tờ trình - Phòng A-B- “Kế hoạch”-.docx"],
  ["submission", "../../etc", "01 Tờ trình - ..-..-etc.docx"],
  ["submission", "Phòng\nA\u202e\u0000. ", "01 Tờ trình - Phòng A.docx"],
  ["submission", "...", "01 Tờ trình.docx"],
])("a paper of kind %s on %j is in file %s", (kind, subject, expected) => {
  expect(fileNameOf(kind, subject)).toBe(expected);
});

test("no name holds what a file system refuses, or is longer than it takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (subject) => {
      const name = fileNameOf("submission", subject);
      expect(name).toMatch(/^01 Tờ trình(?: - .*[^. ])?\.docx$/u);
      expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u007f]/);
      expect(name).toBe(name.normalize("NFC"));
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(Buffer.from(name).toString()).toBe(name);
    }),
  );
});

test("the ledger names a kind without its place", () => {
  expect(titleOf("unitMinutes")).toBe("Biên bản họp xét");
});
