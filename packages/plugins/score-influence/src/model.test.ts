import type { FeatureRow, Json } from '@portevoix/sdk/plugin'
import { parseFeature } from '@portevoix/sdk/plugin'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FeatureName } from './features.ts'
import { features, indicatorsOf } from './features.ts'
import { influenceModel } from './model.ts'
import type { InfluenceParams } from './params.ts'
import { DIMENSIONS, influenceParams } from './params.ts'

type Row = FeatureRow<typeof features>

const NAMES = Object.keys(features) as FeatureName[]
const asOf = new Date('2026-01-01T00:00:00Z')
const defaults = influenceParams.parse({})
const unknown = Object.fromEntries(NAMES.map((name) => [name, null])) as unknown as Row
/** Features that the default params read. */
const READ = [...indicatorsOf(defaults).map(({ feature }) => feature), 'followers' as const]

// Few distinct values make ties; null stands for what nobody gathered.
const value = fc.option(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 1e7, noNaN: true })), {
  freq: 4,
})
const row: fc.Arbitrary<Row> = fc.tuple(...NAMES.map(() => value)).map((values) => {
  const entries = NAMES.map((name, index) => [name, values[index] ?? null])
  return Object.fromEntries(entries) as unknown as Row
})
const cohort = fc.array(row, { minLength: 1, maxLength: 30 })
const params: fc.Arbitrary<InfluenceParams> = fc
  .record({
    credibility: fc.integer({ min: 0, max: 9 }),
    expertise: fc.integer({ min: 0, max: 9 }),
    mobilisation: fc.integer({ min: 0, max: 9 }),
    impartiality: fc.integer({ min: 0, max: 9 }),
    reach: fc.integer({ min: 0, max: 2 }),
  })
  .filter((weights) => influenceParams.safeParse({ weights }).success)
  .map((weights) => influenceParams.parse({ weights }))

const fit = (rows: readonly Row[], params = defaults): Json => influenceModel.fit?.(rows, params) ?? null
const score = (rows: readonly Row[], fitted: Json, params = defaults) =>
  influenceModel.score(rows, { params: params, fitted, asOf })
const sum = (values: number[]) => values.reduce((total, one) => total + one, 0)

describe('the influence model', () => {
  it('names only features of the catalogue', () => {
    for (const feature of Object.values(features)) expect(parseFeature(feature.source)).not.toBeNull()
  })

  it('gives every dimension indicators whose shares add up to 1, more of which is better', () => {
    const sources = { credibility: ['advice', 'mentoring', 'help'], mobilisation: ['friendship', 'lunch'] }
    for (const params of [defaults, influenceParams.parse({ sources })]) {
      for (const dimension of DIMENSIONS.filter((name) => name !== 'reach')) {
        const own = indicatorsOf(params).filter((indicator) => indicator.dimension === dimension)
        expect(sum(own.map((indicator) => indicator.share))).toBeCloseTo(1, 12)
      }
    }
    for (const { feature } of indicatorsOf(defaults)) expect(features[feature].monotone).toBe(1)
  })

  it('is additive: reasons make contributions, contributions and base make the value, within the range', () => {
    fc.assert(
      fc.property(cohort, params, (rows, chosen) => {
        for (const scored of score(rows, fit(rows, chosen), chosen)) {
          const parts = Object.values(scored.parts)
          for (const part of parts) {
            expect(sum(part.reasons.map((reason) => reason.contribution))).toBeCloseTo(part.contribution, 9)
          }
          expect(scored.base + sum(parts.map((part) => part.contribution))).toBeCloseTo(scored.value, 9)
          expect(scored.value).toBeGreaterThanOrEqual(0)
          expect(scored.value).toBeLessThanOrEqual(100)
          expect(scored.coverage).toBeGreaterThanOrEqual(0)
          expect(scored.coverage).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('keeps the declared monotonicity', () => {
    fc.assert(
      fc.property(
        cohort,
        row,
        fc.constantFrom(...NAMES),
        fc.tuple(value, value),
        (rows, person, name, [left, right]) => {
          if (left === null || right === null) return
          const [less, more] = [Math.min(left, right), Math.max(left, right)]
          const [low, high] = score(
            [
              { ...person, [name]: less },
              { ...person, [name]: more },
            ],
            fit(rows),
          )
          const rise = ((high?.value ?? 0) - (low?.value ?? 0)) * features[name].monotone
          expect(rise).toBeGreaterThanOrEqual(-1e-9)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('gives the same scores in any order, any batches, any number of times', () => {
    fc.assert(
      fc.property(cohort, fc.nat(), (rows, at) => {
        const fitted = fit(rows)
        const whole = score(rows, fitted)
        const split = at % (rows.length + 1)
        expect(fit(rows.toReversed())).toEqual(fitted)
        expect(score(rows.toReversed(), fitted).toReversed()).toEqual(whole)
        expect([...score(rows.slice(0, split), fitted), ...score(rows.slice(split), fitted)]).toEqual(whole)
        expect(score(rows, JSON.parse(JSON.stringify(fitted)))).toEqual(whole)
      }),
    )
  })

  it('knows less about a person with less data, and holds nothing against them', () => {
    fc.assert(
      fc.property(cohort, row, fc.constantFrom(...READ), (rows, person, name) => {
        const fitted = fit([...rows, person])
        const [full, lacking] = score([person, { ...person, [name]: null }], fitted)
        if (person[name] === null) expect(lacking).toEqual(full)
        else expect(lacking?.coverage).toBeLessThan(full?.coverage ?? 0)
        const reasons = Object.values(lacking?.parts ?? {}).flatMap((part) => part.reasons)
        expect(reasons.some((reason) => reason.feature === name)).toBe(false)
      }),
    )
  })

  it('gives the base, and a coverage of 0, to who is not known at all, also in a cohort of one', () => {
    const [scored] = score([unknown], fit([unknown]))
    expect(scored).toMatchObject({ value: 45, base: 45, coverage: 0 })
    expect(score([{ ...unknown, credibility1Sought: 7 }], null)[0]).toMatchObject({ value: 45, coverage: 0 })
    const alone = { ...unknown, credibility1Sought: 7 }
    expect(score([alone], fit([alone]))[0]).toMatchObject({ value: 45, coverage: expect.closeTo(0.24, 9) })
  })

  it('gives everybody the base where all are tied', () => {
    const rows = Array.from({ length: 5 }, () => ({ ...unknown, credibility1Sought: 3, mobilisation1Sought: 0 }))
    for (const scored of score(rows, fit(rows))) expect(scored.value).toBe(45)
  })

  it('gives the cohort the base on average', () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({ ...unknown, credibility1Sought: (index * index) % 37 }))
    const scores = score(rows, fit(rows))
    expect(sum(scores.map((scored) => scored.value)) / rows.length).toBeCloseTo(45, 9)
  })
})

describe('reach', () => {
  const person = { ...unknown, credibility1Sought: 5, mobilisation1Sought: 3 }
  const rows = [
    person,
    { ...unknown, credibility1Sought: 1, followers: 2_000_000 },
    { ...unknown, credibility1Sought: 9, followers: 40 },
  ]

  it('is a bonus: no followers and unknown followers score alike, and not below the base', () => {
    const [none, zero, some] = score(
      [null, 0, 500].map((followers) => ({ ...person, followers })),
      fit(rows),
    )
    expect(none?.parts.reach).toEqual({ contribution: 0, reasons: [] })
    expect(zero?.parts.reach.contribution).toBe(0)
    expect(zero?.value).toBe(none?.value)
    expect(some?.value).toBeGreaterThan(none?.value ?? 100)
    expect(zero?.coverage).toBeGreaterThan(none?.coverage ?? 1)
  })

  it('of one person leaves the others alone', () => {
    const without = rows.map((one) => ({ ...one, followers: null }))
    expect(fit(without)).toEqual(fit(rows))
    expect(score(without, fit(without))[0]).toEqual(score(rows, fit(rows))[0])
  })

  it('never makes up for half of what colleagues say: ten points at most by default', () => {
    const [star] = score([{ ...unknown, followers: 1e9 }], fit(rows))
    expect(star?.parts.reach.contribution).toBeCloseTo(10, 9)
  })
})

describe('sources', () => {
  const ties = { credibility1Sought: 5, credibility2Sought: 1, mobilisation1Sought: 2 }
  const rows = [1, 2, 3].map((times) => ({
    ...unknown,
    ...Object.fromEntries(Object.entries(ties).map(([name, value]) => [name, value * times])),
  }))
  const scored = (sources: object) => {
    const params = influenceParams.parse({ sources })
    return score(rows, fit(rows, params), params)[2]
  }

  it('are the kinds of ties that the organisation names, alike within a dimension, and named in the reasons', () => {
    const one = scored({ credibility: ['mentoring'], mobilisation: ['trust'] })
    const two = scored({ credibility: ['mentoring', 'help'], mobilisation: [] })
    const texts = (parts: typeof one) =>
      Object.values(parts?.parts ?? {}).flatMap(({ reasons }) => reasons.map(({ text }) => text))
    expect(texts(one)).toEqual([
      'Sought in ties of the kind mentoring by 15 colleagues, more than 66 % of the people measured.',
      'Sought in ties of the kind trust by 6 colleagues, more than 66 % of the people measured.',
    ])
    expect(two?.parts.credibility.reasons.map(({ contribution }) => contribution)).toEqual([
      expect.closeTo((one?.parts.credibility.contribution ?? 0) / 2, 9),
      expect.closeTo((one?.parts.credibility.contribution ?? 0) / 2, 9),
    ])
    expect(two?.parts.mobilisation).toEqual({ contribution: 0, reasons: [] })
  })

  it('are advice and friendship where settings from before name none', () => {
    const before = { weights: { credibility: 40, expertise: 15, mobilisation: 30, impartiality: 5, reach: 10 } }
    expect(influenceParams.parse(before)).toEqual({
      ...before,
      sources: { credibility: ['advice'], mobilisation: ['friendship'] },
    })
  })

  it.each([
    ['is no key', ['Our advice']],
    ['is named twice', ['advice', 'advice']],
    ['is one too many', ['a', 'b', 'c', 'd']],
  ])('are refused where a kind %s', (_what, credibility) => {
    expect(influenceParams.safeParse({ sources: { credibility } }).success).toBe(false)
  })
})

describe('params', () => {
  it('weigh dimensions relative to each other, and describe themselves for a form', () => {
    const onlyAdvice = influenceParams.parse({
      weights: { credibility: 1, expertise: 0, mobilisation: 0, impartiality: 0, reach: 0 },
    })
    const rows = [1, 2, 3, 4].map((credibility1Sought) => ({
      ...unknown,
      credibility1Sought,
      credibility1Strength: credibility1Sought,
      credibility1BySought: credibility1Sought,
      mobilisation1Sought: 9,
    }))
    expect(score(rows, fit(rows), onlyAdvice).map((scored) => scored.value)).toEqual([12.5, 37.5, 62.5, 87.5])
    expect(score(rows, fit(rows), onlyAdvice)[0]?.coverage).toBe(1)
    expect(influenceParams['~standard'].jsonSchema.input({ target: 'draft-2020-12' })).toMatchObject({ type: 'object' })
  })

  it.each([
    ['nothing weighs', { credibility: 0, expertise: 0, mobilisation: 0, impartiality: 0, reach: 0 }],
    ['followers weigh more than a quarter', { reach: 31 }],
    ['a weight is negative', { expertise: -1 }],
  ])('are refused when %s', (_what, weights) => {
    expect(influenceParams.safeParse({ weights }).success).toBe(false)
  })
})

describe('reasons', () => {
  it('are sentences that a person can check', () => {
    const rows = [13, 18, 5, 8, 1].map((credibility1Sought) => ({ ...unknown, credibility1Sought }))
    const texts = score(rows, fit(rows)).map((scored) => scored.parts.credibility.reasons[0]?.text)
    expect(texts).toEqual([
      'Sought for advice by 13 colleagues, more than 60 % of the people measured.',
      'Sought for advice by 18 colleagues, more than 80 % of the people measured.',
      'Sought for advice by 5 colleagues, more than 20 % of the people measured.',
      'Sought for advice by 8 colleagues, more than 40 % of the people measured.',
      'Sought for advice by 1 colleague, not more than anyone else measured.',
    ])
  })
})
