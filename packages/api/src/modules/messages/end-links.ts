import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import type { NoticeEndLink, NoticeKind } from '../../generated/prisma/client.ts'
import type { RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { hashOfSecret, newSecret, pageAddress } from '../sessions/index.ts'
import type { Whose } from './preferences.ts'

/** Ends messages by one POST without a log-in (RFC 8058), followed by its secret. */
export const END = 'invitation-end/'

/** How long the addresses in a message count. */
export const LINK_LIFETIME_MS = 30 * 86_400_000

/** The address in one mail that ends messages of its kind. */
export interface EndLink {
  readonly id: string
  readonly url: string
}

/**
 * Makes an address for each mail that is about to be sent, in one statement. Only hashes are stored. Each attempt has its
 * own: of two that may have arrived both count.
 */
export async function makeEndLinks(
  ctx: Context,
  organization: { slug: string },
  mails: readonly { readonly of: Whose; readonly kind: NoticeKind }[],
): Promise<EndLink[]> {
  const createdAt = ctx.now()
  const expiresAt = new Date(createdAt.getTime() + LINK_LIFETIME_MS)
  const made = mails.map(({ of, kind }) => {
    const secret = newSecret()
    const hash = hashOfSecret(secret)
    const row = { id: ctx.newId(), personId: null, accountId: null, ...of, kind, createdAt, expiresAt }
    return { row: { ...row, hash: `\\x${Buffer.from(hash).toString('hex')}` as never }, secret }
  })
  await insertRows(
    ctx,
    'NoticeEndLink',
    made.map(({ row }) => row),
  )
  return made.map(({ row, secret }) => ({
    id: row.id,
    url: `${ctx.publicUrl}${pageAddress(organization, END)}${secret}`,
  }))
}

/** Takes back the addresses of mails that certainly were not sent. */
export async function dropEndLinks(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await ctx.db.noticeEndLink.deleteMany({ where: { id: { in: [...ids] } } })
}

/** The link of an address that ends messages; null when it counts no more. */
export async function endLinkOf(ctx: Context, secret: string): Promise<NoticeEndLink | null> {
  return await ctx.db.noticeEndLink.findFirst({ where: { hash: hashOfSecret(secret), expiresAt: { gt: ctx.now() } } })
}

/** Deletes addresses that count no more. */
export function forgetEndLinks(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'forget end links',
    everyMs: 3_600_000,
    run: async () => {
      const expiresAt = { lte: environment.now() }
      await environment.database.asSystem((db) => db.noticeEndLink.deleteMany({ where: { expiresAt } }))
    },
  }
}
