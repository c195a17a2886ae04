/** What the page says to the person and asks: notices in the corner, and dialogs that wait for an answer. */

import type { DialogButton } from "../server/protocol";

export interface Notice {
  readonly id: number;
  readonly kind: "toast" | "problem";
  readonly title: string;
  readonly message: string;
}

/** Something to answer: the add-on's dialog, or one of the page's own. */
export interface Dialog {
  readonly id: string;
  readonly form: "alert" | "prompt";
  readonly title: string;
  readonly text: string;
  readonly buttons: "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";
  /** What stands in the line at first. */
  readonly initial?: string;
  answer(button: DialogButton, text: string): void;
}

/** Milliseconds until a notice goes by itself; one of lost work stays until it is closed. */
const LASTING = { short: 8_000, long: 30_000, stays: null } as const;
/** So many notices are shown at most. */
const MOST = 5;

export class Talk {
  notices: readonly Notice[] = [];
  dialogs: readonly Dialog[] = [];
  private count = 0;
  private readonly fading = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(private readonly draw: () => void) {}

  /** Tells something in the corner, once: what is there already only stays longer. */
  notify(
    kind: Notice["kind"],
    title: string,
    message: string,
    lasting: keyof typeof LASTING = kind === "toast" ? "short" : "long",
  ): void {
    const same = this.notices.find((notice) => notice.title === title && notice.message === message);
    if (same === undefined) this.count += 1;
    const { id } = same ?? { id: this.count };
    if (same === undefined) {
      this.notices = [...this.notices.slice(1 - MOST), { id, kind, title, message }];
      this.draw();
    }
    clearTimeout(this.fading.get(id));
    this.fading.delete(id);
    const milliseconds = LASTING[lasting];
    if (milliseconds === null) return;
    const fade = setTimeout(() => {
      this.dismiss(id);
    }, milliseconds);
    this.fading.set(id, fade);
  }

  dismiss(id: number): void {
    clearTimeout(this.fading.get(id));
    this.fading.delete(id);
    this.notices = this.notices.filter((notice) => notice.id !== id);
    this.draw();
  }

  /** Asks the person; null when it was not agreed to. */
  question(form: Dialog["form"], title: string, text: string, initial = ""): Promise<string | null> {
    this.count += 1;
    const id = `own-${this.count}`;
    return new Promise<string | null>((resolve) => {
      this.open({
        id,
        form,
        title,
        text,
        buttons: "OK_CANCEL",
        initial,
        answer: (button, line) => {
          this.close(id);
          resolve(button === "OK" ? line : null);
        },
      });
      this.draw();
    });
  }

  /** Shows a dialog, in the place of an earlier one of the same id. */
  open(dialog: Dialog): void {
    this.dialogs = [...this.dialogs.filter(({ id }) => id !== dialog.id), dialog];
  }

  close(id: string): void {
    this.dialogs = this.dialogs.filter((dialog) => dialog.id !== id);
    this.draw();
  }
}
