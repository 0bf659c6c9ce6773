import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { type Case, loadCase } from "../../fixtures/cases.ts"
import { sendIn } from "../../src/cli/demo.ts"
import { heading } from "./applicant.ts"
import { desk, journeys, reviewers } from "./harness.ts"
import { inspectHere } from "./inspect.ts"
import { signIn } from "./reviewer.ts"

const { site, page: newPage } = journeys()

const stories = {
  clean: loadCase("minh-anh-clean"),
  kanji: loadCase("wei-kanji-name"),
  house: loadCase("budiyono-single-name"),
  slip: typed("minh-anh-clean", { name: "NGUYEN THI MIN ANH" }),
  differs: typed("budiyono-single-name", { birthDay: "9" }),
  stopped: loadCase("narayan-undetermined-address"),
  refused: loadCase("oliver-expires-soon"),
  blurred: loadCase("joao-permanent-long-name"),
  notMine: loadCase("park-special-permanent"),
  moved: loadCase("maria-moved-back-filled"),
} satisfies Record<string, Case>

function typed(name: string, draft: Case["draft"]): Case {
  const story = loadCase(name)
  return { ...story, draft: { ...story.draft, ...draft } }
}

/** All sent through the service itself, one minute after the other. @returns their ids by their plots. */
async function sendAll() {
  const ids: Record<string, string> = {}
  for (const [plot, story] of Object.entries(stories)) {
    ids[plot] = (await sendIn(site().services, story)).id
    site().later(1)
  }
  const waiting = async () => (await site().services.queue.counts(site().services.now())).waiting
  await expect.poll(waiting, { timeout: 10_000 }).toBe(Object.keys(stories).length)
  const finding = { code: "document.expired", field: "expiresOn", weight: "blocks" }
  await site().query("update verifications set findings = $2 where id = $1", [ids.stopped, JSON.stringify([finding])])
  return ids
}

/** A reviewer with a keyboard and no mouse. */
function keyboard(page: Page) {
  let pressed = 0
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      pressed += 1
      await page.keyboard.press(key)
    }
  }
  const focused = () => page.evaluate(whatIsFocused)
  /** Goes on by Tab until the focus is on what is called so. */
  const tabTo = async (name: RegExp) => {
    for (let tabs = 0; tabs < 80; tabs++) {
      await press("Tab")
      const { text, isSeen } = await focused()
      expect([text, isSeen]).toEqual([text, true])
      if (name.test(text)) return
    }
    expect.fail(`Tab never came to ${name}`)
  }
  /** Presses something that leads to a page, and waits for it. */
  const follow = async (key: string) => {
    const arrived = page.waitForEvent("framenavigated")
    await press(key)
    await arrived
    await page.waitForLoadState("load")
  }
  return { press, focused, tabTo, follow, count: () => pressed }
}

/** In the page: what has the focus, and whether one sees that it has. */
function whatIsFocused() {
  const here = document.activeElement
  if (!here || here === document.body) return { text: "", field: "", isSeen: false }
  const box = here.getBoundingClientRect()
  const middle = document.elementFromPoint(box.x + Math.min(box.width / 2, 40), box.y + Math.min(box.height / 2, 20))
  const label = here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : here.textContent
  const isRinged = getComputedStyle(here).outlineStyle !== "none" || getComputedStyle(here).boxShadow !== "none"
  const isUncovered = middle !== null && (here.contains(middle) || middle.contains(here))
  return {
    text: (label ?? "").trim(),
    field: here.getAttribute("data-field") ?? "",
    isSeen: isUncovered && isRinged && box.bottom > 0 && box.top < innerHeight,
  }
}

it("ten cases of every kind are worked off by keys alone, a clean one with at most six", {
  timeout: 90_000,
}, async () => {
  const ids = await sendAll()
  const page = await newPage({ viewport: desk })
  await signIn(page, site().url, reviewers.aoki)
  await heading(page, "Review").waitFor()
  await page.emulateMedia({ reducedMotion: "reduce" }) // scrolled at once
  const { press, focused, tabTo, follow, count } = keyboard(page)
  const found = async (plot: keyof typeof stories) =>
    (await site().services.verifications.byId(ids[plot] ?? "")) ?? expect.fail("it is gone")
  const answerOf = (field: string) => page.locator(`[data-field="${field}"]`).getAttribute("data-answer")
  const agreeToSure = async () => {
    await press("Shift+Y")
    await page.locator('[data-answer="agrees"]').first().waitFor()
  }
  const isOpen = async (plot: keyof typeof stories) => {
    await heading(page, (await found(plot)).shortReference).waitFor()
    await page.getByText("Keys", { exact: true }).waitFor()
  }
  const take = async (plot: keyof typeof stories) => {
    await press("n")
    await isOpen(plot)
  }
  const become = async (plot: keyof typeof stories, state: string) => {
    await expect.poll(async () => (await found(plot)).state).toBe(state)
    await heading(page, "Review").waitFor()
  }

  await press("?")
  await page.getByText("Next case", { exact: true }).nth(1).waitFor()
  await inspectHere(page)

  await take("clean")
  await press("t")
  expect(await focused()).toMatchObject({ text: "After each case, open the next one", isSeen: true })
  for (const [plot, next] of [
    ["clean", "kanji"],
    ["kanji", "house"],
  ] as const) {
    const before = count()
    await press("Shift+Y", "a")
    await isOpen(next)
    expect([(await found(plot)).state, count() - before]).toEqual(["approved", 2])
  }
  await press("t", "Shift+Y", "a")
  await become("house", "approved")

  await take("slip")
  await agreeToSure()
  await press("j")
  expect(await focused()).toMatchObject({ field: "name", isSeen: true })
  await tabTo(/^Correct: Name/)
  await press("Enter")
  await tabTo(/^What the document says/)
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.type("NGUYEN THI MINH ANH")
  await tabTo(/^Take this instead: Name/)
  await press("Enter")
  await page.locator('[data-field="name"][data-answer="corrected"]').waitFor()
  expect(await focused()).toMatchObject({ field: "name", isSeen: true })
  await press("a")
  await become("slip", "approved")

  await take("differs")
  await press("Shift+Y", "j") // to what is open still, though nobody has answered yet
  expect(await focused()).toMatchObject({ field: "birthDate", isSeen: true })
  await press("z", "x")
  expect(await focused()).toMatchObject({ field: "birthDate", isSeen: true })
  expect(await answerOf("birthDate")).toBe("differs")
  await press("m")
  await become("differs", "moreNeeded")

  await take("stopped")
  await press("j")
  while ((await page.locator('[data-answer=""]').count()) > 0) {
    await press("y")
    expect(await focused()).toMatchObject({ isSeen: true })
  }
  await follow("a")
  await inspectHere(page)
  await tabTo(/^Not approved yet/)
  await press("Enter")
  await tabTo(/allow/)
  await press("Enter")
  await page.locator('button[value^="finding:"][aria-pressed="true"]').waitFor()
  expect((await focused()).isSeen).toBe(true)
  await press("a")
  await become("stopped", "approved")

  for (const [plot, key, reason, state] of [
    ["refused", "d", /^Wrong document: Front/, "refused"],
    ["blurred", "m", /^Blurred: Front/, "moreNeeded"],
  ] as const) {
    await take(plot)
    await follow(key)
    await tabTo(/^Tick at least one reason/)
    await press("Enter")
    expect((await focused()).isSeen).toBe(true)
    if (!reason.test((await focused()).text)) await tabTo(reason)
    await press("Space", key)
    await become(plot, state)
  }

  await take("notMine")
  await tabTo(/^Give back$/)
  await press("Enter")
  await tabTo(/^I take a break/)
  await press("ArrowDown")
  await tabTo(/^Give back$/)
  await follow("Enter")
  await become("notMine", "waiting")

  await take("moved")
  const front = page.getByRole("figure").filter({ visible: true }).first()
  await press("f", "r", "f", "r", "r", "r")
  await front.waitFor()
  await agreeToSure()
  while ((await page.locator('[data-answer=""]').count()) > 0) await press("y")
  await press("a")
  await become("moved", "approved")

  await press("n")
  await page.getByText("Nothing is waiting.").waitFor()
  expect((await found("notMine")).passedBy).toHaveLength(1)
})
