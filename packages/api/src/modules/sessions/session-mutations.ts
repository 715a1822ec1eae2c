import type { LogInSession as SessionRow } from '../../generated/prisma/client.ts'
import { mutation, own, thing } from '../../platform/acts/index.ts'
import { revokeSession } from './end-session.ts'
import { LogInSession } from './session-schema.ts'

mutation('sessionEnd', {
  does: 'Ends a log-in session: its tokens are refused from the next request on. Everybody can end their own, and owners those of everybody. A repeat changes nothing.',
  needs: own('session:end'),
  on: thing('LogInSession', 'The session.'),
  gives: LogInSession,
  tells: ['session.ended'],
  act: async (ctx, { thing: session }): Promise<SessionRow> => {
    await revokeSession(ctx, session)
    return await ctx.db.logInSession.findFirstOrThrow({ where: { id: session.id } })
  },
})
