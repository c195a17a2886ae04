/** What a thread of scripts and the thread that owns the workbook send each other. */

import type { MessagePort } from "node:worker_threads";

/** What the owner gives a new thread. */
export interface WorkerStart {
  readonly source: string;
  /** The services as scripts see them, as JSON. */
  readonly surface: string;
  readonly timeZone: string;
  readonly port: MessagePort;
  /** One number: 0 while the thread waits, 1 once the answer lies on the port. */
  readonly answered: SharedArrayBuffer;
  /** One number: 1 once this thread has sent something; for an owner that waits without its event loop. */
  readonly heard: SharedArrayBuffer;
}

/** Thread to owner. The owner answers a call by a text on the port, or by ending the thread. */
export type FromWorker =
  /** A job has reached the thread: its time runs from here, not from the start of a cold thread. */
  | { readonly kind: "begin" }
  | { readonly kind: "call"; readonly request: string }
  | { readonly kind: "log"; readonly entry: string }
  /** `heap` is what the thread holds of memory, in bytes. */
  | { readonly kind: "end"; readonly outcome: string; readonly heap: number };
