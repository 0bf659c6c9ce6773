/** How often something held, and where it did not. */
export class Tally {
  readonly #rows = new Map<string, { right: number; misses: string[] }>()

  /** @param miss - says in few words what came out instead. */
  count(row: string, holds: boolean, miss: string): void {
    const counted = this.#rows.get(row) ?? { right: 0, misses: [] }
    this.#rows.set(row, counted)
    if (holds) counted.right++
    else counted.misses.push(miss)
  }

  has(row: string): boolean {
    return this.#rows.has(row)
  }

  misses(row: string): readonly string[] {
    return this.#rows.get(row)?.misses ?? []
  }

  of(row: string): { readonly right: number; readonly n: number } {
    const { right, misses } = this.#rows.get(row) ?? { right: 0, misses: [] }
    return { right, n: right + misses.length }
  }

  rows(): readonly string[] {
    return [...this.#rows.keys()]
  }
}
