/** Builds `dist/` from `src/`, unless it is up to date. */
export function build(): Promise<void>
