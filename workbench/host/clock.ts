/** The host's time: the system's, or one that a test sets and moves. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether time goes on by itself. */
  readonly runs: boolean;
  /** Tells the clock that a service call has taken so long on Google; a settable clock moves on by it. */
  spend(milliseconds: number): void;
  /** A pause of a script. */
  sleep(milliseconds: number): Promise<void>;
  /** Calls `then` once the time has come, unless cancelled by the function returned. */
  after(milliseconds: number, then: () => void): () => void;
}

/** The system's time. Prices of calls do not move it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  runs: true,
  spend: () => undefined,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Time that stands still but for what is told: prices of calls, pauses of scripts (which take no real time), and
 * `advance`. With `priced: false` only `advance` and `set` move it.
 */
export class SettableClock implements Clock {
  readonly runs = false;
  private time: number;
  private readonly priced: boolean;
  private readonly waiting = new Set<{ readonly at: number; readonly then: () => void }>();

  constructor(start: number | string, options: { priced?: boolean } = {}) {
    this.time = typeof start === "number" ? start : Date.parse(start);
    this.priced = options.priced ?? true;
  }

  now(): number {
    return this.time;
  }

  set(time: number | string): void {
    this.time = typeof time === "number" ? time : Date.parse(time);
    this.wake();
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
    this.wake();
  }

  spend(milliseconds: number): void {
    if (this.priced) this.advance(milliseconds);
  }

  sleep(milliseconds: number): Promise<void> {
    this.spend(milliseconds);
    return Promise.resolve();
  }

  after(milliseconds: number, then: () => void): () => void {
    const entry = { at: this.time + milliseconds, then };
    this.waiting.add(entry);
    return () => this.waiting.delete(entry);
  }

  private wake(): void {
    for (const entry of [...this.waiting].sort((one, other) => one.at - other.at)) {
      if (entry.at > this.time) return;
      this.waiting.delete(entry);
      entry.then();
    }
  }
}
