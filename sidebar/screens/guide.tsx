/** Screen "Hướng dẫn": the order of the Office's work. */

import type { Texts } from "../texts/texts";

export function GuideScreen({ texts: { guide } }: { readonly texts: Texts }) {
  return (
    <>
      <h2>{guide.title}</h2>
      <ol class="steps">
        {guide.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}
