import { between, type Dice, pick } from "../random.ts"

type Thing = (dice: Dice) => string

/** Things on a table, well away from its middle. SVG in millimetres. @param clearMm - how far from the middle nothing lies. */
export function strewn(dice: Dice, { count, clearMm }: { count: number; clearMm: number }): string {
  const shadow =
    '<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="2.4"/></filter>'
  return Array.from({ length: count }, (_, k) => {
    const way = between(dice, 0, 2 * Math.PI)
    const [draw, reach] = pick(dice, things)
    const far = clearMm + reach + between(dice, 0, 25)
    const at = `translate(${(far * Math.cos(way)).toFixed(1)} ${(far * Math.sin(way)).toFixed(1)}) rotate(${between(dice, 0, 360).toFixed(0)})`
    const drawn = draw(dice)
    const dark = `<g transform="translate(2.2 2.8)" filter="url(#soft)" opacity="0.32" style="mix-blend-mode:multiply">${drawn.replaceAll(/(fill|stroke)="#[0-9a-f]{3,6}"/g, '$1="#000"')}</g>`
    return `${k === 0 ? shadow : ""}<g transform="${at}">${dark}${drawn}</g>`
  }).join("")
}

const pen: Thing = (dice) => {
  const colour = pick(dice, ["#20242c", "#1d4f91", "#a32a2a", "#d7d9dc", "#2f6f4f"])
  return (
    `<rect x="-70" y="-4.5" width="132" height="9" rx="4.5" fill="${colour}"/>` +
    '<path d="M62 -4 L71 -0.6 L71 0.6 L62 4 Z" fill="#b9bcc2"/><rect x="-66" y="-6" width="36" height="2.4" fill="#c9ccd2"/>'
  )
}

const cup: Thing = (dice) =>
  `<circle r="38" fill="${pick(dice, ["#f2efe8", "#2d3b45", "#b6443c", "#e2d5b8"])}"/><circle r="33" fill="#4a2c17"/>` +
  '<path d="M-22 -18 A30 30 0 0 1 8 -28" stroke="#8a6040" stroke-width="2" fill="none"/>'

const page: Thing = (dice) => {
  const lines = Array.from({ length: 26 }, (_, k) => {
    const width = k % 7 === 6 ? between(dice, 30, 60) : between(dice, 110, 124)
    return `<rect x="-62" y="${-84 + k * 6.6}" width="${width.toFixed(0)}" height="1.7" fill="#5b5f66"/>`
  })
  return `<rect x="-74" y="-105" width="148" height="210" fill="#f6f5f0"/>${lines.join("")}`
}

const receipt: Thing = (dice) => {
  const rows = Array.from({ length: 14 }, (_, k) => {
    const width = between(dice, 12, 26).toFixed(0)
    return `<rect x="-24" y="${-48 + k * 7}" width="${width}" height="1.8" fill="#555"/><rect x="14" y="${-48 + k * 7}" width="9" height="1.8" fill="#555"/>`
  })
  return `<rect x="-29" y="-60" width="58" height="120" fill="#fbfaf7"/>${rows.join("")}`
}

const keyboard: Thing = () => {
  const keys = Array.from({ length: 60 }, (_, k) => {
    const [column, row] = [k % 15, Math.floor(k / 15)]
    return `<rect x="${-136 + column * 18.2}" y="${-34 + row * 17.4}" width="15.6" height="15" rx="2" fill="#f1f1f2"/>`
  })
  return `<rect x="-142" y="-40" width="284" height="82" rx="6" fill="#c4c7cb"/>${keys.join("")}`
}

const telephone: Thing = () =>
  '<rect x="-36" y="-74" width="72" height="148" rx="9" fill="#17181b"/><rect x="-33" y="-70" width="66" height="140" rx="6" fill="#23262c"/>'

const coin: Thing = (dice) =>
  `<circle r="11.5" fill="${pick(dice, ["#c6a15a", "#c9cacb", "#b87345"])}"/><circle r="9.6" fill="none" stroke="#8d7a55" stroke-width="0.6"/>`

const cable: Thing = (dice) =>
  `<path d="M-90 ${between(dice, -20, 20).toFixed(0)} C-40 -50 -20 60 30 10 S80 -40 120 20" fill="none" stroke="#e8e8e8" stroke-width="4"/>`

const note: Thing = (dice) =>
  `<rect x="-38" y="-38" width="76" height="76" fill="${pick(dice, ["#f4e56a", "#f2a7b8", "#a7dbe8"])}"/>` +
  '<path d="M-26 -16 q8 -8 14 0 t14 0 t14 2 M-26 2 q8 -6 14 0 t14 0" stroke="#33416b" stroke-width="1.3" fill="none"/>'

/** With how far each reaches from its middle, in millimetres. */
const things: readonly [readonly [Thing, number], ...(readonly [Thing, number])[]] = [
  [pen, 8],
  [cup, 38],
  [page, 74],
  [receipt, 32],
  [keyboard, 44],
  [telephone, 40],
  [coin, 12],
  [cable, 30],
  [note, 40],
]
