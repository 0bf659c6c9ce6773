import type { Context } from "hono"
import { limitPer, limitPerAddress, limits } from "./limit.ts"
import type { LinkEnv } from "./link.ts"
import { dropBody } from "./read-upload.ts"
import type { Services } from "./services.ts"

type Link = Context<LinkEnv>

/**
 * @returns what asks to wait, once a link or an address has sent too many photos; null while it may go on. The photo is then
 * not kept and not looked at; it is only let run off, for a browser that is still sending shows no answer.
 */
export function limitUploads(services: Services): (c: Link) => Promise<Response | null> {
  const ofLink = limitPer<Link>(services, limits.uploadsOfLink, (c) => c.var.opened.verification.id, toPhotos)
  const perAddress = limitPerAddress<Link>(services, limits.uploadsPerAddress, toPhotos)
  return async (c) => {
    const refused = (await perAddress(c)) ?? (await ofLink(c))
    if (refused) await dropBody(c.req.raw)
    return refused
  }
}

const toPhotos = (c: Link): string => `${c.var.opened.base}/photos`
