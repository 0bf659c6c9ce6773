import type { Child } from "hono/jsx"

/** A bar of a list: what it is called, how long it is, and what is written behind it. `value` null: no bar. */
export interface Bar {
  readonly label: Child
  readonly value: number | null
  readonly text: string
}

const barWidth = 100
const barHeight = 10

/** A list whose words are text: whoever does not see the bars misses nothing. @param most - the value of a full bar; that of the longest if not said. */
export function Bars({ bars, most }: { bars: readonly Bar[]; most?: number }) {
  const longest = most ?? Math.max(...bars.map(({ value }) => value ?? 0), 1)
  return (
    <ul class="bars">
      {bars.map(({ label, value, text }) => (
        <li>
          <span>{label}</span>
          <svg viewBox={`0 0 ${barWidth} ${barHeight}`} preserveAspectRatio="none" aria-hidden="true">
            <rect class="series-0" width={rounded(((value ?? 0) / longest) * barWidth)} height={barHeight} />
          </svg>
          <span class="figure">{text}</span>
        </li>
      ))}
    </ul>
  )
}

/** Values of one name over the places of the x axis; null: nothing there. */
export interface Series {
  readonly name: string
  readonly values: readonly (number | null)[]
}

interface OverDays {
  /** Its ids begin with it. */
  readonly id: string
  readonly title: string
  /** What there is to see, in words. */
  readonly description: string
  /** One for each place of the x axis. */
  readonly labels: readonly string[]
  readonly series: readonly Series[]
}

const size = { width: 480, height: 210 }
const plot = { left: 40, top: 8, right: size.width - 8, bottom: size.height - 24 }

/** One bar a day, of one part for each series. */
export function DayBars(chart: OverDays) {
  const sums = chart.labels.map((_, at) => chart.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const scale = scaleFor(Math.max(...sums, 1))
  const step = (plot.right - plot.left) / chart.labels.length
  return (
    <Chart chart={chart} scale={scale} step={step} swatch={(series) => <BarSwatch chart={chart} series={series} />}>
      {chart.series.map(({ values }, series) =>
        values.map((value, at) => {
          if (!value) return null
          const below = chart.series.slice(0, series).reduce((sum, one) => sum + (one.values[at] ?? 0), 0)
          const top = scale.y(below + value)
          const height = rounded(scale.y(below) - top)
          return (
            <rect
              class={`series-${series}`}
              {...patternOf(chart, series)}
              x={rounded(plot.left + at * step + step * 0.1)}
              y={top}
              width={rounded(step * 0.8)}
              height={height}
            />
          )
        }),
      )}
    </Chart>
  )
}

/** A line for each series; it breaks where there is no value, and a value alone is a dot. */
export function DayLines(chart: OverDays) {
  const scale = scaleFor(Math.max(...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)), 1))
  const step = (plot.right - plot.left) / chart.labels.length
  const x = (at: number) => rounded(plot.left + (at + 0.5) * step)
  return (
    <Chart chart={chart} scale={scale} step={step} swatch={(series) => <LineSwatch series={series} />}>
      {chart.series.map(({ values }, series) => (
        <g class={`line-${series}`}>
          <path
            d={values
              .map((value, at) => {
                if (value === null) return ""
                return `${(values[at - 1] ?? null) === null ? "M" : "L"}${x(at)} ${scale.y(value)}`
              })
              .join("")}
          />
          {values.map((value, at) => value !== null && <circle cx={x(at)} cy={scale.y(value)} r="2.5" />)}
        </g>
      ))}
    </Chart>
  )
}

interface Scale {
  readonly ticks: readonly number[]
  readonly y: (value: number) => number
}

const steps = [1, 2, 5] as const

/** Four or five round ticks from 0 to the largest value or a little above. */
function scaleFor(largest: number): Scale {
  const power = 10 ** Math.floor(Math.log10(largest / 4))
  const step = Math.max(1, steps.map((one) => one * power).find((one) => largest / one <= 5) ?? 10 * power)
  const top = Math.ceil(largest / step) * step
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step)
  return { ticks, y: (value) => rounded(plot.bottom - (value / top) * (plot.bottom - plot.top)) }
}

const labelEvery = 60

interface ChartProps {
  readonly chart: OverDays
  readonly scale: Scale
  readonly step: number
  /** Shows in the legend how a series is drawn. */
  readonly swatch: (series: number) => Child
  readonly children: Child
}

function Chart({ chart, scale, step, swatch, children }: ChartProps) {
  const { id, title, description, labels, series } = chart
  const every = Math.max(1, Math.ceil(labelEvery / step))
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby={`${id}-title ${id}-description`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <Stripes id={id} />
        {scale.ticks.map((tick) => (
          <>
            <line class="grid" x1={plot.left} x2={plot.right} y1={scale.y(tick)} y2={scale.y(tick)} />
            <text x={plot.left - 6} y={scale.y(tick) + 4} text-anchor="end">
              {String(tick)}
            </text>
          </>
        ))}
        {labels.map((label, at) => at % every === 0 && <DayLabel label={label} x={plot.left + (at + 0.5) * step} />)}
        {children}
      </svg>
      <figcaption>
        {series.map(({ name }, at) => (
          <span>
            <svg viewBox="0 0 24 12" aria-hidden="true">
              {swatch(at)}
            </svg>{" "}
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function BarSwatch({ chart, series }: { chart: OverDays; series: number }) {
  return <rect class={`series-${series}`} {...patternOf(chart, series)} x="1" y="1" width="22" height="10" />
}

function LineSwatch({ series }: { series: number }) {
  return (
    <g class={`line-${series}`}>
      <path d="M0 6L24 6" />
      <circle cx="12" cy="6" r="2.5" />
    </g>
  )
}

function DayLabel({ label, x }: { label: string; x: number }) {
  return (
    <text x={rounded(Math.max(x, plot.left + 14))} y={size.height - 8} text-anchor="middle">
      {label}
    </text>
  )
}

/** Told apart without colours, too: the second series is striped, the third hollow. */
const patternOf = ({ id }: OverDays, series: number) => (series === 1 ? { fill: `url(#${id}-stripes)` } : {})

function Stripes({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-stripes`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="stripe-ground" width="5" height="5" />
        <rect class="stripe" width="2.5" height="5" />
      </pattern>
    </defs>
  )
}

const rounded = (value: number): number => Math.round(value * 100) / 100
