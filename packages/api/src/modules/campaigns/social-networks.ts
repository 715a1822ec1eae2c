import { NETWORKS } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, invalidPlaces, NotFoundError } from '../../core/errors.ts'
import { NetworkKey } from '../../core/keys.ts'
import { nearIt } from '../../core/near.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Name } from './input.ts'

/** A social network of the registry: known to everybody, or added by this organisation. */
export interface SocialNetwork {
  key: string
  name: string
  added: boolean
}

const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries(NETWORKS))
const MOST_ADDED = 200

/** The registry of social networks, by key: those that are known and those that the organisation added. */
export async function socialNetworks(ctx: Context): Promise<SocialNetwork[]> {
  const added = await ctx.db.socialNetwork.findMany({ select: { key: true, name: true } })
  const networks = new Map(added.map(({ key, name }) => [key, { key, name, added: true }]))
  for (const [key, name] of KNOWN) networks.set(key, { key, name, added: false })
  return [...networks.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
}

/** @throws InvalidInputError naming the place of each network that is not in the registry. */
export async function assertNetworks(ctx: Context, keys: readonly string[]): Promise<void> {
  const unknown = keys.filter((key) => !KNOWN.has(key))
  if (unknown.length === 0) return
  const rows = await ctx.db.socialNetwork.findMany({ where: { key: { in: unknown } }, select: { key: true } })
  const added = new Set(rows.map(({ key }) => key))
  const names = [...KNOWN.keys(), ...added]
  const places = [...keys.entries()]
    .filter(([, key]) => !KNOWN.has(key) && !added.has(key))
    .map(([index, key]) => ({
      path: ['input', 'networks', String(index)],
      message: `\`${key}\` is no network of the registry.${nearIt(key, names)} See \`socialNetworks\`, or add it with \`socialNetworkAdd\`.`,
    }))
  if (places.length > 0) throw invalidPlaces(places)
}

const AddInput = z.object({ key: NetworkKey, name: Name })

/**
 * Adds a network to the registry of the organisation.
 * @throws ConflictError NETWORK_TAKEN where the registry has it; InvalidInputError where it holds very many.
 */
export async function addSocialNetwork(ctx: Context, input: unknown): Promise<SocialNetwork> {
  assertCan(ctx, 'campaign:write')
  const { key, name } = parseInput(AddInput, input)
  const taken = new ConflictError(`The registry has the network \`${key}\` already: use it.`, null, 'NETWORK_TAKEN', [
    'input',
    'key',
  ])
  if (KNOWN.has(key)) throw taken
  if ((await ctx.db.socialNetwork.count()) >= MOST_ADDED) {
    throw new InvalidInputError(`An organisation adds at most ${MOST_ADDED} networks: remove one that is not used.`, [
      'input',
      'key',
    ])
  }
  const { count } = await ctx.db.socialNetwork.createMany({
    data: { key, name, createdAt: ctx.now() },
    skipDuplicates: true,
  })
  if (count === 0) throw taken
  await emit(ctx, 'social-network.added', { subjectType: 'Organization', subjectId: ctx.organizationId, data: { key } })
  return { key, name, added: true }
}

/**
 * Takes a network that the organisation added out of its registry. What names it already keeps it.
 * @throws NotFoundError where the organisation did not add it.
 */
export async function removeSocialNetwork(ctx: Context, args: { key: string }): Promise<{ removedKey: string }> {
  assertCan(ctx, 'campaign:write')
  const key = NetworkKey.safeParse(args.key).data ?? ''
  const { count } = await ctx.db.socialNetwork.deleteMany({ where: { key } })
  if (count === 0) throw new NotFoundError('SocialNetwork', ['key'])
  await emit(ctx, 'social-network.removed', {
    subjectType: 'Organization',
    subjectId: ctx.organizationId,
    data: { key },
  })
  return { removedKey: key }
}
