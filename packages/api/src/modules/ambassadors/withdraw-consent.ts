import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Ambassador, ConsentScope } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { leave } from './answer.ts'

/**
 * Takes an ambassador's consent back, as easily as it was given (GDPR art. 7(3)); the rows stay as proof, closed.
 * Without SHARING nothing is shared in one's name: every accepted campaign is left. Without SCORING one is scored no
 * more: it counts as an objection to profiling (art. 21).
 * @throws ConflictError NO_CONSENT where none stands.
 */
export async function withdrawConsent(
  ctx: Context,
  ambassador: Ambassador & { personId: string },
  scope: ConsentScope,
): Promise<Ambassador> {
  const { personId } = ambassador
  const { count } = await ctx.db.consent.updateMany({
    where: { personId, scope, withdrawnAt: null },
    data: { withdrawnAt: ctx.now() },
  })
  if (count === 0) {
    throw new ConflictError(
      'There is no such consent to take back: it was never given, or is withdrawn already.',
      null,
      'NO_CONSENT',
      ['input', 'scope'],
    )
  }
  await emit(ctx, 'consent.withdrawn', { subjectType: 'Person', subjectId: personId, data: { scope } })
  if (scope === 'SCORING') {
    const objected = await ctx.db.person.updateMany({
      where: { id: personId, scoringObjectedAt: null },
      data: { scoringObjectedAt: ctx.now(), version: { increment: 1 } },
    })
    if (objected.count > 0) await emit(ctx, 'scoring-objection.raised', { subjectType: 'Person', subjectId: personId })
    return ambassador
  }
  const accepted = await ctx.db.participation.findMany({ where: { ambassadorId: ambassador.id, status: 'ACCEPTED' } })
  for (const participation of accepted) await leave(ctx, participation, 'CONSENT_WITHDRAWN')
  const [inactive] = await ctx.db.ambassador.updateManyAndReturn({
    where: { id: ambassador.id },
    data: { status: 'INACTIVE', version: { increment: 1 } },
  })
  return inactive ?? ambassador
}
