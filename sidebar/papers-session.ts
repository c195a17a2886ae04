/** What the panel knows of the dossiers, and the pump that makes their papers slice by slice until the run has ended. */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { PanelLanguage } from "../src/workbook/panel";
import type { PaperFault, PapersRequest, PapersView } from "../src/workbook/panel-papers";
import { call } from "./services";
import { failed, type Failed } from "./session";

/** What came of reading the dossiers last. */
export type PapersReading =
  | { readonly kind: "unread" | "loading" }
  | { readonly kind: "view"; readonly view: PapersView }
  | { readonly kind: "refused"; readonly message: string }
  | Failed;

/** A run that this panel pumps. */
export interface PapersRun {
  readonly made: number;
  /** 0 while the first slice has not told yet. */
  readonly total: number;
  /** The document under way; "" where it is not known. */
  readonly current: string;
  /** Seconds until the next slice; 0 while one is under way. */
  readonly waiting: number;
  readonly message: string;
  readonly stopping: boolean;
}

/** What came of a run. */
export interface PapersOutcome {
  readonly good: boolean;
  readonly message: string;
  readonly faults: readonly PaperFault[];
  readonly folder: string;
}

export interface PapersSession {
  readonly reading: PapersReading;
  readonly run: PapersRun | null;
  readonly outcome: PapersOutcome | null;
  /** Reads the dossiers, unless that was done already. */
  readonly open: () => void;
  readonly read: () => void;
  /** Makes what is asked for; null goes on with a run that was left. */
  readonly make: (request: PapersRequest | null) => void;
  readonly stop: () => void;
}

/** How often the slice under way is asked about. */
const WATCH_MILLISECONDS = 1500;

const BEGINNING: PapersRun = { made: 0, total: 0, current: "", waiting: 0, message: "", stopping: false };

/** The panel's part in the making of papers. */
export function usePapers(language: PanelLanguage): PapersSession {
  const [reading, setReading] = useState<PapersReading>({ kind: "unread" });
  const [run, setRun] = useState<PapersRun | null>(null);
  const [outcome, setOutcome] = useState<PapersOutcome | null>(null);
  const asked = useRef(0);
  const isOpen = reading.kind !== "unread";

  const read = useCallback(() => {
    const question = (asked.current += 1);
    setReading((known) => (known.kind === "view" ? known : { kind: "loading" }));
    call("readPapers", language).then(
      (answer) => {
        if (question !== asked.current) return;
        setReading(answer.kind === "answer" ? { kind: "view", view: answer.answer } : answer);
      },
      (error: unknown) => {
        if (question === asked.current) setReading(failed(error));
      },
    );
  }, [language]);

  // Another language has other sentences.
  useEffect(() => {
    if (isOpen) read();
  }, [read]);

  const isRunning = run !== null && run.waiting === 0;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => {
      call("readPapersRun").then(
        (state) => {
          if (state.kind !== "running") return;
          const { made, total, current } = state;
          setRun((now) => now && { ...now, made, total, current });
        },
        () => undefined,
      );
    }, WATCH_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning]);

  const make = (request: PapersRequest | null): void => {
    setOutcome(null);
    setRun(BEGINNING);
    void pump(request, language, (told) => {
      setRun((now) => now && { ...now, ...told });
    }).then((end) => {
      setRun(null);
      setOutcome(end);
      read();
    });
  };

  return {
    reading,
    run,
    outcome,
    open: () => {
      if (!isOpen) read();
    },
    read,
    make,
    stop: () => {
      setRun((now) => now && { ...now, stopping: true });
      call("stopPapers").catch(() => undefined);
    },
  };
}

/** Asks for slice after slice until the run has ended. A slice that fails ends it here; the ledger knows what is left. */
async function pump(
  first: PapersRequest | null,
  language: PanelLanguage,
  tell: (told: Partial<PapersRun>) => void,
): Promise<PapersOutcome> {
  let request = first;
  for (;;) {
    try {
      const told = await call("makePapers", request, language);
      request = null;
      if (told.kind !== "progress") return { good: false, message: told.message, faults: [], folder: "" };
      const { state, message, faults, folder, made, total, waitSeconds } = told;
      if (state !== "going" && state !== "waiting") {
        return { good: state === "done" && faults.length === 0, message, faults, folder };
      }
      tell({ made, total, message, current: "", waiting: waitSeconds });
      await pause(waitSeconds * 1000);
      tell({ waiting: 0 });
    } catch (error) {
      return { good: false, message: failed(error).message, faults: [], folder: "" };
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
