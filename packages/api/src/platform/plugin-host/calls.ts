import type { z } from 'zod'
import type { MessageRow, Text } from '../../core/texts/index.ts'
import { PluginFailure } from './failure.ts'
import { type LoadedPlugin, NO_GRANT } from './loaded-plugin.ts'
import type { CallTerms } from './process.ts'
import type { Operation } from './sandbox/messages.ts'
import { texts } from './texts.ts'
import { parseUntrusted } from './wire.ts'

const NO_FACTS = { integrationId: '', config: null, secrets: {}, nowMs: 0 }

export const shapeFailure = (told: Text | MessageRow): PluginFailure => new PluginFailure('permanent', 'shape', told)

interface Question<T> {
  readonly timeoutMs: number
  /** Maximum wait for a free process; without it, that of the host. */
  readonly waitMs?: number | undefined
  readonly answer: z.ZodType<T>
  readonly what: string | Text
  /** What the process is told first, piece by piece, so that little is on its way at once. */
  readonly before?: Iterable<Operation>
}

/** Asks one question in a process of the plugin, and accepts only an answer of the right shape. */
export async function askOnce<T>(
  plugin: LoadedPlugin,
  terms: CallTerms,
  operation: Operation,
  question: Question<T>,
): Promise<T> {
  return await answered(plugin, terms, operation, question, (failure) => failure)
}

/**
 * The same for a question that changes something at a provider: when the call dies after a request was sent, its effect
 * is unknown.
 */
export async function askToChange<T>(
  plugin: LoadedPlugin,
  terms: CallTerms,
  operation: Operation,
  question: Question<T>,
): Promise<T> {
  return await answered(plugin, terms, operation, question, (failure, changed) =>
    // A PluginError of the plugin says what happened; any other error says nothing about the provider.
    !changed || failure.reason === 'thrown'
      ? failure
      : new PluginFailure('ambiguous', failure.reason, failure.told, failure.retryAfterMs),
  )
}

async function answered<T>(
  plugin: LoadedPlugin,
  terms: CallTerms,
  operation: Operation,
  question: Question<T>,
  judge: (failure: PluginFailure, changed: boolean) => PluginFailure,
): Promise<T> {
  const limit = question.waitMs === undefined ? [] : [AbortSignal.timeout(question.waitMs)]
  const patience = AbortSignal.any([...(terms.signal ? [terms.signal] : []), ...limit])
  const process = await plugin.pools.acquire(terms.organizationId, patience)
  const call = process.begin(terms)
  try {
    for (const piece of question.before ?? []) await call.ask(piece, question.timeoutMs)
    const parsed = parseUntrusted(question.answer, await call.ask(operation, question.timeoutMs))
    if ('problem' in parsed)
      throw shapeFailure(texts('no-valid-result', { what: question.what, problem: parsed.problem }))
    return parsed.data
  } catch (error) {
    throw error instanceof PluginFailure ? judge(error, call.changed) : error
  } finally {
    call.close()
    plugin.pools.release(process)
  }
}

/**
 * Terms of a question that needs neither network nor settings.
 * @param organizationId null for the host itself.
 */
export const plainTerms = (organizationId: string | null, signal?: AbortSignal): CallTerms => ({
  organizationId,
  facts: NO_FACTS,
  grant: NO_GRANT,
  signal,
})
