import { type ChildProcess, spawn } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import type { Case } from "../../../src/cli/inspect.ts"

const program = fileURLToPath(new URL("../../../bin/honnin", import.meta.url))

/** A running `honnin inspect`, asked case by case. */
export interface Session {
  /** @returns the line it answers. */
  ask(asked: Case): Promise<string>
  /** What it and everything it started hold now. */
  residentBytes(): number
  close(): Promise<void>
}

/** @param cores - those it may use, as `taskset` names them: "0" or "0,1". */
export function startSession(cores: string): Session {
  const child = spawn("taskset", ["-c", cores, process.execPath, program, "inspect"], {
    stdio: ["pipe", "pipe", "inherit"],
  })
  const waiting: ((line: string) => void)[] = []
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()?.(line))
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  return {
    ask: (asked) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        child.stdin.write(`${JSON.stringify(asked)}\n`)
      }),
    residentBytes: () => treeOf(child).reduce((sum, pid) => sum + residentBytesOf(pid), 0),
    async close() {
      child.stdin.end()
      await gone
    },
  }
}

function treeOf({ pid = 0 }: ChildProcess): readonly number[] {
  const children = (of: number): number[] =>
    readdirSync(`/proc/${of}/task`)
      .flatMap((task) => readFileSync(`/proc/${of}/task/${task}/children`, "utf8").split(" "))
      .filter((text) => text !== "")
      .map(Number)
      .flatMap((child) => [child, ...children(child)])
  return [pid, ...children(pid)]
}

function residentBytesOf(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? []
  return Number(kilobytes) * 1_024
}
