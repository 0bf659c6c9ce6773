"use strict"

const fs = require("node:fs")
const path = require("node:path")
const { facts } = require("./when-npm-dies.cjs")

const retryMillis = 100

/**
 * Runs `work` while no other process runs any under the same lock.
 * The lock is a folder that holds one empty file, named after its process. It appears with its content by a rename, which
 * fails on a folder that is not empty; the file of a dead process may be removed by anybody, by its name and no other.
 */
async function underFolderLock(lock, work) {
  const holder = `${process.pid}-${startOf(process.pid)}`
  while (!take(lock, holder)) {
    removeDead(lock)
    await new Promise((resolve) => setTimeout(resolve, retryMillis))
  }
  try {
    return await work()
  } finally {
    release(lock, holder)
  }
}

function take(lock, holder) {
  const draft = `${lock}.${holder}`
  fs.mkdirSync(draft, { recursive: true })
  fs.writeFileSync(path.join(draft, holder), "")
  try {
    fs.renameSync(draft, lock)
    return true
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true })
    if (error.code === "ENOTEMPTY" || error.code === "EEXIST") return false
    throw error
  }
}

function removeDead(lock) {
  for (const holder of holders(lock)) {
    const [pid, startedAt] = holder.split("-")
    if (startOf(pid) !== startedAt) fs.rmSync(path.join(lock, holder), { force: true })
  }
}

function holders(lock) {
  try {
    return fs.readdirSync(lock)
  } catch {
    return []
  }
}

/** Tells a process from a later one with the same number. Without /proc, living is all that is known. */
function startOf(pid) {
  if (fs.existsSync("/proc/self/stat")) return facts(pid)?.startedAt ?? "gone"
  try {
    process.kill(Number(pid), 0)
    return "alive"
  } catch (error) {
    return error.code === "EPERM" ? "alive" : "gone"
  }
}

function release(lock, holder) {
  fs.rmSync(path.join(lock, holder), { force: true })
  try {
    fs.rmdirSync(lock)
  } catch {
    // The next one has it already.
  }
}

module.exports = { underFolderLock }
