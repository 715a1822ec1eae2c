import type { ActNote, Context } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { uuidv7 } from '../../core/ids.ts'
import { insertRows } from '../../core/rows.ts'

/**
 * Writes the acts and refusals of an operation to the audit log, in the operation's own transaction: an act is in the
 * log exactly if it is in the database.
 */
export async function storeActs(ctx: Context, acts: readonly ActNote[]): Promise<void> {
  const at = ctx.now()
  await insertRows(
    ctx,
    'AuditEntry',
    acts.map(({ act, outcome, code, subject, reason }) => ({
      id: ctx.newId(),
      at,
      accountId: ctx.actor.accountId,
      act,
      outcome,
      code,
      reason: reason ?? null,
      subjectType: subject?.type ?? null,
      subjectId: subject?.id ?? null,
      requestId: ctx.requestId,
      credential: ctx.actor.credential?.kind ?? null,
      issuerId: ctx.actor.credential?.issuerId ?? null,
      applicationId: ctx.actor.credential?.applicationId ?? null,
    })),
  )
}

/**
 * Writes the act of an operator's command to the audit log of an organisation. Such commands have no account.
 * @param done.command as typed, such as `portevoix token`, without its arguments.
 */
export async function storeCommand(
  database: Database,
  organizationId: string,
  done: { command: `portevoix ${string}`; subject: { type: 'Account' | 'Organization'; id: string } },
): Promise<void> {
  const at = new Date()
  const { command, subject } = done
  await database.inOrganization(organizationId, (db) =>
    db.auditEntry.create({
      data: {
        id: uuidv7(at.getTime()),
        at,
        act: command,
        outcome: 'DONE',
        subjectType: subject.type,
        subjectId: subject.id,
      },
      select: { id: true },
    }),
  )
}
