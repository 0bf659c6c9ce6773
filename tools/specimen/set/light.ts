import { between, type Dice, pick } from "../random.ts"
import type { Point } from "../warp.ts"
import type { Glare, Light, Shade } from "./develop.ts"
import type { Failure } from "./failure.ts"
import type { Frame } from "./frame.ts"
import type { Look } from "./look.ts"
import type { Aimed } from "./take.ts"

interface Lit {
  readonly frame: Frame
  readonly failure: Failure | null
  readonly aimed: Aimed | null
  readonly fine: number
  readonly look: Look
  readonly dice: Dice
}

/** The light a picture is taken in, and what of it goes into the truth. */
export function lightOn(scene: Lit): { light: Light; how: Readonly<Record<string, unknown>> } {
  if (scene.frame.taking !== "photo") return lamp(scene)
  const { failure, look, dice } = scene
  const exposure = exposureFor(failure, dice)
  const veil = failure === "too-bright" ? between(dice, 0.4, 0.85) : between(dice, 0, 0.015)
  const [red, blue] = pick(dice, look.tints)
  const steep = dice() < 0.25 ? 0.9 : 0.4
  const slope: Point = [between(dice, -steep, steep), between(dice, -steep, steep)]
  const shades = dice() < 0.3 ? [shadeOver(scene)] : []
  const glares = failure === "glare" && scene.aimed ? glareOn(scene.aimed, scene) : []
  const sheens = failure === null && dice() < 0.15 ? [sheenOver(scene)] : []
  const noise = noiseAt(exposure, dice)
  const light = { exposure, slope, tint: [red, 1, blue] as const, shades, glares: [...glares, ...sheens], veil, noise }
  const struck = glares.length > 0 ? { glareField: scene.aimed?.field, glareStrength: glares[0]?.strength } : {}
  return {
    light,
    how: {
      exposure,
      veil,
      slope,
      tint: [red, blue],
      shadeDepth: shades[0]?.depth ?? 0,
      sheen: sheens[0]?.strength ?? 0,
      ...struck,
    },
  }
}

/** A scanner's lamp is even and its glass clean. */
function lamp({ dice }: Lit) {
  const exposure = between(dice, 0.86, 1.1)
  const noise = { read: between(dice, 0.001, 0.004), shot: between(dice, 0.004, 0.012) }
  const light: Light = { exposure, slope: [0, 0], tint: [1, 1, 1], shades: [], glares: [], veil: 0, noise }
  return { light, how: { exposure } }
}

function exposureFor(failure: Failure | null, dice: Dice): number {
  if (failure === "too-dark") return between(dice, 0.012, 0.04)
  if (failure === "too-bright") return between(dice, 4, 9)
  if (failure === "screen") return between(dice, 2, 3.2)
  return dice() < 0.15 ? between(dice, 0.42, 0.6) : between(dice, 0.6, 1.08)
}

/** A telephone that has little light turns up its gain. */
function noiseAt(exposure: number, dice: Dice) {
  const poor = exposure < 0.1 ? 1.6 : exposure < 0.6 ? 1.4 : 1
  return { read: between(dice, 0.001, 0.005) * poor, shot: between(dice, 0.01, 0.045) * poor }
}

function shadeOver({ frame: { width, height }, dice }: Lit): Shade {
  const long = Math.max(width, height)
  return {
    centre: [between(dice, -0.1, 1.1) * width, between(dice, -0.1, 1.1) * height],
    radii: [between(dice, 0.3, 0.9) * long, between(dice, 0.15, 0.4) * long],
    degrees: between(dice, 0, 180),
    depth: between(dice, 0.15, 0.45),
  }
}

/** A window's weak reflection, under which everything stays legible. */
function sheenOver({ frame: { width, height }, fine, dice }: Lit): Glare {
  return {
    centre: [between(dice, 0.2, 0.8) * width, between(dice, 0.2, 0.8) * height],
    radii: [between(dice, 18, 40) * fine, between(dice, 8, 20) * fine],
    degrees: between(dice, 0, 180),
    strength: between(dice, 0.06, 0.18),
    steepness: 2,
  }
}

/** A lamp's image over the field, wide enough to take at least most of its words, and its halo. */
function glareOn({ centre, halfWidthMm, degrees }: Aimed, { fine, dice }: Lit): readonly Glare[] {
  const across = Math.max(5, halfWidthMm * between(dice, 0.6, 1.1)) * fine
  const lamp = {
    centre,
    radii: [across, between(dice, 4, 7.5) * fine] as const,
    degrees: degrees + between(dice, -8, 8),
    strength: between(dice, 1.6, 4),
  }
  const [x, y] = lamp.radii
  return [
    { ...lamp, steepness: 3 },
    { ...lamp, radii: [x * 1.7, y * 2.1], strength: lamp.strength * 0.14, steepness: 1.6 },
  ]
}
