/** build/web/: the workbench's page, one script without anything that is loaded later, and the frame in it. */

import type { Plugin } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { bundleOne } from "./bundle";
import { sidebarPage } from "./sidebar-page";

/**
 * Univer's renderer carries the hyphenation patterns of seventy languages, each in a file that is loaded on demand.
 * Cells are not hyphenated: none is ever asked for, and nothing stands in for them.
 */
const withoutHyphenation: Plugin = {
  name: "without-hyphenation",
  setup(build) {
    const inRenderer = /engine-render[\\/]lib[\\/]es[\\/]index\.js$/;
    build.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ path, kind, importer }) =>
      kind === "dynamic-import" && inRenderer.test(importer) ? { path, namespace: "none" } : null,
    );
    build.onLoad({ filter: /./, namespace: "none" }, () => ({ contents: "export default [];" }));
  },
};

/** The toasts of Univer's own interface, which is never drawn; loading them would put a style into the page. */
const withoutToasts: Plugin = {
  name: "without-toasts",
  setup(build) {
    build.onResolve({ filter: /^sonner$/ }, ({ path }) => ({ path, namespace: "no-toasts" }));
    build.onLoad({ filter: /./, namespace: "no-toasts" }, () => ({
      contents: "export const toast = () => undefined; export const Toaster = () => null;",
    }));
  },
};

/** The files by their paths. The page's script and style carry their content in their names, so that they can be kept. */
export async function webPage(): Promise<Record<string, string>> {
  const style = readFileSync("workbench/web/page.css", "utf8");
  const script = await webPageScript();
  const names = { "page.css": named("page", style, "css"), "page.js": named("page", script, "js") };
  let page = readFileSync("workbench/web/page.html", "utf8");
  for (const [name, lasting] of Object.entries(names)) page = page.replace(`"/${name}"`, `"/${lasting}"`);
  return {
    "build/web/page.html": page,
    "build/web/frame.html": await sidebarPage("workbench/web/frame/frame.html"),
    [`build/web/${names["page.css"]}`]: style,
    [`build/web/${names["page.js"]}`]: script,
  };
}

function named(name: string, text: string, ending: string): string {
  return `${name}-${createHash("sha256").update(text).digest("hex").slice(0, 10)}.${ending}`;
}

/** The page's script. Univer's React components are never drawn; Preact stands in for what they are made with. */
async function webPageScript(): Promise<string> {
  const { text } = await bundleOne({
    entryPoints: ["workbench/web/main.tsx"],
    format: "esm",
    target: "es2022",
    minify: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    alias: { react: "preact/compat", "react-dom": "preact/compat", "react/jsx-runtime": "preact/jsx-runtime" },
    plugins: [withoutHyphenation, withoutToasts],
    tsconfigRaw: {},
  });
  return text;
}
