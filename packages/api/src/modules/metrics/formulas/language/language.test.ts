import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../exact.ts'
import type { MetricAdds, MetricUnit } from '../metric-types.ts'
import {
  addsOfFormula,
  type Compiled,
  compileFormula,
  DEEPEST_CHAIN,
  type Expression,
  evaluateRatio,
  FormulaError,
  isDivision,
  LONGEST_FORMULA,
  type MetricSums,
  MOST_TERMS,
  parseFormula,
  partText,
} from './index.ts'
import { texts } from './texts.ts'

const UNITS: Readonly<Record<string, MetricUnit>> = {
  clicks: 'count',
  leads: 'count',
  'leads-won': 'count',
  cost: 'money',
  gains: 'money',
  watched: 'duration',
}

/** Compiles a formula over the facts of UNITS and formulas by key, each a count. */
function compile(text: string, formulas: Readonly<Record<string, string>> = {}, key = 'own'): Compiled {
  return compileFormula({ key, text }, (named) => {
    const unit = UNITS[named]
    if (unit) return { unit, formula: null }
    const formula = formulas[named]
    return formula === undefined
      ? texts('no-metric', { metric: named, similar: '' })
      : { unit: 'count', formula: parseFormula(formula) }
  })
}

function problemsOf(act: () => unknown): string[] {
  try {
    act()
    return []
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    return error.problems.map(({ message }) => `${message}`)
  }
}

const sums = (values: Record<string, number>): MetricSums =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, exact(value)]))
const worth = (text: string, values: Record<string, number>) => evaluateRatio(compile(text).expression, sums(values))

describe('a formula', () => {
  it.each([
    ['clicks + leads * 2', '8'],
    ['(clicks + leads) * 2', '10'],
    ['clicks - leads - leads', '-4'],
    ['clicks / leads / 4', '0.1666666666666667'],
    ['clicks / (leads / 4)', '2.666666666666667'],
    ['clicks - leads-won', '-6'],
    ['1.5 * clicks', '3'],
  ])('reads %s from left to right, products first', (text, value) => {
    expect(worth(text, { clicks: 2, leads: 3, 'leads-won': 8 }).value).toBe(value)
  })

  it('comes to what any tree of sums and products comes to', () => {
    const { tree } = fc.letrec<{ tree: { text: string; value: number } }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.integer({ min: 0, max: 9 }).map((value) => ({ text: String(value), value })),
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([left, sign, right]) => ({
          text: `(${left.text} ${sign} ${right.text})`,
          value:
            sign === '+'
              ? left.value + right.value
              : sign === '-'
                ? left.value - right.value
                : left.value * right.value,
        })),
      ),
    }))
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        fc.pre(text.length < LONGEST_FORMULA && (text.match(/\d/g)?.length ?? 0) < MOST_TERMS)
        expect(Number(evaluateRatio(compile(text).expression, {}).value)).toBe(value + 0)
      }),
    )
  })

  it('is unknown where a part is, and where something is divided by zero', () => {
    expect(worth('clicks + leads', { clicks: 2 }).value).toBeNull()
    expect(worth('clicks / leads', { clicks: 2, leads: 0 })).toEqual({
      value: null,
      numerator: '2',
      denominator: '0',
    })
    expect(worth('1 + clicks / leads', { clicks: 2, leads: 0 }).value).toBeNull()
  })

  it('tells numerator and denominator of a ratio, and sums exactly', () => {
    expect(worth('(gains - cost) / cost', { gains: 5, cost: 4 })).toEqual({
      ...{ value: '0.25', numerator: '1', denominator: '4' },
    })
    const big = evaluateRatio(compile('clicks + leads').expression, {
      clicks: exact('12345678901234'),
      leads: exact(1),
    })
    expect(big).toEqual({ value: '12345678901235', numerator: '12345678901235', denominator: null })
    expect(worth('100 * clicks / leads', { clicks: 1, leads: 3 }).value).toBe('33.33333333333333')
  })

  it('shows its parts without the parentheses around them', () => {
    const parts = (text: string) => {
      const written = parseFormula(text)
      if (!isDivision(written)) return [partText(text, written)]
      return [partText(text, written.left), partText(text, written.right)]
    }
    expect(parts('((gains) - cost) / (cost)')).toEqual(['(gains) - cost', 'cost'])
    expect(parts('(clicks + leads) * (clicks - leads)')).toEqual(['(clicks + leads) * (clicks - leads)'])
  })

  it.each([
    ['', 'Character 1: the formula ends here, where a key of a metric, a number or `(` is expected.'],
    ['clicks +', 'Character 9: the formula ends here'],
    ['clicks leads', 'Character 8: `leads` stands here, where an operator'],
    ['clicks ? leads', 'Character 8: `?` stands here'],
    ['(clicks', 'Character 8: the formula ends here, where `)` or an operator is expected.'],
    ['clicks)', 'Character 7: `)` stands here'],
    ['Clicks', 'Character 1: `C` stands here'],
    ['-clicks', 'Character 1: `-` stands here'],
  ])('that cannot be read (%j) is refused at its place', (text, message) => {
    expect(problemsOf(() => compile(text))).toEqual([expect.stringContaining(message)])
  })

  it('is refused with every metric that there is not', () => {
    expect(problemsOf(() => compile('clics / clicks + lead'))).toEqual([
      'Character 1: There is no metric with the key "clics".',
      'Character 18: There is no metric with the key "lead".',
    ])
  })

  it.each([
    ['clicks + cost', 'count + money'],
    ['clicks * leads', 'count * count'],
    ['cost * gains', 'money * money'],
    ['clicks / cost', 'count / money'],
    ['clicks - 1', 'count - ratio'],
    ['watched + cost', 'duration + money'],
    ['1 / clicks', 'ratio / count'],
  ])('whose units do not fit (%s) is refused', (text, told) => {
    expect(problemsOf(() => compile(text))).toEqual([expect.stringContaining(`Character 1: ${told} has no meaning.`)])
  })

  it.each([
    ['clicks / leads', 'ratio'],
    ['cost / clicks', 'money'],
    ['watched / clicks', 'duration'],
    ['cost * clicks / leads', 'money'],
    ['clicks * watched', 'duration'],
    ['(clicks + leads) / 2', 'count'],
    ['1 - clicks / leads', 'ratio'],
  ])('has a unit that follows from its parts: %s', (text, unit) => {
    expect(compile(text).unit).toBe(unit)
  })

  it('takes the formulas that it names apart, down to facts', () => {
    const formulas = { won: 'leads-won + leads', all: 'won + clicks' }
    const { facts, expression } = compile('all - won', formulas)
    expect(facts).toEqual(['leads-won', 'leads', 'clicks'])
    expect(evaluateRatio(expression, sums({ clicks: 5, leads: 2, 'leads-won': 1 })).value).toBe('5')
  })

  it('made of itself is refused with the whole way', () => {
    expect(problemsOf(() => compile('own + clicks', { own: 'clicks' }))).toEqual([
      'Character 1: A formula cannot be made of itself: "own" → "own".',
    ])
    const formulas = { a: 'b + clicks', b: 'clicks + own', own: 'clicks' }
    expect(problemsOf(() => compile('clicks + a + b', formulas))).toEqual([
      'Character 10: A formula cannot be made of itself: "own" → "a" → "b" → "own".',
      'Character 14: A formula cannot be made of itself: "own" → "b" → "own".',
    ])
  })

  it('has bounds: length, parentheses, terms, and formulas made of formulas', () => {
    const told = (act: () => unknown) => expect(problemsOf(act).join(' '))
    told(() => compile(`clicks${' '.repeat(LONGEST_FORMULA)}`)).toContain('at most 1000 characters')
    told(() => compile(`${'('.repeat(21)}clicks${')'.repeat(21)}`)).toContain('at most 20 deep')
    told(() =>
      compile(
        Array(MOST_TERMS + 1)
          .fill('leads')
          .join(' + '),
      ),
    ).toContain('more than 100 terms')
    expect(compile(Array(MOST_TERMS).fill('leads').join(' + ')).facts).toEqual(['leads'])
    const doubling = Object.fromEntries(
      Array.from({ length: 7 }, (_, n) => [`f${n}`, n ? `f${n - 1} + f${n - 1}` : 'clicks + clicks']),
    )
    told(() => compile('f6', doubling)).toContain('more than 100 terms')
    const chain = Object.fromEntries(
      Array.from({ length: DEEPEST_CHAIN }, (_, n) => [`f${n}`, n ? `f${n - 1}` : 'clicks']),
    )
    told(() => compile('f7', chain)).toContain('at most 8 deep')
    expect(compile('f6', chain).facts).toEqual(['clicks'])
  })

  it('reads a formula of the longest length in no time, whatever it holds', () => {
    const begin = performance.now()
    for (const text of [' '.repeat(LONGEST_FORMULA), '9'.repeat(LONGEST_FORMULA), 'a'.repeat(LONGEST_FORMULA)]) {
      problemsOf(() => compile(text))
    }
    const all: Expression = parseFormula(
      Array(250)
        .fill('clicks')
        .join('+')
        .slice(0, LONGEST_FORMULA - 1)
        .replace(/\+\w*$/, ''),
    )
    expect(all.kind).toBe('OPERATION')
    expect(performance.now() - begin).toBeLessThan(1_000)
  })
})

describe('whether values of a formula can be added', () => {
  const FACTS: Readonly<Record<string, MetricAdds>> = { clicks: 'YES', leads: 'YES', cost: 'LEVEL', 'leads-won': 'NO' }
  it.each([
    ['clicks + leads', 'YES'],
    ['clicks - leads / 2', 'YES'],
    ['3 * clicks', 'YES'],
    ['clicks + leads-won', 'NO'],
    ['cost * 2 + cost', 'LEVEL'],
    ['clicks / leads', null],
    ['clicks * cost', null],
    ['cost / leads-won', null],
    ['7', null],
  ])('follows from what "%s" is made of: %s', (text, adds) => {
    expect(addsOfFormula(compile(text).expression, (key) => FACTS[key] ?? null)).toBe(adds)
  })
})
