/** What is shown where the workbook could not be read. */

import type { Failed } from "../session";
import type { Texts } from "../texts/texts";

export function FailureScreen({ failed, texts }: { readonly failed: Failed; readonly texts: Texts }) {
  const { what, remedy } = texts.failures[failed.failure];
  return (
    <div class="failure">
      <h2>{what}</h2>
      <p>{remedy}</p>
      <p class="machine">{failed.message}</p>
    </div>
  );
}
