/** The windows that people have open: who each is, what it is told, and the dialogs that wait for it. */

import { randomBytes } from "node:crypto";
import type { DialogAnswer, DialogRequest } from "../host/interface";
import type { Event, Language } from "./protocol";
import type { Said } from "./texts";

/** Where events of a window go, as long as it is open. */
export interface Line {
  /** False when the window does not keep up and has to begin anew. */
  write(text: string): boolean;
  end(): void;
}

/** How long a script waits for a window that has gone before its dialogs count as closed. */
const PATIENCE = 60_000;

interface Dialog {
  readonly event: Extract<Event, { readonly kind: "dialog" }>;
  readonly resolve: (answer: DialogAnswer) => void;
}

const ALLOWED: Readonly<Record<DialogRequest["buttons"], readonly DialogAnswer["button"][]>> = {
  OK: ["OK", "CLOSE"],
  OK_CANCEL: ["OK", "CANCEL", "CLOSE"],
  YES_NO: ["YES", "NO", "CLOSE"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL", "CLOSE"],
};

export class WindowDesk {
  private line: Line | null = null;
  private readonly dialogs = new Map<string, Dialog>();
  /** What the window was told last of each execution that still runs. */
  private readonly running = new Map<string, Extract<Event, { readonly kind: "execution" }>>();
  private leaving: NodeJS.Timeout | undefined;

  constructor(
    readonly id: string,
    public language: Language,
    public email: string,
  ) {}

  /** The person as scripts know them. */
  get user(): { readonly email: string; readonly locale: string } {
    return { email: this.email, locale: this.language };
  }

  words(said: Said): string {
    return said[this.language];
  }

  /** Events go to this line from now on; what still runs and the dialogs that wait are told there again. */
  connect(line: Line, hello: Event): void {
    this.line?.end();
    clearTimeout(this.leaving);
    this.line = line;
    this.send(hello);
    for (const event of this.running.values()) this.send(event);
    for (const { event } of this.dialogs.values()) this.send(event);
  }

  disconnect(line: Line): void {
    if (this.line !== line) return;
    this.line = null;
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => {
      this.dismiss();
    }, PATIENCE);
    this.leaving.unref();
  }

  get open(): boolean {
    return this.line !== null;
  }

  send(event: Event): void {
    if (event.kind === "execution") {
      if (event.state === "running") this.running.set(event.execution, event);
      else this.running.delete(event.execution);
    }
    this.sendText(JSON.stringify(event));
  }

  /** The same, written once for several windows. */
  sendText(text: string): void {
    const { line } = this;
    if (!line || line.write(`${text}\n`)) return;
    line.end();
    this.disconnect(line);
  }

  /** Shows a dialog and waits for the person. */
  ask(request: DialogRequest): Promise<DialogAnswer> {
    const dialog = randomBytes(9).toString("base64url");
    const { kind: form, title, text, buttons } = request;
    const event = { kind: "dialog" as const, dialog, form, title, text, buttons };
    return new Promise((resolve) => {
      this.dialogs.set(dialog, { event, resolve });
      this.send(event);
    });
  }

  /** The person's answer; false when the dialog has no such button. */
  answer(dialog: string, answer: DialogAnswer): boolean {
    const waiting = this.dialogs.get(dialog);
    if (!waiting) return true;
    if (!ALLOWED[waiting.event.buttons].includes(answer.button)) return false;
    this.dialogs.delete(dialog);
    this.send({ kind: "dialogGone", dialog });
    waiting.resolve(answer);
    return true;
  }

  /** Closes every dialog, as the mark in its corner does. */
  dismiss(): void {
    for (const dialog of [...this.dialogs.keys()]) this.answer(dialog, { button: "CLOSE" });
  }

  close(): void {
    clearTimeout(this.leaving);
    this.dismiss();
    this.line?.end();
    this.line = null;
  }
}
