/**
 * One execution of a script's function: its thread's service calls come here one by one, and here they are counted,
 * priced, recorded, made to fail, and ordered among those of other executions.
 */

import { Dispatcher, decodePlain, scriptError, type PreparedCall } from "./dispatcher";
import { MESSAGES, NotModelled } from "./failures";
import type { DialogAnswer, DialogRequest, Shown } from "./interface";
import { priceOf, type Category } from "./prices";
import type { Thread, ThreadPool } from "./pool";
import type { AuthMode, Surroundings } from "./service";
import { makeObjects } from "./services/objects";
import type { CallReply, CallRequest, Job, LogLine, Manner, Outcome, ScriptError, Wire } from "./wire";

/** What is known of a service call when it is about to be done, and again when it has been done. */
export interface Call {
  readonly execution: number;
  readonly functionName: string;
  /** Counts from 0 within the execution. */
  readonly index: number;
  readonly phase: "before" | "after";
  /** As in "SpreadsheetApp.Range.setValues". */
  readonly name: string;
  readonly category: Category;
  /** The tab ("Đơn vị") or cells ("Đơn vị!A1:B3") of the object called, or "". */
  readonly place: string;
  readonly cells: number;
}

/**
 * What becomes of a call. Failing it before means that it was not done; failing it after, that it was done and the
 * script is told otherwise. `give` answers null instead of doing it, as LockService does outside a document. `kill`
 * ends the execution there.
 */
export type Verdict = "go" | "kill" | { readonly fail: string } | { readonly give: null };

/** Asked before and after each call; may answer when it likes, and the execution waits. */
export type Gate = (call: Call) => Verdict | Promise<Verdict>;

/** A call as it went. */
export interface CallRecord extends Omit<Call, "phase"> {
  /** Milliseconds that it takes on Google. */
  readonly price: number;
  /** What the script was told, when it failed. */
  readonly error?: string;
}

/** How an execution went. */
export interface ExecutionReport {
  readonly execution: number;
  readonly functionName: string;
  readonly mode: AuthMode;
  /** "done" with `result`; all others with `error`. */
  readonly ended: "done" | "failed" | "killed" | "out of time" | "out of memory" | "not modelled";
  readonly result?: unknown;
  readonly error?: ScriptError;
  readonly calls: CallCounts;
  readonly record: readonly CallRecord[];
  readonly logs: readonly LogLine[];
  readonly shown: readonly Shown[];
  /** Real milliseconds from the request to the end, people's answers to dialogs included. */
  readonly duration: number;
}

export interface CallCounts {
  readonly total: number;
  readonly byCategory: Readonly<Partial<Record<Category, number>>>;
  readonly byMethod: Readonly<Record<string, number>>;
  /** What the calls take on Google together. */
  readonly milliseconds: number;
}

export interface ExecutionOrder {
  readonly functionName: string;
  readonly manner: Manner;
  /** Plain data; a trigger's event may hold service objects, made by `around.objects`. */
  readonly args: (around: Surroundings) => readonly unknown[];
  readonly surroundings: Surroundings;
  readonly gate: Gate;
  /** Milliseconds that calls may take on Google, and that the script may compute here. */
  readonly timeLimit: number;
  readonly computeLimit: number;
  readonly ask: (request: DialogRequest) => DialogAnswer | Promise<DialogAnswer>;
  /** Told at once of everything that the execution shows. */
  readonly show: (shown: Shown) => void;
  /** Brings every formula's value up to date. */
  readonly settle: () => Promise<void>;
}

/** Calls that give what cells hold, or how far cells reach, wait until formulas have been calculated. */
const SETTLES: ReadonlySet<string> = new Set([
  "SpreadsheetApp.Sheet.appendRow",
  "SpreadsheetApp.Sheet.getDataRange",
  "SpreadsheetApp.Sheet.getLastColumn",
  "SpreadsheetApp.Sheet.getLastRow",
]);
const SETTLING_CATEGORIES: ReadonlySet<Category> = new Set(["read", "flush"]);
/** Google suspends a script while a person answers, and its locks do not outlast that. */
const SUSPENDING: ReadonlySet<string> = new Set(["Ui.alert", "Ui.prompt"]);

export class Execution {
  private readonly record: CallRecord[] = [];
  private readonly logs: LogLine[] = [];
  private readonly shown: Shown[] = [];
  private readonly dispatcher: Dispatcher;
  private readonly around: Surroundings;
  private spent = 0;
  private stopped: { ended: ExecutionReport["ended"]; error: ScriptError } | undefined;
  private hostFault: Error | undefined;
  private notModelled: ScriptError | undefined;
  private computing = { left: 0, since: 0, timer: undefined as NodeJS.Timeout | undefined };

  constructor(private readonly order: ExecutionOrder) {
    const { surroundings } = order;
    this.around = {
      ...surroundings,
      objects: makeObjects(() => this.around),
      ask: (request) => this.ask(request),
      toast: (message, title) => {
        this.tell({ kind: "toast", title, message });
        surroundings.toast(message, title);
      },
      showSidebar: (sidebar) => {
        this.tell({ kind: "sidebar", sidebar });
        surroundings.showSidebar(sidebar);
      },
    };
    this.dispatcher = new Dispatcher(this.around);
    this.computing.left = order.computeLimit;
  }

  async run(pool: ThreadPool): Promise<ExecutionReport> {
    const started = performance.now();
    const thread = pool.take();
    const { clock, locks, execution } = this.around;
    const job: Job = {
      functionName: this.order.functionName,
      manner: this.order.manner,
      args: this.order.args(this.around).map((argument): Wire => this.dispatcher.encode(argument)),
      now: clock.now(),
      clockRuns: clock.runs,
    };
    const end = await thread.run(JSON.stringify(job), {
      onBegin: () => {
        this.startComputing(thread);
      },
      onCall: (request) => {
        void this.serve(thread, JSON.parse(request) as CallRequest);
      },
      onLog: (entry) => {
        this.hear(JSON.parse(entry) as LogLine);
      },
    });
    this.stopComputing();
    locks.releaseAll(execution);
    pool.giveBack(thread);
    await this.order.settle();
    if (this.hostFault) throw this.hostFault;
    const outcome = end.kind === "outcome" ? (JSON.parse(end.outcome) as Outcome) : this.lost(end.reason, end.message);
    return this.report(outcome, performance.now() - started);
  }

  private lost(reason: "stopped" | "memory" | "crash", message: string): Outcome {
    if (reason === "crash") throw new Error(`A thread of scripts has broken down: ${message}`);
    this.stopped ??=
      reason === "memory"
        ? { ended: "out of memory", error: { name: "Error", message: MESSAGES.memory } }
        : { ended: "killed", error: { name: "Error", message: "The host was closed" } };
    return { kind: "failed", error: this.stopped.error };
  }

  private report(outcome: Outcome, duration: number): ExecutionReport {
    const failed = outcome.kind === "failed" ? outcome.error : undefined;
    const error = this.stopped?.error ?? this.notModelled ?? failed;
    const ended = this.stopped?.ended ?? (this.notModelled ? "not modelled" : failed ? "failed" : "done");
    return {
      execution: this.around.execution,
      functionName: this.order.functionName,
      mode: this.around.mode,
      ended,
      ...(error ? { error } : outcome.kind === "done" ? { result: decodePlain(outcome.result) } : {}),
      calls: countCalls(this.record),
      record: this.record,
      logs: this.logs,
      shown: this.shown,
      duration,
    };
  }

  private hear(entry: LogLine): void {
    if (entry.level === "not modelled") this.notModelled ??= { name: "NotModelled", message: entry.text };
    else this.logs.push(entry);
  }

  // Time to compute

  private startComputing(thread: Thread): void {
    this.computing.since = performance.now();
    this.computing.timer = setTimeout(() => {
      this.stop(thread, "out of time", { name: "Error", message: MESSAGES.time });
    }, this.computing.left);
  }

  private stopComputing(): void {
    clearTimeout(this.computing.timer);
    this.computing.left -= performance.now() - this.computing.since;
  }

  private stop(thread: Thread, ended: ExecutionReport["ended"], error: ScriptError): void {
    this.stopped ??= { ended, error };
    void thread.stop();
  }

  // Calls

  private async serve(thread: Thread, request: CallRequest): Promise<void> {
    this.stopComputing();
    try {
      const reply = await this.answer(request);
      if (reply === "kill") {
        this.stop(thread, "killed", { name: "Error", message: "The execution was killed" });
        return;
      }
      if (this.spent > this.order.timeLimit) {
        this.stop(thread, "out of time", { name: "Error", message: MESSAGES.time });
        return;
      }
      this.startComputing(thread);
      thread.answer(JSON.stringify(reply));
    } catch (error) {
      // A fault of this host, not of the script: it must not look like a script's error.
      this.hostFault = error instanceof Error ? error : new Error(String(error));
      void thread.stop();
    }
  }

  private async answer(request: CallRequest): Promise<CallReply | "kill"> {
    const { clock } = this.around;
    let call: PreparedCall;
    try {
      call = this.dispatcher.prepare(request);
    } catch (error) {
      return this.refuse(error);
    }
    const about: Omit<Call, "phase"> = {
      execution: this.around.execution,
      functionName: this.order.functionName,
      index: this.record.length,
      name: call.name,
      category: call.method.category,
      place: call.place,
      cells: call.cells,
    };
    const before = await this.order.gate({ ...about, phase: "before" });
    if (before === "kill") return "kill";
    const price = priceOf(about.category, call.cells);
    this.spent += price;
    clock.spend(price);
    let result: Wire = null;
    let failure: ScriptError | undefined;
    if (typeof before === "object") {
      if ("fail" in before) failure = { name: "Exception", message: before.fail };
    } else {
      try {
        if (SETTLING_CATEGORIES.has(about.category) || SETTLES.has(call.name)) await this.order.settle();
        const from = clock.now();
        result = this.dispatcher.encode(await this.dispatcher.perform(call));
        // Waiting for a lock and sleeping count as time of the script; waiting for a person does not.
        if (!SUSPENDING.has(call.name)) this.spent += Math.max(0, clock.now() - from);
      } catch (error) {
        if (error instanceof NotModelled) this.notModelled ??= { name: error.name, message: error.message };
        failure = scriptError(error);
      }
    }
    this.record.push({ ...about, price, ...(failure ? { error: failure.message } : {}) });
    const after = await this.order.gate({ ...about, phase: "after" });
    if (after === "kill") return "kill";
    if (typeof after === "object") {
      if ("fail" in after) failure = { name: "Exception", message: after.fail };
      else result = after.give;
    }
    return failure ? { error: failure, now: clock.now() } : { result, now: clock.now() };
  }

  private refuse(error: unknown): CallReply {
    if (error instanceof NotModelled) this.notModelled ??= { name: error.name, message: error.message };
    return { error: scriptError(error), now: this.around.clock.now() };
  }

  private tell(shown: Shown): void {
    this.shown.push(shown);
    this.order.show(shown);
  }

  private async ask(request: DialogRequest): Promise<DialogAnswer> {
    this.around.locks.releaseAll(this.around.execution);
    const answer = await this.order.ask(request);
    if (!BUTTONS[request.buttons].includes(answer.button)) {
      throw new RangeError(`The dialog "${request.text}" has no button ${answer.button}`);
    }
    this.tell({ kind: "dialog", request, answer });
    return answer;
  }
}

const BUTTONS: Readonly<Record<DialogRequest["buttons"], readonly DialogAnswer["button"][]>> = {
  OK: ["OK", "CLOSE"],
  OK_CANCEL: ["OK", "CANCEL", "CLOSE"],
  YES_NO: ["YES", "NO", "CLOSE"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL", "CLOSE"],
};

/** Sums a record of calls by method and by kind of work. */
export function countCalls(record: readonly CallRecord[]): CallCounts {
  const byCategory: Partial<Record<Category, number>> = {};
  const byMethod: Record<string, number> = {};
  let milliseconds = 0;
  for (const { category, name, price } of record) {
    byCategory[category] = (byCategory[category] ?? 0) + 1;
    byMethod[name] = (byMethod[name] ?? 0) + 1;
    milliseconds += price;
  }
  return { total: record.length, byCategory, byMethod, milliseconds };
}

/** A report for an execution that Google does not let begin. */
export function refusedReport(surroundings: Surroundings, functionName: string, message: string): ExecutionReport {
  const { execution, mode } = surroundings;
  const error = { name: "Exception", message };
  const calls = countCalls([]);
  return { execution, functionName, mode, ended: "failed", error, calls, record: [], logs: [], shown: [], duration: 0 };
}
