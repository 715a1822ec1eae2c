import { networkKey } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { input, line, mutation, text } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { NetworkKey } from '../people/index.ts'
import { SocialNetwork, SocialNetworkRemovePayload } from './social-network-schema.ts'
import { KNOWN } from './social-networks.ts'
import { texts } from './texts.ts'

const MOST_ADDED = 200

const about = (ctx: Context, key: string) =>
  ({ subjectType: 'Organization', subjectId: ctx.organizationId, data: { key } }) as const

export const addSocialNetwork = mutation('socialNetworkAdd', {
  does: `Adds a social network to the organisation’s registry. An organisation can add at most ${MOST_ADDED}.`,
  needs: 'campaign:write',
  gives: SocialNetwork,
  input: input('SocialNetworkAddInput', 'A new social network.', {
    key: text('The key: lower-case letters, digits and hyphens, at most 50 characters.', NetworkKey),
    name: line('The name of the network'),
  }),
  tells: ['social-network.added'],
  errors: [ConflictError],
  act: async (ctx, { input: { key, name } }) => {
    const path = ['input', 'key']
    const taken = new ConflictError(texts('network-taken', { network: key }), null, 'NETWORK_TAKEN', path)
    if (KNOWN.has(key)) throw taken
    if ((await ctx.db.socialNetwork.count()) >= MOST_ADDED) {
      const message = texts('networks-full', { limit: MOST_ADDED })
      throw new InvalidInputError(message, path)
    }
    const { count } = await ctx.db.socialNetwork.createMany({
      data: { key, name, createdAt: ctx.now() },
      skipDuplicates: true,
    })
    if (count === 0) throw taken
    await emit(ctx, 'social-network.added', about(ctx, key))
    return { key, name, added: true }
  },
})

export const removeSocialNetwork = mutation('socialNetworkRemove', {
  does: 'Removes a social network that the organisation added. Objects that use it keep it.',
  needs: 'campaign:write',
  gives: SocialNetworkRemovePayload,
  input: input('SocialNetworkRemoveInput', 'The network to remove.', {
    key: text('The key of the network.', z.string()),
  }),
  tells: ['social-network.removed'],
  errors: [NotFoundError],
  act: async (ctx, { input: { key: written } }) => {
    const key = networkKey(written) ?? ''
    const { count } = await ctx.db.socialNetwork.deleteMany({ where: { key } })
    if (count === 0) throw new NotFoundError('SocialNetwork', ['input', 'key'])
    await emit(ctx, 'social-network.removed', about(ctx, key))
    return { removedKey: key }
  },
})
