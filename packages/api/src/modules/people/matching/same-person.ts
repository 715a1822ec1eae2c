import { findingForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import { ADDRESS_SOURCE } from '../../../core/keys.ts'
import { digester } from '../erasure/identity-key.ts'
import type { PersonFacts } from '../person-facts.ts'
import type { PersonRecord } from '../person-record.ts'
import type { Doubt } from './doubts.ts'
import type { PersonRow } from './reading.ts'

/** Whether a record that is known by its address alone describes somebody else: another name and other departments. */
export function describesAnother(
  known: Pick<PersonFacts, 'displayName' | 'departments'>,
  record: PersonRecord,
): boolean {
  if (!record.displayNameGiven || findingForm(record.displayName) === findingForm(known.displayName)) return false
  const before = new Set(known.departments.map(findingForm))
  const now = (record.departments ?? []).map(findingForm)
  return before.size > 0 && now.length > 0 && !now.some((department) => before.has(department))
}

/**
 * The rows of a source without ids of its own that may be somebody else at a known address. Of those that were answered,
 * the same ones are let in, and somebody else gets the address, which the other person lets go of.
 * @param stored the people of the rows; whoever lets go of their address is taken out.
 */
export async function changedWhole(
  ctx: Context,
  rows: readonly PersonRow[],
  stored: PersonFacts[],
): Promise<Map<number, Doubt>> {
  const rowsOfDepartments = await ctx.db.department.findMany({
    where: { id: { in: stored.flatMap(({ departments }) => departments) } },
    select: { id: true, name: true },
  })
  const names = new Map(rowsOfDepartments.map(({ id, name }) => [id, name]))
  const known = new Map(stored.map((person) => [person.externalId, person]))
  const namesOf = ({ departments }: PersonFacts) => departments.flatMap((id) => names.get(id) ?? [])
  const changed = rows.flatMap(({ position, record }) => {
    const person = known.get(record.externalId)
    return person && describesAnother({ displayName: person.displayName, departments: namesOf(person) }, record)
      ? [{ position, record, person }]
      : []
  })
  if (changed.length === 0) return new Map()
  const digest = await digester(ctx)
  const doubts = changed.map(({ position, record, person }) => {
    const departments = (record.departments ?? []).map(findingForm).sort()
    const key = digest('change', record.externalId, findingForm(record.displayName), ...departments)
    return { position, person, doubt: { rule: 'CHANGE', record, personId: person.id, key } satisfies Doubt }
  })
  const answers = await ctx.db.doubtfulRow.findMany({
    where: { source: ADDRESS_SOURCE, rule: 'CHANGE', key: { in: doubts.map(({ doubt }) => doubt.key) } },
    select: { key: true, personId: true, status: true },
  })
  const statusOf = new Map(answers.map(({ key, personId, status }) => [`${key} ${personId}`, status]))
  const open = new Map<number, Doubt>()
  const others = new Set<string>()
  for (const { position, person, doubt } of doubts) {
    const status = statusOf.get(`${doubt.key} ${person.id}`)
    if (status === 'SOMEBODY_ELSE') others.add(person.id)
    else if (status !== 'SAME') open.set(position, doubt)
  }
  if (others.size > 0) {
    await ctx.db.person.updateMany({
      where: { id: { in: [...others] } },
      data: { email: null, version: { increment: 1 } },
    })
    stored.splice(0, stored.length, ...stored.filter(({ id }) => !others.has(id)))
  }
  return open
}
