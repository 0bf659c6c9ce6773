import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build as bundle } from "esbuild"
import { fingerprint } from "../bin/fingerprint.cjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, "dist")

/** Builds `dist/` from `src/`, unless it is up to date. Each file is replaced at once, so a running program reads whole ones. */
export async function build() {
  const now = fingerprint(root)
  if (existsSync(join(dist, ".stamp")) && readFileSync(join(dist, ".stamp"), "utf8") === now) return
  await Promise.all([buildProgram(), buildIslands(), buildStyles()])
  for (const ending of [".svg", ".jpg"]) copyAll("src/web/pictures", ending, "assets")
  copyAll("src/adapters/migrations", ".sql", "migrations")
  put(join(dist, ".stamp"), now)
}

function buildProgram() {
  const entries = [...filesIn("src/cli", "honnin.ts"), ...filesIn("src/adapters", "inspector-worker.ts")]
  return bundleTo(dist, entries, {
    entryNames: "[name]",
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcemap: true,
  })
}

function buildIslands() {
  const entries = filesIn("src/web/islands", ".ts").filter((file) => !file.endsWith(".test.ts"))
  return bundleTo(join(dist, "assets"), entries, { format: "esm", target: "es2020", minify: true })
}

function buildStyles() {
  return bundleTo(join(dist, "assets"), filesIn("src/web/styles", ".css"), { target: "es2020", minify: true })
}

async function bundleTo(outdir, entryPoints, options) {
  if (entryPoints.length === 0) return
  const { outputFiles } = await bundle({
    ...options,
    entryPoints,
    outdir,
    bundle: true,
    write: false,
    absWorkingDir: root,
    logLevel: "warning",
  })
  for (const { path, contents } of outputFiles) put(path, contents)
}

function copyAll(from, ending, to) {
  for (const file of filesIn(from, ending)) put(join(dist, to, basename(file)), readFileSync(file))
}

function filesIn(folder, ending) {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  const names = readdirSync(path).filter((name) => name.endsWith(ending))
  return names.map((name) => join(path, name))
}

function put(file, contents) {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, file)
}

const isProgram = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
if (isProgram) await build().catch(() => process.exit(1))
