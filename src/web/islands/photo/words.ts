/** A sentence of the page's own for its script; see `PhotoScriptWords`. */
export function sentence(name: string): string {
  const said = template()?.content.querySelector(`[data-words="${name}"]`)
  return said?.textContent ?? ""
}

/** The template that `PhotoScriptWords` makes; null on pages without photo forms. */
export const template = (): HTMLTemplateElement | null => document.querySelector("template[data-coach]")

/** Reads a text out that stands at a photo form, with the name of its place. */
export function readOut(form: Element, text: string): void {
  const place = form.closest("[data-place]")
  const told = place?.querySelector("[data-told]")
  if (told) told.textContent = `${place?.querySelector("h2")?.textContent ?? ""} ${text}`
}
