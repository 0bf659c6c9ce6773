import { type Context, Hono } from "hono"
import { willItBeAccepted } from "../app/will-it-be-accepted.ts"
import type { DraftKey } from "../documents/details.ts"
import { documentKinds } from "../documents/kinds.ts"
import { mayBePending, typedExpiry } from "../documents/parse-details.ts"
import { rulesOf } from "../documents/rules.ts"
import { dayInTokyo } from "../kit/plain-date.ts"
import { AcceptancePage, acceptancePath } from "../web/pages/acceptance-page.tsx"
import { chooseLanguage } from "./choose-language.ts"
import { limitPerAddress, limits } from "./limit.ts"
import { answered, pageContext, readForm, showPage, typedIn } from "./page.ts"
import type { Services } from "./services.ts"

/** What is typed here answers its own post and is kept nowhere: see ADR 12. The same answer in another language uses up none of them. */
export function acceptanceRoutes(services: Services): Hono {
  const routes = new Hono()
  const tooMany = limitPerAddress(services, limits.perAddress)
  const tooManyLanguages = limitPerAddress(services, limits.perAddress)
  routes.get(acceptancePath, (c) => show(c, services, {}))
  routes.post(acceptancePath, async (c) => {
    const form = await readForm(c)
    const isTurned = chooseLanguage(c, services, form.lang) !== null
    if (isTurned && c.req.query("check") === undefined) return show(c, services, form)
    const refused = isTurned ? await tooManyLanguages(c) : await tooMany(c)
    return refused ?? answer(c, services, form)
  })
  return routes
}

type Form = Readonly<Record<string, string>>
type Props = Parameters<typeof AcceptancePage>[0]

function answer(c: Context, services: Services, form: Form) {
  const { policy } = services
  const today = dayInTokyo(services.now())
  const document = kindIn(form)
  if (!document) return show(c, services, form, { problems: [{ field: "document", kind: "missing" }] })
  const question = {
    ...{ document, draft: typedIn(form, draftKeys) },
    combinedCard: form.combined === "yes" && rulesOf(document).carriesExpiry,
    isSpecialPermanentResident: answered(form.specialPermanentResident),
    backWritten: answered(form.backWritten),
  }
  const given = willItBeAccepted(question, { policy, today })
  const expiresOn = typedExpiry(question.draft)
  return show(c, services, form, {
    renewalAsked: mayBePending({ kind: document, expiresOn, today, renewalPolicy: policy.renewalPending }),
    ...(given.ok ? { acceptance: given.value } : { problems: given.error }),
  })
}

function show(c: Context, services: Services, form: Form, more: Partial<Props> = {}) {
  const page = AcceptancePage({
    context: pageContext(c, services, { path: acceptancePath }),
    kind: kindIn(form),
    combined: form.combined === "yes",
    draft: typedIn(form, draftKeys),
    specialPermanentResident: yesOrNo(form.specialPermanentResident),
    backWritten: yesOrNo(form.backWritten),
    backAsked: services.policy.back === "when-written",
    renewalAsked: false,
    problems: [],
    acceptance: null,
    ...more,
  })
  return showPage(c, page, more.problems?.length ? 422 : 200)
}

const draftKeys: readonly DraftKey[] = [
  ...(["birthYear", "birthMonth", "birthDay"] as const),
  ...(["expiresYear", "expiresMonth", "expiresDay", "renewal"] as const),
]

const kindIn = ({ kind }: Form) => documentKinds.find((known) => known === kind) ?? null

const yesOrNo = (word: string | undefined) => (word === "yes" || word === "no" ? word : null)
