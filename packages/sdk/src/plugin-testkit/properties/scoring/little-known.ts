import type { Json } from '../../../plugin/index.ts'
import { asJson } from '../../host/store.ts'
import { quoted, Teller } from '../../story.ts'
import { cornerRows, mayMiss, type Row, sampleRows, without } from './rows.ts'
import {
  type AnyScore,
  AS_OF,
  alike,
  type Bench,
  benchOf,
  figures,
  near,
  type ScoringPromise,
  type ScoringSubject,
} from './subject.ts'

const degenerate: ScoringPromise = {
  name: 'degenerate',
  title: 'returns finite scores within its range for small and uniform cohorts',
  concerns: ({ model }) => model.fit !== undefined,
  async run(subject) {
    const { model } = subject
    const { features, range } = model
    const bench = await benchOf(subject)
    const rows = [...cornerRows(features), ...sampleRows(features, 10)]
    const [nothing, everything] = cornerRows(features)
    const bare = rows.map((row) => without(row, mayMiss(features)))
    const cohorts: [string, Row[]][] = [
      ['nobody', []],
      ['one row', rows.slice(-1)],
      ['twelve rows that are alike', Array.from({ length: 12 }, () => rows.at(-1) ?? {})],
      ['twelve rows of nothing', Array.from({ length: 12 }, () => nothing ?? {})],
      ['twelve rows of very much', Array.from({ length: 12 }, () => everything ?? {})],
      ['rows in which all is missing that may be', bare],
    ]
    const scored = (row: Row, fitted: Json): AnyScore | undefined =>
      model.score([{ ...row }], {
        params: structuredClone(bench.params),
        fitted: structuredClone(fitted),
        asOf: new Date(AS_OF),
      })[0]
    // What is wrong after any cohort is asked elsewhere.
    const fine = [...rows, ...bare].filter((row) => problemOf(() => scored(row, bench.fitted), range) === null)
    for (const [cohort, fitRows] of cohorts) {
      const teller = new Teller()
      teller.tell(`The model is fitted to ${cohort}.`)
      const raw = model.fit?.(structuredClone(fitRows), structuredClone(bench.params))
      const fitted = asJson(raw)
      if (!alike(raw, fitted)) throw teller.story(`what it fits does not survive JSON: ${quoted(fitted)}`)
      teller.tell(`It gives ${quoted(fitted)}.`)
      for (const row of fine) {
        const problem = problemOf(() => scored(row, fitted), range)
        if (problem === null) continue
        teller.tell(`It scores ${quoted(row)}.`)
        throw teller.story(`after a cohort that tells little, ${problem}`)
      }
    }
  },
}

/** What no score may be, whatever the cohort; null where it is sound. */
function problemOf(score: () => AnyScore | undefined, [least, most]: readonly [number, number]): string | null {
  let answer: AnyScore | undefined
  try {
    answer = score()
  } catch (error) {
    return `it threw ${quoted(String(error))}`
  }
  if (!answer) return 'there is no score'
  const { value, base, coverage, parts } = answer
  const sum = Object.values(parts).reduce((total, { contribution }) => total + contribution, base)
  if (!Number.isFinite(value)) return `the value is ${value}`
  if (!near(sum, value)) return `base and contributions add up to ${sum}, and the value is ${value}`
  if (value < least - 1e-9 || value > most + 1e-9) return `the value ${value} lies outside [${least}, ${most}]`
  return coverage >= 0 && coverage <= 1 ? null : `the coverage is ${coverage}`
}

const unknown: ScoringPromise = {
  name: 'unknown',
  title: 'does not treat a missing value as zero',
  concerns: ({ model: { features } }) => mayMiss(features).some((name) => features[name]?.type === 'number'),
  async run(subject) {
    const { features } = subject.model
    const bench = await benchOf(subject)
    const rows = sampleRows(features, 40).filter((row) => Object.values(row).every((value) => value !== null))
    const tried = rows.length > 0 ? rows : cornerRows(features)
    const inCohort = zeroInCohort(subject, bench, tried)
    if (inCohort !== undefined) {
      const teller = new Teller()
      teller.tell(`The model is fitted to ${tried.length} rows, and to as many more of which ${inCohort} is not known.`)
      teller.tell('It scores as if it were zero in these.')
      throw teller.story(`a missing ${inCohort} is taken for zero in the cohort: leave it out there as well`)
    }
    for (const name of mayMiss(features)) {
      const feature = features[name]
      if (feature?.type !== 'number') continue
      const compared = tried.map((row) => {
        const [full, zero, missing] = [row, { ...row, [name]: 0 }, without(row, [name])].map((one) => bench.one(one))
        return { row, full, zero, missing }
      })
      // What changes nothing cannot be taken for anything.
      if (compared.every(({ full, zero }) => alike(full && figures(full), zero && figures(zero)))) continue
      if (!compared.every(({ zero, missing }) => zero && missing && alike(sums(zero), sums(missing)))) continue
      const told = (score: AnyScore | undefined) => reasonsOf(score, name)
      const alikeInCoverage = compared.every(({ zero, missing }) => alike(zero?.coverage, missing?.coverage))
      const alikeInWords = compared.every(
        ({ zero, missing }) => told(missing).length > 0 && alike(told(zero), told(missing)),
      )
      const best = feature.monotone === -1
      // Where none of it adds nothing, what is not known may add nothing as well; else it bears the weight of none.
      const weighs = compared.some(({ zero }) => told(zero).some(({ contribution }) => Math.abs(contribution) > 1e-9))
      if (!alikeInCoverage && !alikeInWords && !best && !weighs) continue
      const [example] = compared
      const teller = new Teller()
      teller.tell(`The model scores ${quoted({ ...example?.row, [name]: 0 })}: ${quoted(example?.zero)}.`)
      teller.tell(`The same where ${name} is not known: ${quoted(example?.missing)}.`)
      throw teller.story(
        best
          ? `less ${name} is better, and where it is not known the score is that of none at all, the best there is`
          : `a missing ${name} is taken for zero: leave it out of sums, reasons and coverage`,
      )
    }
  },
}

/**
 * The first feature of which a missing value counts as zero among those that a model is fitted to; undefined where there is
 * none. Asked only of a fit that more rows of the same kind do not change: of a sum, nothing and zero are one.
 */
function zeroInCohort({ model }: ScoringSubject, bench: Bench, rows: readonly Row[]): string | undefined {
  if (!model.fit) return undefined
  const scoresAfter = (cohort: readonly Row[]) => bench.score(rows, AS_OF, bench.fit(cohort)).map(figures)
  const [once, twice] = [scoresAfter(rows), scoresAfter([...rows, ...rows])]
  if (!alike(once, twice)) return undefined
  return mayMiss(model.features).find((name) => {
    if (model.features[name]?.type !== 'number') return false
    const zeros = scoresAfter([...rows, ...rows.map((row) => ({ ...row, [name]: 0 }))])
    if (alike(zeros, twice)) return false
    return alike(zeros, scoresAfter([...rows, ...rows.map((row) => without(row, [name]))]))
  })
}

/** What a score adds up, without coverage and words. */
const sums = (score: AnyScore) => ({ ...figures(score), coverage: null })

const reasonsOf = (score: AnyScore | undefined, feature: string) =>
  Object.values(score?.parts ?? {}).flatMap(({ reasons }) => reasons.filter((reason) => reason.feature === feature))

/** What a model makes of a cohort or a person of whom little is known. */
export const LITTLE_KNOWN: readonly ScoringPromise[] = [degenerate, unknown]
