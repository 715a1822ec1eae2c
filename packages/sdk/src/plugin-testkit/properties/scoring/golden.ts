import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Json } from '../../../plugin/index.ts'
import { asJson } from '../../host/store.ts'
import { quoted, Teller } from '../../story.ts'
import { type Row, sampleRows } from './rows.ts'
import { AS_OF, alike, benchOf, cohortOf, figures, type ScoringPromise, type ScoringSubject } from './subject.ts'

const KEPT = 25

/** What the file holds: inputs and outputs, so that the outputs can be asked for again. */
interface Golden {
  readonly model: string
  readonly version: string
  readonly params: Json
  readonly cohort: Row[]
  readonly outputs: { readonly row: Row; readonly score: ReturnType<typeof figures> }[]
}

async function outputsOf(
  { model }: ScoringSubject,
  { params, cohort }: Pick<Golden, 'params' | 'cohort'>,
  rows: readonly Row[],
): Promise<Golden['outputs']> {
  const result = await model.params['~standard'].validate(params)
  if (result.issues) throw new Error('the params of the golden outputs are refused')
  const fitted = asJson(model.fit?.(cohort, result.value) ?? null)
  return rows.map((row) => {
    const [score] = model.score([row], { params: result.value, fitted, asOf: new Date(AS_OF) })
    if (!score) throw new Error('the model gave no score for a row')
    return { row, score: figures(score) }
  })
}

async function write(subject: ScoringSubject, path: string): Promise<void> {
  const { model, fixture } = subject
  await benchOf(subject)
  const inputs = { params: fixture.params ?? {}, cohort: cohortOf(subject) }
  const rows = [...(fixture.rows ?? []), ...sampleRows(model.features, KEPT)]
  const golden: Golden = {
    model: model.id,
    version: model.version,
    ...inputs,
    outputs: await outputsOf(subject, inputs, rows),
  }
  writeFileSync(path, `${JSON.stringify(golden, null, 2)}\n`)
  console.info(`Golden outputs of ${model.id} ${model.version} were written to ${path}: commit them.`)
}

async function compare(subject: ScoringSubject, golden: Golden): Promise<void> {
  const { model } = subject
  const teller = new Teller()
  teller.tell(`The golden outputs are of ${model.id} ${golden.version}.`)
  const raise = `the outputs have changed: raise the version of the model above ${model.version}, or mend it`
  let now: Golden['outputs']
  try {
    now = await outputsOf(
      subject,
      golden,
      golden.outputs.map(({ row }) => row),
    )
  } catch (error) {
    teller.tell(`Scoring their rows fails: ${quoted(String(error))}.`)
    throw teller.story(raise)
  }
  for (const [index, { row, score }] of golden.outputs.entries()) {
    const other = now[index]?.score
    // The file holds what JSON can: whether numbers are finite is asked elsewhere.
    if (alike(score, asJson(other))) continue
    teller.tell(`They hold for ${quoted(row)} the score ${quoted(score)}.`)
    teller.tell(`The model gives ${quoted(other)}.`)
    throw teller.story(raise)
  }
}

export const golden: ScoringPromise = {
  name: 'golden',
  title: 'returns the stored outputs of its version',
  async run(subject) {
    const { model, fixture, ci } = subject
    const path = fixture.golden instanceof URL ? fileURLToPath(fixture.golden) : fixture.golden
    const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Golden) : null
    if (kept?.version === model.version) {
      await compare(subject, kept)
      return
    }
    if (!ci) {
      await write(subject, path)
      return
    }
    const teller = new Teller()
    teller.tell(kept ? `The golden outputs are of version ${kept.version}.` : `There are no golden outputs in ${path}.`)
    throw teller.story(`none are kept for ${model.version}: run the tests once without CI=true, and commit the file`)
  },
}
