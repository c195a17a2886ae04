import { describe, expect, test } from "@jest/globals";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { sidebarPage } from "../../scripts/sidebar-page";
import { guideFor } from "../../sidebar/guide";

describe("the guide", () => {
  test.each([
    ["vi", "Các bước thực hiện"],
    ["vi-VN", "Các bước thực hiện"],
    ["en-GB", "How the work goes"],
    ["vie-x", "How the work goes"],
  ])("for a browser in %s is titled %s", (language, title) => {
    expect(guideFor(language).title).toBe(title);
  });

  test("has the same steps in both languages", () => {
    expect(guideFor("en").steps).toHaveLength(guideFor("vi").steps.length);
  });
});

interface Shown {
  readonly name: string;
  readonly children: Shown[];
  textContent: string;
}

/** Runs the page's script over as much of a document as it may use, and gives the texts it shows. */
function shown(page: string, language: string): string[] {
  const [, script = ""] = /<script>\n([\s\S]*)<\/script>/.exec(page) ?? [];
  const createElement = (name: string) => {
    const children: Shown[] = [];
    return { name, children, textContent: "", append: (...more: Shown[]) => void children.push(...more) };
  };
  const guide = createElement("main");
  const document = { createElement, documentElement: { lang: "" }, getElementById: () => guide };
  vm.runInNewContext(script, { document, navigator: { language } });
  const texts = (element: Shown): string[] => [element.textContent, ...element.children.flatMap(texts)];
  return texts(guide).filter((text) => text !== "");
}

describe("the side panel's page", () => {
  test("is one file without links to others", async () => {
    const page = await sidebarPage("sidebar/sidebar.html");
    expect(page).not.toMatch(/<link|<script src|\bimport\b/);
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('<base target="_top" />');
  });

  test.each(["vi", "en"])("shows the guide in the reader's language: %s", async (language) => {
    const { title, steps } = guideFor(language);
    expect(shown(await sidebarPage("sidebar/sidebar.html"), language)).toEqual([title, ...steps]);
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
