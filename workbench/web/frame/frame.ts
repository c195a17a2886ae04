/**
 * The frame in which an add-on's page runs: gives it `google.script.run` and `google.script.host` over the channel that
 * the page of the workbench sends, then becomes that page. The frame has no origin and reaches nothing else.
 */

import type { CallDone, FetchDone, FrameAnswer, FrameMessage, FrameOrder } from "../../server/protocol";
import { legalArgument } from "./legal";

interface Handlers {
  readonly success?: (value: unknown, userObject: unknown) => void;
  readonly failure?: (error: Error, userObject: unknown) => void;
  readonly userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
const fetching = new Map<number, (done: FetchDone) => void>();
let calls = 0;

/** Files' contents at Google's address, which the workbench answers from its own disk. */
const CONTENTS = "https://www.googleapis.com/drive/v3/files/";

window.addEventListener("message", function receive({ source, data, ports: [port] }: MessageEvent<FrameOrder>) {
  if (source !== window.parent || port === undefined) return;
  window.removeEventListener("message", receive);
  const send = (message: FrameMessage): void => {
    port.postMessage(message);
  };
  port.onmessage = ({ data: answer }: MessageEvent<FrameAnswer>) => {
    if (answer.kind === "fetched") {
      fetching.get(answer.id)?.(answer.done);
      fetching.delete(answer.id);
      return;
    }
    const handlers = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (handlers !== undefined) finish(handlers, answer.done);
  };
  Object.defineProperty(window, "google", { value: google(send) });
  Object.defineProperty(window, "fetch", { value: fetchOver(send, window.fetch.bind(window)) });
  send({ kind: "ready" });
  document.open();
  // The add-on's own page, which Google serves just so. It can do nothing here but call the add-on's functions.
  // eslint-disable-next-line no-unsanitized/method, @typescript-eslint/no-deprecated
  document.write(data.html);
  document.close();
});

function google(send: (message: FrameMessage) => void): object {
  const nothing = (): void => undefined;
  return {
    script: {
      run: runner({}, send),
      host: {
        close: () => {
          send({ kind: "close" });
        },
        setHeight: nothing,
        setWidth: nothing,
        editor: {
          focus: () => {
            send({ kind: "focus" });
          },
        },
      },
    },
  };
}

/** `fetch` that asks the workbench for files' contents; whatever else is fetched, the frame's policy refuses. */
function fetchOver(send: (message: FrameMessage) => void, refused: typeof fetch): typeof fetch {
  return async (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    const method = options?.method ?? "GET";
    if (!address.startsWith(CONTENTS) || method !== "GET") return refused(input, options);
    const authorization = new Headers(options?.headers).get("authorization") ?? "";
    calls += 1;
    const id = calls;
    const done = await new Promise<FetchDone>((resolve) => {
      fetching.set(id, resolve);
      send({ kind: "fetch", id, address, authorization });
    });
    if (done.status === 0) return refused(input, options);
    const bytes = Uint8Array.from(atob(done.content), (letter) => letter.charCodeAt(0));
    return new Response(bytes, { status: done.status, headers: { "content-type": done.type } });
  };
}

/** Every name but those of the handlers is a function of the script; names that end in "_" are private to it. */
function runner(handlers: Handlers, send: (message: FrameMessage) => void): object {
  const setters: Readonly<Record<string, (value: unknown) => Handlers>> = {
    withSuccessHandler: (success) => ({ ...handlers, success: asFunction(success) }),
    withFailureHandler: (failure) => ({ ...handlers, failure: asFunction(failure) }),
    withUserObject: (userObject) => ({ ...handlers, userObject }),
  };
  return new Proxy(Object.create(null) as object, {
    get(_, name) {
      if (typeof name !== "string" || name.endsWith("_") || name === "then") return undefined;
      const setter = setters[name];
      if (setter !== undefined) return (value: unknown) => runner(setter(value), send);
      return (...args: unknown[]) => {
        const legal = args.map(legalArgument);
        calls += 1;
        waiting.set(calls, handlers);
        send({ kind: "call", id: calls, functionName: name, args: legal });
      };
    },
  });
}

function asFunction(handler: unknown): () => void {
  if (typeof handler !== "function") throw new TypeError("A handler must be a function");
  return handler as () => void;
}

function finish({ success, failure, userObject }: Handlers, done: CallDone): void {
  if (done.outcome === "success") {
    success?.(done.value, userObject);
    return;
  }
  const error = new Error(done.error.message);
  error.name = done.error.name;
  if (failure === undefined) console.error(error);
  else failure(error, userObject);
}
