import { Kysely, PostgresDialect } from "kysely"
import { Pool, type PoolConfig } from "pg"
import type { Tables } from "./tables.ts"

export type Database = Kysely<Tables>

/** @param lost - told when a connection breaks; the pool opens another by itself. */
export function openPool(config: PoolConfig, lost: (problem: Error) => void): Pool {
  const pool = new Pool({ application_name: "honnin", max: 10, connectionTimeoutMillis: 10_000, ...config })
  pool.on("error", lost)
  pool.on("connect", (client) => client.on("error", lost))
  return pool
}

export const openDatabase = (pool: Pool): Database => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
