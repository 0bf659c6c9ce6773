import { expect, it } from "vitest"
import { readingsInBrackets, withFurigana } from "./furigana.ts"

const kanjiRead = "<ruby>写真<rp>(</rp><rt>しゃしん</rt><rp>)</rp></ruby>"

it("puts a reading over the kanji it stands after, and over no more", () =>
  expect(withFurigana("<p>あの写真《しゃしん》を</p>")).toBe(`<p>あの${kanjiRead}を</p>`))

it("leaves a page without readings as it is", () =>
  expect(withFurigana('<p class="a">写真</p>')).toBe('<p class="a">写真</p>'))

it("leaves brackets alone that hold no reading or follow no kanji", () =>
  expect(withFurigana("<p>《しゃしん》と写真《PHOTO》</p>")).toBe("<p>《しゃしん》と写真《PHOTO》</p>"))

it("leaves readings out where there is room for text alone", () => {
  expect(withFurigana('<img alt="写真《しゃしん》"><p>写真《しゃしん》</p>')).toBe(
    `<img alt="写真"><p>${kanjiRead}</p>`,
  )
  expect(withFurigana("<title>写真《しゃしん》</title><p>写真《しゃしん》</p>")).toBe(
    `<title>写真</title><p>${kanjiRead}</p>`,
  )
  expect(withFurigana("<template><p>写真《しゃしん》</p></template>写真《しゃしん》")).toBe(
    `<template><p>写真</p></template>${kanjiRead}`,
  )
  expect(withFurigana("<option>写真《しゃしん》</option><textarea>写真《しゃしん》</textarea>")).toBe(
    "<option>写真</option><textarea>写真</textarea>",
  )
})

it("writes readings in brackets in a letter", () =>
  expect(readingsInBrackets("写真《しゃしん》を送《おく》る")).toBe("写真(しゃしん)を送(おく)る"))
