import { raw } from "hono/html"
import type { Child } from "hono/jsx"
import type { Words } from "../i18n/en.ts"
import { withoutReadings } from "../i18n/furigana.ts"
import { type Language, wordsOf } from "../i18n/languages.ts"
import { CounterBar, type CounterBarProps } from "./counter-bar.tsx"
import { DefaultButton } from "./form.tsx"

/** What every page knows beside its own matter. */
export interface PageContext {
  readonly language: Language
  /** Those to choose from. */
  readonly languages: readonly Language[]
  readonly business: {
    readonly name: string
    /** An e-mail address, an https address or a telephone number, as people are to see it. */
    readonly contact: string
  }
  /** Addresses of the bundled stylesheet and script, on our own origin. */
  readonly assets: { readonly css: string; readonly js: string }
  readonly demo: boolean
  /** Address at which this page can be fetched with GET, the language links are made from it; empty for the one that was asked for. */
  readonly path: string
  /** null on the first page, for staff, and where nothing can be withdrawn (any more). */
  readonly withdrawHref: string | null
  /** Who sits beside the applicant, on whose screen these pages are open; none everywhere else. */
  readonly counter?: CounterBarProps | null
}

/** A form whose fields stay when the language changes: the languages are buttons that send it. */
export interface KeptForm {
  readonly id: string
  /** Where Continue sends it. */
  readonly action: string
  /**
   * Takes what `action` takes and `lang`. It keeps what came and leads back to the page, and then also takes `savePage` and
   * `saveOrder` from the page's script; or, where nothing is kept, it answers with the page, filled with what came.
   */
  readonly keepAction: string
}

interface LayoutProps {
  readonly context: PageContext
  /** Goes on when Enter is pressed in one of its fields. */
  readonly form?: KeptForm
  readonly heading: string
  /** The page shows problems: the title says so first. */
  readonly hasProblems?: boolean
  /** Small line over the heading. */
  readonly step?: string
  /** Uses the width of a desk: review pages. */
  readonly wide?: boolean
  readonly children: Child
}

export function Layout({ context, form, heading, hasProblems = false, step, wide = false, children }: LayoutProps) {
  const words = wordsOf(context.language)
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={context.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          <meta name="robots" content="noindex" />
          <title>{`${hasProblems ? words.layout.errorPrefix : ""}${heading} – ${context.business.name}`}</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href={context.assets.css} />
          <script type="module" src={context.assets.js}></script>
        </head>
        <body class={wide ? "wide" : undefined} data-sending={words.layout.sending}>
          <a class="skip" href="#main">
            {words.layout.skip}
          </a>
          {context.counter && <CounterBar words={words} bar={context.counter} />}
          <Header context={context} form={form} words={words} />
          <main id="main" tabindex={-1}>
            {step && <p class="step">{step}</p>}
            <h1>{heading}</h1>
            {children}
            <p class="live" role="status" data-live></p>
          </main>
          <Footer context={context} words={words} />
        </body>
      </html>
    </>
  )
}

interface HeaderProps {
  readonly context: PageContext
  readonly form: KeptForm | undefined
  readonly words: Words
}

function Header({ context, form, words }: HeaderProps) {
  return (
    <header class="top">
      {context.demo && <p class="demo">{words.layout.demo}</p>}
      <div class="bar">
        <p class="business">{context.business.name}</p>
        <nav aria-label={words.layout.languages}>
          {form && <DefaultButton words={words} form={form} />}
          <details class="language-menu">
            <summary>
              <Globe />
              <span class="visually-hidden">{words.layout.languages}: </span>
              <span class="language-now">{words.ownName}</span>
            </summary>
            <ul class="languages folded">
              {context.languages.map((language) => (
                <li>
                  {form ? (
                    <LanguageButton context={context} form={form} language={language} />
                  ) : (
                    <LanguageLink context={context} language={language} />
                  )}
                </li>
              ))}
            </ul>
          </details>
        </nav>
      </div>
    </header>
  )
}

/** Says "language" to whoever cannot read the one the page is in. */
const Globe = () => (
  <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path
      d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM2 12h20M4 6.5q8 4 16 0M4 17.5q8-4 16 0M12 2q-8 10 0 20M12 2q8 10 0 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
    />
  </svg>
)

interface LanguageProps {
  readonly context: PageContext
  readonly language: Language
}

const LanguageLink = ({ context, language }: LanguageProps) => (
  <a
    href={`${context.path}${context.path.includes("?") ? "&" : "?"}lang=${language}`}
    lang={language}
    hreflang={language}
    aria-current={language === context.language ? "true" : undefined}
  >
    {wordsOf(language).ownName}
  </a>
)

const LanguageButton = ({ context, form, language }: LanguageProps & { readonly form: KeptForm }) => (
  <button
    type="submit"
    class="as-link"
    form={form.id}
    formaction={form.keepAction}
    formenctype="application/x-www-form-urlencoded"
    formnovalidate
    name="lang"
    value={language}
    lang={language}
    aria-current={language === context.language ? "true" : undefined}
  >
    {wordsOf(language).ownName}
  </button>
)

function Footer({ context, words }: { context: PageContext; words: Words }) {
  return (
    <footer class="bottom">
      {context.withdrawHref !== null && (
        <p>
          <a href={context.withdrawHref}>{words.layout.withdraw}</a>
          <br />
          {words.layout.withdrawHint}
        </p>
      )}
      <p>
        {words.layout.questions(context.business.name)}
        <br />
        <Contact contact={context.business.contact} />
      </p>
    </footer>
  )
}

/** A contact people can press where it is an address; a telephone number in other words stays text. */
export function Contact({ contact }: { contact: string }) {
  const href = /^https:\/\/\S+$/.test(contact) ? contact : /^\S+@\S+$/.test(contact) ? `mailto:${contact}` : null
  return href === null ? <span>{contact}</span> : <a href={href}>{contact}</a>
}

/** Japanese as it stands on a document, beside words of another language; nothing where it says the same again. */
export function Japanese({ text, besides }: { text: string; besides: string }) {
  return text === withoutReadings(besides) ? null : (
    <span class="japanese" lang="ja">
      {text}
    </span>
  )
}
