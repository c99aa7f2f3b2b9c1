// Who may import whom: one entry per sentence of the architecture. The comment is what a newcomer reads when the check fails.
const { readFileSync } = require("node:fs");

const TEST = "\\.test\\.tsx?$";
/** What only tests use, beside what they test. */
const FOR_TESTS = "/test-[^/]+\\.ts$";
const USE_CASES = [...readFileSync("lib/contract/all-routes.ts", "utf8").matchAll(/useCase: "([a-z-]+\/[a-z-]+)"/g)].map(
  ([, file]) => file,
);
const DATABASE = "^lib/server/(database\\.ts|generated/)";
const NODE_BUILT_IN = { dependencyTypes: ["core"] };

/** A room and all it may import; packages are patterns on their names. */
function only(name, comment, from, rooms, packages = []) {
  const allowed = [...rooms, ...packages.map((one) => `(^|node_modules/)${one}(/|$)`)];
  return { name, severity: "error", comment, from: { path: from, pathNot: TEST }, to: { pathNot: allowed } };
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two modules that need each other are one module, or hide a third.",
      from: { pathNot: "^lib/server/generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "An import that leads nowhere is not checked either. `mdast` is types alone: @types/mdast.",
      from: { pathNot: "^lib/server/generated/" },
      to: { couldNotResolve: true, pathNot: "^mdast$" },
    },
    only(
      "domain-is-pure",
      "lib/domain computes: itself and zod, no React, Next, Prisma or node:*.",
      "^lib/domain/",
      ["^lib/domain/"],
      ["zod"],
    ),
    only(
      "contract-is-shared",
      "lib/contract is read by both sides, so it knows neither.",
      "^lib/contract/",
      ["^lib/(contract|domain)/"],
      ["zod"],
    ),
    only(
      "reader-runs-everywhere",
      "lib/reader runs on the server, in the terminal and in the browser: the domain and parsers, no node:*.",
      "^lib/reader/",
      ["^lib/(reader|domain)/"],
      ["papaparse", "jsonc-parser", "@types/papaparse"],
    ),
    only(
      "client-asks-over-http",
      "lib/client asks: it knows the wire and React Query, not the server.",
      "^lib/client/",
      ["^lib/(client|contract|domain)/"],
      ["@tanstack/[^/]+", "zod", "react", "@types/react"],
    ),
    {
      name: "server-looks-down",
      severity: "error",
      comment: "lib/server, the terminal and the benchmarks serve; they never reach into pages, components or browser code.",
      from: { path: "^(lib/(server|cli|bench)|prisma)/" },
      to: { path: "^(app|components|lib/client)/" },
    },
    {
      name: "browser-has-no-server",
      severity: "error",
      comment: "The browser reaches the server over HTTP, never by import.",
      from: { path: "^(components|lib/client)/" },
      to: { path: ["^(lib/server|lib/cli|lib/bench|prisma)/", "(^|node_modules/)(@prisma|pg|pino|@electric-sql)(/|$)"] },
    },
    {
      name: "browser-has-no-node",
      severity: "error",
      comment: "Code of the browser has no node:*.",
      from: { path: "^(components|lib/client)/", pathNot: TEST },
      to: NODE_BUILT_IN,
    },
    {
      name: "browser-imports-no-edition",
      severity: "error",
      comment: "The browser is sent the catalogue entries it needs; an edition would be a megabyte of bundle.",
      from: { path: "^(components|lib/client)/", pathNot: TEST },
      to: { path: "^lib/domain/catalogue/(editions/|shipped\\.ts)" },
    },
    {
      name: "queries-live-in-stores",
      severity: "error",
      comment: "Only a store, the transaction wrapper, the session, the jobs and the publishing at start-up hold the database.",
      from: {
        path: "^lib/server/",
        pathNot: `^lib/server/(database|use-case|session|throttle)\\.ts$|${FOR_TESTS}|/store[^/]*\\.ts$|^lib/server/catalogue/publish-shipped\\.ts$|^lib/server/(jobs|generated)/|${TEST}`,
      },
      to: { path: DATABASE, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "a-use-case-never-calls-a-use-case",
      severity: "error",
      comment: "A nested use case opens a second transaction: on the embedded database it waits for itself.",
      from: { path: "^lib/server/[^/]+/(?!store)[^/]+\\.ts$", pathNot: `^lib/server/(jobs|generated)/|${FOR_TESTS}|${TEST}` },
      to: { path: `^lib/server/(${USE_CASES.join("|")})\\.ts$` },
    },
    {
      name: "app-asks-use-cases",
      severity: "error",
      comment: "Pages and routes call use cases. They hold neither the database nor a store.",
      from: { path: "^app/" },
      to: {
        path: [
          DATABASE,
          "^lib/server/[^/]+/store",
          "^lib/server/jobs/",
          "^lib/(cli|bench)/",
          "(^|node_modules/)(@prisma|pg)(/|$)",
        ],
      },
    },
    {
      name: "prisma-stays-in-server",
      severity: "error",
      comment: "Prisma is known to the server, the seed and the tools around migrations.",
      from: { pathNot: "^(lib/(server|cli|bench/bare)|prisma)/|^prisma\\.config\\.ts$" },
      to: { path: "node_modules/(@prisma|prisma)/" },
    },
    {
      name: "nobody-imports-app",
      severity: "error",
      comment: "app places; nothing rests on it.",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "nobody-imports-tools",
      severity: "error",
      comment: "The commands, benchmarks and browser tests are at the edge; tests may borrow from them.",
      from: { pathNot: `^(lib/cli|lib/bench|e2e)/|^[^/]+$|^lib/server/test-(database|template)\\.ts$|${TEST}` },
      to: { path: "^(lib/cli|lib/bench|e2e)/" },
    },
    {
      name: "ui-knows-no-feature",
      severity: "error",
      comment: "components/ui could ship in another product.",
      from: { path: "^components/ui/", pathNot: TEST },
      to: { path: ["^components/(?!ui/)", "^lib/", "(^|node_modules/)next-intl(/|$)"] },
    },
    {
      name: "features-meet-in-app",
      severity: "error",
      comment: "Two features are composed by a page, not by each other.",
      from: { path: "^components/(?!ui/)([^/]+)/" },
      to: { path: "^components/(?!ui/)[^/]+/", pathNot: "^components/$1/" },
    },
    {
      name: "shipped-code-has-its-packages",
      severity: "error",
      comment: "What runs in production is a dependency; development packages are for tests and tools.",
      from: {
        path: "^(app|components|lib/(domain|contract|reader|client|server|i18n)|prisma/seed)/",
        pathNot: `${TEST}|${FOR_TESTS}`,
      },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".mjs", ".cjs", ".js", ".json", ".css"],
    },
  },
};
