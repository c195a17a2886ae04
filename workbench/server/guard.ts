/** Which requests reach the workbench at all: those of its own page, on this machine, in this run. */

import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { TOKEN_HEADER } from "./protocol";

/** A request as far as it is judged before anything of it is read. */
export interface Knock {
  readonly method: string;
  /** The path as it was sent, query included. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface House {
  readonly port: number;
  readonly token: string;
  /** The paths that GET gives: page, scripts, styles, frame. */
  readonly pages: ReadonlySet<string>;
  /** The paths that POST reaches. */
  readonly doors: ReadonlySet<string>;
}

/** HTTP status of a refusal, or null for a request that may come in. */
export function refusalOf({ method, url, headers }: Knock, house: House): number | null {
  const hosts = [`127.0.0.1:${house.port}`, `localhost:${house.port}`];
  // A name that somebody else's DNS leads here is not ours.
  const { host } = headers;
  if (host === undefined || !hosts.includes(host)) return 403;
  const own = `http://${host}`;
  const { origin } = headers;
  if (origin !== undefined && origin !== own) return 403;
  const site = headers["sec-fetch-site"];
  if (method === "GET") {
    // "none" is an address that the person opened; a link or a picture on another site is no business of ours.
    if (site !== undefined && site !== "same-origin" && site !== "none") return 403;
    return house.pages.has(url) ? null : 404;
  }
  if (method !== "POST") return 405;
  if (site !== undefined && site !== "same-origin") return 403;
  if (origin === undefined) return 403;
  if (!sameSecret(headers[TOKEN_HEADER], house.token)) return 401;
  if (!house.doors.has(url)) return 404;
  const type = headers["content-type"] ?? "";
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(type)) return 415;
  if (headers["content-encoding"] !== undefined) return 415;
  return null;
}

/** Compared by digests, so that neither time nor length tells anything. */
function sameSecret(given: string | string[] | undefined, secret: string): boolean {
  if (typeof given !== "string") return false;
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

const SHARED_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), payment=()",
} as const;

/** What the page may load: its own files and nothing else. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What an add-on's page may do: run its own script, and reach nothing but the channel it was given. */
const FRAME_POLICY = [
  "sandbox allow-scripts allow-forms allow-modals",
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Headers of every answer; those of the frame let the page hold it. */
export function headersFor(kind: "page" | "frame" | "data"): Readonly<Record<string, string>> {
  if (kind === "frame") return { ...SHARED_HEADERS, "content-security-policy": FRAME_POLICY };
  const policy = kind === "page" ? PAGE_POLICY : "default-src 'none'; frame-ancestors 'none'; sandbox";
  return { ...SHARED_HEADERS, "x-frame-options": "DENY", "content-security-policy": policy };
}
