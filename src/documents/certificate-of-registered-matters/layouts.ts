import type { Layout } from "../layout.ts"
import { box } from "../printed-rows.ts"

/** A4; each municipality printed its own: recognised by its title, read by people. Source: docs/sources.md#certificate-of-registered-matters */
export const certificateOfRegisteredMattersFront: Layout = {
  side: "front",
  widthMillimetres: 210,
  heightMillimetres: 297,
  anchors: [{ text: "登録原票記載事項証明書", box: box(0.1, 0.04, 0.9, 0.095), script: "title" }],
  fields: [],
}
