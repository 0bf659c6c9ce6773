import { readFileSync } from "node:fs"
import { type Case, casesAsOf, loadCases } from "../fixtures/cases.ts"
import type { InspectedPage } from "../src/app/inspected-page.ts"
import type { Inspector, NotInspected, PhotoToInspect } from "../src/app/ports.ts"
import { meantBy, nationalities } from "../src/documents/closed-list.ts"
import { parseDetails } from "../src/documents/parse-details.ts"
import type { Reading } from "../src/documents/reading.ts"
import { parsePlainDate } from "../src/kit/plain-date.ts"
import { fail, ok } from "../src/kit/result.ts"

/** What a test has the inspector say: how the page is not a good one, or why there is none. */
export type Told = (wanted: PhotoToInspect) => Partial<InspectedPage> | NotInspected

/**
 * In place of the real one, which has tests of its own, where a test is not about reading photos: every page is a good one, and the
 * cards of `fixtures/` are read without a mistake.
 */
export const toldInspector = (tell: Told = () => ({})): Inspector => ({
  async inspect(wanted) {
    const told = tell(wanted)
    return typeof told === "string" ? fail(told) : ok({ ...goodPage(wanted), ...told })
  },
  close: async () => {},
})

const goodPage = ({ bytes, document, side }: PhotoToInspect) => ({
  recognised: { document, side },
  corners: null,
  problems: [],
  measures: null,
  reading: side === "front" ? readingIn(bytes) : {},
  size: { width: 2_000, height: 1_500 },
  places: {},
  millis: 0,
})

const fronts = new Map<string, Case>()

function readingIn(bytes: Uint8Array): Reading {
  if (fronts.size === 0) for (const story of loadCases()) fronts.set(beginning(readFileSync(story.front)), story)
  const story = fronts.get(beginning(bytes))
  return story ? readingOf(story) : {}
}

const beginning = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 50_000)).toString("base64")

/** What is printed on the front of that person's card, read without a doubt. */
export function readingOf({ document, draft }: Case): Reading {
  const today = parsePlainDate(casesAsOf) ?? never()
  const card = { kind: document, combinedCard: false, today, renewalPolicy: "review" } as const
  const details = parseDetails({ ...card, draft: { ...draft, renewal: "stamp" } })
  if (!details.ok) throw new Error(`a fixture is incomplete: ${JSON.stringify(details.error)}`)
  const { name, birthDate, sex, nationality = "", address, room = "", number, expiresOn } = details.value
  const printed = {
    ...{ name: name.replace(/\p{sc=Han}/gu, "").trim(), nameKanji: name.replace(/[^\p{sc=Han}]/gu, "") },
    ...{ birthDate, sex: sex === "X" ? undefined : sex, nationality: meantBy(nationalities, nationality)[0] },
    ...{ address: address + room, number, expiresOn },
  }
  return Object.fromEntries(
    Object.entries(printed).flatMap(([field, value]) => (value ? [[field, { value, confidence: 0.99 }]] : [])),
  )
}

const never = (): never => {
  throw new Error("the day of the fixtures is no day")
}
