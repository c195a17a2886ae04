/** Screen "Hướng dẫn": the order of the Office's work. */

import type { Texts } from "../texts/texts";

interface GuideProps {
  readonly texts: Texts;
  /** Opens the setting up from a plan. */
  readonly fromPlan: () => void;
}

export function GuideScreen({ texts: { guide }, fromPlan }: GuideProps) {
  return (
    <>
      <h2>{guide.title}</h2>
      <ol class="steps">
        {guide.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="plan-entry">
        <button type="button" onClick={fromPlan}>
          {guide.fromPlan}
        </button>
      </p>
    </>
  );
}
