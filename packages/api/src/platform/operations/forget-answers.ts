import type { Context } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { namedInArray, namedInList, type SealedColumn } from '../auth/index.ts'
import { declareRetention } from '../retention/index.ts'
import { IDEMPOTENCY_HOURS, SEALED_FOR } from './idempotency.ts'

/** The sealed answers, for the rotation of the key. They expire by themselves, so they are not sealed again. */
export const SEALED_ANSWERS: SealedColumn = {
  table: 'IdempotentAnswer',
  column: 'body',
  key: ['organizationId', 'accountId', 'key'],
  purpose: () => SEALED_FOR,
  needed: 'length(body) > 0',
}

/**
 * Empties the answers that contain all words of one of these names, as an erasure requires. A retry of such a request
 * is then refused and has no second effect. Answers are found by their word lists. An answer without a list, or with a
 * lost key, is emptied too, because nobody can tell whom it names.
 */
export async function forgetAnswersAbout(ctx: Context, names: readonly string[]): Promise<void> {
  const ids = [
    ...(await namedInArray(ctx, { table: 'IdempotentAnswer', of: 'id' }, names)),
    // Servers from before `IdempotentAnswer.words` list words there.
    ...(await namedInList(ctx, { table: 'AnswerWord', of: 'answerId' }, names)),
  ]
  const labels = ctx.services.secrets.labels()
  const emptied = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE "IdempotentAnswer" SET body = '', words = NULL
    WHERE length(body) > 0 AND (id = ANY(${ids}::uuid[]) OR (words IS NULL AND NOT "isListed")
      OR substring(body FROM 1 FOR ${labels[0].length}::int) <> ALL (${labels}::bytea[]))
    RETURNING id`
  await ctx.db.answerWord.deleteMany({ where: { answerId: { in: emptied.map(({ id }) => id) } } })
}

/** Deletes answers of all organisations that have expired, before a key is taken away that they are sealed with. */
export async function deleteExpiredAnswers(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - IDEMPOTENCY_HOURS * 3_600_000)
  await database.asSystem((db) => db.idempotentAnswer.deleteMany({ where: { createdAt: { lt: before } } }))
}

declareRetention({
  class: 'idempotent-answers',
  reason: {
    en: 'Sealed answers to requests with an idempotency key, for as long as the key may come again.',
    fr: 'Les réponses scellées aux requêtes avec une clé d’idempotence, aussi longtemps que la clé peut revenir.',
  },
  defaultDays: IDEMPOTENCY_HOURS / 24,
  leastDays: IDEMPOTENCY_HOURS / 24,
  mostDays: IDEMPOTENCY_HOURS / 24,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "IdempotentAnswer" WHERE id IN (
      SELECT id FROM "IdempotentAnswer" WHERE "createdAt" < ${before} LIMIT ${most})`),
})
