/** What a recogniser says of a line, step by step from left to right: a probability per class, row-major. */
export interface Steps {
  readonly probabilities: Float32Array
  readonly classes: number
}

/** What may be read, by class; several classes may stand for one character. All others count as impossible. */
export type Permitted = ReadonlyMap<number, string>

/** A character and its probability, of all that is permitted. */
export interface Likely {
  readonly text: string
  readonly share: number
}

/** One character read, as likely as where it is surest. */
export interface Character extends Likely {
  /** What else it may be, likeliest first. */
  readonly others: readonly Likely[]
  /** The step where it is surest. */
  readonly step: number
}

/** CTC's class for "nothing here", and for what parts two equal characters. */
const blank = 0

/** Where the permitted characters have less than this together, something else stands: a letter must not be made of it. */
const leastMass = 0.01

const leastOther = 0.001
const othersMost = 4

/** The likeliest permitted character of each step, repeats merged, blanks left out. */
export function decode({ probabilities, classes }: Steps, permitted: Permitted): readonly Character[] {
  const found: Character[] = []
  let before = ""
  for (let at = 0; at < probabilities.length; at += classes) {
    const here = characterAt(probabilities.subarray(at, at + classes), at / classes, permitted)
    const last = found.at(-1)
    if (here && last && here.text === before) found[found.length - 1] = here.share > last.share ? here : last
    else if (here) found.push(here)
    before = here?.text ?? ""
  }
  return found
}

/** @returns null where blank is likelier than any permitted character. */
function characterAt(row: Float32Array, step: number, permitted: Permitted): Character | null {
  const shares = new Map<string, number>()
  let mass = 0
  for (let index = blank + 1; index < row.length; index++) {
    const probability = row[index] ?? 0
    if (probability < leastOther * leastMass) continue
    const text = permitted.get(index)
    if (text === undefined) continue
    mass += probability
    shares.set(text, (shares.get(text) ?? 0) + probability)
  }
  const nothing = row[blank] ?? 0
  const [first, ...others] = [...shares].sort(([, a], [, b]) => b - a)
  if (!first || mass < leastMass || first[1] <= nothing) return null
  const total = mass + nothing
  const likely = others
    .map(([text, probability]) => ({ text, share: probability / total }))
    .filter(({ share }) => share > leastOther)
  return { text: first[0], share: first[1] / total, others: likely.slice(0, othersMost), step }
}
