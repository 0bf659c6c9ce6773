import { giveBack } from "../../../src/app/claim.ts"
import { dayInTokyo } from "../../../src/kit/plain-date.ts"
import { numberOf, referenceOf } from "./fill.ts"
import type { OpenDesk } from "./open.ts"

/** What a reviewer does, told in the milliseconds it takes the server. */
export interface Visit {
  readonly name: string
  readonly mostMillis: number
  /** Whether it may take no more than half as long again at the large size as at the small one. */
  readonly isFlat: boolean
  readonly go: (at: OpenDesk, opening: readonly string[], n: number) => Promise<number>
}

const ok = ({ answer, millis }: { answer: Response; millis: number }, status = 200): number => {
  if (answer.status !== status) throw new Error(`answered with ${answer.status}`)
  return millis
}

const page = (name: string, path: string): Visit => ({
  ...{ name, mostMillis: 60, isFlat: true },
  go: async ({ reviewer }) => ok(await reviewer.get(path)),
})

const search = (name: string, wantedOf: (id: string, shortReference: string) => string): Visit => ({
  ...{ name, mostMillis: 50, isFlat: false },
  async go({ desk, reviewer }, opening, n) {
    const id = opening[n % opening.length] ?? ""
    const { rows } = await desk.owner.query("select short_reference from verifications where id = $1", [id])
    const found = await reviewer.post("/review/search", { wanted: wantedOf(id, rows[0].short_reference) })
    if (!found.text.includes(id)) throw new Error(`${name} did not find its case`)
    return ok(found)
  },
})

/** A case and what its page shows at once: the photos in their frames. */
const casePage: Visit = {
  ...{ name: "case page with its photos", mostMillis: 150, isFlat: false },
  async go({ reviewer }, opening, n) {
    const shown = await reviewer.get(`/review/cases/${opening[n % opening.length]}`)
    const photos = [...shown.text.matchAll(/<img src="([^"]+\/photos\/[^"]+)"/g)].map((one) =>
      (one[1] ?? "").replaceAll("&amp;", "&"),
    )
    if (photos.length === 0) throw new Error("the case page shows no photo")
    let millis = ok(shown)
    for (const photo of photos) millis += ok(await reviewer.get(photo))
    return millis
  },
}

const nextCase: Visit = {
  ...{ name: "next case", mostMillis: 60, isFlat: true },
  async go({ desk, reviewer }) {
    const pressed = await reviewer.post("/review/next", {})
    const id = /^\/review\/cases\/(.*)$/.exec(pressed.answer.headers.get("location") ?? "")?.[1]
    const verification = id ? await desk.services.verifications.byId(id) : null
    if (!verification?.claim) throw new Error("there was no next case")
    const { staffId, token } = verification.claim
    const given = await giveBack(desk.services, { verificationId: verification.id, staffId, token, reason: "break" })
    if (!given.ok) throw new Error(`not given back: ${given.error.kind}`)
    return ok(pressed, 303)
  },
}

/** Half-way down all that was ever decided: where skipping over rows would hurt. */
const farDown: Visit = {
  ...{ name: "queue: decided, half-way down", mostMillis: 60, isFlat: true },
  async go({ desk, reviewer }) {
    const { rows } = await desk.owner.query(
      "select extract(epoch from percentile_disc(0.5) within group (order by decided_at)) * 1000 as at from verifications where decided_at is not null",
    )
    const after = `${Math.round(Number(rows[0].at))}.00000000-0000-4000-8000-000000000000`
    return ok(await reviewer.get(`/review?list=decided&after=${after}`))
  },
}

const dayMillis = 86_400_000

/** @param from - days ago, as `to`. */
const reports = (name: string, from: number, to: number): Visit => ({
  ...{ name, mostMillis: 1_000, isFlat: false },
  async go({ desk, reviewer }) {
    const [first, last] = [from, to].map((ago) => dayInTokyo(desk.services.now() - ago * dayMillis))
    return ok(await reviewer.get(`/review/reports?from=${first}&to=${last}`))
  },
})

export const visits: readonly Visit[] = [
  page("queue: waiting", "/review"),
  page("queue: waiting, by finding", "/review?finding=name.differs"),
  page("queue: waiting, at the counter", "/review?entry=atCounter"),
  page("queue: waiting, by age", "/review?age=2"),
  page("queue: more needed", "/review?list=moreNeeded"),
  page("queue: decided", "/review?list=decided"),
  page("queue: decided, by document", "/review?list=decided&document=alien-registration-certificate"),
  page("queue: decided, at the counter", "/review?list=decided&entry=atCounter"),
  page("queue: decided, by a usual finding", "/review?list=decided&finding=photo.my-number-visible"),
  page("queue: decided, by a rare finding", "/review?list=decided&finding=duplicate.number"),
  farDown,
  nextCase,
  casePage,
  search("search by short reference", (_, shortReference) => shortReference),
  search("search by reference", (id) => referenceOf(id)),
  search("search by document number", (id) => numberOf(id)),
  reports("reports: the latest 30 days", 29, 0),
  reports("reports: 90 days", 199, 110),
  reports("reports: a year", 365, 0),
]
