import { isStreamUsed, type Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { ADDRESS_SOURCE } from '../../core/keys.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import type { StreamFacts } from '../../platform/plugin-host/index.ts'
import { leadingDirectory } from '../people/index.ts'

type Reads = Pick<Integration, 'kind' | 'connector' | 'config' | 'streams'>

/**
 * Whose ids a new integration names people by where it was not said: null, the leading directory's, unless it brings
 * people beside another integration, which may count from 1 as well: then its own. Their mail addresses where its
 * connector declares that it has no ids.
 */
export async function ownIdsSource(ctx: Context, made: Reads & { id: string; name: string }): Promise<string | null> {
  const people = await streamOfPeople(ctx, made)
  if (!people) return null
  if (people.ids === 'address') return ADDRESS_SOURCE
  const others = await ctx.db.integration.findMany({ where: { kind: 'CONNECTOR', id: { not: made.id } } })
  const bring = await Promise.all(others.map((one) => bringsPeople(ctx, one)))
  if (!bring.includes(true)) return null
  const rows = await ctx.db.externalId.groupBy({ by: ['source'] })
  const taken = new Set([
    ADDRESS_SOURCE,
    await leadingDirectory(ctx),
    ...others.map(({ idsOf }) => idsOf),
    ...rows.map(({ source }) => source),
  ])
  const name = keyOf(made.name) || keyOf(made.connector) || 'source'
  for (let number = 1; ; number++) {
    const key = number === 1 ? name : `${name}-${number}`
    if (!taken.has(key)) return key
  }
}

/** Whether people are among what it reads. */
export async function bringsPeople(ctx: Context, reads: Reads): Promise<boolean> {
  return (await streamOfPeople(ctx, reads)) !== null
}

async function streamOfPeople(ctx: Context, { kind, connector, config, streams }: Reads): Promise<StreamFacts | null> {
  if (kind !== 'CONNECTOR' || (streams.length > 0 && !streams.includes('people'))) return null
  const host = await ctx.services.plugins.host(`connector:${connector}`)
  const people = host.connector(connector)?.streams.find(({ name }) => name === 'people')
  return people && isStreamUsed(people.usedWhen, config as Json) ? people : null
}

/** Small letters, digits and hyphens, with room for a number behind them. */
function keyOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}
