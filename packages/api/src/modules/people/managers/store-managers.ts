import type { Context } from '../../../core/context.ts'
import { emitAll } from '../../../platform/events/index.ts'
import type { PersonRecord } from '../person-record.ts'
import type { PeoplePlan } from '../plan-people.ts'
import { type NamedManager, type NamedManagers, setNamedManagers } from './named-managers.ts'

const THEMSELF = 'It names the person as their own manager: they have none.'

/**
 * Stores the managers that records name, after the people of these were stored.
 * @param origin.integrationId of the events.
 */
export async function storeManagers(
  ctx: Context,
  { records, plan }: { records: readonly PersonRecord[]; plan: PeoplePlan },
  origin: { source: string; integrationId?: string },
): Promise<NamedManagers> {
  const { source, ...data } = origin
  const stored = records.flatMap((record, index) => {
    const outcome = plan.outcomes[index]
    return !outcome || outcome.outcome === 'rejected' ? [] : [{ record, personId: outcome.id }]
  })
  const named = stored.flatMap(({ record: { externalId, managerExternalId }, personId }): NamedManager[] =>
    managerExternalId === undefined
      ? []
      : [{ personId, externalId: managerExternalId === externalId ? null : managerExternalId }],
  )
  const arrived = [...new Set(stored.map(({ record }) => record.externalId))]
  const { changed, notes } = await setNamedManagers(ctx, source, { named, arrived })
  const told = new Set([...plan.created, ...plan.updated].map(({ id }) => id))
  await tellChanged(
    ctx,
    [...changed].filter((id) => !told.has(id)),
    data,
  )
  const own = stored.filter(({ record }) => record.managerExternalId === record.externalId)
  return { changed, notes: new Map([...notes, ...own.map(({ personId }) => [personId, THEMSELF] as const)]) }
}

/** A new version and an event of people of whom nothing else changed. */
async function tellChanged(
  ctx: Context,
  personIds: readonly string[],
  data: { integrationId?: string },
): Promise<void> {
  if (personIds.length === 0) return
  await ctx.db.person.updateMany({
    where: { id: { in: [...personIds] } },
    data: { version: { increment: 1 }, updatedAt: ctx.now() },
  })
  await emitAll(
    ctx,
    'person.updated',
    personIds.map((subjectId) => ({ subjectType: 'Person' as const, subjectId, data })),
  )
}
