import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BUILT_IN_FORMULAS,
  BUILT_IN_METRICS,
  type Compiled,
  earnedMediaValue,
  evaluateRatio,
  exact,
  isEarnedMediaMethod,
  type MetricSums,
  type Money,
  mainCurrency,
  metricDefinition,
  participationRate,
  ratio,
  returnOnInvestment,
  sumIn,
} from './index.ts'

const eur = (amountMinor: bigint): Money => ({ amountMinor, currency: 'EUR' })
const day = (number: number): Date => new Date(Date.UTC(2026, 0, number))

describe('ratio', () => {
  it('is told on 16 digits, without exponents, which give the numerator again up to 10^9', () => {
    expect(ratio(exact(1421), exact(110828)).value).toBe('0.01282166961417692')
    expect(ratio(exact(1), exact('3e20')).value).toMatch(/^0\.0{20}3{16}$/)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }), (part, whole) => {
        const { value } = ratio(exact(part), exact(whole))
        expect(
          exact(value ?? '')
            .times(whole)
            .toDecimalPlaces(0)
            .toFixed(),
        ).toBe(String(part))
      }),
    )
    expect(ratio(exact(1), exact(8))).toEqual({ value: '0.125', numerator: '1', denominator: '8' })
  })

  it('is null, not zero, where a side is unknown or the denominator is zero', () => {
    expect(ratio(exact(1), exact(0))).toEqual({ value: null, numerator: '1', denominator: '0' })
    expect(ratio(null, exact(4))).toEqual({ value: null, numerator: null, denominator: '4' })
    expect(ratio(exact(0), exact(4)).value).toBe('0')
  })
})

describe('exact decimals', () => {
  it('add without loss, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })), (units) => {
        const sum = units.reduce((total, unit) => total.plus(exact(unit).times('1e-9')), exact(0))
        expect(sum.times('1e9').toFixed()).toBe(units.reduce((total, unit) => total + unit, 0n).toString())
      }),
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, '', 'abc', '0x10', ' 1'])('refuse %j', (value) => {
    expect(() => exact(value)).toThrow(RangeError)
  })

  it('take what exports write', () => {
    expect(exact('1938.0').toFixed()).toBe('1938')
  })
})

describe('metric definitions', () => {
  it('have keys of their own', () => {
    const keys = BUILT_IN_METRICS.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })

  it('are made of facts that exist', () => {
    for (const metric of BUILT_IN_METRICS) {
      const formula = BUILT_IN_FORMULAS.get(metric.key)
      expect(formula !== undefined).toBe(metric.kind === 'DERIVED')
      for (const fact of formula?.facts ?? []) expect(metricDefinition(fact)?.kind, fact).toBe('FACT')
      if (formula) expect([metric.key, formula.unit]).toEqual([metric.key, metric.unit])
      if (metric.kind === 'METHOD') expect(metric.methods.every(isEarnedMediaMethod)).toBe(true)
    }
  })

  it('say what they mean and what null means', () => {
    for (const { description } of BUILT_IN_METRICS) expect(description.length).toBeGreaterThan(20)
  })

  it('are evaluated as sums over sums', () => {
    const roi = (sums: MetricSums) => evaluateRatio((BUILT_IN_FORMULAS.get('roi') as Compiled).expression, sums)
    expect(roi({ gains: exact(150), cost: exact(100) })).toEqual({ value: '0.5', numerator: '50', denominator: '100' })
    expect(roi({ gains: exact(150) }).value).toBeNull()
    expect(roi({ cost: exact(100) })).toEqual({ value: null, numerator: null, denominator: '100' })
  })
})

describe('money', () => {
  const line = (label: string, amountMinor: bigint, currency: string) => ({ label, amount: { amountMinor, currency } })

  it('is added up in one currency, and every other amount is named with what to do', () => {
    const [photos, film, ads] = [line('Photos', 1n, 'EUR'), line('Film', 2n, 'EUR'), line('Ads', 7n, 'USD')]
    expect(sumIn('EUR', [photos, ads, film])).toEqual({
      total: eur(3n),
      used: [photos, film],
      unusable: [
        {
          ...ads,
          remedy: expect.objectContaining({ code: 'metrics.other-currency', parameters: { currency: 'EUR' } }),
        },
      ],
    })
    expect(sumIn('EUR', [])).toEqual({ total: null, used: [], unusable: [] })
  })

  it('is added up in the organisation’s currency, or in that of the most amounts', () => {
    const [a, b, c] = [line('a', 1n, 'USD'), line('b', 1n, 'CHF'), line('c', 1n, 'USD')]
    expect(mainCurrency([a, b, c], 'CHF')).toBe('CHF')
    expect(mainCurrency([b, a, c], 'EUR')).toBe('USD')
    expect(mainCurrency([a, b], 'EUR')).toBe('CHF')
    expect(mainCurrency([], 'EUR')).toBe('EUR')
  })
})

describe('earned media value', () => {
  it('names its method, version and parameters', () => {
    expect(earnedMediaValue('clicks-cpc', { clicks: exact(3) }, { currency: 'EUR', cpcMinor: '45.5' })).toEqual({
      amountMinor: 136n,
      currency: 'EUR',
      method: 'clicks-cpc',
      version: 1,
      parameters: [{ name: 'cpcMinor', value: '45.5' }],
    })
  })

  it('follows the formulas of its methods', () => {
    const parameters = { currency: 'EUR', cpcMinor: 50, cpmMinor: 800, reactionWeight: '0.2' }
    const sums = { clicks: exact(10), reach: exact(2500), impressions: exact(10_000), reactions: exact(100) }
    expect(earnedMediaValue('reach-cpm', sums, parameters)?.amountMinor).toBe(2000n)
    expect(earnedMediaValue('impressions-cpm-engagement', sums, parameters)?.amountMinor).toBe(8000n + 50n * 30n)
  })

  it('rounds once, half to even', () => {
    const value = (clicks: number) =>
      earnedMediaValue('clicks-cpc', { clicks: exact(clicks) }, { currency: 'EUR', cpcMinor: '0.5' })
    expect([1, 3, 5].map((clicks) => value(clicks)?.amountMinor)).toEqual([0n, 2n, 2n])
  })

  it('is null where a metric is unknown, and refuses missing or negative parameters', () => {
    expect(earnedMediaValue('clicks-cpc', { clicks: null }, { currency: 'EUR', cpcMinor: 50 })).toBeNull()
    expect(() => earnedMediaValue('clicks-cpc', {}, { currency: 'EUR' })).toThrow(/cpcMinor/)
    expect(() => earnedMediaValue('clicks-cpc', {}, { currency: 'EUR', cpcMinor: -1 })).toThrow(/cpcMinor/)
  })
})

describe('return on investment', () => {
  const of = (label: string, amount: Money) => ({ label, amount })

  it('is (value − cost) / cost, with its components', () => {
    const gains = [of('clicks', eur(120_00n)), of('leads', eur(30_00n))]
    const costs = [of('photographer', eur(100_00n))]
    expect(returnOnInvestment(gains, costs, 'EUR')).toEqual({ value: '0.5', gains, costs, unusable: [] })
  })

  it('is null without a cost or a known gain', () => {
    expect(returnOnInvestment([of('clicks', eur(1n))], [], 'EUR').value).toBeNull()
    expect(returnOnInvestment([of('clicks', eur(1n))], [of('free', eur(0n))], 'EUR').value).toBeNull()
    expect(returnOnInvestment([], [of('photographer', eur(1n))], 'EUR').value).toBeNull()
    expect(returnOnInvestment([of('clicks', eur(0n))], [of('photographer', eur(1n))], 'EUR').value).toBe('-1')
  })

  it('is not known where a cost is in another currency than the gains, and names that cost', () => {
    const dollars = of('ads', { amountMinor: 1n, currency: 'USD' })
    const found = returnOnInvestment([of('clicks', eur(2n))], [dollars, of('film', eur(1n))], 'EUR')
    expect(found).toMatchObject({ value: null, costs: [{ label: 'film' }], unusable: [{ label: 'ads' }] })
    expect(returnOnInvestment([of('clicks', eur(2n))], [dollars], 'USD')).toMatchObject({
      costs: [],
      unusable: [dollars],
    })
    expect(returnOnInvestment([], [dollars], 'EUR')).toMatchObject({ value: null, costs: [dollars], unusable: [] })
  })
})

describe('participation rate', () => {
  const period = { from: day(10), to: day(20) }
  const stay = (ambassadorId: string, from: number, to: number | null) => ({
    ambassadorId,
    enrolledAt: day(from),
    leftAt: to === null ? null : day(to),
  })

  it('counts who was enrolled then, not now', () => {
    const enrolments = [
      stay('left since', 1, 15),
      stay('still', 12, null),
      stay('before', 1, 10),
      stay('after', 20, null),
    ]
    const acts = [
      { ambassadorId: 'left since', at: day(14) },
      { ambassadorId: 'before', at: day(9) },
    ]
    expect(participationRate(period, enrolments, acts)).toEqual({ value: '0.5', numerator: '1', denominator: '2' })
  })

  it('counts acts in the period while enrolled, and each ambassador once', () => {
    const enrolments = [stay('a', 1, 12), stay('a', 15, null), stay('b', 15, 15)]
    const rate = (at: Date) =>
      participationRate(period, enrolments, [
        { ambassadorId: 'a', at },
        { ambassadorId: 'a', at },
      ])
    expect(rate(day(13))).toMatchObject({ numerator: '0', denominator: '1' })
    expect(rate(day(15))).toMatchObject({ numerator: '1', denominator: '1' })
    expect(rate(day(20))).toMatchObject({ numerator: '0' })
    expect(rate(day(5))).toMatchObject({ numerator: '0' })
  })

  it('is null when nobody was enrolled', () => {
    expect(participationRate(period, [], [])).toEqual({ value: null, numerator: '0', denominator: '0' })
  })
})
