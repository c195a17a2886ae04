import { describe, expect, test } from "@jest/globals";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sidebarPage } from "../../scripts/sidebar-page";

describe("the side panel's page", () => {
  test("is one file without links to others", async () => {
    const page = await sidebarPage("sidebar/sidebar.html");
    expect(page).not.toMatch(/<link|<script src|\bimport\b/);
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('<base target="_top" />');
  });
});

/** A page whose script has the given text. */
async function pageWith(script: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  writeFileSync(join(folder, "page.html"), '<script src="main.ts"></script>');
  writeFileSync(join(folder, "main.ts"), script);
  return sidebarPage(join(folder, "page.html"));
}

describe("a page's script survives HtmlService", () => {
  test("with template literals lowered, in which // would be taken for a comment", async () => {
    const page = await pageWith("document.title = `https://example.org/${location.hash} /* kept */`;");
    expect(page).toContain("https://example.org/");
    expect(page).toContain("/* kept */");
    expect(page).not.toContain("`");
  });

  test("with a closing tag in a string escaped", async () => {
    expect(await pageWith('document.title = "</script>";')).toContain("<\\/script>");
  });

  test("with replacement patterns left alone", async () => {
    expect(await pageWith('document.title = "$& $1";')).toContain('"$& $1"');
  });

  test.each([
    ["a backtick", 'document.title = "`";'],
    ["the beginning of a comment", 'document.title = "<!--";'],
  ])("or is refused: %s", async (_, script) => {
    await expect(pageWith(script)).rejects.toThrow(/main\.ts/);
  });
});
