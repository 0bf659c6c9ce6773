import { readFileSync } from "node:fs"
import { registerHooks } from "node:module"
import { fileURLToPath } from "node:url"
import { transformSync } from "esbuild"

/** Node reads our TypeScript by itself, but no pages: `node --import ./tools/tsx.mjs …` reads those, too. */
registerHooks({
  load(url, context, next) {
    if (!url.endsWith(".tsx")) return next(url, context)
    const text = readFileSync(fileURLToPath(url), "utf8")
    const { code } = transformSync(text, { loader: "tsx", jsx: "automatic", jsxImportSource: "hono/jsx" })
    return { format: "module", source: code, shortCircuit: true }
  },
})
