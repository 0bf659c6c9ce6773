import { randomBytes } from "node:crypto"
import pg from "pg"
import { inject } from "vitest"
import { type Connection, ownerRole } from "../src/adapters/embedded-postgres.ts"

export type FreshDatabase = {
  /** As the superuser, who migrates. */
  readonly owner: Connection
  /** As another role of this database, once `prepare` has made it. */
  as(role: string): Connection
  /** Also closes what is still connected to it. */
  drop(): Promise<void>
}

/** A new, empty database, of no other test. @param prepare - brings it to where the test begins, say by migrating. */
export async function freshDatabase(
  prepare: (owner: Connection) => Promise<void> = async () => {},
): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`
  const as = (user: string): Connection => connection(user, name)
  await asOwner(`create database ${name} template template0`)
  await prepare(as(ownerRole))
  return { owner: as(ownerRole), as, drop: () => asOwner(`drop database if exists ${name} with (force)`) }
}

const connection = (user: string, database: string): Connection => ({
  host: inject("socketDir"),
  port: 5432,
  user,
  database,
  ssl: false,
})

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client(connection(ownerRole, "postgres"))
  await client.connect()
  await client.query(sql)
  await client.end()
}
