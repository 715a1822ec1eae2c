import type { Json, Scored } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import type { ScoringModelInfo } from './catalogue.ts'
import { PluginFailure } from './failure.ts'
import type { PluginLimits } from './limits.ts'
import { type LoadedPlugin, NO_GRANT } from './loaded-plugin.ts'
import type { Operation } from './sandbox/messages.ts'
import { parseScores } from './scored.ts'
import { parseUntrusted } from './wire.ts'

/** One subject's features, by the model's own names. */
export type Row = { readonly [feature: string]: number | string | null }

export interface FitRequest {
  readonly model: string
  readonly params: Json
  /** The whole cohort. */
  readonly rows: readonly Row[]
  readonly signal?: AbortSignal | undefined
}
export interface ScoreRequest extends FitRequest {
  /** What `fit` gave; null where the model has no fit. */
  readonly fitted: Json
  readonly asOf: Date
}

/** Rows per question: scores do not depend on how rows are split, and memory stays flat. */
const BATCH = 2_000
const FITTED_BYTES = 1_024 * 1_024

/** Asks one question that needs neither network nor settings. */
export async function askPlainly(
  plugin: LoadedPlugin,
  operation: Operation,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<unknown> {
  const facts = { integrationId: '', config: null, secrets: {}, nowMs: 0 }
  const process = await plugin.pool.acquire(signal)
  const call = process.begin({ facts, grant: NO_GRANT, signal })
  try {
    return await call.ask(operation, timeoutMs)
  } finally {
    call.close()
    plugin.pool.release(process)
  }
}

export async function fitModel(
  plugin: LoadedPlugin,
  model: ScoringModelInfo,
  request: FitRequest,
  limits: PluginLimits,
): Promise<Json> {
  if (!model.fits) return null
  const { params, rows, signal } = request
  const fitted = await askPlainly(plugin, { op: 'fit', model: model.id, params, rows }, limits.callMs, signal)
  const parsed = parseUntrusted(z.json(), fitted)
  if ('problem' in parsed || JSON.stringify(parsed.data).length > FITTED_BYTES) {
    throw new PluginFailure('permanent', 'shape', `fit of ${model.id} gave no JSON, or more than ${FITTED_BYTES} bytes`)
  }
  return parsed.data
}

export async function scoreRows(
  plugin: LoadedPlugin,
  model: ScoringModelInfo,
  request: ScoreRequest,
  limits: PluginLimits,
): Promise<Scored<string>[]> {
  const { params, rows, fitted, asOf, signal } = request
  const rules = { dimensions: model.dimensions, features: Object.keys(model.features), range: model.range }
  const scores: Scored<string>[] = []
  for (let offset = 0; offset < rows.length; offset += BATCH) {
    const batch = rows.slice(offset, offset + BATCH)
    const operation = { op: 'score', model: model.id, params, rows: batch, fitted, asOf: asOf.toISOString() } as const
    const output = await askPlainly(plugin, operation, limits.callMs, signal)
    for (const score of parseScores(output, batch.length, offset, rules)) scores.push(score)
  }
  return scores
}
