import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { acceptSettings } from '../../platform/plugins/index.ts'
import { type MadeWith, type Provider, partOf, providerOf } from '../credentials/index.ts'
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

/**
 * The connector or notifier, loaded.
 * @throws InvalidInputError naming those that exist.
 */
export async function acceptProvider(ctx: Context, made: MadeWith): Promise<Provider> {
  const host = await ctx.services.plugins.host(partOf(made))
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
export async function acceptConfig(ctx: Context, { kind, connector: id }: MadeWith, config: unknown): Promise<Json> {
  const settings = { organizationId: ctx.organizationId, id, value: config }
  return await acceptSettings(ctx, ['input', 'config'], (host) =>
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
 * Which streams are read of those that the connector has; empty: all.
 * @throws InvalidInputError UNKNOWN_STREAM.
 */
export async function acceptStreams(ctx: Context, made: MadeWith, streams: readonly string[]): Promise<string[]> {
  const host = await ctx.services.plugins.host(partOf(made))
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
