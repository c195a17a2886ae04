/** Warm threads in which scripts run, so that an execution starts in a few milliseconds. */

import { MessageChannel, SHARE_ENV, Worker, type MessagePort } from "node:worker_threads";
import type { FromWorker, WorkerStart } from "./worker-messages";

export interface ThreadSettings {
  /** The built worker ("worker.cjs"). */
  readonly workerFile: string;
  readonly source: string;
  readonly surface: string;
  readonly timeZone: string;
  readonly memoryMegabytes: number;
}

/** What a running job says. */
export interface JobListener {
  /** The script begins now. */
  onBegin(): void;
  /** A service call; answer with {@link Thread.answer}. */
  onCall(request: string): void;
  onLog(entry: string): void;
}

/** How a job left its thread: with an outcome, or with the thread. */
export type JobEnd =
  | { readonly kind: "outcome"; readonly outcome: string }
  | { readonly kind: "gone"; readonly reason: "stopped" | "memory" | "crash"; readonly message: string };

/**
 * Room for objects that have just been made. A list makes some hundred megabytes of them: with little room, the thread
 * stops more than a hundred times for the collector, which wants other threads' help each time.
 */
const YOUNG_MEGABYTES = 12;

/** One thread; runs one job at a time. */
export class Thread {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly answered: Int32Array;
  private listener: JobListener | undefined;
  private finish: ((end: JobEnd) => void) | undefined;
  private end: JobEnd | undefined;
  private stopping = false;
  /** What the thread held of memory after its last job, in bytes. */
  heap = 0;

  constructor(settings: ThreadSettings) {
    const { port1, port2 } = new MessageChannel();
    const answered = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const { source, surface, timeZone } = settings;
    const heard = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const workerData: WorkerStart = { source, surface, timeZone, port: port2, answered, heard };
    this.port = port1;
    this.answered = new Int32Array(answered);
    this.worker = new Worker(settings.workerFile, {
      workerData,
      transferList: [port2],
      // The thread sets its time zone, which only the real environment passes on to V8.
      env: SHARE_ENV,
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMegabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.port.on("message", (message: FromWorker) => {
      this.hear(message);
    });
    this.worker.on("error", (error: Error & { code?: string }) => {
      const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      this.leave({ kind: "gone", reason: memory ? "memory" : "crash", message: error.message });
    });
    this.worker.on("exit", () => {
      this.leave({ kind: "gone", reason: this.stopping ? "stopped" : "crash", message: "The thread has ended" });
      this.port.close();
    });
    this.rest();
  }

  /** Whether the thread can take no more jobs. */
  get gone(): boolean {
    return this.end !== undefined;
  }

  private hear(message: FromWorker): void {
    if (message.kind === "begin") this.listener?.onBegin();
    else if (message.kind === "call") this.listener?.onCall(message.request);
    else if (message.kind === "log") this.listener?.onLog(message.entry);
    else {
      this.heap = message.heap;
      this.settle({ kind: "outcome", outcome: message.outcome });
    }
  }

  /** Runs one job to its end. */
  run(job: string, listener: JobListener): Promise<JobEnd> {
    if (this.end) return Promise.resolve(this.end);
    this.worker.ref();
    this.port.ref();
    this.listener = listener;
    return new Promise((resolve) => {
      this.finish = resolve;
      this.worker.postMessage(job);
    });
  }

  /** Answers the call that the thread waits for. */
  answer(reply: string): void {
    if (this.gone) return;
    this.port.postMessage(reply);
    Atomics.store(this.answered, 0, 1);
    Atomics.notify(this.answered, 0);
  }

  /** Ends the thread wherever its script stands; no `finally` of the script runs. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.worker.terminate();
  }

  private leave(end: JobEnd): void {
    this.end ??= end;
    this.settle(this.end);
  }

  private settle(end: JobEnd): void {
    const { finish } = this;
    this.finish = undefined;
    this.listener = undefined;
    this.rest();
    finish?.(end);
  }

  /** An idle thread does not keep the process alive. */
  private rest(): void {
    this.worker.unref();
    this.port.unref();
  }
}

/** A thread that waits collects no garbage: one that holds more bytes than this is replaced instead of kept. */
const LARGE_HEAP = 32 * 1024 * 1024;

/** Threads of one script. */
export class ThreadPool {
  private readonly idle: Thread[] = [];
  private readonly busy = new Set<Thread>();
  private closed = false;

  constructor(
    private readonly settings: ThreadSettings,
    private readonly warm: number,
  ) {
    this.fill();
  }

  /** A thread for one job; give it back afterwards. */
  take(): Thread {
    const thread = this.idle.shift() ?? new Thread(this.settings);
    this.busy.add(thread);
    return thread;
  }

  giveBack(thread: Thread): void {
    this.busy.delete(thread);
    const small = thread.heap <= LARGE_HEAP;
    if (small && !thread.gone && !this.closed && this.idle.length < this.warm) this.idle.push(thread);
    else void thread.stop();
    this.fill();
  }

  /** Ends every thread. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.idle.splice(0), ...this.busy].map((thread) => thread.stop()));
  }

  private fill(): void {
    while (!this.closed && this.idle.length + this.busy.size < this.warm) this.idle.push(new Thread(this.settings));
  }
}
