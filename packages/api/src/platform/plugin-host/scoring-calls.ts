import type { Json, Scored } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { askOnce, plainTerms, shapeFailure } from './calls.ts'
import type { ScoringModelInfo } from './catalogue.ts'
import type { PluginLimits } from './limits.ts'
import type { LoadedPlugin } from './loaded-plugin.ts'
import type { FeatureColumns, Operation } from './sandbox/messages.ts'
import { parseScores, type Row } from './scored.ts'
import { scoresDisagree } from './spot-check.ts'
import { texts } from './texts.ts'
import { jsonWithin } from './wire.ts'

/** Rows that are made when they are asked for: an array of all of a large organisation takes a hundred megabytes. */
export interface Rows {
  readonly length: number
  slice(start: number, end: number): readonly Row[]
}

export interface FitRequest {
  readonly organizationId: string
  readonly model: string
  readonly params: Json
  /** The whole cohort. */
  readonly rows: Rows
  readonly signal?: AbortSignal | undefined
}
export interface ScoreRequest extends FitRequest {
  readonly rows: readonly Row[]
  /** What `fit` gave; null where the model has no fit. */
  readonly fitted: Json
  readonly asOf: Date
}

/** Null where the host asks with rows that it made up itself. */
type OfAnybody<Request extends { organizationId: string }> = Omit<Request, 'organizationId'> & {
  readonly organizationId: string | null
}

/** Rows per message: scores do not depend on how rows are split, and memory stays flat. */
const BATCH = 2_000
const FITTED_CHARACTERS = 1_024 * 1_024

function columnsOf({ features }: ScoringModelInfo, rows: readonly Row[]): FeatureColumns {
  const names = Object.keys(features)
  return { count: rows.length, names, values: names.map((name) => rows.map((row) => row[name] ?? null)) }
}

function* pagesOf(model: ScoringModelInfo, rows: Rows): Generator<Operation> {
  for (let start = 0; start < rows.length; start += BATCH)
    yield { op: 'rows', rows: columnsOf(model, rows.slice(start, start + BATCH)) }
}

export async function fitModel(
  plugin: LoadedPlugin,
  model: ScoringModelInfo,
  request: OfAnybody<FitRequest>,
  limits: PluginLimits,
): Promise<Json> {
  if (!model.fits) return null
  const { organizationId, params, rows, signal } = request
  const operation = { op: 'fit', model: model.id, params } as const
  return await askOnce(plugin, plainTerms(organizationId, signal), operation, {
    timeoutMs: limits.callMs,
    answer: jsonWithin(FITTED_CHARACTERS),
    what: `fit of ${model.id}`,
    before: pagesOf(model, rows),
  })
}

export async function scoreRows(
  plugin: LoadedPlugin,
  model: ScoringModelInfo,
  request: OfAnybody<ScoreRequest>,
  limits: PluginLimits,
): Promise<Scored<string>[]> {
  const { organizationId, params, rows, fitted, asOf, signal } = request
  const rules = { dimensions: model.dimensions, features: Object.keys(model.features), range: model.range }
  const scores: Scored<string>[] = []
  for (let offset = 0; offset < rows.length; offset += BATCH) {
    const batch = rows.slice(offset, offset + BATCH)
    const columns = columnsOf(model, batch)
    const operation = { op: 'score', model: model.id, params, rows: columns, fitted, asOf: asOf.toISOString() } as const
    const question = { timeoutMs: limits.callMs, answer: z.unknown(), what: model.id }
    const output = await askOnce(plugin, plainTerms(organizationId, signal), operation, question)
    for (const score of await parseScores(output, batch.length, offset, rules)) scores.push(score)
  }
  return scores
}

/**
 * The same for an organisation's subjects, with a spot-check: the model is asked again for a few of the rows.
 * @throws PluginFailure of reason `shape` where the scores go by more than the row.
 */
export async function scoreAndCheck(
  plugin: LoadedPlugin,
  model: ScoringModelInfo,
  request: ScoreRequest,
  limits: PluginLimits,
): Promise<Scored<string>[]> {
  const scores = await scoreRows(plugin, model, request, limits)
  const fault = await scoresDisagree(request.rows, scores, (rows) =>
    scoreRows(plugin, model, { ...request, rows }, limits),
  )
  if (fault !== null) throw shapeFailure(texts('model-broke-contract', { problem: fault }))
  return scores
}
