/**
 * Why an uploaded file was not taken as a photo. Each has words and a remedy in every language.
 * `noFile`: Add pressed with nothing chosen. `heic`, `png`, `pdf`, `notJpeg`: by its bytes, whatever it is called.
 * `empty`: 0 bytes. `tooSmall`: under 2 KB. `tooLarge`: over 10 MB. `tooManyPixels`: over 60 megapixels.
 * `unreadable`: a JPEG that cannot be decoded to its end. `sameAsOtherSide`: the very photo of the other side.
 * `placeTaken`: that side has a photo; delete it first. `combinedBack`: the back of a combined card, which bears My Number, with nothing
 * written on it. `tooMany`: more than two images. `interrupted`: the upload broke off.
 */
export const photoRefusals = [
  "noFile",
  "heic",
  "png",
  "pdf",
  "notJpeg",
  "empty",
  "tooSmall",
  "tooLarge",
  "tooManyPixels",
  "unreadable",
  "sameAsOtherSide",
  "placeTaken",
  "combinedBack",
  "tooMany",
  "interrupted",
] as const

export type PhotoRefusal = (typeof photoRefusals)[number]

export const photoLimits = {
  minBytes: 2_048,
  maxBytes: 10 * 1024 * 1024,
  maxPixels: 60_000_000,
  /** Stored copies stay under this where that keeps `legibleLongSidePixels`. */
  storedTargetBytes: 500_000,
  storedMaxBytes: 2_000_000,
  legibleLongSidePixels: 1_600,
} as const
