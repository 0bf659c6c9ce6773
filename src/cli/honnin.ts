import { problemPlace } from "../kit/problem-place.ts"
import { audit } from "./audit.ts"
import { doctor } from "./doctor.ts"
import { inspect } from "./inspect.ts"
import { link } from "./link.ts"
import { serve } from "./serve.ts"
import { staff } from "./staff.ts"

const help = `honnin: identity verification by document, for foreign residents of Japan

  honnin serve                 run the service (live; needs MASTER_KEY_FILE and PURPOSE)
  honnin demo                  run a demonstration with invented people (what npm start does)
  honnin link --reference R    print a fresh link for your customer R
  honnin staff invite --role R --name N
                               print a link with which a colleague makes a passkey; honnin staff says more
  honnin inspect               read photos of documents: JSON Lines in, JSON Lines out; no server, no database
  honnin audit verify          prove that no event was changed, dropped, inserted or reordered, or say where
  honnin audit export          print the events as JSON Lines, without personal data
  honnin audit key             print the public keys that the events are signed with, and since when
  honnin audit rotate          have the key that signs the events introduce a new one, and end it
  honnin doctor                say what this installation has and what it lacks
  honnin help                  this page

Without MASTER_KEY_FILE, link, staff, audit and doctor speak to the demonstration.
Every variable is in the README's table.`

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  serve: () => serve("live"),
  demo: () => serve("demo"),
  link,
  staff,
  inspect,
  audit,
  doctor,
  help: async () => {
    console.log(help)
    return 0
  },
}

async function main([name = "help", ...args]: readonly string[]): Promise<number> {
  const command = commands[name === "--help" || name === "-h" ? "help" : name]
  if (command) return command(args)
  console.error(`There is no command "${name}".\n\n${help}`)
  return 2
}

/** A bug: its class and its place in our code, never its message, which may quote data. */
function broken(problem: unknown): void {
  const name = problem instanceof Error ? problemPlace(problem) : typeof problem
  console.error(`Something went wrong inside honnin (${name}). Nothing that was confirmed is lost; please report it.`)
  process.exit(70)
}

process.on("uncaughtException", broken)
process.on("unhandledRejection", broken)
process.exitCode = await main(process.argv.slice(2))
