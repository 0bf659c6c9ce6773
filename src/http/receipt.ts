import type { Context, Hono } from "hono"
import { contentsOf } from "../app/progress.ts"
import { fieldNames } from "../documents/details.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import { after } from "../verification/states.ts"
import { sentPhotos, type Verification } from "../verification/verification.ts"
import { wordsOf } from "../web/i18n/languages.ts"
import type { Erasure } from "../web/pages/erased.tsx"
import { ReceiptPage, type SentParts } from "../web/pages/receipt-page.tsx"
import type { LinkEnv } from "./link.ts"
import { languageOf, pageContext, showPage } from "./page.ts"
import type { Services } from "./services.ts"

type Link = Context<LinkEnv>

const dayMillis = 86_400_000

/** The receipt for what was sent: while it is being changed for another round there is none. */
export function offerReceipt(services: Services, routes: Hono<LinkEnv>): void {
  routes.get("/:token/receipt", async (c) => {
    const { verification, base } = c.var.opened
    const { submittedAt, shortReference, state, document, decidedAt } = verification
    if (submittedAt === null || !hasReceipt(verification)) return c.redirect(base, 303)
    const withdrawHref = after(state, "withdraw") === null ? null : `${base}/withdraw`
    return showPage(
      c,
      ReceiptPage({
        ...{
          shortReference,
          state: state === "secondReview" ? "inReview" : state,
          kind: document,
          sentAt: submittedAt,
        },
        context: pageContext(c, services, { withdrawHref }),
        decidedOn: decidedAt === null || decidedAt < submittedAt ? null : dayInTokyo(decidedAt),
        sent: sentParts(services, c),
        erasure: await erasureOf(services, verification),
        statusHref: `${base}/status`,
      }),
    )
  })
}

export const hasReceipt = ({ submittedAt, state }: Verification): boolean =>
  submittedAt !== null && after(state, "edit") === null

const whyOf = { withdrawn: "withdrawn", retention: "time", asked: "business", mistake: "business" } as const

/** By the trail, which alone says why. */
export async function erasureOf(services: Services, { id, erasedAt }: Verification): Promise<Erasure | null> {
  if (erasedAt === null) return null
  const erased = (await services.trail.of(id)).findLast(({ kind }) => kind === "erased")
  return { on: dayInTokyo(erasedAt), why: whyOf[erased?.cause ?? "retention"] }
}

function sentParts({ policy }: Services, c: Link): SentParts | null {
  const { verification } = c.var.opened
  const contents = contentsOf(verification)
  const details = contents?.details
  if (!contents || !details) return null
  return {
    fields: fieldNames.filter((field) => details[field] !== undefined),
    emailGiven: contents.email !== "",
    numberEnd: details.number?.slice(-4) ?? null,
    photos: sentPhotos(verification).map(({ side, fileName }) => ({
      side,
      fileName: fileName.reveal("show-applicant"),
    })),
    purpose: policy.purpose ?? wordsOf(languageOf(c)).identification.demoPurpose,
    erased: erasedWhen(policy.retentionDays, verification),
  }
}

function erasedWhen(days: Services["policy"]["retentionDays"], { state, endedAt }: Verification): SentParts["erased"] {
  const isOver = state === "approved" || state === "refused" || state === "expired"
  if (endedAt === null || !isOver) return { approvedDays: days.approved, refusedDays: days.refused }
  return dayInTokyo(endedAt + days[state] * dayMillis)
}
