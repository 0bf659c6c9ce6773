/** One browser's POST. `answer`: the redirect that says the photo was taken. */
export interface Upload {
  readonly url: string
  readonly cookie: string
  readonly form: Form
  readonly answer: string
}

export interface Form {
  readonly contentType: string
  readonly body: Uint8Array<ArrayBuffer>
}

export interface Round {
  readonly photosPerSecond: number
  readonly latenciesMillis: readonly number[]
}

/** The photos page's form, as a browser encodes it. */
export function formOf(jpeg: Uint8Array, uploadKey: string): Form {
  const boundary = `----form${uploadKey}`
  const before = `--${boundary}\r\ncontent-disposition: form-data; name="uploadKey"\r\n\r\n${uploadKey}\r\n--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="IMG_0001.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`
  const body = Buffer.concat([Buffer.from(before), jpeg, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { contentType: `multipart/form-data; boundary=${boundary}`, body }
}

/** Keeps `concurrency` uploads under way until all are answered. Throws at the first that is not taken. */
export async function sendAll(uploads: readonly Upload[], concurrency: number): Promise<Round> {
  const queue = uploads.values()
  const latenciesMillis: number[] = []
  const browser = async () => {
    for (const upload of queue) latenciesMillis.push(await send(upload))
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: concurrency }, browser))
  const seconds = (performance.now() - startedAt) / 1_000
  return { photosPerSecond: uploads.length / seconds, latenciesMillis }
}

async function send({ url, cookie, form, answer }: Upload): Promise<number> {
  const startedAt = performance.now()
  const response = await fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": form.contentType, cookie },
    body: form.body,
  })
  await response.arrayBuffer()
  const location = response.headers.get("location")
  if (response.status !== 303 || location !== answer) throw new Error(`not taken: ${response.status} ${location}`)
  return performance.now() - startedAt
}
