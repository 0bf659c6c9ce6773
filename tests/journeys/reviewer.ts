import type { Page } from "playwright-core"
import { isAt, press } from "./applicant.ts"

/** What a reviewer does, told by the words on the screens alone. */

export async function signIn(page: Page, site: string, name: string): Promise<void> {
  await page.goto(`${site}/review`)
  await page.getByRole("button", { name: new RegExp(`^Sign in as ${name}`) }).click()
}

/** Presses Next case until there is one: what was just sent is still being looked through. */
export async function nextCase(page: Page, reference: string): Promise<void> {
  const patienceMillis = 10_000
  for (const begun = Date.now(); Date.now() - begun < patienceMillis; ) {
    await press(page, "Next case")
    const shown = await page.getByRole("heading", { level: 1 }).textContent()
    if (shown !== "Review") break
    await page.getByText("Nothing is waiting").waitFor()
  }
  await isAt(page, reference)
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
