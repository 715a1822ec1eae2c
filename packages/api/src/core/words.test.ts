import { expect, it } from 'vitest'
import { formsIn } from './words.ts'

it('wordsOf lists words decoded, without invisible characters, and split into parts', () => {
  for (const text of [
    '#ZoéMartin',
    'Zo%C3%A9%20Martin',
    'Zo&eacute; Martin',
    'Zo\\u00e9 Martin',
    'Zo\u200bé (Martin)',
  ]) {
    expect([...formsIn(text)], text).toEqual(expect.arrayContaining(['zoe', 'martin']))
  }
  expect([...formsIn('UGVyc29uOjE4')]).toEqual(['ugvyc29uoje4'])
})
