/**
 * The content of a file at Google's own address, as a page fetches it with the token that its script has handed it: the
 * one way in which an add-on gets at bytes. Nothing but these two addresses is answered.
 */

import { randomBytes } from "node:crypto";
import type { Clock } from "../clock";
import { DOCUMENT, WORD, type Drive } from "./drive";
import { API_MESSAGES, ApiFault } from "./faults";

/** A request as far as it counts. */
export interface ContentRequest {
  /** The whole address. */
  readonly address: string;
  /** The header of that name. */
  readonly authorization: string;
}

export interface ContentAnswer {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const ADDRESS =
  /^https:\/\/www\.googleapis\.com\/drive\/v3\/files\/([\w-]{10,100})(\?alt=media|\/export\?mimeType=[\w.%-]{1,120})$/;
const MEDIA = "?alt=media";
const EXPORT_WORD = `/export?mimeType=${encodeURIComponent(WORD)}`;

/** Where a file's content is fetched: a Google Doc's as a Word file. */
export function contentAddress(id: string, isDocument: boolean): string {
  return `https://www.googleapis.com/drive/v3/files/${id}${isDocument ? EXPORT_WORD : MEDIA}`;
}

/** Google says "a few minutes at minimum"; an hour is usual. */
const LASTS = 3_600_000;

/** The tokens that scripts have been given, each for one user and a time. */
export class Tokens {
  private readonly given = new Map<string, { readonly email: string; readonly until: number }>();

  constructor(private readonly clock: Clock) {}

  /** A token for this user. */
  give(email: string): string {
    const now = this.clock.now();
    for (const [token, { until }] of this.given) if (until <= now) this.given.delete(token);
    const token = `ya29.${randomBytes(32).toString("base64url")}`;
    this.given.set(token, { email, until: now + LASTS });
    return token;
  }

  /** Whose request it is; null for one without a token that still holds. */
  userOf(authorization: string): string | null {
    const [, token = ""] = /^Bearer (\S+)$/.exec(authorization) ?? [];
    const known = this.given.get(token);
    return known !== undefined && known.until > this.clock.now() ? known.email : null;
  }
}

/** What Google answers; null for an address that is none of these. */
export function contentAt(
  drive: Drive,
  tokens: Tokens,
  { address, authorization }: ContentRequest,
): ContentAnswer | null {
  const [, id, what] = ADDRESS.exec(address) ?? [];
  if (id === undefined) return null;
  const user = tokens.userOf(authorization);
  if (user === null) return refusal(401, "Request had invalid authentication credentials.");
  try {
    const { mimeType } = drive.get(user, id);
    const isDocument = mimeType === DOCUMENT;
    if (what === MEDIA && isDocument) return refusal(403, API_MESSAGES.notBinary);
    if (what !== MEDIA && (!isDocument || what !== EXPORT_WORD)) return refusal(403, API_MESSAGES.noConversion);
    return { status: 200, type: isDocument ? WORD : mimeType, bytes: drive.bytes(user, id) };
  } catch (fault) {
    if (fault instanceof ApiFault) return refusal(404, fault.message);
    throw fault;
  }
}

function refusal(status: number, message: string): ContentAnswer {
  const text = JSON.stringify({ error: { code: status, message } });
  return { status, type: "application/json; charset=UTF-8", bytes: new TextEncoder().encode(text) };
}
