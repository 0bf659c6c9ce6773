import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { z } from "zod"
import type { Visit } from "./weigh.ts"

/** Fetched by npm when it is first run, for this benchmark alone: nothing else needs its hundred packages. */
const lighthouse = "lighthouse@13.5.0"

const report = z.object({
  categories: z.object({
    performance: z.object({ score: z.number() }),
    accessibility: z.object({ score: z.number() }),
    "best-practices": z.object({ score: z.number() }),
  }),
})

/** 0 to 100. */
export type Score = Readonly<Record<"performance" | "accessibility" | "best-practices", number>>

const run = promisify(execFile)

/** One run with Lighthouse's own simulation of a phone on a slow network. */
export async function scores({ url, cookie }: Visit, chromiumPath: string): Promise<Score> {
  const args = [
    ...["exec", "--yes", `--package=${lighthouse}`, "--", "lighthouse", url, "--quiet", "--output=json"],
    "--only-categories=performance,accessibility,best-practices",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking",
    `--extra-headers=${JSON.stringify(cookie === null ? {} : { cookie })}`,
  ]
  const env = { ...process.env, CHROME_PATH: chromiumPath }
  const once = () => run("npm", args, { env, maxBuffer: 64 * 2 ** 20 })
  const { stdout } = await once().catch(once) // now and then it misses the page's first moment, and says to run it again
  const { categories } = report.parse(JSON.parse(stdout))
  const points = (score: number) => Math.round(score * 100)
  return {
    performance: points(categories.performance.score),
    accessibility: points(categories.accessibility.score),
    "best-practices": points(categories["best-practices"].score),
  }
}
