import type { PhotoView, Point } from "../photo-view.ts"

/** So many times as large as the photo around it. */
const strength = 2.5

/** A round piece of the photo, larger, where the pointer is; as much of it is seen at once as before. */
export interface Lens {
  /** Over that point of the stage, from its middle. @param scale - CSS pixels per pixel of the picture as it is seen. */
  readonly hold: (at: Point, seen: { image: HTMLImageElement; view: PhotoView; scale: number }) => void
  readonly lift: () => void
}

export function lensOn(stage: HTMLElement): Lens {
  const glass = document.createElement("span")
  glass.className = "lens"
  glass.hidden = true
  glass.ariaHidden = "true"
  stage.append(glass)
  let seen: HTMLImageElement | null = null
  let copy: HTMLImageElement | null = null
  return {
    hold(at, { image, view, scale }) {
      if (seen !== image) {
        copy = new Image()
        copy.alt = ""
        copy.src = image.src
        glass.replaceChildren(copy)
        seen = image
      }
      glass.hidden = false
      glass.style.transform = `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)`
      const [x, y] = [strength * (view.x - at.x), strength * (view.y - at.y)]
      const turned = `rotate(${view.quarterTurns * 90}deg) scale(${scale * strength})`
      if (copy) copy.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px) ${turned}`
    },
    lift() {
      glass.hidden = true
    },
  }
}
