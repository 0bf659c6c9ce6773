import { execFileSync } from "node:child_process"
import type { Face, Faces } from "../sheet.ts"

/** What sets to tune on and a set to report on must not have in common. */
export interface Look {
  readonly name: "tune" | "trial" | "report"
  readonly faces: readonly [Faces, ...Faces[]]
  readonly tables: readonly [Table, ...Table[]]
  readonly grounds: readonly [readonly string[], ...(readonly string[])[]]
  /** How far print sits off the form at most, in millimetres. */
  readonly driftMm: number
  /** Red and blue of the light, against green. */
  readonly tints: readonly [readonly [number, number], ...(readonly [number, number])[]]
  readonly skins: readonly [string, ...string[]]
}

/** A table top: three tones, and how its grain runs. Lengths in millimetres. */
export interface Table {
  readonly name: string
  readonly dark: readonly [number, number, number]
  readonly light: readonly [number, number, number]
  readonly grainMm: readonly [across: number, down: number]
  readonly pattern: "none" | "planks" | "weave" | "grid" | "veins" | "reeds"
  /** How strong its finest grain is, 0 to 255. */
  readonly fine: number
}

const face = (family: string, latinEms: number): Face => ({ family, latinEms })

const tune: Look = {
  name: "tune",
  faces: [
    { mincho: face("IPAMincho", 0.5), gothic: face("Noto Sans CJK JP", 0.6) },
    { mincho: face("IPAPMincho", 0.74), gothic: face("IPAGothic", 0.5) },
    { mincho: face("IPAexMincho", 0.74), gothic: face("IPAexGothic", 0.6) },
    { mincho: face("TakaoMincho", 0.5), gothic: face("TakaoGothic", 0.5) },
  ],
  tables: [
    { name: "oak", dark: [128, 88, 56], light: [176, 132, 92], grainMm: [60, 1.6], pattern: "planks", fine: 12 },
    { name: "walnut", dark: [58, 38, 28], light: [98, 68, 50], grainMm: [80, 2.2], pattern: "none", fine: 9 },
    { name: "slate", dark: [48, 52, 60], light: [70, 74, 82], grainMm: [6, 6], pattern: "none", fine: 8 },
    { name: "white desk", dark: [226, 226, 224], light: [240, 240, 239], grainMm: [30, 30], pattern: "none", fine: 3 },
    {
      name: "off-white desk",
      dark: [206, 203, 196],
      light: [226, 223, 216],
      grainMm: [20, 14],
      pattern: "none",
      fine: 4,
    },
    { name: "blue cloth", dark: [66, 88, 116], light: [98, 120, 146], grainMm: [9, 9], pattern: "weave", fine: 16 },
  ],
  grounds: [
    ["#dcefe4", "#f6e3ea", "#dfe9f6"],
    ["#e4e9f7", "#eef3dc", "#f3e4f1"],
    ["#e8f1ea", "#f1ecf4"],
  ],
  driftMm: 0.8,
  tints: [
    [1, 1],
    [1.08, 0.86],
    [1.04, 0.94],
  ],
  skins: ["#d9a882", "#b98258"],
}

/** Once reported on, then learned from. */
const trial: Look = {
  name: "trial",
  faces: [
    { mincho: face("BIZ UDMincho", 0.5), gothic: face("BIZ UDPGothic", 0.6) },
    { mincho: face("BIZ UDPMincho", 0.74), gothic: face("VL Gothic", 0.5) },
    { mincho: face("Noto Serif CJK JP", 0.72), gothic: face("VL PGothic", 0.6) },
  ],
  tables: [
    { name: "beech", dark: [196, 160, 122], light: [224, 194, 158], grainMm: [90, 3], pattern: "planks", fine: 9 },
    { name: "black glass", dark: [22, 22, 26], light: [34, 35, 40], grainMm: [120, 60], pattern: "none", fine: 3 },
    { name: "marble", dark: [198, 198, 200], light: [238, 237, 236], grainMm: [26, 20], pattern: "veins", fine: 4 },
    {
      name: "glossy white desk",
      dark: [234, 235, 237],
      light: [245, 246, 248],
      grainMm: [80, 50],
      pattern: "none",
      fine: 2,
    },
    { name: "cutting mat", dark: [30, 92, 74], light: [44, 108, 90], grainMm: [4, 4], pattern: "grid", fine: 7 },
    { name: "tatami", dark: [150, 142, 90], light: [186, 176, 124], grainMm: [70, 0.9], pattern: "reeds", fine: 12 },
    { name: "kraft paper", dark: [170, 132, 92], light: [194, 156, 116], grainMm: [3, 3], pattern: "none", fine: 14 },
    { name: "red cloth", dark: [120, 36, 42], light: [152, 58, 62], grainMm: [5, 5], pattern: "weave", fine: 18 },
  ],
  grounds: [
    ["#d6ecec", "#f3e6d8", "#e3e2f4"],
    ["#e9eede", "#e0e8f4", "#f4e2e6"],
    ["#f2eadd", "#dfeee6"],
  ],
  driftMm: 1,
  tints: [
    [0.94, 1.06],
    [1.12, 0.8],
    [0.98, 1],
  ],
  skins: ["#e6bd9b", "#8d5c3c"],
}

const report: Look = {
  name: "report",
  faces: [
    { mincho: face("Sawarabi Mincho", 0.73), gothic: face("Sawarabi Gothic", 0.66) },
    { mincho: face("Ume Mincho", 0.5), gothic: face("Ume Gothic", 0.5) },
    { mincho: face("Ume P Mincho", 0.6), gothic: face("Ume P Gothic", 0.58) },
  ],
  tables: [
    { name: "pine", dark: [204, 168, 118], light: [234, 206, 160], grainMm: [120, 2.4], pattern: "planks", fine: 7 },
    { name: "ebony", dark: [30, 26, 24], light: [52, 46, 42], grainMm: [70, 1.8], pattern: "none", fine: 5 },
    { name: "terrazzo", dark: [176, 172, 166], light: [222, 219, 213], grainMm: [5, 4], pattern: "veins", fine: 9 },
    { name: "cream desk", dark: [232, 229, 218], light: [243, 241, 232], grainMm: [50, 40], pattern: "none", fine: 3 },
    {
      name: "bathroom tiles",
      dark: [126, 150, 158],
      light: [150, 174, 180],
      grainMm: [14, 14],
      pattern: "grid",
      fine: 4,
    },
    { name: "rush mat", dark: [172, 148, 104], light: [206, 184, 138], grainMm: [40, 1.2], pattern: "reeds", fine: 10 },
    { name: "grey felt", dark: [104, 106, 110], light: [130, 132, 136], grainMm: [4, 4], pattern: "none", fine: 16 },
    { name: "denim", dark: [40, 56, 92], light: [68, 86, 124], grainMm: [3, 6], pattern: "weave", fine: 17 },
  ],
  grounds: [
    ["#dbe9dc", "#efe2ee", "#e8ecf8"],
    ["#f0e7e2", "#dfe8ea", "#eaf1d8"],
    ["#e2eef5", "#f5ead8"],
  ],
  driftMm: 1,
  tints: [
    [0.96, 1.03],
    [1.1, 0.84],
    [1.01, 1.02],
  ],
  skins: ["#f0c8a8", "#a06a44"],
}

export const looks = { tune, trial, report } as const

/** Fontconfig's own, which is wherever the typefaces are found. */
const fontLister = "fc-list"

/** Which of a look's typefaces this machine has not. With one missing the set would silently be another. */
export function missingFamilies({ faces }: Look): readonly string[] {
  const installed = new Set(
    execFileSync(fontLister, [":", "family"], { encoding: "utf8" })
      .split(/[\n,]/)
      .map((family) => family.trim()),
  )
  const wanted = faces.flatMap(({ mincho, gothic }) => [mincho.family, gothic.family])
  return [...wanted, "Noto Sans CJK JP"].filter((family) => !installed.has(family))
}
