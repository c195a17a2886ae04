/** The loopback web server: hands out the page, lets the page's requests in and everybody else's out. */

import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { headersFor, refusalOf } from "./guard";
import { readPages, type Page } from "./pages";
import { LARGEST_BODY, LARGEST_UPLOAD, WINDOW_HEADER, type RequestName } from "./protocol";
import type { Run } from "./run-file";
import type { Workbench } from "./workbench";
import type { Line } from "./windows";

export interface ServerSettings {
  /** Requests that come before it is open wait for it; where it fails to open, the server is to be closed. */
  readonly bench: Promise<Workbench>;
  /** The folder of the built page. */
  readonly pages: string;
  /** Any free one when left out or 0. */
  readonly port?: number;
  /** That of an interrupted run, so that its pages go on; a new one when left out. */
  readonly token?: string;
}

/** A server that listens. */
export interface Listening extends Run {
  /** What the person opens: the token stands behind the "#", which browsers keep to themselves. */
  readonly address: string;
  close(): Promise<void>;
}

const NAMES = [
  "enter",
  "state",
  "change",
  "undo",
  "redo",
  "menu",
  "call",
  "fetch",
  "answer",
  "select",
  "act",
  "language",
  "files",
  "open",
  "upload",
  "save",
  "saveAs",
  "create",
  "download",
] as const satisfies readonly RequestName[];

const API = "/api/";
const EVENTS = `${API}events`;
const PING = `${API}ping`;
const DOORS: ReadonlySet<string> = new Set([...NAMES.map((name) => API + name), EVENTS, PING]);

/** A page that is busy for a while finds its connection as it was. */
const PATIENCE = { requestTimeout: 120_000, headersTimeout: 10_000, keepAliveTimeout: 60_000 } as const;
const BREATH = 5000;
const UNAVAILABLE = 503;
/** A window that lets so many bytes wait has gone to sleep. */
const LARGEST_BACKLOG = 32 * 1024 * 1024;

/** Listens on this machine only. Throws what the system says when the port is taken. */
export async function listen(settings: ServerSettings): Promise<Listening> {
  // Whoever opens the workbook tells why it cannot be opened.
  const opened = settings.bench.catch(() => null);
  const pages = readPages(settings.pages);
  const paths = new Set(pages.keys());
  const token = settings.token ?? randomBytes(24).toString("base64url");
  const tags = new Map([...pages].map(([path, { bytes }]) => [path, `"${digestOf(bytes)}"`]));
  const server: Server = createServer({ ...PATIENCE }, (request, response) => {
    const { port } = server.address() as AddressInfo;
    const knock = { method: request.method ?? "", url: request.url ?? "", headers: request.headers };
    const refusal = refusalOf(knock, { port, token, pages: paths, doors: DOORS });
    const page = refusal === null && knock.method === "GET" ? pages.get(knock.url) : undefined;
    if (refusal !== null) refuse(request, response, refusal);
    else if (page) givePage(request, response, page, tags.get(knock.url) ?? "");
    else if (knock.url === EVENTS) void giveEvents(request, response, opened);
    else void giveAnswer(request, response, opened, knock.url.slice(API.length));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(settings.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const breath = setInterval(() => {
    void opened.then((bench) => bench?.breathe());
  }, BREATH);
  breath.unref();
  return {
    port,
    token,
    address: `http://127.0.0.1:${port}/#${token}`,
    close: () =>
      new Promise((resolve) => {
        clearInterval(breath);
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.writeHead(status, { ...headersFor("data"), "content-length": "0", connection: "close" });
  response.end();
  request.resume();
}

function givePage(request: IncomingMessage, response: ServerResponse, page: Page, tag: string): void {
  const headers = {
    ...headersFor(page.kind),
    "content-type": page.type,
    "cache-control": page.lasting ? "private, max-age=31536000, immutable" : "no-cache",
    etag: tag,
  };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  response.writeHead(200, { ...headers, "content-length": page.bytes.length });
  response.end(page.bytes);
}

function windowOf(request: IncomingMessage): string | undefined {
  const id = request.headers[WINDOW_HEADER];
  return typeof id === "string" ? id : undefined;
}

async function giveEvents(
  request: IncomingMessage,
  response: ServerResponse,
  opened: Promise<Workbench | null>,
): Promise<void> {
  request.resume();
  const bench = await opened;
  if (bench === null) {
    refuse(request, response, UNAVAILABLE);
    return;
  }
  const window = windowOf(request) ?? "";
  const line: Line = {
    write: (text) => {
      response.write(text);
      return response.writableLength < LARGEST_BACKLOG;
    },
    end: () => {
      response.end();
    },
  };
  // The window must not wait for headers until something happens.
  const headers = { ...headersFor("data"), "content-type": "application/x-ndjson", "cache-control": "no-store" };
  response.writeHead(200, headers);
  response.flushHeaders();
  request.socket.setNoDelay(true);
  response.on("close", () => {
    bench.disconnect(window, line);
  });
  if (!bench.connect(window, line)) response.end();
}

async function giveAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  opened: Promise<Workbench | null>,
  name: string,
): Promise<void> {
  const body = await readBody(request, name === "upload" ? LARGEST_UPLOAD : LARGEST_BODY);
  if (typeof body === "number") {
    refuse(request, response, body);
    return;
  }
  const bench = name === "ping" ? undefined : await opened;
  if (bench === null) {
    refuse(request, response, UNAVAILABLE);
    return;
  }
  const answer = (await bench?.answer(name as RequestName, body.value, windowOf(request))) ?? {};
  if (response.destroyed) return;
  const bytes = Buffer.from(JSON.stringify(answer));
  const headers = { ...headersFor("data"), "content-type": "application/json", "cache-control": "no-store" };
  response.writeHead(200, { ...headers, "content-length": bytes.length });
  response.end(bytes, () => {
    if (name === "state") bench?.looked(windowOf(request));
  });
}

/** The JSON that was sent, or the status of its refusal. */
async function readBody(request: IncomingMessage, most: number): Promise<{ readonly value: unknown } | number> {
  if (Number(request.headers["content-length"] ?? 0) > most) return 413;
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) return 413;
      pieces.push(piece);
    }
    return { value: JSON.parse(Buffer.concat(pieces).toString("utf8")) as unknown };
  } catch {
    return 400;
  }
}
