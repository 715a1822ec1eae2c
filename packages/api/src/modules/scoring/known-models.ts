import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { defineLoader } from '../../core/loaders.ts'
import type { Text } from '../../core/texts/index.ts'
import type { ScoreRun, ScoreSubject } from '../../generated/prisma/client.ts'
import { currentRunOf } from './loaders.ts'
import type { Scope } from './scope.ts'
import { SUBJECTS } from './subjects.ts'
import { texts } from './texts.ts'

/** What is wrong with the key of a model, by subject and key; null where nothing is. */
const complaints = defineLoader<{ subject: ScoreSubject; model: string }, Text>(
  async (ctx, keys) => {
    const answers: (Text | null)[] = []
    for (const { subject, model } of keys) answers.push(await complaintAbout(ctx, subject, model))
    return answers
  },
  ({ subject, model }) => `${subject} ${model}`,
)

/** A model is known while it is loaded, and ever after its first run, though its plugin be gone. */
async function complaintAbout(ctx: Context, subject: ScoreSubject, model: string): Promise<Text | null> {
  if ((await ctx.db.scoreRun.findFirst({ where: { model, subject }, select: { id: true } })) !== null) return null
  const wanted = SUBJECTS[subject]
  const loaded = (await ctx.services.plugins.host()).scoringModels().filter((one) => one.subject === wanted.model)
  if (loaded.some(({ id }) => id === model)) return null
  const past = await ctx.db.scoreRun.findMany({ where: { subject }, distinct: ['model'], select: { model: true } })
  const known = [...new Set([...loaded.map(({ id }) => id), ...past.map((run) => run.model)])].toSorted()
  const named = { subject: texts(wanted.plural), model: model.slice(0, 64) }
  if (known.length === 0) return texts('no-model-loaded', named)
  return texts('unknown-model', { ...named, models: known.map((id) => `"${id}"`).join(', ') })
}

/**
 * The run of a model over a scope that is shown; null before the first one has finished.
 * @throws RequestError BAD_REQUEST where nobody knows such a model, naming those that there are.
 */
export async function shownRunOf(
  ctx: Context,
  subject: ScoreSubject,
  { model, scope }: { model: string; scope: Scope },
): Promise<ScoreRun | null> {
  const run = await currentRunOf(ctx).load({ model, ...scope })
  if (run?.subject === subject) return run
  const complaint = await complaints(ctx).load({ subject, model })
  if (complaint !== null) throw new RequestError('BAD_REQUEST', complaint)
  return null
}
