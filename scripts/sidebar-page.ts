/** dist/sidebar.html: the side panel's page with its script and style inside, since HtmlService serves single files. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundleOne } from "./bundle";

/** The page at `path` with each `<script src>` bundled and each `<link rel="stylesheet" href>` copied into it. */
export async function sidebarPage(path: string): Promise<string> {
  const page = readFileSync(path, "utf8");
  const beside = (file: string) => join(dirname(path), file);
  const scripts = new Map<string, string>();
  for (const [tag, source] of matches(page, /<script src="([^"]+)"><\/script>/g)) {
    scripts.set(tag, await inlineScript(beside(source)));
  }
  // Function replacers, because `$&` and the like in a script would be expanded in a replacement string.
  return page
    .replace(/<script src="[^"]+"><\/script>/g, (tag) => `<script>\n${scripts.get(tag) ?? ""}</script>`)
    .replace(/<link rel="stylesheet" href="([^"]+)" ?\/?>/g, (_, source: string) => {
      return `<style>\n${readFileSync(beside(source), "utf8")}</style>`;
    });
}

function matches(text: string, pattern: RegExp): [tag: string, source: string][] {
  return Array.from(text.matchAll(pattern), ([tag, source = ""]) => [tag, source]);
}

async function inlineScript(entry: string): Promise<string> {
  const { text } = await bundleOne({
    entryPoints: [entry],
    format: "iife",
    target: "es2020",
    minify: true,
    // HtmlService takes "//" inside a template literal of an inline script for a comment and cuts the line there.
    supported: { "template-literal": false },
  });
  if (text.includes("`")) throw new Error(`${entry}: a backtick in a page's script is damaged by HtmlService`);
  if (text.includes("<!--")) throw new Error(`${entry}: "<!--" in a page's script would begin a comment of the page`);
  return text;
}
