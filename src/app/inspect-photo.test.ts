import { readFileSync } from "node:fs"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { addStaff, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import type { Told } from "../../tests/told-inspector.ts"
import {
  blobNames,
  claimUntil,
  dataOf,
  decideNow,
  eventsOf,
  filledCase,
  now,
  sentCase,
  stateOf,
  valueIn,
} from "../../tests/ways.ts"
import type { Side } from "../documents/kinds.ts"
import { newId } from "../kit/ids.ts"
import { fail, ok } from "../kit/result.ts"
import { blobsOf } from "../verification/verification.ts"
import { addPhoto } from "./add-photo.ts"
import { chooseDocument } from "./answer.ts"
import { deletePhoto } from "./delete-photo.ts"
import { lookAtPhoto, openPhoto } from "./look-at-photo.ts"
import { nextStep, photoProblems } from "./progress.ts"
import { maySendAnyway, sendAnyway } from "./send-anyway.ts"
import { submit } from "./submit.ts"
import { withdraw } from "./withdraw.ts"

let t: TestInstallation
let tell: Told = () => ({})
let staffId = ""
beforeAll(async () => {
  t = await openInstallation({ told: (wanted) => tell(wanted) })
  staffId = (await addStaff(t.services)).id
})
beforeEach(() => {
  tell = () => ({})
})
afterAll(() => t.close())

const front = readFileSync(loadCase("budiyono-single-name").front)
/** All cases are one customer's: the same card twice is no finding then. */
const customer = { reference: "C-1001" }
const others = ["wei-kanji-name", "minh-anh-clean", "oliver-expires-soon"].map((name) =>
  readFileSync(loadCase(name).front),
)

async function add(id: string, side: Side, bytes: Uint8Array, uploadKey: string = newId()) {
  const received = ok({ fileName: "a.jpg", bytes, uploadKey })
  return addPhoto(t.services, { verificationId: id, side, received })
}

async function theOne(id: string) {
  const verification = await now(t, id)
  const [photo] = verification.photos
  return { verification, photo: photo ?? expect.fail("no photo") }
}

const look = async (id: string) => lookAtPhoto(t.services, { ...(await theOne(id)), staffId })
const stepOf = async (id: string) => nextStep(await now(t, id), t.services.policy, t.clock.now)
const findingsOf = async (id: string) => (await now(t, id)).findings.map(({ code, weight }) => `${code} ${weight}`)

/** Lets jobs that wait for another try have it now. */
async function tryAgain() {
  await t.sql("update graphile_worker._private_jobs set run_at = now()")
  await t.work()
}

describe("a new photo", () => {
  it("is its applicant's alone until it was looked at, and staff's after", async () => {
    const { id } = await filledCase(t, customer)
    expect((await theOne(id)).photo.standing).toBe("held")
    expect(await look(id)).toEqual(fail("held"))
    expect((await openPhoto(t.services, { ...(await theOne(id)), size: "thumbnail" })).ok).toBe(true)
    expect(await eventsOf(t, id)).not.toContain("photo.viewed")
    await t.work()
    expect((await theOne(id)).photo.standing).toBe("clear")
    expect((await look(id)).ok).toBe(true)
    expect(await eventsOf(t, id)).toContain("photo.viewed")
  })

  it("is looked at as it was received, and what it was received as is not kept", async () => {
    const seen: Uint8Array[] = []
    tell = ({ bytes }) => {
      seen.push(bytes)
      return {}
    }
    const { id } = await filledCase(t, customer)
    const { photo } = await theOne(id)
    expect(await blobNames(t)).toContain(`${photo.id}-received`)
    await t.work()
    expect(seen.map((bytes) => Buffer.from(bytes).equals(front))).toEqual([true])
    expect((await blobNames(t)).filter((name) => name.startsWith(photo.id))).toEqual([photo.id, `${photo.id}-thumb`])
  })

  it("of a case that is sent is looked at once, by the case's own inspection", async () => {
    let looks = 0
    tell = () => {
      looks += 1
      return {}
    }
    const { id } = await sentCase(t, customer)
    await t.work()
    expect([looks, await stateOf(t, id)]).toEqual([1, "waiting"])
  })

  it("keeps what was read and where, corners in fractions of the photo", async () => {
    const place = { left: 0.1, top: 0.2, right: 0.3, bottom: 0.4 }
    const size = { width: 2_000, height: 1_000 }
    const corners = [
      [-0.5, -0.5],
      [1_999.5, -0.5],
      [999.5, 499.5],
      [-100.5, 999.5],
    ] as const
    const reading = { name: { value: "BUDIYONO", confidence: 0.99, alternatives: [["8"], []] } }
    tell = () => ({ corners, size, places: { name: place }, reading })
    const { id } = await filledCase(t, customer)
    await t.work()
    expect((await theOne(id)).photo.inspection?.reveal("check")).toEqual({
      recognised: { document: "residence-card", side: "front" },
      problems: [],
      corners: [
        [0, 0],
        [1, 0],
        [0.5, 0.5],
        [-0.05, 1],
      ],
      places: { name: place },
      reading,
    })
  })

  it("takes what was read on it with it when it is deleted", async () => {
    const { id } = await filledCase(t, customer)
    await t.work()
    const sealed = () => t.sql("select sealed_inspection is null as gone from photos where verification_id = $1", [id])
    expect(await sealed()).toEqual([{ gone: false }])
    valueIn(await deletePhoto(t.services, { verificationId: id, side: "front" }))
    expect(await sealed()).toEqual([{ gone: true }])
  })

  it("that is deleted or erased before it was looked at leaves nothing to do", async () => {
    const [deleted, erased] = [await filledCase(t, customer), await filledCase(t, customer)]
    valueIn(await deletePhoto(t.services, { verificationId: deleted.id, side: "front" }))
    valueIn(await withdraw(t.services, erased.id))
    await t.work()
    for (const { id } of [deleted, erased]) {
      expect((await now(t, id)).photos).toEqual([])
      expect(await eventsOf(t, id)).not.toContain("photo.inspected")
    }
  })

  it("is looked at again, as another document, when another is chosen", async () => {
    const asked: string[] = []
    tell = ({ document }) => {
      asked.push(document)
      return document === "residence-card" ? { problems: ["wrong-document"] } : {}
    }
    const { id } = await filledCase(t, customer)
    await t.work()
    expect(await stepOf(id)).toBe("photos")
    const document = "special-permanent-resident-certificate"
    valueIn(await chooseDocument(t.services, id, { document, combinedCard: false }))
    expect((await theOne(id)).photo).toMatchObject({ standing: "held", inspection: null })
    await t.work()
    expect(asked).toEqual(["residence-card", document])
    expect((await theOne(id)).photo.inspection?.reveal("check").problems).toEqual([])
  })
})

describe("a photo that asks for a better one", () => {
  const refusing: Told = () => ({ problems: ["blurred", "glare"] })

  async function refusedCase() {
    tell = refusing
    const { id } = await filledCase(t, customer)
    await t.work()
    return id
  }

  it("does not go on, and is known to have been tried once", async () => {
    const id = await refusedCase()
    expect(await stepOf(id)).toBe("photos")
    expect((await now(t, id)).refusedTries).toEqual({ front: 1, back: 0 })
    expect(await dataOf(t, id, "photo.inspected")).toMatchObject([{ side: "front", problems: ["blurred", "glare"] }])
    expect(await submit(t.services, { verificationId: id, round: 1 })).toEqual(fail({ kind: "incomplete" }))
  })

  it("is destroyed when another takes its place, which a good one keeps", async () => {
    const id = await refusedCase()
    const { photo: refused } = await theOne(id)
    tell = () => ({})
    const [first, second] = others
    valueIn(await add(id, "front", first ?? front))
    expect((await now(t, id)).photos).toHaveLength(1)
    expect((await eventsOf(t, id)).slice(-2)).toEqual(["photo.deleted", "photo.added"])
    await t.work()
    expect(await stepOf(id)).toBe("check")
    expect((await blobNames(t)).filter((name) => name.startsWith(refused.id))).toEqual([])
    expect(await t.sql("select 1 from photos where id = $1 and wrapped_key is not null", [refused.id])).toEqual([])
    expect(await add(id, "front", second ?? front)).toMatchObject({ error: { refusal: "placeTaken" } })
  })

  it("may be sent anyway only after two tries, and then staff see why", async () => {
    const id = await refusedCase()
    const first = await theOne(id)
    const anyway = (photoId: string) => sendAnyway(t.services, { verificationId: id, side: "front", photoId })
    expect(maySendAnyway(first.verification, "front")).toBe(false)
    expect(await anyway(first.photo.id)).toEqual(fail({ kind: "incomplete" }))
    valueIn(await add(id, "front", front))
    await t.work()
    const second = await theOne(id)
    expect(second.verification.refusedTries.front).toBe(2)
    expect(maySendAnyway(second.verification, "front")).toBe(true)
    expect(await anyway(first.photo.id)).toEqual(fail({ kind: "incomplete" }))
    valueIn(await anyway(second.photo.id))
    valueIn(await anyway(second.photo.id))
    expect((await eventsOf(t, id)).filter((kind) => kind === "photo.sent-anyway")).toHaveLength(1)
    expect(await stepOf(id)).toBe("check")
    valueIn(await submit(t.services, { verificationId: id, round: 1 }))
    await t.work()
    expect(await findingsOf(id)).toContain("photo.unclear review")
  })

  it("is tried anew in another round, and what was sent is not asked for again", async () => {
    const id = await refusedCase()
    valueIn(await add(id, "front", front))
    await t.work()
    const { photo } = await theOne(id)
    valueIn(await sendAnyway(t.services, { verificationId: id, side: "front", photoId: photo.id }))
    valueIn(await submit(t.services, { verificationId: id, round: 1 }))
    await t.work()
    await claimUntil(t, staffId, id)
    const reasons = [{ code: "name-differs", target: "name", words: null } as const]
    valueIn(await decideNow(t, id, { outcome: "moreNeeded", reasons }))
    expect((await now(t, id)).refusedTries).toEqual({ front: 0, back: 0 })
    expect(await stepOf(id)).toBe("check")
  })

  it("found so only after Send is the reviewer's to judge", async () => {
    tell = refusing
    const { id } = await sentCase(t, customer)
    await t.work()
    expect(await stateOf(t, id)).toBe("waiting")
    expect(await findingsOf(id)).toContain("photo.unclear review")
    expect(photoProblems(await now(t, id), t.services.policy, t.clock.now)).toEqual([])
  })
})

describe("a photo that shows a My Number", () => {
  const showing: Told = () => ({ problems: ["my-number-visible"] })

  it("is destroyed at once, key and bytes, and the place says so until another is added", async () => {
    tell = showing
    const { id } = await filledCase(t, customer)
    const { photo } = await theOne(id)
    await t.work()
    expect(await now(t, id)).toMatchObject({ photos: [], destroyedFor: ["front"], refusedTries: { front: 0 } })
    expect((await blobNames(t)).filter((name) => name.startsWith(photo.id))).toEqual([])
    expect(await t.sql("select wrapped_key, sealed_inspection from photos where id = $1", [photo.id])).toEqual([
      { wrapped_key: null, sealed_inspection: null },
    ])
    expect(await dataOf(t, id, "photo.destroyed")).toEqual([{ photoId: photo.id, side: "front", cause: "my-number" }])
    expect(await stepOf(id)).toBe("photos")
    valueIn(await add(id, "front", front))
    expect((await now(t, id)).destroyedFor).toEqual([])
  })

  it("is destroyed after Send, too, and the case is blocked", async () => {
    tell = showing
    const { id } = await sentCase(t, customer)
    await t.work()
    expect(await now(t, id)).toMatchObject({ state: "waiting", photos: [], destroyedFor: ["front"] })
    expect(await findingsOf(id)).toContain("photo.my-number-visible blocks")
  })

  it("blocks nothing when it was destroyed before Send and not missed", async () => {
    const { id } = await filledCase(t, customer)
    await t.work()
    tell = showing
    valueIn(await add(id, "back", others[0] ?? front))
    await t.work()
    expect(await now(t, id)).toMatchObject({ destroyedFor: ["back"] })
    valueIn(await submit(t.services, { verificationId: id, round: 1 }))
    await t.work()
    expect(await findingsOf(id)).toEqual([])
  })
})

describe("a photo that cannot be inspected", () => {
  it("is tried three times, then staff are left to look at it", async () => {
    tell = () => "failed"
    const { id } = await filledCase(t, customer)
    await t.work()
    await tryAgain()
    expect((await theOne(id)).photo.standing).toBe("held")
    await tryAgain()
    const { photo } = await theOne(id)
    expect(photo).toMatchObject({ standing: "unchecked", inspection: null })
    expect((await eventsOf(t, id)).at(-1)).toBe("photo.unchecked")
    expect((await blobNames(t)).filter((name) => blobsOf(photo).includes(name))).toHaveLength(2)
    expect((await look(id)).ok).toBe(true)
    expect(await stepOf(id)).toBe("check")
    valueIn(await submit(t.services, { verificationId: id, round: 1 }))
    await t.work()
    expect(await findingsOf(id)).toEqual(["photo.unchecked review"])
  })

  it("does not keep a sent case from its reviewers", async () => {
    tell = () => {
      throw new Error("a bug")
    }
    const { id } = await sentCase(t, customer)
    await t.work()
    await tryAgain()
    expect(await stateOf(t, id)).toBe("submitted")
    await tryAgain()
    expect(await stateOf(t, id)).toBe("waiting")
    expect(await findingsOf(id)).toEqual(["photo.unchecked review"])
  })

  it("at first is inspected when that works again", async () => {
    tell = () => "timeout"
    const { id } = await sentCase(t, customer)
    await t.work()
    tell = () => ({})
    await tryAgain()
    expect((await theOne(id)).photo.standing).toBe("clear")
    expect(await stateOf(t, id)).toBe("waiting")
  })
})
