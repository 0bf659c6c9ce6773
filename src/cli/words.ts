import { embeddedProblemWords } from "../adapters/embedded-postgres.ts"
import type { MasterKeyProblem } from "../adapters/master-key.ts"
import type { MigrationProblem } from "../adapters/postgres/migrate.ts"
import type { StartProblem } from "../main.ts"

const makeKey = "openssl rand -hex 32 > honnin.key && chmod 600 honnin.key"

const keyWords: Readonly<Record<MasterKeyProblem, (file: string) => string>> = {
  missing: (file) => `There is no master key at ${file}. Make one and keep a copy in a safe place: ${makeKey}`,
  unreadable: (file) => `The master key at ${file} cannot be read. Is it a file, and ours to read?`,
  openToOthers: (file) => `The master key at ${file} can be read by others. Run: chmod 600 ${file}`,
  wrongLength: (file) =>
    `The file ${file} is no master key: it must hold 32 bytes, as they are, in hexadecimal or in base64.`,
  allZero: (file) => `The master key at ${file} is all zeros. Make a real one: ${makeKey}`,
}

const migrationWords = (problem: MigrationProblem): string => {
  switch (problem.kind) {
    case "otherMode":
      return problem.stamped === "demo"
        ? "This database belongs to a demonstration. A live installation needs another one: set DATA_DIR or DATABASE_URL."
        : "This database belongs to a live installation. A demonstration needs another one: set DATA_DIR or DATABASE_URL."
    case "otherKey":
      return "This database was sealed with another master key. Use that one: nothing in it opens without it."
    case "changed":
      return `The migration ${problem.name} is not the one this database was made with. Use an unchanged copy of this version.`
    case "newer":
      return `This database was made by a newer version of honnin (it has ${problem.name}). Use that version.`
  }
}

/** What to tell the person at the keyboard when the installation does not open. */
export function startProblemWords(problem: StartProblem): string {
  switch (problem.kind) {
    case "key":
      return keyWords[problem.problem](problem.file)
    case "postgres":
      return embeddedProblemWords(problem.problem)
    case "migration":
      return migrationWords(problem.problem)
    case "database":
      return `The database does not answer as it should (${problem.code}). Check DATABASE_URL and DATABASE_OWNER_URL.`
  }
}

export const keyNeeded = `A live installation needs a master key. Make one, keep a copy in a safe place, and name it in MASTER_KEY_FILE: ${makeKey}`
