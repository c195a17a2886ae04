/**
 * Apps Script for one workbook in memory: opens it, runs menu items, side panel calls, triggers and custom functions
 * of one built script as Google does, each execution in a fresh context of a thread of its own.
 */

import path from "node:path";
import { Formulas } from "../sheet/formulas";
import { idOf } from "../sheet/identity";
import type { CellInput, Workbook } from "../sheet/model";
import type { CellValue } from "../sheet/workbook";
import { mayEdit } from "./authority";
import { scriptSurface } from "./catalogue";
import { demandValid, inputOf } from "./cells";
import { systemClock, type Clock } from "./clock";
import { ScriptCustomFunctions } from "./custom-functions";
import { contentAt, Tokens, type ContentAnswer, type ContentRequest } from "./drive/content";
import { Drive } from "./drive/drive";
import { Execution, refusedReport, type ExecutionReport, type Gate } from "./execution";
import { MESSAGES, ServiceException } from "./failures";
import type { DialogAnswer, DialogRequest, Menu, Shown, Sidebar } from "./interface";
import { Locks } from "./locks";
import { readManifest, type Manifest } from "./manifest";
import { areaOf } from "./places";
import { ThreadPool, type ThreadSettings } from "./pool";
import { functionsOf } from "./script-source";
import {
  enumValue,
  type AuthMode,
  type CacheEntry,
  type Place,
  type Selection,
  type Surroundings,
  type User,
} from "./service";
import { makeObjects } from "./services/objects";
import { Store } from "./stores";
import type { LogLine, Manner } from "./wire";

export interface HostOptions {
  readonly workbook: Workbook;
  /** The id by which Google would know the file; the workbook's own, or told by its name, when left out. */
  readonly spreadsheetId?: string;
  /** The text of "dist/Code.js". */
  readonly script: string;
  /** The text of "dist/appsscript.json". */
  readonly manifest: string;
  /** HTML files of the project by name, without ".html". */
  readonly files?: Readonly<Record<string, string>>;
  /** Who has the workbook open; the owner, with a Vietnamese account, when left out. */
  readonly user?: User;
  readonly clock?: Clock;
  /** Asked before and after each service call of every execution that has no gate of its own. */
  readonly gate?: Gate;
  /** How the person answers dialogs; closes them when left out (an alert with OK alone is answered OK). */
  readonly ask?: (request: DialogRequest) => DialogAnswer | Promise<DialogAnswer>;
  /** Told at once of toasts, the side panel and answered dialogs; reports hold them as well. */
  readonly show?: (shown: Shown) => void;
  /** Scopes that the user has granted, by their last part; all of the manifest's when left out. */
  readonly granted?: readonly string[];
  readonly limits?: Partial<HostLimits>;
  /** What Drive holds of the add-on's files; an empty one in memory when left out. */
  readonly drive?: Drive;
  /** The built worker; beside the running program when left out. */
  readonly workerFile?: string;
  /** How many threads are kept warm. */
  readonly warmThreads?: number;
}

export interface HostLimits {
  /** Milliseconds of calls and pauses on Google that an execution may take. */
  readonly execution: number;
  /** The same for simple triggers and custom functions. */
  readonly quickExecution: number;
  /** Real milliseconds that an execution's own code may compute here; the modelled limit when left out. */
  readonly computing: number;
  readonly memoryMegabytes: number;
  /** How many executions one user may have at once. */
  readonly simultaneous: number;
}

/** What may differ from execution to execution. */
export interface RunOptions {
  readonly user?: User;
  readonly gate?: Gate;
  readonly ask?: HostOptions["ask"];
  readonly show?: HostOptions["show"];
}

export interface EditOptions extends RunOptions {
  /** Told when every formula has followed the edit, before the edit trigger begins. */
  readonly calculated?: () => void;
}

/** What came of a person's edit: refused with the message that the grid shows, or done. */
export interface EditReport {
  readonly refused?: string;
  /** The edit trigger's execution, when the script has one. */
  readonly trigger?: ExecutionReport;
}

const LIMITS: Omit<HostLimits, "computing"> = {
  execution: 360_000,
  quickExecution: 30_000,
  memoryMegabytes: 512,
  simultaneous: 30,
};

interface Kept {
  readonly properties: Store;
  readonly cache: Map<string, CacheEntry>;
  readonly selection: Selection;
  running: number;
}

export class AppsScriptHost {
  readonly workbook: Workbook;
  readonly formulas: Formulas;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly drive: Drive;
  private readonly tokens: Tokens;
  /** The menus that the script has added, in order. */
  readonly menus: Menu[] = [];
  /** The side panel as it was opened last. */
  sidebar: Sidebar | undefined;
  private readonly manifest: Manifest;
  private readonly user: User;
  private readonly functions: ReadonlySet<string>;
  private readonly files: ReadonlyMap<string, string>;
  private readonly limits: HostLimits;
  private readonly pool: ThreadPool;
  private readonly customFunctions: ScriptCustomFunctions;
  private readonly stores = { document: new Store(), script: new Store() };
  private readonly caches = { document: new Map<string, CacheEntry>(), script: new Map<string, CacheEntry>() };
  private readonly ofUser = new Map<string, Kept>();
  private executions = 0;
  private closed = false;

  constructor(private readonly options: HostOptions) {
    this.workbook = options.workbook;
    this.clock = options.clock ?? systemClock;
    this.locks = new Locks(this.clock);
    this.drive = options.drive ?? new Drive();
    this.tokens = new Tokens(this.clock);
    this.manifest = readManifest(options.manifest);
    this.user = options.user ?? { email: this.workbook.sharing.owner, locale: "vi" };
    this.functions = new Set(functionsOf(options.script).map(({ name }) => name));
    this.files = new Map(Object.entries(options.files ?? {}));
    this.limits = { computing: options.limits?.execution ?? LIMITS.execution, ...LIMITS, ...options.limits };
    const settings: ThreadSettings = {
      workerFile: options.workerFile ?? path.join(__dirname, "worker.cjs"),
      source: options.script,
      surface: JSON.stringify(scriptSurface(this.manifest.advancedServices)),
      timeZone: this.manifest.timeZone,
      memoryMegabytes: this.limits.memoryMegabytes,
    };
    this.pool = new ThreadPool(settings, options.warmThreads ?? 2);
    this.customFunctions = new ScriptCustomFunctions({
      settings,
      surroundings: () => this.surroundings("CUSTOM_FUNCTION", { email: "", locale: this.user.locale }),
      timeLimit: Math.min(this.limits.quickExecution, this.limits.computing),
    });
    this.formulas = new Formulas(this.workbook, {
      customFunctions: this.customFunctions,
      now: () => new Date(this.clock.now()),
    });
  }

  /**
   * Opens the workbook for a person: formulas are calculated, and `onOpen` runs as a simple trigger if there is one.
   * An add-on that has been installed but not enabled in this workbook opens with no authority but to add menus.
   */
  async open(options: RunOptions & { readonly enabled?: boolean } = {}): Promise<ExecutionReport | undefined> {
    await this.formulas.calculate();
    this.menus.length = 0;
    if (!this.functions.has("onOpen")) return undefined;
    const mode = options.enabled === false ? "NONE" : "LIMITED";
    return this.trigger("onOpen", mode, options, ({ objects }) => ({ source: objects.spreadsheet() }));
  }

  /** Whether the script declares a function that a page may call: names that end in "_" are the script's own. */
  offers(functionName: string): boolean {
    return this.functions.has(functionName) && !functionName.endsWith("_");
  }

  /** Runs what a menu item names, as the person who clicks it. */
  runMenuItem(functionName: string, options: RunOptions = {}): Promise<ExecutionReport> {
    return this.execute(functionName, "direct", "FULL", options, () => []);
  }

  /**
   * Calls a function as a page does through `google.script.run`: arguments and result are plain data and are copied.
   * Throws a TypeError, as the page would get it, when an argument is none.
   */
  runFunction(functionName: string, args: readonly unknown[] = [], options: RunOptions = {}): Promise<ExecutionReport> {
    const copies = args.map((argument, index) => pageArgument(argument, String(index), []));
    return this.execute(functionName, "page", "FULL", options, () => copies);
  }

  /**
   * A person types or pastes texts into cells, read as the grid reads them; `onEdit` runs as a simple trigger.
   * @example await host.edit("Phòng CNTT", "J5", "82,5%")
   */
  async edit(
    tab: string,
    a1: string,
    texts: string | readonly (readonly string[])[],
    options: EditOptions = {},
  ): Promise<EditReport> {
    const sheet = this.workbook.sheetByName(tab);
    if (!sheet) throw new RangeError(`No tab is named ${tab}`);
    const area = areaOf(sheet, a1);
    const grid = typeof texts === "string" ? filled(area.rows, area.columns, texts) : texts;
    const { email } = options.user ?? this.user;
    if (!mayEdit(this.workbook, sheet, area, email)) return { refused: MESSAGES.protectedCell };
    const cell = this.workbook.cell(sheet.id, area.row, area.column);
    try {
      const now = this.clock.now();
      const styles = this.workbook.styles(sheet.id, area);
      const inputs = grid.map((line, row) =>
        line.map((text, c) => inputOf(text, styles[row]?.[c], this.workbook, now)),
      );
      demandValid(this.workbook, sheet, area, inputs);
      const old = eventValue(cell?.value ?? null);
      this.workbook.write(sheet.id, area.row, area.column, inputs);
      const single = area.rows === 1 && area.columns === 1;
      const value = single ? typedValue(inputs[0]?.[0]) : undefined;
      return await this.afterEdit({ sheetId: sheet.id, area }, options, {
        ...(value === undefined ? {} : { value }),
        ...(single && old !== undefined ? { oldValue: old } : {}),
      });
    } catch (error) {
      if (error instanceof ServiceException) return { refused: error.message };
      throw error;
    }
  }

  /**
   * What follows an edit that has been written already, as a paste of cells is: formulas are calculated, and `onEdit`
   * runs as a simple trigger. `values` are those of an edit of a single cell.
   */
  async afterEdit(
    place: Place,
    options: EditOptions = {},
    values: { readonly value?: string; readonly oldValue?: string } = {},
  ): Promise<EditReport> {
    await this.formulas.calculate();
    options.calculated?.();
    if (!this.functions.has("onEdit")) return {};
    const trigger = await this.trigger("onEdit", "LIMITED", options, ({ objects }) => ({
      source: objects.spreadsheet(),
      range: objects.range(place),
      ...values,
    }));
    return { trigger };
  }

  /** What a person has in front, as scripts see it and may change it. */
  selectionOf(user: User = this.user): Readonly<Selection> {
    return this.kept(user.email).selection;
  }

  /** What the person has in front: the tab and the cells selected there. */
  select(tab: string, a1: string, user: User = this.user): void {
    const sheet = this.workbook.sheetByName(tab);
    if (!sheet) throw new RangeError(`No tab is named ${tab}`);
    Object.assign(this.kept(user.email).selection, { sheetId: sheet.id, area: areaOf(sheet, a1) });
  }

  /** What custom functions have logged. */
  get customFunctionLogs(): readonly LogLine[] {
    return this.customFunctions.logs;
  }

  /** Ends all threads; executions that are under way are killed. */
  async close(): Promise<void> {
    this.closed = true;
    this.formulas.dispose();
    await Promise.all([this.pool.close(), this.customFunctions.close()]);
  }

  private trigger(
    functionName: string,
    mode: "LIMITED" | "NONE",
    options: RunOptions,
    event: (around: Surroundings) => Record<string, unknown>,
  ): Promise<ExecutionReport> {
    return this.execute(functionName, "direct", mode, options, (around) => [
      { authMode: enumValue("AuthMode", mode), ...event(around) },
    ]);
  }

  private async execute(
    functionName: string,
    manner: Manner,
    mode: AuthMode,
    options: RunOptions,
    args: (around: Surroundings) => readonly unknown[],
  ): Promise<ExecutionReport> {
    const user = options.user ?? this.user;
    const surroundings = this.surroundings(mode, user);
    const kept = this.kept(user.email);
    if (kept.running >= this.limits.simultaneous) {
      return refusedReport(surroundings, functionName, MESSAGES.tooManyAtOnce);
    }
    const timeLimit = mode === "FULL" ? this.limits.execution : this.limits.quickExecution;
    kept.running += 1;
    try {
      return await new Execution({
        functionName,
        manner,
        args,
        surroundings,
        gate: options.gate ?? this.options.gate ?? (() => "go"),
        timeLimit,
        computeLimit: Math.min(timeLimit, this.limits.computing),
        ask: options.ask ?? this.options.ask ?? ((request) => ({ button: request.buttons === "OK" ? "OK" : "CLOSE" })),
        show: options.show ?? this.options.show ?? (() => undefined),
        settle: () => (this.closed ? Promise.resolve() : this.formulas.calculate()),
      }).run(this.pool);
    } finally {
      kept.running -= 1;
    }
  }

  private kept(email: string): Kept {
    const known = this.ofUser.get(email);
    if (known) return known;
    const first = this.workbook.sheets.find(({ hidden }) => !hidden) ?? this.workbook.sheets[0];
    const area = { row: 1, column: 1, rows: 1, columns: 1 };
    const made: Kept = {
      properties: new Store(),
      cache: new Map(),
      selection: { sheetId: first?.id ?? 0, area },
      running: 0,
    };
    this.ofUser.set(email, made);
    return made;
  }

  /** What a page gets that fetches a file's content from Google; null for an address that is none of these. */
  fetchContent(request: ContentRequest): ContentAnswer | null {
    return contentAt(this.drive, this.tokens, request);
  }

  private surroundings(mode: AuthMode, user: User): Surroundings {
    // Custom functions see the owner's properties whoever looks at the cell.
    const kept = this.kept(mode === "CUSTOM_FUNCTION" ? this.workbook.sharing.owner : user.email);
    const around: Surroundings = {
      execution: (this.executions += 1),
      workbook: this.workbook,
      spreadsheetId: this.options.spreadsheetId ?? this.workbook.identity?.id ?? idOf(this.workbook.name),
      user,
      mode,
      manifest: this.manifest,
      granted: new Set(this.options.granted ?? this.manifest.scopes),
      clock: this.clock,
      files: this.files,
      properties: { ...this.stores, user: kept.properties },
      cache: { ...this.caches, user: kept.cache },
      locks: this.locks,
      drive: this.drive,
      tokens: this.tokens,
      objects: makeObjects(() => around),
      selection: kept.selection,
      addMenu: (menu) => {
        this.menus.push(menu);
      },
      ask: () => Promise.reject(new ServiceException(MESSAGES.context("SpreadsheetApp.getUi()"))),
      toast: () => undefined,
      showSidebar: (sidebar) => {
        this.sidebar = sidebar;
      },
    };
    return around;
  }
}

function filled(rows: number, columns: number, text: string): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => text));
}

/** A cell's value as an edit event carries it: text, or nothing for a blank. */
function eventValue(value: CellValue): string | undefined {
  if (value === null) return undefined;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? value.error : String(value);
}

function typedValue(input: CellInput | undefined): string | undefined {
  return input && "value" in input ? eventValue(input.value) : undefined;
}

/** An argument of `google.script.run`, copied; `undefined` in arrays becomes null, in objects it is left out. */
function pageArgument(value: unknown, place: string, within: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "object" && !within.includes(value)) {
    const inside = [...within, value];
    if (Array.isArray(value)) return value.map((item: unknown, index) => pageArgument(item, String(index), inside));
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) {
      const entries = Object.entries(value).filter(([, item]) => item !== undefined);
      return Object.fromEntries(entries.map(([key, item]) => [key, pageArgument(item, key, inside)]));
    }
  }
  throw new TypeError(`Failed due to illegal value in property: ${place}`);
}
