import type { Page } from "playwright-core"
import { expect } from "vitest"
import { heading, press } from "./applicant.ts"

/** What a reviewer does, told by the words on the screens alone. */

export async function signIn(page: Page, site: string, name: string): Promise<void> {
  await page.goto(`${site}/review`)
  await page.getByRole("button", { name: new RegExp(`^Sign in as ${name}`) }).click()
}

/** Presses Next case until there is one: what was just sent is still being looked through. */
export async function nextCase(page: Page, reference: string): Promise<void> {
  const wanted = heading(page, reference)
  const patienceMillis = 10_000
  for (const begun = Date.now(); Date.now() - begun < patienceMillis; ) {
    await press(page, "Next case")
    await wanted.or(page.getByText("Nothing is waiting.")).waitFor()
    if (await wanted.isVisible()) return
  }
  throw new Error(`${reference} did not become the next case`)
}

/** Says of every field that it agrees. */
export async function agree(page: Page): Promise<void> {
  const open = page.locator('button[name="answer"][value$=":agrees"][aria-pressed="false"]')
  const atOnce = page.getByRole("button", { name: /^Agree to all/ })
  let isFirst = (await atOnce.count()) > 0
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await (isFirst ? atOnce : open.first()).click()
    isFirst = false
    await expect.poll(() => open.count()).toBeLessThan(left)
  }
}

/** @param ticked - beginnings of the checkboxes' names, `Blurred: Front`. */
export async function decide(
  page: Page,
  button: "Approve" | "Ask for more" | "Refuse",
  ticked: readonly string[] = [],
  words = "",
): Promise<void> {
  for (const name of ticked) await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check()
  if (words !== "") await page.getByLabel(/^Your words/).fill(words)
  await press(page, button)
}
