import type { CheckResult, Json, StreamName } from '@portevoix/sdk/plugin'
import { coverSecrets, hostRules } from './broker/index.ts'
import { type ConnectorInfo, streamOf } from './catalogue.ts'
import { PluginFailure } from './failure.ts'
import type { PluginLimits } from './limits.ts'
import { type LoadedPlugin, newToken } from './loaded-plugin.ts'
import { parsePage, type StreamPage } from './page.ts'
import type { CallTerms, LogLine } from './process.ts'
import { CheckSchema, NextSchema, parseUntrusted } from './wire.ts'

/** One configured integration, as its owner stored it. Secrets are in clear and stay in this process. */
export interface IntegrationFacts {
  readonly connector: string
  readonly integrationId: string
  readonly config: Json
  readonly secrets?: { readonly [name: string]: string } | undefined
  readonly signal?: AbortSignal | undefined
  readonly onLog?: ((line: LogLine) => void) | undefined
}
export interface StreamReading<Name extends StreamName = StreamName> extends IntegrationFacts {
  readonly stream: Name
  /** As stored with the last page; null for a first reading. */
  readonly state: Json
  readonly stateVersion: number | null
  /** For the whole reading, the caller's own time between pages included. */
  readonly runTimeoutMs?: number | undefined
}

const shapeFailure = (message: string): PluginFailure => new PluginFailure('permanent', 'shape', message)

function termsOf(plugin: LoadedPlugin, connector: ConnectorInfo, facts: IntegrationFacts, now: () => Date): CallTerms {
  const types = Object.fromEntries(connector.secrets.map(({ name, type }) => [name, type]))
  const declared = Object.entries(facts.secrets ?? {}).filter(([name]) => Object.hasOwn(types, name))
  const secrets = coverSecrets(Object.fromEntries(declared), types, newToken())
  return {
    facts: {
      integrationId: facts.integrationId,
      config: facts.config,
      secrets: { ...secrets.placeholders },
      nowMs: now().getTime(),
    },
    grant: { hosts: hostRules(plugin.manifest.permissions.network, facts.config), secrets },
    onLog: facts.onLog,
    signal: facts.signal,
  }
}

export async function checkConnector(
  plugin: LoadedPlugin,
  connector: ConnectorInfo,
  facts: IntegrationFacts,
  limits: PluginLimits,
  now: () => Date,
): Promise<CheckResult> {
  const terms = termsOf(plugin, connector, facts, now)
  const process = await plugin.pool.acquire(facts.signal)
  const call = process.begin(terms)
  try {
    const answer = await call.ask({ op: 'check', connector: connector.id }, limits.callMs)
    const parsed = parseUntrusted(CheckSchema, answer)
    if ('problem' in parsed) throw shapeFailure(`the check of ${connector.id} gave no valid result: ${parsed.problem}`)
    return parsed.data
  } finally {
    call.close()
    plugin.pool.release(process)
  }
}

/**
 * Reads a stream page by page; a page is asked for when the caller is ready for it. Leaving the loop ends the plugin's
 * generator.
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
  if (!facts) throw new PluginFailure('config', 'unavailable', `${connector.id} has no stream ${reading.stream}`)
  const terms = termsOf(plugin, connector, reading, now)
  const runMs = reading.runTimeoutMs ?? limits.runMs
  const process = await plugin.pool.acquire(reading.signal)
  const call = process.begin(terms)
  const startedAt = performance.now()
  const timeLeftMs = (): number => {
    const left = runMs - (performance.now() - startedAt)
    if (left <= 0) throw new PluginFailure('transient', 'timeout', `the run took longer than ${runMs / 1_000} s`)
    return Math.min(left, limits.callMs)
  }
  let ended = false
  try {
    const { state, stateVersion, stream } = reading
    await call.ask({ op: 'open', connector: connector.id, stream, state, stateVersion }, timeLeftMs())
    while (true) {
      const answer = parseUntrusted(NextSchema, await call.ask({ op: 'next' }, timeLeftMs()))
      if ('problem' in answer) throw shapeFailure(`${connector.id} gave neither a page nor an end`)
      if ('done' in answer.data) {
        ended = true
        return
      }
      // parsePage has checked every record against the stream's own schema.
      yield parsePage(facts, answer.data.page) as StreamPage<Name>
    }
  } finally {
    // The generator's own clean-up may take a moment; a process that will not stop is ended.
    if (!ended && process.alive) await call.ask({ op: 'stop' }, limits.graceMs).catch(() => undefined)
    call.close()
    plugin.pool.release(process)
  }
}
