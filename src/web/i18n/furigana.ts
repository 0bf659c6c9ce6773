/** Kanji and how they are read, as words in easy Japanese are written: `在留《ざいりゅう》カード`. */
const annotated = /(\p{Script=Han}[\p{Script=Han}々]*)《([ぁ-ゖー]+)》/gu

/**
 * A page with the readings of its kanji over them. Where there is room for text alone (an attribute, the title, what a
 * script reads out) the readings are left out.
 * @param html - a whole page or a part of one, escaped.
 */
export function withFurigana(html: string): string {
  if (!html.includes("《")) return html
  let textOnly: string | null = null
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (!part.startsWith("<")) return textOnly === null ? overTheKanji(part) : withoutReadings(part)
      const [, closes, name] = /^<(\/?)(\w*)/.exec(part) ?? []
      if (textOnly === null && !closes && name && textOnlyElements.includes(name)) textOnly = name
      else if (closes && name === textOnly) textOnly = null
      return withoutReadings(part)
    })
    .join("")
}

/** Their text is never drawn, or drawn without elements in it. */
const textOnlyElements: readonly string[] = ["title", "option", "textarea", "template"]

const overTheKanji = (text: string): string => text.replace(annotated, "<ruby>$1<rp>(</rp><rt>$2</rt><rp>)</rp></ruby>")

/** For a title, an attribute or a script. */
export const withoutReadings = (text: string): string => text.replace(annotated, "$1")

/** The same in a letter: the readings in brackets. */
export const readingsInBrackets = (text: string): string => text.replace(annotated, "$1($2)")
