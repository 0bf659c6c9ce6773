/**
 * Forms that want a passkey: each hidden field with `data-ceremony` (`get` or `create`) is filled with the authenticator's answer,
 * as JSON, to what its `data-options` asks, before the form goes on its way. Bytes travel as base64url.
 */
export function offerPasskeys(scope: ParentNode): void {
  const works = typeof PublicKeyCredential === "function"
  for (const part of scope.querySelectorAll<HTMLElement>("[data-without-passkeys]")) part.hidden = works
  if (!works) return
  for (const form of scope.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    for (const button of form.querySelectorAll<HTMLElement>("button[hidden]")) button.hidden = false
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented) return
      event.preventDefault()
      void send(form)
    })
  }
}

/** A key this person has on the device already; a page on another host than the passkeys are for. */
const wordsFor: Readonly<Record<string, string>> = { InvalidStateError: "known", SecurityError: "elsewhere" }

async function send(form: HTMLFormElement): Promise<void> {
  try {
    for (const field of form.querySelectorAll<HTMLInputElement>("input[data-ceremony]")) await fill(form, field)
    form.submit()
    if ("stays" in form.dataset) release(form)
  } catch (problem) {
    delete form.dataset.sent
    say(form.dataset[wordsFor[problem instanceof DOMException ? problem.name : ""] ?? "failed"] ?? "")
  }
}

/** What is answered with a file leaves the page as it is, and may be asked for again. */
function release(form: HTMLFormElement): void {
  delete form.dataset.sent
  say("")
}

/** Options of `null` say that nothing is to be signed now. */
async function fill(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  const options = await asked(form, field.dataset.options ?? "")
  if (options === null) return
  const credential = field.dataset.ceremony === "create" ? await created(options) : await got(options)
  if (!(credential instanceof PublicKeyCredential)) throw new Error("no credential")
  field.value = JSON.stringify(asJson(credential))
}

/** What `PublicKeyCredential.parseCreationOptionsFromJSON` takes; not every browser has that yet. */
interface Options {
  readonly challenge: string
  readonly user?: { readonly id: string }
  readonly excludeCredentials?: readonly { readonly id: string }[]
  readonly allowCredentials?: readonly { readonly id: string }[]
}

async function asked(form: HTMLFormElement, url: string): Promise<Options | null> {
  const formKey = form.querySelector<HTMLInputElement>("input[name=formKey]")?.value ?? ""
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams({ formKey }), redirect: "error" })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

function created(options: Options): Promise<Credential | null> {
  const { challenge, user, excludeCredentials } = options
  const publicKey = {
    ...options,
    challenge: bytesIn(challenge),
    user: { ...user, id: bytesIn(user?.id ?? "") },
    excludeCredentials: excludeCredentials?.map(withBytes) ?? [],
  }
  return navigator.credentials.create({ publicKey: publicKey as unknown as PublicKeyCredentialCreationOptions })
}

function got(options: Options): Promise<Credential | null> {
  const { challenge, allowCredentials } = options
  const publicKey = {
    ...options,
    challenge: bytesIn(challenge),
    allowCredentials: allowCredentials?.map(withBytes) ?? [],
  }
  return navigator.credentials.get({ publicKey: publicKey as unknown as PublicKeyCredentialRequestOptions })
}

const withBytes = (descriptor: { readonly id: string }) => ({ ...descriptor, id: bytesIn(descriptor.id) })

function asJson({ id, rawId, type, response }: PublicKeyCredential): object {
  const clientDataJSON = textOf(response.clientDataJSON)
  const about = { id, rawId: textOf(rawId), type }
  if (response instanceof AuthenticatorAttestationResponse) {
    const transports = response.getTransports?.() ?? []
    return {
      ...about,
      response: { clientDataJSON, attestationObject: textOf(response.attestationObject), transports },
    }
  }
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new Error("neither made nor signed")
  const { authenticatorData, signature, userHandle } = response
  const owner = userHandle && userHandle.byteLength > 0 ? { userHandle: textOf(userHandle) } : {}
  return {
    ...about,
    response: {
      clientDataJSON,
      authenticatorData: textOf(authenticatorData),
      signature: textOf(signature),
      ...owner,
    },
  }
}

const bytesIn = (base64url: string): Uint8Array =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0))

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")

function say(text: string): void {
  const live = document.querySelector("[data-live]")
  if (live) live.textContent = text
}
