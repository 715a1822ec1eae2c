import type { Context } from '../../core/context.ts'
import type { Text } from '../../core/texts/index.ts'
import { emitAll } from '../../platform/events/index.ts'
import { type DeclaredAttributes, readAttributes } from './attributes/read-values.ts'
import { setAttributes } from './attributes/set-attributes.ts'
import { storeManagers } from './managers/store-managers.ts'
import type { PersonRecord, StoredRecord } from './person-record.ts'
import type { PeoplePlan } from './plan-people.ts'
import { setSkills } from './skills/set-skills.ts'

/** What became of what stands beside people, in tables of its own. */
export interface StoredBeside {
  readonly changed: ReadonlySet<string>
  /** What to tell of a person’s manager. */
  readonly notes: ReadonlyMap<string, Text>
}

/** Whether a record says anything that is stored beside the person. */
export const saysBeside = ({ managerExternalId, skills, attributes }: PersonRecord): boolean =>
  managerExternalId !== undefined || skills !== undefined || attributes !== undefined

/**
 * Stores what records say beside the people whom a plan has stored, in a number of statements that does not grow with them.
 * People of whom nothing else changed get a new version and an event.
 * @param told.declared by which the values of attributes are read.
 * @param origin.integrationId of the events.
 */
export async function storeBeside(
  ctx: Context,
  told: { records: readonly PersonRecord[]; plan: PeoplePlan; declared: DeclaredAttributes },
  origin: { source: string; integrationId?: string },
): Promise<StoredBeside> {
  const { records, plan, declared } = told
  const { source, ...data } = origin
  const stored = records.flatMap((record, index): StoredRecord[] => {
    const outcome = plan.outcomes[index]
    return !outcome || outcome.outcome === 'rejected' ? [] : [{ record, personId: outcome.id }]
  })
  const managers = await storeManagers(ctx, source, stored)
  const skills = await setSkills(
    ctx,
    lastOfEach(stored, ({ record, personId }) => record.skills && { personId, skills: record.skills }),
  )
  const attributes = await setAttributes(
    ctx,
    stored.flatMap(({ record, personId }) => {
      const read = record.attributes && readAttributes(declared, record.attributes, { ignoresArchived: true })
      return read && 'values' in read ? [{ personId, values: read.values, from: record.attributesFrom ?? null }] : []
    }),
  )
  const changed = new Set([...managers.changed, ...skills, ...attributes])
  const planned = new Set([...plan.created, ...plan.updated].map(({ id }) => id))
  const untold = [...changed].filter((id) => !planned.has(id))
  await tellChanged(ctx, untold, data)
  return { changed, notes: managers.notes }
}

/** What the last record of each person says; records that say nothing of it are passed over. */
function lastOfEach<Said extends { personId: string }>(
  stored: readonly StoredRecord[],
  said: (one: StoredRecord) => Said | undefined,
): Said[] {
  return [...new Map(stored.flatMap((one) => said(one) ?? []).map((one) => [one.personId, one])).values()]
}

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
