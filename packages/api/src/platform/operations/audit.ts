import type { ActNote, Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'

/**
 * Writes what an operation did, and what it was refused, into the audit log, in the operation's own transaction: an act
 * is in the log exactly if it is in the database.
 */
export async function storeActs(ctx: Context, acts: readonly ActNote[]): Promise<void> {
  const at = ctx.now()
  await insertRows(
    ctx,
    'AuditEntry',
    acts.map(({ act, outcome, code, subject }) => ({
      id: ctx.newId(),
      at,
      accountId: ctx.actor.accountId,
      act,
      outcome,
      code,
      subjectType: subject?.type ?? null,
      subjectId: subject?.id ?? null,
      requestId: ctx.requestId,
    })),
  )
}
