import { type Context, Hono } from "hono"
import { type Child, cloneElement, isValidElement } from "hono/jsx"
import { type Language, parseLanguage } from "../web/i18n/languages.ts"
import type { PageContext } from "../web/pages/layout.tsx"
import { PreviewPage } from "../web/pages/preview-page.tsx"
import { pageOf, previews } from "../web/pages/previews.ts"
import { languageOf, pageContext, type Surroundings, showPage } from "./page.ts"

/**
 * In the demonstration, every page in each of its states: `/preview` lists them, `/preview/<language>/<name>` shows one, and
 * `/preview/<name>` shows it in the reader's language. What their links and forms lead to is not there.
 */
export function previewRoutes(services: Surroundings): Hono {
  const routes = new Hono()
  if (!services.demo) return routes
  routes.get("/", (c) => {
    const context = pageContext(c, services, { bundle: "review" })
    return showPage(c, PreviewPage({ context, pages, hrefOf: (name, language) => `/preview/${language}/${name}` }))
  })
  routes.get("/:name", (c) => show(c, (written) => languageOf(c, written)))
  routes.get("/:language/:name", (c) => show(c, (written) => parseLanguage(c.req.param("language"), written)))

  function show(c: Context, languageAmong: (written: readonly Language[]) => Language | null) {
    const preview = previews.find(({ name }) => name === c.req.param("name"))
    const language = preview && languageAmong(preview.languages)
    if (!preview || !language) return c.notFound()
    const { assets } = pageContext(c, services, preview)
    return showPage(c, inPlace(preview.page(language), { assets, path: `/preview/${preview.name}` }))
  }
  return routes
}

/** Every page takes its context as a property: here with the assets there are, and languages that lead back to the example. */
function inPlace(page: Child, changes: Partial<PageContext>): Child {
  if (!isValidElement(page)) throw new Error("An example is one page.")
  const context: PageContext = page.props.context
  return cloneElement(page, { context: { ...context, ...changes } })
}

const pages = [...Map.groupBy(previews, pageOf)].map(([page, examples]) => ({ page, examples }))
