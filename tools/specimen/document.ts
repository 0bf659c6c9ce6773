import type { Case } from "../../fixtures/cases.ts"
import { drawBack, drawFront, drawPaper } from "./draw.ts"
import type { BackLayout, FrontLayout } from "./layout.ts"
import { alienRegistrationBack, alienRegistrationFront } from "./layouts/alien-registration-certificate.ts"
import { residenceCardBack, residenceCardFront } from "./layouts/residence-card.ts"
import { specialPermanentBack, specialPermanentFront } from "./layouts/special-permanent-resident-certificate.ts"
import { printedValues } from "./printed.ts"
import { diceFrom } from "./random.ts"
import type { Specimen } from "./specimen.ts"

type CardKind = Exclude<Case["document"], "certificate-of-registered-matters">

const cards: Readonly<Record<CardKind, { front: FrontLayout; back: BackLayout }>> = {
  "residence-card": { front: residenceCardFront, back: residenceCardBack },
  "special-permanent-resident-certificate": { front: specialPermanentFront, back: specialPermanentBack },
  "alien-registration-certificate": { front: alienRegistrationFront, back: alienRegistrationBack },
}

const paperTitle = "登録原票記載事項証明書"

/** The sides of a case's document as SVG; `back` is null when it is not sent. */
export function drawDocument(one: Case, specimen: Specimen): { front: string; back: string | null } {
  const values = { ...printedValues(one), ...specimen.printed }
  if (one.document === "certificate-of-registered-matters") return drawCertificate(values, specimen)
  const { front, back } = cards[one.document]
  return {
    front: drawFront(front, { values, portrait: specimen.portrait ? diceFrom(`${one.name} portrait`) : null }),
    back: specimen.back && drawBack(back, specimen.back),
  }
}

function drawCertificate(values: Readonly<Record<string, string>>, specimen: Specimen) {
  const typed = [
    ["登録番号", values.number],
    ["氏名", values.name],
    ["生年月日", values.birthDate],
    ["性別", values.sex],
    ["国籍", values.nationality],
    ["居住地", values.address],
  ].flatMap(([label, value]) => (label && value ? [[label, value]] : []))
  const certified = [
    "上記のとおり外国人登録原票に登録されていることを証明する。",
    values.issuedOn ?? "",
    values.issuer ?? "",
  ]
  return {
    front: drawPaper({ title: `${paperTitle}（1／2）`, rows: [...typed, ...specimen.rows], certified: [] }),
    back: specimen.back && drawPaper({ title: `${paperTitle}（2／2）`, rows: specimen.back.rows, certified }),
  }
}
