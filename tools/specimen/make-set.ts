import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import sharp from "sharp"
import { z } from "zod"
import { documentKinds } from "../../src/documents/kinds.ts"
import { failures, problemOf } from "./set/failure.ts"
import { looks, missingFamilies } from "./set/look.ts"
import { makeCase } from "./set/make-case.ts"

const listOf = <T extends string>(choices: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(choices)).min(1))

const [first, ...others] = failures
if (first === undefined) throw new Error("No failures to make.")

const options = z.object({
  seed: z.string().min(1),
  out: z.string().min(1),
  count: z.coerce.number().int().positive().default(100),
  look: z.enum(["tune", "trial", "report"]).default("tune"),
  kinds: listOf(documentKinds).optional(),
  failures: listOf([first, ...others]).optional(),
  "bad-share": z.coerce.number().min(0).max(1).default(0.4),
})

/**
 * `node tools/specimen/make-set.ts --seed tune-1 --count 100 --out DIR [--look tune|trial|report] [--kinds residence-card,…]
 * [--bad-share 0.4] [--failures defocus,…]` draws and photographs so many cases, with the truth in `DIR/cases.jsonl`.
 */
async function makeSet(args: readonly string[]): Promise<void> {
  const text = { type: "string" } as const
  const known = { seed: text, out: text, count: text, look: text, kinds: text, failures: text, "bad-share": text }
  const {
    seed,
    out,
    count,
    look,
    kinds,
    failures: only,
    "bad-share": badShare,
  } = options.parse(parseArgs({ args: [...args], options: known }).values)
  const missing = missingFamilies(looks[look])
  if (missing.length > 0) throw new Error(`Install these typefaces first: ${missing.join(", ")}.`)
  sharp.concurrency(1)
  mkdirSync(out, { recursive: true })
  const lines: string[] = []
  for (let turn = 0; turn < count; turn++) {
    const { line, photos } = await makeCase({
      seed,
      turn,
      look: looks[look],
      kinds,
      failures: only ?? failures,
      badShare,
    })
    for (const [name, jpeg] of photos) writeFileSync(join(out, name), jpeg)
    lines.push(JSON.stringify(line))
    console.log(`${line.id} ${line.truth.how.failure ?? "good"} ${line.truth.document} ${line.truth.side}`)
  }
  writeFileSync(join(out, "cases.jsonl"), `${lines.join("\n")}\n`)
  console.log(`${count} cases in ${out}; problems: ${[...new Set(Object.values(problemOf))].join(", ")}.`)
}

await makeSet(process.argv.slice(2))
