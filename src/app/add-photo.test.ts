import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { installationForThisTest, openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { blobNames, dataOf, decidedCase, eventsOf, now, valueIn } from "../../tests/ways.ts"
import type { Side } from "../documents/kinds.ts"
import { newId } from "../kit/ids.ts"
import { fail, ok } from "../kit/result.ts"
import { addPhoto } from "./add-photo.ts"
import { begin } from "./begin.ts"
import { deletePhoto } from "./delete-photo.ts"
import { openPhoto } from "./look-at-photo.ts"
import type { BlobStore } from "./ports.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation()
})
afterAll(() => t.close())

const minh = loadCase("minh-anh-clean")
const front = readFileSync(minh.front)
const back = readFileSync(minh.back ?? "")
const another = readFileSync(loadCase("wei-kanji-name").front)
const hostile = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/hostile/${name}`, import.meta.url)))

async function begun(at = t): Promise<string> {
  const actor = { kind: "commandLine" } as const
  const { verification } = await begin(at.services, { reference: "C-1", origin: "staff", actor, language: "en" })
  return verification.id
}

function add(
  id: string,
  side: Side,
  { bytes = front, uploadKey = newId() }: { bytes?: Uint8Array; uploadKey?: string } = {},
) {
  return addPhoto(t.services, { verificationId: id, side, received: ok({ fileName: "a.jpg", bytes, uploadKey }) })
}

const notTaken = (refusal: string) => ({ ok: false, error: { kind: "notTaken", refusal } })

async function opened(id: string, size: "full" | "thumbnail" = "full"): Promise<Uint8Array> {
  const verification = await now(t, id)
  const [photo] = verification.photos
  if (!photo) return expect.fail("no photo")
  return valueIn(await openPhoto(t.services, { verification, photo, size }))
}

describe("a photo", () => {
  it("is kept upright, without metadata and at most 500 KB, with a thumbnail", async () => {
    const id = await begun()
    const [photo] = valueIn(await add(id, "front")).photos
    const kept = await opened(id)
    const { format, width, height, exif, orientation } = await sharp(kept).metadata()
    expect({ format, width, height, exif, orientation: orientation ?? 1 }).toEqual({
      format: "jpeg",
      width: photo?.widthPixels,
      height: photo?.heightPixels,
      exif: undefined,
      orientation: 1,
    })
    expect(width).toBeGreaterThan(height)
    expect(kept.length).toBeLessThanOrEqual(500_000)
    expect(photo?.sizeBytes).toBe(kept.length)
    const thumbnail = await sharp(await opened(id, "thumbnail")).metadata()
    expect(Math.max(thumbnail.width, thumbnail.height)).toBeLessThanOrEqual(320)
  })

  it("does not open at another's place", async () => {
    const [one, other] = [await begun(), await begun()]
    const [photo] = valueIn(await add(one, "front")).photos
    const verification = await now(t, other)
    if (!photo) return expect.fail("no photo")
    expect(await openPhoto(t.services, { verification, photo, size: "full" })).toEqual(fail("tampered"))
  })

  it("can be deleted and sent again", async () => {
    const id = await begun()
    valueIn(await add(id, "front", { uploadKey: "one" }))
    valueIn(await deletePhoto(t.services, { verificationId: id, side: "front" }))
    valueIn(await deletePhoto(t.services, { verificationId: id, side: "front" }))
    valueIn(await add(id, "front", { uploadKey: "one" }))
    expect((await eventsOf(t, id)).slice(1)).toEqual(["photo.added", "photo.deleted", "photo.added"])
  })
})

describe("the same upload tried again", () => {
  it("after a lost connection makes no second photo", async () => {
    const id = await begun()
    const [first] = valueIn(await add(id, "front", { uploadKey: "one" })).photos
    const before = await blobNames(t)
    const [second] = valueIn(await add(id, "front", { uploadKey: "one" })).photos
    expect(second?.id).toBe(first?.id)
    expect(await blobNames(t)).toEqual(before)
  })

  it("from a fresh form makes none either, when its bytes are the same", async () => {
    const id = await begun()
    valueIn(await add(id, "front"))
    expect(valueIn(await add(id, "front")).photos).toHaveLength(1)
    expect((await eventsOf(t, id)).filter((kind) => kind === "photo.added")).toHaveLength(1)
  })

  it("at the same moment, too", async () => {
    const id = await begun()
    const before = await blobNames(t)
    const sent = await Promise.all([1, 2, 3].map(() => add(id, "front", { uploadKey: "one" })))
    expect(sent.map((one) => one.ok)).toEqual([true, true, true])
    expect((await now(t, id)).photos).toHaveLength(1)
    expect((await blobNames(t)).length - before.length).toBe(3)
  })
})

describe("is refused, and the refusal recorded:", () => {
  it("the same photo for the other side", async () => {
    const id = await begun()
    valueIn(await add(id, "front"))
    expect(await add(id, "back")).toEqual(notTaken("sameAsOtherSide"))
    expect((await eventsOf(t, id)).at(-1)).toBe("photo.not-taken")
    expect(await dataOf(t, id, "photo.not-taken")).toEqual([{ side: "back", refusal: "sameAsOtherSide" }])
  })

  it("another photo for a place that is taken", async () => {
    const id = await begun()
    valueIn(await add(id, "front"))
    expect(await add(id, "front", { bytes: back })).toEqual(notTaken("placeTaken"))
  })

  it("an upload that names the other side's upload", async () => {
    const id = await begun()
    valueIn(await add(id, "front", { uploadKey: "one" }))
    expect(await add(id, "back", { bytes: back, uploadKey: "one" })).toEqual(notTaken("sameAsOtherSide"))
  })

  it.each([
    ["empty.jpg", "empty"],
    ["tiny.jpg", "tooSmall"],
    ["truncated.jpg", "unreadable"],
    ["bomb-65535.jpg", "tooManyPixels"],
    ["not-really.jpg", "png"],
  ])("%s", async (name, refusal) => {
    const id = await begun()
    expect(await add(id, "front", { bytes: hostile(name) })).toEqual(notTaken(refusal))
    expect((await eventsOf(t, id)).at(-1)).toBe("photo.not-taken")
  })

  it("what was refused on its way here", async () => {
    const id = await begun()
    const sent = { verificationId: id, side: "front", received: fail("heic" as const) } as const
    expect(await addPhoto(t.services, sent)).toEqual(notTaken("heic"))
    expect((await eventsOf(t, id)).at(-1)).toBe("photo.not-taken")
  })
})

it("leaves one photo of two sent to one place at once, and no stray bytes", async () => {
  const id = await begun()
  const before = await blobNames(t)
  const sent = await Promise.all([add(id, "front", { bytes: back }), add(id, "front", { bytes: another })])
  expect(sent.filter((one) => one.ok)).toHaveLength(1)
  expect(sent.find((one) => !one.ok)).toEqual(notTaken("placeTaken"))
  expect((await now(t, id)).photos).toHaveLength(1)
  expect((await blobNames(t)).length - before.length).toBe(3)
})

it("takes nothing for a case that was decided, and leaves no bytes behind", async () => {
  const own = await installationForThisTest()
  const staff = { id: newId(), name: "見本", role: "reviewer" } as const
  await own.services.staff.add(staff)
  const { id } = await decidedCase(own, staff.id, { outcome: "approved" })
  const before = await blobNames(own)
  const received = ok({ fileName: "b.jpg", bytes: back, uploadKey: "late" })
  const added = await addPhoto(own.services, { verificationId: id, side: "back", received })
  expect(added).toEqual({ ok: false, error: { kind: "notAllowed", state: "approved", move: "edit" } })
  expect(await blobNames(own)).toEqual(before)
})

describe("a disk that fails", () => {
  const failing = (times: number): BlobStore => ({
    ...t.services.blobs,
    put: async (id, bytes) => {
      if (times-- <= 0) throw new Error("ENOSPC: no space left on device")
      await t.services.blobs.put(id, bytes)
    },
  })

  it.each([0, 1, 2])("after %i of the three files leaves no photo without its bytes", async (times) => {
    const id = await begun()
    const received = ok({ fileName: "a.jpg", bytes: another, uploadKey: "one" })
    const deps = { ...t.services, blobs: failing(times) }
    await expect(addPhoto(deps, { verificationId: id, side: "front", received })).rejects.toThrow("ENOSPC")
    expect(await t.sql("select 1 from photos where verification_id = $1", [id])).toEqual([])
    expect(valueIn(await add(id, "front", { bytes: another, uploadKey: "one" })).photos).toHaveLength(1)
  })
})

it("shows nothing of bytes that were changed or are gone", async () => {
  const id = await begun()
  const verification = valueIn(await add(id, "front"))
  const [photo] = verification.photos
  if (!photo) return expect.fail("no photo")
  const show = () => openPhoto(t.services, { verification, photo, size: "full" })
  const sealed = (await t.services.blobs.get(photo.id)) ?? expect.fail("no bytes")
  await t.services.blobs.put(photo.id, sealed.with(1_000, (sealed[1_000] ?? 0) ^ 1))
  expect(await show()).toEqual(fail("tampered"))
  await t.services.blobs.put(photo.id, (await t.services.blobs.get(`${photo.id}-thumb`)) ?? sealed)
  expect(await show()).toEqual(fail("tampered"))
  await t.services.blobs.delete(photo.id)
  expect(await show()).toEqual(fail("gone"))
})
