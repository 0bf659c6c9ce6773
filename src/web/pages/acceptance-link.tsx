import type { Words } from "../i18n/en.ts"
import { acceptancePath } from "./acceptance-page.tsx"

/** From where people begin to the check that they may make first. */
export const AcceptanceLink = ({ words }: { words: Words }) => (
  <p>
    <a href={acceptancePath}>{words.acceptance.link}</a>
  </p>
)
