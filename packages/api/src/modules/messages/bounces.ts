import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const { sql, raw } = Prisma

/** What a mail that came back was. */
export type BouncedKind = 'INVITATION' | 'NOTICE'

/**
 * Stores that a mail came back which the mail server had accepted. Once is enough: again changes nothing.
 * @returns whether it is one of these mails.
 */
type NoteBounce = (ctx: Context, messageId: string) => Promise<boolean>

const noters = new Map<BouncedKind, NoteBounce>()

/** A module that sends mails says how it notes that one came back. */
export function onBounce(kind: BouncedKind, note: NoteBounce): void {
  if (noters.has(kind)) throw new Error(`Two modules note that mails of ${kind} came back.`)
  noters.set(kind, note)
}

/** @returns what the mail was; null where nobody sent it. */
export async function noteBounce(ctx: Context, messageId: string): Promise<BouncedKind | null> {
  for (const [kind, note] of noters) if (await note(ctx, messageId)) return kind
  return null
}

/**
 * The message that came back, locked, since mail systems report one bounce more than once: by its Message-ID, or, where its
 * answer was lost and with it the id, by the key that the notifier for mail makes the id from.
 */
export async function lockBounced<Row extends object>(
  ctx: Context,
  table: 'InvitationMessage' | 'NoticeMessage',
  messageId: string,
): Promise<Row | undefined> {
  const locked = async (condition: Prisma.Sql) => {
    const rows = await ctx.db.$queryRaw<Row[]>(sql`
      SELECT ${everyColumn(table, 'm')} FROM ${raw(`"${table}"`)} m WHERE ${condition} ORDER BY m.id LIMIT 1 FOR UPDATE`)
    return rows[0]
  }
  return (
    (await locked(sql`m."messageId" = ${messageId}`)) ??
    (await locked(sql`m."messageId" IS NULL AND m.status = 'UNCLEAR' AND ${isMadeFrom(sql`m.id`, messageId)}`))
  )
}

/** A condition: whether the Message-ID of a mail was made from a key. */
export const isMadeFrom = (key: Prisma.Sql, messageId: string): Prisma.Sql =>
  sql`left(encode(sha256(${key}::text::bytea), 'hex'), 40) = ${messageId.slice(0, messageId.lastIndexOf('@'))}`
