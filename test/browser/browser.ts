/** Starts the browser of the tests: an installed Chrome, Chromium or Edge, or else the one that a package carries. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { chromium, type Browser, type Page } from "playwright-core";

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const PACKED = "node_modules/@sparticuz/chromium/bin";
const UNPACKED = "node_modules/.cache/chromium";

/** A running browser. `CHROME` in the environment names the program to run; close the browser after use. */
export async function startBrowser(): Promise<Browser> {
  const installed = process.env["CHROME"] ?? INSTALLED.find((path) => existsSync(path));
  const { program, libraries } = installed === undefined ? unpacked() : { program: installed, libraries: undefined };
  return chromium.launch({
    executablePath: program,
    // No drawing by a graphics card, so that pictures are alike on all machines.
    args: ["--disable-gpu", "--font-render-hinting=none"],
    ...(libraries === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  });
}

/** `SLOW=8` in the environment shows a page as a machine does whose processor is eight times slower. */
export async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env["SLOW"] ?? 1);
  if (rate === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** The package's Chromium (Linux only) and, where the machine lacks some, the folder of its shared libraries. */
function unpacked(): { program: string; libraries: string | undefined } {
  if (process.platform !== "linux") {
    throw new Error("No Chrome, Chromium or Edge was found: install one, or name its program in CHROME");
  }
  if (!existsSync(UNPACKED)) unpack();
  const program = join(UNPACKED, "chromium");
  const needed = execFileSync("ldd", [program], { encoding: "utf8" });
  return { program, libraries: needed.includes("not found") ? join(process.cwd(), UNPACKED, "lib") : undefined };
}

/** Everything is laid out beside its place and moved there at once, since several tests may start together. */
function unpack(): void {
  mkdirSync(dirname(UNPACKED), { recursive: true });
  const folder = mkdtempSync(`${UNPACKED}-`);
  const inflate = (file: string) => brotliDecompressSync(readFileSync(join(PACKED, file)));
  writeFileSync(join(folder, "chromium"), inflate("chromium.br"), { mode: 0o755 });
  execFileSync("tar", ["-x", "-C", folder], { input: inflate("al2023.tar.br") });
  try {
    renameSync(folder, UNPACKED);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(UNPACKED)) throw error;
  }
}
