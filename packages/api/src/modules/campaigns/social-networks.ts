import { NETWORKS } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { similarNames } from '../../core/did-you-mean.ts'
import { invalidPlaces } from '../../core/errors.ts'
import { texts } from './texts.ts'

/** A social network of the registry: known to everybody, or added by this organisation. */
export interface SocialNetwork {
  key: string
  name: string
  added: boolean
}

/** Names of the networks that are known to everybody, by key. */
export const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries(NETWORKS))

/** The registry of social networks, by key: those that are known and those that the organisation added. */
export async function socialNetworks(ctx: Context): Promise<SocialNetwork[]> {
  const added = await ctx.db.socialNetwork.findMany({ select: { key: true, name: true } })
  const networks = new Map(added.map(({ key, name }) => [key, { key, name, added: true }]))
  for (const [key, name] of KNOWN) networks.set(key, { key, name, added: false })
  return [...networks.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
}

/** @throws InvalidInputError naming the place of each network that is not in the registry. */
export async function assertNetworks(ctx: Context, keys: readonly string[] | null | undefined): Promise<void> {
  const unknown = keys?.filter((key) => !KNOWN.has(key)) ?? []
  if (!keys || unknown.length === 0) return
  const rows = await ctx.db.socialNetwork.findMany({ where: { key: { in: unknown } }, select: { key: true } })
  const added = new Set(rows.map(({ key }) => key))
  const names = [...KNOWN.keys(), ...added]
  const places = [...keys.entries()]
    .filter(([, key]) => !KNOWN.has(key) && !added.has(key))
    .map(([index, key]) => ({
      path: ['input', 'networks', String(index)],
      message: texts('unknown-network', { network: key, similar: similarNames(key, names) }),
    }))
  if (places.length > 0) throw invalidPlaces(places)
}
