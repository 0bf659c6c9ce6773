import type { Layout } from "../layout.ts"
import { box, cardMillimetres } from "../printed-rows.ts"

/** Our own drawing, for documents nearly extinct: enough to recognise one. Source: docs/sources.md#alien-registration-certificate-items */
export const alienRegistrationCertificateFront: Layout = {
  side: "front",
  ...cardMillimetres,
  anchors: [
    { text: "外国人登録証明書", box: box(0.03, 0.035, 0.42, 0.09), script: "japanese" },
    { text: "CERTIFICATE OF ALIEN REGISTRATION", box: box(0.03, 0.09, 0.44, 0.125), script: "latin" },
    { text: "登録番号", box: box(0.545, 0.04, 0.66, 0.095), script: "japanese" },
    { text: "氏名", box: box(0.015, 0.15, 0.16, 0.205), script: "japanese" },
    { text: "生年月日", box: box(0.015, 0.235, 0.16, 0.285), script: "japanese" },
    { text: "居住地", box: box(0.015, 0.395, 0.16, 0.45), script: "japanese" },
  ],
  fields: [
    { field: "number", box: box(0.66, 0.04, 0.975, 0.095), script: "number", lines: 1 },
    { field: "name", box: box(0.16, 0.15, 0.69, 0.205), script: "latin", lines: 2 },
    { field: "nameKanji", box: box(0.16, 0.15, 0.69, 0.205), script: "japanese", lines: 2 },
    { field: "birthDate", box: box(0.16, 0.235, 0.39, 0.285), script: "date", lines: 1 },
    { field: "sex", box: box(0.5, 0.235, 0.6, 0.285), script: "date", lines: 1 },
    { field: "nationality", box: box(0.16, 0.315, 0.39, 0.365), script: "japanese", lines: 1 },
    { field: "address", box: box(0.16, 0.395, 0.69, 0.47), script: "japanese", lines: 2 },
    { field: "issuedOn", box: box(0.16, 0.66, 0.39, 0.71), script: "date", lines: 1 },
    { field: "nextConfirmationFrom", box: box(0.3, 0.83, 0.68, 0.89), script: "date", lines: 1 },
  ],
}

export const alienRegistrationCertificateBack: Layout = {
  side: "back",
  ...cardMillimetres,
  anchors: [{ text: "登録事項の変更等", box: box(0.03, 0.04, 0.5, 0.095), script: "japanese" }],
  fields: [],
}
