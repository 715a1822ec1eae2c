import '@portevoix/api/schema.ts'
import { readFileSync } from 'node:fs'
import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser'
import { LANGUAGES, TEXTS } from '@portevoix/api/core/texts/index.ts'
import { describe, expect, it } from 'vitest'

const ALL = [...TEXTS]

/** The names of the parameters of a text, those in forms of plurals included. */
function parametersOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isPluralElement(element) || isSelectElement(element)) {
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => parametersOf(value))]
    }
    if (isTagElement(element)) throw new Error('Texts hold no tags.')
    return 'value' in element && element.type !== 0 ? [String(element.value)] : []
  })
}

const namesIn = (wording: string) => [...new Set(parametersOf(parse(wording, { ignoreTag: true })))].sort()

/** Codes that were ever given to programs: append new ones, and take none away. */
const LISTED = readFileSync(new URL('text-codes.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

describe('the codes of texts', () => {
  it('stay: programs and stored messages refer to them', () => {
    expect(LISTED.filter((code) => !TEXTS.has(code))).toEqual([])
    expect(LISTED).toEqual([...new Set(LISTED)].sort())
  })

  it.each(['rows', 'records', 'bulk', 'imports', 'streams'])('of %s are all listed', (area) => {
    const codes = [...TEXTS.keys()].filter((code) => code.startsWith(`${area}.`))
    expect(codes.filter((code) => !LISTED.includes(code))).toEqual([])
  })
})

describe('the product’s own texts', () => {
  it('are many, since all modules declare theirs', () => {
    expect(ALL.length).toBeGreaterThan(40)
  })

  it.each(ALL)('%s has the same parameters in each language', (_code, wording) => {
    const [first, ...others] = LANGUAGES.map((language) => namesIn(wording[language]))
    for (const names of others) expect(names).toEqual(first)
    for (const language of LANGUAGES) expect(wording[language].trim()).not.toBe('')
  })

  it.each(ALL)('%s has French punctuation', (_code, { fr }) => {
    expect(fr.replaceAll(/`[^`]*`/g, '')).not.toMatch(/[^ :/][;!?»:](?=\s|$)|«[^ ]|“|”/)
  })

  it.each(ALL)('%s has typographic apostrophes', (_code, { en, fr }) => {
    expect(`${en} ${fr}`).not.toMatch(/\p{L}'\p{L}/u)
  })
})
