import type { HandoverStanding } from "../../verification/handover.ts"
import type { Words } from "../i18n/en.ts"
import { wordsOf } from "../i18n/languages.ts"
import { Submit } from "./form.tsx"
import { Layout, type PageContext } from "./layout.tsx"
import { qrPath } from "./qr-code.ts"

interface HandOverPageProps {
  readonly context: PageContext
  /** Of the latest link; null when none was made. One that is done leads on and is not shown. */
  readonly standing: Exclude<HandoverStanding, "done"> | null
  /** Shown while it waits, in the browser that made it; else null. */
  readonly url: string | null
  /** This page's own address: a post to it makes a link, one to `back` under it takes it back, `events` tells of it. */
  readonly action: string
  readonly photosHref: string
}

/** On the computer: the code for the phone, until the phone has sent the photos. */
export function HandOverPage({ context, standing, url, action, photosHref }: HandOverPageProps) {
  const all = wordsOf(context.language)
  const words = all.handover.computer
  const isUnderWay = standing === "open" || url !== null
  const watched = isUnderWay ? { "data-handover": `${action}/events`, "data-standing": standing } : {}
  return (
    <Layout context={context} heading={words.heading} step={all.layout.step(4, 5)}>
      {url !== null ? <LinkToPhone words={all} url={url} /> : <p class="lead">{tellStanding(all, standing)}</p>}
      {isUnderWay && (
        <div {...watched}>
          <p>{words.goesOn}</p>
          <div class="ways">
            <p>
              <a class="button primary" href={action}>
                {words.sent}
              </a>
            </p>
            <form method="post" action={`${action}/back`}>
              <Submit kind="secondary">{words.takeBack}</Submit>
            </form>
          </div>
        </div>
      )}
      {!isUnderWay && (
        <form method="post" action={action}>
          <Submit>{words.another}</Submit>
        </form>
      )}
      <p>
        <a href={photosHref}>{words.here}</a>
      </p>
    </Layout>
  )
}

/** A link that waits and is not shown was made in another browser. */
const tellStanding = (words: Words, standing: HandOverPageProps["standing"]): string =>
  words.handover.computer.standing[standing ?? "none"]

function LinkToPhone({ words: all, url }: { words: Words; url: string }) {
  const words = all.handover.computer
  const { path, size } = qrPath(url)
  return (
    <>
      <p class="lead">{words.lead}</p>
      <p>{words.rules}</p>
      <svg class="qr" role="img" aria-label={words.code} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
        <rect class="qr-ground" width={size} height={size} />
        <path d={path} />
      </svg>
      <div class="field">
        <label for="phone-link">{words.link}</label>
        <div class="copy">
          <input type="text" id="phone-link" value={url} readonly />
          <button
            type="button"
            class="secondary"
            hidden
            data-copy="phone-link"
            data-copied={words.copied}
            data-by-hand={words.copyByHand}
          >
            {words.copy}
          </button>
        </div>
      </div>
    </>
  )
}

/** On the photos page, where there may be a better camera than the computer's. Not shown on phones. */
export function OfferPhone({ words, action }: { words: Words; action: string }) {
  return (
    <form class="to-phone" method="post" action={action}>
      <p>{words.handover.offer}</p>
      <Submit kind="secondary">{words.handover.offerButton}</Submit>
    </form>
  )
}
