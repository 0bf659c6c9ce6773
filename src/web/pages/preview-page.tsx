import { deskWordsOf, type Language, wordsOf } from "../i18n/languages.ts"
import type { PageContext } from "./layout.tsx"
import { ReviewLayout } from "./review-layout.tsx"

interface PreviewPageProps {
  readonly context: PageContext
  /** By the page they are examples of. */
  readonly pages: readonly { readonly page: string; readonly examples: readonly ShownExample[] }[]
  readonly hrefOf: (name: string, language: Language) => string
}

interface ShownExample {
  readonly name: string
  readonly languages: readonly Language[]
}

/** Every page in each of its states and languages, for those who work on them. */
export function PreviewPage({ context, pages, hrefOf }: PreviewPageProps) {
  const words = deskWordsOf(context.language).review.preview
  return (
    <ReviewLayout context={context} desk={null} heading={words.heading}>
      <p class="lead">{words.lead}</p>
      {pages.map(({ page, examples }) => (
        <section>
          <h2>{page}</h2>
          <ul class="previews">
            {examples.map(({ name, languages }) => (
              <li>
                <p>{name}</p>
                <ul class="languages">
                  {languages.map((language) => (
                    <li>
                      <a href={hrefOf(name, language)} hreflang={language} lang={language}>
                        {wordsOf(language).ownName}
                        <span class="visually-hidden"> {name}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </ReviewLayout>
  )
}
