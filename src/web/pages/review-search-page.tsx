import { type DeskWords, deskWordsOf } from "../i18n/languages.ts"
import type { PageContext } from "./layout.tsx"
import { type CaseLine, CaseList } from "./review-case-list.tsx"
import { FindCase } from "./review-find-case.tsx"
import { type Desk, ReviewLayout } from "./review-layout.tsx"

/** Posted, so that no address ever holds a document's number. Takes `formKey` and `wanted`. */
const searchAction = "/review/search"

interface ReviewSearchPageProps {
  readonly context: PageContext
  readonly desk: Desk
  /** As typed. */
  readonly wanted: string
  /** The latest first. */
  readonly found: readonly CaseLine[]
}

/** The cases of which what was typed is the reference, the business's own reference, or the document's number. */
export function ReviewSearchPage({ context, desk, wanted, found }: ReviewSearchPageProps) {
  const all = deskWordsOf(context.language)
  const words = all.review.search
  return (
    <ReviewLayout context={context} desk={desk} heading={words.heading}>
      <SearchForm words={all} desk={desk} wanted={wanted} />
      {found.length === 0 ? (
        <p class="notice">{wanted.trim() === "" ? words.nothingTyped : words.nothingFound}</p>
      ) : (
        <CaseList words={all} cases={found} when={all.review.queue.sentAt} />
      )}
    </ReviewLayout>
  )
}

export const SearchForm = (form: { words: DeskWords; desk: Desk; wanted: string }) => (
  <FindCase {...form} says={form.words.review.search} action={searchAction} />
)
