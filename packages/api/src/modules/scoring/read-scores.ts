import type { Context } from '../../core/context.ts'
import type { ContentScore, Score } from '../../generated/prisma/client.ts'
import { canAny, reaches } from '../../platform/auth/index.ts'
import { shownRunOf } from './known-models.ts'
import { contentScoreIn, personScoreIn } from './loaders.ts'

/**
 * The score of a person by a model; null where there is none, where they object, and for who may not read it.
 * @throws RequestError BAD_REQUEST for an unknown model.
 */
export async function scoreOfPerson(ctx: Context, personId: string, model: string): Promise<Score | null> {
  if (!(await reaches(ctx, 'score:read', 'Person', personId))) return null
  const run = await shownRunOf(ctx, 'PERSON', model)
  return run && (await personScoreIn(ctx, run.id, personId))
}

/**
 * The score of a content by a model; null where there is none, where it is withdrawn, and for ambassadors: what is
 * judged fit to be shared is the team's to weigh.
 * @throws RequestError BAD_REQUEST for an unknown model.
 */
export async function scoreOfContent(ctx: Context, contentId: string, model: string): Promise<ContentScore | null> {
  if (!canAny(ctx, 'score:read')) return null
  const run = await shownRunOf(ctx, 'CONTENT', model)
  return run && (await contentScoreIn(ctx, run.id, contentId))
}
