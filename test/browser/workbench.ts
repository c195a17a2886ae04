/** The workbench as a person starts it: a server of its own over a copy of the sample, and pages that look at it. */

import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBook, saveBook } from "../../workbench/commands/book";
import type { Workbook } from "../../workbench/sheet/model";
import { slowDown } from "./browser";

const CLI = resolve("build/workbench/cli.cjs");
/** The sample workbook, which the build makes. */
const SAMPLE = resolve("build/workbench/so-minh-hoa.xlsx");

/** Reads one cell as a screen reader would: its address, what it shows, and what is special about it. */
export type Cell = string;

export class Desk {
  private constructor(
    readonly page: Page,
    /** What went wrong in the page, and whatever it asked of another server. */
    readonly faults: string[],
  ) {}

  /** A window of the workbench, ready for typing. */
  static async open(context: Browser | BrowserContext, address: string): Promise<Desk> {
    const page = await context.newPage();
    await slowDown(page);
    // Long enough for a slow machine; nothing waits longer than it has to.
    page.setDefaultTimeout(45_000);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("net::ERR_")) faults.push(message.text());
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== new URL(address).origin) faults.push(request.url());
    });
    await page.goto(address);
    await page.getByRole("tab").first().waitFor();
    await page.locator("#spoken-cell", { hasText: /\w/ }).waitFor();
    return new Desk(page, faults);
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** Goes to a cell by its address and tells what stands there. */
  async look(address: string): Promise<Cell> {
    await this.goTo(address);
    return (await this.page.locator("#spoken-cell").textContent()) ?? "";
  }

  async goTo(address: string): Promise<void> {
    await this.page.locator("#name-box").fill(address);
    await this.page.keyboard.press("Enter");
    await this.page.locator("#spoken-cell", { hasText: new RegExp(`^${address.split(":")[0] ?? ""}\\b`) }).waitFor();
  }

  /** Types into a cell with the keyboard and keeps it with Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Waits until a cell shows what is expected. */
  async shows(address: string, expected: RegExp): Promise<void> {
    await this.goTo(address);
    await this.speaks(expected);
  }

  /** Waits until the active cell is what is expected. */
  async speaks(expected: RegExp): Promise<void> {
    const cell = this.page.locator("#spoken-cell");
    try {
      await cell.filter({ hasText: expected }).waitFor();
    } catch {
      throw new Error(`Expected ${String(expected)}, but the cell is "${(await cell.textContent()) ?? ""}"`);
    }
  }

  /** Chooses from the menu bar. */
  async menu(...captions: (string | RegExp)[]): Promise<void> {
    for (const name of captions) await this.page.getByRole("menuitem", { name, exact: true }).click();
  }

  /** Makes a new tab, in front. */
  async newTab(): Promise<void> {
    const tabs = await this.page.getByRole("tab").count();
    await this.page.getByRole("button", { name: "Trang mới" }).click();
    await this.page.getByRole("tab").nth(tabs).click();
    await this.speaks(/^A1, trống/);
  }

  /** Undoes the last change, and waits until it is undone here: rows that move later would take the selection along. */
  async undo(): Promise<void> {
    const undone = this.page.waitForResponse(/\/api\/undo$/);
    await this.page.keyboard.press("Control+z");
    const { revision = 0 } = (await (await undone).json()) as { revision?: number };
    // As a function: the page's own rules forbid it to evaluate a text.
    await this.page.waitForFunction(
      (wanted) => Number(document.querySelector<HTMLElement>("#grid")?.dataset["revision"]) >= wanted,
      revision,
    );
  }

  /**
   * Keeps what the page asks of its server under this name waiting until `go`, which resolves with the first answer;
   * `asked` resolves when the first is asked. Done in the page: a browser that is told to begin or to end intercepting
   * loses requests on their way.
   */
  async hold(name: string): Promise<{ readonly asked: () => Promise<void>; readonly go: () => Promise<void> }> {
    const gate = await this.page.evaluateHandle<Record<"asked" | "go", () => Promise<void>>>(`(() => {
      const { fetch } = window;
      const step = () => { let done; return { reached: new Promise((resolve) => (done = resolve)), done }; };
      const [asked, opened, answered] = [step(), step(), step()];
      window.fetch = async (address, options) => {
        if (address !== ${JSON.stringify(`/api/${name}`)}) return fetch(address, options);
        asked.done();
        await opened.reached;
        const answer = await fetch(address, options);
        answered.done();
        return answer;
      };
      return {
        asked: () => asked.reached,
        go: async () => {
          await asked.reached;
          window.fetch = fetch;
          opened.done();
          await answered.reached;
        },
      };
    })()`);
    return {
      asked: async () => gate.evaluate(async ({ asked }) => asked()),
      go: async () => gate.evaluate(async ({ go }) => go()),
    };
  }

  /** Waits for a dialog that says this, and agrees to it. */
  async agree(said: RegExp): Promise<void> {
    const dialog = this.page.locator("dialog", { hasText: said });
    await dialog.getByRole("button", { name: "Đồng ý" }).click();
    await dialog.waitFor({ state: "detached" });
  }

  /** What the page tells at the bottom right, once it tells it. */
  async told(expected: RegExp): Promise<string> {
    const notice = this.page.locator(".notice", { hasText: expected });
    await notice.first().waitFor();
    return (await notice.first().textContent()) ?? "";
  }
}

export class Workbench {
  private process: ChildProcess | undefined;
  address = "";

  private constructor(
    private readonly folder: string,
    readonly book: string,
  ) {}

  /** A server over its own copy of the sample of the plan of 2022, which `prepare` may change. */
  static async start(prepare: (book: Workbook) => void = () => undefined): Promise<Workbench> {
    const folder = mkdtempSync(join(tmpdir(), "workbench-"));
    const workbench = new Workbench(folder, join(folder, "so.xlsx"));
    const { workbook: book } = await openBook(SAMPLE);
    prepare(book);
    await saveBook(book, workbench.book);
    await workbench.run();
    return workbench;
  }

  /** Starts the server, again after `kill`. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, [CLI, "start", this.book, "--no-open"], { cwd: this.folder });
    this.process = child;
    this.address = await new Promise<string>((found, failed) => {
      let said = "";
      const hear = (bytes: Buffer): void => {
        said += bytes.toString();
        const [address] = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said) ?? [];
        if (address !== undefined) found(address);
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.on("exit", (code) => {
        failed(new Error(`The server ended with ${String(code)}: ${said}`));
      });
    });
  }

  /** Ends the server as a breakdown does. */
  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const { process: child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }
}
