import type { Context } from '../../core/context.ts'
import type { InvitationLink, InvitationMessage } from '../../generated/prisma/client.ts'
import { digester } from '../people/index.ts'
import { hashOfSecret, newSecret } from '../sessions/index.ts'

/** How long the addresses in a message count. */
const LIFETIME_MS = 30 * 86_400_000

/** The secrets of the addresses in one message. */
export interface Secrets {
  readonly linkId: string
  readonly page: string
  /** Null in a chat, which others read too. */
  readonly end: string | null
}

/** What is kept of a mail address, to tell whether it is still the person's. */
export const addressKeyOf = async (ctx: Context, address: string): Promise<string> =>
  (await digester(ctx))('invitation', address)

/**
 * Makes the addresses for a message that is about to be sent. Only their hashes are stored. Each attempt has its own: of
 * two that may have arrived both count.
 * @param address null in a chat.
 */
export async function makeLinks(ctx: Context, messageId: string, address: string | null): Promise<Secrets> {
  const page = newSecret()
  const end = address === null ? null : newSecret()
  const linkId = ctx.newId()
  await ctx.db.invitationLink.create({
    data: {
      ...{ id: linkId, messageId },
      hash: hashOfSecret(page),
      endHash: end === null ? null : hashOfSecret(end),
      addressKey: address === null ? null : await addressKeyOf(ctx, address),
      ...{ createdAt: ctx.now(), expiresAt: new Date(ctx.now().getTime() + LIFETIME_MS) },
    },
  })
  return { linkId, page, end }
}

/** Takes back the addresses of a message that certainly was not sent. */
export async function dropLinks(ctx: Context, id: string): Promise<void> {
  await ctx.db.invitationLink.deleteMany({ where: { id } })
}

type Found = InvitationLink & { message: InvitationMessage }

async function linkBy(ctx: Context, by: { hash: Uint8Array<ArrayBuffer> } | { endHash: Uint8Array<ArrayBuffer> }) {
  return await ctx.db.invitationLink.findFirst({
    where: { ...by, expiresAt: { gt: ctx.now() } },
    include: { message: true },
  })
}

/** The link of the address of a page; null when it counts no more. */
export const linkOfPage = (ctx: Context, secret: string): Promise<Found | null> =>
  linkBy(ctx, { hash: hashOfSecret(secret) })

/** The link of an address that ends messages; null when it counts no more. */
export const linkOfEnd = (ctx: Context, secret: string): Promise<Found | null> =>
  linkBy(ctx, { endHash: hashOfSecret(secret) })
