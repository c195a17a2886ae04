/** Session and ScriptApp: who runs the script, and what it may use. */

import { MESSAGES, ServiceException, scopeUrl } from "../failures";
import { enumName, enumValue, ServiceObject, type Surroundings } from "../service";

type GoogleUser = GoogleAppsScript.Base.User;

export class Session
  extends ServiceObject
  implements
    Pick<
      GoogleAppsScript.Base.Session,
      "getActiveUser" | "getActiveUserLocale" | "getEffectiveUser" | "getScriptTimeZone"
    >
{
  readonly className = "Session";

  /** Whoever edits is not told to a script that nobody has authorised. */
  getActiveUser(): GoogleUser {
    return this.around.objects.user(this.around.mode === "FULL" ? this.around.user.email : "");
  }
  getEffectiveUser(): GoogleUser {
    return this.around.objects.user(this.around.user.email);
  }
  getActiveUserLocale(): string {
    return this.around.user.locale;
  }
  getScriptTimeZone(): string {
    return this.around.manifest.timeZone;
  }
}

export class User extends ServiceObject implements Pick<GoogleUser, "getEmail"> {
  readonly className = "User";

  constructor(
    around: Surroundings,
    readonly email: string,
  ) {
    super(around);
  }
  getEmail(): string {
    return this.email;
  }
}

export class ScriptApp
  extends ServiceObject
  implements
    Pick<GoogleAppsScript.Script.ScriptApp, "getAuthorizationInfo" | "getOAuthToken" | "getScriptId" | "requireScopes">
{
  readonly className = "ScriptApp";

  getScriptId(): string {
    return "script";
  }
  /** With no authority but a cell's it opens no file. */
  getOAuthToken(): string {
    const { tokens, mode, user } = this.around;
    return tokens.give(mode === "FULL" ? user.email : "");
  }
  getAuthorizationInfo(_mode: GoogleAppsScript.Script.AuthMode): GoogleAppsScript.Script.AuthorizationInfo {
    return new AuthorizationInfo(this.around).asInfo();
  }
  /** Google ends the execution and asks for consent when a scope has not been granted. */
  requireScopes(mode: GoogleAppsScript.Script.AuthMode, scopes: string[]): void {
    if (enumName(mode) !== "FULL") throw new ServiceException(`Invalid argument: ${enumName(mode)}`);
    if (!scopes.every((scope) => [...this.around.granted].some((granted) => scopeUrl(granted) === scope))) {
      throw new ServiceException(MESSAGES.consent);
    }
  }
}

export class AuthorizationInfo
  extends ServiceObject
  implements Pick<GoogleAppsScript.Script.AuthorizationInfo, "getAuthorizationStatus" | "getAuthorizationUrl">
{
  readonly className = "AuthorizationInfo";

  asInfo(): GoogleAppsScript.Script.AuthorizationInfo {
    return this.as();
  }
  private get lacking(): boolean {
    return !this.around.manifest.scopes.every((scope) => this.around.granted.has(scope));
  }
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return enumValue("AuthorizationStatus", this.lacking ? "REQUIRED" : "NOT_REQUIRED");
  }
  getAuthorizationUrl(): string {
    return this.lacking ? "https://script.google.com/authorize" : "";
  }
}
