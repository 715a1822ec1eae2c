import type { Context } from '../../../core/context.ts'
import { INTEGRATION_TRAITS, ingestInBatches } from '../../metrics/index.ts'
import { FOLLOWERS } from './keep-followers.ts'
import { sourceOfFollowers, type ToldFollowers } from './told-followers.ts'

/**
 * Stores numbers of followers as facts of their accounts, whoever tells them: the number of the account follows. A number
 * without a date is one of now. The same instant again corrects what this source told of it.
 * @param told what is new (see `isNews`), at instants of which facts can be.
 */
export async function tellFollowers(
  ctx: Context,
  integrationId: string | undefined,
  told: readonly ToldFollowers[],
): Promise<void> {
  if (told.length === 0) return
  const now = ctx.now()
  const { rejected } = await ingestInBatches(ctx, {
    // No report is about accounts, so that none is restated.
    act: null,
    source: sourceOfFollowers(integrationId),
    ...(integrationId !== undefined && { traits: INTEGRATION_TRAITS }),
    points: told.map(({ accountId, followers, at }) => {
      const instant = at ?? now
      return {
        key: `${FOLLOWERS}:${accountId}:${instant.toISOString()}`,
        ...{ metric: FOLLOWERS, subject: { type: 'SOCIAL_ACCOUNT', id: accountId } },
        ...{ at: instant, value: String(followers) },
      }
    }),
  })
  const [first] = rejected
  if (first) throw new Error(`Followers of an account cannot be stored: ${first.message.in('en')}`)
}
