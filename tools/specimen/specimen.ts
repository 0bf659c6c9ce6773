import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

const shot = z.strictObject({
  desk: z.enum(["plain", "dark", "wood", "cloth"]),
  /** Stored turned by 90°, with orientation 6 and a GPS position in its metadata, as telephones do. */
  metadata: z.boolean().default(false),
})

/** Rows of a table of endorsements or of a paper certificate, cell by cell. */
const rows = z.array(z.array(z.string()))

const specimen = z.strictObject({
  /** What is printed but never typed, or printed otherwise than typed, by the name of its place. */
  printed: z.record(z.string(), z.string()).default({}),
  portrait: z.boolean().default(true),
  /** Further rows of a paper certificate's first page. */
  rows: rows.default([]),
  back: z
    .strictObject({ rows: rows.default([]), boxes: z.record(z.string(), z.string()).default({}) })
    .nullable()
    .default(null),
  shots: z.strictObject({ front: shot, back: shot.nullable().default(null) }),
})

/** `specimen.json` of a case: how to draw and photograph its document. */
export type Specimen = z.infer<typeof specimen>
export type Shot = z.infer<typeof shot>

export const readSpecimen = (folder: string): Specimen =>
  specimen.parse(JSON.parse(readFileSync(join(folder, "specimen.json"), "utf8")))
