import type { Layout } from "../layout.ts"
import { box, cardMillimetres } from "../printed-rows.ts"

/** Our own drawing, for documents nearly extinct: enough to recognise one; its fields are read by their labels. Source: docs/sources.md#alien-registration-certificate-items */
export const alienRegistrationCertificateFront: Layout = {
  side: "front",
  ...cardMillimetres,
  anchors: [
    { text: "外国人登録証明書", box: box(0.03, 0.035, 0.42, 0.09), script: "title" },
    { text: "CERTIFICATE OF ALIEN REGISTRATION", box: box(0.03, 0.09, 0.44, 0.125), script: "title" },
    { text: "登録番号", box: box(0.545, 0.04, 0.66, 0.095), script: "title" },
    { text: "氏名", box: box(0.015, 0.15, 0.16, 0.205), script: "title" },
    { text: "生年月日", box: box(0.015, 0.235, 0.16, 0.285), script: "title" },
    { text: "居住地", box: box(0.015, 0.395, 0.16, 0.45), script: "title" },
  ],
  fields: [],
}

export const alienRegistrationCertificateBack: Layout = {
  side: "back",
  ...cardMillimetres,
  anchors: [{ text: "登録事項の変更等", box: box(0.03, 0.04, 0.5, 0.095), script: "title" }],
  fields: [],
}
