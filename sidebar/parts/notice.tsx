/** What has to be told once, until it is dismissed. */

import type { Notice } from "../session";
import type { Texts } from "../texts/texts";

interface NoticeProps {
  readonly notice: Notice | null;
  readonly texts: Texts;
  readonly dismiss: () => void;
}

/** The line is always there, so that screen readers are told when it gets its words. */
export function NoticeLine({ notice, texts, dismiss }: NoticeProps) {
  return (
    <div role="status" class={notice === null ? "notice none" : `notice ${toneOf(notice)}`}>
      {notice !== null && (
        <>
          <p>{wordsOf(notice, texts)}</p>
          <button type="button" class="dismiss" aria-label={texts.dismiss} onClick={dismiss}>
            ×
          </button>
        </>
      )}
    </div>
  );
}

function toneOf({ kind }: Notice): "good" | "plain" | "bad" {
  return kind === "made" ? "good" : kind === "ended" ? "plain" : "bad";
}

function wordsOf(notice: Notice, texts: Texts): string {
  switch (notice.kind) {
    case "made":
    case "notMade":
    case "missing":
      return notice.message;
    case "cut":
      return texts.run.cut;
    case "ended":
      return texts.run.ended;
    case "failed": {
      const { what, remedy } = texts.failures[notice.failure];
      return [what, remedy, ...(notice.failure === "script" ? [notice.message] : [])].join(" ");
    }
  }
}
