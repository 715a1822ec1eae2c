import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { RequestError, refuseQuery } from '../../core/errors.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type Person as PersonRow, Prisma } from '../../generated/prisma/client.ts'
import { readInput } from '../../platform/acts/index.ts'
import { assertCan, readable } from '../../platform/auth/index.ts'
import { countField, hiddenField, mayCount, smallestGroupOf } from '../../platform/small-groups/index.ts'
import { Person } from '../people/index.ts'
import { namedFor } from './find-recipients.ts'
import { LeftOutType, type NoticeLeftOut, reasonsShown } from './left-out-schema.ts'
import { countRecipients } from './read-recipients.ts'
import { assertHeld, columnsOf, Recipients, type RecipientsValue } from './recipients-input.ts'
import { NoticeRuleKind } from './rule-kind.ts'

const { sql } = Prisma
const MOST_SHOWN = 100

interface Preview {
  readonly recipients: number
  readonly leftOutCount: number
  readonly leftOut: readonly NoticeLeftOut[]
  /** A condition on accounts, alias `a`. */
  readonly accounts: Prisma.Sql
}

const NoticePreview = builder.objectRef<Preview>('NoticePreview').implement({
  description:
    'Whom a notice would go to now, before it is judged what each may read. Of whoever ended notices it is not told who they are.',
  fields: (t) => ({
    recipients: t.field(
      countField('NOTIFIED', {
        description: 'The number of people and accounts who would get it, if they may read what it is about.',
        count: ({ recipients }) => recipients,
      }),
    ),
    leftOutCount: t.field(
      countField('NOTIFIED', {
        description: 'Of those who would not: see `leftOut`.',
        count: ({ leftOutCount }) => leftOutCount,
      }),
    ),
    leftOut: t.field({
      type: [LeftOutType],
      description:
        'Why people would not get it. A reason of fewer people than `Organization.minimumGroupSize` is left out. Empty for whoever may not list people.',
      resolve: ({ leftOut }, _args, ctx) => (mayCount(ctx, 'NOTIFIED') ? [...leftOut] : []),
    }),
    people: t.field({
      type: [Person],
      description: `The people who are named, with those who would be left out, by name: the first ${MOST_SHOWN} whom the token may read. Accounts that are no person’s are counted only. Empty for whoever may not list people.`,
      complexity: { field: 10, multiplier: 10 },
      resolve: async ({ accounts }, _args, ctx) => (mayCount(ctx, 'NOTIFIED') ? await peopleOf(ctx, accounts) : []),
    }),
    hidden: t.field(hiddenField('NOTIFIED')),
  }),
})

async function peopleOf(ctx: Context, accounts: Prisma.Sql): Promise<PersonRow[]> {
  return await ctx.db.$queryRaw<PersonRow[]>(sql`
    SELECT ${everyColumn('Person')} FROM "Person" t WHERE t.id IN (SELECT a."personId" FROM "Account" a WHERE ${accounts})
      AND ${readable(ctx, 'Person')} ORDER BY t."displayName", t.id LIMIT ${MOST_SHOWN}`)
}

async function preview(ctx: Context, sent: unknown, kind: string): Promise<Preview> {
  assertCan(ctx, 'notice:write')
  try {
    const recipients = await readInput<RecipientsValue>(ctx, Recipients, sent, ['recipients'], 'notice:write')
    const columns = columnsOf(recipients)
    assertHeld(columns, ['recipients'])
    const named = await namedFor(ctx, columns)
    if ('stopped' in named) throw new RequestError('BAD_REQUEST', named.told)
    const rows = await countRecipients(ctx, { kind, ...named })
    const left = rows.flatMap(({ reason, count }) => (reason === null ? [] : [[reason, count] as const]))
    return {
      recipients: rows.find(({ reason }) => reason === null)?.count ?? 0,
      leftOutCount: left.reduce((sum, [, count]) => sum + count, 0),
      leftOut: reasonsShown(left, await smallestGroupOf(ctx)),
      accounts: named.accounts,
    }
  } catch (error) {
    return refuseQuery(error)
  }
}

builder.queryField('noticePreview', (t) =>
  t.field({
    type: NoticePreview,
    nullable: true,
    description:
      'Whom a notice to these recipients would go to now, and how many it would leave out, and why. Nothing is stored. Null with an error when the caller may not evaluate the segment, or nobody is on duty.',
    complexity: 100,
    args: {
      recipients: t.arg({ type: Recipients.ref, required: true, description: 'The recipients. Not for an address.' }),
      kind: t.arg({
        type: NoticeRuleKind,
        defaultValue: 'NEWS',
        description: 'The kind of the notice, which people may have ended.',
      }),
    },
    resolve: (_root, { recipients, kind }, ctx) => preview(ctx, recipients, kind ?? 'NEWS'),
  }),
)
