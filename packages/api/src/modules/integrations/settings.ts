import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { acceptSettings } from '../../platform/plugins/index.ts'
import {
  assertSecrets,
  type EnteredSecret,
  type Provider,
  type ProviderRef,
  partOf,
  providerOf,
} from '../credentials/index.ts'
import { assertSchedule } from './schedule.ts'
import { texts } from './texts.ts'

const WORDS = { CONNECTOR: 'connector', NOTIFIER: 'notifier' } as const

/**
 * The connector or notifier that an input names.
 * @throws InvalidInputError when it names both or neither.
 */
export function providerRefOf(input: { connector?: string | null; notifier?: string | null }): ProviderRef {
  const { connector, notifier } = input
  if (typeof connector === 'string' && typeof notifier === 'string') {
    throw new InvalidInputError(texts('not-both'), ['input', 'notifier'])
  }
  if (typeof connector === 'string') return { kind: 'CONNECTOR', connector }
  if (typeof notifier === 'string') return { kind: 'NOTIFIER', connector: notifier }
  throw new InvalidInputError(texts('name-one'), ['input', 'connector'])
}

/** Settings that the plugin has accepted. */
export interface AcceptedSettings {
  readonly provider: Provider
  /** With defaults; undefined when none were sent. */
  readonly config: Json | undefined
  readonly streams: string[] | undefined
}

/**
 * Asks the plugin whether the sent settings are valid. Runs outside the transaction, because the plugin may be slow.
 * @throws InvalidInputError for unknown or refused values.
 */
export async function checkEnteredSettings(
  ctx: Context,
  made: ProviderRef,
  entered: {
    readonly config?: Json | undefined
    readonly streams?: readonly string[] | null | undefined
    readonly secrets?: readonly EnteredSecret[] | null | undefined
  },
): Promise<AcceptedSettings> {
  const provider = await requireKnownProvider(ctx, made)
  const { config, secrets } = entered
  assertSecrets(provider, secrets ?? [], ['input', 'secrets'])
  return {
    provider,
    streams: await acceptStreams(ctx, made, entered.streams),
    config: config === undefined ? undefined : await acceptConfig(ctx, made, config),
  }
}

/**
 * The connector or notifier, after its plugin is loaded.
 * @throws InvalidInputError naming those that exist.
 */
async function requireKnownProvider({ environment }: Context, made: ProviderRef): Promise<Provider> {
  const host = await environment.services.plugins.host(partOf(made))
  const provider = providerOf(host, made)
  if (provider) return provider
  const word = WORDS[made.kind]
  const known = (made.kind === 'CONNECTOR' ? host.connectors() : host.notifiers()).map(({ id }) => `"${id}"`)
  throw new InvalidInputError(
    known.length > 0
      ? texts(`unknown-${word}`, { key: made.connector, known: known.join(', ') })
      : texts(`no-${word}-loaded`, { key: made.connector }),
    ['input', word],
    `UNKNOWN_${made.kind}`,
  )
}

/**
 * Checks settings by the provider's own rules.
 * @returns them with their defaults.
 */
async function acceptConfig(ctx: Context, { kind, connector: id }: ProviderRef, config: unknown): Promise<Json> {
  const settings = { organizationId: ctx.organizationId, id, value: config }
  return await acceptSettings(ctx.environment, ['input', 'config'], (host) =>
    kind === 'CONNECTOR' ? host.validateConfig(settings) : host.validateNotifierConfig(settings),
  )
}

/** @throws InvalidInputError for a notifier, or an invalid schedule. */
export async function assertScheduleOf(ctx: Context, { kind }: ProviderRef, schedule: string): Promise<void> {
  if (kind === 'NOTIFIER') {
    throw new InvalidInputError(texts('no-schedule'), ['input', 'schedule'])
  }
  assertSchedule(schedule, await organizationTimeZone(ctx), ctx.now())
}

/**
 * The streams to read; empty for all. Undefined when the caller sent none.
 * @throws InvalidInputError UNKNOWN_STREAM.
 */
export async function acceptStreams(
  { environment }: Context,
  made: ProviderRef,
  entered: readonly string[] | null | undefined,
): Promise<string[] | undefined> {
  if (entered === undefined) return undefined
  const streams = entered ?? []
  const host = await environment.services.plugins.host(partOf(made))
  const has = (made.kind === 'CONNECTOR' ? host.connector(made.connector)?.streams : undefined) ?? []
  const names = has.map(({ name }) => name as string)
  const unknown = streams.findIndex((stream) => !names.includes(stream))
  if (unknown >= 0) {
    throw new InvalidInputError(
      names.length > 0
        ? texts('no-such-stream', { stream: streams[unknown] ?? '', streams: names.join(', ') })
        : texts('no-stream', { stream: streams[unknown] ?? '' }),
      ['input', 'streams', String(unknown)],
      'UNKNOWN_STREAM',
    )
  }
  return [...new Set(streams)]
}
