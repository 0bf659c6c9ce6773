import { writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { type Case, loadCases } from "../../fixtures/cases.ts"
import { drawDocument } from "./document.ts"
import { makeHostileFiles } from "./hostile.ts"
import { photograph } from "./photograph.ts"
import { diceFrom } from "./random.ts"
import { readSpecimen } from "./specimen.ts"

/** `node tools/specimen/make.ts [story…]` draws and photographs the cases named, or all of them and the hostile files. */
async function make(names: readonly string[]): Promise<void> {
  for (const one of loadCases()) if (names.length === 0 || names.includes(one.name)) await makeCase(one)
  if (names.length === 0) await makeHostileFiles(fileURLToPath(new URL("../../fixtures/hostile/", import.meta.url)))
}

async function makeCase(one: Case): Promise<void> {
  const folder = dirname(one.front)
  const specimen = readSpecimen(folder)
  const drawn = drawDocument(one, specimen)
  for (const side of ["front", "back"] as const) {
    const svg = drawn[side]
    const shot = specimen.shots[side]
    if (svg === null || shot === null) continue
    const photo = await photograph(svg, { shot, dice: diceFrom(`${one.name} ${side}`) })
    writeFileSync(`${folder}/${side}.jpg`, photo)
    console.log(`${one.name}/${side}.jpg ${Math.round(photo.length / 1000)} KB`)
  }
}

await make(process.argv.slice(2))
