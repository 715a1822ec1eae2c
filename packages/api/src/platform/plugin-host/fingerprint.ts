import { createHash } from 'node:crypto'
import { type Feature, type Json, parseFeature, type Scored } from '@portevoix/sdk/plugin'
import { asWritten } from '../../core/texts/index.ts'
import { askOnce, plainTerms, shapeFailure } from './calls.ts'
import type { ScoringModelInfo } from './catalogue.ts'
import { PluginFailure } from './failure.ts'
import type { PluginLimits } from './limits.ts'
import type { LoadedPlugin } from './loaded-plugin.ts'
import { NotAdditive, type Row } from './scored.ts'
import { fitModel, scoreRows } from './scoring-calls.ts'
import { largeBatchDisagrees, scoresDisagree } from './spot-check.ts'
import { ValidationSchema } from './wire.ts'

/** Remembers what each version of a model answered. */
export interface ModelFingerprints {
  /** Whether this version has answered before, and the same. The first answer is stored. */
  expect(model: string, version: string, hash: string): Promise<'new' | 'same' | 'different'>
}

const ROWS = 64
const AS_OF = new Date('2026-01-01T00:00:00Z')
const SHARE_UNITS: ReadonlySet<string> = new Set(['0 to 1', 'share of 1', '0 or 1', 'Burt'])
/** The first values of every numeric column: nothing, little, and the extremes. */
const COUNTS = [0, 1, 2, 3, 10, 100, 10_000, 1_000_000]
const SHARES = [0, 1, 0.5, 1e-6, 0.999_999, 0.25, 0.75, 0.1]

/** In [0, 1), repeatable: bytes of a hash, so that no two columns correlate. */
function fraction(name: string, index: number): number {
  return createHash('sha256').update(`${name}/${index}`).digest().readUInt32BE(0) / 2 ** 32
}

function cellOf(name: string, feature: Feature, index: number): number | string | null {
  const chance = fraction(name, index)
  // About every seventh row lacks the value, and one row lacks everything optional.
  if (feature.missing === 'null' && (index === ROWS - 1 || chance < 1 / 7)) return null
  const pick = fraction(`${name}/value`, index)
  if (feature.type === 'category') return feature.values[Math.floor(pick * feature.values.length)] ?? null
  const isShare = SHARE_UNITS.has(parseFeature(feature.source)?.entry.unit ?? '')
  const extreme = (isShare ? SHARES : COUNTS)[index]
  if (extreme !== undefined) return extreme
  return isShare ? Math.round(pick * 1e6) / 1e6 : Math.floor(1_000 * pick ** 3)
}

/** Rows made by the host, the same for the same declaration of features. */
export function fingerprintRows(features: ScoringModelInfo['features']): Row[] {
  return Array.from({ length: ROWS }, (_, index) =>
    Object.fromEntries(
      Object.entries(features)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, feature]) => [name, cellOf(name, feature, index)]),
    ),
  )
}

/** JSON with sorted names and numbers rounded to 1e-9, so that the last bits of a sum do not matter. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return JSON.stringify(Number(value.toFixed(9)) + 0)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, entry]) => `${JSON.stringify(name)}:${canonicalJson(entry)}`).join(',')}}`
}

const isAnswer = (error: unknown): error is PluginFailure =>
  error instanceof PluginFailure && !(error instanceof NotAdditive) && ['thrown', 'bug', 'shape'].includes(error.reason)

/** A refusal is an answer too: it must be the same each time, but its text may change. */
async function answerOrRefusal<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (isAnswer(error)) return null
    throw error
  }
}

/**
 * SHA-256 in hex of a model's answers to the host's rows with default params; null for a model without them. `fit` is
 * covered by the scores that follow from it. The same rows are used to spot-check the model: the sums of scores, and
 * that a score depends only on its row.
 * @throws PluginFailure when the model does not finish; with the reason `shape` when the spot-check shows a breach of
 * the contract.
 */
export async function fingerprintModel(
  plugin: LoadedPlugin,
  model: ScoringModelInfo,
  limits: PluginLimits,
): Promise<string | null> {
  const operation = { op: 'validate', what: 'scoring-model', id: model.id, value: {} } as const
  const question = { timeoutMs: limits.callMs, answer: ValidationSchema, what: `the schema of ${model.id}` }
  const defaults = await askOnce(plugin, plainTerms(null), operation, question)
  if (!('value' in defaults)) return null
  const params = defaults.value
  const rows = fingerprintRows(model.features)
  const fitted: Json = await answerOrRefusal(() =>
    fitModel(plugin, model, { organizationId: null, model: model.id, params, rows }, limits),
  )
  const ask = (some: readonly Row[]) =>
    scoreRows(plugin, model, { organizationId: null, model: model.id, params, rows: some, fitted, asOf: AS_OF }, limits)
  const score = (some: readonly Row[]) => answerOrRefusal(() => ask(some))
  let answers: (Scored<string> | null)[] | null = await score(rows)
  if (answers === null) {
    // Rows are scored one by one, so that a refused row does not hide the others.
    answers = []
    for (const row of rows) answers.push((await score([row]))?.[0] ?? null)
  }
  const answered = rows.flatMap((row, index) => (answers[index] ? [{ row, answer: answers[index] }] : []))
  const [accepted, accounts] = [answered.map(({ row }) => row), answered.map(({ answer }) => answer)]
  const fault =
    (await scoresDisagree(accepted, accounts, ask)) ?? (await largeBatchDisagrees(accepted, accounts, score))
  if (fault !== null) throw shapeFailure(asWritten(fault))
  return createHash('sha256').update(canonicalJson(answers)).digest('hex')
}
