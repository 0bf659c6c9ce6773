import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { inject } from "vitest"

const bin = fileURLToPath(new URL("../../bin", import.meta.url))
const base = mkdtempSync(join(inject("scratch"), "clones-"))
const children: ChildProcess[] = []

/** A program that says what it sees in a file, so that it can be watched when nobody holds its terminal any more. */
const program = `
import { appendFileSync } from "node:fs"
const [command, said] = process.argv.slice(2)
const say = (word) => appendFileSync(said, word + "\\n")
if (command === "exit") process.exit(Number(said))
if (command === "print") console.log(said)
if (command === "wait") {
  setTimeout(() => process.exit(9), 60_000)
  const stop = (why) => () => { say(why); process.exit(7) }
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.once(signal, stop(signal))
  process.once("disconnect", stop("orphaned"))
  say("up " + process.pid)
}`

const build = `
import { mkdirSync, writeFileSync } from "node:fs"
import { fingerprint } from "../bin/fingerprint.cjs"
const root = new URL("..", import.meta.url)
mkdirSync(new URL("dist/", root), { recursive: true })
writeFileSync(new URL("dist/honnin.js", root), ${JSON.stringify(program)})
writeFileSync(new URL("dist/.stamp", root), fingerprint(decodeURIComponent(root.pathname)))`

/** A clone with our launcher, one small dependency that needs no network, and a program of a few lines. */
export function smallClone(...folders: string[]): string {
  const root = join(base, ...folders)
  for (const folder of ["src", "tools", "pack"]) mkdirSync(join(root, folder), { recursive: true })
  cpSync(bin, join(root, "bin"), { recursive: true })
  writeFileSync(join(root, "tools", "build.mjs"), build)
  writeFileSync(join(root, "src", "program.ts"), "")
  writeFileSync(join(root, "pack", "package.json"), JSON.stringify({ name: "tiny", version: "1.0.0" }))
  const scripts = { start: "node bin/honnin wait" }
  const manifest = { name: "clone", version: "1.0.0", type: "module", scripts, dependencies: { tiny: "file:tiny.tgz" } }
  writeFileSync(join(root, "package.json"), JSON.stringify(manifest))
  npm(join(root, "pack"), "pack", "--pack-destination", root)
  cpSync(join(root, "tiny-1.0.0.tgz"), join(root, "tiny.tgz"))
  npm(root, "install", "--package-lock-only")
  return root
}

const npm = (cwd: string, ...args: string[]) =>
  execFileSync("npm", [...args, "--loglevel=error", "--offline"], { cwd, env: plainEnvironment(), stdio: "pipe" })

export const developersOwnInstall = (root: string) => npm(root, "ci")

/** The environment without what an npm around us put there. */
const plainEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")))

export function start(command: string, args: string[], cwd: string): ChildProcess {
  const child = spawn(command, args, {
    cwd,
    env: plainEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  })
  children.push(child)
  return child
}

export type Ended = { code: number | null; signal: string | null; out: string; err: string }

export function ended(child: ChildProcess): Promise<Ended> {
  let out = ""
  let err = ""
  child.stdout?.on("data", (chunk) => {
    out += chunk
  })
  child.stderr?.on("data", (chunk) => {
    err += chunk
  })
  return new Promise((settle) => child.once("close", (code, signal) => settle({ code, signal, out, err })))
}

export const honnin = (root: string, ...args: string[]) =>
  ended(start(process.execPath, [join(root, "bin", "honnin"), ...args], dirname(root)))

export const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [])

export function removeClones(): void {
  for (const { pid } of children.splice(0)) killGroup(pid)
  rmSync(base, { recursive: true, force: true })
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, "SIGKILL")
  } catch {
    // It has ended.
  }
}
