/** JIS X 0208's first level, rows 16 to 47: 2,965 kanji, those of most names and places, and none that only Chinese has. */
const rows = { first: 16, last: 47, cells: 94 } as const

/** EUC-JP writes a row and a cell as two bytes, each 160 more. */
const inEuc = (rowOrCell: number): number => rowOrCell + 160

function kanjiOfFirstLevel(): ReadonlySet<string> {
  const bytes: number[] = []
  for (let row = rows.first; row <= rows.last; row++)
    for (let cell = 1; cell <= rows.cells; cell++) bytes.push(inEuc(row), inEuc(cell))
  return new Set([...new TextDecoder("euc-jp").decode(Uint8Array.from(bytes))].filter((one) => one !== "\uFFFD"))
}

const common = kanjiOfFirstLevel()

/** In China these stand for 機, 葉, 雲, 後, 幾 and 闘. */
const meantOtherwise = new Set("机叶云后几斗")

/** Whether a recogniser of Chinese that reads it means a kanji that Japanese names of places commonly have. */
export const isCommonKanji = (character: string): boolean => common.has(character) && !meantOtherwise.has(character)
