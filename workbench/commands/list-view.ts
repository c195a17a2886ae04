/** The plain data that the add-on's endpoints give: checked once where it comes in, typed from there on. */

export interface CellView {
  readonly tab: string;
  readonly cell: string;
}

export interface FindingView {
  readonly criterion: string;
  readonly clause: string;
  readonly result: "met" | "unmet" | "unknown";
  readonly reason: string;
  readonly remedy: string;
  readonly cells: readonly CellView[];
}

export interface NomineeView {
  readonly kind: "collective" | "individual";
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly verdict: "eligible" | "ineligible" | "undetermined";
  readonly findings: readonly FindingView[];
}

export interface ProblemView extends CellView {
  readonly message: string;
  readonly remedy: string;
}

/** What `readAwardList` gives when the workbook could be judged. */
export interface ListView {
  readonly plan: { readonly title: string; readonly number: string; readonly date: string | null };
  readonly asOf: string | null;
  readonly fingerprint: string;
  readonly counts: Readonly<Record<"collective" | "individual", Readonly<Record<string, number>>>>;
  readonly nominees: readonly NomineeView[];
  readonly problems: readonly ProblemView[];
}

/** What an endpoint gives: the answer, or the problems that keep the workbook from being judged. */
export type Answer<T> =
  | { readonly kind: "answer"; readonly answer: T }
  | { readonly kind: "refused"; readonly problems: readonly ProblemView[] };

/** Reads what `readAwardList` returned; throws when the script gave something else. */
export function listAnswer(result: unknown): Answer<ListView> {
  return answerWith(
    result,
    (value) => isRecord(value) && Array.isArray(value["nominees"]) && isRecord(value["counts"]),
  );
}

/** Reads what `readProblems` returned; throws when the script gave something else. */
export function problemsAnswer(result: unknown): Answer<{ readonly problems: readonly ProblemView[] }> {
  return answerWith(result, (value) => isRecord(value) && Array.isArray(value["problems"]));
}

function answerWith<T>(result: unknown, isAnswer: (value: unknown) => boolean): Answer<T> {
  if (isRecord(result) && result["kind"] === "refused" && Array.isArray(result["problems"])) {
    return { kind: "refused", problems: result["problems"] as ProblemView[] };
  }
  if (isRecord(result) && result["kind"] === "answer" && isAnswer(result["answer"])) {
    return { kind: "answer", answer: result["answer"] as T };
  }
  throw new TypeError("The script gave something else than its endpoint promises");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
