/** The four documents of the brief, by the names `honnin inspect` gives them. */
export const documentKinds = [
  "residence-card",
  "special-permanent-resident-certificate",
  "alien-registration-certificate",
  "certificate-of-registered-matters",
] as const

export type DocumentKind = (typeof documentKinds)[number]

/** The two places a photo can take: for the paper certificate they are its page 1 and page 2. */
export const sides = ["front", "back"] as const

export type Side = (typeof sides)[number]
