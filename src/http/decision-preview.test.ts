import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Desk, get, post, signIn } from "../../tests/desk.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { eventsOf, heldCase, lockOn, now, stateOf } from "../../tests/ways.ts"
import { vi } from "../web/i18n/vi.ts"

let t: TestInstallation
let aoki = ""
let desk: Desk
beforeAll(async () => {
  t = await openInstallation()
  aoki = (await addStaff(t.services)).id
  desk = await signIn(t, aoki)
})
afterAll(() => t.close())

const words = "Hàng thứ hai <của> địa chỉ bị che."
const shownWords = "Hàng thứ hai &lt;của&gt; địa chỉ bị che."

async function vietnamese() {
  const sent = await heldCase(t, aoki)
  await t.sql("update verifications set language = 'vi' where id = $1", [sent.id])
  return sent
}

async function send(
  id: string,
  to: "preview" | "decide",
  fields: Readonly<Record<string, string | readonly string[]>>,
) {
  const [{ token }, { revision }] = [await lockOn(t, id), await now(t, id)]
  const body = new URLSearchParams({ formKey: desk.formKey, claim: token, revision: String(revision) })
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, String(one))
  const headers = { "content-type": "application/x-www-form-urlencoded", cookie: desk.cookie }
  return t.app.request(`/review/cases/${id}/${to}`, { method: "POST", headers, body: body.toString() })
}

/** In a browser that has opened the link before. */
async function applicantsPage(id: string, path: string): Promise<string> {
  const device = "d".repeat(43)
  await t.services.devices.add(id, t.services.sealer.tokenHash(device), t.clock.now)
  const headers = { cookie: `honnin_language=vi; honnin_device=${device}` }
  return (await t.app.request(path, { headers })).text()
}

/** What is read of a piece of a page; links are not there beforehand. */
const textIn = (html: string): string =>
  html
    .replace(/<p><a .*?<\/a><\/p>/gs, "")
    .replace(/<[^>]+>/g, "\n")
    .replace(/\s*\n\s*/g, "\n")
    .trim()

const previewsIn = (html: string) => html.match(/<blockquote.*?<\/blockquote>/gs) ?? []

describe("the preview", () => {
  it("comes back with the page and everything ticked and typed, and decides nothing", async () => {
    const { id } = await vietnamese()
    const before = await eventsOf(t, id)
    const answer = await send(id, "preview", { reason: ["blurred:front", "number-differs:number"], words })
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(previewsIn(page)).toHaveLength(2)
    expect(page).toMatch(/value="blurred:front" checked/)
    expect(page).toMatch(/value="number-differs:number" checked/)
    expect(page).toContain(`>${shownWords}</textarea>`)
    expect([await stateOf(t, id), await eventsOf(t, id)]).toEqual(["inReview", before])
  })

  it.each([
    ["moreNeeded", 0],
    ["refused", 1],
  ] as const)("says of %s what the status page says then", async (outcome, at) => {
    const { id, token } = await vietnamese()
    const given = { reason: ["glare:front", "address-differs:address"], words }
    const preview = previewsIn(await (await send(id, "preview", given)).text())[at] ?? ""
    await send(id, "decide", { ...given, outcome })
    expect(await stateOf(t, id)).toBe(outcome)
    const status = await applicantsPage(id, `/v/${token}/status`)
    expect(textIn(preview)).toContain(vi.reasons.glare.remedy)
    expect(preview).toContain(`<q>${shownWords}</q>`)
    expect(textIn(status)).toContain(textIn(preview))
  })

  it("is of an approval where nothing is ticked", async () => {
    const { id } = await vietnamese()
    const previews = previewsIn(await (await send(id, "preview", {})).text())
    expect(previews.map(textIn)).toEqual([`${vi.status.headings.approved}\n${vi.status.next.approved}`])
  })

  it("says why nothing can be decided so", async () => {
    const { id } = await vietnamese()
    const page = await (await send(id, "preview", { words })).text()
    expect(previewsIn(page)).toEqual([])
    expect(page).toContain("Tick at least one reason")
  })

  it("leaves out an outcome that a final reason does not go with", async () => {
    const { id } = await vietnamese()
    const previews = previewsIn(await (await send(id, "preview", { reason: "expired:expiresOn" })).text())
    expect(previews).toHaveLength(1)
    expect(previews[0]).toContain(vi.status.headings.refused)
  })

  it("comes alone to a script", async () => {
    const { id } = await vietnamese()
    const body = new URLSearchParams({ formKey: desk.formKey, reason: "blurred:front", words }).toString()
    const headers = {
      ...{ "content-type": "application/x-www-form-urlencoded", accept: "application/json", cookie: desk.cookie },
    }
    const answer = await t.app.request(`/review/cases/${id}/preview`, { method: "POST", headers, body })
    const { html } = await answer.json()
    expect(previewsIn(html)).toHaveLength(2)
    expect(html).not.toContain("<form")
  })

  it("is of no case that is not there", async () => {
    const path = "/review/cases/00000000-0000-4000-8000-000000000000/preview"
    expect((await post(t, path, desk)).status).toBe(404)
  })
})

describe("the reviewer's own words", () => {
  const reasonsOf = async (id: string) => (await now(t, id)).contents?.reveal("check").reasons

  it("go with any reason, and stand beside that photo, too", async () => {
    const { id, token } = await heldCase(t, aoki)
    await send(id, "decide", { outcome: "moreNeeded", reason: ["blurred:front", "name-differs:name"], words })
    expect(await reasonsOf(id)).toEqual([
      { code: "blurred", target: "front", words },
      { code: "name-differs", target: "name", words: null },
    ])
    const photos = await applicantsPage(id, `/v/${token}/photos`)
    expect(photos).toContain(`<q>${shownWords}</q>`)
  })

  it("go with Other where it is ticked", async () => {
    const { id } = await heldCase(t, aoki)
    await send(id, "decide", { outcome: "refused", reason: ["blurred:front", "other:document"], words })
    expect(await reasonsOf(id)).toEqual([
      { code: "blurred", target: "front", words: null },
      { code: "other", target: "document", words },
    ])
  })

  it("do not go with an approval", async () => {
    const { id } = await heldCase(t, aoki)
    const answer = await send(id, "decide", { outcome: "approved", words })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain("Words go with Ask for more and Refuse. Clear them to approve.")
    expect(await (await get(t, `/review/cases/${id}`, desk)).text()).toContain('name="outcome"')
  })
})
