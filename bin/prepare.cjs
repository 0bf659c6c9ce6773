"use strict"

const fs = require("node:fs")
const path = require("node:path")
const { fingerprint } = require("./fingerprint.cjs")
const { findNode } = require("./find-node.cjs")
const { install, isInstalled } = require("./install.cjs")
const { underFolderLock } = require("./folder-lock.cjs")
const { run } = require("./run-in-our-place.cjs")

/** A published package carries no lockfile. */
const isClone = (root) => fs.existsSync(path.join(root, "package-lock.json"))

/** Brings a clone up to date: what its lockfile names is installed, what its sources say is built. */
async function prepare(root, say = (line) => process.stderr.write(`${line}\n`)) {
  if (!isClone(root) || (isInstalled(root) && isBuilt(root))) return
  await underFolderLock(path.join(root, "dist", ".preparing"), async () => {
    if (!isInstalled(root)) await install(root, say)
    if (!isBuilt(root)) await build(root)
  })
}

/** As `prepare`, without the build: for what checks sources rather than runs them. */
async function prepareTools(root, say = (line) => process.stderr.write(`${line}\n`)) {
  if (isInstalled(root)) return
  await underFolderLock(path.join(root, "dist", ".preparing"), async () => {
    if (!isInstalled(root)) await install(root, say)
  })
}

function isBuilt(root) {
  try {
    return fs.readFileSync(path.join(root, "dist", ".stamp"), "utf8") === fingerprint(root)
  } catch {
    return false
  }
}

async function build(root) {
  const ended = await run(findNode(root), [path.join(root, "tools", "build.mjs")], { stdio: ["ignore", 2, 2] })
  if (ended.signal) process.exit(130)
  if (ended.code !== 0) throw new Error("the sources do not build; the reason is above.")
}

module.exports = { prepare, prepareTools }
