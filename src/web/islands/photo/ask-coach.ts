import type { Chosen, Told } from "../coach.ts"
import { template } from "./words.ts"

type Coach = Pick<typeof import("../coach.ts"), "coach">

/** `gone`: there is no coach to be had, the choice stays as it is. */
export type Answer = Told | { readonly kind: "gone" }

/**
 * Asks in a worker where the browser can draw in one, else in the page.
 * @returns how to ask no more.
 */
export function askCoach(file: File, tell: (answer: Answer) => void): () => void {
  const { coach: url = "", paper } = template()?.dataset ?? {}
  const chosen = { file, isPaper: paper !== undefined }
  if (url === "" || typeof createImageBitmap !== "function") {
    tell({ kind: "gone" })
    return () => {}
  }
  return canDrawInWorker() ? askInWorker(url, chosen, tell) : askInPage(url, chosen, tell)
}

const canDrawInWorker = () => typeof Worker === "function" && typeof OffscreenCanvas === "function"

/** A worker that does not start is one this browser does not know how to start. */
function askInWorker(url: string, chosen: Chosen, tell: (answer: Answer) => void): () => void {
  const worker = new Worker(url, { type: "module" })
  let isHeard = false
  let stop = () => worker.terminate()
  worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    isHeard = true
    tell(data)
    if (data.kind !== "ready") stop()
  })
  worker.addEventListener("error", () => {
    stop()
    if (!isHeard) stop = askInPage(url, chosen, tell)
  })
  worker.postMessage(chosen)
  return () => stop()
}

function askInPage(url: string, chosen: Chosen, tell: (answer: Answer) => void): () => void {
  let isWanted = true
  const tellIfWanted = (answer: Answer) => {
    if (isWanted) tell(answer)
  }
  import(url).then(
    ({ coach }: Coach) => coach(chosen, tellIfWanted),
    () => tellIfWanted({ kind: "gone" }),
  )
  return () => {
    isWanted = false
  }
}
