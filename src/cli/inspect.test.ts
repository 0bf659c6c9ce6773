import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, it } from "vitest"
import { z } from "zod"
import { loadCase } from "../../fixtures/cases.ts"

const program = fileURLToPath(new URL("../../dist/honnin.js", import.meta.url))

const answer = z.object({
  id: z.string().nullable(),
  pages: z
    .record(
      z.enum(["front", "back"]),
      z
        .object({
          ok: z.boolean(),
          problems: z.array(z.string()),
          document: z.string(),
          side: z.string(),
          corners: z
            .array(z.tuple([z.int(), z.int()]))
            .length(4)
            .nullable(),
          measures: z.record(z.string(), z.number()),
          millis: z.int(),
        })
        .optional(),
    )
    .optional(),
  fields: z.record(z.string(), z.object({ value: z.string(), confidence: z.number().min(0).max(1) })).optional(),
  findings: z.array(z.object({ code: z.string(), field: z.string().nullable(), weight: z.string() })).optional(),
  error: z.string().optional(),
})

async function inspect(lines: readonly (object | string)[], args: readonly string[] = []) {
  const child = spawn(process.execPath, [program, "inspect", ...args], { stdio: ["pipe", "pipe", "inherit"] })
  child.stdin.end(lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""))
  const out = await text(child.stdout)
  return out
    .trim()
    .split("\n")
    .map((line) => answer.parse(JSON.parse(line)))
}

const joao = loadCase("joao-permanent-long-name")
const oliver = loadCase("oliver-expires-soon")
const park = loadCase("park-special-permanent")
const today = "2026-11-23"
const read = (one: z.infer<typeof answer> | undefined) =>
  Object.fromEntries(Object.entries(one?.fields ?? {}).map(([field, { value }]) => [field, value]))
const codes = (one: z.infer<typeof answer> | undefined) => one?.findings?.map(({ code }) => code)

describe("the inspector", () => {
  let answers: z.infer<typeof answer>[] = []
  beforeAll(async () => {
    const card = { document: "residence-card", today } as const
    answers = await inspect([
      { id: "clean", ...card, front: joao.front },
      {
        id: "typed right",
        ...card,
        front: oliver.front,
        details: {
          name: "Whitcombe Oliver James",
          number: "dk36108527ha",
          birthDate: "1987-07-03",
          expiresOn: "2026-12-20",
        },
      },
      {
        id: "typed wrong",
        ...card,
        front: oliver.front,
        details: { name: "WHITCOMBE OLIVER JANES", number: "DK36108527HB", birthDate: "1988-07-03" },
      },
      { id: "expired", ...card, front: oliver.front, today: "2026-12-21" },
      { id: "another document", ...card, front: park.front },
      { id: "no file", ...card, front: "nowhere.jpg" },
      "not json",
      { id: "no such document", document: "passport", front: joao.front },
      { id: "the front twice", ...card, front: joao.front, back: joao.front },
    ])
  }, 120_000)

  it("answers every line, in order", () =>
    expect(answers.map(({ id }) => id)).toEqual([
      "clean",
      "typed right",
      "typed wrong",
      "expired",
      "another document",
      "no file",
      null,
      "no such document",
      "the front twice",
    ]))

  it("reads what is printed", () =>
    expect(read(answers[0])).toMatchObject({
      name: "OLIVEIRA TAVARES BRANDAO JOAO HENRIQUE",
      birthDate: "1979-03-27",
      number: "TE58204613KC",
      expiresOn: "2030-06-14",
      issuedOn: "2023-06-14",
      status: "永住者",
    }))

  it("finds nothing wrong with a good photo, and its document", () =>
    expect(answers[0]?.pages?.front).toMatchObject({
      ok: true,
      problems: [],
      document: "residence-card",
      side: "front",
    }))

  it("is silent where everything was typed right, in any notation", () => expect(codes(answers[1])).toEqual([]))

  it("tells each value that was typed wrong", () =>
    expect(codes(answers[2])).toEqual(expect.arrayContaining(["name.differs", "number.differs", "birth-date.differs"])))

  it("sees that a card has run out, though nothing was typed", () =>
    expect(answers[3]?.findings).toContainEqual(
      expect.objectContaining({ code: "document.expired", weight: "blocks" }),
    ))

  it("knows another document", () =>
    expect(answers[4]?.pages?.front).toMatchObject({
      ok: false,
      problems: ["wrong-document"],
      document: "special-permanent-resident-certificate",
    }))

  it("takes a missing file for a problem of its page", () =>
    expect(answers[5]?.pages?.front).toMatchObject({ ok: false, problems: ["unreadable-file"], corners: null }))

  it("says what is wrong with a line that is no case", () =>
    expect([answers[6]?.error, answers[7]?.error]).toEqual([
      "not a line of JSON",
      expect.stringMatching(/^document: /),
    ]))

  it("tells the same photo sent for both sides", () =>
    expect([answers[8]?.pages?.front?.problems, answers[8]?.pages?.back?.problems[0]]).toEqual([
      [],
      "same-as-other-side",
    ]))
})

it("answers a program that waits for each answer before it asks again", async () => {
  const child = spawn(process.execPath, [program, "inspect"], { stdio: ["pipe", "pipe", "inherit"] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  for (const id of ["first", "second"]) {
    child.stdin.write(`${JSON.stringify({ id, document: "residence-card", front: "nowhere.jpg" })}\n`)
    const { value } = await answers.next()
    expect(answer.parse(JSON.parse(value ?? "")).id).toBe(id)
  }
  child.stdin.end()
  expect(await once(child, "exit")).toEqual([0, null])
}, 60_000)

it("takes one case from its flags", async () => {
  const [one] = await inspect([], ["--front", park.front, "--document", park.document])
  expect(read(one)).toMatchObject({ number: "KB50817394SA", birthDate: "1978-04-21", expiresOn: "2029-04-21" })
}, 60_000)
