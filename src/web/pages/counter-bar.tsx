import type { Words } from "../i18n/en.ts"

/** Who sits beside the applicant. */
export interface CounterBarProps {
  readonly clerkName: string
  /** At the desk, where this screen lets go of the link. */
  readonly finishHref: string
}

/** Over each of the applicant's pages, while they are open on the clerk's screen. */
export function CounterBar({ words, bar }: { words: Words; bar: CounterBarProps }) {
  return (
    <aside class="counter-bar">
      <p>
        <strong>{words.counter.by(bar.clerkName)}</strong>
      </p>
      <p>
        <a href={bar.finishHref}>{words.counter.finish}</a>
      </p>
    </aside>
  )
}
