/** The unfinished work of setting up from a plan is kept by the add-on, so that closing the panel loses nothing. */

import { useEffect, useRef, useState } from "preact/hooks";
import { EMPTY_DRAFT, STEPS, type Draft } from "./plan-draft";
import { call } from "./services";

/** How the draft is kept; "elsewhere" is when another window has kept its own since this one last looked. */
export type Kept = "loading" | "kept" | "keeping" | "notKept" | "elsewhere";

const KEEP_AFTER_MILLISECONDS = 700;

/** Changes the draft; what is known only when an answer has come is told from the draft as it is then. */
export type ChangeDraft = (more: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => void;

interface DraftInHand {
  readonly draft: Draft | null;
  readonly change: ChangeDraft;
  readonly kept: Kept;
  /** Where another window has kept its own: whether that one goes on here, or this one's is kept in its place. */
  readonly settle: (whose: "theirs" | "mine") => void;
}

/** The draft with its changes kept a moment after the last one, never over what another window has kept meanwhile. */
export function useDraft(): DraftInHand {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [kept, setKept] = useState<Kept>("loading");
  const changed = useRef(false);
  // What may stand there by this page's doing; a keeping whose answer was lost may have been done.
  const own = useRef<readonly string[]>([]);
  const theirs = useRef("");
  const keeping = useRef<Promise<void>>(Promise.resolve());
  const keep = async (text: string): Promise<Kept> => {
    const there = await call("readPlanDraft");
    if (there !== "" && there !== text && !own.current.includes(there)) {
      theirs.current = there;
      return "elsewhere";
    }
    own.current = [there, text];
    if (!(await call("keepPlanDraft", text))) return "notKept";
    own.current = [text];
    return "kept";
  };
  useEffect(() => {
    call("readPlanDraft").then(
      (text) => {
        own.current = [text];
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
      // One after the other: what an earlier one has kept is this page's own.
      const text = draft === EMPTY_DRAFT ? "" : JSON.stringify(draft);
      keeping.current = keeping.current
        .then(() => (late ? null : keep(text)))
        .catch((): Kept => "notKept")
        .then((outcome) => {
          if (outcome !== null && !late) setKept(outcome);
        });
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
  const settle: DraftInHand["settle"] = (whose) => {
    own.current = [theirs.current];
    if (whose === "mine") {
      change({});
      return;
    }
    changed.current = false;
    setDraft(parsed(theirs.current));
    setKept("kept");
  };
  return { draft, change, kept, settle };
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
