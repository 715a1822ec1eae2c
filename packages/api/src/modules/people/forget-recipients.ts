import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import type { Identifier } from './erasure/identifiers.ts'

/**
 * Stops notices to erased people: rules that mail them are deleted, and rules that post to a chat for them lose the
 * person.
 */
export async function forgetRecipients(ctx: Context, identifiers: readonly Identifier[]): Promise<void> {
  const values = (isAddress: boolean) =>
    identifiers.filter(({ kind }) => (kind === 'ADDRESS') === isAddress).map(({ value }) => value)
  const named = (texts: readonly string[]) =>
    Prisma.sql`lower(btrim(address, ' @')) IN (SELECT lower(btrim(name, ' @')) FROM unnest(${[...texts]}::text[]) AS name)`
  type Rule = { id: string }
  const deleted = await ctx.db.$queryRaw<Rule[]>(
    Prisma.sql`DELETE FROM "NoticeRule" WHERE ${named(values(true))} RETURNING id`,
  )
  const renamed = await ctx.db.$queryRaw<Rule[]>(Prisma.sql`
    UPDATE "NoticeRule" SET address = '', version = version + 1, "updatedAt" = ${ctx.now()}::timestamptz
    WHERE address <> '' AND ${named(values(false))} RETURNING id`)
  const subject = ({ id }: Rule) => ({ subjectType: 'NoticeRule' as const, subjectId: id })
  await emitAll(ctx, 'notice-rule.deleted', deleted.map(subject))
  await emitAll(
    ctx,
    'notice-rule.updated',
    renamed.map((rule) => ({ ...subject(rule), data: { fields: ['recipients'] } })),
  )
}
