import { randomUUID } from "node:crypto"
import { expect } from "vitest"
import { loadCase } from "../fixtures/cases.ts"
import { answerFields } from "../src/app/answer-fields.ts"
import { claimNext } from "../src/app/claim.ts"
import { type Decision, decide } from "../src/app/decide.ts"
import { fieldsInTheWay } from "../src/app/fields-to-answer.ts"
import type { Lock } from "../src/app/ports.ts"
import { fillIn, sendIn } from "../src/cli/demo.ts"
import type { Result } from "../src/kit/result.ts"
import type { Event } from "../src/verification/events.ts"
import type { Reason } from "../src/verification/reasons.ts"
import type { State } from "../src/verification/states.ts"
import type { Verification } from "../src/verification/verification.ts"
import type { TestInstallation } from "./installation.ts"

/** What was given back, where the test has no use for a refusal. */
export const valueIn = <T>(result: Result<T, unknown>): T =>
  result.ok ? result.value : expect.fail(`refused: ${JSON.stringify(result.error)}`)

export async function now(t: Pick<TestInstallation, "services">, id: string): Promise<Verification> {
  return (await t.services.verifications.byId(id)) ?? expect.fail("no such verification")
}

const story = loadCase("budiyono-single-name")

interface Given {
  readonly reference?: string
  readonly email?: string
}

/** A case ready to be sent, of a customer of its own; one photo, no e-mail address unless given. */
export const filledCase = (t: TestInstallation, { reference = randomUUID(), email = "" }: Given = {}) =>
  fillIn(t.services, { ...story, email }, reference)

/** Sent, and not yet inspected. */
export const sentCase = (t: TestInstallation, { reference = randomUUID(), email = "" }: Given = {}) =>
  sendIn(t.services, { ...story, email }, reference)

/** Sent and inspected. */
export async function waitingCase(t: TestInstallation, given: Given = {}) {
  const sent = await sentCase(t, given)
  await t.work()
  return sent
}

/** In review with this person, who holds every other waiting case then, too. */
export async function heldCase(t: TestInstallation, staffId: string, given: { email?: string } = {}) {
  const sent = await waitingCase(t, given)
  await claimUntil(t, staffId, sent.id)
  return sent
}

/** Claims one case after the other, until that one is this person's. */
export async function claimUntil(t: TestInstallation, staffId: string, id: string): Promise<void> {
  let claimed = ""
  while (claimed !== id) claimed = valueIn(await claimNext(t.services, staffId)).id
}

export const blurred: Reason = { code: "blurred", target: "front", words: null }

const reasonsFor = { approved: [], moreNeeded: [blurred], refused: [blurred] } as const

/** Every field agrees: what whoever holds the case has to say before they approve it. */
export async function agreeToAll(t: Pick<TestInstallation, "services">, id: string): Promise<void> {
  for (const field of fieldsInTheWay(await now(t, id))) {
    const { claim, revision } = await now(t, id)
    const given = { field, answer: "agrees" } as const
    const seen = { staffId: claim?.staffId ?? "", claim: claim?.token ?? "", revision }
    await answerFields(t.services, { verificationId: id, ...seen, given })
  }
}

/** As the one who holds it and sees it as it is. */
export async function decideNow(t: TestInstallation, id: string, change: Partial<Decision>) {
  const outcome = change.outcome ?? "approved"
  if (outcome === "approved") await agreeToAll(t, id)
  const { claim, revision } = await now(t, id)
  const staffId = claim?.staffId ?? randomUUID()
  const reasons = reasonsFor[outcome]
  const token = claim?.token ?? randomUUID()
  const seen = { verificationId: id, staffId, claim: token, revision }
  return decide(t.services, { ...seen, outcome, reasons, words: "", ...change })
}

/** The lock by which the case is held now; one that never was where nobody holds it. */
export async function lockOn(t: TestInstallation, id: string): Promise<Lock> {
  const { claim } = await now(t, id)
  return { verificationId: id, staffId: claim?.staffId ?? randomUUID(), token: claim?.token ?? randomUUID() }
}

export async function decidedCase(
  t: TestInstallation,
  staffId: string,
  given: { outcome: Decision["outcome"]; email?: string },
) {
  const held = await heldCase(t, staffId, given)
  valueIn(await decideNow(t, held.id, { outcome: given.outcome }))
  return held
}

/** The kinds of its events, oldest first. */
export const eventsOf = async (t: TestInstallation, id: string) =>
  (await t.services.trail.of(id)).map(({ kind }) => kind)

/** Of its events of one kind what each says, oldest first. */
export const dataOf = async (t: TestInstallation, id: string, kind: Event["kind"]) =>
  (await t.sql("select data from events where verification_id = $1 and kind = $2 order by id", [id, kind])).map(
    ({ data }) => data,
  )

export const stateOf = async (t: TestInstallation, id: string): Promise<State> => (await now(t, id)).state

/** Names of all sealed files there are, in order. */
export async function blobNames(t: TestInstallation): Promise<string[]> {
  const names: string[] = []
  for await (const { id } of t.services.blobs.list()) names.push(id)
  return names.toSorted()
}

/** Every row of every table as text, bytes with their letters readable. */
export async function everythingIn(t: TestInstallation): Promise<string> {
  const tables = await t.sql(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')",
  )
  await t.sql("select set_config('bytea_output', 'escape', false)")
  const rows = await Promise.all(tables.map(({ name }) => t.sql(`select row.*::text as text from ${name} row`)))
  return rows
    .flat()
    .map(({ text }) => text)
    .join("\n")
}
