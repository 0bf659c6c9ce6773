import { createServer, connect as dial, type Socket } from "node:net"

/** What befalls a connection: both of its directions together. */
export interface Weather {
  readonly bitsPerSecond?: number
  /** Each way, added to every piece. */
  readonly delayMillis?: number
  /** The connection is cut when it has carried so many bytes from the browser; `Infinity`, or absent: never. */
  readonly cutAfterBytes?: number
  /** From then on nothing moves any more, and nobody says so. */
  readonly stallAfterBytes?: number
  /** The connection is cut before the first byte of the answer. */
  readonly cutAnswer?: boolean
}

/**
 * A TCP proxy that stands before a site. `next`: weathers of the next connections that carry a photo, in their order; all
 * others have the usual one.
 */
export async function badNetwork(target: string, usual: Weather = {}) {
  const { hostname, port } = new URL(target)
  const next: Weather[] = []
  const sockets = new Set<Socket>()
  const uploadKeys = new Set<string>()
  let photos = 0
  const server = createServer((browser) => {
    const site = dial(Number(port), hostname)
    const link = { weather: usual, fromBrowser: 0, isPhoto: false }
    for (const socket of [browser, site]) {
      sockets.add(socket)
      socket.on("error", () => {})
      socket.on("close", () => {
        sockets.delete(socket)
        cut()
      })
    }
    const cut = () => {
      browser.destroy()
      site.destroy()
    }
    const isStill = () => link.fromBrowser >= (link.weather.stallAfterBytes ?? Number.POSITIVE_INFINITY)
    carry(browser, site, (piece) => {
      if (piece.toString("latin1", 0, 64).startsWith("POST ") && piece.includes("multipart/form-data")) {
        Object.assign(link, { weather: next.shift() ?? usual, fromBrowser: 0, isPhoto: true })
        photos++
      }
      const [, uploadKey] = /name="uploadKey"\r\n\r\n([\w-]+)/.exec(piece.toString("latin1")) ?? []
      if (uploadKey) uploadKeys.add(uploadKey)
      const { cutAfterBytes = Number.POSITIVE_INFINITY, stallAfterBytes = Number.POSITIVE_INFINITY } = link.weather
      const most = Math.max(0, Math.min(cutAfterBytes, stallAfterBytes) - link.fromBrowser)
      link.fromBrowser += piece.length
      if (piece.length <= most) return piece
      if (cutAfterBytes <= stallAfterBytes) setTimeout(cut, 50)
      return piece.subarray(0, most)
    })
    carry(site, browser, (piece) => {
      if (isStill()) return null
      if (link.isPhoto && link.weather.cutAnswer) {
        cut()
        return null
      }
      return piece
    })

    /** Takes no more from one side than goes out on the other. */
    function carry(from: Socket, to: Socket, pass: (piece: Buffer) => Buffer | null): void {
      from.on("data", (piece) => {
        const { bitsPerSecond = Number.POSITIVE_INFINITY, delayMillis = 0 } = link.weather
        const passed = pass(piece)
        if (bitsPerSecond < Number.POSITIVE_INFINITY) {
          from.pause()
          setTimeout(() => from.resume(), (piece.length * 8_000) / bitsPerSecond)
        }
        if (passed && passed.length > 0) setTimeout(() => to.writable && to.write(passed), delayMillis)
      })
    }
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const address = server.address()
  if (!address || typeof address === "string") throw new Error("the proxy has no port")
  return {
    url: `http://127.0.0.1:${address.port}`,
    next,
    /** How many uploads were begun. */
    photos: () => photos,
    /** Of all of them. */
    uploadKeys,
    /** Ends the connections that are open: what the browser asks next, it asks over a new one, and once. */
    endAll() {
      for (const socket of sockets) socket.destroy()
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((closed) => server.close(closed))
    },
  }
}
