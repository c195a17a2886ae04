/** What the panel knows of the dossiers, and the pump that makes their papers slice by slice until the run has ended. */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { PanelLanguage } from "../src/workbook/panel";
import type {
  GivenTemplates,
  PaperFault,
  PapersProgress,
  PapersRequest,
  PapersView,
} from "../src/workbook/panel-papers";
import { fetchTemplates } from "./fetched-templates";
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
  /** Reads the dossiers, unless they are there; what was refused or failed before is asked again. */
  readonly open: () => void;
  readonly read: () => void;
  /** Makes what is asked for; null goes on with a run that was left. */
  readonly make: (request: PapersRequest | null) => void;
  readonly stop: () => void;
}

/** How often the slice under way is asked about. */
const WATCH_MILLISECONDS = 1500;

/** How long a workbook that is busy is left alone, and how often it is asked again before the pump gives up. */
const BUSY_SECONDS = 3;
const BUSY_TIMES = 20;

const BEGINNING: PapersRun = { made: 0, total: 0, current: "", waiting: 0, message: "", stopping: false };

/** The panel's part in the making of papers. */
export function usePapers(language: PanelLanguage): PapersSession {
  const [reading, setReading] = useState<PapersReading>({ kind: "unread" });
  const [run, setRun] = useState<PapersRun | null>(null);
  const [outcome, setOutcome] = useState<PapersOutcome | null>(null);
  const asked = useRef(0);
  const stopping = useRef(false);
  /** The run that is pumped: as its first slice has told it, and before by the name that this window gives it. */
  const pumped = useRef<number | string>("");
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
    stopping.current = false;
    const name = `${String(Date.now())} ${String(Math.random())}`;
    pumped.current = name;
    void pump(request, name, language, {
      tell: (told) => {
        setRun((now) => now && { ...now, ...told });
      },
      isStopping: () => stopping.current,
      began: (known) => {
        pumped.current = known;
      },
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
      if (reading.kind !== "view" && reading.kind !== "loading") read();
    },
    read,
    make,
    stop: () => {
      stopping.current = true;
      setRun((now) => now && { ...now, stopping: true });
      call("stopPapers", pumped.current).catch(() => undefined);
    },
  };
}

/** How the pump and the panel know of each other. */
interface Pumping {
  readonly tell: (told: Partial<PapersRun>) => void;
  readonly isStopping: () => boolean;
  readonly began: (run: number) => void;
}

/**
 * Asks for slice after slice until the run has ended. A workbook that is busy, as with another window's slice, is asked
 * again for a while. A slice that fails ends it here; the ledger knows what is left.
 */
async function pump(
  first: PapersRequest | null,
  name: string,
  language: PanelLanguage,
  { tell, isStopping, began }: Pumping,
): Promise<PapersOutcome> {
  let request = first;
  let run: number | string = name;
  let busy = 0;
  /** What the run has asked for, for as long as it is pumped here. */
  let templates: GivenTemplates = {};
  const wait = async (told: Partial<PapersRun>, seconds: number): Promise<void> => {
    tell({ ...told, current: "", waiting: seconds });
    await pause(seconds * 1000);
    tell({ waiting: 0 });
  };
  for (;;) {
    try {
      const told: PapersProgress = await call("makePapers", request, language, run, templates);
      if (told.kind === "busy" && busy < BUSY_TIMES) {
        busy += 1;
        await wait({ message: told.message }, BUSY_SECONDS);
        // What has not begun need not begin to be stopped.
        if (run !== name || !isStopping()) continue;
      }
      if (told.kind === "templates") {
        request = null;
        ({ run } = told);
        began(told.run);
        tell({ current: told.message });
        templates = { ...templates, ...(await fetchTemplates(told)) };
        if (isStopping()) await call("stopPapers", run);
        continue;
      }
      if (told.kind !== "progress") return { good: false, message: told.message, faults: [], folder: "" };
      busy = 0;
      request = null;
      ({ run } = told);
      began(told.run);
      const { state, message, faults, folder, made, total, waitSeconds } = told;
      if (state !== "going" && state !== "waiting") {
        return { good: state === "done" && faults.length === 0, message, faults, folder };
      }
      await wait({ made, total, message }, waitSeconds);
      // Asked before the run was known, the stop may have gone unheard.
      if (isStopping()) await call("stopPapers", run);
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
