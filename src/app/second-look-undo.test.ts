import { afterAll, beforeAll, expect, it } from "vitest"
import { openInstallation, type TestInstallation } from "../../tests/installation.ts"
import { lookerAt } from "../../tests/second-look.ts"
import { eventsOf, lockOn, now, stateOf, waitingCase } from "../../tests/ways.ts"
import { carryOut } from "./carry-out.ts"

let t: TestInstallation
beforeAll(async () => {
  t = await openInstallation({ env: { UNDO_SECONDS: "5", SECOND_LOOK_REFUSALS: "on" } })
})
afterAll(() => t.close())

/** Its seconds are over. */
const letGo = async (id: string) => carryOut(t.services, await lockOn(t, id))

it("is asked for when the held decision leaves, never for one that was taken back, and told no earlier", async () => {
  const { id } = await waitingCase(t)
  const [aoki, mori] = [await lookerAt(t, "AOKI Haruka 見本"), await lookerAt(t, "MORI Tatsuya 見本")]
  const asked = "Another person looks at this case"
  const agreed = "Two people looked at this case, and agreed."
  await aoki.next()
  await aoki.refuse(id, "glare:front")
  expect([await stateOf(t, id), await mori.next()]).toEqual(["inReview", null])
  await aoki.post(id, "/take-back", {})
  expect(await eventsOf(t, id)).not.toContain("second-look.asked")
  const refused = await aoki.refuse(id)
  const early = await aoki.after(refused).get("/review")
  expect(await early.text()).not.toContain(asked)
  await letGo(id)
  expect(await stateOf(t, id)).toBe("secondReview")
  expect(await (await aoki.after(early).get("/review")).text()).toContain(asked)
  expect((await now(t, id)).contents?.reveal("check").pressed).toBeNull()

  expect(await mori.next()).toBe(id)
  expect(await mori.casePage(id)).not.toMatch(/AOKI|taken back|Refused/)
  const second = await mori.refuse(id)
  expect(await (await mori.after(second).get("/review")).text()).not.toContain(agreed)
  expect(await mori.casePage(id)).not.toMatch(/AOKI|agreed/)
  await mori.post(id, "/take-back", {})
  expect(await mori.casePage(id)).toContain("data-decision")
  const again = await mori.refuse(id)
  expect(await stateOf(t, id)).toBe("secondReview")
  await letGo(id)
  expect(await stateOf(t, id)).toBe("refused")
  expect(await (await mori.after(again).get("/review")).text()).toContain(agreed)
  const looks = (await eventsOf(t, id)).filter((kind) => kind.startsWith("second-look"))
  expect(looks).toEqual(["second-look.asked", "second-look.given"])
})
