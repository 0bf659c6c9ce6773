import pg from "pg"
import { expect, it } from "vitest"
import type { Connection } from "../src/adapters/embedded-postgres.ts"
import { freshDatabase } from "./database.ts"

async function query(connection: Connection, sql: string) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

it("gives each test a database of its own, prepared, and takes it away", async () => {
  const one = await freshDatabase(async (owner) => void (await query(owner, "create table seen as select 1 as n")))
  const two = await freshDatabase()
  expect(await query(one.owner, "select n from seen")).toEqual([{ n: 1 }])
  expect(await query(two.owner, "select to_regclass('seen') as seen")).toEqual([{ seen: null }])
  await one.drop()
  await two.drop()
  await expect(query(one.owner, "select 1")).rejects.toThrow("does not exist")
})
