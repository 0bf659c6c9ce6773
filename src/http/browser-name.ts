const browsers = [
  ["Edge", /\bEdg/],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
] as const

const systems = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
] as const

/** What a person recognises their device by, `Firefox, Linux`; empty where nothing is known. Never the header's own words. */
export function browserName(userAgent: string | undefined): string {
  const inIt = ([, sign]: readonly [string, RegExp]) => sign.test(userAgent ?? "")
  return [browsers.find(inIt), systems.find(inIt)].flatMap((found) => (found ? [found[0]] : [])).join(", ")
}
