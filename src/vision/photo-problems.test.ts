import { expect, it } from "vitest"
import type { Measures } from "./measure.ts"
import { problemsOf } from "./photo-problems.ts"

const good: Measures = {
  pixelsPerMillimetre: 16,
  edges: [0.18, 0.24, 0.18, 0.24],
  darkest: 80,
  lightest: 230,
  outsideMillimetres: 0,
  glare: [0, 0],
  ink: [0.8, 0.7],
  skin: [0, 0],
  intrusion: 0,
  blown: 0,
  colour: 0.3,
  ripple: 2,
}

const read = { isColourful: true, unread: [false, false], isRead: true }
const of = (change: Partial<Measures>, otherwise: Partial<typeof read> = {}) =>
  problemsOf({ documents: 1, measures: { ...good, ...change }, ...read, ...otherwise })

it("lets a good photo through", () => expect(of({})).toEqual([]))

it.each<[string, Partial<Measures>]>([
  ["too-small", { pixelsPerMillimetre: 2.5 }],
  ["cut-off", { outsideMillimetres: 9 }],
  ["blurred", { edges: [0.7, 0.75, 0.7, 0.75] }],
  ["blurred", { edges: [0.21, 0.4, 0.6, 0.4] }],
  ["blurred", { edges: [0.36, 0.7, 0.36, 0.26] }],
  ["glare", { glare: [0, 0.9], ink: [0.8, 0.1] }],
  ["glare", { glare: [0, 0.12], ink: [0.8, 0.1] }],
  ["too-dark", { darkest: 14, lightest: 46 }],
  ["too-bright", { darkest: 250, lightest: 255, ink: [0.02, 0.02], colour: 0.01 }],
  ["covered", { skin: [0.5, 0] }],
  ["covered", { ink: [0.05, 0.7] }],
  ["covered", { intrusion: 0.3 }],
  ["not-original", { colour: 0.004 }],
  ["not-original", { ripple: 60 }],
])("says %s of %j", (problem, change) => expect(of(change)).toEqual([problem]))

it("lets blown paper pass where the print still stands", () => expect(of({ glare: [0, 0.7] })).toEqual([]))

it("minds blown paper where something could not be read", () => {
  expect(of({ glare: [0, 0.12] }, { unread: [true, false], isRead: false })).toEqual([])
  expect(of({ glare: [0, 0.12] }, { unread: [false, true], isRead: false })).toEqual(["glare"])
  expect(of({ blown: 0.1 })).toEqual([])
  expect(of({ blown: 0.1 }, { isRead: false })).toEqual(["glare"])
})

it("takes wide slanted edges for blur only where level ones are wide too", () => {
  expect(of({ edges: [0.15, 0.62, 0.14, 0.59] })).toEqual([])
  expect(of({ edges: [0.3, 0.62, 0.28, 0.2] })).toEqual(["blurred"])
})

it("asks no colours of a paper that has none", () => expect(of({ colour: 0.004 }, { isColourful: false })).toEqual([]))

it("names the most important first", () =>
  expect(of({ outsideMillimetres: 9, lightest: 60, darkest: 10 })).toEqual(["cut-off", "too-dark"]))

it("counts documents before anything else", () => {
  expect(problemsOf({ documents: 0, measures: null, ...read })).toEqual(["no-document"])
  expect(problemsOf({ documents: 2, measures: null, ...read })).toEqual(["two-documents"])
})
