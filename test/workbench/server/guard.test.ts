import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { request, type OutgoingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { emptyWorkbook } from "../../google/campaign-host";
import { serve, type Served } from "./client";

let served: Served;
beforeAll(async () => {
  served = await serve(emptyWorkbook());
});
afterAll(() => served.close());

interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function send({ method, path, headers, body }: Attempt): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { port } = served.listening;
    const asked = request(
      { host: "127.0.0.1", port, method, path, headers, setHost: false, agent: false },
      (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces).toString(),
          });
        });
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

/** What the page itself sends. */
function lawful(): Attempt {
  const { port, token } = served.listening;
  return {
    method: "POST",
    path: "/api/enter",
    headers: {
      host: `127.0.0.1:${String(port)}`,
      origin: `http://127.0.0.1:${String(port)}`,
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
      "x-workbench-token": token,
    },
    body: '{"language":"vi"}',
  };
}

const OUTSIDERS = (port: number) => [
  "evil.example",
  `evil.example:${String(port)}`,
  `127.0.0.1.evil.example:${String(port)}`,
  `127.0.0.1:${String(port)}.evil.example`,
  `localhost.evil.example:${String(port)}`,
  `evil@127.0.0.1:${String(port)}`,
  `127.0.0.1:${String(port + 1)}`,
  "127.0.0.1",
  `[::1]:${String(port)}`,
  `0.0.0.0:${String(port)}`,
  `127.1:${String(port)}`,
  `2130706433:${String(port)}`,
  `LOCALHOST:${String(port)}`,
  "",
];

/** Every combination that differs from a lawful request in one thing at least. */
function attempts(): Attempt[] {
  const base = lawful();
  const { port } = served.listening;
  const withHeader = (name: string, value: string | undefined, from: Attempt = base): Attempt => {
    const headers = { ...from.headers };
    if (value === undefined) delete headers[name];
    else headers[name] = value;
    return { ...from, headers };
  };
  const get = (path: string): Attempt => ({
    method: "GET",
    path,
    headers: { host: `127.0.0.1:${String(port)}` },
  });
  const origins = [
    ...OUTSIDERS(port).map((host) => `http://${host}`),
    `https://127.0.0.1:${String(port)}`,
    `http://localhost:${String(port)}`,
    "null",
    "file://",
    "chrome-extension://abcdef",
  ];
  const doors = ["/api/state", "/api/change", "/api/call", "/api/menu", "/api/events", "/api/download", "/api/ping"];
  const tokens = [
    undefined,
    "",
    "x",
    base.headers["x-workbench-token"] + "x",
    String(base.headers["x-workbench-token"]).slice(1),
  ];
  const types = [
    undefined,
    "",
    "text/plain",
    "text/plain; charset=application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json-patch+json",
    "application/jsonx",
    "application/json; charset=utf-16",
  ];
  const paths = [
    "/api/state?x=1",
    "/api/",
    "/api",
    "/api/enter/",
    "//api/enter",
    "/api/../api/enter",
    "/API/enter",
    "/api/enter%00",
    "/api/constructor",
    "/api/__proto__",
    "http://127.0.0.1/api/enter",
  ];
  const files = [
    "/page.html",
    "/frame.html",
    "/../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/package.json",
    "/so.xlsx",
    "/.so.xlsx.run",
    "/api/state",
    "/api/events",
    "/?token=x",
    "/#",
    "/index.html",
    "/favicon.ico",
    "//evil.example/",
  ];
  return [
    ...OUTSIDERS(port).map((host) => withHeader("host", host)),
    ...OUTSIDERS(port).map((host) => withHeader("host", host, get("/"))),
    ...origins.map((origin) => withHeader("origin", origin)),
    ...origins.map((origin) => withHeader("origin", origin, get("/frame"))),
    withHeader("origin", undefined),
    ...["cross-site", "same-site", "none", "x"].map((site) => withHeader("sec-fetch-site", site)),
    ...["cross-site", "same-site", "x"].map((site) => withHeader("sec-fetch-site", site, get("/"))),
    ...doors.flatMap((path) => tokens.map((token) => withHeader("x-workbench-token", token, { ...base, path }))),
    ...types.map((type) => withHeader("content-type", type)),
    ...["gzip", "deflate", "identity"].map((encoding) => withHeader("content-encoding", encoding)),
    ...paths.map((path) => ({ ...base, path })),
    ...files.map(get),
    ...["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND"].map((method) => ({ ...base, method })),
    ...doors.map((path) => ({ ...base, path, method: "GET" })),
    ...["{", "", "[1", '{"language":"vi"}x', "\u0000"].map((body) => ({ ...base, body })),
  ];
}

describe("the door of the local server", () => {
  test("lets the page in", async () => {
    expect((await send(lawful())).status).toBe(200);
    expect((await send({ ...lawful(), method: "GET", path: "/" })).body).toContain("page");
  });

  test("refuses every other combination of host, origin, method, token, content type and path", async () => {
    const tried = attempts();
    expect(tried.length).toBeGreaterThanOrEqual(120);
    const let_in: string[] = [];
    for (const attempt of tried) {
      const { status, body } = await send(attempt);
      if (status < 400 || body !== "") let_in.push(`${String(status)} ${JSON.stringify(attempt)}`);
    }
    expect(let_in).toEqual([]);
  });

  test("gives nobody leave to read its answers from another site", async () => {
    const answers = await Promise.all([send(lawful()), ...attempts().slice(0, 20).map(send)]);
    for (const { headers } of answers) {
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });

  test.each([
    ["/", "page", /default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/],
    ["/page-0123456789.js", "export", /default-src 'none'/],
    ["/frame", "frame", /^sandbox allow-scripts allow-forms allow-modals; default-src 'none'/],
  ])("gives %s with a strict policy", async (path, text, policy) => {
    const { headers, body } = await send({ ...lawful(), method: "GET", path });
    expect(body).toContain(text);
    expect(headers["content-security-policy"]).toMatch(policy);
    expect(headers["content-security-policy"]).not.toContain("unsafe-eval");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  });

  test("gives the page's own script no leave to run what stands in the page", async () => {
    const { headers } = await send({ ...lawful(), method: "GET", path: "/" });
    expect(String(headers["content-security-policy"])).not.toContain("unsafe-inline");
  });

  test("lets a browser keep files whose names tell their content, and asks about the others", async () => {
    const script = await send({ ...lawful(), method: "GET", path: "/page-0123456789.js" });
    expect(script.headers["cache-control"]).toContain("immutable");
    const page = await send({ ...lawful(), method: "GET", path: "/" });
    const again = { ...lawful().headers, "if-none-match": String(page.headers["etag"]) };
    expect((await send({ method: "GET", path: "/", headers: again })).status).toBe(304);
  });

  test("takes no body larger than its request can need", async () => {
    const attempt = lawful();
    const announced = { ...attempt.headers, "content-length": String(9 * 1024 * 1024) };
    const { port } = served.listening;
    const status = await new Promise((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, method: "POST", path: attempt.path, headers: announced });
      asked.on("response", (response) => {
        response.resume();
        resolve(response.statusCode);
        asked.destroy();
      });
      asked.on("error", reject);
      asked.flushHeaders();
    });
    expect(status).toBe(413);
  });

  test("listens on this machine only", async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => address);
    const reached = await Promise.all(
      outside.map(
        (host) =>
          new Promise<boolean>((resolve) => {
            const socket = connect({ host, port: served.listening.port, timeout: 1000 });
            const end = (open: boolean): void => {
              socket.destroy();
              resolve(open);
            };
            socket.on("connect", () => end(true));
            socket.on("error", () => end(false));
            socket.on("timeout", () => end(false));
          }),
      ),
    );
    expect(reached).not.toContain(true);
  });
});
