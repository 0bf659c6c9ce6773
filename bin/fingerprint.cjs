"use strict"

const { createHash } = require("node:crypto")
const fs = require("node:fs")
const path = require("node:path")

/** Changes when anything the build reads does: paths, sizes and times of the sources, of the build itself, and the lockfile. */
function fingerprint(root) {
  const hash = createHash("sha256")
  for (const file of [...filesIn(path.join(root, "src")), ...["tools/build.mjs", "package-lock.json"].map(inRoot)]) {
    const { size, mtimeMs } = fs.statSync(file)
    hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest("hex")

  function inRoot(name) {
    return path.join(root, name)
  }
}

function filesIn(folder) {
  if (!fs.existsSync(folder)) return []
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(file) : [file]
  })
}

module.exports = { fingerprint }
