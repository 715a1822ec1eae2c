import type { Context } from '../../core/context.ts'
import type { Agreement } from '../../generated/prisma/client.ts'
import { purposeByKey, withdraw } from '../agreements/index.ts'
import { stateObjection } from '../people/index.ts'
import { leave } from './answer.ts'

/**
 * Withdraws a person's agreement to a purpose. Without SHARING nothing is shared in their name, so they leave every
 * accepted campaign, also those of whoever was merged into them. Without SCORING they are no longer scored: it counts as an objection to profiling (GDPR art. 21).
 * @throws NotFoundError for an unknown purpose; ConflictError NO_AGREEMENT when there is no agreement.
 */
export async function withdrawAgreement(ctx: Context, personId: string, key: string): Promise<Agreement> {
  const path = ['input', 'purpose']
  const purpose = await purposeByKey(ctx, key, path)
  const withdrawn = await withdraw(ctx, { personId, purpose, path })
  if (key === 'SCORING') await stateObjection(ctx, personId, ctx.now())
  if (key === 'SHARING') await stopSharing(ctx, personId)
  return withdrawn
}

async function stopSharing(ctx: Context, personId: string): Promise<void> {
  const accepted = await ctx.db.participation.findMany({
    where: { ambassador: { countsForId: personId }, status: 'ACCEPTED' },
  })
  for (const participation of accepted) await leave(ctx, participation, 'CONSENT_WITHDRAWN')
  await ctx.db.ambassador.updateMany({
    where: { countsForId: personId },
    data: { status: 'INACTIVE', version: { increment: 1 } },
  })
}
