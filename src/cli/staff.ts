import { parseArgs } from "node:util"
import { type InviteProblem, invitationHours, invite, inviteAgain } from "../app/invite.ts"
import type { Services } from "../http/services.ts"
import { type Role, roles } from "../verification/roles.ts"
import { configured, modeHere } from "./installation.ts"

const usage = `Usage: honnin staff invite --role R --name N    (R: ${roles.filter((role) => role !== "none").join(", ")})
       honnin staff invite --for ID             a new invitation for somebody who lost their passkeys
       honnin staff list                        who is on the list, with their IDs`

type Wanted =
  | { readonly kind: "list" }
  | { readonly kind: "invite"; readonly name: string; readonly role: Exclude<Role, "none"> }
  | { readonly kind: "inviteAgain"; readonly staffId: string }

/** Invites and lists the staff; works also when nobody can sign in. */
export async function staff(args: readonly string[]): Promise<number> {
  const wanted = wantedIn(args)
  if (!wanted) return say(usage, 2)
  const here = await configured(modeHere())
  if (!here.ok) return say(here.error, 1)
  const { config, installation } = here.value
  const { services } = installation
  const code = wanted.kind === "list" ? await list(services) : await link(services, wanted, config.publicUrl)
  await installation.close()
  return code
}

async function list({ staff }: Services): Promise<number> {
  for (const { id, name, role } of await staff.all()) console.log(`${id}  ${role.padEnd(13)}  ${name}`)
  return 0
}

const problems: Readonly<Record<InviteProblem, string>> = {
  nameMissing: "The name is empty.",
  nameTooLong: "The name is too long: use at most 100 characters.",
  nobody: "Nobody on the list has this ID. See: honnin staff list",
  provided: "This person signs in with the provider (OIDC_ISSUER) and needs no passkey.",
  noRole: "This person has no role. An administrator gives them one on the page People.",
}

async function link(services: Services, wanted: Exclude<Wanted, { kind: "list" }>, publicUrl: string): Promise<number> {
  const by = { kind: "commandLine" } as const
  const made =
    wanted.kind === "invite"
      ? await invite(services, { ...wanted, by })
      : await inviteAgain(services, { ...wanted, by })
  if (!made.ok) return say(problems[made.error], 1)
  console.log(`${publicUrl}/review/join/${made.value.token}`)
  console.error(`For ${made.value.member.name} alone; works once, within ${invitationHours} hours.`)
  return 0
}

function say(words: string, code: number): number {
  console.error(words)
  return code
}

function wantedIn(args: readonly string[]): Wanted | null {
  const given = optionsIn(args)
  if (!given) return null
  const { command, name, role: roleWord, for: staffId } = given
  if (command === "list" && !name && !roleWord && !staffId) return { kind: "list" }
  if (command !== "invite") return null
  if (staffId) return name || roleWord ? null : { kind: "inviteAgain", staffId }
  const role = roles.find((one) => one === roleWord)
  return name && role && role !== "none" ? { kind: "invite", name, role } : null
}

function optionsIn(args: readonly string[]) {
  const options = { role: { type: "string" }, name: { type: "string" }, for: { type: "string" } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return positionals.length === 1 ? { ...values, command: positionals[0] } : null
  } catch {
    return null
  }
}
