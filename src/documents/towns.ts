/** The towns of each municipality of Japan, 大字 and 町, by its whole name: `北海道札幌市中央区`, `埼玉県比企郡滑川町`. */
export type Towns = ReadonlyMap<string, readonly string[]>
