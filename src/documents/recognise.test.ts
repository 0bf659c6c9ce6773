import { describe, expect, it } from "vitest"
import type { DocumentKind } from "./kinds.ts"
import { recognise } from "./recognise.ts"

const seen = (lines: readonly string[], expected?: DocumentKind) => {
  const { document, side } = recognise(
    lines.map((text) => ({ text, confidence: 0.9 })),
    expected,
  )
  return `${document} ${side}`
}

describe("a title", () => {
  it.each([
    ["在留カード", "residence-card front"],
    ["日本国政府 在留力一ド 番号", "residence-card front"],
    ["在留 カ ー ド", "residence-card front"],
    ["RESlDENCE CARD", "residence-card front"],
    ["RESIDENCECARD", "residence-card front"],
    ["特別永住者証明書", "special-permanent-resident-certificate front"],
    ["特别永住者證明書", "special-permanent-resident-certificate front"],
    ["SPECIAL PERMANENT RESIDENT CERTIFICATE", "special-permanent-resident-certificate front"],
    ["外国人登録証明書", "alien-registration-certificate front"],
    ["CERTIFICATE OF ALIEN REGISTRATION", "alien-registration-certificate front"],
    ["登録原票記載事項証明書", "certificate-of-registered-matters front"],
    ["登録原票記載事項証明書(1/2)", "certificate-of-registered-matters front"],
    ["登録原票記載事項証明書（２／２）", "certificate-of-registered-matters back"],
    ["登録事項の変更等", "alien-registration-certificate back"],
    ["運転免許証", "other front"],
    ["個人番号カード", "other front"],
    ["固人番号力ード", "other front"],
    ["在留資格認定証明書", "other front"],
    ["PASSPORT", "other front"],
  ])("%s tells %s", (line, what) => expect(seen([line])).toBe(what))

  it.each([[[]], [[""]], [["NGUYEN THI MINH ANH", "2028年10月20日"]], [["証明書"]], [["カード"]]])(
    "is in none of %j",
    (lines) => expect(seen(lines)).toBe("unknown unknown"),
  )
})

describe("without its title a document", () => {
  it("is told by its labels", () => {
    expect(seen(["在留資格", "就労制限の有無"])).toBe("residence-card front")
    expect(seen(["この証明書は2029年04月21日まで有効です。"])).toBe("special-permanent-resident-certificate front")
  })
  it("is another where two titles were read", () => expect(seen(["在留カード", "運転免許証"])).toBe("unknown front"))
})

describe("a back", () => {
  it("of either card bears the same title: the applicant's choice decides", () => {
    expect(seen(["住居地記載欄", "届出年月日"])).toBe("unknown back")
    expect(seen(["住居地記載欄"], "residence-card")).toBe("residence-card back")
    expect(seen(["住居地記載欄"], "special-permanent-resident-certificate")).toBe(
      "special-permanent-resident-certificate back",
    )
    expect(seen(["住居地記載欄"], "alien-registration-certificate")).toBe("unknown back")
  })
  it("with the boxes for permissions is a residence card's, whatever was chosen", () =>
    expect(seen(["住居地記載欄", "資格外活動許可欄", "在留期間更新等許可申請欄"], "residence-card")).toBe(
      "residence-card back",
    ))
})

it("does not let the choice overrule what was read", () =>
  expect(seen(["運転免許証"], "residence-card")).toBe("other front"))
