/** How far the making of a list has come. */

import type { RunStep } from "../../src/workbook/panel";
import type { Run } from "../session";
import type { Texts } from "../texts/texts";

/** Which share of a run's time is over when a step begins, and how much it takes: reading takes longest. */
const SHARES: Readonly<Record<RunStep, readonly [from: number, share: number]>> = {
  reading: [0, 0.7],
  judging: [0.7, 0.05],
  writing: [0.75, 0.15],
  layingOut: [0.9, 0.1],
};

export function RunProgress({ run, texts }: { readonly run: Run; readonly texts: Texts }) {
  const [from, share] = SHARES[run.step];
  const part = run.total === 0 ? 0 : run.done / run.total;
  const step = texts.run.steps[run.step];
  const tabs = run.total === 0 ? "" : ` – ${texts.run.tabs(run.done, run.total)}`;
  return (
    <div class="run">
      <progress max={1} value={from + share * part} aria-label={texts.generating} />
      <p>
        {step}
        {tabs}
      </p>
      <p class="quiet">{run.own ? texts.run.leave : texts.run.elsewhere}</p>
    </div>
  );
}
