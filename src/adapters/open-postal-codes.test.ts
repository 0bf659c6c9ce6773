import { describe, expect, it } from "vitest"
import { latinPlace } from "../documents/latin-place.ts"
import { writtenPlace } from "../documents/postal-code.ts"
import { openPostalCodes } from "./open-postal-codes.ts"

const postalCodes = openPostalCodes()

async function told(code: string) {
  const place = await postalCodes(code)
  return place && [writtenPlace(place), latinPlace(place)]
}

describe("a postal code tells", () => {
  it.each([
    ["1690073", "東京都新宿区百人町", "Tokyo-to, Shinjuku-ku, Hyakunincho"],
    ["6008001", "京都府京都市下京区真町", "Kyoto-fu, Kyoto-shi, Shimogyo-ku, Shincho"],
    ["0600042", "北海道札幌市中央区大通西", "Hokkaido, Sapporo-shi, Chuo-ku, Odorinishi"],
    ["9000015", "沖縄県那覇市久茂地", "Okinawa-ken, Naha-shi, Kumoji"],
  ])("where %s is", async (code, written, latin) => expect(await told(code)).toEqual([written, latin]))

  it("no notes that the list has in brackets", async () =>
    expect(await told("1000004")).toEqual(["東京都千代田区大手町", "Tokyo-to, Chiyoda-ku, Otemachi"]))

  it("the municipality alone where the list names no town", async () =>
    expect(await told("1000000")).toEqual(["東京都千代田区", "Tokyo-to, Chiyoda-ku"]))

  it("the same after so many others that its list was let go", async () => {
    const codes = Array.from({ length: 260 }, (_, at) => `${String(100 + at)}0001`)
    const all = await Promise.all(codes.map((code) => postalCodes(code)))
    expect(all.filter((place) => place !== null).length).toBeGreaterThan(150)
    expect(await told("1690073")).toEqual(["東京都新宿区百人町", "Tokyo-to, Shinjuku-ku, Hyakunincho"])
  })

  it("the municipality alone of a code that stands for several towns", async () =>
    expect(await told("4980000")).toEqual(["愛知県弥富市", "Aichi-ken, Yatomi-shi"]))

  it("nothing where there is none", async () => expect(await told("0000000")).toBeNull())

  it("of a company's own code the place, without readings", async () =>
    expect(await told("1008066")).toEqual(["東京都千代田区大手町", null]))
})
