/** The changes on their way to the server: one after the other, kept while it is away, each sent until it is answered. */

import type { AnswerOf, Change, ChangeDone, Refusal, RequestOf } from "../server/protocol";
import { ServerGone } from "./connection";

/** What a person did, and what it was seen on. */
export interface Order {
  readonly id: string;
  readonly name: "change" | "undo" | "redo";
  readonly changes: readonly Change[];
  /** The identity of the workbook that it was done in. */
  readonly book: string;
  readonly epoch: string;
  readonly revision: number;
}

export interface OrderListeners {
  done(order: Order, done: ChangeDone): void;
  refused(order: Order, refusal: Refusal): void;
  /** Not sent any more: they belong to another workbook than the one that is open now. */
  dropped(orders: readonly Order[]): void;
  /** Nothing more is sent until the state has been read again and `resume` says so. */
  halted(): void;
}

type Ask = (name: Order["name"], request: RequestOf<"change">) => Promise<AnswerOf<Order["name"]> | Refusal>;

export class Orders {
  private waiting: Order[] = [];
  private sending = false;
  /** How often `resume` was called. */
  private resumed = 0;
  /** The one that has to be seen on another state, since it was told so. */
  private stale: Order | null = null;
  private count = 0;
  /** Who waits until nothing does. */
  private emptied: (() => void)[] = [];
  private readonly run = crypto.randomUUID();

  constructor(
    private readonly ask: Ask,
    private readonly listeners: OrderListeners,
  ) {}

  /** Whether everything has been answered. */
  get empty(): boolean {
    return this.waiting.length === 0;
  }

  /** Resolves when everything that was done has been answered, or `release` is called. */
  async answered(): Promise<void> {
    if (this.empty) return;
    await new Promise<void>((resolve) => {
      this.emptied.push(resolve);
    });
  }

  /** Lets go of those who wait for answers. */
  release(): void {
    for (const go of this.emptied.splice(0)) go();
  }

  add(order: Omit<Order, "id">): Order {
    this.count += 1;
    const whole = { ...order, id: `${this.run}-${this.count}` };
    this.waiting.push(whole);
    void this.send();
    return whole;
  }

  /**
   * Goes on after the state was read again: what was not answered is sent again, as seen on that state, and what was
   * done in another workbook is dropped.
   */
  resume({ book, epoch, revision }: Pick<Order, "book" | "epoch" | "revision">): void {
    const dropped = this.waiting.filter((order) => order.book !== book);
    this.waiting = this.waiting
      .filter((order) => order.book === book)
      .map((order) => (order.epoch === epoch ? order : { ...order, epoch, revision }));
    if (dropped.length > 0) this.listeners.dropped(dropped);
    if (this.empty) this.release();
    this.resumed += 1;
    void this.send();
  }

  /** Sends until nothing waits or the server is away; one who resumes meanwhile does not have to come again. */
  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    let halted = false;
    while (this.waiting.length > 0 && !halted) {
      const { resumed } = this;
      halted = (await this.sendWaiting()) === "halted" && resumed === this.resumed;
    }
    this.sending = false;
    if (halted) this.listeners.halted();
  }

  private async sendWaiting(): Promise<"empty" | "halted"> {
    try {
      for (;;) {
        const [order] = this.waiting;
        if (order === undefined) return "empty";
        const { id, name, changes, epoch, revision } = order;
        const answer = await this.ask(name, { id, changes, epoch, revision });
        // Dropped while the answer was on its way.
        if (this.waiting[0]?.id !== id) continue;
        if (!answer.ok && answer.reason === "stale" && this.stale !== order) {
          // Seen again under another epoch, it may be taken; told the same a second time, it is refused.
          this.stale = order;
          if (this.waiting[0] !== order) continue;
          return "halted";
        }
        this.stale = null;
        this.waiting.shift();
        if (answer.ok) this.listeners.done(order, answer);
        else this.listeners.refused(order, answer);
        if (this.empty) this.release();
      }
    } catch (error) {
      if (!(error instanceof ServerGone)) throw error;
      return "halted";
    }
  }
}
