import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENCODED_SIGN, identifierFinder, likePatterns, type ReadAs, replaced } from './find-identifiers.ts'
import type { Identifier } from './identifiers.ts'

const anna: Identifier[] = [
  { kind: 'NAME', scope: '', value: 'Anna Müster' },
  { kind: 'ADDRESS', scope: '', value: 'anna.k@example.org' },
  { kind: 'HANDLE', scope: 'x', value: 'annak' },
  { kind: 'HANDLE', scope: 'x', value: 'anna_k1' },
  { kind: 'ID', scope: 'directory', value: '7' },
  { kind: 'ID', scope: 'directory', value: 'E-100' },
]
const finder = identifierFinder(anna)
const without = (text: string, as: ReadAs = 'words') => replaced(text, finder.find(text, as), '…')

describe('somebody who is looked for in a text', () => {
  it.each([
    ['Anna Müster wrote this', '… wrote this'],
    ['by ANNA  MUSTER.', 'by ….'],
    ['Müster, Anna (Sales)', '… (Sales)'],
    ['anna-muster-cv', '…-cv'],
    ['Anna Mu\u0308ster', '…'],
    ['write to <Anna.K@Example.org>, please', 'write to <…>, please'],
    ['thanks @annak!', 'thanks @…!'],
    ['https://x.com/annak?s=1', 'https://x.com/…?s=1'],
    ['thanks anna_k1', 'thanks …'],
    ['An account of "7" is left out', 'An account of "…" is left out'],
    ['row e-100 is wrong', 'row … is wrong'],
    ['#AnnaMüster and MüsterAnna2024', '#… and …2024'],
    ['Anna%20M%C3%BCster%20wrote', '…%20wrote'],
    ['Anna%2520M%25C3%25BCster%2520wrote', '…%2520wrote'],
    ['by Anna M&uuml;ster.', 'by ….'],
    ['by Anna&nbsp;M&#252;ster, M&#xfc;ster Anna', 'by …, …'],
    ['"by":"Anna M\\u00fcster"', '"by":"…"'],
    ['by Anna\u200bMüster, anna\u200bmuster, An\u00adna Mü\u200bster', 'by …, …'],
    ['Anna / Müster and Anna (Müster) or "Anna","Müster"', '… and … or "…"'],
    ['x.com%2Fannak%3Fs', 'x.com%2F…%3Fs'],
  ])('is found in %s', (text, expected) => {
    expect(without(text)).toBe(expected)
  })

  it.each([
    'Anna and Müster',
    'Annabelle Müster',
    'Susanna Müster',
    'x-anna.k@example.org',
    'anna.k@example.org.uk',
    'the annak of 7 days',
    'annakarenina, @annakarenina',
    '7 of 77, and 1.7',
    'E-100-7, E-1007',
    'Anna & Müster',
    'by Anna! Müster',
    'AnnaMüstermann, SusannaMüster, annamuster, ANNAMÜSTER',
    'Anna%20Mart%C3%ADn, 100%25 & &eacute;t&eacute;, C:\\new\\u0041',
  ])('is not found in %s', (text) => {
    expect(without(text)).toBe(text)
  })

  it('is found in a key or handle by any identifier that is the whole of it', () => {
    for (const text of ['7', 'annak', '@AnnaK', 'Anna Muster', 'x-anna.k@example.org', 'mention:E-100:5']) {
      expect(without(text, 'reference')).not.toBe(text)
    }
    for (const text of ['77', 'annaka', 'Anna']) expect(without(text, 'reference')).toBe(text)
  })

  it('a name of one word is found only as it is written', () => {
    const will = identifierFinder([{ kind: 'NAME', scope: '', value: 'Will' }])
    expect(will.find('what will be, Willy', 'words')).toEqual([])
    expect(will.find('by Will, today', 'words')).toEqual([{ start: 3, end: 7 }])
  })

  it('is found in no text that the patterns for the database leave out', () => {
    const names = [
      'Anna Müster',
      'Ænø Ł',
      '山田 太郎',
      'Иван Петров',
      'Jo Li',
      "O'Neil",
      'anna.k@example.org',
      'É-1',
      '50%_x',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom<Identifier['kind']>('NAME', 'ADDRESS', 'ID', 'HANDLE'),
        fc.constantFrom<(text: string) => string>(
          (text) => text,
          (text) => text.toUpperCase(),
          (text) => text.normalize('NFD'),
          (text) => `x "${text}" y`,
          (text) => `@${text.toLowerCase()}`,
          (text) => encodeURIComponent(text),
          (text) => encodeURIComponent(`/${text}`),
          (text) => JSON.stringify(JSON.stringify(text)),
          (text) => Array.from(text, (sign) => `&#${sign.codePointAt(0)};`).join(''),
          (text) => Array.from(text, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
          (text) => Array.from(text).join('\u200b'),
          (text) => text.replaceAll(' ', ''),
        ),
        fc.constantFrom<ReadAs>('words', 'reference'),
        (value, kind, written, as) => {
          const identifiers: Identifier[] = [{ kind, scope: '', value }]
          const text = written(value)
          if (identifierFinder(identifiers).find(text, as).length === 0) return
          const fits = likePatterns(identifiers, as).some((pattern) => like(text.trim(), pattern))
          expect(fits || new RegExp(ENCODED_SIGN).test(text), `${value} in ${text}`).toBe(true)
        },
      ),
    )
  })
})

/** ILIKE in a collation that knows the case of plain letters alone. */
function like(text: string, pattern: string): boolean {
  const plain = (some: string) => some.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const [, open, part = '', close] = /^(%?)(.*?)(%?)$/su.exec(plain(pattern)) ?? []
  const wanted = part.replace(/\\(.)/gu, '$1')
  return open && close ? plain(text).includes(wanted) : plain(text) === wanted
}

it('somebody who is named often in a long text is found at the cost of its length', () => {
  const started = performance.now()
  expect(finder.find('anna.k@example.org, '.repeat(50_000), 'words')).toHaveLength(50_000)
  expect(finder.find('Anna%20M%C3%BCster and AnnaMüster or '.repeat(5_000), 'words')).toHaveLength(10_000)
  expect(performance.now() - started).toBeLessThan(5_000)
})
