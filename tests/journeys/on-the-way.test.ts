import { readdirSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { loadCase } from "../../fixtures/cases.ts"
import { ja } from "../../src/web/i18n/ja.ts"
import {
  add,
  addPhoto,
  addPhotos,
  choose,
  chooseFor,
  chooseLanguage,
  isAdded,
  isAt,
  openAndAgree,
  place,
  press,
  reachCheck,
  reachPhotos,
  saysProblem,
  send,
  type,
  typeDetails,
} from "./applicant.ts"
import { journeys } from "./harness.ts"

const { site, page: newPage, visitor: newVisitor } = journeys()

const minh = loadCase("minh-anh-clean")

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

it("withdrawing erases photos and everything typed at once", async () => {
  const page = await newPage({ javaScript: false })
  const { url, id } = await site().link()
  await reachPhotos(page, url, minh)
  await addPhoto(page, "Front", minh.front)
  const photos = join(site().dataDir, "photos")
  const kept = await site().query<{ id: string }>("select id from photos where verification_id = $1", [id])
  const blobs = kept.flatMap((row) => [row.id, `${row.id}-thumb`])
  expect(filesOf(photos)).toEqual(expect.arrayContaining(blobs))

  await page.getByRole("link", { name: "Withdraw", exact: true }).click()
  await isAt(page, "Withdraw")
  await press(page, "Withdraw")
  await isAt(page, "You have withdrawn")
  await page.getByText("Your photos and everything you typed were erased on 23 November 2026.").waitFor()

  await expect.poll(() => filesOf(photos).filter((name) => blobs.includes(name)), { timeout: 5_000 }).toEqual([])
  const sealed = "select sealed_contents, wrapped_key, number_hash from verifications where id = $1"
  expect(await site().query(sealed, [id])).toEqual([{ sealed_contents: null, wrapped_key: null, number_hash: null }])
  const photoRows = await site().query("select wrapped_key, sealed_file_name from photos where verification_id = $1", [
    id,
  ])
  for (const row of photoRows) expect(row).toMatchObject({ wrapped_key: null })
  await page.goto(url)
  await isAt(page, "You have withdrawn")
  await page.goto(`${url}/details`)
  await isAt(page, "You have withdrawn")
})

it("what was sent in one tab cannot be changed in another", async () => {
  const { page, context } = await newVisitor()
  const { url, id } = await site().link()
  await reachCheck(page, url, minh)
  const [checking, deleting] = [await context.newPage(), await context.newPage()]
  await checking.goto(`${url}/check`)
  await deleting.goto(`${url}/photos`)
  await send(page)
  await press(checking, "Send")
  await isAt(checking, "Sent")
  await place(deleting, "Back")
    .getByRole("button", { name: /^Delete/ })
    .click()
  await isAt(deleting, "We are checking your document")
  expect((await site().services.verifications.byId(id))?.photos).toHaveLength(2)
  const sent = await site().query(
    "select id from events where verification_id = $1 and kind = 'submitted' order by id",
    [id],
  )
  expect(sent).toHaveLength(1)
})

it("a photo added in two tabs stands in its place once", async () => {
  const { page, context } = await newVisitor({ javaScript: false })
  await reachPhotos(page, (await site().link()).url, minh)
  const other = await context.newPage()
  await other.goto(page.url())
  const third = await context.newPage()
  await third.goto(page.url())
  await addPhoto(page, "Front", minh.front)
  await addPhoto(other, "Front", minh.front)
  await add(third, "Front", minh.back ?? "")
  await saysProblem(third, /^Front: There is a photo here already/)
  await isAdded(third, "Front")
})

it("a reload and a closed tab lose nothing that was sent; the link resumes where it stopped", async () => {
  const { page, context } = await newVisitor()
  const { url } = await site().link()
  await openAndAgree(page, url)
  const lasting = (await context.cookies()).filter(({ expires }) => expires > Date.now() / 1_000 + 30 * 86_400)
  expect(lasting, "the browser may be closed, too").not.toEqual([])
  await page.close()
  const second = await context.newPage()
  await second.goto(url)
  await isAt(second, "Choose your document")
  await chooseFor(second, minh)
  await typeDetails(second, minh)
  await addPhoto(second, "Front", minh.front)
  await second.reload()
  await isAdded(second, "Front")
  await second.close()
  const third = await context.newPage()
  await third.goto(url)
  await isAt(third, "Your photos")
  await isAdded(third, "Front")
  await third.goto(`${url}/check`)
  await isAt(third, "Your photos")
  await addPhoto(third, "Back", minh.back ?? "")
  await press(third, "Continue")
  await send(third)
})
it("changing to another document and back keeps what was typed for the first", async () => {
  const page = await newPage()
  const { url } = await site().link()
  await reachPhotos(page, url, minh)
  await page.goto(`${url}/document`)
  const chen = loadCase("chen-registered-matters")
  await chooseFor(page, chen)
  expect(
    await page
      .getByRole("group", { name: /^Date of birth/ })
      .getByLabel("Year")
      .inputValue(),
  ).toBe("2001")
  await typeDetails(page, chen)
  await isAt(page, "Your photos")
  await page.goto(`${url}/document`)
  await choose(page, "residence-card")
  await isAt(page, "Your details")
  expect(
    await page
      .getByRole("group", { name: /^Expiry date/ })
      .getByLabel("Year")
      .inputValue(),
  ).toBe("2028")
})

it("a change from the last page comes back to it", async () => {
  const page = await newPage()
  await reachCheck(page, (await site().link()).url, minh)
  await page.getByRole("link", { name: "Change Name" }).click()
  await isAt(page, "Your details")
  await type(page, { name: "NGUYEN THI MINH ANH HOA" })
  await press(page, "Continue")
  await isAt(page, "Check your answers")
  await page.locator(".answers").getByText("NGUYEN THI MINH ANH HOA", { exact: true }).waitFor()
})

it("turning to Japanese in the middle keeps everything, and the rest of the way is Japanese", async () => {
  const page = await newPage()
  await reachPhotos(page, (await site().link()).url, minh)
  await addPhoto(page, "Front", minh.front)
  await chooseLanguage(page, "日本語")
  await isAt(page, ja.photos.heading)
  await page.getByText("front.jpg", { exact: true }).waitFor()
  expect(await page.locator("html").getAttribute("lang")).toBe("ja")
  await page.getByLabel(ja.form.no, { exact: true }).check()
  await press(page, ja.form.continue)
  await isAt(page, ja.check.heading)
  await page.getByText("NGUYEN THI MINH ANH", { exact: true }).waitFor()
  await press(page, ja.check.button)
  await isAt(page, ja.sent.heading)
})

it("two presses of Send send once", async () => {
  const page = await newPage()
  const { url, id } = await site().link()
  await reachPhotos(page, url, minh)
  await addPhotos(page, minh)
  await isAt(page, "Check your answers")
  await page.getByRole("button", { name: "Send", exact: true }).dblclick()
  await isAt(page, "Sent")
  const sent = await site().query(
    "select id from events where verification_id = $1 and kind = 'submitted' order by id",
    [id],
  )
  expect(sent).toHaveLength(1)
})
