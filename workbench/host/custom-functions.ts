/**
 * Custom functions for the formula engine: each call runs in a fresh context of a thread of its own, with the
 * authority that Google gives formulas. The engine asks synchronously, so the owner's thread waits.
 */

import { MessageChannel, receiveMessageOnPort, SHARE_ENV, Worker, type MessagePort } from "node:worker_threads";
import type { CustomArgument, CustomCell, CustomFunctions } from "../sheet/formulas";
import { Dispatcher, decodePlain, scriptError } from "./dispatcher";
import { MESSAGES, NotModelled, ServiceException } from "./failures";
import type { ThreadSettings } from "./pool";
import { instantOf, serialOf } from "./serial";
import type { Surroundings } from "./service";
import { functionsOf } from "./script-source";
import type { CallReply, CallRequest, Job, LogLine, Outcome, Wire } from "./wire";
import type { FromWorker, WorkerStart } from "./worker-messages";

export interface CustomFunctionOptions {
  readonly settings: ThreadSettings;
  /** The surroundings of a call, in mode CUSTOM_FUNCTION. */
  readonly surroundings: () => Surroundings;
  /** Milliseconds that a call may take. */
  readonly timeLimit: number;
}

/** Milliseconds within which a thread has to be there. */
const START_LIMIT = 30_000;
/** Room for objects that have just been made; the thread lives as long as the server, and its calls are small. */
const YOUNG_MEGABYTES = 6;

/** The script's custom functions. Call `close` when the workbook is closed. */
export class ScriptCustomFunctions implements CustomFunctions {
  readonly names: readonly string[];
  /** What custom functions have logged, and what they touched that is not modelled. */
  readonly logs: LogLine[] = [];
  private thread: { worker: Worker; port: MessagePort; answered: Int32Array; heard: Int32Array } | undefined;

  constructor(private readonly options: CustomFunctionOptions) {
    this.names = functionsOf(options.settings.source)
      .filter(({ custom }) => custom)
      .map(({ name }) => name);
  }

  /** An arrow function, because the engine takes it off the object. */
  readonly call = (name: string, args: readonly CustomArgument[]): unknown => {
    const declared = this.names.find((candidate) => candidate.toUpperCase() === name.toUpperCase());
    if (declared === undefined) throw new ServiceException(`Unknown function: '${name}'.`);
    const around = this.options.surroundings();
    const dispatcher = new Dispatcher(around);
    const { timeZone } = around.workbook;
    const job: Job = {
      functionName: declared,
      manner: "direct",
      args: args.map((argument): Wire =>
        Array.isArray(argument)
          ? argument.map((row) => row.map((cell) => toWire(cell, timeZone)))
          : toWire(argument, timeZone),
      ),
      now: around.clock.now(),
      clockRuns: around.clock.runs,
    };
    const outcome = this.run(JSON.stringify(job), dispatcher, around);
    around.locks.releaseAll(around.execution);
    if (outcome.kind === "failed") throw new ServiceException(outcome.error.message);
    return fromWire(outcome.result, timeZone);
  };

  async close(): Promise<void> {
    const { thread } = this;
    this.thread = undefined;
    thread?.port.close();
    await thread?.worker.terminate();
  }

  private run(job: string, dispatcher: Dispatcher, around: Surroundings): Outcome {
    const thread = (this.thread ??= startThread(this.options.settings));
    thread.worker.postMessage(job);
    // A cold thread may take its time to start; the function's own time runs from when it begins.
    let until = performance.now() + START_LIMIT;
    for (;;) {
      const message = receiveMessageOnPort(thread.port) as { message: FromWorker } | undefined;
      if (!message) {
        const left = until - performance.now();
        if (left <= 0 || Atomics.wait(thread.heard, 0, 0, left) === "timed-out") {
          void this.close();
          throw new ServiceException(MESSAGES.time);
        }
        Atomics.store(thread.heard, 0, 0);
      } else if (message.message.kind === "end") {
        return JSON.parse(message.message.outcome) as Outcome;
      } else if (message.message.kind === "begin") {
        until = performance.now() + this.options.timeLimit;
      } else if (message.message.kind === "log") {
        this.logs.push(JSON.parse(message.message.entry) as LogLine);
      } else {
        const reply = answer(JSON.parse(message.message.request) as CallRequest, dispatcher, around);
        thread.port.postMessage(JSON.stringify(reply));
        Atomics.store(thread.answered, 0, 1);
        Atomics.notify(thread.answered, 0);
      }
    }
  }
}

function startThread(settings: ThreadSettings): {
  worker: Worker;
  port: MessagePort;
  answered: Int32Array;
  heard: Int32Array;
} {
  const { port1, port2 } = new MessageChannel();
  const answered = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const heard = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const { source, surface, timeZone } = settings;
  const workerData: WorkerStart = { source, surface, timeZone, port: port2, answered, heard };
  const worker = new Worker(settings.workerFile, {
    workerData,
    transferList: [port2],
    env: SHARE_ENV,
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMegabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  worker.unref();
  port1.unref();
  return { worker, port: port1, answered: new Int32Array(answered), heard: new Int32Array(heard) };
}

function answer(request: CallRequest, dispatcher: Dispatcher, around: Surroundings): CallReply {
  const now = around.clock.now();
  try {
    const result = dispatcher.perform(dispatcher.prepare(request));
    if (result instanceof Promise) throw new NotModelled(`${request.method} in a custom function`);
    return { result: dispatcher.encode(result), now };
  } catch (error) {
    return { error: scriptError(error), now };
  }
}

function toWire(cell: CustomCell, timeZone: string): Wire {
  return typeof cell === "object" ? { $date: instantOf(cell.serial, timeZone) } : cell;
}

/** What the function returned, dates as serial numbers; null and undefined are blanks. */
function fromWire(wire: Wire, timeZone: string): unknown {
  if (Array.isArray(wire)) return wire.map((item) => fromWire(item, timeZone));
  const value = decodePlain(wire);
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return { serial: serialOf(value.getTime(), timeZone) };
  if (typeof value === "number" && !Number.isFinite(value)) throw new ServiceException("Result was not a number.");
  if (typeof value === "object") throw new ServiceException("Result was not a value that a cell can show.");
  return value;
}
