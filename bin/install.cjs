"use strict"

const { createHash } = require("node:crypto")
const fs = require("node:fs")
const path = require("node:path")
const { run } = require("./run-in-our-place.cjs")

const stampOf = (root) => path.join(root, "node_modules", ".honnin-installed")

/**
 * Everything the lockfile names is there, after our own install or a developer's. npm writes its list of what it installed
 * last, so it is there only after an install that ended; a package removed since then is missed, too.
 */
function isInstalled(root) {
  const installed = readPackages(path.join(root, "node_modules", ".package-lock.json"))
  const present =
    installed && Object.keys(installed).every((place) => fs.existsSync(path.join(root, place, "package.json")))
  if (!present) return false
  return readText(stampOf(root)) === lockfileHash(root) || isWhatWeNeed(root, installed)
}

/** Installs exactly what the lockfile names, also what a half-done install left out. */
async function install(root, say) {
  say("Installing what is missing (npm ci); this takes about half a minute …")
  const npm = findNpm()
  const args = [
    "ci",
    "--ignore-scripts",
    "--loglevel=error",
    "--no-audit",
    "--no-fund",
    "--include=dev",
    "--include=optional",
  ]
  const ended = await run(npm.program, [...npm.args, ...args], { cwd: root, stdio: ["ignore", "ignore", 2] })
  if (ended.signal) process.exit(130)
  if (ended.code !== 0) throw new Error("npm ci did not succeed; its message is above.")
  fs.writeFileSync(stampOf(root), lockfileHash(root))
}

function isWhatWeNeed(root, installed) {
  const wanted = Object.entries(readPackages(path.join(root, "package-lock.json"))).filter(
    ([place, { optional }]) => place !== "" && !optional,
  )
  const same = wanted.every(
    ([place, { version, integrity }]) =>
      installed[place]?.version === version && installed[place].integrity === integrity,
  )
  if (same) tryToStamp(root)
  return same
}

/** Spares the next start the comparison; a folder that is not ours to write is compared each time. */
function tryToStamp(root) {
  try {
    fs.writeFileSync(stampOf(root), lockfileHash(root))
  } catch {
    // Read-only: nothing to do.
  }
}

/** @returns null when there is no such file, or half of one. */
function readPackages(lockfile) {
  try {
    return JSON.parse(fs.readFileSync(lockfile, "utf8")).packages
  } catch {
    return null
  }
}

const lockfileHash = (root) =>
  createHash("sha256")
    .update(fs.readFileSync(path.join(root, "package-lock.json")))
    .digest("hex")

/** The npm that runs us, the one beside our Node, or the one on the PATH. */
function findNpm() {
  const beside = path.join(path.dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js")
  const script = [process.env.npm_execpath, beside].find(
    (file) => file && path.basename(file) === "npm-cli.js" && fs.existsSync(file),
  )
  return script ? { program: process.execPath, args: [script] } : { program: "npm", args: [] }
}

function readText(file) {
  try {
    return fs.readFileSync(file, "utf8")
  } catch {
    return null
  }
}

module.exports = { findNpm, install, isInstalled }
