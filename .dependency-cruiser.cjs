"use strict"

/** What each room may import (docs: the table in the README's map of src/). A room not named here may import anything. */
const mayImport = {
  kit: [],
  documents: ["kit"],
  vision: ["kit"],
  verification: ["kit", "documents"],
  checks: ["kit", "documents", "verification"],
  contract: ["kit", "documents", "verification"],
  app: ["kit", "documents", "vision", "verification", "checks"],
  adapters: ["kit", "documents", "vision", "verification", "app"],
  web: ["kit", "documents", "vision", "verification", "contract"],
  http: ["kit", "documents", "verification", "contract", "app", "web/pages", "web/i18n"],
}

/** Rooms of plain thought: nothing of Node, nothing from npm, so that they run anywhere, the browser too. */
const pure = ["kit", "documents", "vision", "verification", "checks"]

const tests = "\\.test\\.tsx?$"

const roomRules = Object.entries(mayImport).map(([room, others]) => ({
  name: `${room}-imports-only-its-row`,
  severity: "error",
  from: { path: `^src/${room}/`, pathNot: tests },
  to: { path: "^(src|fixtures|tests|tools|bin)/", pathNot: `^src/(${[room, ...others].join("|")})/` },
}))

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "pure-rooms-stand-alone",
      severity: "error",
      from: { path: `^src/(${pure.join("|")})/`, pathNot: tests },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "islands-run-in-a-browser",
      severity: "error",
      from: { path: "^src/web/islands/", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "everything-resolves", severity: "error", from: { path: "^src/" }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types"],
    },
  },
}
