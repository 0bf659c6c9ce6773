import type { Hold } from "./hold-case.ts"

/** The browser says when it has a network again, but not when the service is there again. */
const retryMillis = 5_000

export function nextTry(): Promise<void> {
  return new Promise((tried) => {
    const timer = setTimeout(done, retryMillis)
    addEventListener("online", done)
    function done() {
      clearTimeout(timer)
      removeEventListener("online", done)
      tried()
    }
  })
}

/** Of a case that somebody else holds, or nobody: there is only to try again. */
export const noLock: Hold = { ask: () => nextTry().then(() => "held") }

/** @returns whether the case is still held, once somebody could be asked; false, too, when it is wanted no more. */
export async function isReached(hold: Hold, isWanted: () => boolean = () => true): Promise<boolean> {
  for (;;) {
    const standing = await hold.ask()
    if (standing !== "offline" || !isWanted()) return standing === "held" && isWanted()
    await nextTry()
  }
}

/** Presses that leave the page, of which only the last counts. */
export interface Leaving {
  /** Whether this press goes out now: then it is the browser's. */
  isGoing(button: HTMLElement | null): boolean
  press(button: HTMLElement | null): void
  isWaiting(): boolean
}

/**
 * What leaves the page leaves once the service was reached and said that the case is held: else the browser would show that it
 * has no network, and what was typed would be gone.
 * @param first - what has to be through before.
 */
export function leaving(form: HTMLFormElement, hold: Hold, first: () => Promise<unknown>): Leaving {
  let last: { readonly button: HTMLElement | null } | null = null
  let going: HTMLElement | null | undefined
  async function go(pressed: { readonly button: HTMLElement | null }) {
    await first()
    const isOut = await isReached(hold, () => last === pressed)
    if (last === pressed) last = null
    if (!isOut) return
    going = pressed.button
    form.requestSubmit(pressed.button)
    going = undefined
  }
  return {
    isGoing: (button) => button === going,
    press(button) {
      last = { button }
      void go(last)
    },
    isWaiting: () => last !== null,
  }
}
