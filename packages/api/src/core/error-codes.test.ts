import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ACT_CODES, REQUEST_CODES } from './error-codes.ts'
import { type InvalidInputError, invalidPlaces } from './errors.ts'
import { parseAt } from './parse.ts'

const SOURCE = fileURLToPath(new URL('..', import.meta.url))
/** Errors that are made with a code of their own, and refusals that become one. */
const MADE = /new (?:Domain|Conflict|InvalidInput)Error\(|\brefusal: \{|super\(/g

/** What stands between the bracket that ends `before` and the one that closes it. */
function insideOf(text: string, start: number): string {
  let depth = 1
  let at = start
  for (; depth > 0 && at < text.length; at += 1) {
    if ('([{'.includes(text[at] ?? '')) depth += 1
    else if (')]}'.includes(text[at] ?? '')) depth -= 1
  }
  return text.slice(start, at)
}

describe('the codes of errors', () => {
  it('are listed, each that the source gives to an error', async () => {
    const listed = new Set([...Object.keys(ACT_CODES), ...Object.keys(REQUEST_CODES)])
    const missing: string[] = []
    let found = 0
    for await (const file of glob('**/*.ts', { cwd: SOURCE })) {
      if (file.endsWith('.test.ts') || file.startsWith('generated')) continue
      const text = readFileSync(`${SOURCE}/${file}`, 'utf8')
      for (const { index, 0: made } of text.matchAll(MADE)) {
        for (const [, code = ''] of insideOf(text, index + made.length).matchAll(
          /'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g,
        )) {
          found += 1
          if (!listed.has(code)) missing.push(`${code} (${file})`)
        }
      }
    }
    expect(found).toBeGreaterThan(60)
    expect(missing).toEqual([])
  })

  it('say in a sentence what is wrong', () => {
    for (const meaning of [...Object.values(ACT_CODES), ...Object.values(REQUEST_CODES).map((one) => one.meaning)])
      expect(meaning).toMatch(/^[A-Z].{15,}\.$/)
  })
})

describe('an input that is wrong in several places', () => {
  const Input = z.object({
    name: z.string().min(2, 'A name is needed.'),
    many: z.array(z.object({ count: z.int().max(3, 'At most 3.') })),
  })
  const refusalOf = (input: unknown): InvalidInputError => {
    const { places } = parseAt(Input, input, ['input'])
    expect(places).not.toEqual([])
    return invalidPlaces(places)
  }

  it('is told all of them at once, texts that cannot be stored included', () => {
    const { message, path, places } = refusalOf({ name: '\0', many: [{ count: 9 }, { count: 1 }, { count: 4 }] })
    expect(places.map((place) => place.path.join('.'))).toEqual([
      'input.name',
      'input.many.0.count',
      'input.many.2.count',
      'input.name',
    ])
    expect(path).toEqual(['input', 'name'])
    expect(message).toContain('input.many.2.count: At most 3.')
    expect(message).toContain('NUL')
  })

  it('keeps the plain message where there is only one', () => {
    expect(refusalOf({ name: '', many: [] })).toMatchObject({
      message: 'A name is needed.',
      path: ['input', 'name'],
      places: [{ path: ['input', 'name'], message: 'A name is needed.' }],
    })
  })

  it('is told at most fifty of them', () => {
    expect(refusalOf({ name: 'Ada', many: Array(1_000).fill({ count: 9 }) }).places).toHaveLength(50)
  })
})
