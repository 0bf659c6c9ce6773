import sharp from "sharp"
import { between, type Dice, pick } from "../random.ts"
import type { Box } from "../sheet.ts"
import type { Point } from "../warp.ts"
import { defocus, smear, soften } from "./blur.ts"
import { type Matrix, multiply, project } from "./camera.ts"
import { strewn } from "./clutter.ts"
import { photocopied } from "./copy.ts"
import { develop, type Light } from "./develop.ts"
import type { Failure } from "./failure.ts"
import { cover, hold } from "./finger.ts"
import { type Frame, frameFor, pixelsPerMm, type Taking } from "./frame.ts"
import { lightOn } from "./light.ts"
import type { Look } from "./look.ts"
import { castShadow, cornersOf, type Flat, flatten, lay, ownToTable, type Picture, type Place } from "./lying.ts"
import type { Printed } from "./print.ts"
import { monitorPixels, show } from "./screen.ts"
import { setTable } from "./table.ts"

export type Corners = readonly [Point, Point, Point, Point]

export interface Taken {
  readonly jpeg: Buffer
  /** In pixels after the EXIF orientation, the middle of the first pixel at 0; null for none or two documents. */
  readonly corners: Corners | null
  /** How it was taken, in physical terms. */
  readonly how: Readonly<Record<string, unknown>>
}

export interface Sitting {
  /** What is photographed; null for a table without a document. */
  readonly printed: Printed | null
  readonly second: Printed | null
  readonly failure: Failure | null
  readonly look: Look
  readonly dice: Dice
  /** How it is taken and stored, and how large a photo is; else the dice say. */
  readonly taking?: Taking
  readonly megapixels?: number
  readonly orientation?: Orientation
}

interface Scene extends Sitting {
  readonly frame: Frame
  readonly main: Place
  readonly beside: Place | null
}

export async function take(sitting: Sitting): Promise<Taken> {
  const scene = setUp(sitting)
  const { frame, failure, dice, look } = scene
  const picture: Picture = {
    width: frame.width,
    height: frame.height,
    data: new Uint8Array(frame.width * frame.height * 3),
  }
  const laid = await compose(picture, scene)
  const fine = pixelsPerMm(frame.view, laid.main)
  const aimed = aimedAt(scene, laid.main)
  const covered = await fingers(picture, { ...scene, aimed, fine })
  const lens = await focus(covered.picture, { fine, failure, taking: frame.taking, dice })
  const { light, how: lit } = lightOn({ frame, failure, aimed, fine, look, dice })
  develop(lens.picture, { light: light satisfies Light, dice })
  const stored = await store(lens.picture, { ...sitting, taking: frame.taking })
  const corners = sitting.printed && !sitting.second ? cornersIn(frame.view, laid.main) : null
  const size = { width: frame.width, height: frame.height, pixelsPerMm: Math.round(fine * 100) / 100 }
  const how = {
    taking: frame.taking,
    failure,
    ...size,
    ...frame.how,
    ...laid.how,
    ...covered.how,
    ...lens.how,
    ...lit,
    ...stored.how,
  }
  return { jpeg: stored.jpeg, corners, how }
}

function setUp(sitting: Sitting): Scene {
  const { printed, second, failure, dice, megapixels } = sitting
  const [widthMm, heightMm] = printed ? [printed.sheet.widthMm, printed.sheet.heightMm] : [85.6, 54]
  const main: Place = { centre: [0, 0], degrees: 0, widthMm, heightMm }
  const beside = second && besides(main, dice)
  const places = beside ? [main, beside] : [main]
  const taking = takingFor(failure, dice)
  const subject = { main, places, failure, ...(megapixels ? { megapixels } : {}) }
  const frame = frameFor(sitting.taking ?? taking, subject, dice)
  return { ...sitting, main, beside, frame }
}

const onlyPhotos: readonly (Failure | null)[] = [
  "defocus",
  "motion",
  "glare",
  "covered",
  "too-far",
  "too-dark",
  "too-bright",
  "screen",
  "no-document",
]

function takingFor(failure: Failure | null, dice: Dice): Taking {
  const chance = dice()
  if (onlyPhotos.includes(failure)) return "photo"
  if (failure === "cut-off" || failure === "two-documents") return chance < 0.75 ? "photo" : "glass"
  if (failure === "photocopy") return chance < 0.5 ? "photo" : chance < 0.85 ? "glass" : "tight"
  return chance < 0.78 ? "photo" : chance < 0.9 ? "glass" : "tight"
}

function besides(main: Place, dice: Dice): Place {
  const gap = between(dice, 3, 22)
  const isUnder = dice() < 0.6
  const slip = between(dice, -12, 12)
  const centre: Point = isUnder ? [slip, main.heightMm + gap] : [main.widthMm + gap, slip]
  return { ...main, centre, degrees: between(dice, -9, 9) }
}

interface Laid {
  readonly main: Place
  readonly how: Readonly<Record<string, unknown>>
}

async function compose(picture: Picture, scene: Scene): Promise<Laid> {
  const { frame, failure, printed, second, beside, main } = scene
  const how = frame.taking === "photo" ? await laySurface(picture, scene) : onGlass(picture, scene.dice)
  if (!printed) return { main, how }
  if (failure === "screen") return layScreen(picture, scene, printed)
  if (failure === "photocopy") return { main, how: { ...how, ...(await layCopy(picture, scene, printed)) } }
  await layDocument(picture, { ...scene, place: main, printed })
  if (second && beside) await layDocument(picture, { ...scene, place: beside, printed: second })
  return { main, how }
}

async function laySurface(picture: Picture, { frame, failure, main, look, dice }: Scene) {
  const table = pick(dice, look.tables)
  const isEmpty = failure === "no-document"
  const count = isEmpty ? 2 + Math.floor(dice() * 4) : dice() < 0.4 ? 1 + Math.floor(dice() * 4) : 0
  const clearMm = isEmpty ? 8 : Math.hypot(main.widthMm, main.heightMm) / 2 + 2
  await setTable(picture, frame.view, { table, clutter: strewn(dice, { count, clearMm }), dice })
  return { table: table.name, clutter: count }
}

/** The white lid, not quite even, with a little dust. */
function onGlass(picture: Picture, dice: Dice) {
  const lid = Math.round(between(dice, 236, 253))
  picture.data.fill(lid)
  for (let speck = 0; speck < 40; speck++) {
    const at = Math.floor(dice() * picture.width * picture.height) * 3
    picture.data.fill(lid - 60, at, at + 3)
  }
  return { table: "scanner lid", lid }
}

const finenessOf = (view: Matrix, place: Place) => Math.min(44, pixelsPerMm(view, place) * 1.15)

const scaleOf = ({ sheet }: Printed, view: Matrix, place: Place) =>
  (finenessOf(view, place) * place.widthMm) / sheet.widthMm / sheet.pixelsPerMm

async function layDocument(picture: Picture, scene: Scene & { place: Place; printed: Printed }): Promise<void> {
  const { frame, place, printed, dice } = scene
  const fallsMm: Point = frame.taking === "photo" ? [between(dice, -1.2, 1.2), between(dice, -1.2, 1.2)] : [0.3, 0.4]
  const softMm = frame.taking === "photo" ? between(dice, 0.8, 3.5) : 0.7
  castShadow(picture, frame.view, { place, shadow: { fallsMm, softMm, depth: between(dice, 0.12, 0.4) } })
  lay(picture, frame.view, { flat: await flatten(printed.svg, scaleOf(printed, frame.view, place)), place })
}

/** The monitor stands where the table was; the card on it is larger or smaller than life. */
async function layScreen(picture: Picture, scene: Scene, printed: Printed): Promise<Laid> {
  const { frame, main, dice } = scene
  const shownPixels = Math.round(between(dice, 480, 900))
  const monitor = await show(printed.svg, { widthPixels: shownPixels, dark: dice() < 0.5 })
  const mm = main.widthMm / monitor.widthPixels
  const place: Place = {
    centre: [-monitor.offset[0] * mm, -monitor.offset[1] * mm],
    degrees: 0,
    widthMm: monitorPixels[0] * mm,
    heightMm: monitorPixels[1] * mm,
  }
  lay(picture, frame.view, { flat: monitor.flat, place })
  return { main: { ...main, heightMm: monitor.heightPixels * mm }, how: { table: "monitor", shownPixels } }
}

async function layCopy(picture: Picture, { frame, main, dice }: Scene, printed: Printed) {
  const paper: Place = {
    centre: [between(dice, -30, 30), between(dice, -70, 70)],
    degrees: 0,
    widthMm: 210,
    heightMm: 297,
  }
  const sheet: Flat = { data: new Uint8Array(16 * 16 * 4).fill(246), width: 16, height: 16 }
  if (frame.taking === "photo")
    castShadow(picture, frame.view, { place: paper, shadow: { fallsMm: [1, 1], softMm: 3, depth: 0.25 } })
  if (frame.taking !== "tight") lay(picture, frame.view, { flat: opaque(sheet), place: paper })
  const flat = await flatten(printed.svg, scaleOf(printed, frame.view, main))
  lay(picture, frame.view, { flat: await photocopied(flat, dice), place: main })
  return { copy: "photocopy" }
}

const opaque = (flat: Flat): Flat => ({ ...flat, data: flat.data.map((value, k) => (k % 4 === 3 ? 255 : value)) })

/** A printed field the failure strikes, and where it is in the picture. */
export interface Aimed {
  readonly field: string
  readonly centre: Point
  readonly halfWidthMm: number
  readonly degrees: number
}

const struck = ["number", "name", "birthDate", "address", "expiresOn"]

function aimedAt({ printed, frame, dice }: Scene, main: Place): Aimed | null {
  const able = struck.filter((field) => printed?.boxes[field])
  const field = able[Math.floor(dice() * able.length)]
  const box = field && printed?.boxes[field]
  if (!field || !box) return null
  const [[left, top], [right, bottom]] = [at(frame.view, main, box, 0), at(frame.view, main, box, 2)]
  return {
    field,
    centre: [(left + right) / 2, (top + bottom) / 2],
    halfWidthMm: ((box[2] - box[0]) * main.widthMm) / 2,
    degrees: (Math.atan2(bottom - top, right - left) * 180) / Math.PI,
  }
}

/** A box's two ends, half way down it. */
function at(view: Matrix, main: Place, [left, top, right, bottom]: Box, end: 0 | 2): Point {
  const x = ((end === 0 ? left : right) - 0.5) * main.widthMm
  const y = ((top + bottom) / 2 - 0.5) * main.heightMm
  return project(multiply(view, ownToTable(main)), [x, y])
}

/** Covering the field aimed at; or, on some good photos, only holding the card where it is bare. */
async function fingers(picture: Picture, scene: Scene & { aimed: Aimed | null; fine: number }) {
  const { frame, failure, main, aimed, dice } = scene
  if (failure === "covered") return cover(picture, scene)
  const mayHold = failure === null && frame.taking === "photo" && aimed !== null && main.heightMm < 100
  if (!mayHold || dice() > 0.12) return { picture, how: {} }
  return { picture: await hold(picture, { ...scene, view: frame.view, place: main }), how: { held: true } }
}

interface Lens {
  readonly fine: number
  readonly failure: Failure | null
  readonly taking: Taking
  readonly dice: Dice
}

/** Blur is set in millimetres on the document: what small print loses does not depend on the camera. */
async function focus(picture: Picture, { fine, failure, taking, dice }: Lens) {
  const lensPixels = between(dice, 0.4, 0.75)
  if (taking !== "photo") return { picture: await soften(picture, lensPixels * 0.8), how: {} }
  if (failure === "defocus") {
    const discMm = between(dice, 0.95, 2)
    return { picture: await defocus(picture, discMm * fine), how: { discMm } }
  }
  if (failure === "motion") {
    const [streakMm, degrees] = [between(dice, 0.9, 2.2), between(dice, 0, 180)]
    const moved = smear(picture, { lengthPixels: streakMm * fine, degrees })
    return { picture: await soften(moved, lensPixels), how: { streakMm, streakDegrees: degrees } }
  }
  const discMm = dice() < 0.7 ? 0 : between(dice, 0.03, 0.22)
  return { picture: await soften(picture, Math.hypot(lensPixels, (discMm / 4) * fine)), how: { discMm } }
}

/** EXIF's: upside down, and on either side. */
type Orientation = 3 | 6 | 8

/** How far a photo is turned before it is stored with each. */
const turnedBy = { 3: 180, 6: 270, 8: 90 } as const

type Asked = Pick<Sitting, "dice" | "orientation"> & { readonly taking: Taking }

async function store({ data, width, height }: Picture, { taking, dice, orientation: asked }: Asked) {
  const quality = Math.round(between(dice, 60, 95))
  const diced = taking === "photo" && dice() < 0.35 ? pick(dice, [3, 6, 6, 6, 8] as const) : null
  const orientation = asked ?? diced
  const raw = sharp(data, { raw: { width, height, channels: 3 } })
  const jpeg = { quality, chromaSubsampling: dice() < 0.7 ? "4:2:0" : "4:4:4" }
  if (orientation === null) return { jpeg: await raw.jpeg(jpeg).toBuffer(), how: { quality } }
  const turned = await raw.rotate(turnedBy[orientation]).raw().toBuffer({ resolveWithObject: true })
  const stored = sharp(turned.data, { raw: { width: turned.info.width, height: turned.info.height, channels: 3 } })
  return { jpeg: await stored.withMetadata({ orientation }).jpeg(jpeg).toBuffer(), how: { quality, orientation } }
}

function cornersIn(view: Matrix, main: Place): Corners {
  const [a, b, c, d] = cornersOf(main)
  const seen = (point: Point): Point => {
    const [x, y] = project(view, point)
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
  }
  return [seen(a), seen(b), seen(c), seen(d)]
}
