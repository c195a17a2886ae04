/**
 * A thread in which executions of one script run, one after the other, each in a fresh context. A service call is one
 * message to the thread that owns the workbook, and this thread sleeps until the answer is there.
 */

import { getHeapStatistics } from "node:v8";
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { scriptContexts } from "./context";
import type { Bridge } from "./shim";
import type { FromWorker, WorkerStart } from "./worker-messages";

const { source, surface, timeZone, port, answered, heard } = workerData as WorkerStart;
const flag = new Int32Array(answered);
const sent = new Int32Array(heard);
// Dates in the script are shown in the script's time zone; only an assignment inside the thread reaches its V8.
process.env["TZ"] = timeZone;

const send = (message: FromWorker): void => {
  port.postMessage(message);
  Atomics.store(sent, 0, 1);
  Atomics.notify(sent, 0);
};
const bridge: Bridge = {
  call: (request) => {
    Atomics.store(flag, 0, 0);
    send({ kind: "call", request });
    // The wake-up for an earlier answer may come late, when that answer has long been taken: then there is none yet.
    let answer: { message: string } | undefined;
    while (!answer) {
      Atomics.wait(flag, 0, 0);
      answer = receiveMessageOnPort(port) as { message: string } | undefined;
    }
    return answer.message;
  },
  log: (entry) => send({ kind: "log", entry }),
};

const newContext = scriptContexts(source, surface);
// One context is always ready, so that an execution starts at once.
let ready = newContext(bridge);
parentPort?.on("message", (job: string) => {
  send({ kind: "begin" });
  const outcome = ready(job);
  send({ kind: "end", outcome, heap: getHeapStatistics().total_heap_size });
  ready = newContext(bridge);
});
