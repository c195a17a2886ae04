/** A host over a small workbook and a hand-written script, for the tests of the host itself. */

import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ExecutionReport } from "../../../workbench/host/execution";
import { AppsScriptHost, type HostOptions, type RunOptions } from "../../../workbench/host/host";
import { Workbook } from "../../../workbench/sheet/model";

export const OWNER = "vanphong@so.example.vn";
export const EDITOR = "phong@so.example.vn";

export const SCOPES = ["spreadsheets.currentonly", "script.container.ui", "userinfo.email"];

let built: string | undefined;

/** The worker as the build makes it, kept by its content so that test files running at once share it. */
export function workerFile(): string {
  if (built !== undefined) return built;
  const { outputFiles } = buildSync({
    entryPoints: [path.join(process.cwd(), "workbench/host/worker.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    write: false,
  });
  const text = outputFiles[0]?.text ?? "";
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  built = path.join(os.tmpdir(), `apps-script-worker-${hash}.cjs`);
  if (!fs.existsSync(built)) {
    const draft = `${built}.${String(process.pid)}`;
    fs.writeFileSync(draft, text);
    fs.renameSync(draft, built);
  }
  return built;
}

export function manifest(scopes: readonly string[] = SCOPES, timeZone = "Asia/Ho_Chi_Minh"): string {
  return JSON.stringify({
    timeZone,
    runtimeVersion: "V8",
    oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
  });
}

const ADVANCED_SERVICES = [
  { userSymbol: "Drive", version: "v3", serviceId: "drive" },
  { userSymbol: "Docs", version: "v1", serviceId: "docs" },
];

/** The manifest of a script that uses Drive and Docs. */
export function advancedManifest(
  enabledAdvancedServices: readonly object[] = ADVANCED_SERVICES,
  scopes: readonly string[] = [...SCOPES, "drive.file"],
): string {
  return JSON.stringify({ ...JSON.parse(manifest(scopes)), dependencies: { enabledAdvancedServices } });
}

/** One tab "Bảng" of 20 × 8, shared by an owner and an editor. */
export function smallWorkbook(): Workbook {
  const workbook = new Workbook({ sharing: { owner: OWNER, editors: [EDITOR] } });
  workbook.insertSheet({ name: "Bảng", rows: 20, columns: 8 });
  return workbook;
}

/** A host that is closed after the test file by whoever asks for it. */
export function smallHost(script: string, options: Partial<HostOptions> = {}): AppsScriptHost {
  return new AppsScriptHost({
    workbook: smallWorkbook(),
    script,
    manifest: manifest(),
    workerFile: workerFile(),
    warmThreads: 1,
    ...options,
  });
}

/** A script that runs whatever it is given: `attempt(host, "return 1")`. */
export const RUNNER = "function run(body) { return new Function(body)(); }";

/** Runs statements as a page would call them; `sheet` is the tab "Bảng", `at(a1)` a range of it. */
export function attempt(host: AppsScriptHost, statements: string, options: RunOptions = {}): Promise<ExecutionReport> {
  const names =
    'const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheetByName("Bảng");' +
    "const at = (a1) => sheet.getRange(a1);";
  return host.runFunction("run", [`${names}${statements}`], options);
}
