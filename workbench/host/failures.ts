/** Errors as Google words them. */

/** An error of a service: the script catches it as `Exception: message`, or under another name that Google gives it. */
export class ServiceException extends Error {
  constructor(
    message: string,
    override readonly name = "Exception",
  ) {
    super(message);
  }
}

/** Something of Google's that exists there but not in this host; a script cannot hide it by catching it. */
export class NotModelled extends Error {
  override readonly name = "NotModelled";
  constructor(what: string) {
    super(`${what} is not modelled`);
  }
}

/** The wordings that several services share. */
export const MESSAGES = {
  signature: (types: string, method: string) =>
    `The parameters (${types}) don't match the method signature for ${method}.`,
  notAuthorised: (method: string, scopes: readonly string[]) =>
    `You do not have permission to call ${method}.` +
    (scopes.length > 0 ? ` Required permissions: ${scopes.map(scopeUrl).join(" || ")}` : ""),
  scopeMissing: (method: string, scopes: readonly string[]) =>
    `Specified permissions are not sufficient to call ${method}. ` +
    `Required permissions: ${scopes.map(scopeUrl).join(" || ")}`,
  argumentCount: (least: number, most: number) =>
    `Invalid number of arguments provided. Expected ${least === most ? String(least) : `${String(least)}-${String(most)}`} only`,
  context: (method: string) => `Cannot call ${method} from this context.`,
  consent: "Authorization is required to perform that action.",
  protectedCell:
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection " +
    "if you need to edit.",
  tooLong: "Your input contains more than the maximum of 50000 characters in a single cell.",
  rows: (data: number, range: number) =>
    "The number of rows in the data does not match the number of rows in the range. " +
    `The data has ${String(data)} but the range has ${String(range)}.`,
  columns: (data: number, range: number) =>
    "The number of columns in the data does not match the number of columns in the range. " +
    `The data has ${String(data)} but the range has ${String(range)}.`,
  outside: "The coordinates of the range are outside the dimensions of the sheet.",
  rangeNotFound: "Range not found",
  overlapsMerge: "You must select all cells in a merged range to merge or unmerge them.",
  lockTimeout: "Lock timeout: another process was holding the lock for too long.",
  time: "Exceeded maximum execution time",
  memory: "Exceeded memory limit",
  tooManyAtOnce:
    "There are too many scripts running simultaneously for this Google user account. Please wait and try again.",
  argumentTooLarge: (what: string) => `Argument too large: ${what}`,
  storageQuota: "You have exceeded the property storage quota. Please remove some properties and try again.",
} as const;

/** Failures that a test may give a call, as the services word them. */
export const FAULTS = {
  timeout: "Service Spreadsheets timed out while accessing document with id workbook.",
  failed: "Service Spreadsheets failed while accessing document with id workbook.",
  server: "We're sorry, a server error occurred. Please wait a bit and try again.",
  quota: "Service invoked too many times for one day: properties.",
  documentQuota: "Service invoked too many times for one day: docs create.",
  driveServer: "API call to drive.files.create failed with error: Internal Error",
  driveEmpty: "API call to drive.files.list failed with error: Empty response",
  permission: "You do not have permission to access the requested document.",
} as const;

/** The address of a scope named by its last part, as in `spreadsheets.currentonly`. */
export function scopeUrl(scope: string): string {
  return `https://www.googleapis.com/auth/${scope}`;
}
