import { expect, it } from 'vitest'
import { quoted } from './story.ts'

it.each([
  [{ value: Number.NaN, parts: [Infinity, -Infinity, 1] }, '{"value":NaN,"parts":[Infinity,-Infinity,1]}'],
  [Number.NaN, 'NaN'],
  ['NaN', '"NaN"'],
  [{ value: null, text: 'Infinity' }, '{"value":null,"text":"Infinity"}'],
  [undefined, 'undefined'],
  ['x'.repeat(300), `"${'x'.repeat(199)}…`],
])('quotes %o', (value, text) => {
  expect(quoted(value)).toBe(text)
})
