/** What the panel knows of the workbook, and how it comes by it: reading, making the list, watching a run. */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { PanelLanguage, PanelList, ProblemView, RunStep } from "../src/workbook/panel";
import { failureKind, type FailureKind } from "./failure";
import { call } from "./services";

/** What came of reading the workbook last. */
export type Reading =
  | { readonly kind: "loading" }
  | { readonly kind: "list"; readonly list: PanelList }
  | { readonly kind: "refused"; readonly problems: readonly ProblemView[] }
  | Failed;

/** A call that failed; `message` is what the script or the connection said. */
export interface Failed {
  readonly kind: "failed";
  readonly failure: FailureKind;
  readonly message: string;
}

/** A list being made: by this panel, or by somebody else. */
export interface Run {
  readonly own: boolean;
  readonly step: RunStep;
  readonly done: number;
  readonly total: number;
}

/** Something told once: what came of a run. */
export type Notice =
  | { readonly kind: "made" | "notMade"; readonly message: string }
  | { readonly kind: "cut" }
  | { readonly kind: "ended" }
  | { readonly kind: "missing"; readonly message: string }
  | Failed;

export interface Session {
  readonly reading: Reading;
  /** Whether the workbook is being read although something is shown already. */
  readonly busy: boolean;
  readonly run: Run | null;
  readonly notice: Notice | null;
  readonly read: () => void;
  readonly generate: () => void;
  readonly goTo: (tab: string, cell: string) => void;
  readonly dismiss: () => void;
}

/** How often a run is asked about. */
const WATCH_MILLISECONDS = 1000;

/** The panel's session; `language` null stands for the account's own, which the first answer tells. */
export function useSession(language: PanelLanguage | null): Session {
  const [reading, setReading] = useState<Reading>({ kind: "loading" });
  const [busy, setBusy] = useState(true);
  const [run, setRun] = useState<Run | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  // An answer that comes after a later question is no longer wanted.
  const asked = useRef(0);

  const read = useCallback(() => {
    const question = (asked.current += 1);
    setBusy(true);
    void readList(language).then((read) => {
      if (question !== asked.current) return;
      setBusy(false);
      setReading(read);
    });
  }, [language]);

  const watch = useWatch(run, setRun, (state) => {
    setNotice(state);
    read();
  });

  useEffect(() => {
    read();
  }, [read]);

  useEffect(watch, []);

  const generate = (): void => {
    setNotice(null);
    setRun({ own: true, step: "reading", done: 0, total: 0 });
    const question = (asked.current += 1);
    void makeList(language).then(({ notice: told, list }) => {
      setRun(null);
      setNotice(told);
      if (question !== asked.current) return;
      setBusy(false);
      if (list !== null) setReading({ kind: "list", list });
    });
  };

  const goTo = (tab: string, cell: string): void => {
    call("showCell", tab, cell, ...wanted(language))
      .then((shown) => {
        setNotice(shown.kind === "missing" ? shown : null);
      })
      .catch((error: unknown) => {
        setNotice(failed(error));
      });
  };

  return {
    reading,
    busy,
    run,
    notice,
    read,
    generate,
    goTo,
    dismiss: () => {
      setNotice(null);
    },
  };
}

/** The workbook as it stands; a failure is an answer too. */
function readList(language: PanelLanguage | null): Promise<Reading> {
  return call("readAwardList", ...wanted(language)).then(
    (answer) =>
      answer.kind === "refused"
        ? { kind: "refused", problems: answer.problems }
        : { kind: "list", list: answer.answer },
    failed,
  );
}

interface Made {
  readonly notice: Notice;
  readonly list: PanelList | null;
}

/** Makes the list; a failure is an answer too. */
function makeList(language: PanelLanguage | null): Promise<Made> {
  return call("makeAwardList", ...wanted(language)).then(
    ({ made, message, list }): Made => ({ notice: { kind: made ? "made" : "notMade", message }, list }),
    (error: unknown): Made => ({ notice: failed(error), list: null }),
  );
}

/** The argument that asks for a language; none asks for the account's own. */
function wanted(language: PanelLanguage | null): [] | [PanelLanguage] {
  return language === null ? [] : [language];
}

/**
 * Asks how a run stands for as long as there is one, and tells when one of somebody else has ended. Gives what looks
 * once whether a run is under way.
 */
function useWatch(run: Run | null, setRun: (run: Run | null) => void, ended: (notice: Notice) => void): () => void {
  const current = useRef(run);
  current.current = run;
  const end = useRef(ended);
  end.current = ended;
  // An answer to a question asked before a run began or ended says nothing of what is now.
  const turn = useRef(0);
  const look = (): void => {
    const asked = turn.current;
    call("readRun").then(
      (state) => {
        if (asked !== turn.current) return;
        const now = current.current;
        if (state.kind === "running") {
          const { step, done, total } = state;
          setRun({ own: now?.own ?? false, step, done, total });
        } else if (now !== null && !now.own) {
          setRun(null);
          end.current(state.kind === "cut" ? { kind: "cut" } : { kind: "ended" });
        } else if (now === null && state.kind === "cut") {
          end.current({ kind: "cut" });
        }
      },
      () => undefined,
    );
  };
  const running = run !== null;
  useEffect(() => {
    turn.current += 1;
    if (!running) return undefined;
    const timer = setInterval(look, WATCH_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, [running]);
  return look;
}

/** A call that failed, with what kind of failure its message tells of. */
export function failed(error: unknown): Failed {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "failed", failure: failureKind(message), message };
}
