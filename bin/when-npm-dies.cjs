"use strict"

const fs = require("node:fs")

const watchMillis = 500
const shells = new Set(["sh", "bash", "dash", "zsh", "ash", "ksh", "busybox"])

/**
 * A killed npm tells nobody. When npm (or npx) runs us, `tell` is called once it is gone.
 * Nobody else is watched: who starts us with nohup or from a service manager may go.
 * @returns a function that ends the watch.
 */
function whenNpmDies(tell) {
  const watched = process.env.npm_lifecycle_event ? npmAbove() : []
  if (watched.length === 0) return () => {}
  const watch = setInterval(() => {
    if (watched.every(({ pid, startedAt }) => facts(pid)?.startedAt === startedAt)) return
    clearInterval(watch)
    tell()
  }, watchMillis)
  watch.unref()
  return () => clearInterval(watch)
}

/** Our parent if it is npm, or the shell npm started and npm itself. */
function npmAbove() {
  const parent = facts(process.ppid)
  const chain = parent && shells.has(parent.name) ? [parent, facts(parent.parentPid)] : [parent]
  const last = chain[chain.length - 1]
  return last && isNpm(last.pid) ? chain : []
}

function isNpm(pid) {
  try {
    return /\b(npm|npx|pnpm|yarn)\b/.test(fs.readFileSync(`/proc/${pid}/cmdline`, "utf8"))
  } catch {
    return false
  }
}

/** @returns null when there is no such process, or only its remains. */
function facts(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8")
    const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"))
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return fields[0] === "Z" ? null : { pid, name, parentPid: Number(fields[1]), startedAt: fields[19] }
  } catch {
    return null
  }
}

module.exports = { facts, whenNpmDies }
