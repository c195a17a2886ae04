/** The workbooks and documents at hand: listed, opened, made, brought and fetched. */

import type { AnswerOf, FilesView, RequestName, RequestOf } from "../server/protocol";
import type { Texts } from "./texts";

/** What this asks of the page. */
export interface FilesGround {
  readonly texts: Texts;
  ask<Name extends RequestName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<Extract<AnswerOf<Name>, { ok: true }> | null>;
  question(form: "prompt", title: string, text: string, initial: string): Promise<string | null>;
  /** Another workbook is open, or the pane needs the panel's room. */
  leaveSidebar(): void;
  draw(): void;
}

/** Pixels of the window from which on the side panel and the files stand beside the grid together. */
export const ROOM_FOR_BOTH = 1500;

export class Files {
  /** Whether the pane is open. */
  shown = false;
  list: FilesView | null = null;

  constructor(private readonly page: FilesGround) {}

  async toggle(): Promise<void> {
    this.shown = !this.shown;
    if (this.shown && innerWidth < ROOM_FOR_BOTH) this.page.leaveSidebar();
    this.page.draw();
    await this.read();
  }

  /** Lists the files anew where the pane is open. */
  async read(): Promise<void> {
    if (!this.shown) return;
    this.list = await this.page.ask("files", {});
    this.page.draw();
  }

  async open(file: string): Promise<void> {
    this.opened(await this.page.ask("open", { file }));
  }

  /** An empty workbook, or this one as another, under a name that the person gives. */
  async openNew(how: "create" | "saveAs", name = ""): Promise<void> {
    const { texts } = this.page;
    const title = how === "create" ? texts.newBook : texts.saveAs;
    const given = (await this.page.question("prompt", title, texts.newBookName, name))?.trim() ?? "";
    if (given !== "") this.opened(await this.page.ask(how, { name: given }));
  }

  async upload(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = "";
    for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    this.opened(await this.page.ask("upload", { name: file.name, data: btoa(binary) }));
  }

  private opened(answer: object | null): void {
    if (answer !== null) this.page.leaveSidebar();
    this.page.draw();
  }

  /** Gives the person a file, or the workbook that is open. */
  async download(file?: string): Promise<void> {
    const got = await this.page.ask("download", file === undefined ? {} : { file });
    if (got === null) return;
    const bytes = Uint8Array.from(atob(got.data), (letter) => letter.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: got.type }));
    link.download = got.name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 10_000);
  }
}
