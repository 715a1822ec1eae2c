import type { Context } from '../../core/context.ts'
import type { Share } from '../../generated/prisma/client.ts'
import { assess } from '../guidelines/index.ts'
import { type Refusal, refusalsOf } from './gate.ts'

/** A share with whose it is; null where there is none. Authorises nothing. */
export async function findShare(ctx: Context, id: string): Promise<(Share & { personId: string | null }) | null> {
  const share = await ctx.db.share.findFirst({
    where: { id },
    include: { participation: { select: { ambassador: { select: { personId: true } } } } },
  })
  if (!share) return null
  const { participation, ...own } = share
  return { ...own, personId: participation.ambassador.personId }
}

/** Where the words stand already, another remedy helps than while they are written. */
const OF_SHARE: { readonly [code: string]: string } = {
  BLOCKED_BY_GUIDELINES:
    'The text breaks the guidelines as they are now: `assess` says where. Write it anew by `shareCreate`, and publish that share.',
}

/**
 * What speaks against a share now: much may have changed since it passed the gate, most of all a consent. Paths name
 * the share, since there are no arguments of its making.
 */
export async function refusalsOfShare(ctx: Context, shareId: string): Promise<Refusal[]> {
  const share = await ctx.db.share.findFirst({
    where: { id: shareId },
    select: {
      status: true,
      participationId: true,
      text: true,
      network: true,
      country: true,
      language: true,
      content: { select: { status: true } },
      campaign: { select: { status: true } },
      participation: {
        select: {
          status: true,
          ambassador: {
            select: {
              person: {
                select: {
                  active: true,
                  archivedAt: true,
                  consents: { where: { scope: 'SHARING', withdrawnAt: null }, select: { id: true }, take: 1 },
                },
              },
            },
          },
        },
      },
    },
  })
  if (!share)
    return [
      { code: 'SHARE_GONE', message: 'The share is no longer there: write a new one by `shareCreate`.', path: ['id'] },
    ]
  if (share.status === 'DISCARDED') {
    const message = 'The share was discarded: write a new one by `shareCreate`.'
    return [{ code: 'SHARE_DISCARDED', message, path: ['id'] }]
  }
  const { participation, participationId, text, network, country, language } = share
  const { person } = participation.ambassador
  const refusals = refusalsOf({
    participation: participation.status,
    campaign: share.campaign.status,
    content: share.content.status,
    personActive: person?.active === true && person.archivedAt === null,
    consentToSharing: person !== null && person.consents.length > 0,
    assessment: await assess(ctx, { text, network, country, language, participationId }),
  })
  return refusals.map(({ code, message }) => ({ code, message: OF_SHARE[code] ?? message, path: ['id'] }))
}
