const inspect = Symbol.for("nodejs.util.inspect.custom")

/** Why a personal value is opened; greppable, and the list of all reasons there are. */
export type Purpose = "seal" | "open-photo" | "show-applicant" | "show-reviewer" | "compare" | "check" | "send-mail"

/**
 * A name, number, birth date, address or image on its way through the program.
 * Printing, logging or serialising one yields `[personal]`; only `reveal` opens it.
 */
export class Personal<T> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  reveal(_purpose: Purpose): T {
    return this.#value
  }

  map<U>(change: (value: T) => U): Personal<U> {
    return new Personal(change(this.#value))
  }

  toString(): string {
    return "[personal]"
  }

  toJSON(): string {
    return "[personal]"
  }

  [inspect](): string {
    return "[personal]"
  }
}

export const personal = <T>(value: T): Personal<T> => new Personal(value)
