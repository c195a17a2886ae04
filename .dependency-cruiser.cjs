/** Who may import whom: arrows run downwards only (docs/architecture.md). */

/** A rule that everything under `from` may import only what `allowed` matches. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { pathNot: allowed },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only("domain-imports-nothing", "The rules are pure: no service, no package.", "^src/domain/", "^src/domain/"),
    only("language", "Texts know the rules' reasons, nothing else.", "^src/language/", "^src/(language|domain)/"),
    only("plan", "A plan's text becomes a campaign.", "^src/plan/", "^src/(plan|language|domain)/"),
    only(
      "workbook",
      "The workbook's layout knows no service.",
      "^src/workbook/",
      "^src/(workbook|dossier|plan|language|domain)/",
    ),
    only(
      "dossier",
      "The papers know no service; libraries fill their templates and compare their texts.",
      "^src/dossier/",
      "^(src/(dossier|language|domain)/|node_modules/(docxtemplater|fflate|@jest/diff-sequences)/)",
    ),
    only(
      "google",
      "Google's services are touched here only, below the entry file.",
      "^src/google/",
      "^src/(google|dossier|workbook|plan|language|domain)/",
    ),
    only(
      "add-on",
      "No package and no other side is bundled into the add-on, but what fills the papers' templates and compares their texts.",
      "^src/(?!dossier/(render-(engine|zip)|reconcile/align)[.]ts$)",
      "^src/",
    ),
    only(
      "sidebar",
      "The side panel is a page of its own: a small library, and the types of its contract with the add-on.",
      "^sidebar/",
      "^(sidebar/|src/workbook/panel[-a-z]*\\.ts$|node_modules/preact/)",
    ),
    {
      name: "sidebar-knows-types-only",
      comment: "Nothing of the add-on is bundled into the page.",
      severity: "error",
      from: { path: "^sidebar/" },
      to: { path: "^src/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "workbench",
      comment: "What the workbench runs is dist/, never the sources.",
      severity: "error",
      from: { path: "^workbench/" },
      to: { path: "^(src|sidebar|test|bench|scripts)/" },
    },
    only(
      "page",
      "The page knows of the server what they say to each other, and browsers' packages.",
      "^workbench/web/",
      "^(workbench/web/|workbench/server/protocol[.]ts|node_modules/(@univerjs|preact|rxjs)/)",
    ),
    {
      name: "server-without-page",
      comment: "Nothing that runs in Node is made of the page's parts.",
      severity: "error",
      from: { path: "^workbench/(?!web/)" },
      to: { path: "^workbench/web/" },
    },
    {
      name: "workbench-runs-on-dependencies",
      comment: "What the workbench needs at run time is a dependency, not a tool of development.",
      severity: "error",
      // The page is bundled with all it needs.
      from: { path: "^workbench/(?!web/)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "workbook-model-stands-alone",
      comment: "The workbook model knows neither files nor services nor pages.",
      severity: "error",
      from: { path: "^workbench/sheet/" },
      to: { path: "^workbench/(?!sheet/)" },
    },
    {
      name: "no-cycles",
      comment: "No file needs itself in order to load; types, which are gone by then, may name each other.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
