import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { actCodes, REQUEST_CODES } from './core/error-codes.ts'
import './schema.ts'

const SOURCE = fileURLToPath(new URL('.', import.meta.url))
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
    const listed = new Set([...actCodes().map(([code]) => code), ...Object.keys(REQUEST_CODES)])
    const missing: string[] = []
    let found = 0
    for await (const file of glob('**/*.ts', { cwd: SOURCE })) {
      if (file.endsWith('.test.ts') || file.startsWith('generated')) continue
      const text = readFileSync(`${SOURCE}/${file}`, 'utf8')
      // Codes of problems with a file are the SDK's.
      if (text.includes('extends RowsFileError')) continue
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
    for (const meaning of [
      ...actCodes().map(([, told]) => told),
      ...Object.values(REQUEST_CODES).map((one) => one.meaning),
    ])
      expect(meaning).toMatch(/^[A-Z].{15,}\.$/)
  })
})
