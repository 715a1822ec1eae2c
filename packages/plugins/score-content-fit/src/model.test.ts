import type { FeatureRow, Json } from '@portevoix/sdk/plugin'
import { parseFeature } from '@portevoix/sdk/plugin'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FeatureName, features } from './features.ts'
import { INDICATORS } from './indicators.ts'
import { contentFitModel } from './model.ts'
import { contentFitParams, DIMENSIONS } from './params.ts'

type Row = FeatureRow<typeof features>

const NAMES = Object.keys(features) as FeatureName[]
const asOf = new Date('2026-01-01T00:00:00Z')
const defaults = contentFitParams.parse({})
const unknown: Row = {
  ageDays: null,
  sentenceLength: null,
  titleLength: null,
  topics: null,
  shares: null,
  engagements: null,
  words: null,
  hasUrl: null,
}

const value = fc.option(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: -10, max: 1e6, noNaN: true })), {
  freq: 4,
})
const row: fc.Arbitrary<Row> = fc
  .tuple(...NAMES.map(() => value))
  .map((values) => Object.fromEntries(NAMES.map((name, index) => [name, values[index] ?? null])) as unknown as Row)
const cohort = fc.array(row, { minLength: 1, maxLength: 30 })

const fit = (rows: readonly Row[]): Json => contentFitModel.fit?.(rows, defaults) ?? null
const score = (rows: readonly Row[], fitted: Json, params = defaults) =>
  contentFitModel.score(rows, { params, fitted, asOf })
const sum = (values: number[]) => values.reduce((total, one) => total + one, 0)

describe('the model of what is fit to be shared', () => {
  it('names only features of contents, and shares of each dimension add up to 1', () => {
    for (const { source } of Object.values(features)) expect(parseFeature(source)?.entry.subject).toBe('content')
    for (const dimension of DIMENSIONS) {
      const own = INDICATORS.filter((indicator) => indicator.dimension === dimension)
      expect(sum(own.map(({ share }) => share))).toBeCloseTo(1, 12)
    }
  })

  it('is additive, within the range, with a sentence for every reason', () => {
    fc.assert(
      fc.property(cohort, (rows) => {
        for (const scored of score(rows, fit(rows))) {
          const parts = Object.values(scored.parts)
          for (const part of parts) {
            expect(sum(part.reasons.map(({ contribution }) => contribution))).toBeCloseTo(part.contribution, 9)
            for (const { text } of part.reasons) expect(text).toMatch(/^It.*\.$/)
          }
          expect(scored.base + sum(parts.map(({ contribution }) => contribution))).toBeCloseTo(scored.value, 9)
          expect(scored.value).toBeGreaterThanOrEqual(0)
          expect(scored.value).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  it('gives a content of which nothing is known the base, without coverage', () => {
    expect(score([unknown], fit([unknown]))).toMatchObject([{ value: 50, base: 50, coverage: 0 }])
  })

  it('keeps the declared directions', () => {
    fc.assert(
      fc.property(cohort, row, fc.constantFrom(...NAMES), value, value, (rows, content, name, left, right) => {
        if (left === null || right === null) return
        const [low, high] = score(
          [
            { ...content, [name]: Math.min(left, right) },
            { ...content, [name]: Math.max(left, right) },
          ],
          fit(rows),
        )
        expect(((high?.value ?? 0) - (low?.value ?? 0)) * features[name].monotone).toBeGreaterThanOrEqual(-1e-9)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same scores in any order and any batches', () => {
    fc.assert(
      fc.property(cohort, fc.nat(), (rows, at) => {
        const fitted = fit(rows)
        const whole = score(rows, fitted)
        const split = at % (rows.length + 1)
        expect(fit(rows.toReversed())).toEqual(fitted)
        expect([...score(rows.slice(0, split), fitted), ...score(rows.slice(split), fitted)]).toEqual(whole)
      }),
    )
  })

  it('explains a content as its README does', () => {
    const rows = [0, 4, 12, 40].map((engagements) => ({ ...unknown, engagements }))
    const [scored] = score(
      [
        {
          ...unknown,
          ageDays: 15,
          sentenceLength: 16,
          titleLength: 48,
          topics: 1,
          engagements: 12,
          words: 90,
          hasUrl: 1,
        },
      ],
      fit(rows),
    )
    expect(scored?.value).toBeCloseTo(71.13, 2)
    expect(scored?.coverage).toBe(0.88)
    expect(Object.values(scored?.parts ?? {}).flatMap(({ reasons }) => reasons.map(({ text }) => text))).toEqual([
      'It was published 15 days ago, which speaks for it.',
      'Its sentences have 16 words on average, which speaks for it.',
      'Its title has 48 characters, which speaks for it.',
      'It names 1 topic of the organisation, which speaks for it.',
      'It has brought 12 engagements so far: place 63 of 100 among the contents measured, 100 being the most.',
      'Its text has 90 words to draw from, which speaks for it.',
      'It has an address to lead readers to.',
    ])
  })

  it('refuses weights of which none counts', () => {
    const weights = { freshness: 0, clarity: 0, relevance: 0, proof: 0, completeness: 0 }
    expect(contentFitParams.safeParse({ weights }).success).toBe(false)
    expect(contentFitParams.safeParse({ halfLifeDays: 0 }).success).toBe(false)
  })
})
