import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { fr } from './fr.ts'

const english: Record<string, string> = en
const french: Record<string, string> = fr

const SOURCES = join(import.meta.dirname, '..')
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/texts\/(en|fr)\.ts$|\.test\.ts$/.test(name))
  .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
  .join('\n')

const namedIn = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

describe('the texts of the page', () => {
  it('are there in both languages, and name the same things', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english))
    for (const [name, text] of Object.entries(english)) {
      expect(text.trim(), name).not.toBe('')
      expect(french[name]?.trim(), name).not.toBe('')
      expect(namedIn(french[name]), name).toEqual(namedIn(text))
    }
  })

  it('are each used, those of values by their kind', () => {
    const kinds = [...sources.matchAll(/value\('(\w+)'/g)].map(([, kind]) => `${kind}-`)
    const families = [...sources.matchAll(/t\(`([\w-]+-)\$\{/g)].map(([, family]) => family ?? '')
    const stops = ['-title', '-text']
    const unused = Object.keys(english).filter(
      (name) =>
        !sources.includes(`'${name}'`) &&
        !stops.some((end) => name.endsWith(end) && sources.includes(`'${name.slice(0, -end.length)}'`)) &&
        ![...kinds, ...families].some((family) => name.startsWith(family)),
    )
    expect(unused).toEqual([])
  })

  it('stand in the texts alone: no view holds words of its own', () => {
    const words = [...sources.matchAll(/>\s*([A-Za-zÀ-ÿ]{3,}[^<>{}]*)\s*<\//g)].map(([, text]) => text?.trim())
    expect(words).toEqual([])
  })
})
