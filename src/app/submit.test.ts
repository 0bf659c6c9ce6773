import { randomUUID } from "node:crypto"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase, loadCases } from "../../fixtures/cases.ts"
import { installationForThisTest, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { eventsOf, filledCase, now, sentCase, stateOf, valueIn } from "../../tests/ways.ts"
import { fillIn, sendIn } from "../cli/demo.ts"
import { ok } from "../kit/result.ts"
import { addPhoto } from "./add-photo.ts"
import { answerBack, saveDetails } from "./answer.ts"
import { deletePhoto } from "./delete-photo.ts"
import { detailsOf } from "./progress.ts"
import { submit } from "./submit.ts"
import { withdraw } from "./withdraw.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation({ env: { RENEWAL_PENDING: "review" } })
})
afterAll(() => t.close())

const send = (id: string, round = 1) => submit(t.services, { verificationId: id, round })
const findingsOf = async (id: string) => (await now(t, id)).findings.map(({ code }) => code)

describe("every invented person's case", () => {
  const sendable = loadCases().filter(({ name }) => name !== "hoa-expired-yesterday")
  it.each(sendable.map((story) => [story.name, story] as const))("%s is found as its story says", async (_, story) => {
    const { id } = await sendIn(t.services, story, randomUUID())
    await t.work()
    expect(await stateOf(t, id)).toBe("waiting")
    expect(await findingsOf(id)).toEqual(story.expected.findings)
  })

  it("does not go on with a card that ended yesterday", async () => {
    const { id } = await fillIn(t.services, loadCase("hoa-expired-yesterday"), randomUUID())
    expect(await send(id)).toEqual({ ok: false, error: { kind: "incomplete" } })
    const refusing = { ...t.config.policy, renewalPending: "refuse" } as const
    expect(detailsOf(await now(t, id), refusing, t.clock.now)).toEqual({
      ok: false,
      error: [{ field: "expiresOn", kind: "expired" }],
    })
  })
})

describe("sending", () => {
  it("twice is sending once", async () => {
    const { id } = await filledCase(t)
    const both = await Promise.all([send(id), send(id)])
    expect(both.map(({ ok: isOk }) => isOk)).toEqual([true, true])
    expect((await eventsOf(t, id)).filter((kind) => kind === "submitted")).toHaveLength(1)
    const queued =
      "select 1 from graphile_worker._private_jobs where payload->>'verificationId' = $1 and payload->>'kind' = 'inspect'"
    expect(await t.sql(queued, [id])).toHaveLength(1)
    await t.work()
    const { revision } = await now(t, id)
    expect(valueIn(await send(id)).revision).toBe(revision)
  })

  it("is refused while something is missing", async () => {
    const { id } = await filledCase(t)
    valueIn(await deletePhoto(t.services, { verificationId: id, side: "front" }))
    expect(await send(id)).toEqual({ ok: false, error: { kind: "incomplete" } })
    expect(await stateOf(t, id)).toBe("collecting")
  })

  it("is refused when the back has writing and no photo", async () => {
    const { id } = await filledCase(t)
    valueIn(await answerBack(t.services, id, true))
    expect(await send(id)).toEqual({ ok: false, error: { kind: "incomplete" } })
  })

  it("is refused of an e-mail address that cannot be one", async () => {
    const { id } = await filledCase(t, { email: "minh@example" })
    expect(await send(id)).toEqual({ ok: false, error: { kind: "incomplete" } })
  })

  it("works on the day printed on the card, and not on the next", async () => {
    const { id } = await filledCase(t)
    const draft = { expiresYear: "2026", expiresMonth: "11", expiresDay: "23" }
    valueIn(await saveDetails(t.services, id, { draft, email: "", language: "en" }))
    const strict = { ...t.services, policy: { ...t.config.policy, renewalPending: "refuse" } as const }
    const at = (time: string) =>
      submit({ ...strict, now: () => Date.parse(time) }, { verificationId: id, round: 1 }).then((sent) => sent.ok)
    expect(await at("2026-11-24T00:00:00+09:00")).toBe(false)
    expect(await at("2026-11-23T23:59:59.999+09:00")).toBe(true)
  })
})

describe("the same document twice", () => {
  const minh = loadCase("minh-anh-clean")
  const joao = loadCase("joao-permanent-long-name")

  it("is found under another customer's reference, by its number and by its photo", async () => {
    await sendIn(t.services, { ...joao, draft: { ...joao.draft, number: "QQ00000001QQ" } }, "first-customer")
    const again = { ...joao, draft: { ...joao.draft, number: "ｑｑ 00000001 ｑｑ" } }
    const { id } = await sendIn(t.services, again, "second-customer")
    await t.work()
    expect(await findingsOf(id)).toEqual(["number.differs", "duplicate.photo", "duplicate.number"])
  })

  it("is forgotten with a case that was erased, and with a photo that was deleted", async () => {
    const own = await installationForThisTest()
    const park = { ...loadCase("park-special-permanent"), back: null }
    const sent = async (reference: string) => {
      const { id } = await sendIn(own.services, park, reference)
      await own.work()
      return now(own, id)
    }
    const first = await fillIn(own.services, park, "deletes-it")
    valueIn(await deletePhoto(own.services, { verificationId: first.id, side: "front" }))
    const { id } = await sent("withdraws")
    valueIn(await withdraw(own.services, id))
    expect((await sent("comes-later")).findings).toEqual([])
    expect(await own.sql("select content_hash from photos where destroyed_at is not null")).toEqual([
      { content_hash: "" },
      { content_hash: "" },
    ])
  })

  it("is no finding under the same reference, however that is written", async () => {
    const draft = { ...minh.draft, number: "QQ00000002QQ" }
    const bytes = await sharp(minh.front).rotate(1).jpeg().toBuffer()
    const own = async (reference: string) => {
      const filled = await filledCase(t, { reference })
      const at = { verificationId: filled.id, side: "front" } as const
      valueIn(await deletePhoto(t.services, at))
      valueIn(await addPhoto(t.services, { ...at, received: ok({ fileName: "a.jpg", bytes, uploadKey: "k" }) }))
      valueIn(await saveDetails(t.services, filled.id, { draft, email: "", language: "en" }))
      valueIn(await send(filled.id))
      await t.work()
      return (await findingsOf(filled.id)).filter((code) => !code.endsWith(".unreadable"))
    }
    expect(await own("C-1001")).toEqual([])
    expect(await own(" Ｃ-1001 ")).toEqual([])
    expect(await own("C-1002")).toEqual(["duplicate.photo", "duplicate.number"])
  })
})

it("keeps a case as it was when its inspection is run again", async () => {
  const { id } = await sentCase(t)
  await t.work()
  const { revision } = await now(t, id)
  const job = JSON.stringify({ kind: "inspect", verificationId: id })
  await t.sql("select graphile_worker.add_job('inspect', $1::json)", [job])
  await t.work()
  expect(await now(t, id)).toMatchObject({ state: "waiting", revision })
})
