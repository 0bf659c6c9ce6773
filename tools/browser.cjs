"use strict"

const { spawnSync } = require("node:child_process")
const { existsSync } = require("node:fs")
const path = require("node:path")

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const packages = ["chromium", "fonts-noto-cjk"]

/** @returns null when there is none. `CHROMIUM` in the environment names another one. */
function findChromium() {
  const folders = ["/usr/bin", "/snap/bin", ...(process.env.PATH ?? "").split(path.delimiter)]
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [process.env.CHROMIUM, ...places].find((place) => place && existsSync(place)) ?? null
}

function hasJapaneseFont() {
  const listed = spawnSync("fc-list", [":lang=ja"], { encoding: "utf8" })
  return listed.status === 0 && listed.stdout.trim() !== ""
}

/** Installs Debian's Chromium and a Japanese font where we may; otherwise says how. The journeys fail without them. */
function provideBrowser() {
  if (findChromium() && hasJapaneseFont()) return
  const become = asRoot()
  const apt = (args) => spawnSync(become[0], [...become.slice(1), "apt-get", ...args], aptOptions).status === 0
  if (become && spawnSync("which", ["apt-get"]).status === 0) {
    process.stderr.write("Installing Chromium and a Japanese font for the journeys (apt-get) …\n")
    if (apt(["update", "-qq"])) apt(["install", "-y", "-qq", "--no-install-recommends", ...packages])
  }
  if (findChromium() && hasJapaneseFont()) return
  process.stderr.write(
    `The journeys need Chromium and a Japanese font, and will fail. To install them: sudo apt-get install ${packages.join(" ")} (or set CHROMIUM to a Chromium of yours).\n`,
  )
}

const aptOptions = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, stdio: ["ignore", "ignore", 2] }

/** @returns the command that makes us root; null when we cannot without a password. */
function asRoot() {
  if (process.getuid?.() === 0) return ["env"]
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : null
}

module.exports = { findChromium, provideBrowser }
