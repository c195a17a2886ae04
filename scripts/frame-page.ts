/** build/web/frame.html: the frame for an add-on's HTML, with its script inside, since it may load nothing. */

import { readFileSync } from "node:fs";
import { bundleOne } from "./bundle";

/** The frame's page as one file. */
export async function framePage(): Promise<string> {
  const { text } = await bundleOne({
    entryPoints: ["workbench/web/frame/frame.ts"],
    format: "iife",
    target: "es2022",
    minify: true,
    tsconfigRaw: {},
  });
  return readFileSync("workbench/web/frame/frame.html", "utf8").replace(
    '<script src="frame.ts"></script>',
    () => `<script>${text.trimEnd()}</script>`,
  );
}
