/** The files that the browser loads: the page with its scripts and styles, and the frame for an add-on's HTML. */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FRAME_PATH } from "./protocol";

export interface Page {
  readonly kind: "page" | "frame";
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Its name tells its content, so that a browser may keep it for good. */
  readonly lasting: boolean;
}

const TYPES: Readonly<Partial<Record<string, string>>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
const HASHED = /[-.][0-9A-Za-z]{8,}\.(?:js|css|svg|png|woff2)$/;
const PAGE = "page.html";
const FRAME = "frame.html";

/** Reads the built files once; a request names one of them or nothing. */
export function readPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  for (const name of filesOf(folder)) {
    const type = TYPES[path.extname(name)];
    if (type === undefined) continue;
    const bytes = readFileSync(path.join(folder, name));
    const where = name === PAGE ? "/" : name === FRAME ? FRAME_PATH : `/${name}`;
    pages.set(where, { kind: name === FRAME ? "frame" : "page", type, bytes, lasting: HASHED.test(name) });
  }
  return pages;
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
