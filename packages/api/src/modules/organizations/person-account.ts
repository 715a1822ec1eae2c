import type { Context } from '../../core/context.ts'
import type { Account } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'

/** The account of a person, created as an ambassador's when there is none. The caller has checked that they are active. */
export async function personAccount(ctx: Context, personId: string): Promise<Account> {
  const { displayName } = await ctx.db.person.findFirstOrThrow({
    where: { id: personId },
    select: { displayName: true },
  })
  const { count } = await ctx.db.account.createMany({
    data: [{ id: ctx.newId(), name: displayName, roles: ['AMBASSADOR'], personId, createdAt: ctx.now() }],
    // Two simultaneous first log-ins find the same account.
    skipDuplicates: true,
  })
  const account = await ctx.db.account.findFirstOrThrow({ where: { personId } })
  if (count > 0) {
    await emit(ctx, 'account.created', {
      subjectType: 'Account',
      subjectId: account.id,
      data: { roles: account.roles, personId },
    })
  }
  return account
}
