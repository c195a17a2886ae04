/** What axe-core and the eye's rules find wrong with a page as it stands. */

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Faults by the rules of WCAG 2.2 A and AA and by good practice: the rule and the element, none when all is well. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run({ runOnly: { type: "tag", values: tags }, iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

/** Elements whose text does not fit into them, and whether the page is wider than the panel. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll("button, p, h1, h2, h3, span, li, summary, label, option")]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .filter((one) => getComputedStyle(one).display !== "inline" && !one.classList.contains("sr-only"))
      .map((one) => one.textContent ?? "");
    return document.documentElement.scrollWidth > innerWidth ? [...cut, "the page"] : cut;
  });
}
