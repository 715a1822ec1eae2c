import fc from 'fast-check'
import { asJson } from '../../host/store.ts'
import { quoted, Teller } from '../../story.ts'
import { forAll } from '../story-of.ts'
import { withoutClockAndChance } from '../traps.ts'
import { anyRow, fullRow, mayMiss, presentValue, type Row, sampleRows, without } from './rows.ts'
import { AS_OF, alike, benchOf, cohortOf, figures, type ScoringPromise } from './subject.ts'

const monotone: ScoringPromise = {
  name: 'monotone',
  title: 'rises and falls with its features as it declares',
  concerns: ({ model }) => Object.values(model.features).some((feature) => 'monotone' in feature && feature.monotone),
  async run(subject) {
    const { features } = subject.model
    const bench = await benchOf(subject)
    for (const [name, feature] of Object.entries(features)) {
      const direction = feature.type === 'number' ? feature.monotone : undefined
      if (direction === undefined) continue
      const cases = fc.tuple(anyRow(features), presentValue(feature), presentValue(feature))
      await forAll(cases, { runs: bench.runs }, ([row, one, other]) => {
        const [less, more] = [Math.min(Number(one), Number(other)), Math.max(Number(one), Number(other))]
        const before = bench.one({ ...row, [name]: less }).value
        const after = bench.one({ ...row, [name]: more }).value
        // Whether numbers are finite is asked elsewhere.
        if (!Number.isFinite(after - before) || (after - before) * direction >= -1e-9) return
        const teller = new Teller()
        teller.tell(`The model scores ${quoted({ ...row, [name]: less })}: ${before}.`)
        teller.tell(`The same with ${name} at ${more}: ${after}.`)
        throw teller.story(`more ${name} ${direction === 1 ? 'lowers' : 'raises'} the value, against its declaration`)
      })
    }
  },
}

/** Sizes of batches; the host asks for 2,000 rows at a time. */
const LARGE = [9, 16, 33, 257, 2_000]
const DIFFERENT_ROWS = 64

const batches: ScoringPromise = {
  name: 'batches',
  title: 'gives a row the same score alone or among others, in any order',
  async run(subject) {
    const bench = await benchOf(subject)
    const rows = fc.array(anyRow(subject.model.features), { minLength: 2, maxLength: 8 })
    await forAll(rows, { runs: bench.runs }, (batch) => {
      const together = bench.score(batch).map(figures)
      const backwards = bench.score(batch.toReversed()).map(figures).toReversed()
      for (const [index, row] of batch.entries()) {
        const alone = figures(bench.one(row))
        const teller = new Teller()
        teller.tell(`The model scores ${quoted(row)} alone: ${alone.value}.`)
        if (!alike(alone, together[index])) {
          teller.tell(`It scores the same row as one of ${quoted(batch)}: ${together[index]?.value}.`)
          throw teller.story('the score depends on what else is in the batch')
        }
        if (!alike(alone, backwards[index])) {
          teller.tell(`It scores ${quoted(batch)} in the opposite order: ${backwards[index]?.value}.`)
          throw teller.story('the score depends on the order of the batch')
        }
      }
    })
    const different = sampleRows(subject.model.features, DIFFERENT_ROWS)
    const alone = different.map((row) => figures(bench.one(row)))
    for (const size of LARGE) {
      const batch = Array.from({ length: size }, (_, index) => ({ ...different[index % DIFFERENT_ROWS] }))
      for (const [index, score] of bench.score(batch).entries()) {
        const own = alone[index % DIFFERENT_ROWS]
        if (alike(own, figures(score))) continue
        const teller = new Teller()
        teller.tell(`The model scores ${quoted(batch[index])} alone: ${own?.value}.`)
        teller.tell(`It scores the same row in a batch of ${size}: ${score.value}.`)
        throw teller.story(
          'the score depends on how many are in the batch: what depends on the cohort belongs into fit',
        )
      }
    }
  },
}

const deterministic: ScoringPromise = {
  name: 'deterministic',
  title: 'uses neither clock nor randomness',
  async run(subject) {
    const { model } = subject
    const bench = await benchOf(subject)
    await forAll(anyRow(model.features), { runs: bench.runs }, (row) => {
      const teller = new Teller()
      teller.tell(`The model scores ${quoted(row)}, while clock and chance are traps.`)
      const score = (): unknown =>
        model.score([{ ...row }], { params: bench.params, fitted: bench.fitted, asOf: new Date(AS_OF) })
      let first: unknown
      try {
        first = withoutClockAndChance(score)
      } catch (error) {
        throw teller.story(error instanceof Error ? error.message : String(error))
      }
      if (!alike(first, score())) throw teller.story('a second time the score is another')
    })
    if (!model.fit) return
    const teller = new Teller()
    teller.tell('The model is fitted, while clock and chance are traps.')
    try {
      withoutClockAndChance(() => model.fit?.(cohortOf(subject), bench.params))
    } catch (error) {
      throw teller.story(error instanceof Error ? error.message : String(error))
    }
  },
}

const pure: ScoringPromise = {
  name: 'pure',
  title: 'does not change its arguments',
  async run(subject) {
    const { model } = subject
    const bench = await benchOf(subject)
    await forAll(anyRow(model.features), { runs: bench.runs }, (row) => {
      const handed = {
        rows: [{ ...row }],
        params: structuredClone(bench.params),
        fitted: structuredClone(bench.fitted),
      }
      const before = JSON.stringify(handed)
      model.score(handed.rows, { params: handed.params, fitted: handed.fitted, asOf: new Date(AS_OF) })
      const teller = new Teller()
      teller.tell(`The model gets ${before}.`)
      const after = JSON.stringify(handed)
      if (after !== before) throw teller.story(`afterwards that is ${after}`)
    })
  },
}

const missing: ScoringPromise = {
  name: 'missing',
  title: 'works when every optional value is missing',
  concerns: ({ model }) => mayMiss(model.features).length > 0,
  async run(subject) {
    const { features } = subject.model
    const bench = await benchOf(subject)
    await forAll(fullRow(features), { runs: bench.runs }, (row) => {
      const bare = without(row, mayMiss(features))
      if (!Number.isFinite(bench.one(row).value)) return
      const { value, coverage } = bench.one(bare)
      if (Number.isFinite(value) && Number.isFinite(coverage)) return
      const teller = new Teller()
      teller.tell(`The model scores ${quoted(bare)}.`)
      throw teller.story(`the value is ${value}, the coverage ${coverage}`)
    })
  },
}

const coverage: ScoringPromise = {
  name: 'coverage',
  title: 'reports a lower coverage, between 0 and 1, when a value is missing',
  async run(subject) {
    const { features } = subject.model
    const bench = await benchOf(subject)
    const names = mayMiss(features)
    await forAll(fullRow(features), { runs: bench.runs }, (row) => {
      const full = bench.one(row).coverage
      const teller = new Teller()
      teller.tell(`The model scores ${quoted(row)}: coverage ${full}.`)
      if (full < 0 || full > 1) throw teller.story('that lies outside [0, 1]')
      let falls = names.length === 0
      for (const name of names) {
        const less = bench.one(without(row, [name])).coverage
        if (less > full + 1e-9 || less < 0) {
          teller.tell(`The same without ${name}: coverage ${less}.`)
          throw teller.story('knowing less must not raise the coverage, nor bring it below 0')
        }
        falls ||= less < full - 1e-9
      }
      if (!falls) throw teller.story(`the coverage stays ${full}, whichever of ${names.join(', ')} is missing`)
    })
  },
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Other hours, days of the week and of the month, months and years; none of them a whole number of seconds. */
const MOVES_MS = [
  ...[1, 7, 13].map((hours) => hours * HOUR_MS + 754_321),
  ...[1, 2, 3, 9, 17, 45, 200].map((days) => days * DAY_MS),
  ...[-365, 365, 730].map((days) => days * DAY_MS),
]

const lookAhead: ScoringPromise = {
  name: 'look-ahead',
  // The rows hold what was known at `asOf`, ages included. A model that reads the date besides would give other scores in
  // a backtest than it gave on the day.
  title: 'gives the same rows the same scores at any time',
  async run(subject) {
    const bench = await benchOf(subject)
    await forAll(anyRow(subject.model.features), { runs: bench.runs }, (row) => {
      const today = figures(bench.one(row))
      for (const move of MOVES_MS) {
        const asOf = new Date(AS_OF.getTime() + move)
        const [moved] = bench.score([row], asOf)
        if (moved && alike(figures(moved), today)) continue
        const teller = new Teller()
        teller.tell(`The model scores ${quoted(row)} as of ${AS_OF.toISOString()}: ${today.value}.`)
        teller.tell(`It scores the same row as of ${asOf.toISOString()}: ${moved?.value}.`)
        throw teller.story('the instant changes the score, although nothing else is known')
      }
    })
  },
}

const fit: ScoringPromise = {
  name: 'fit',
  title: 'fits the same rows in any order to the same JSON',
  concerns: ({ model }) => model.fit !== undefined,
  async run(subject) {
    const { model } = subject
    const bench = await benchOf(subject)
    const cohort: fc.Arbitrary<Row[]> = fc.array(anyRow(model.features), { maxLength: 12 })
    await forAll(cohort, { runs: bench.runs }, (rows) => {
      const teller = new Teller()
      teller.tell(`The model is fitted to ${quoted(rows)}.`)
      const straight = bench.fit(rows)
      const raw = model.fit?.(structuredClone(rows), bench.params)
      if (!alike(raw, asJson(raw))) throw teller.story(`what it fits does not survive JSON: ${quoted(raw)}`)
      const backwards = bench.fit(rows.toReversed())
      if (!alike(straight, backwards)) {
        teller.tell(`It gives ${quoted(straight)}; with the rows in the opposite order ${quoted(backwards)}.`)
        throw teller.story('what it fits depends on the order of the rows')
      }
    })
  },
}

export const BEHAVIOUR: readonly ScoringPromise[] = [
  monotone,
  batches,
  deterministic,
  pure,
  missing,
  coverage,
  lookAhead,
  fit,
]
