import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, describe, expect, it } from "vitest"
import { developersOwnInstall, ended, honnin, linesOf, removeClones, smallClone, start } from "./small-clone.ts"

const installing = "Installing what is missing"

afterAll(removeClones)

describe("a fresh clone", () => {
  it("installs and builds once, in a path with spaces and more than 120 characters, and says so once", async () => {
    const root = smallClone("a folder with spaces ".repeat(5).trim(), "and another one")
    expect(root.length).toBeGreaterThan(120)
    const first = await honnin(root, "print", "こんにちは")
    expect(first).toMatchObject({ code: 0, out: "こんにちは\n" })
    expect(first.err.split("\n").filter((line) => line !== "")).toEqual([expect.stringContaining(installing)])
    expect(await honnin(root, "print", "again")).toMatchObject({ code: 0, out: "again\n", err: "" })
  })

  it("is installed by one of two launchers while the other waits", async () => {
    const root = smallClone("two")
    const both = await Promise.all([honnin(root, "print", "a"), honnin(root, "print", "b")])
    expect(both.map(({ out }) => out)).toEqual(["a\n", "b\n"])
    expect(both.filter(({ err }) => err.includes(installing))).toHaveLength(1)
  })

  it("does not wait for a launcher that was killed while it installed", async () => {
    const root = smallClone("stale")
    mkdirSync(join(root, "dist", ".preparing"), { recursive: true })
    writeFileSync(join(root, "dist", ".preparing", `${process.pid}-1`), "")
    expect(await honnin(root, "print", "on")).toMatchObject({ code: 0, out: "on\n" })
  })

  it("leaves alone what a developer installed", async () => {
    const root = smallClone("developer")
    developersOwnInstall(root)
    expect((await honnin(root, "print", "x")).err).toBe("")
  })
})

describe("an installed clone", () => {
  it("is mended when a package is missing, or npm did not finish", async () => {
    const root = smallClone("mended")
    await honnin(root, "print", "x")
    rmSync(join(root, "node_modules", "tiny"), { recursive: true })
    expect((await honnin(root, "print", "x")).err).toContain(installing)
    rmSync(join(root, "node_modules", ".package-lock.json"))
    expect((await honnin(root, "print", "x")).err).toContain(installing)
    expect((await honnin(root, "print", "x")).err).toBe("")
  })

  it("is installed again when the lockfile asks for something else", async () => {
    const root = smallClone("changed")
    await honnin(root, "print", "x")
    const lockfile = join(root, "package-lock.json")
    const other = readFileSync(lockfile, "utf8").replace(/"version": "1.0.0",\n\s*"resolved"/, (text) =>
      text.replace("1.0.0", "1.0.1"),
    )
    expect(other).not.toBe(readFileSync(lockfile, "utf8"))
    writeFileSync(lockfile, other)
    expect((await honnin(root, "print", "x")).err).toContain(installing)
  })

  it("is mended when an older npm left out an optional package meant for this machine", async () => {
    const root = smallClone("left out")
    await honnin(root, "print", "x")
    const lockfile = join(root, "package-lock.json")
    const machine = `"optional": true, "os": ["${process.platform}"], "cpu": ["${process.arch}"], "resolved"`
    writeFileSync(lockfile, readFileSync(lockfile, "utf8").replace('"resolved"', machine))
    rmSync(join(root, "node_modules", "tiny"), { recursive: true })
    writeFileSync(join(root, "node_modules", ".package-lock.json"), '{ "packages": {} }')
    expect((await honnin(root, "print", "x")).err).toContain(installing)
  })

  it("is built again when a source changes", async () => {
    const root = smallClone("rebuilt")
    await honnin(root, "print", "x")
    writeFileSync(join(root, "dist", "honnin.js"), "console.log('old')")
    expect((await honnin(root, "print", "x")).out).toBe("old\n")
    writeFileSync(join(root, "src", "program.ts"), "changed")
    expect((await honnin(root, "print", "x")).out).toBe("x\n")
  })

  it("says in one sentence that the sources do not build", async () => {
    const root = smallClone("broken")
    writeFileSync(join(root, "tools", "build.mjs"), "process.exit(1)")
    const { code, err } = await honnin(root, "print", "x")
    expect(code).toBe(1)
    expect(err.trim().split("\n").at(-1)).toBe("honnin: the sources do not build; the reason is above.")
  })
})

describe("an old Node", () => {
  const oldNode = (root: string, ...args: string[]) => {
    const disguise = join(root, "disguise.cjs")
    writeFileSync(disguise, 'Object.defineProperty(process.versions, "node", { value: "18.20.8" })')
    return ended(start(process.execPath, ["--require", disguise, join(root, "bin", "honnin"), ...args], root))
  }

  it("hands over to the Node that npm installed, also further up", async () => {
    const root = smallClone("project", "node_modules", "honnin")
    await honnin(root, "print", "x")
    const packaged = join(root, "..", `node-${process.platform}-${process.arch}`)
    mkdirSync(join(packaged, "bin"), { recursive: true })
    writeFileSync(join(packaged, "package.json"), JSON.stringify({ version: "24.21.0" }))
    symlinkSync(process.execPath, join(packaged, "bin", "node"))
    expect(await oldNode(root, "print", "x")).toMatchObject({ code: 0, out: "x\n", err: "" })
  })

  it("is told what is needed when there is no newer one", async () => {
    const root = smallClone("old")
    await honnin(root, "print", "x")
    const { code, err } = await oldNode(root, "print", "x")
    expect(code).toBe(1)
    expect(err).toMatch(/^honnin: this needs Node 24 or newer; this is Node 18\.20\.8.*\.\n$/)
  })
})

describe("a running program", () => {
  const root = smallClone("running")

  async function waiting(name: string, command: string, args: string[]) {
    const said = join(root, `${name}.txt`)
    const child = start(command, [...args, said], root)
    await expect.poll(() => linesOf(said)[0], { timeout: 30_000 }).toMatch(/^up \d+/)
    return { child, said, pid: Number(linesOf(said)[0]?.split(" ")[1]) }
  }
  const launched = (name: string) => waiting(name, process.execPath, [join(root, "bin", "honnin"), "wait"])

  it("gives its exit code to the launcher", async () => {
    expect(await honnin(root, "exit", "5")).toMatchObject({ code: 5 })
  })

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("hears the %s that the launcher hears", async (signal) => {
    const { child, said } = await launched(signal)
    child.kill(signal)
    expect(await ended(child)).toMatchObject({ code: 7 })
    expect(linesOf(said)).toEqual([expect.anything(), signal])
  })

  it("ends the launcher the way it was ended itself", async () => {
    const { child, pid } = await launched("killed")
    process.kill(pid, "SIGKILL")
    expect(await ended(child)).toMatchObject({ signal: "SIGKILL" })
  })

  it("hears that the launcher was killed", async () => {
    const { child, said } = await launched("orphan")
    child.kill("SIGKILL")
    await expect.poll(() => linesOf(said)).toContain("orphaned")
  })

  it("stops when the npm that runs it was killed", async () => {
    const { child, said } = await waiting("npm", "npm", ["start", "--silent", "--"])
    child.kill("SIGKILL")
    await expect.poll(() => linesOf(said), { timeout: 5000 }).toContain("SIGTERM")
  })

  it("goes on when somebody else who started it is gone, as nohup and service managers are", async () => {
    const script = `"${process.execPath}" "${join(root, "bin", "honnin")}" wait "$0" & wait`
    const { child, said, pid } = await waiting("nohup", "sh", ["-c", script])
    child.kill("SIGKILL")
    await sleep(1500)
    expect(linesOf(said)).toHaveLength(1)
    process.kill(pid, "SIGKILL")
  })
})
