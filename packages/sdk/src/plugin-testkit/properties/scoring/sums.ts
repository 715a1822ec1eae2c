import fc from 'fast-check'
import { featureProblem, requiredScopes } from '../../../plugin/index.ts'
import { quoted, Teller } from '../../story.ts'
import { forAll } from '../story-of.ts'
import { anyRow, cornerRows, type Row } from './rows.ts'
import { type AnyScore, benchOf, near, type ScoringPromise, type ScoringSubject } from './subject.ts'

/** One score of one generated row after the other. */
async function eachScore(
  subject: ScoringSubject,
  look: (score: AnyScore, tell: { row: Row; teller: Teller }) => void,
): Promise<void> {
  const bench = await benchOf(subject)
  const { features } = subject.model
  const examples = [...cornerRows(features), ...(subject.fixture.rows ?? [])]
  await forAll(anyRow(features), { runs: bench.runs, examples }, (row) => {
    const teller = new Teller()
    teller.tell(`The model scores ${quoted(row)}.`)
    look(bench.one(row), { row, teller })
  })
}

const manifest: ScoringPromise = {
  name: 'manifest',
  title: 'is listed in its manifest, with the permissions that it needs',
  run(subject) {
    const { model } = subject
    const { provides, permissions } = subject.manifest()
    const teller = new Teller()
    teller.tell(`The manifest provides ${quoted(provides)} and asks for ${quoted(permissions.data)}.`)
    if (!provides.includes(`scoring-model:${model.id}`)) {
      throw teller.story(`it does not announce scoring-model:${model.id}`)
    }
    const nothing = { streams: [], publishes: false, checks: false, notifies: false }
    const missing = requiredScopes({ ...nothing, subjects: [model.subject] }).find(
      (scope) => !permissions.data.includes(scope),
    )
    if (missing) throw teller.story(`permissions.data lacks ${missing}, which a model of a ${model.subject} needs`)
  },
}

const params: ScoringPromise = {
  name: 'params',
  title: 'has defaults for all of its params',
  async run({ model }) {
    const teller = new Teller()
    teller.tell('Nobody sets any params: the host hands {} to the schema.')
    const result = await model.params['~standard'].validate({})
    if (result.issues) {
      const [issue] = result.issues
      throw teller.story(`the schema refuses: ${issue?.path?.map(String).join('.') ?? ''} ${issue?.message}`)
    }
  },
}

const features: ScoringPromise = {
  name: 'features',
  title: 'declares features of the catalogue, for the subject that it scores',
  run({ model }) {
    for (const [name, feature] of Object.entries(model.features)) {
      const wrong = featureProblem(feature, model.subject)
      if (!wrong) continue
      const teller = new Teller()
      teller.tell(`The model of a ${model.subject} declares ${name}: ${quoted(feature)}.`)
      throw teller.story(`${wrong.problem}. ${wrong.remedy}`)
    }
  },
}

const shape: ScoringPromise = {
  name: 'shape',
  title: 'returns one score per row, with every dimension and no other',
  async run(subject) {
    const { model } = subject
    const bench = await benchOf(subject)
    await forAll(fc.array(anyRow(model.features), { maxLength: 5 }), { runs: bench.runs }, (rows) => {
      const teller = new Teller()
      const scores = bench.score(rows)
      teller.tell(`The model scores ${quoted(rows)}.`)
      if (!Array.isArray(scores) || scores.length !== rows.length) {
        throw teller.story(`${rows.length} rows should have as many scores, and have ${scores.length}`)
      }
      for (const { parts } of scores) {
        const names = Object.keys(parts)
        const missing = model.dimensions.find((dimension) => !names.includes(dimension))
        if (missing !== undefined) throw teller.story(`the dimension ${missing} is missing`)
        const more = names.find((name) => !model.dimensions.includes(name))
        if (more !== undefined) throw teller.story(`the dimension ${more} is not declared`)
      }
    })
  },
}

const finite: ScoringPromise = {
  name: 'finite',
  title: 'returns finite numbers only',
  run: (subject) =>
    eachScore(subject, ({ value, base, coverage, parts }, { teller }) => {
      const contributions = Object.entries(parts).map(([name, part]) => [name, part.contribution] as const)
      const odd = [['value', value], ['base', base], ['coverage', coverage], ...contributions].find(
        ([, number]) => !Number.isFinite(number),
      )
      if (odd) throw teller.story(`${odd[0]} is ${odd[1]}`)
    }),
}

const additivity: ScoringPromise = {
  name: 'additivity',
  title: 'is additive: base and contributions add up to the value, reasons to the contribution',
  run: (subject) =>
    eachScore(subject, ({ value, base, parts }, { teller }) => {
      const sum = Object.values(parts).reduce((total, { contribution }) => total + contribution, base)
      if (Number.isFinite(sum + value) && !near(sum, value)) {
        throw teller.story(`base and contributions add up to ${sum}, and the value is ${value}`)
      }
      for (const [dimension, { contribution, reasons }] of Object.entries(parts)) {
        const told = reasons.reduce((total, reason) => total + reason.contribution, 0)
        if (reasons.length > 0 && Number.isFinite(told + contribution) && !near(told, contribution)) {
          throw teller.story(`the reasons of ${dimension} add up to ${told}, and its contribution is ${contribution}`)
        }
      }
    }),
}

const range: ScoringPromise = {
  name: 'range',
  title: 'stays within its range',
  run: (subject) =>
    eachScore(subject, ({ value }, { teller }) => {
      const [least, most] = subject.model.range
      if (value < least - 1e-9 || value > most + 1e-9) {
        throw teller.story(`the value ${value} lies outside [${least}, ${most}]`)
      }
    }),
}

const reasons: ScoringPromise = {
  name: 'reasons',
  title: 'gives reasons as sentences, for features that it declares',
  run: (subject) =>
    eachScore(subject, ({ parts }, { teller }) => {
      for (const reason of Object.values(parts).flatMap((part) => part.reasons)) {
        if (!Object.hasOwn(subject.model.features, reason.feature)) {
          throw teller.story(`a reason names ${quoted(reason.feature)}, which is no feature of the model`)
        }
        if (typeof reason.text !== 'string' || reason.text.trim() === '' || reason.text.length > 2_000) {
          throw teller.story(`the reason ${reason.feature} has no words, or too many: ${quoted(reason.text)}`)
        }
      }
    }),
}

export const SUMS: readonly ScoringPromise[] = [manifest, params, features, shape, finite, additivity, range, reasons]
