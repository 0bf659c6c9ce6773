import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy"
import { fail, ok, type Result } from "../kit/result.ts"
import { fileKindBytes, notJpeg } from "../verification/file-kind.ts"
import { type PhotoRefusal, photoLimits } from "../verification/photo.ts"

/** A file as it arrived. */
export interface UploadedFile {
  /** Name of the form control it came from. */
  readonly control: string
  /** As its owner calls it: NFC, without folders and control characters, at most 200 characters; "" when it has none. */
  readonly fileName: string
  /**
   * Its bytes, a JPEG by the first of them, at most 10 MB; or why they were not kept: `noFile` (nothing chosen), `empty`,
   * `tooLarge`, `heic`, `png`, `pdf` or `notJpeg`.
   */
  readonly photo: Result<Uint8Array, PhotoRefusal>
}

export interface Upload {
  /** Text fields; of two with one name the last. A field over 10 KB and every field after the 20th is left out. */
  readonly fields: Readonly<Record<string, string>>
  /** In the form's order, those left empty too. */
  readonly files: readonly UploadedFile[]
}

/** `noFile`: not a multipart form. `tooLarge`: over 64 MB; the rest was not read. `tooMany`: over two files with something in them. */
export type UploadRefusal = "noFile" | "interrupted" | "tooLarge" | "tooMany"

/** A larger body is cut short; up to here it is read to its end, for a browser that is still sending shows no answer. */
const bodyMaxBytes = 64 * 1024 * 1024

const filesMax = 2
const fileNameMaxCharacters = 200
const limits = { fields: 20, fieldSize: 10 * 1024, files: 10, headerPairs: 20, headerSize: 4 * 1024 }

/** Reads a multipart/form-data request as it streams in, holding no more of it than two photos. */
export async function readUpload(request: Request): Promise<Result<Upload, UploadRefusal>> {
  const contentType = request.headers.get("content-type") ?? ""
  if (!/^multipart\/form-data\s*;.*boundary=[^\s;]/i.test(contentType)) return fail("noFile")
  const parser = new Busboy({ headers: { "content-type": contentType }, limits })
  const form = collect(parser)
  const refusal = await pour(request.body, parser)
  if (refusal) return fail(refusal)
  return form.hasTooManyFiles() ? fail("tooMany") : ok({ fields: form.fields(), files: form.files() })
}

/** Reads a request to its end, as far as `readUpload` would, and keeps nothing of it. */
export async function dropBody(request: Request): Promise<void> {
  const reader = request.body?.getReader()
  let sizeBytes = 0
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      sizeBytes += read.value.length
      if (sizeBytes > bodyMaxBytes) return await reader?.cancel()
    }
  } catch {
    return // it broke off: nobody is left to be answered
  }
}

function collect(parser: BusboyInstance) {
  const fields = new Map<string, string>()
  const incoming: Incoming[] = []
  const withContent = () => incoming.filter((file) => file.sizeBytes() > 0).length
  let filesLeftOut = false
  parser.on("field", (name, value, _nameWasCut, valueWasCut) => {
    if (name && !valueWasCut) fields.set(name, value)
  })
  parser.on("file", (control, stream, fileName) => {
    const keep = withContent() < filesMax
    incoming.push(receive({ control: control ?? "", fileName: cleanFileName(fileName ?? ""), stream, keep }))
  })
  parser.on("filesLimit", () => {
    filesLeftOut = true
  })
  return {
    fields: () => Object.fromEntries(fields),
    files: () => incoming.map((file) => file.take()),
    hasTooManyFiles: () => filesLeftOut || withContent() > filesMax,
  }
}

interface Incoming {
  readonly sizeBytes: () => number
  /** Once the form has arrived whole. */
  readonly take: () => UploadedFile
}

/** Keeps what may be a photo and lets everything else run off. */
function receive(a: { control: string; fileName: string; stream: BusboyFileStream; keep: boolean }): Incoming {
  let kept: Uint8Array[] = []
  let sizeBytes = 0
  let refusal: PhotoRefusal | null = null
  a.stream.on("error", () => {}) // it broke off; the form's parser says so, too
  a.stream.on("data", (chunk: Uint8Array) => {
    sizeBytes += chunk.length
    if (a.keep && !refusal) kept.push(chunk)
    if (kept.length > 0) refusal = refusalSoFar(kept, sizeBytes)
    if (refusal) kept = []
  })
  const photo = (): Result<Uint8Array, PhotoRefusal> => {
    if (sizeBytes === 0) return fail(a.fileName === "" ? "noFile" : "empty")
    const bytes = Buffer.concat(kept)
    const problem = refusal ?? notJpeg(bytes)
    return problem ? fail(problem) : ok(bytes)
  }
  return {
    sizeBytes: () => sizeBytes,
    take: () => ({ control: a.control, fileName: a.fileName, photo: photo() }),
  }
}

function refusalSoFar(kept: readonly Uint8Array[], sizeBytes: number): PhotoRefusal | null {
  if (sizeBytes > photoLimits.maxBytes) return "tooLarge"
  const [first] = kept
  if (!first || sizeBytes < fileKindBytes) return null
  return notJpeg(first.length >= fileKindBytes ? first : Buffer.concat(kept))
}

/** Feeds the body to the parser no faster than that takes it. After a malformed part the rest is still read, and dropped. */
async function pour(body: Request["body"], parser: BusboyInstance): Promise<"interrupted" | "tooLarge" | null> {
  if (!body) return "interrupted"
  const parsed = new Promise<"interrupted" | null>((resolve) => {
    parser.on("finish", () => resolve(null))
    parser.on("error", () => resolve("interrupted"))
  })
  const reader = body.getReader()
  let sizeBytes = 0
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      sizeBytes += read.value.length
      if (sizeBytes > bodyMaxBytes) {
        await reader.cancel()
        return "tooLarge"
      }
      await Promise.race([parsed, write(parser, read.value)])
    }
  } catch {
    return "interrupted"
  }
  parser.end()
  return parsed
}

const write = (parser: BusboyInstance, chunk: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    parser.write(chunk, () => resolve())
  })

/** Unpaired surrogates, controls and marks that turn the writing direction could make a name show as another one. */
const cleanFileName = (sent: string): string =>
  [
    ...sent
      .normalize("NFC")
      .replace(/^.*[/\\]/s, "")
      .replaceAll(/\p{C}/gu, ""),
  ]
    .slice(0, fileNameMaxCharacters)
    .join("")
    .trim()
