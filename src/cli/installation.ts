import { existsSync, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import pino, { type Logger } from "pino"
import type { Mode } from "../app/policy.ts"
import { type Config, readConfig } from "../config.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { type Installation, open } from "../main.ts"
import { keyNeeded, startProblemWords } from "./words.ts"

/** The package: this file is bundled into `dist/honnin.js`. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const folders = { migrations: join(root, "dist/migrations"), assets: join(root, "dist/assets") }

/** In a clone relative paths start from the clone, wherever one stands; installed as a package, from the current folder. */
const home = existsSync(join(root, "src")) ? root : process.cwd()

/** A live installation is told by its master key; without one, commands speak to the demonstration. */
export const modeHere = (): Mode => (process.env.MASTER_KEY_FILE ? "live" : "demo")

/** @returns the configuration, or one sentence a bad variable. */
export function configuration(mode: Mode): Result<Config, string> {
  const config = readConfig(process.env, { mode, home })
  if (!config.ok) return fail(config.error.map(({ variable, message }) => `${variable}: ${message}`).join("\n"))
  if (mode === "live" && config.value.masterKeyFile === null) return fail(keyNeeded)
  return ok(config.value)
}

export const standardOutput = 1
/** A command's standard output is for what it was asked. */
const standardError = 2
type LogStream = typeof standardOutput | typeof standardError

/** Opens the installation that the configuration names, or says in words why it does not open. */
export async function opened(config: Config, stream: LogStream): Promise<Result<Installation, string>> {
  const installation = await open(config, { folders, log: logOf(config, stream) })
  return installation.ok ? installation : fail(startProblemWords(installation.error))
}

/** What a command works with, or the words with which it must stop. */
export async function configured(mode: Mode): Promise<Result<{ config: Config; installation: Installation }, string>> {
  const config = configuration(mode)
  if (!config.ok) return config
  const installation = await opened(config.value, standardError)
  return installation.ok ? ok({ config: config.value, installation: installation.value }) : installation
}

/** Where a live installation logs, as JSON Lines; the demonstration logs to a file, to keep the screen readable. */
function logOf(config: Config, stream: LogStream): Logger {
  if (config.mode === "live") return pino({ level: config.logLevel }, pino.destination(stream))
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  return pino({ level: config.logLevel }, pino.destination({ dest: join(config.dataDir, "honnin.log"), sync: false }))
}
