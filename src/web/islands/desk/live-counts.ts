/** Keeps the queue's numbers true while the page is seen; a page out of sight takes none of the few connections there are. */
export function liveCounts(queue: HTMLElement) {
  const { numbersFrom = "" } = queue.dataset
  let stream: EventSource | null = null

  function listen() {
    stream?.close()
    stream = document.visibilityState === "visible" ? new EventSource(numbersFrom) : null
    stream?.addEventListener("counts", ({ data }) => {
      for (const [name, text] of Object.entries<string>(JSON.parse(data))) {
        for (const part of queue.querySelectorAll(`[data-number="${name}"]`)) part.textContent = text
      }
    })
  }

  listen()
  document.addEventListener("visibilitychange", listen)
  addEventListener("pageshow", ({ persisted }) => persisted && listen())
  addEventListener("pagehide", () => stream?.close())
}
