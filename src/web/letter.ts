import type { MailKind } from "../verification/events.ts"
import { readingsInBrackets, withoutReadings } from "./i18n/furigana.ts"
import { parseLanguage, wordsOf } from "./i18n/languages.ts"

interface Sender {
  readonly business: string
  readonly contact: string
  readonly linkDays: number
}

interface Facts {
  readonly mail: MailKind
  /** As kept with the verification; English where it is none of ours. */
  readonly language: string
  readonly shortReference: string
  /** The applicant's own link. */
  readonly url: string
}

/** The e-mails to applicants, plain text. They name no one and quote nothing. */
export const letterIn =
  ({ business, contact, linkDays: days }: Sender) =>
  ({ mail, language, shortReference: reference, url }: Facts) => {
    const words = wordsOf(parseLanguage(language) ?? "en").mail
    const letter = words[mail === "link" ? "resume" : mail]
    const body = letter.body({ business, url, days })
    return {
      subject: withoutReadings(letter.subject(business)),
      text: readingsInBrackets(`${words.greeting}\n\n${body}\n\n${words.ending({ reference, contact })}\n`),
    }
  }
