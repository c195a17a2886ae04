/** All papers of the sample workbook in one run, as quickly as the host can: nothing that is kept of a run is too much. */

import { expect, test } from "@jest/globals";
import type { PapersProgress } from "../../src/workbook/panel-papers";
import { openXlsx } from "../../workbench/files/xlsx";
import { withHost } from "./campaign-host";

test("a run over 128 papers comes to its end", async () => {
  const opened = await openXlsx("build/workbench/so-minh-hoa.xlsx");
  if (!opened.ok) throw new Error("The build has made no sample workbook.");
  await withHost(opened.workbook, async (host) => {
    const user = { email: "thi-dua@example.com", locale: "vi" };
    let request: object | null = { units: null, kinds: null };
    let told: PapersProgress;
    do {
      const { result, error } = await host.runFunction("makePapers", [request, "vi"], { user });
      expect(error).toBeUndefined();
      told = result as PapersProgress;
      request = null;
    } while (told.kind === "progress" && told.state === "going");
    expect(told).toMatchObject({ kind: "progress", state: "done", made: 128, left: 0, faults: [] });
  });
}, 180_000);
