/** The locks of LockService: held by an execution across its calls, and let go at its end however it ends. */

import type { Clock } from "./clock";

export type LockScope = "document" | "script" | "user";

interface Waiter {
  readonly execution: number;
  give(): void;
  cancel(): void;
}

/** All locks of one script. A user's lock is his own: keys are made by {@link lockKey}. */
export class Locks {
  private readonly holders = new Map<string, number>();
  private readonly waiters = new Map<string, Waiter[]>();

  constructor(private readonly clock: Clock) {}

  holder(key: string): number | undefined {
    return this.holders.get(key);
  }

  /** Waits for the lock at most so long; first come, first served. Held already by the execution, it stays so. */
  acquire(key: string, execution: number, milliseconds: number): Promise<boolean> {
    const holder = this.holders.get(key);
    if (holder === undefined || holder === execution) {
      this.holders.set(key, execution);
      return Promise.resolve(true);
    }
    if (milliseconds <= 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const queue = this.waiters.get(key) ?? [];
      this.waiters.set(key, queue);
      const cancel = this.clock.after(milliseconds, () => {
        queue.splice(queue.indexOf(waiter), 1);
        resolve(false);
      });
      const waiter: Waiter = {
        execution,
        cancel,
        give: () => {
          cancel();
          resolve(true);
        },
      };
      queue.push(waiter);
    });
  }

  release(key: string, execution: number): void {
    if (this.holders.get(key) !== execution) return;
    const next = this.waiters.get(key)?.shift();
    if (next) {
      this.holders.set(key, next.execution);
      next.give();
    } else {
      this.holders.delete(key);
    }
  }

  /** Lets go of everything that an execution holds or waits for. */
  releaseAll(execution: number): void {
    for (const queue of this.waiters.values()) {
      const index = queue.findIndex((waiter) => waiter.execution === execution);
      if (index >= 0) queue.splice(index, 1)[0]?.cancel();
    }
    for (const [key, holder] of [...this.holders]) if (holder === execution) this.release(key, execution);
  }
}

export function lockKey(scope: LockScope, user: string): string {
  return scope === "user" ? `user:${user}` : scope;
}
