/** Errors of the advanced services, as Apps Script passes on what the API behind them answers. */

import { ServiceException } from "../failures";

/** What the API refuses a call with; the service's object knows which call it was. */
export class ApiFault extends Error {}

/** The error as a script catches it: `GoogleJsonResponseException: API call to drive.files.get failed with error: …`. */
export class ApiException extends ServiceException {
  constructor(method: string, message: string) {
    super(`API call to ${method} failed with error: ${message}`, "GoogleJsonResponseException");
  }
}

/** Does the call; what the API refuses becomes the error that the script catches. */
export function calling<Result>(method: string, call: () => Result): Result {
  try {
    return call();
  } catch (fault) {
    if (fault instanceof ApiFault) throw new ApiException(method, fault.message);
    throw fault;
  }
}

/** The wordings that are known of the Drive and Docs API. */
export const API_MESSAGES = {
  notFound: (id: string) => `File not found: ${id}.`,
  entityNotFound: "Requested entity was not found.",
  unknownMember: (name: string) => `Invalid JSON payload received. Unknown name "${name}": Cannot find field.`,
  unknownParameter: (name: string) =>
    `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
    `Field '${name}' could not be found in request message.`,
  notWritable: "The resource body includes fields which are not directly writable.",
  parentNotFolder: "The specified parent is not a folder.",
  parentsNotDirect:
    "The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.",
  oneParent: "Increasing the number of parents is not allowed",
  invalidValue: "Invalid Value",
  invalidFields: (field: string) => `Invalid field selection ${field}`,
  pageSize: (value: string) => `Invalid value '${value}'. Values must be within the range: [1, 1000]`,
  noConversion: "The requested conversion is not supported.",
  badRequest: "Bad Request",
  notBinary: "Only files with binary content can be directly downloaded. Use Export with Docs Editors files.",
  exportNeedsMedia: "Export requires alt=media to download the exported content.",
  notSupported: "The operation is not supported for this document",
} as const;
