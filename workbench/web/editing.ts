/**
 * Typing into cells: one text field over the active cell and one in the formula bar, both native, so that every input
 * method works. The field over the cell always has the focus while a person is in the grid; it is invisible until the
 * first letter. What is in it stays text: the server reads it.
 */

import type { Rectangle } from "./grid/grid";

export interface Place {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
}

/** A text being typed. */
export interface Draft {
  readonly place: Place;
  /** Begun by typing: arrow keys then end it, as in every spreadsheet. */
  readonly quick: boolean;
  /** What the cell held when it began. */
  readonly before: string;
}

export type Onward = "down" | "up" | "left" | "right" | "stay";

/** Milliseconds without a key after which somebody has stopped typing. */
const REST = 1000;

export interface EditingListeners {
  /** The active cell and what its editor begins with; null where it may not be changed. */
  begin(): { place: Place; text: string } | null;
  /** The text is null where the cell's own was looked at and left as it was. */
  commit(place: Place, text: string | null, onward: Onward): void;
  changed(): void;
  /** A key that is not for the editor. True when it was used. */
  key(event: KeyboardEvent): boolean;
}

export class Editing {
  draft: Draft | null = null;
  private bar: HTMLTextAreaElement | null = null;
  private composing = false;
  /** When a key was pressed last, in milliseconds of the page. */
  private keyed = -Infinity;

  constructor(
    readonly field: HTMLTextAreaElement,
    private readonly listeners: EditingListeners,
  ) {
    field.addEventListener("compositionstart", () => {
      this.composing = true;
      this.begin(true);
    });
    field.addEventListener("compositionend", () => {
      this.composing = false;
    });
    field.addEventListener("input", () => {
      if (this.draft === null && field.value !== "" && !this.begin(true)) field.value = "";
      this.mirror(field);
    });
    field.addEventListener("keydown", (event) => {
      this.keydown(event, false);
    });
  }

  /** The formula bar's field, once it is there. */
  attachBar(bar: HTMLTextAreaElement): void {
    if (this.bar === bar) return;
    this.bar = bar;
    bar.addEventListener("focus", () => {
      if (this.draft === null && !this.begin(false)) this.field.focus();
    });
    bar.addEventListener("input", () => {
      if (this.draft === null && !this.begin(false)) return;
      this.mirror(bar);
    });
    bar.addEventListener("keydown", (event) => {
      this.keydown(event, true);
    });
  }

  /** Begins to edit the active cell with what it holds. */
  edit(): void {
    if (this.draft !== null || !this.begin(false)) return;
    this.field.focus();
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  /** Ends what is being typed and keeps it. */
  commit(onward: Onward): void {
    const { draft } = this;
    if (draft === null) return;
    const text = this.field.value;
    this.end();
    this.listeners.commit(draft.place, text === draft.before && !draft.quick ? null : text, onward);
  }

  /** Ends what is being typed and forgets it. */
  cancel(): void {
    if (this.draft !== null) this.end();
  }

  /** The lines of the tab have moved under the draft; null gives it up. */
  moveDraft(place: Place | null): void {
    if (this.draft === null) return;
    if (place === null) this.cancel();
    else this.draft = { ...this.draft, place };
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  get focused(): boolean {
    return document.activeElement === this.field || (this.bar !== null && document.activeElement === this.bar);
  }

  /** Whether somebody has a text half typed, or has just pressed a key: the next ones are meant for the same place. */
  get busy(): boolean {
    return this.focused && (this.draft !== null || performance.now() - this.keyed < REST);
  }

  /** Resolves when no key has been pressed for a moment: a dialog that opens sooner is answered by keys meant for cells. */
  async rested(): Promise<void> {
    for (;;) {
      const rest = this.focused ? this.keyed + REST - performance.now() : 0;
      if (rest <= 0) return;
      await new Promise((resolve) => {
        setTimeout(resolve, rest);
      });
    }
  }

  /** A key that was pressed while nothing had the focus. */
  takeStray(event: KeyboardEvent): void {
    this.focus();
    this.keydown(event, false);
  }

  /** Puts the field over its cell; the text of the bar is that of the active cell while nothing is typed. */
  place(rectangle: Rectangle | null, barText: string): void {
    const { style } = this.field;
    this.field.classList.toggle("typing", this.draft !== null);
    if (rectangle !== null) {
      style.left = `${rectangle.left}px`;
      style.top = `${rectangle.top}px`;
      style.minWidth = `${rectangle.width}px`;
      style.minHeight = `${rectangle.height}px`;
    }
    if (this.draft === null) {
      if (this.field.value !== "") this.field.value = "";
      if (this.bar !== null && this.bar.value !== barText) this.bar.value = barText;
    }
    this.fit();
  }

  private begin(quick: boolean): boolean {
    if (this.draft !== null) return true;
    const begun = this.listeners.begin();
    if (begun === null) return false;
    this.draft = { place: begun.place, quick, before: begun.text };
    if (!quick) {
      this.field.value = begun.text;
      if (this.bar !== null) this.bar.value = begun.text;
    }
    this.listeners.changed();
    return true;
  }

  private end(): void {
    this.draft = null;
    this.composing = false;
    this.field.value = "";
    this.focus();
    this.listeners.changed();
  }

  private mirror(from: HTMLTextAreaElement): void {
    if (this.draft === null) return;
    if (from === this.field) {
      if (this.bar !== null) this.bar.value = from.value;
    } else {
      this.field.value = from.value;
    }
    this.fit();
  }

  /** The field grows with its text. */
  private fit(): void {
    const { style } = this.field;
    style.width = "0";
    style.height = "0";
    style.width = this.draft === null ? "1px" : `${this.field.scrollWidth + 4}px`;
    style.height = this.draft === null ? "1px" : `${this.field.scrollHeight}px`;
  }

  private keydown(event: KeyboardEvent, inBar: boolean): void {
    this.keyed = performance.now();
    // Enter that ends a composition belongs to the input method.
    if (this.composing || event.isComposing) return;
    if (this.draft === null) {
      if (inBar && event.key !== "F6") return;
      if (this.listeners.key(event)) event.preventDefault();
      return;
    }
    const onward = this.onward(event, inBar);
    if (onward === "cancel") this.cancel();
    else if (onward === "break") {
      const field = inBar && this.bar !== null ? this.bar : this.field;
      field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
      this.mirror(field);
    } else if (onward !== null) this.commit(onward);
    else return;
    event.preventDefault();
  }

  private onward(event: KeyboardEvent, inBar: boolean): Onward | "cancel" | "break" | null {
    const { key } = event;
    if (key === "Escape") return "cancel";
    if (key === "Enter")
      return event.altKey || event.ctrlKey || event.metaKey ? "break" : event.shiftKey ? "up" : "down";
    if (key === "Tab") return event.shiftKey ? "left" : "right";
    if (this.draft?.quick !== true || inBar || event.shiftKey || event.ctrlKey || event.metaKey) return null;
    const arrows: Readonly<Record<string, Onward>> = {
      ArrowDown: "down",
      ArrowUp: "up",
      ArrowLeft: "left",
      ArrowRight: "right",
    };
    return arrows[key] ?? null;
  }
}
