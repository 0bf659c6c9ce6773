import { afterAll, beforeAll, expect, it } from "vitest"
import { isAt, press, saysProblem } from "./applicant.ts"
import { journeys, type Site, startSite, visit } from "./harness.ts"

const { site, page: newPage, browser } = journeys()

it.each([true, false])("anyone may begin with the reference they were given (JavaScript: %s)", async (javaScript) => {
  const page = await newPage({ javaScript })
  await page.goto(site().url)
  await isAt(page, "Start")
  await press(page, "Start")
  await saysProblem(page, "Enter the reference you were given.")
  await page.getByLabel(/^Reference/).fill("x".repeat(101))
  await press(page, "Start")
  await saysProblem(page, "This reference is too long. Check it and type it again.")
  await page.getByLabel(/^Reference/).fill("C-1001")
  await press(page, "Start")
  await isAt(page, "Identification information")
  expect(page.url()).toMatch(/\/v\/[\w-]{43}\/identification$/)
})

it("the same reference again begins anew and shows nothing of the other", async () => {
  const [first, second] = [await newPage(), await newPage()]
  for (const page of [first, second]) {
    await page.goto(site().url)
    await page.getByLabel(/^Reference/).fill("C-1002")
    await press(page, "Start")
    await isAt(page, "Identification information")
  }
  expect(second.url()).not.toBe(first.url())
})

it("another site's form begins nothing", async () => {
  const headers = { "sec-fetch-site": "cross-site" }
  const answer = await fetch(`${site().url}/start`, {
    method: "POST",
    headers,
    body: new URLSearchParams({ reference: "X" }),
  })
  expect(answer.status).toBe(403)
})

it("too many beginnings are told to wait, and for how long", async () => {
  const begin = () =>
    fetch(`${site().url}/start`, { method: "POST", redirect: "manual", body: new URLSearchParams({ reference: "C" }) })
  let answer = await begin()
  for (let tries = 0; tries < 100 && answer.status === 303; tries += 1) answer = await begin()
  expect(answer.status).toBe(429)
  const waitSeconds = Number(answer.headers.get("retry-after"))
  expect(waitSeconds).toBeGreaterThan(0)
  expect(waitSeconds).toBeLessThanOrEqual(600)

  const page = await newPage()
  await page.goto(site().url)
  await page.getByLabel(/^Reference/).fill("C-1003")
  await press(page, "Start")
  await isAt(page, "Please wait a little")
  await page.getByText(/Please try again in \d+ minutes?\./).waitFor()
})

let closed: Site
beforeAll(async () => {
  closed = await startSite({ env: { OPEN_INTAKE: "off" } })
})
afterAll(() => closed?.close())

it("where nobody may begin by themselves, the page says where the link comes from", async () => {
  const { page, leave } = await visit(browser(), closed.url)
  await page.goto(closed.url)
  await page.getByText("To begin, open the link we sent you.").waitFor()
  expect(await page.getByLabel(/^Reference/).count()).toBe(0)
  const answer = await page.request.post(`${closed.url}/start`, { form: { reference: "C-1" } })
  expect(answer.status()).toBe(403)
  await page.goto((await closed.link()).url)
  await isAt(page, "Identification information")
  await leave()
})
