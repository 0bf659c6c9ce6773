import { describe, expect, it } from "vitest"
import { spacedLike } from "./spaced-like.ts"

const spaced = (letters: string, words: string) => {
  const { agrees, gapsBefore } = spacedLike([...letters], words)
  return { agrees, text: [...letters].map((letter, at) => (gapsBefore.has(at) ? ` ${letter}` : letter)).join("") }
}

describe("spaces of another reading", () => {
  it("go between the same letters", () =>
    expect(spaced("NGUYENTHIMINH", "NGUYEN THI MINH")).toEqual({ agrees: true, text: "NGUYEN THI MINH" }))

  it("find their place although a letter differs", () =>
    expect(spaced("LILIWIJAYA", "LlLI WIJAYA")).toEqual({ agrees: false, text: "LILI WIJAYA" }))

  it("find their place although letters are missing", () =>
    expect(spaced("ALMEIDARAFAEL", "ALMIDA RAFAEL")).toEqual({ agrees: false, text: "ALMEIDA RAFAEL" }))

  it("are none when the other read nothing", () =>
    expect(spaced("SUHARTO", "")).toEqual({ agrees: false, text: "SUHARTO" }))

  it("never stand first or last", () => expect(spaced("LI", "- LI -").text).toBe("LI"))
})
