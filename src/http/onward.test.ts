import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { cookiesOf, type Desk, type Fields, get, post, signIn } from "../../tests/desk.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { agreeToAll, claimUntil, eventsOf, now, stateOf, waitingCase as waitingNow } from "../../tests/ways.ts"

let t: TestInstallation
let aoki = ""
let desk: Desk
beforeAll(async () => {
  t = await openInstallation({ env: { UNDO_SECONDS: "5" } })
  aoki = (await addStaff(t.services)).id
  desk = await signIn(t, aoki)
})
afterAll(() => t.close())

/** Nothing is left waiting by the test before. */
beforeEach(() => t.sql("update verifications set state = 'withdrawn', claimed_by = null, claimed_until = null"))

const hrefOf = (id: string) => `/review/cases/${id}`
const isTicked = (page: string) => /<input type="checkbox" name="onward"[^>]*checked/.test(page)
const pageOf = async (path: string, by = desk) => (await get(t, path, by)).text()

/** One after the other: the first sent is the oldest. */
async function waitingCase() {
  t.clock.now += 1
  return (await waitingNow(t)).id
}

/** A case of this reviewer's. */
async function held() {
  const id = await waitingCase()
  await claimUntil(t, aoki, id)
  return id
}

/** The case's form as it stands. */
async function send(id: string, path: string, fields: Readonly<Record<string, string>>, by = desk) {
  const { claim, revision } = await now(t, id)
  const form: Fields = { claim: claim?.token ?? "", revision: String(revision), ...fields }
  return post(t, `${hrefOf(id)}${path}`, by, form)
}

async function approve(id: string, onward: string | null) {
  await agreeToAll(t, id)
  const answer = await send(id, "/decide", { outcome: "approved", ...(onward === null ? {} : { onward }) })
  const after = { ...desk, cookie: `${desk.cookie}; ${cookiesOf(answer)}` }
  return { status: answer.status, to: answer.headers.get("location"), cookies: answer.headers.getSetCookie(), after }
}

const onwardIn = (cookies: readonly string[]) => cookies.find((one) => one.startsWith("honnin_onward=")) ?? null

describe("the box for the next case", () => {
  it("is not ticked before anybody ticked it, and then a decision leads to the queue", async () => {
    const id = await held()
    const next = await waitingCase()
    expect([isTicked(await pageOf(hrefOf(id))), isTicked(await pageOf("/review"))]).toEqual([false, false])
    const { status, to } = await approve(id, "no")
    expect([status, to, await stateOf(t, next)]).toEqual([303, "/review", "waiting"])
  })

  it("stays as it is where a form has none", async () => {
    const { to, cookies } = await approve(await held(), null)
    expect([to, onwardIn(cookies)]).toEqual(["/review", null])
  })

  it("is remembered through a sign-out by the browser, which learns nothing of who ticked it", async () => {
    const { cookies } = await approve(await held(), "yes")
    expect(onwardIn(cookies)).toBe("honnin_onward=yes; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax")
    await post(t, "/review/sign-out", await signIn(t, aoki))
    const again = await signIn(t, aoki)
    const later = { ...again, cookie: `${again.cookie}; honnin_onward=yes` }
    expect(isTicked(await pageOf("/review", later))).toBe(true)
    expect(isTicked(await pageOf(hrefOf(await held()), later))).toBe(true)
    expect(onwardIn((await post(t, "/review/next", later, { onward: "no" })).headers.getSetCookie())).toMatch(
      /^honnin_onward=no; Max-Age=34560000/,
    )
  })

  it("can be ticked on the queue", async () => {
    const answer = await post(t, "/review/next", desk, [
      ["onward", "no"],
      ["onward", "yes"],
    ])
    expect([answer.headers.get("location"), onwardIn(answer.headers.getSetCookie())]).toEqual([
      "/review?nothing",
      expect.stringMatching(/^honnin_onward=yes/),
    ])
  })

  it("stays as it was pressed through an answer and a problem, without a script", async () => {
    const id = await held()
    const answered = await (await send(id, "", { answer: "name:agrees", onward: "yes" })).text()
    const refused = await (await send(id, "/decide", { outcome: "approved", onward: "yes" })).text()
    expect([isTicked(answered), isTicked(refused)]).toEqual([true, true])
    const browser = { ...desk, cookie: `${desk.cookie}; honnin_onward=yes` }
    const cleared = await (await send(id, "", { answer: "name:differs", onward: "no" }, browser)).text()
    expect(isTicked(cleared)).toBe(false)
  })
})

describe("where it is ticked", () => {
  it("a decision leads to the oldest case that waits, which says what was decided and can take it back", async () => {
    const id = await held()
    const next = await waitingCase()
    await waitingCase()
    const { to, after } = await approve(id, "yes")
    expect(to).toBe(hrefOf(next))
    expect((await now(t, next)).claim?.staffId).toBe(aoki)
    const page = await pageOf(hrefOf(next), after)
    const [before, is] = [(await now(t, id)).shortReference, (await now(t, next)).shortReference]
    expect(page).toContain(`<p role="status">${before} approved. Next case: ${is}.</p>`)
    expect(page).toContain(`action="${hrefOf(id)}/take-back"`)
    expect([page.includes("data-lock"), isTicked(page)]).toEqual([true, true])
  })

  it("a decision leads to the queue when nothing waits", async () => {
    const id = await held()
    const { to, after } = await approve(id, "yes")
    expect(to).toBe("/review")
    expect(await pageOf("/review", after)).toContain(`${(await now(t, id)).shortReference} approved.</p>`)
  })

  it("giving back goes on, too, but for a break; a destroyed photo goes on", async () => {
    const [first, second, third] = [await held(), await waitingCase(), await waitingCase()]
    const back = (id: string, why: string) => send(id, "/give-back", { why, onward: "yes" })
    expect((await back(first, "language")).headers.get("location")).toBe(hrefOf(second))
    const photo = (await now(t, second)).photos[0]?.id
    const destroyed = await send(second, `/photos/${photo}/destroy`, { onward: "yes" })
    expect(destroyed.headers.get("location")).toBe(hrefOf(third))
    await waitingCase()
    expect((await back(third, "break")).headers.get("location")).toBe("/review")
  })

  it("what is not decided takes no other case", async () => {
    const id = await held()
    const next = await waitingCase()
    const answer = await send(id, "/decide", { outcome: "approved", onward: "yes" })
    expect([answer.status, await stateOf(t, next)]).toEqual([422, "waiting"])
  })
})

describe("a decision taken back on the next case's page", () => {
  const takeBack = async (id: string, next: string, change: Readonly<Record<string, string>> = {}) => {
    const nextClaim = (await now(t, next)).claim?.token ?? ""
    return send(id, "/take-back", { next, nextClaim, ...change })
  }

  async function onNext() {
    const id = await held()
    const next = await waitingCase()
    const { after } = await approve(id, "yes")
    return { id, next, after }
  }

  it("leads back to its case and lets the next one go at once", async () => {
    const { id, next, after } = await onNext()
    const page = await pageOf(hrefOf(next), after)
    expect(page).toContain(`name="next" value="${next}"`)
    expect(page).toContain(`name="nextClaim" value="${(await now(t, next)).claim?.token}"`)
    const { token = "" } = (await now(t, next)).claim ?? {}
    await post(t, `${hrefOf(next)}/keep`, desk, { claim: token, page: "its-own" })
    const back = await takeBack(id, next, { page: "its-own" })
    expect([back.status, back.headers.get("location")]).toEqual([303, hrefOf(id)])
    expect(await eventsOf(t, id)).toContain("decision.taken-back")
    expect((await now(t, next)).claim?.until).toBe(t.clock.now)
    t.clock.now += 1
    const other = await signIn(t, (await addStaff(t.services)).id)
    expect((await post(t, "/review/next", other)).headers.get("location")).toBe(hrefOf(next))
  })

  it("lets nothing go that another page of theirs keeps, or that is somebody else's", async () => {
    const { id, next } = await onNext()
    const { token = "", until } = (await now(t, next)).claim ?? {}
    await post(t, `${hrefOf(next)}/keep`, desk, { claim: token, page: "another" })
    await takeBack(id, next)
    expect((await now(t, next)).claim?.until).toBe(until)
    await approve(id, "no")
    await t.sql("update verifications set claimed_by = $2 where id = $1", [next, (await addStaff(t.services)).id])
    await takeBack(id, next)
    expect((await now(t, next)).claim?.until).toBe(until)
    await approve(id, "no")
    expect((await takeBack(id, next, { next: "nonsense" })).status).toBe(303)
  })

  it("that comes too late lets nothing go", async () => {
    const { id, next } = await onNext()
    const late = await takeBack(id, next, { claim: "another" })
    expect([late.status, (await now(t, next)).claim?.until]).toEqual([409, t.clock.now + 600_000])
  })
})

it("a case that was opened so and never touched is anybody's again when its page is left, or after ten minutes", async () => {
  const [first, second, third] = [await held(), await waitingCase(), await waitingCase()]
  await approve(first, "yes")
  const { token = "", until } = (await now(t, second)).claim ?? {}
  expect(until).toBe(t.clock.now + 600_000)
  await post(t, `${hrefOf(second)}/leave`, desk, { claim: token, page: "one" })
  const other = await signIn(t, (await addStaff(t.services)).id)
  const nextOf = async () => (await post(t, "/review/next", other)).headers.get("location")
  t.clock.now += 15_001
  expect(await nextOf()).toBe(hrefOf(second))
  await claimUntil(t, aoki, third)
  t.clock.now += 600_001
  expect([await nextOf(), await nextOf()]).toEqual([hrefOf(second), hrefOf(third)])
})
