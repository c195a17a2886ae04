/** The unfinished work of setting up from a plan is kept by the add-on, so that closing the panel loses nothing. */

import { useEffect, useRef, useState } from "preact/hooks";
import { EMPTY_DRAFT, STEPS, type Draft } from "./plan-draft";
import { call } from "./services";

/** How the draft is kept. */
export type Kept = "loading" | "kept" | "keeping" | "notKept";

const KEEP_AFTER_MILLISECONDS = 700;

/** Changes the draft; what is known only when an answer has come is told from the draft as it is then. */
export type ChangeDraft = (more: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => void;

/** The draft with its changes kept a moment after the last one. */
export function useDraft(): { draft: Draft | null; change: ChangeDraft; kept: Kept } {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [kept, setKept] = useState<Kept>("loading");
  const changed = useRef(false);
  useEffect(() => {
    call("readPlanDraft").then(
      (text) => {
        setDraft(parsed(text));
        setKept("kept");
      },
      () => {
        setDraft(EMPTY_DRAFT);
        setKept("notKept");
      },
    );
  }, []);
  useEffect(() => {
    if (draft === null || !changed.current) return undefined;
    setKept("keeping");
    let late = false;
    const timer = setTimeout(() => {
      call("keepPlanDraft", draft === EMPTY_DRAFT ? "" : JSON.stringify(draft)).then(
        (done) => {
          if (!late) setKept(done ? "kept" : "notKept");
        },
        () => {
          if (!late) setKept("notKept");
        },
      );
    }, KEEP_AFTER_MILLISECONDS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [draft]);
  const change: ChangeDraft = (more) => {
    changed.current = true;
    setDraft((before) => {
      const now = before ?? EMPTY_DRAFT;
      const changes = typeof more === "function" ? more(now) : more;
      return changes === EMPTY_DRAFT ? EMPTY_DRAFT : { ...now, ...changes };
    });
  };
  return { draft, change, kept };
}

/** What was kept; anything that this page did not write is no draft. */
function parsed(text: string): Draft {
  try {
    const kept = JSON.parse(text) as Partial<Draft> | null;
    if (kept === null || typeof kept.text !== "string" || !STEPS.some((step) => step === kept.step)) return EMPTY_DRAFT;
    return { ...EMPTY_DRAFT, ...kept };
  } catch {
    return EMPTY_DRAFT;
  }
}
