import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { cookiesOf, type Desk, get, post, signIn } from "../../tests/desk.ts"
import { addStaff, openInstallation, type TestInstallation, underPolicies } from "../../tests/installation.ts"
import { agreeToAll, heldCase, lockOn, now, stateOf, valueIn } from "../../tests/ways.ts"
import { carryOut } from "../app/carry-out.ts"
import { withdraw } from "../app/withdraw.ts"
import { createApp } from "./app.ts"

let t: TestInstallation
let aoki = ""
let desk: Desk
beforeAll(async () => {
  t = await openInstallation({ env: { UNDO_SECONDS: "5" } })
  aoki = (await addStaff(t.services)).id
  desk = await signIn(t, aoki)
})
afterAll(() => t.close())

/** Presses that outcome, as the page without JavaScript does. @returns the browser with what the answer put into it. */
async function press(id: string, fields: Readonly<Record<string, string>>) {
  const { token } = await lockOn(t, id)
  const { revision } = await now(t, id)
  const answer = await post(t, `/review/cases/${id}/decide`, desk, {
    claim: token,
    revision: String(revision),
    ...fields,
  })
  const after = { ...desk, cookie: `${desk.cookie}; ${cookiesOf(answer)}` }
  return { answer, after }
}

async function approved() {
  const { id, token } = await heldCase(t, aoki)
  await agreeToAll(t, id)
  return { id, token, ...(await press(id, { outcome: "approved" })) }
}

const textOf = async (path: string, browser: Desk) => (await get(t, path, browser)).text()
const claimIn = (page: string) => /take-back".*?name="claim" value="([^"]+)"/s.exec(page)?.[1] ?? ""
const hrefOf = (id: string) => `/review/cases/${id}`

describe("a decision that can be taken back", () => {
  it("is told on the queue, with a button that works without a script", async () => {
    const { id, answer, after } = await approved()
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/review"])
    const { shortReference } = await now(t, id)
    const queue = await textOf("/review", after)
    expect(queue).toContain(`<p role="status">${shortReference} approved.</p>`)
    expect(queue).toContain('data-undo="5"')
    expect(queue).not.toContain(`href="${hrefOf(id)}"`)
    expect(await textOf("/review", desk)).not.toContain("Undo")

    const back = await post(t, `${hrefOf(id)}/take-back`, after, { claim: claimIn(queue) })
    expect([back.status, back.headers.get("location")]).toEqual([303, hrefOf(id)])
    expect(back.headers.get("set-cookie")).toMatch(/honnin_undo=;.*Max-Age=0/)
    const page = await textOf(hrefOf(id), desk)
    expect(page).toContain('value="approved"')
    expect(page.match(/aria-pressed="true"/g)?.length).toBeGreaterThan(3)
    expect(page).toContain("Decision taken back before it left")
  })

  it("goes along to the next case, and stands on its own", async () => {
    const { id, after } = await approved()
    const next = await heldCase(t, aoki)
    const { shortReference } = await now(t, id)
    expect(await textOf(hrefOf(next.id), after)).toContain(`${shortReference} approved.`)
    const own = await textOf(hrefOf(id), desk)
    expect(own).toContain(`${shortReference} approved.`)
    expect(own).toContain("Your decision leaves in a moment.")
    expect(own).not.toMatch(/name="outcome"|value="\w+:agrees"|give-back|data-lock/)
  })

  it("brings ticked reasons and words back", async () => {
    const { id } = await heldCase(t, aoki)
    const words = "The second line is hidden."
    await press(id, { outcome: "moreNeeded", reason: "other:front", words })
    const { token } = await lockOn(t, id)
    await post(t, `${hrefOf(id)}/take-back`, desk, { claim: token })
    const page = await textOf(hrefOf(id), desk)
    expect(page).toMatch(/value="other:front" checked/)
    expect(page).toContain(`>${words}</textarea>`)
    expect(page).toContain(`<q>${words}</q>`)
  })

  it("is not the applicant's to see", async () => {
    const { id, token } = await approved()
    expect(await stateOf(t, id)).toBe("inReview")
    const page = await (await t.app.request(`/v/${token}`)).text()
    expect(page).not.toContain("approved")
  })

  it("belongs to its maker alone", async () => {
    const { id, after } = await approved()
    const other = await signIn(t, (await addStaff(t.services)).id)
    const page = await textOf(hrefOf(id), { ...other, cookie: `${other.cookie}; honnin_undo=${id}` })
    expect(page).not.toContain("Undo")
    const claim = claimIn(await textOf("/review", after))
    expect((await post(t, `${hrefOf(id)}/take-back`, other, { claim })).status).toBe(409)
    await t.sql("update staff set role = 'none' where id = $1", [aoki])
    expect((await post(t, `${hrefOf(id)}/take-back`, after, { claim })).status).toBe(403)
    await t.sql("update staff set role = 'reviewer' where id = $1", [aoki])
  })
})

describe("too late", () => {
  it("is told when the decision has left", async () => {
    const { id, after } = await approved()
    const claim = claimIn(await textOf("/review", after))
    await carryOut(t.services, { verificationId: id, token: claim })
    expect(await textOf("/review", after)).not.toContain("Undo")
    const late = await post(t, `${hrefOf(id)}/take-back`, after, { claim })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain("Too late to undo")
    expect(await stateOf(t, id)).toBe("approved")
  })

  it("is told when the applicant withdrew meanwhile", async () => {
    const { id, after } = await approved()
    const claim = claimIn(await textOf("/review", after))
    valueIn(await withdraw(t.services, id))
    const late = await post(t, `${hrefOf(id)}/take-back`, after, { claim })
    expect(await late.text()).toContain("the applicant withdrew")
    expect(await stateOf(t, id)).toBe("withdrawn")
  })
})

it("no cookie comes with a decision that leaves at once", async () => {
  const atOnce = createApp(underPolicies(t.services, { undoSeconds: 0 }))
  const { id } = await heldCase(t, aoki)
  await agreeToAll(t, id)
  const { revision } = await now(t, id)
  const { token } = await lockOn(t, id)
  const fields = { claim: token, revision: String(revision), outcome: "approved" }
  const answer = await post({ app: atOnce }, `${hrefOf(id)}/decide`, desk, fields)
  expect(answer.headers.get("set-cookie")).toBeNull()
  expect(await stateOf(t, id)).toBe("approved")
})
