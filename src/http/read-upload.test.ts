import { describe, expect, it } from "vitest"
import { readUpload, type Upload } from "./read-upload.ts"

const boundary = "----formBoundary7"
const jpeg = (sizeBytes: number) => {
  const bytes = Buffer.alloc(sizeBytes, 7)
  bytes.set([0xff, 0xd8, 0xff, 0xe0])
  return bytes
}
const megabyte = 1024 * 1024

const field = (name: string, value: string) =>
  Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
const file = (name: string, fileName: string, bytes: Uint8Array, type = "image/jpeg") =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from("\r\n"),
  ])
const form = (...parts: Buffer[]) => Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])

function streamed(body: Uint8Array, chunkBytes: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= body.length) return controller.close()
      controller.enqueue(Uint8Array.from(body.subarray(at, at + chunkBytes)))
      at += chunkBytes
    },
  })
}

const request = (body: BodyInit, contentType = `multipart/form-data; boundary=${boundary}`) =>
  new Request("http://localhost/", {
    method: "POST",
    headers: { "content-type": contentType },
    body,
    ...{ duplex: "half" },
  })

const reading = (body: Uint8Array, chunkBytes = 64 * 1024) => readUpload(request(streamed(body, chunkBytes)))

async function upload(body: Uint8Array, chunkBytes?: number): Promise<Upload> {
  const result = await reading(body, chunkBytes)
  return result.ok ? result.value : expect.fail(result.error)
}

/** What became of each file: its size when it was kept, else why not. */
const outcomes = ({ files }: Upload) =>
  files.map(({ control, photo }) => [control, photo.ok ? photo.value.length : photo.error])

describe("a form", () => {
  it("gives its fields and its photo, byte for byte", async () => {
    const photo = jpeg(300_000)
    const body = form(field("csrf", "t0ken"), file("front", "card.jpg", photo), field("note", "在留カード"))
    const { fields, files } = await upload(body)
    expect(fields).toEqual({ csrf: "t0ken", note: "在留カード" })
    expect(files).toEqual([{ control: "front", fileName: "card.jpg", photo: { ok: true, value: photo } }])
  })

  it("is the same in whatever pieces it arrives", async () => {
    const body = form(
      field("a", "1"),
      file("front", "a.jpg", jpeg(500)),
      file("back", "b.png", Buffer.from("\x89PNG\r\n\x1a\n1234", "latin1")),
    )
    for (const chunkBytes of [1, 2, 3, 7, 11, 100, body.length]) {
      const got = await upload(body, chunkBytes)
      expect(got.fields).toEqual({ a: "1" })
      expect(outcomes(got), `in pieces of ${chunkBytes}`).toEqual([
        ["front", 500],
        ["back", "png"],
      ])
    }
  })

  it("is what a browser's FormData makes", async () => {
    const data = new FormData()
    data.set("side", "front")
    data.set("photo", new File([jpeg(5_000)], "写真 1.jpg", { type: "image/jpeg" }))
    const result = await readUpload(new Request("http://localhost/", { method: "POST", body: data }))
    expect(result.ok && [result.value.fields, result.value.files[0]?.fileName, outcomes(result.value)]).toEqual([
      { side: "front" },
      "写真 1.jpg",
      [["photo", 5_000]],
    ])
  })

  it("leaves out a field over 10 KB and those after the 20th", async () => {
    const many = Array.from({ length: 25 }, (_, n) => field(`f${n}`, String(n)))
    expect(Object.keys((await upload(form(...many))).fields)).toHaveLength(20)
    const { fields } = await upload(form(field("long", "x".repeat(10_241)), field("fits", "x".repeat(10_240))))
    expect(Object.keys(fields)).toEqual(["fits"])
  })

  it("cannot reach into objects by a field's name", async () => {
    const { fields } = await upload(form(field("__proto__", "x")))
    expect(Object.getOwnPropertyNames(fields)).toEqual(["__proto__"])
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  })
})

describe("each file", () => {
  it("is taken by its first bytes, whatever it calls itself", async () => {
    const heic = Buffer.from(`\0\0\0\x24ftypheic${"x".repeat(3_000)}`, "latin1")
    const got = [
      await upload(form(file("front", "a.jpg", heic), file("back", "b.heic", jpeg(3_000), "image/heic"))),
      await upload(
        form(file("front", "a.jpg", Buffer.from("%PDF-1.7 and more")), file("back", "b.jpg", Buffer.from("x"))),
      ),
    ]
    expect(got.map(outcomes)).toEqual([
      [
        ["front", "heic"],
        ["back", 3_000],
      ],
      [
        ["front", "pdf"],
        ["back", "notJpeg"],
      ],
    ])
  })

  it("may be 10 MB and not a byte more; the other one is kept all the same", async () => {
    const got = await upload(
      form(file("front", "a.jpg", jpeg(10 * megabyte)), file("back", "b.jpg", jpeg(10 * megabyte + 1))),
    )
    expect(outcomes(got)).toEqual([
      ["front", 10 * megabyte],
      ["back", "tooLarge"],
    ])
  })

  it("tells nothing chosen from an empty file", async () => {
    const none = new Uint8Array(0)
    const got = await upload(form(file("front", "", none, "application/octet-stream"), file("back", "b.jpg", none)))
    expect(outcomes(got)).toEqual([
      ["front", "noFile"],
      ["back", "empty"],
    ])
  })

  it("may be one of two; empty controls do not count", async () => {
    const none = new Uint8Array(0)
    const got = await upload(
      form(file("a", "", none), file("b", "b.jpg", jpeg(3_000)), file("c", "", none), file("d", "d.jpg", jpeg(3_000))),
    )
    expect(outcomes(got)).toEqual([
      ["a", "noFile"],
      ["b", 3_000],
      ["c", "noFile"],
      ["d", 3_000],
    ])
  })

  it("is too many as the third, photo or not", async () => {
    const two = [file("front", "a.jpg", jpeg(3_000)), file("back", "b.jpg", jpeg(3_000))]
    for (const third of [jpeg(3_000), Buffer.from("x")]) {
      expect(await reading(form(...two, file("back", "c.jpg", third)))).toEqual({ ok: false, error: "tooMany" })
    }
    const eleven = Array.from({ length: 11 }, () => file("front", "", new Uint8Array(0)))
    expect(await reading(form(...eleven))).toEqual({ ok: false, error: "tooMany" })
  })
})

describe("a file's name", () => {
  it.each([
    ["C:\\fakepath\\card.jpg", "card.jpg"],
    ["../../etc/passwd", "passwd"],
    ["写真 (1).jpg", "写真 (1).jpg"],
    ["か\u3099.jpg", "が.jpg"],
    ["a\tb\u0007\u202Egpj.exe", "abgpj.exe"],
    ["📷.jpg", "📷.jpg"],
    [`${"長".repeat(300)}.jpg`, "長".repeat(200)],
    ["..", ""],
  ])("%j becomes %j", async (sent, kept) => {
    expect((await upload(form(file("front", sent, jpeg(3_000))))).files[0]?.fileName).toBe(kept)
  })
})

describe("an upload that", () => {
  const body = form(field("a", "1"), file("front", "a.jpg", jpeg(400)), file("back", "b.jpg", jpeg(400)))
  const lastByte = body.length - 4 // of the closing boundary's dashes

  it("breaks off is interrupted, wherever it breaks", async () => {
    for (let length = 0; length < lastByte; length++) {
      expect(await reading(body.subarray(0, length), 97), `after ${length} bytes`).toEqual({
        ok: false,
        error: "interrupted",
      })
    }
    expect((await reading(body.subarray(0, body.length - 2), 97)).ok).toBe(true)
  })

  it("loses its connection is interrupted", async () => {
    let sent = false
    const lost = new ReadableStream({
      pull(controller) {
        if (sent) controller.error(new Error("aborted"))
        else controller.enqueue(Uint8Array.from(body.subarray(0, 300)))
        sent = true
      },
    })
    expect(await readUpload(request(lost))).toEqual({ ok: false, error: "interrupted" })
  })

  it("has nothing in it is interrupted", async () => {
    const without = new Request("http://localhost/", {
      method: "POST",
      headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    })
    expect(await readUpload(without)).toEqual({ ok: false, error: "interrupted" })
  })

  it.each([
    "",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "image/jpeg",
  ])("is of type %j has no file", async (type) =>
    expect(await readUpload(request("front=a.jpg", type))).toEqual({ ok: false, error: "noFile" }),
  )

  /** A JPEG that never ends. */
  function endless() {
    const state = { sentBytes: 0, cancelled: false }
    const head = Buffer.concat([file("front", "a.jpg", jpeg(12)).subarray(0, -2)])
    const chunk = new Uint8Array(megabyte)
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = state.sentBytes === 0 ? Uint8Array.from(head) : chunk
        state.sentBytes += next.length
        controller.enqueue(next)
      },
      cancel() {
        state.cancelled = true
      },
    })
    return { state, stream }
  }

  it("never ends is cut short after 64 MB", async () => {
    const { state, stream } = endless()
    expect(await readUpload(request(stream))).toEqual({ ok: false, error: "tooLarge" })
    expect(state.cancelled).toBe(true)
    expect(state.sentBytes / megabyte).toBeGreaterThan(63)
    expect(state.sentBytes / megabyte).toBeLessThan(68)
  })

  it("is 60 MB long is read to its end, so that the browser sees our answer", async () => {
    const got = await upload(form(file("front", "a.jpg", jpeg(60 * megabyte)), field("after", "still here")), megabyte)
    expect(outcomes(got)).toEqual([["front", "tooLarge"]])
    expect(got.fields).toEqual({ after: "still here" })
  })
})
