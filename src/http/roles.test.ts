import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Desk, get, nobody, post, signIn } from "../../tests/desk.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { waitingCase } from "../../tests/ways.ts"
import { type Action, may, type Role, roles } from "../verification/roles.ts"

/** Every address of the desk and what whoever comes there does; `null`: open to everyone. */
const actionOf: Readonly<Record<string, Action | null>> = {
  "GET /review": "enter",
  "POST /review/sign-in": null,
  "POST /review/sign-in/options": null,
  "POST /review/sign-in/passkey": null,
  "GET /review/join/:token": null,
  "POST /review/join/:token": null,
  "POST /review/join/:token/options": null,
  "GET /review/sign-in/provider": null,
  "GET /review/sign-in/provider/callback": null,
  "GET /review/account/provider": "manageOwnAccount",
  "GET /review/account": "manageOwnAccount",
  "POST /review/account/confirm": "manageOwnAccount",
  "POST /review/account/passkeys": "manageOwnAccount",
  "POST /review/account/options": "manageOwnAccount",
  "POST /review/account/passkeys/:id/name": "manageOwnAccount",
  "POST /review/account/passkeys/:id/remove": "manageOwnAccount",
  "POST /review/account/sessions/:id/revoke": "manageOwnAccount",
  "GET /review/people": "managePeople",
  "POST /review/people": "invite",
  "POST /review/people/:id/invite": "invite",
  "POST /review/people/:id/role": "managePeople",
  "POST /review/people/:id/revoke": "managePeople",
  "GET /review/erase": "erase",
  "POST /review/erase": "erase",
  "POST /review/erase/:id": "erase",
  "POST /review/sign-out": "signOut",
  "POST /review/next": "takeCase",
  "POST /review/requests": "makeRequest",
  "GET /review/cases/:id": "seeCase",
  "GET /review/cases/:id/photos/:photo": "seePhoto",
  "GET /review/cases/:id/photos/:photo/upright": "seePhoto",
  "POST /review/cases/:id/look": "giveReasonToLook",
  "POST /review/cases/:id": "decide",
  "POST /review/cases/:id/notes": "writeNote",
  "POST /review/cases/:id/photos/:photo/destroy": "decide",
  "POST /review/cases/:id/decide": "decide",
  "POST /review/cases/:id/preview": "decide",
  "POST /review/cases/:id/take-back": "decide",
  "POST /review/cases/:id/keep": "giveBack",
  "POST /review/cases/:id/leave": "giveBack",
  "POST /review/cases/:id/give-back": "giveBack",
  "GET /review/counter": "assist",
  "POST /review/counter": "assist",
  "POST /review/counter/close": "assist",
  "GET /review/search": "seeQueue",
  "POST /review/search": "seeQueue",
  "GET /review/events": null,
  "GET /review/log": "readEvents",
  "POST /review/log": "readEvents",
  "GET /review/policies": "readPolicies",
  "POST /review/policies": "setPolicies",
  "GET /review/reports": "readReports",
  "POST /review/reports/:report": "readReports",
}

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation({
    env: { OIDC_ISSUER: "http://127.0.0.1:1", OIDC_CLIENT_ID: "honnin", OIDC_ROLES: "r=reviewer" },
  })
})
afterAll(() => t.close())

/** As the program itself lists them. */
const addresses = () => {
  const listed = t.app.routes.filter(({ path, method }) => path.startsWith("/review") && method !== "ALL")
  return [...new Set(listed.map(({ path, method }) => `${method} ${path.replaceAll(/\{[^}]*(\}[^}/]+)*\}+/g, "")}`))]
}

function call(address: string, desk: Desk) {
  const [method, shape = ""] = address.split(" ")
  const path = shape.replaceAll(/:\w+/g, () => randomUUID())
  return method === "GET" ? get(t, path, desk) : post(t, path, desk)
}

const closed = () => Object.entries(actionOf).flatMap(([address, action]) => (action ? [{ address, action }] : []))

const refusalsOf = async (staffId: string) =>
  (await t.sql("select 1 from events where kind = 'staff.refused' and actor_id = $1", [staffId])).length

describe("every address of the desk", () => {
  it("is here with its action", () => expect(addresses().toSorted()).toEqual(Object.keys(actionOf).toSorted()))

  it("leads nobody but to the sign-in", async () => {
    for (const { address } of closed()) {
      const answer = await call(address, nobody)
      if (address === "GET /review") expect(await answer.text()).toContain("Review: sign in")
      else expect([address, answer.status, answer.headers.get("location")]).toEqual([address, 303, "/review"])
    }
  })

  it.each(roles)(
    "lets a person with this role do what the table says, and records what it refuses: %s",
    async (role) => {
      const { id } = await addStaff(t.services, role)
      for (const { address, action } of closed()) {
        const desk = await signIn(t, id)
        const before = await refusalsOf(id)
        const { status } = await call(address, desk)
        const isLetThrough = may(role, action)
        expect([address, status === 403, (await refusalsOf(id)) - before]).toEqual([
          address,
          !isLetThrough,
          isLetThrough ? 0 : 1,
        ])
      }
    },
  )
})

describe("a role", () => {
  const pageFor = async (role: Role, path: string) => {
    const desk = await signIn(t, (await addStaff(t.services, role)).id)
    return (await get(t, path, desk)).text()
  }

  it("that was taken away during a session is gone at the next request", async () => {
    const { id } = await addStaff(t.services)
    const desk = await signIn(t, id)
    expect((await post(t, "/review/next", desk)).status).toBe(303)
    await t.sql("update staff set role = 'auditor' where id = $1", [id])
    expect((await post(t, "/review/next", desk)).status).toBe(403)
    expect((await get(t, "/review", desk)).status).toBe(200)
    await t.sql("update staff set role = 'none' where id = $1", [id])
    expect((await get(t, "/review", desk)).status).toBe(403)
  })

  it("sees on the queue only what it may do", async () => {
    expect(await pageFor("reviewer", "/review")).toMatch(/Next case.*Make link/s)
    expect(await pageFor("auditor", "/review")).not.toMatch(/Next case|Cases you hold|Make link/)
  })

  it("that sees no photos is shown none on a case, and no link to one", async () => {
    const { id } = await waitingCase(t)
    expect(await pageFor("senior", `/review/cases/${id}`)).toContain("/photos/")
    const page = await pageFor("auditor", `/review/cases/${id}`)
    expect(page).toContain("Your role does not see photos.")
    expect(page).not.toMatch(/\/photos\/|<img|<image/)
  })
})
