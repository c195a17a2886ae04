/** `npm start`: serves the page over a workbook, the sample when none is named, until Ctrl-C. */

import { spawn } from "node:child_process";
import { constants, copyFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { fileProblemText } from "../files/problems";
import { readBuiltProject } from "../host/built-project";
import { answers, goesOn, readRun, type Run } from "../server/run-file";
import { listen, type Listening } from "../server/server";
import { NotOpened, Workbench } from "../server/workbench";
import { Progress } from "./progress";
import { Refusal } from "./refusal";
import { refuseWhatIsNoBook } from "./what-to-open";

export interface ServeOptions {
  /** Any free one, or that of an interrupted run, when left out. */
  readonly port?: number | undefined;
  /** Whether a browser may be opened; it is where somebody sits at a terminal with a desktop. */
  readonly browser: boolean;
}

const FOLDER = "out";
const SAMPLE = path.join(FOLDER, "so-minh-hoa.xlsx");
const BUILT_SAMPLE = path.join(__dirname, "so-minh-hoa.xlsx");
// The programs stand in build/workbench, beside build/web, and two floors below dist.
const PAGES = path.join(__dirname, "..", "web");
const BUILT = path.join(__dirname, "..", "..", "dist");

/** Serves until the process is asked to end. */
export async function serve(book: string | undefined, { port, browser }: ServeOptions): Promise<void> {
  // `npm start` gives this thread little room for young objects; said for the process, that would outweigh the rooms that
  // are given to the other threads, each of which knows its own.
  setFlagsFromString("--max-semi-space-size=0");
  const file = path.resolve(book ?? SAMPLE);
  const before = readRun(file);
  if (before && (await answers(before))) {
    tellAddress(before);
    return;
  }
  if (book === undefined && !existsSync(file)) copySample(file);
  refuseWhatIsNoBook(file);
  // The browser loads the page while the workbook is being read; what it asks meanwhile waits.
  let open: (bench: Promise<Workbench>) => void = () => undefined;
  const opening = new Promise<Workbench>((resolve) => {
    open = resolve;
  });
  const listening = await listenAgain(opening, port, before);
  const locked = new Promise<void>((resolve) => {
    open(openBench(file, listening, resolve));
  });
  try {
    // Whoever starts second is sent to the first, and sees no page of its own.
    await Promise.race([locked, opening]);
  } catch (failure) {
    await listening.close();
    if (!(failure instanceof OpenElsewhere)) throw failure;
    tellAddress(failure.run);
    return;
  }
  const ending = ended();
  console.log(listening.address);
  if (process.stdout.isTTY && browser && hasDesktop()) openBrowser(listening.address);
  const progress = new Progress();
  progress.step("Mở sổ");
  const bench = await opening.catch(async (failure: unknown) => {
    progress.done();
    await listening.close();
    throw failure;
  });
  progress.done();
  if (process.stdout.isTTY) {
    console.log(`Sổ / workbook: ${bench.fileServed}\nNhấn Ctrl-C để lưu và dừng. / Ctrl-C saves and ends.`);
  }
  await ending;
  progress.step("Lưu");
  await listening.close();
  await bench.close();
  progress.done();
}

/** The workbook is being served by another run. */
class OpenElsewhere extends Error {
  constructor(readonly run: Run) {
    super("open elsewhere");
  }
}

function tellAddress({ port, token }: Run): void {
  console.log("Sổ này đang mở ở địa chỉ dưới đây. / This workbook is open at the address below.");
  console.log(`http://127.0.0.1:${port}/#${token}`);
}

/** The workbook for whoever names none; of two starts at once one makes it. */
function copySample(file: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    copyFileSync(BUILT_SAMPLE, file, constants.COPYFILE_EXCL);
  } catch (failure) {
    const { code, message } = failure as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    const problem = { kind: "unwritable" as const, file, detail: code ?? message };
    throw new Refusal(fileProblemText(problem, "vi"), fileProblemText(problem, "en"));
  }
}

async function openBench(file: string, run: Run, locked: () => void): Promise<Workbench> {
  try {
    return await Workbench.open({
      book: file,
      folder: path.resolve(FOLDER),
      ...readBuiltProject(BUILT),
      workerFile: path.join(__dirname, "worker.cjs"),
      filesWorkerFile: path.join(__dirname, "files-worker.cjs"),
      run,
      locked,
    });
  } catch (failure) {
    if (failure instanceof NotOpened && failure.run) throw new OpenElsewhere(failure.run);
    if (failure instanceof NotOpened) throw new Refusal(failure.said.vi, failure.said.en);
    throw failure;
  }
}

/** Listens where the interrupted run did, so that its pages go on; elsewhere when that is taken. */
async function listenAgain(
  bench: Promise<Workbench>,
  port: number | undefined,
  before: Run | null,
): Promise<Listening> {
  const common = { bench, pages: PAGES };
  if (before && goesOn(before) && (port === undefined || port === before.port)) {
    try {
      return await listen({ ...common, port: before.port, token: before.token });
    } catch {
      // Somebody else has that port by now.
    }
  }
  try {
    return await listen({ ...common, ...(port !== undefined && { port }) });
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : String(failure);
    throw new Refusal(
      `Không mở được cổng (${detail}). Hãy chọn cổng khác với --port.`,
      `${detail}. Choose another --port.`,
    );
  }
}

function hasDesktop(): boolean {
  if (process.platform === "win32" || process.platform === "darwin") return true;
  return process.env["DISPLAY"] !== undefined || process.env["WAYLAND_DISPLAY"] !== undefined;
}

function openBrowser(address: string): void {
  const [command, ...parameters] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["rundll32", "url.dll,FileProtocolHandler", address]
        : ["xdg-open", address];
  const browser = spawn(command, parameters, { stdio: "ignore", detached: true });
  // The address stands on the terminal for whoever has no such program.
  browser.on("error", () => undefined);
  browser.unref();
}

/** Impatience begins here: npm passes on the Ctrl-C that the terminal has sent already. */
const SECOND_THOUGHT = 1000;

/** Resolves when the process is asked to end; asked again later, it ends at once: the journal has everything. */
function ended(): Promise<void> {
  return new Promise((resolve) => {
    let first = 0;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (first !== 0 && performance.now() - first > SECOND_THOUGHT) process.exit(1);
        first ||= performance.now();
        resolve();
      });
    }
  });
}
