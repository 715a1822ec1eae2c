import type { Context } from '../../../core/context.ts'
import { rowsOf } from '../../../core/rows.ts'
import { setPeriods } from '../periods.ts'
import type { AttributeValue } from './read-values.ts'

const VALUES = {
  table: 'PersonAttributeValue',
  part: 'attributeId',
  facts: ['attributeId', 'form'],
  along: ['value', 'number', 'day'],
  key: ['attributeId', 'form'],
} as const

/** The values that a person shall have of some attributes; of others they stay. */
export interface NewAttributes {
  personId: string
  /** By the ids of attributes; none takes all values of it away. */
  values: ReadonlyMap<string, readonly AttributeValue[]>
  /** From when on; now when left out. */
  from?: Date | null
}

/**
 * Lets people have exactly these values of the attributes that are named, from an instant on; see `setPeriods`. A person
 * who is named twice has of each attribute what is said last.
 * @returns those of them for whom that is something else than before.
 */
export async function setAttributes(ctx: Context, people: readonly NewAttributes[]): Promise<ReadonlySet<string>> {
  const wanted = new Map<string, { from: Date; values: Map<string, readonly AttributeValue[]> }>()
  for (const { personId, values, from } of people) {
    const before = wanted.get(personId)?.values ?? []
    wanted.set(personId, { from: from ?? ctx.now(), values: new Map([...before, ...values]) })
  }
  if (wanted.size === 0) return new Set()
  const entries = [...wanted]
  const rows = entries.flatMap(([personId, { from, values }]) =>
    [...values].flatMap(([attributeId, some]) =>
      some.map((value) => ({ id: ctx.newId(), personId, attributeId, from, ...value })),
    ),
  )
  return await setPeriods(ctx, VALUES, {
    since: new Map(entries.map(([personId, { from }]) => [personId, from])),
    parts: new Map(entries.map(([personId, { values }]) => [personId, [...values.keys()]])),
    rows: rowsOf('PersonAttributeValue', rows),
  })
}
