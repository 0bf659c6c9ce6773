/** Loads the page again when the link for the phone stands otherwise than shown: the server knows what comes then. */
export function awaitPhone(part: HTMLElement) {
  const { handover = "", standing } = part.dataset
  const told = new EventSource(handover)
  told.addEventListener("standing", ({ data }) => {
    if (data === standing) return
    told.close()
    location.reload()
  })
  addEventListener("pagehide", () => told.close())
}
