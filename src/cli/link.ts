import { parseArgs } from "node:util"
import { begin, referenceProblem } from "../app/begin.ts"
import { configured, modeHere } from "./installation.ts"

const usage = "Usage: honnin link --reference R    (R: your own customer reference, at most 100 characters)"

/** Prints a fresh link for one customer. */
export async function link(args: readonly string[]): Promise<number> {
  const reference = referenceIn(args)
  if (!reference || referenceProblem(reference)) {
    console.error(usage)
    return 2
  }
  const here = await configured(modeHere())
  if (!here.ok) {
    console.error(here.error)
    return 1
  }
  const { config, installation } = here.value
  const actor = { kind: "commandLine" } as const
  const { token } = await begin(installation.services, { reference, origin: "commandLine", actor, language: "en" })
  console.log(`${config.publicUrl}/v/${token}`)
  await installation.close()
  return 0
}

function referenceIn(args: readonly string[]): string | null {
  try {
    return parseArgs({ args: [...args], options: { reference: { type: "string" } } }).values.reference?.trim() || null
  } catch {
    return null
  }
}
