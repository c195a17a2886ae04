/** The built side panel in a real browser, 300 px wide, with the built add-on behind it. */

import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { AppsScriptHost } from "../../workbench/host/host";
import { slowDown, startBrowser } from "./browser";

const ROOT = join(__dirname, "../..");

/** What a call of the page is answered with instead of the add-on's answer. */
export type Answering = (name: string, args: readonly unknown[], ask: () => Promise<unknown>) => Promise<unknown>;

interface Panel {
  readonly page: Page;
  /** What went wrong in the page itself. */
  readonly errors: readonly string[];
}

export interface PanelOptions {
  /** May delay or replace answers. */
  readonly answering?: Answering | undefined;
  readonly locale?: string;
  /** The page where it is not the built one. */
  readonly html?: string;
}

/**
 * One browser for all tests of a file. Gives what opens a panel over a host; after each test its panels and hosts are
 * closed, and nothing has gone wrong in them.
 */
export function panels(): (host: AppsScriptHost, options?: PanelOptions) => Promise<Page> {
  let browser: Browser;
  const opened: (Panel & { readonly host: AppsScriptHost })[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterEach(async () => {
    const all = opened.splice(0);
    for (const { page } of all) await page.context().close();
    for (const host of new Set(all.map((panel) => panel.host))) await host.close();
    expect(all.flatMap(({ errors }) => errors)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });
  return async (host, options) => {
    const panel = await openPanel(browser, host, options);
    opened.push({ ...panel, host });
    return panel.page;
  };
}

async function openPanel(
  browser: Browser,
  host: AppsScriptHost,
  { answering, locale = "vi-VN", html = readFileSync(join(ROOT, "dist/sidebar.html"), "utf8") }: PanelOptions = {},
): Promise<Panel> {
  const context = await browser.newContext({ viewport: { width: 300, height: 700 }, locale });
  const page = await context.newPage();
  await slowDown(page);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.exposeFunction("askAddOn", async (name: string, args: readonly unknown[]) => {
    const ask = async (): Promise<unknown> => {
      const { ended, result, error } = await host.runFunction(name, args);
      if (ended !== "done") throw new Error(error?.message ?? ended);
      return result;
    };
    try {
      return { value: await (answering === undefined ? ask() : answering(name, args, ask)) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  });
  // Files' contents at Google's address, for whoever brings the token.
  await context.route("https://www.googleapis.com/**", async (route) => {
    const request = route.request();
    const { authorization = "" } = await request.allHeaders();
    const answer = host.fetchContent({ address: request.url(), authorization });
    if (answer === null) return route.abort();
    const headers = { "access-control-allow-origin": "*" };
    return route.fulfill({
      status: answer.status,
      contentType: answer.type,
      headers,
      body: Buffer.from(answer.bytes),
    });
  });
  await page.addInitScript(GOOGLE);
  await page.goto("about:blank");
  await page.setContent(html);
  return { page, errors };
}

/** `google.script.run` as Google gives it, over one function of the test. */
const GOOGLE = `
  const runner = (success, failure) =>
    new Proxy({}, {
      get: (_, name) => {
        if (name === "withSuccessHandler") return (handler) => runner(handler, failure);
        if (name === "withFailureHandler") return (handler) => runner(success, handler);
        return (...args) => {
          askAddOn(name, args).then(({ value, failure: message }) => {
            if (message === undefined) success(value);
            else failure(Object.assign(new Error(message), { name: "ScriptError" }));
          });
        };
      },
    });
  window.google = { script: { run: runner(() => undefined, () => undefined) } };
`;
