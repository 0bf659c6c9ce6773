"use strict"

const { createHash } = require("node:crypto")
const fs = require("node:fs")
const os = require("node:os")
const path = require("node:path")
const { hasNewNode, nodePackage } = require("./find-node.cjs")
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

/**
 * Installs exactly what the lockfile names, also what a half-done install left out. npm runs under Node 24 for it: an older
 * Node makes it leave out, without a word, the optional packages that want a newer one, and sharp is made of those.
 */
async function install(root, say) {
  say("Installing what is missing (npm ci); this takes about half a minute …")
  const borrowed = hasNewNode() ? null : fs.mkdtempSync(path.join(os.tmpdir(), "honnin-node-"))
  try {
    const node = borrowed ? await borrowNode(root, borrowed) : process.execPath
    await npmCi(root, node)
  } finally {
    if (borrowed) fs.rmSync(borrowed, { recursive: true, force: true })
  }
  fs.writeFileSync(stampOf(root), lockfileHash(root))
}

/** Installs, in a folder of its own, the one package of the lockfile that is Node for this machine. */
async function borrowNode(root, folder) {
  const name = nodePackage
  const entry = readPackages(path.join(root, "package-lock.json"))[`node_modules/${name}`]
  if (!entry) return process.execPath
  const manifest = { name: "borrowed", version: "1.0.0", dependencies: { [name]: entry.version } }
  const packages = { "": manifest, [`node_modules/${name}`]: { ...entry, optional: false } }
  const lockfile = { ...manifest, lockfileVersion: 3, requires: true, packages }
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest))
  fs.writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify(lockfile))
  await npmCi(folder, process.execPath)
  return path.join(folder, "node_modules", name, "bin", "node")
}

async function npmCi(folder, node) {
  const npm = findNpm(node)
  const args = [
    "ci",
    "--ignore-scripts",
    "--loglevel=error",
    "--no-audit",
    "--no-fund",
    "--include=dev",
    "--include=optional",
  ]
  const env = { ...process.env, PATH: [path.dirname(node), process.env.PATH].join(path.delimiter) }
  const ended = await run(npm.program, [...npm.args, ...args], { cwd: folder, env, stdio: ["ignore", "ignore", 2] })
  if (ended.signal) process.exit(130)
  if (ended.code !== 0) throw new Error("npm ci did not succeed; its message is above.")
}

function isWhatWeNeed(root, installed) {
  const wanted = Object.entries(readPackages(path.join(root, "package-lock.json"))).filter(
    ([place, entry]) => place !== "" && (!entry.optional || isForThisMachine(entry)),
  )
  const same = wanted.every(
    ([place, { version, integrity }]) =>
      installed[place]?.version === version && installed[place].integrity === integrity,
  )
  if (same) tryToStamp(root)
  return same
}

function isForThisMachine({ os: systems, cpu, libc }) {
  if (!systems?.includes(process.platform) || !cpu?.includes(process.arch)) return false
  return !libc || libc.includes(process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl")
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

/** The npm that runs us, the one beside our Node, or the one on the PATH. @param node - to run it. */
function findNpm(node = process.execPath) {
  const beside = path.join(path.dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js")
  const script = [process.env.npm_execpath, beside].find(
    (file) => file && path.basename(file) === "npm-cli.js" && fs.existsSync(file),
  )
  return script ? { program: node, args: [script] } : { program: "npm", args: [] }
}

function readText(file) {
  try {
    return fs.readFileSync(file, "utf8")
  } catch {
    return null
  }
}

module.exports = { findNpm, install, isInstalled }
