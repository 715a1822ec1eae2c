import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const SOURCE = new URL('../../packages/api/src/', import.meta.url).pathname

/** Parts whose errors still have messages in English alone, and how many: a part that loses its last one leaves the list. */
const STILL_IN_ENGLISH: Readonly<Record<string, number>> = {
  'modules/ambassadors': 5,
  'modules/frontends': 1,
  'modules/identity-providers': 14,
  'modules/notifications': 2,
  'modules/people': 29,
  'modules/scim': 1,
  'modules/sessions': 2,
  'platform/plugins': 1,
}

/** An error with words instead of a text, on the same line or the next one. */
const LITERAL =
  /new (?:InvalidInput|Conflict)Error\(\s*['"`]|new RequestError\(\s*'[A-Z_]+',\s*['"`]|\btaken\(\s*'[A-Z_]+',\s*['"`]/g

/** The part of the source that a file belongs to: `modules/people`, `platform/http`, `core`. */
const partOf = (file: string) =>
  file
    .split('/')
    .slice(0, file.startsWith('core/') ? 1 : 2)
    .join('/')

function literalMessages(): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const file of globSync('**/*.ts', { cwd: SOURCE })) {
    if (file.endsWith('.test.ts') || file.startsWith('generated/')) continue
    const found = readFileSync(`${SOURCE}${file}`, 'utf8').match(LITERAL)?.length ?? 0
    if (found > 0) counts[partOf(file)] = (counts[partOf(file)] ?? 0) + found
  }
  return counts
}

describe('messages of errors', () => {
  it('are texts with codes, except in the parts that are listed, where they only grow fewer', () => {
    expect(literalMessages()).toEqual(STILL_IN_ENGLISH)
  })

  it('are recognised where they are words', () => {
    const count = (code: string) => code.match(LITERAL)?.length ?? 0
    expect(count("throw new InvalidInputError('Name it.', path)")).toBe(1)
    expect(count('new ConflictError(\n  `It is over.`,\n')).toBe(1)
    expect(count("new RequestError('FORBIDDEN', `Not allowed.`)")).toBe(1)
    expect(count("new ConflictError(texts('archived'), version)")).toBe(0)
    expect(count("new RequestError('FORBIDDEN', texts('lacking'))")).toBe(0)
  })
})
