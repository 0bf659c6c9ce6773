import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openInstallation, type TestInstallation } from "../../../tests/installation.ts"
import { filledCase } from "../../../tests/ways.ts"

let t: TestInstallation
let service: pg.Client
beforeAll(async () => {
  t = await openInstallation()
  await filledCase(t)
  await t.installation.chain()
  service = new pg.Client(t.config.database?.serviceUrl)
  await service.connect()
})
afterAll(async () => {
  await service.end()
  await t.close()
})

const insufficientPrivilege = "42501"

const codeOf = (text: string) =>
  service.query(text).then(
    () => "done",
    ({ code }: { code: string }) => code,
  )

describe("the service's database role", () => {
  it("is neither a superuser nor an owner", async () => {
    const { rows } = await service.query(
      `select current_user as name, rolsuper, rolcreaterole, rolbypassrls,
         (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns,
         (select count(*)::int from pg_auth_members where member = pg_roles.oid) as memberships
       from pg_roles where rolname = current_user`,
    )
    expect(rows).toEqual([
      { name: "honnin_service", rolsuper: false, rolcreaterole: false, rolbypassrls: false, owns: 0, memberships: 0 },
    ])
  })

  it("records events", async () => {
    const before = await t.sql("select count(*)::int as count from events")
    expect(
      await codeOf(`insert into events (at, kind, actor, data) values (now(), 'staff.refused', 'system', '{}')`),
    ).toBe("done")
    const after = await t.sql("select count(*)::int as count from events")
    expect(Number(after[0]?.count) - Number(before[0]?.count)).toBe(1)
  })

  it.each([
    "update events set kind = 'approved'",
    "delete from events",
    "truncate events",
    "insert into events (id, at, kind, actor, data) overriding system value select id, at, kind, actor, data from events on conflict (id) do update set kind = 'x'",
    "alter table events disable trigger all",
    "alter table events owner to honnin_service",
    "drop table events",
    "update event_chain set sequence = sequence + 1",
    "delete from event_chain",
    "truncate event_chain",
    "drop table event_chain",
    "insert into event_chain select * from event_chain on conflict (sequence) do update set hash = excluded.hash",
    "update event_checkpoints set at = now()",
    "delete from event_checkpoints",
    "truncate event_checkpoints, event_chain, events",
    "alter table event_checkpoints owner to honnin_service",
    "update desk_policies set set_values = '{}'",
    "delete from desk_policies",
    "truncate desk_policies",
    "drop table desk_policies",
    "insert into desk_policies select * from desk_policies on conflict (version) do update set set_values = '{}'",
    "create trigger mine before insert on events for each row execute function suppress_redundant_updates_trigger()",
    "create rule mine as on insert to events do instead nothing",
    "select setval(pg_get_serial_sequence('events', 'id'), 1)",
    "delete from verifications",
    "truncate verifications cascade",
    "delete from photos",
    "drop table photos",
    "alter table verifications drop column sealed_contents",
    "update installation set mode = 'live'",
    "insert into migrations (name, digest) values ('x', 'x')",
    "delete from staff",
    "create table mine (n integer)",
    "create function public.mine() returns integer language sql as 'select 1'",
    "set role honnin_owner",
    "copy events to program 'cat'",
  ])("may not: %s", async (text) => expect(await codeOf(text)).toBe(insufficientPrivilege))
})
