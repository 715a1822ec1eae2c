import type { Context } from '../../core/context.ts'
import type { Text } from '../../core/texts/index.ts'
import type { Share } from '../../generated/prisma/client.ts'
import type { Question } from '../../platform/operations/index.ts'
import type { CheckAnswers } from '../guidelines/index.ts'
import type { Refusal } from './gate.ts'
import { askAboutPost, judgeShare, SHARING_PARTICIPATION } from './judge-share.ts'
import { texts } from './texts.ts'

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
const OF_SHARE: { readonly [code: string]: Text } = {
  BLOCKED_BY_GUIDELINES: texts('breaks-guidelines-now'),
}

const readPost = (ctx: Context, id: string) =>
  ctx.db.share.findFirst({
    where: { id },
    select: {
      status: true,
      text: true,
      network: true,
      country: true,
      language: true,
      content: { select: { status: true } },
      participation: { select: SHARING_PARTICIPATION },
    },
  })

/** Prepares to ask the checks of plugins about a share as it stands; nobody is asked about one that is gone. */
export async function askAboutShare(ctx: Context, shareId: string): Promise<Question<CheckAnswers>> {
  const post = await readPost(ctx, shareId)
  return post ? await askAboutPost(ctx, post) : async () => new Map()
}

/**
 * What speaks against a share now: much may have changed since it passed the gate, most of all a consent. Paths name
 * the share, since there are no arguments of its making.
 * @param answers of the checks, by `askAboutShare`.
 */
export async function refusalsOfShare(ctx: Context, shareId: string, answers: CheckAnswers): Promise<Refusal[]> {
  const share = await readPost(ctx, shareId)
  if (!share) return [{ code: 'SHARE_GONE', message: texts('gone'), path: ['id'] }]
  if (share.status === 'DISCARDED') {
    const message = texts('discarded')
    return [{ code: 'SHARE_DISCARDED', message, path: ['id'] }]
  }
  const { refusals } = await judgeShare(ctx, share, answers)
  return refusals.map((refusal) => ({ ...refusal, message: OF_SHARE[refusal.code] ?? refusal.message, path: ['id'] }))
}
