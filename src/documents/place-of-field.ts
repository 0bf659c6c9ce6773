import type { FieldName } from "./details.ts"
import type { DocumentKind } from "./kinds.ts"
import type { Box } from "./layout.ts"
import { layoutOf } from "./layouts.ts"
import { rulesOf } from "./rules.ts"

/** Where a field stands on its document's front, its label with its value as far as known; null where neither is. */
export function placeOfField(kind: DocumentKind, field: FieldName): Box | null {
  const layout = layoutOf(kind, "front")
  const label = rulesOf(kind).fields.find((rule) => rule.field === field)?.printedJa
  const boxes = [
    ...(layout?.anchors ?? []).filter(({ text }) => text === label),
    ...(layout?.fields ?? []).filter((printed) => printed.field === field),
  ].map(({ box }) => box)
  return boxes.length === 0 ? null : boxes.reduce(around)
}

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})
