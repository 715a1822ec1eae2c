import type { Context } from '../../core/context.ts'
import type { InvitationLink, InvitationMessage } from '../../generated/prisma/client.ts'
import { LINK_LIFETIME_MS } from '../messages/index.ts'
import { digester } from '../people/index.ts'
import { hashOfSecret, newSecret } from '../sessions/index.ts'

/** The address of the page of one message. */
export interface PageLink {
  readonly id: string
  readonly secret: string
}

/** What is kept of a mail address, to tell whether it is still the person's. */
export const addressKeyOf = async (ctx: Context, address: string): Promise<string> =>
  (await digester(ctx))('invitation', address)

/**
 * Makes the address of the page for a message that is about to be sent. Only its hash is stored. Each attempt has its own:
 * of two that may have arrived both count.
 * @param address null in a chat.
 */
export async function makePageLink(ctx: Context, messageId: string, address: string | null): Promise<PageLink> {
  const secret = newSecret()
  const id = ctx.newId()
  await ctx.db.invitationLink.create({
    data: {
      ...{ id, messageId },
      hash: hashOfSecret(secret),
      addressKey: address === null ? null : await addressKeyOf(ctx, address),
      ...{ createdAt: ctx.now(), expiresAt: new Date(ctx.now().getTime() + LINK_LIFETIME_MS) },
    },
  })
  return { id, secret }
}

/** Takes back the address of the page of a message that certainly was not sent. */
export async function dropPageLink(ctx: Context, id: string): Promise<void> {
  await ctx.db.invitationLink.deleteMany({ where: { id } })
}

type Found = InvitationLink & { message: InvitationMessage }

/** The link of the address of a page; null when it counts no more. */
export async function linkOfPage(ctx: Context, secret: string): Promise<Found | null> {
  return await ctx.db.invitationLink.findFirst({
    where: { hash: hashOfSecret(secret), expiresAt: { gt: ctx.now() } },
    include: { message: true },
  })
}
