/** LockService. */

import { MESSAGES, ServiceException } from "../failures";
import { lockKey, type LockScope } from "../locks";
import { ServiceObject, type Surroundings } from "../service";

type Google = GoogleAppsScript.Lock.Lock;

export class LockService extends ServiceObject implements GoogleAppsScript.Lock.LockService {
  readonly className = "LockService";

  getDocumentLock(): Google {
    return this.lock("document");
  }
  getScriptLock(): Google {
    return this.lock("script");
  }
  getUserLock(): Google {
    return this.lock("user");
  }
  private lock(scope: LockScope): Google {
    return new Lock(this.around, lockKey(scope, this.around.user.email)).asLock();
  }
}

/** Waiting takes the host's time, so tryLock and waitLock answer later than the published types can say. */
export class Lock extends ServiceObject implements Pick<Google, "hasLock" | "releaseLock"> {
  readonly className = "Lock";

  constructor(
    around: Surroundings,
    private readonly key: string,
  ) {
    super(around);
  }
  asLock(): Google {
    return this.as();
  }
  hasLock(): boolean {
    return this.around.locks.holder(this.key) === this.around.execution;
  }
  releaseLock(): void {
    this.around.locks.release(this.key, this.around.execution);
  }
  tryLock(timeoutInMillis: number): Promise<boolean> {
    return this.around.locks.acquire(this.key, this.around.execution, timeoutInMillis);
  }
  async waitLock(timeoutInMillis: number): Promise<void> {
    if (!(await this.tryLock(timeoutInMillis))) throw new ServiceException(MESSAGES.lockTimeout);
  }
}
