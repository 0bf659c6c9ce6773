import { describe, expect, it } from "vitest"
import { inkBetween, kanjiTogether, type Placed } from "./kanji-together.ts"

const seen = (text: string, share = 0.99): Placed => ({ text, share, others: [], step: 0, place: 0 })
const noRoom = () => null
const textOf = (kanji: readonly Placed[]) => kanji.map(({ text }) => text).join("")

describe("what two engines saw of one name", () => {
  it("is certain where they agree", () => {
    const kanji = kanjiTogether([seen("梁"), seen("浩")], ["梁", "浩"], noRoom)
    expect(textOf(kanji)).toBe("梁浩")
    expect(kanji.map(({ others }) => others)).toEqual([[], []])
  })

  it("is the first's where it is sure, and the other's is remembered", () => {
    const [first] = kanjiTogether([seen("崔"), seen("美")], ["準", "美"], noRoom)
    expect(first?.text).toBe("崔")
    expect(first?.others.map(({ text }) => text)).toEqual(["準"])
  })

  it("is in Japan's form where the first knows another country's alone", () => {
    const [, second] = kanjiTogether([seen("姜"), seen("惠")], ["姜", "恵"], noRoom)
    expect(second).toMatchObject({ text: "恵", others: [] })
  })

  it("is the second's where the first does not know the character", () => {
    const kanji = kanjiTogether([seen("在"), seen("熟", 0.4)], ["在", "勲"], noRoom)
    expect(textOf(kanji)).toBe("在勲")
    expect(kanji[1]?.others.map(({ text }) => text)).toEqual(["熟"])
  })

  it("has a character the first passed over only where there is ink for it", () => {
    const both = [seen("邱"), seen("佩")]
    expect(textOf(kanjiTogether(both, ["邸", "候", "葵"], (at) => (at === 2 ? 90 : null)))).toBe("邱佩葵")
    expect(textOf(kanjiTogether(both, ["当", "邱", "佩"], noRoom))).toBe("邱佩")
    expect(kanjiTogether(both, ["邱", "佩", "蓁"], () => 90)[2]).toMatchObject({ place: 90, share: 0.4 })
  })
})

describe("ink between two kanji", () => {
  /** 40 pixels high and 200 long, ink in the given columns. */
  const line = (from: number, to: number) => ({
    ...{ width: 200, height: 40 },
    data: Uint8Array.from({ length: 8_000 }, (_, i) => (i % 200 >= from && i % 200 < to ? 0 : 255)),
  })
  it("has its middle", () => expect(inkBetween(line(90, 111), { from: 50, to: 150, em: 30 })).toBe(100))
  it("is not the kanji's own", () => expect(inkBetween(line(40, 66), { from: 50, to: 150, em: 30 })).toBeNull())
  it("may follow the last or come before the first", () => {
    expect(inkBetween(line(170, 191), { from: 120, to: null, em: 30 })).toBe(180)
    expect(inkBetween(line(10, 31), { from: null, to: 80, em: 30 })).toBe(20)
  })
  it("is more than a stroke", () => expect(inkBetween(line(100, 104), { from: 50, to: 150, em: 30 })).toBeNull())
})
