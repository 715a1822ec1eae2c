import type { ApplicationGrant as GrantRow } from '../../generated/prisma/client.ts'
import { mutation, own, thing } from '../../platform/acts/index.ts'
import { ApplicationGrant } from './grant-schema.ts'
import { revokeGrant } from './grants.ts'

mutation('applicationGrantRevoke', {
  does: 'Ends what an application was allowed to do for an account: its tokens are refused from the next request on. Everybody can end their own, and owners those of everybody. A repeat changes nothing.',
  needs: own('grant:revoke'),
  on: thing('ApplicationGrant', 'What the application was allowed.'),
  gives: ApplicationGrant,
  tells: ['application-grant.revoked'],
  act: async (ctx, { thing: grant }): Promise<GrantRow> => {
    await revokeGrant(ctx, grant)
    return await ctx.db.applicationGrant.findFirstOrThrow({ where: { id: grant.id } })
  },
})
