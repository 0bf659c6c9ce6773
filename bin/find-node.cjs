"use strict"

const fs = require("node:fs")
const { createRequire } = require("node:module")
const path = require("node:path")

const neededMajor = 24

const nodePackage = `node-${process.platform}-${process.arch}`

const majorOf = (version) => Number(version.split(".")[0])

const hasNewNode = () => majorOf(process.versions.node) >= neededMajor

/** Node 24 or newer: the one that runs us, else the one npm installed as a package of ours, wherever npm put it. */
function findNode(root) {
  if (hasNewNode()) return process.execPath
  const packaged = packagedNode(root)
  if (packaged) return packaged
  throw new Error(
    `this needs Node ${neededMajor} or newer; this is Node ${process.versions.node}, and npm installed no newer one for this machine (${process.platform}-${process.arch}). Install Node ${neededMajor} and try again.`,
  )
}

function packagedNode(root) {
  const require = createRequire(path.join(root, "package.json"))
  try {
    const manifest = require.resolve(`${nodePackage}/package.json`)
    const program = path.join(path.dirname(manifest), "bin", "node")
    fs.accessSync(program, fs.constants.X_OK)
    return majorOf(require(manifest).version) >= neededMajor ? program : null
  } catch {
    return null
  }
}

module.exports = { findNode, hasNewNode, nodePackage }
