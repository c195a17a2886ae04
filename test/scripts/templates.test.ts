import { expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { templateFiles } from "../../scripts/templates/papers";

test("the templates are what their program makes", () => {
  const made = templateFiles();
  expect(readdirSync("templates").sort()).toEqual(
    Object.keys(made)
      .map((kind) => `${kind}.docx`)
      .sort(),
  );
  for (const [kind, bytes] of Object.entries(made)) {
    expect([kind, Buffer.compare(readFileSync(`templates/${kind}.docx`), bytes)]).toEqual([kind, 0]);
  }
});
