import type { PhotographedCase } from "./photographed-case.ts"
import { startSession } from "./session.ts"

/** Two workers and the program that feeds them. */
const mostBytes = 1_200_000_000
/** From the first quarter's mean to the last's; what is more grows. */
const mostGrowth = 0.1

/** Inspects so many photos and watches the memory. @returns whether it stays under the cap and flat. */
export async function flatness(cases: readonly PhotographedCase[], photos: number): Promise<boolean> {
  const session = startSession("0,1")
  const asked = cases.map(({ asked: { back: _, ...front } }) => front)
  const samples: number[] = []
  for (let at = 0; at < photos; at += 2) {
    const two = [at, at + 1].flatMap((i) => asked[i % asked.length] ?? [])
    await Promise.all(two.map((one) => session.ask(one)))
    if (at >= 20) samples.push(session.residentBytes())
  }
  await session.close()
  const quarter = samples.length >> 2
  const mean = (part: readonly number[]) => part.reduce((sum, bytes) => sum + bytes, 0) / part.length
  const growth = mean(samples.slice(-quarter)) / mean(samples.slice(0, quarter)) - 1
  const most = Math.max(...samples)
  const isFine = most <= mostBytes && growth <= mostGrowth
  const verdict = isFine ? "met" : "not met"
  console.log(
    `Memory with two workers over ${photos} photos: at most ${Math.round(most / 1e6)} MB, ${(100 * growth).toFixed(1)} % from the first quarter to the last (goal 1,200 MB and flat: ${verdict})`,
  )
  return isFine
}
