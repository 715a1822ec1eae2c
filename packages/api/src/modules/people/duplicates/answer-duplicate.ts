import type { Context } from '../../../core/context.ts'
import type { DuplicateStatus } from '../../../generated/prisma/client.ts'

/** The pair as it is stored: the smaller id first. */
export function pairOf([one, other]: readonly [string, string]): { personId: string; otherId: string } {
  return one < other ? { personId: one, otherId: other } : { personId: other, otherId: one }
}

/** Remembers what somebody said about two people, whether they were proposed or not, so that nobody is asked again. */
export async function answerDuplicate(
  ctx: Context,
  people: readonly [string, string],
  status: Exclude<DuplicateStatus, 'OPEN'>,
): Promise<void> {
  const now = ctx.now()
  const pair = pairOf(people)
  const answer = { status, answeredAt: now, updatedAt: now }
  await ctx.db.personDuplicate.upsert({
    where: { organizationId_personId_otherId: { organizationId: ctx.organizationId, ...pair } },
    create: { id: ctx.newId(), createdAt: now, ...pair, ...answer },
    update: answer,
  })
}
