import type { BrowserContext, Page } from "playwright-core"
import { expect, it } from "vitest"
import { invite } from "../../src/app/invite.ts"
import { valueIn } from "../ways.ts"
import { heading, press } from "./applicant.ts"
import { desk, journeys } from "./harness.ts"

const { site, visitor } = journeys()

/** A device of this browser that keeps passkeys and recognises its owner. */
async function device(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page)
  await session.send("WebAuthn.enable")
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true } as const
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
  return {
    recognises: (isUserVerified: boolean) =>
      session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  }
}

const invitation = async (role: "administrator" | "reviewer", name: string) => {
  const { token } = valueIn(await invite(site().services, { name, role, by: { kind: "commandLine" } }))
  return `${site().url}/review/join/${token}`
}

it("leads from an invitation to the queue, today and tomorrow", async () => {
  const { page, context } = await visitor({ viewport: desk })
  const { recognises } = await device(context, page)
  await page.goto(await invitation("reviewer", "KUBO Rin 見本"))
  await press(page, "Make a passkey")
  await heading(page, "Your account").waitFor()
  await page.getByRole("link", { name: "To the queue" }).click()
  await heading(page, "Review").waitFor()
  await press(page, "Sign out")
  await recognises(false)
  await press(page, "Sign in with a passkey")
  await page.getByText("No passkey was used, so nothing was changed.").waitFor()
  await recognises(true)
  await press(page, "Sign in with a passkey")
  await page.getByText("KUBO Rin 見本").waitFor()
  await press(page, "Next case")
  expect(await page.getByText("Nothing is waiting.").isVisible()).toBe(true)
})

it("asks an administrator for the passkey again before somebody is invited", async () => {
  const { page, context } = await visitor({ viewport: desk })
  const { recognises } = await device(context, page)
  await page.goto(await invitation("administrator", "ISHII Ryota 見本"))
  await press(page, "Make a passkey")
  await page.getByRole("link", { name: "People" }).click()
  site().later(6)
  await page.getByLabel("Name", { exact: true }).fill("NAGAI Sora 見本")
  await page.getByLabel("Role", { exact: true }).selectOption("Auditor")
  await recognises(false)
  await press(page, "Make invitation")
  await page.getByText("No passkey was used, so nothing was changed.").waitFor()
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("NAGAI Sora 見本")
  await recognises(true)
  await press(page, "Make invitation")
  expect(await page.getByRole("textbox", { name: "Invitation for NAGAI Sora 見本" }).inputValue()).toContain(
    `${site().url}/review/join/`,
  )
})

it("says without JavaScript what passkeys need", async () => {
  const { page } = await visitor({ javaScript: false })
  await page.goto(`${site().url}/review`)
  expect(await page.getByText("Passkeys need JavaScript").isVisible()).toBe(true)
  expect(await page.getByRole("button", { name: "Sign in with a passkey" }).isVisible()).toBe(false)
})
