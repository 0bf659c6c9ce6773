/** What a form sends, without its files. */
export const textsOf = (fields: FormData): URLSearchParams =>
  new URLSearchParams([...fields].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])))

/** Asks for an answer and no page: who was signed out is led elsewhere, and not followed. @returns null when nobody could be asked. */
export function posted(address: string, fields: FormData): Promise<Response | null> {
  const headers = { accept: "application/json" }
  const request = { method: "POST", headers, body: textsOf(fields), redirect: "manual" } as const
  return fetch(address, request).catch(() => null)
}

/** @returns null for what is no answer of that kind, or was cut off on its way. */
export const saidIn = async <Said>(answer: Response | null): Promise<Said | null> =>
  answer?.ok ? answer.json().catch(() => null) : null
