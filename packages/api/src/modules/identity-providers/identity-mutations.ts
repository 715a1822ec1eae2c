import { NotFoundError } from '../../core/errors.ts'
import { deleted, mutation, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { endSessionsOfRemoved } from '../sessions/index.ts'
import './identity-schema.ts'

const DELETED = deleted('Identity')

mutation('identityDelete', {
  does: 'Unlinks a log-in from its account, and ends the sessions that the account began with providers of its issuer. The next log-in with it is a first one again.',
  needs: 'account:write',
  on: thing('Identity', 'The linked log-in.'),
  gives: DELETED.payload,
  tells: ['identity.deleted'],
  act: async (ctx, { thing: { id, accountId, issuer } }) => {
    const { count } = await ctx.db.identity.deleteMany({ where: { id } })
    // Another request deleted it since it was found.
    if (count === 0) throw new NotFoundError('Identity', ['id'])
    const providers = await ctx.db.identityProvider.findMany({ where: { issuer }, select: { id: true } })
    await endSessionsOfRemoved(ctx, { identityProviderIds: providers.map((provider) => provider.id), accountId })
    await emit(ctx, 'identity.deleted', { subjectType: 'Identity', subjectId: id, data: { accountId } })
    return DELETED.of(id)
  },
})
