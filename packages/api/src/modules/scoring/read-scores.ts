import type { Context } from '../../core/context.ts'
import type { ContentScore, Score } from '../../generated/prisma/client.ts'
import { canAny, mayRead, reaches } from '../../platform/auth/index.ts'
import { shownRunOf } from './known-models.ts'
import { contentScoreIn, personScoreIn } from './loaders.ts'
import type { Scope } from './scope.ts'

/** Which scores are asked for. */
interface Asked {
  readonly model: string
  readonly scope: Scope
}

/**
 * The score of a person by a model; null where there is none, where they object, and for who may not read it. Whoever may
 * read the runs over a campaign reads the scores of those whom they may read.
 * @throws RequestError BAD_REQUEST for an unknown model.
 */
export async function scoreOfPerson(ctx: Context, personId: string, asked: Asked): Promise<Score | null> {
  const isReached = await reaches(ctx, 'score:read', 'Person', personId)
  if (!isReached && (asked.scope.campaignId === null || !(await mayRead(ctx, 'Person', personId)))) return null
  const run = await shownRunOf(ctx, 'PERSON', asked)
  if (!run || !(isReached || (await reaches(ctx, 'score:read', 'ScoreRun', run.id)))) return null
  return await personScoreIn(ctx, run.id, personId)
}

/**
 * The score of a content by a model; null where there is none, where it is withdrawn, and for ambassadors: what is
 * judged fit to be shared is the team's to weigh.
 * @throws RequestError BAD_REQUEST for an unknown model.
 */
export async function scoreOfContent(ctx: Context, contentId: string, asked: Asked): Promise<ContentScore | null> {
  if (!canAny(ctx, 'score:read') && asked.scope.campaignId === null) return null
  const run = await shownRunOf(ctx, 'CONTENT', asked)
  if (!run || !(await reaches(ctx, 'score:read', 'ScoreRun', run.id))) return null
  return await contentScoreIn(ctx, run.id, contentId)
}
