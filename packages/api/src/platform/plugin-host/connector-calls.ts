import { type CheckResult, type Json, STREAM_NAMES, type StreamName } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { askOnce, plainTerms, shapeFailure } from './calls.ts'
import { type ConnectorInfo, streamOf } from './catalogue.ts'
import type { PostSource } from './child-requests.ts'
import { PluginFailure } from './failure.ts'
import { type IntegrationFacts, termsOf } from './integration-facts.ts'
import type { PluginLimits } from './limits.ts'
import type { LoadedPlugin } from './loaded-plugin.ts'
import { parsePage, type StreamPage } from './page.ts'
import { texts } from './texts.ts'
import { CheckSchema, NextSchema, parseUntrusted } from './wire.ts'

export interface StreamReading<Name extends StreamName = StreamName> extends IntegrationFacts {
  readonly stream: Name
  /** As stored with the last page; null for a first reading. */
  readonly state: Json
  readonly stateVersion: number | null
  /** Reads the posts of this integration for the stream; without it, there are none. */
  readonly published?: PostSource | undefined
  /** Limit for the whole reading, including the caller's time between pages. */
  readonly runTimeoutMs?: number | undefined
}

export async function checkConnector(
  plugin: LoadedPlugin,
  connector: ConnectorInfo,
  facts: IntegrationFacts,
  limits: PluginLimits,
  now: () => Date,
): Promise<CheckResult> {
  const operation = { op: 'check', connector: connector.id } as const
  const question = {
    timeoutMs: limits.callMs,
    answer: CheckSchema,
    what: texts('check-of-settings', { connector: connector.id }),
  }
  return await askOnce(plugin, termsOf(plugin, connector, facts, now), operation, question)
}

const Streams = z.array(z.enum(STREAM_NAMES as [StreamName])).max(STREAM_NAMES.length)

/** The streams that the connector wants to read after a webhook. */
export async function streamsToRefresh(
  plugin: LoadedPlugin,
  connector: ConnectorInfo,
  facts: IntegrationFacts & { readonly body: Json },
  limits: PluginLimits,
): Promise<StreamName[]> {
  if (!connector.webhook)
    throw new PluginFailure('config', 'unavailable', texts('no-webhooks', { connector: connector.id }))
  const operation = { op: 'refresh', connector: connector.id, body: facts.body } as const
  const what = texts('webhook-of', { connector: connector.id })
  const question = { timeoutMs: limits.callMs, answer: Streams, what }
  const streams = await askOnce(plugin, plainTerms(facts.organizationId, facts.signal), operation, question)
  const unknown = streams.find((name) => !streamOf(connector, name))
  if (unknown) throw shapeFailure(texts('unknown-stream', { what, stream: unknown }))
  return [...new Set(streams)]
}

const NO_POSTS: PostSource = async () => ({ posts: [], more: false })

/**
 * Reads a stream page by page, each when the caller is ready for it. Leaving the loop ends the plugin's generator.
 * @throws PluginFailure
 */
export async function* readStream<Name extends StreamName>(
  plugin: LoadedPlugin,
  connector: ConnectorInfo,
  reading: StreamReading<Name>,
  limits: PluginLimits,
  now: () => Date,
): AsyncGenerator<StreamPage<Name>, void, undefined> {
  const facts = streamOf(connector, reading.stream)
  if (!facts)
    throw new PluginFailure(
      'config',
      'unavailable',
      texts('no-stream', { connector: connector.id, stream: reading.stream }),
    )
  const { published = NO_POSTS } = reading
  const terms = { ...termsOf(plugin, connector, reading, now), published }
  const runMs = reading.runTimeoutMs ?? limits.runMs
  const process = await plugin.pools.acquire(reading.organizationId, reading.signal, { long: true })
  const call = process.begin(terms)
  const startedAt = performance.now()
  const timeLeftMs = (): number => {
    const left = runMs - (performance.now() - startedAt)
    if (left <= 0) throw new PluginFailure('transient', 'timeout', texts('run-too-long', { seconds: runMs / 1_000 }))
    return Math.min(left, limits.callMs)
  }
  let ended = false
  try {
    const { state, stateVersion, stream } = reading
    await call.ask({ op: 'open', connector: connector.id, stream, state, stateVersion }, timeLeftMs())
    while (true) {
      const answer = parseUntrusted(NextSchema, await call.ask({ op: 'next' }, timeLeftMs()))
      if ('problem' in answer) throw shapeFailure(texts('no-page', { connector: connector.id }))
      if ('done' in answer.data) {
        ended = true
        return
      }
      // parsePage has checked every record against the stream's schema.
      yield (await parsePage(facts, answer.data.page)) as StreamPage<Name>
    }
  } finally {
    // The generator's clean-up may take a moment; a process that does not stop is ended.
    if (!ended && process.alive) await call.ask({ op: 'stop' }, limits.graceMs).catch(() => undefined)
    call.close()
    plugin.pools.release(process)
  }
}
