import { expect, it } from "vitest"
import { type BackQuestion, isBackRequired } from "./back.ts"

const card: BackQuestion = {
  document: "residence-card",
  combinedCard: false,
  somethingOnBack: false,
  renewalStamped: false,
  address: "東京都千代田区霞が関1-1-1",
  backPolicy: "when-written",
}
const needed = (change: Partial<BackQuestion>) => isBackRequired({ ...card, ...change })

it("does not ask for an empty back", () => expect(needed({})).toBe(false))
it("asks for a back with something on it", () => expect(needed({ somethingOnBack: true })).toBe(true))
it("asks for the stamp of a pending renewal", () => expect(needed({ renewalStamped: true })).toBe(true))
it("asks for it when the front leaves the address open", () =>
  expect(needed({ address: "未定(届出後裏面に記載)" })).toBe(true))
it("asks always when the business wants it", () => expect(needed({ backPolicy: "always" })).toBe(true))
it("does not ask for a back that bears My Number, whatever the policy", () =>
  expect(
    needed({
      combinedCard: true,
      somethingOnBack: false,
      renewalStamped: true,
      address: "未定(届出後裏面に記載)",
      backPolicy: "always",
    }),
  ).toBe(false))
it("asks for it once something is written there", () =>
  expect(needed({ combinedCard: true, somethingOnBack: true })).toBe(true))
it("does not demand a second page that a paper may not have", () => {
  const paper = { document: "certificate-of-registered-matters", backPolicy: "always" } as const
  expect(needed(paper)).toBe(false)
  expect(needed({ ...paper, somethingOnBack: true })).toBe(true)
})
it("decides nothing from an address not typed yet", () => expect(needed({ address: undefined })).toBe(false))
