import { inspectPage } from "../app/inspect-page.ts"
import type { Inspector } from "../app/ports.ts"
import { decodePhoto } from "./decode-photo.ts"
import { openReader, type ReaderSettings } from "./reader.ts"

/** Inspects in this process and reads in those of the reader. */
export function openInspector(settings: ReaderSettings): Inspector {
  const reader = openReader(settings)
  return {
    async inspect({ bytes, ...expected }) {
      const photo = await decodePhoto(bytes)
      return photo.ok ? inspectPage({ reader }, { photo: photo.value, ...expected }) : photo
    },
    close: () => reader.close(),
  }
}
