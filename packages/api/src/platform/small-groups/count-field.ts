import type { Context } from '../../core/context.ts'
import { HiddenType } from './hidden.ts'
import { type Counted, countedWith, mayCount } from './may-count.ts'
import { smallestGroupOf } from './smallest-group.ts'

interface HiddenField<Parent> {
  /** Whether this one counts people; always when left out. */
  ofPeople?: (parent: Parent, ctx: Context) => boolean | Promise<boolean>
  /** Whether whoever may list people is told of these; always when left out. */
  isTold?: (parent: Parent, ctx: Context) => boolean | Promise<boolean>
  /** Columns of the row that are read for it. */
  columns?: readonly string[]
}

async function isShown<Parent>(
  group: Counted,
  { ofPeople, isTold }: HiddenField<Parent>,
  { parent, ctx }: { parent: Parent; ctx: Context },
): Promise<boolean> {
  if ((await ofPeople?.(parent, ctx)) === false) return true
  return mayCount(ctx, group) && (await isTold?.(parent, ctx)) !== false
}

interface CountField<Parent> extends HiddenField<Parent> {
  description: string
  count: (parent: Parent) => number | null
}

/**
 * Options of a field with the current number of people. It is null for everybody who may not list them, for any number,
 * because counts of different moments could be subtracted. `extensions.counts` names the group, for the test that looks
 * for undeclared counts.
 */
export function countField<Parent>(group: Counted, field: CountField<Parent>) {
  const { description, count, columns } = field
  const needed = countedWith(group) ?? []
  return {
    type: 'Int' as const,
    nullable: true as const,
    description: `${description} Null without the permission to list these people (${needed.map((name) => `\`${name}\``).join(', ')}).`,
    extensions: { counts: group, ...(columns && { columns }) },
    resolve: async (parent: Parent, _args: object, ctx: Context): Promise<number | null> =>
      (await isShown(group, field, { parent, ctx })) ? count(parent) : null,
  }
}

/** Options of the field `hidden` beside fields that count people: it says why they are null. */
export function hiddenField<Parent>(group: Counted, field: HiddenField<Parent> = {}) {
  const { columns } = field
  return {
    type: HiddenType,
    nullable: true as const,
    description: 'Why the numbers of people here are hidden. Null when they are shown.',
    extensions: columns ? { columns } : {},
    resolve: async (parent: Parent, _args: object, ctx: Context) =>
      (await isShown(group, field, { parent, ctx }))
        ? null
        : { reason: 'PEOPLE' as const, minimum: await smallestGroupOf(ctx) },
  }
}
