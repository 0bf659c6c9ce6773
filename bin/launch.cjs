"use strict"

const fs = require("node:fs")
const path = require("node:path")
const { prepare } = require("./prepare.cjs")
const { findNode } = require("./find-node.cjs")
const { runInOurPlace } = require("./run-in-our-place.cjs")

const root = path.dirname(path.dirname(fs.realpathSync(__filename)))

/** Runs the program under Node 24 in our place. A clone is installed and built first; a package comes ready. */
async function launch(args) {
  try {
    await prepare(root)
    const program = path.join(root, "dist", "honnin.js")
    if (!fs.existsSync(program))
      throw new Error(`This package of honnin is broken: ${program} is missing. Install it again.`)
    await runInOurPlace(findNode(root), ["--enable-source-maps", program, ...args])
  } catch (error) {
    process.stderr.write(`honnin: ${error.message}\n`)
    process.exit(1)
  }
}

module.exports = { launch }
