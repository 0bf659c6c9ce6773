import { Writable } from "node:stream"
import { auditIn } from "../src/cli/audit.ts"
import type { TestInstallation } from "./installation.ts"

/** `honnin audit` with these arguments, on this installation, in this process. */
export async function auditOn({ installation }: TestInstallation, args: readonly string[]) {
  const written = { out: "", problems: "" }
  const into = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _, done) {
        written[name] += String(chunk)
        done()
      },
    })
  const surroundings = { out: into("out"), problems: into("problems") }
  const code = await auditIn({ ...surroundings, within: (use) => use(installation) }, args)
  return { code, ...written }
}
