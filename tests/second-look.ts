import { expect } from "vitest"
import type { Role } from "../src/verification/roles.ts"
import { reviewerAt } from "./at-desk.ts"
import { addStaff, type TestInstallation } from "./installation.ts"
import { agreeToAll, now } from "./ways.ts"

/** Somebody new at the desk, with a name of their own, and what they do with one case after the other. */
export async function lookerAt(t: TestInstallation, name: string, role: Role = "reviewer") {
  const { id } = await addStaff(t.services, role)
  await t.sql("update staff set name = $2 where id = $1", [id, name])
  const desk = await reviewerAt(t, id)
  const seen = async (caseId: string) => {
    const { claim, revision } = await now(t, caseId)
    return { claim: claim?.token ?? "", revision: String(revision) }
  }
  const post = async (caseId: string, path: string, fields: Readonly<Record<string, string>>) =>
    desk.post(`/review/cases/${caseId}${path}`, { ...(await seen(caseId)), ...fields })
  return {
    ...desk,
    id,
    post,
    casePage: (caseId: string) => desk.page(`/review/cases/${caseId}`),
    /** Presses Next case; the id of what comes, or null. */
    async next(): Promise<string | null> {
      const location = (await desk.post("/review/next")).headers.get("location") ?? expect.fail("leads nowhere")
      return /cases\/(.+)$/.exec(location)?.[1] ?? null
    },
    answer: (caseId: string, answer: string, more: Readonly<Record<string, string>> = {}) =>
      post(caseId, "", { answer, ...more }),
    approve: async (caseId: string) => {
      await agreeToAll(t, caseId)
      return post(caseId, "/decide", { outcome: "approved" })
    },
    refuse: (caseId: string, reason = "not-original:front", words = "") =>
      post(caseId, "/decide", { outcome: "refused", reason, words }),
    giveBack: (caseId: string, why: string) => post(caseId, "/give-back", { why }),
  }
}

const device = "d".repeat(43)

/** A page of the applicant's, in the browser that knows their link. */
export async function applicantSees(t: TestInstallation, { id, token }: { id: string; token: string }, path: string) {
  await t.services.devices.add(id, t.services.sealer.tokenHash(device), t.clock.now)
  const page = await t.app.request(`/v/${token}${path}`, { headers: { cookie: `honnin_device=${device}` } })
  return page.text()
}
