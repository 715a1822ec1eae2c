import { isStreamUsed, type Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { ADDRESS_SOURCE } from '../../core/keys.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import type { StreamFacts } from '../../platform/plugin-host/index.ts'
import { leadingDirectory } from '../people/index.ts'

type Reads = Pick<Integration, 'kind' | 'connector' | 'config' | 'streams'>

/**
 * The source of the ids by which a new integration identifies people, when the caller does not choose one. Null stands
 * for the leading directory. An integration that reads people beside another one gets its own source, because both may
 * number people from 1. It is `mail` when its connector declares that it has no ids.
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

/** Whether it reads people. */
export async function bringsPeople(ctx: Context, reads: Reads): Promise<boolean> {
  return (await streamOfPeople(ctx, reads)) !== null
}

async function streamOfPeople(ctx: Context, { kind, connector, config, streams }: Reads): Promise<StreamFacts | null> {
  if (kind !== 'CONNECTOR' || (streams.length > 0 && !streams.includes('people'))) return null
  const host = await ctx.services.plugins.host(`connector:${connector}`)
  const people = host.connector(connector)?.streams.find(({ name }) => name === 'people')
  return people && isStreamUsed(people.usedWhen, config as Json) ? people : null
}

/** A key of lower-case letters, digits and hyphens, short enough to append a number. */
function keyOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}
