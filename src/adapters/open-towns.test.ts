import { expect, it } from "vitest"
import { openTowns } from "./open-towns.ts"

const towns = await openTowns()

it("knows every municipality with its prefecture, 郡 and 区", () => {
  expect(towns.size).toBeGreaterThan(1_880)
  expect(towns.get("東京都千代田区")).toContain("霞が関")
  expect(towns.get("埼玉県比企郡滑川町")).toContain("羽尾")
  expect(towns.get("北海道札幌市中央区")).toContain("南七条西")
  expect(towns.get("京都府京都市中京区")).toContain("上本能寺前町")
  expect([...towns.keys()].filter((name) => !/^.{2,3}[都道府県].+[市区町村]$/u.test(name))).toEqual([])
})

it("has towns and no remarks", () => {
  const names = [...towns.values()].flat()
  expect(names.length).toBeGreaterThan(110_000)
  expect(names.filter((name) => name === "" || /場合|以降|[、~]/u.test(name))).toEqual([])
})

it("gives a code shared by two municipalities to both", () => {
  expect(towns.get("愛知県弥富市")?.length).toBeGreaterThan(0)
  expect(towns.get("三重県桑名郡木曽岬町")?.length).toBeGreaterThan(0)
})
