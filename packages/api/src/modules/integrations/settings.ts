import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { acceptSettings } from '../../platform/plugins/index.ts'
import {
  assertSecrets,
  type EnteredSecret,
  type MadeWith,
  type Provider,
  partOf,
  providerOf,
} from '../credentials/index.ts'
import { assertSchedule } from './schedule.ts'

const WORDS = { CONNECTOR: 'connector', NOTIFIER: 'notifier' } as const

/**
 * What is meant by an input that names a connector or a notifier.
 * @throws InvalidInputError where it names both or neither.
 */
export function madeWith(input: { connector?: string | null; notifier?: string | null }): MadeWith {
  const { connector, notifier } = input
  if (typeof connector === 'string' && typeof notifier === 'string') {
    throw new InvalidInputError('Name a connector or a notifier, not both.', ['input', 'notifier'])
  }
  if (typeof connector === 'string') return { kind: 'CONNECTOR', connector }
  if (typeof notifier === 'string') return { kind: 'NOTIFIER', connector: notifier }
  throw new InvalidInputError('Name a connector, or a notifier.', ['input', 'connector'])
}

/** What its plugin says to the settings of an integration. */
export interface AcceptedSettings {
  readonly provider: Provider
  /** With their defaults; undefined where none were entered. */
  readonly config: Json | undefined
  readonly streams: string[] | undefined
}

/**
 * Asks the plugin of a connector or notifier what was entered of its settings: a question, since it may take its time.
 * @throws InvalidInputError for what is unknown or refused.
 */
export async function acceptEntered(
  ctx: Context,
  made: MadeWith,
  entered: {
    readonly config?: Json | undefined
    readonly streams?: readonly string[] | null | undefined
    readonly secrets?: readonly EnteredSecret[] | null | undefined
  },
): Promise<AcceptedSettings> {
  const provider = await acceptProvider(ctx, made)
  const { config, secrets } = entered
  assertSecrets(provider, secrets ?? [], ['input', 'secrets'])
  return {
    provider,
    streams: await acceptStreams(ctx, made, entered.streams),
    config: config === undefined ? undefined : await acceptConfig(ctx, made, config),
  }
}

/**
 * The connector or notifier, loaded.
 * @throws InvalidInputError naming those that exist.
 */
async function acceptProvider({ environment }: Context, made: MadeWith): Promise<Provider> {
  const host = await environment.services.plugins.host(partOf(made))
  const provider = providerOf(host, made)
  if (provider) return provider
  const word = WORDS[made.kind]
  const known = (made.kind === 'CONNECTOR' ? host.connectors() : host.notifiers()).map(({ id }) => `"${id}"`)
  const there = known.length > 0 ? `There is ${known.join(', ')}.` : 'None is loaded: see `plugins`.'
  throw new InvalidInputError(
    `There is no ${word} "${made.connector}". ${there}`,
    ['input', word],
    `UNKNOWN_${made.kind}`,
  )
}

/** Checks settings by the provider's own rules. @returns them with their defaults. */
async function acceptConfig(ctx: Context, { kind, connector: id }: MadeWith, config: unknown): Promise<Json> {
  const settings = { organizationId: ctx.organizationId, id, value: config }
  return await acceptSettings(ctx.environment, ['input', 'config'], (host) =>
    kind === 'CONNECTOR' ? host.validateConfig(settings) : host.validateNotifierConfig(settings),
  )
}

/** @throws InvalidInputError for a notifier, or what is no schedule. */
export async function assertScheduleOf(ctx: Context, { kind }: MadeWith, schedule: string): Promise<void> {
  if (kind === 'NOTIFIER') {
    throw new InvalidInputError('A notifier reads nothing, so it has no schedule.', ['input', 'schedule'])
  }
  assertSchedule(schedule, await organizationTimeZone(ctx), ctx.now())
}

/**
 * Which streams are read of those that the connector has; empty: all. Undefined where that was not said.
 * @throws InvalidInputError UNKNOWN_STREAM.
 */
export async function acceptStreams(
  { environment }: Context,
  made: MadeWith,
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
      `It has no stream "${streams[unknown]}". ${names.length > 0 ? `It has ${names.join(', ')}.` : 'It has none.'}`,
      ['input', 'streams', String(unknown)],
      'UNKNOWN_STREAM',
    )
  }
  return [...new Set(streams)]
}
