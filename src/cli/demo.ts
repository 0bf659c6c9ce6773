import { readFileSync } from "node:fs"
import { type Case, loadCases } from "../../fixtures/cases.ts"
import { addPhoto } from "../app/add-photo.ts"
import { answerBack, answerOldPaper, chooseDocument, giveConsent, saveDetails } from "../app/answer.ts"
import { begin } from "../app/begin.ts"
import type { StaffMember } from "../app/ports.ts"
import { isOldPaper } from "../app/progress.ts"
import { submit } from "../app/submit.ts"
import type { Services } from "../http/services.ts"
import { newId } from "../kit/ids.ts"
import { ok, type Result } from "../kit/result.ts"

const people: readonly StaffMember[] = [
  { id: "00000000-0000-4000-8000-000000000001", name: "AOKI Haruka 見本", role: "reviewer" },
  { id: "00000000-0000-4000-8000-000000000002", name: "MORI Tatsuya 見本", role: "reviewer" },
  { id: "00000000-0000-4000-8000-000000000004", name: "HAYASHI Naoko 見本", role: "senior" },
  { id: "00000000-0000-4000-8000-000000000005", name: "ISHII Ryota 見本", role: "administrator" },
  { id: "00000000-0000-4000-8000-000000000006", name: "ONO Yuki 見本", role: "auditor" },
  { id: "00000000-0000-4000-8000-000000000007", name: "KONDO Mei 見本", role: "clerk" },
  { id: "00000000-0000-4000-8000-000000000003", name: "NISHIDA Kei 見本", role: "none" },
]

/** Invented reviewers and the invented people of `fixtures/`, sent in through the same use cases as anybody's; once. */
export async function seed(services: Services): Promise<void> {
  if ((await services.staff.all()).length > 0) return
  for (const story of loadCases().filter((one) => one.seed)) await sendIn(services, story)
  for (const person of people) await services.staff.add(person)
}

/** Takes one story from link to Send. @returns the link's token, too. */
export async function sendIn(
  services: Services,
  story: Case,
  reference = `DEMO-${story.name}`,
): Promise<{ readonly id: string; readonly token: string }> {
  const filled = await fillIn(services, story, reference)
  expectOk(await submit(services, { verificationId: filled.id, round: 1 }))
  return filled
}

/** Takes one story to where only Send is left to press. */
export async function fillIn(services: Services, story: Case, reference: string) {
  const { document, draft } = story
  const request = { reference, origin: "commandLine", actor: { kind: "commandLine" }, language: "en" } as const
  const { verification, token } = await begin(services, request)
  const { id } = verification
  expectOk(await giveConsent(services, id, "en"))
  expectOk(await chooseDocument(services, id, { document, combinedCard: false }))
  if (isOldPaper(document)) await goOnWithOldPaper(services, id, story)
  expectOk(await saveDetails(services, id, { draft, email: story.email ?? "", language: "en" }))
  for (const side of ["front", "back"] as const) {
    const path = story[side]
    if (path === null) continue
    const received = ok({ fileName: `${side}.jpg`, bytes: readFileSync(path), uploadKey: newId() })
    expectOk(await addPhoto(services, { verificationId: id, side, received }))
  }
  expectOk(await answerBack(services, id, story.back !== null))
  return { id, token }
}

/** Twice, as its holder would: who answers that the paper is no longer good is told so, and goes on. */
async function goOnWithOldPaper(services: Services, id: string, story: Case): Promise<void> {
  const { birthYear = "", birthMonth = "", birthDay = "" } = story.draft
  const draft = { birthYear, birthMonth, birthDay }
  const answer = { draft, isSpecialPermanentResident: story.specialPermanentResident }
  expectOk(await answerOldPaper(services, id, answer))
  expectOk(await answerOldPaper(services, id, answer))
}

/** @throws when a story of ours is refused: that is a mistake in the story. */
function expectOk(result: Result<unknown, { readonly kind: string }>): void {
  if (!result.ok) throw new Error(`a demonstration case was refused: ${result.error.kind}`)
}
