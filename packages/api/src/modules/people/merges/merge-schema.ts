import { builder } from '../../../core/builder.ts'
import { globalId } from '../../../core/ids.ts'
import { defineLoader, manyForEach } from '../../../core/loaders.ts'
import { everyColumn } from '../../../core/selected-columns.ts'
import { type Person as PersonRow, Prisma } from '../../../generated/prisma/client.ts'
import { readable } from '../../../platform/auth/index.ts'
import { Person } from '../person-schema.ts'
import { MOST_IDS, type UnattributedRows as Rows } from './unattributed-rows.ts'

/** People merged with others now, by the id that is asked for: of those that the actor may read. */
const merges = (asked: 'personId' | 'intoId', answered: 'personId' | 'intoId') =>
  defineLoader<string, PersonRow[]>(async (ctx, personIds) => {
    const [from, to] = [Prisma.raw(`m."${asked}"`), Prisma.raw(`m."${answered}"`)]
    const rows = await ctx.db.$queryRaw<(PersonRow & { asked: string })[]>(Prisma.sql`
      SELECT ${from} AS asked, ${everyColumn('Person')} FROM "PersonMerge" m JOIN "Person" t ON t.id = ${to}
      WHERE ${from} = ANY(${[...personIds]}::uuid[]) AND m."to" IS NULL AND ${readable(ctx, 'Person')} ORDER BY m."from", t.id`)
    return manyForEach(personIds, rows, ({ asked: id }) => id)
  })

const keptPerson = merges('personId', 'intoId')
const mergedPeople = merges('intoId', 'personId')

builder.objectFields(Person, (t) => ({
  mergedInto: t.field({
    type: Person,
    nullable: true,
    description:
      'The person they were merged into, who counts in their place. Null when they are not merged, and when the token may not read that person.',
    extensions: { columns: ['id'] },
    resolve: async ({ id }, _args, ctx) => (await keptPerson(ctx).load(id))?.[0] ?? null,
  }),
  mergedPeople: t.field({
    type: [Person],
    description: 'The people merged into them, at most 20, of those that the token may read; the first merged first.',
    complexity: { field: 1, multiplier: 3 },
    extensions: { columns: ['id'] },
    resolve: async ({ id }, _args, ctx) => (await mergedPeople(ctx).load(id)) ?? [],
  }),
}))

const UnattributedRows = builder.objectRef<Rows>('UnattributedRows').implement({
  description: 'Objects of one type that were written for a person while another one was merged into them.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'The type, such as `Participation`.' }),
    rowCount: t.exposeInt('count', { description: 'The number of them that the token may read.' }),
    ids: t.idList({
      description: `Their global ids, at most ${MOST_IDS}.`,
      resolve: ({ type, ids }) => ids.map((id) => globalId(type as never, id)),
    }),
  }),
})

/** The result of undoing a merge. */
export interface Unmerged {
  readonly person: PersonRow
  readonly into: PersonRow
  readonly unattributed: readonly Rows[]
}

export const PersonUnmergePayload = builder.objectRef<Unmerged>('PersonUnmergePayload').implement({
  description: 'The result of undoing a merge of two people.',
  fields: (t) => ({
    person: t.field({ type: Person, description: 'The person who was merged.', resolve: ({ person }) => person }),
    into: t.field({
      type: Person,
      description: 'The person they were merged into.',
      resolve: ({ into }) => into,
    }),
    unattributed: t.field({
      type: [UnattributedRows],
      description:
        'What was written for `into` since the merge without a source that tells whose it is, by type. It stays with `into`: look through it, and write again for `person` what is theirs. Nominations are not listed.',
      resolve: ({ unattributed }) => [...unattributed],
    }),
  }),
})
