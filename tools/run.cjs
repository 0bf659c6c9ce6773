"use strict"

const fs = require("node:fs")
const os = require("node:os")
const path = require("node:path")
const { pathToFileURL } = require("node:url")
const { findNode } = require("../bin/find-node.cjs")
const { findNpm } = require("../bin/install.cjs")
const { prepare, prepareTools } = require("../bin/prepare.cjs")
const { run } = require("../bin/run-in-our-place.cjs")
const { provideBrowser } = require("./browser.cjs")

const root = path.dirname(__dirname)
/** Node reads TypeScript by itself, but no pages. */
const readsPages = pathToFileURL(path.join(root, "tools", "tsx.mjs")).href
const inherit = { cwd: root, stdio: "inherit" }

const commands = {
  test,
  code,
  check,
  "bench-desk": bench("desk.ts", ["--import", readsPages]),
  "bench-inspect": bench("inspect.ts"),
  "bench-intake": bench("intake.ts"),
  "bench-shrink-set": bench("shrink-set.ts"),
  "bench-square-code": bench("square-code.ts"),
  "bench-web": bench("web.ts"),
  "nightly-axe": nightlyAxe,
  screenshots,
  "nightly-odd-files": bench("odd-files.ts"),
}

async function test(args) {
  await prepare(root)
  provideBrowser()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "honnin-tally-"))
  const tally = path.join(folder, "tally")
  const code = await tool("vitest", "vitest.mjs", ["run", ...args], { HONNIN_TALLY: tally })
  const line = fs.existsSync(tally) ? fs.readFileSync(tally, "utf8") : "0 passed, 1 failed"
  fs.rmSync(folder, { recursive: true, force: true })
  process.stdout.write(`${line}\n`)
  return code === 0 && !/ 0 failed$/.test(line) ? 1 : code
}

/** Every preview in every language at every width. */
async function nightlyAxe() {
  await prepare(root)
  provideBrowser()
  return tool("vitest", "vitest.mjs", ["run", "tests/journeys/previews.test.ts"], { HONNIN_PREVIEWS: "all" })
}

/** Types, lint, unused code. */
async function code() {
  await prepareTools(root)
  const steps = [
    ["typescript", "bin/tsc", ["--noEmit"]],
    ["@biomejs/biome", "bin/biome", [process.env.CI ? "ci" : "check", "--error-on-warnings", "."]],
    ["knip", "bin/knip.js", []],
  ]
  for (const [name, program, args] of steps) {
    const code = await tool(name, program, args)
    if (code !== 0) return code
  }
  return 0
}

async function check(args) {
  const code = await commands.code()
  if (code !== 0) return code
  const npm = findNpm()
  return ended(await run(npm.program, [...npm.args, "test", "--", ...args], inherit))
}

function bench(file, first = []) {
  return async (args) => {
    await prepare(root)
    return underOurNode([...first, path.join(root, "tools", "bench", file), ...args])
  }
}

/** Those of the README. */
async function screenshots() {
  await prepare(root)
  provideBrowser()
  return underOurNode(["--import", readsPages, path.join(root, "tools", "screenshots", "take.ts")])
}

const tool = (name, program, args, env) => underOurNode([path.join(root, "node_modules", name, program), ...args], env)

/** Whatever a tool starts by the name `node` is the same Node, too. */
async function underOurNode(args, env = {}) {
  const node = findNode(root)
  const searched = [path.dirname(node), process.env.PATH].join(path.delimiter)
  return ended(await run(node, args, { ...inherit, env: { ...process.env, ...env, PATH: searched } }))
}

const ended = ({ code, signal }) => code ?? 128 + os.constants.signals[signal]

async function main([name, ...args]) {
  const command = commands[name]
  if (!command) throw new Error(`run.cjs knows ${Object.keys(commands).join(", ")}.`)
  process.exitCode = await command(args)
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`honnin: ${error.message}\n`)
  process.exitCode = 1
})
