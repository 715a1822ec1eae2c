import type { Context } from '../../core/context.ts'
import { accountById, organizationOf } from '../organizations/index.ts'

/**
 * The name of the account that wrote something about a person. To the person themself it is told where the organisation
 * names readers to them.
 */
export async function writerName(
  ctx: Context,
  { accountId, personId }: { accountId: string | null; personId: string | null },
): Promise<string | null> {
  if (accountId === null) return null
  const isOwn = personId !== null && personId === ctx.actor.personId
  if (isOwn && accountId !== ctx.actor.accountId && !(await organizationOf(ctx)).namesReaders) return null
  return (await accountById(ctx).find(accountId))?.name ?? null
}
