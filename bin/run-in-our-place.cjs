"use strict"

const { spawn } = require("node:child_process")
const os = require("node:os")
const path = require("node:path")
const { whenNpmDies } = require("./when-npm-dies.cjs")

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"]

/**
 * Runs a program with our terminal, passes our signals on, and ends as it ends.
 * It has an IPC channel to us: when that closes and no signal came, we were killed, and it should stop (src/cli/lifeline.ts).
 * A Ctrl-C reaches it twice, from the terminal and from us.
 */
async function runInOurPlace(program, args, options = {}) {
  const { code, signal } = await run(program, args, { ...options, stdio: ["inherit", "inherit", "inherit", "ipc"] })
  if (signal) process.kill(process.pid, signal)
  process.exit(code ?? 128 + os.constants.signals[signal])
}

/** @returns how the program ended: `{ code, signal }`. It is told to stop when we are, or when the npm that runs us dies. */
function run(program, args, options) {
  return new Promise((settle, reject) => {
    const child = spawn(program, args, options)
    const passOn = (signal) => child.kill(signal)
    const end = () => {
      for (const signal of forwarded) process.removeListener(signal, passOn)
      forgetNpm()
    }
    const forgetNpm = whenNpmDies(() => child.kill("SIGTERM"))
    for (const signal of forwarded) process.on(signal, passOn)
    child.once("error", (error) => {
      end()
      reject(new Error(`${path.basename(program)} could not be run: ${error.message}`))
    })
    child.once("exit", (code, signal) => {
      end()
      settle({ code, signal })
    })
  })
}

module.exports = { run, runInOurPlace }
