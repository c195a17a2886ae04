/** Talks to the local server: requests one by one, the events as they come, and coming back after the server was away. */

import {
  LARGEST_BODY,
  LARGEST_UPLOAD,
  TOKEN_HEADER,
  WINDOW_HEADER,
  type AnswerOf,
  type Event,
  type Language,
  type Refusal,
  type RequestName,
  type RequestOf,
} from "../server/protocol";

/** Thrown where the server gives no answer of the workbench. */
export class ServerGone extends Error {}

/** Why a request was not taken: it is larger than the server takes, or the server makes nothing of it. */
export type Unfit = "tooLarge" | "notUnderstood";

/** A line of events is "alive" every few seconds: longer silence means that the stream is dead. */
const SILENCE = 15_000;
const RETRY = 500;
const TOO_LARGE = 413;

export interface Listeners {
  /** Entered: for the first time or again. What the window showed may be old. */
  entered(): void;
  event(event: Event): void;
  /** The server does not answer; coming back is tried on and on. */
  gone(): void;
  /** What the person is told of a request that was not taken. */
  unfit(why: Unfit): string;
}

export class Connection {
  private window = "";

  constructor(
    private readonly token: string,
    private readonly listeners: Listeners,
  ) {}

  /** The id that patches made by this window carry. */
  get id(): string {
    return this.window;
  }

  /**
   * Throws `ServerGone` when there is no server, or something else in its place. A request that would be turned away
   * however often it is sent is answered with a refusal.
   */
  async ask<Name extends RequestName>(name: Name, request: RequestOf<Name>): Promise<AnswerOf<Name> | Refusal> {
    const body = new TextEncoder().encode(JSON.stringify(request));
    if (body.length > (name === "upload" ? LARGEST_UPLOAD : LARGEST_BODY)) return this.refusal("tooLarge");
    const response = await this.post(name, body);
    if (response.status === TOO_LARGE) return this.refusal("tooLarge");
    if (turnsAway(response.status)) return this.refusal("notUnderstood");
    try {
      return (await response.json()) as AnswerOf<Name>;
    } catch {
      throw new ServerGone(`${name}: no answer`);
    }
  }

  /** Enters and reads events for as long as the page is open. */
  async stay(language: () => Language, acting: () => string | undefined): Promise<never> {
    for (;;) {
      try {
        const person = acting();
        const entered = await this.ask("enter", {
          language: language(),
          ...(this.window === "" ? {} : { window: this.window }),
          ...(person === undefined ? {} : { acting: person }),
        });
        if (!entered.ok) throw new ServerGone(entered.message);
        this.window = entered.window;
        this.listeners.entered();
        await this.readEvents();
      } catch (error) {
        if (!(error instanceof ServerGone)) console.error(error);
      }
      this.listeners.gone();
      await pause(RETRY);
    }
  }

  private async readEvents(): Promise<void> {
    const silence = new AbortController();
    let timer = setTimeout(() => {
      silence.abort();
    }, SILENCE);
    const response = await this.post("events", "{}", silence.signal);
    if (!response.ok) throw new ServerGone(`events: HTTP ${response.status}`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (reader === undefined) return;
    try {
      let rest = "";
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          silence.abort();
        }, SILENCE);
        const lines = (rest + value).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) if (line !== "") this.listeners.event(JSON.parse(line) as Event);
      }
    } catch {
      throw new ServerGone("events ended");
    } finally {
      clearTimeout(timer);
    }
  }

  private refusal(why: Unfit): Refusal {
    return { ok: false, reason: "refused", message: this.listeners.unfit(why) };
  }

  private async post(name: string, body: Uint8Array<ArrayBuffer> | string, signal?: AbortSignal): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`/api/${name}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          [TOKEN_HEADER]: this.token,
          ...(this.window === "" ? {} : { [WINDOW_HEADER]: this.window }),
        },
        body,
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      throw new ServerGone(String(error));
    }
    if (!response.ok && !turnsAway(response.status)) throw new ServerGone(`${name}: HTTP ${response.status}`);
    return response;
  }
}

/** Whether an answer is about the request itself; 401 is that of a server started anew, with another token. */
function turnsAway(status: number): boolean {
  return status >= 400 && status < 500 && status !== 401;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
