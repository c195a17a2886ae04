/**
 * Jest transformer for packages that are published as ES modules only: the package, with all that it imports, as one
 * CommonJS file, so that Jest's registry loads one module instead of hundreds.
 */

import { buildSync } from "esbuild";

export default {
  /**
   * @param {string} _source
   * @param {string} filename
   */
  process(_source, filename) {
    const { outputFiles } = buildSync({
      entryPoints: [filename],
      bundle: true,
      write: false,
      platform: "node",
      format: "cjs",
      target: "node20",
    });
    return { code: outputFiles[0]?.text ?? "" };
  },
};
