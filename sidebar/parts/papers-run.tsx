/** How far the making of papers has come, and the button that ends it. */

import type { PapersRun } from "../papers-session";
import type { PapersTexts } from "../texts/papers-texts";

interface PapersRunProps {
  readonly run: PapersRun;
  readonly stop: () => void;
  readonly words: PapersTexts;
}

export function PapersRunLine({ run, stop, words }: PapersRunProps) {
  const { made, total, current, waiting, message, stopping } = run;
  return (
    <div class="run">
      {total > 0 && <progress max={total} value={made} aria-label={words.progress(made, total)} />}
      <p>{total === 0 ? words.preparing : words.progress(made, total)}</p>
      {current !== "" && waiting === 0 && <p class="quiet">{current}</p>}
      {waiting > 0 && (
        <p>
          {message} {words.waiting(waiting)}
        </p>
      )}
      <p class="quiet">{words.leave}</p>
      <div class="actions">
        <button type="button" disabled={stopping} onClick={stop}>
          {stopping ? words.stopping : words.stop}
        </button>
      </div>
    </div>
  );
}
