import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { type Browser, chromium } from "playwright-core"
import sharp from "sharp"
import { servePreview } from "../preview/serve.ts"

const { findChromium }: { findChromium: () => string | null } = createRequire(import.meta.url)("../browser.cjs")
const folder = fileURLToPath(new URL("../../docs/screenshots", import.meta.url))

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 844 }

/** Of the previews, those that the README shows. */
const chosen = [
  { name: "details-filled", size: phone, from: "label[for=name]" },
  { name: "photos-answer-blurred", size: phone, from: "#front" },
  { name: "status-moreNeeded", size: phone, from: null },
  { name: "review-case-differs", size: desk, from: null },
  { name: "review-reports", size: desk, from: null },
] as const

/** `npm run screenshots` takes them anew, as they are in English: 64 colours each, to stay small. */
async function take(): Promise<void> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error("No Chromium here. Install one, or name yours in CHROMIUM.")
  const site = await servePreview()
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  for (const one of chosen) await takeOne(browser, site.url, one)
  await browser.close()
  await site.close()
}

async function takeOne(browser: Browser, url: string, { name, size, from }: (typeof chosen)[number]): Promise<void> {
  const page = await browser.newPage({ viewport: size })
  await page.goto(`${url}/preview/en/${name}`, { waitUntil: "networkidle" })
  if (from) await page.locator(from).evaluate((top) => scrollTo(0, top.getBoundingClientRect().top + scrollY - 24))
  const path = `${folder}/${name}-${size.width}.png`
  const { size: bytes } = await sharp(await page.screenshot())
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(path)
  console.log(`${name}-${size.width}.png ${Math.round(bytes / 1000)} KB`)
  await page.close()
}

await take()
