import { type Selectable, sql } from "kysely"
import { z } from "zod"
import type { DeskPolicies, PolicyVersion } from "../../app/desk-policies.ts"
import { type DeskPolicy, policyForms } from "../../verification/desk-policy.ts"
import { findingCodes } from "../../verification/finding.ts"
import type { Database } from "./connect.ts"
import { insertEvents } from "./events.ts"
import type { DeskPoliciesTable } from "./tables.ts"

const { clearSample, secondLookShare, undoSeconds } = policyForms

/** A finding that this version of the program does not make any more asks for nothing. */
const findings = z.array(z.string()).transform((codes) => findingCodes.filter((code) => codes.includes(code)))

const flag = z.boolean().exactOptional()

const setSchema = z.object({
  clearByRule: flag,
  clearSample: z.custom<number>(clearSample.takes).exactOptional(),
  secondLookRefusals: flag,
  secondLookFindings: findings.exactOptional(),
  secondLookShare: z.custom<number>(secondLookShare.takes).exactOptional(),
  agreeToSure: flag,
  lookupRequired: flag,
  undoSeconds: z.custom<number>(undoSeconds.takes).exactOptional(),
} satisfies Record<keyof DeskPolicy, z.ZodType>)

const toVersion = ({ version, set_by, set_at, set_values }: Selectable<DeskPoliciesTable>): PolicyVersion => ({
  ...{ number: version, staffId: set_by, at: set_at.getTime(), set: setSchema.parse(set_values) },
})

const newestIn = async (database: Database): Promise<PolicyVersion | null> => {
  const row = await database
    .selectFrom("desk_policies")
    .selectAll()
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst()
  return row ? toVersion(row) : null
}

/** The newest version, for who only looks. @returns null where none was set, or the table is still to come. */
export async function policiesStanding(database: Database): Promise<PolicyVersion | null> {
  const { rows } = await sql<{ made: boolean }>`
    select to_regclass('public.desk_policies') is not null as made`.execute(database)
  return rows[0]?.made ? newestIn(database) : null
}

export const postgresDeskPolicies = (database: Database, first: DeskPolicy): DeskPolicies => ({
  first,
  async current() {
    const newest = await newestIn(database)
    return { ...first, ...newest?.set }
  },
  async versions() {
    const rows = await database.selectFrom("desk_policies").selectAll().orderBy("version").execute()
    return rows.map(toVersion)
  },
  add: ({ number, staffId, at, set }, event) =>
    database.transaction().execute(async (transaction) => {
      const added = await transaction
        .insertInto("desk_policies")
        .values({ version: number, set_by: staffId, set_at: new Date(at), set_values: JSON.stringify(set) })
        .onConflict((conflict) => conflict.doNothing())
        .returning("version")
        .executeTakeFirst()
      if (added) await insertEvents(transaction, null, [event])
      return added !== undefined
    }),
})
