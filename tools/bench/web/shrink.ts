import type { Browser, Page } from "playwright-core"
import { takePhoto } from "../photos.ts"
import type { Visit } from "./weigh.ts"

/** Milliseconds from choosing the file to a file that is small enough to be sent. */
interface Times {
  readonly coach: number
  readonly bare: number
}

const longSidePixels = 3_000
const mostBytes = 500_000

/** A photo as a telephone takes it, made small by the coach, and by the browser alone: decoded, drawn once, encoded once. */
export async function shrinkTimes(browser: Browser, { url, cookie }: Visit, pairs: number): Promise<readonly Times[]> {
  const buffer = await takePhoto({ widthPixels: 4_032, heightPixels: 3_024, quality: 90, sigma: 14 })
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const [name = "", value = ""] = cookie?.split("=") ?? []
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const times: Times[] = []
  for (let pair = 0; pair < pairs + 1; pair++) {
    await page.goto(url)
    await page.getByLabel(/^Front/).setInputFiles([])
    const choose = () => page.getByLabel(/^Front/).setInputFiles({ name: "IMG.jpg", mimeType: "image/jpeg", buffer })
    const coach = await timed(page, choose)
    times.push({ coach, bare: await bareMillis(page, buffer) })
  }
  await context.close()
  return times.slice(1)
}

/** The page's own clock, from the file's being chosen until the coach has put a smaller one in its place. */
async function timed(page: Page, choose: () => Promise<void>): Promise<number> {
  const measured = page.evaluate(
    (most) =>
      new Promise<number>((done) => {
        const input = document.querySelector("[data-choose]")
        if (!(input instanceof HTMLInputElement)) throw new Error("no choice of a file")
        input.addEventListener(
          "change",
          () => {
            const chosenAt = performance.now()
            const timer = setInterval(() => {
              const size = input.files?.[0]?.size ?? Number.POSITIVE_INFINITY
              if (size > most) return
              clearInterval(timer)
              done(performance.now() - chosenAt)
            }, 5)
          },
          { once: true },
        )
      }),
    mostBytes,
  )
  await choose()
  return measured
}

const bareMillis = (page: Page, buffer: Buffer): Promise<number> =>
  page.evaluate(
    async ({ base64, longSide }) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
      const startedAt = performance.now()
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }))
      const scale = longSide / Math.max(bitmap.width, bitmap.height)
      const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
      canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
      await canvas.convertToBlob({ type: "image/jpeg", quality: 0.6 })
      return performance.now() - startedAt
    },
    { base64: buffer.toString("base64"), longSide: longSidePixels },
  )
