import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import type { Case } from "../../../src/cli/inspect.ts"
import { parseCase } from "../../../src/cli/inspect.ts"

const truthSchema = z.object({
  document: z.string(),
  side: z.string(),
  corners: z.array(z.tuple([z.number(), z.number()])).nullable(),
  fields: z.record(z.string(), z.string()),
  problem: z.string().nullable(),
  how: z.looseObject({ taking: z.string().exactOptional(), failure: z.string().nullable().exactOptional() }),
})

const lineSchema = z.object({
  truth: truthSchema,
  backTruth: truthSchema.exactOptional(),
  isExpired: z.boolean(),
  details: z.record(z.string(), z.string()),
})

export type Truth = z.infer<typeof truthSchema>

/** A line of `cases.jsonl`: what `honnin inspect` is asked, what was typed (right), and the truth beside it. */
export interface PhotographedCase {
  readonly asked: Case
  readonly typed: Readonly<Record<string, string>>
  readonly truth: Truth
  readonly backTruth: Truth | null
  readonly isExpired: boolean
}

/** The cases in a folder that `make-set.ts` filled; photos by their whole path. @throws when it is not of that form. */
export function casesIn(folder: string): readonly PhotographedCase[] {
  const lines = readFileSync(join(folder, "cases.jsonl"), "utf8").trim().split("\n")
  return lines.map((line) => {
    const { truth, backTruth, isExpired, details: typed } = lineSchema.parse(JSON.parse(line))
    return { asked: located(line, folder), typed, truth, backTruth: backTruth ?? null, isExpired }
  })
}

function located(line: string, folder: string): Case {
  const asked = parseCase(line)
  if ("error" in asked) throw new Error(`A case is not of the form: ${asked.error}`)
  const { front, back, ...rest } = asked
  return { ...rest, front: join(folder, front), ...(back ? { back: join(folder, back) } : {}) }
}
