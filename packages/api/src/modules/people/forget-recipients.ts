import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'

interface Erased {
  readonly email: string | null
  readonly displayName: string
}

/**
 * Lets nobody be told of events any more who is erased: rules that mail them are deleted, and those that tell a chat
 * for them name nobody.
 * @returns the recipients that were forgotten, as the rules had them.
 */
export async function forgetRecipients(ctx: Context, people: readonly Erased[]): Promise<string[]> {
  const emails = people.flatMap(({ email }) => email ?? [])
  const names = people.map(({ displayName }) => displayName)
  const named = (given: readonly string[]) =>
    Prisma.sql`lower(btrim(recipient)) IN (SELECT lower(btrim(name)) FROM unnest(${[...given]}::text[]) AS name)`
  type Rule = { id: string; recipient: string }
  const deleted = await ctx.db.$queryRaw<Rule[]>(
    Prisma.sql`DELETE FROM "NoticeRule" WHERE ${named(emails)} RETURNING id, recipient`,
  )
  const renamed = await ctx.db.$queryRaw<Rule[]>(Prisma.sql`
    UPDATE "NoticeRule" r SET recipient = '', version = version + 1, "updatedAt" = ${ctx.now()}::timestamptz
    FROM (SELECT id, recipient FROM "NoticeRule" WHERE recipient <> '' AND ${named(names)} FOR UPDATE) before
    WHERE r.id = before.id RETURNING r.id, before.recipient`)
  const subject = ({ id }: Rule) => ({ subjectType: 'NoticeRule' as const, subjectId: id })
  await emitAll(ctx, 'notice-rule.deleted', deleted.map(subject))
  await emitAll(ctx, 'notice-rule.updated', renamed.map(subject))
  return [...deleted, ...renamed].map(({ recipient }) => recipient)
}
