const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes a hundred times as long as using it, and a page uses one for each of its days. */
export function formatIn(locale: string, shown: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(shown)}`
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locale, shown)
  formats.set(name, made)
  return made
}
