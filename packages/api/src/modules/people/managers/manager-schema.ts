import { builder } from '../../../core/builder.ts'
import { defineLoader } from '../../../core/loaders.ts'
import { toOne } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../../platform/lists/index.ts'
import { readablePeople, readablePersonById } from '../loaders.ts'
import { idsOfPerson, NOW, personAt } from '../merges/person-at.ts'
import { heldAt } from '../periods.ts'
import { Person, people } from '../person-schema.ts'

const { sql } = Prisma

const ReportingLine = builder.prismaNode('ReportingLine', {
  description: 'That a person reports to a manager, for a time. A person has one manager at an instant.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who reports. Null when the token may not read the person.',
      ...toOne(readablePeople, 'personId'),
    }),
    manager: t.field({
      type: Person,
      nullable: true,
      description: 'The manager. Null when the token may not read the person.',
      ...toOne(readablePeople, 'managerId'),
    }),
    from: t.expose('from', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant. Null when the start is unknown.',
    }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after the end. Null while it is current.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When it was recorded, which may be later than `from`.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const reportingLines = defineList({
  type: ReportingLine,
  table: 'ReportingLine',
  orders: {
    FROM: {
      column: 'from',
      type: 'timestamptz',
      nullable: true,
      description: 'By the first instant; an unknown start comes last.',
    },
  },
  defaultOrder: { field: 'FROM', direction: 'DESC' },
  filter: defineFilter('ReportingLineFilter', {
    managerId: { kind: 'id', type: 'Person', description: 'The manager.' },
    from: { kind: 'instant', description: 'The first instant.' },
    to: { kind: 'instant', description: 'The first instant after the end; null while it is current.' },
  }),
})

listField(reportingLines, 'reportingLines', {
  on: Person,
  parent: { column: 'personId' },
  description: 'The current and former managers of the person, the latest first.',
})

/**
 * A condition: whether somebody stands above another person by who counts. A merge may have made them stand above themselves,
 * where nobody looked for that: the chart leaves out the step that the merge made, so that it ends.
 * @param then what holds of the lines `m` and until when merges stand.
 */
const standsAbove = (
  { above, below }: { above: Prisma.Sql; below: Prisma.Sql },
  then: { held: Prisma.Sql; until: Prisma.Sql },
): Prisma.Sql => sql`EXISTS (WITH RECURSIVE up(id) AS (SELECT ${below} UNION
  SELECT ${personAt(sql`line."managerId"`, then.until)} FROM up CROSS JOIN LATERAL (
    SELECT m."managerId" FROM "ReportingLine" m WHERE m."personId" = up.id AND ${then.held}) line)
  SELECT FROM up WHERE up.id = ${above})`

listField(people, 'reports', {
  on: Person,
  parentAt: (at: Date | null) => {
    const then =
      at === null
        ? { held: sql`m."to" IS NULL`, until: NOW }
        : { held: heldAt(sql`${at}::timestamptz`), until: sql`${at}::timestamptz` }
    const isAbove = standsAbove({ above: sql`m."personId"`, below: sql`p.id` }, then)
    return {
      condition: sql`t.id IN (SELECT m."personId" FROM "ReportingLine" m
      WHERE m."managerId" = ANY (ARRAY(${idsOfPerson(sql`p.id`, then.until)}))
        AND m."personId" <> p.id AND ${then.held} AND (m."managerId" = p.id OR NOT ${isAbove}))`,
    }
  },
  description:
    'The people who report to the person directly, or to a record that was merged into them, now or at the instant `at`, without archived people.',
})

interface ManagedAt {
  readonly personId: string
  /** Null for the present. */
  readonly at: Date | null
}

/** Ids of the managers of people at instants: of a manager who was merged then, that of who counts for them. */
const managerAt = defineLoader<ManagedAt, string>(
  async (ctx, keys) => {
    const isAbove = standsAbove(
      { above: sql`step."personId"`, below: sql`step."managerId"` },
      { held: heldAt(sql`step.held`), until: sql`step.until` },
    )
    const rows = await ctx.db.$queryRaw<{ place: number; managerId: string }[]>(sql`
      SELECT place, "managerId" FROM (
        SELECT place, "personId", held, until, "managerId" AS written, ${personAt(sql`line."managerId"`, sql`line.until`)} AS "managerId" FROM (
          SELECT k.place::int AS place, k."personId", m."managerId", coalesce(k.at, 'infinity') AS until,
            coalesce(k.at, ${ctx.now()}::timestamptz) AS held FROM unnest(${keys.map(({ personId }) => personId)}::uuid[],
            ${keys.map(({ at }) => at)}::timestamptz[]) WITH ORDINALITY AS k("personId", at, place)
          JOIN "ReportingLine" m ON m."personId" = k."personId" AND ${heldAt(sql`coalesce(k.at, ${ctx.now()}::timestamptz)`)}) line) step
      WHERE written = "managerId" OR NOT ${isAbove}`)
    const found = new Map(rows.map(({ place, managerId }) => [place, managerId]))
    return keys.map(({ personId }, index) => {
      const managerId = found.get(index + 1) ?? null
      // Of two records of one person, one may name the other.
      return managerId === personId ? null : managerId
    })
  },
  ({ personId, at }) => `${personId} ${at?.getTime() ?? ''}`,
)

builder.objectField(Person, 'manager', (t) =>
  t.field({
    type: Person,
    nullable: true,
    description:
      'The manager to whom the person reports. Null when there is none, and when the token may not read either of them.',
    args: { at: t.arg({ type: 'DateTime', description: 'At this instant; now when left out.' }) },
    extensions: { columns: ['id'] },
    resolve: async ({ id }, { at }, ctx, info) => {
      // Who sees a person without reading them, sees nothing of whom they report to.
      if ((await readablePeople(ctx).load(id)) === null) return null
      const managerId = await managerAt(ctx).load({ personId: id, at: at ?? null })
      return managerId === null ? null : await readablePersonById(ctx, managerId, info)
    },
  }),
)
