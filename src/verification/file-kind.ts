/** What a file is by its first bytes, whatever it is called. */
export type FileKind = "jpeg" | "heic" | "png" | "pdf" | "other"

/** As many first bytes as `fileKind` looks at. */
export const fileKindBytes = 12

/** Major brands of HEIF files with HEVC pictures in them (ISO/IEC 23008-12): what phones save as .heic. */
const heicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1"]

/** @param head - the file's first 12 bytes or more, or all of a shorter one. */
export function fileKind(head: Uint8Array): FileKind {
  const text = String.fromCharCode(...head.subarray(0, fileKindBytes))
  if (text.startsWith("\xff\xd8\xff")) return "jpeg"
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png"
  if (text.startsWith("%PDF-")) return "pdf"
  return text.slice(4, 8) === "ftyp" && heicBrands.includes(text.slice(8)) ? "heic" : "other"
}

/** The refusal that names what the file is instead of a JPEG; null for a JPEG. */
export function notJpeg(head: Uint8Array): "heic" | "png" | "pdf" | "notJpeg" | null {
  const kind = fileKind(head)
  return kind === "jpeg" ? null : kind === "other" ? "notJpeg" : kind
}
