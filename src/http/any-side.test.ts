import { RegExpRouter } from "hono/router/reg-exp-router"
import { TrieRouter } from "hono/router/trie-router"
import { expect, it } from "vitest"
import { anySide } from "./applicant.ts"

it.each([new RegExpRouter<string>(), new TrieRouter<string>()])(
  "ends a side where its part of the path ends: $name",
  (router) => {
    router.add("POST", `/photos/${anySide}`, "add")
    router.add("POST", `/photos/${anySide}/delete`, "delete")
    const found = (path: string) => router.match("POST", path)[0].map(([handler]) => handler)
    expect(found("/photos/front")).toEqual(["add"])
    expect(found("/photos/back/delete")).toEqual(["delete"])
    expect(found("/photos/front/delete")).toEqual(["delete"])
    expect(found("/photos/frontal")).toEqual([])
  },
)
