/** What a failed call means to the person in front of the panel. */

/**
 * Several Google accounts signed in at once (the page then runs as another account than the spreadsheet), no
 * authorisation, no connection, or a fault of the script, which only its message tells.
 */
export type FailureKind = "accounts" | "authorisation" | "connection" | "script";

/** The kind of a failure, told from the message that Google gives. */
export function failureKind(message: string): FailureKind {
  if (/PERMISSION_DENIED|reading from storage|drive\.google\.com refused to connect/i.test(message)) return "accounts";
  if (/authori[sz]ation is required|do not have permission|không có quyền|cần được cấp quyền/i.test(message)) {
    return "authorisation";
  }
  if (/NetworkError|HTTP 0|connection failure|timed? ?out|server error occurred|We're sorry/i.test(message)) {
    return "connection";
  }
  return "script";
}
