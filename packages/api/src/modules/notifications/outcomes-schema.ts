import { builder } from '../../core/builder.ts'
import { defineLoader } from '../../core/loaders.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { countField, hiddenField, mayCount, smallestGroupOf } from '../../platform/small-groups/index.ts'
import { LeftOutType, type NoticeLeftOut, reasonsShown } from './left-out-schema.ts'

/** What became of the people of a notice. */
export interface NoticeOutcomes {
  readonly sent: number
  readonly waiting: number
  readonly unclear: number
  readonly failed: number
  readonly bounced: number
  readonly leftOutCount: number
  readonly leftOut: readonly NoticeLeftOut[]
}

interface Row {
  noticeId: string
  state: keyof Omit<NoticeOutcomes, 'leftOut'>
  cause: string | null
  people: number
}

/** Null for a notice to an address, and for one without a rule. */
export const outcomesOfNotice = defineLoader<string, NoticeOutcomes>(async (ctx, noticeIds) => {
  const toPeople = Prisma.sql`FROM "Notice" n JOIN "NoticeRule" r ON r.id = n."ruleId" AND r."recipientKind" <> 'ADDRESS'
    WHERE n.id = ANY(${[...noticeIds]}::uuid[])`
  const rows = await ctx.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT m."noticeId", CASE WHEN m."dueAt" IS NOT NULL THEN 'waiting' WHEN m.status = 'CANCELLED' THEN 'leftOutCount'
      ELSE lower(m.status::text) END AS state, m.cause::text AS cause, count(*)::int AS people
    FROM "NoticeMessage" m WHERE m."noticeId" IN (SELECT n.id ${toPeople}) GROUP BY 1, 2, 3
    UNION ALL SELECT n.id, 'leftOutCount', 'NO_ACCOUNT', n."withoutAccount" ${toPeople}`)
  const byNotice = Map.groupBy(rows, ({ noticeId }) => noticeId)
  const smallest = await smallestGroupOf(ctx)
  return noticeIds.map((id) => {
    const own = byNotice.get(id)
    if (!own) return null
    const of = (state: Row['state']) => own.reduce((sum, row) => (row.state === state ? sum + row.people : sum), 0)
    const left = own
      .filter(({ state }) => state === 'leftOutCount')
      .map(({ cause, people }) => [cause, people] as const)
    return {
      ...{ sent: of('sent'), waiting: of('waiting'), unclear: of('unclear'), failed: of('failed') },
      ...{ bounced: of('bounced'), leftOutCount: of('leftOutCount'), leftOut: reasonsShown(left, smallest) },
    }
  })
})

const count = (description: string, of: (outcomes: NoticeOutcomes) => number) =>
  countField<NoticeOutcomes>('NOTIFIED', { description, count: of })

export const NoticeOutcomesType = builder.objectRef<NoticeOutcomes>('NoticeOutcomes').implement({
  description: 'What became of the people whom a notice names. Of nobody it is told who they are.',
  fields: (t) => ({
    sent: t.field(count('The number of those whose message the mail server or the chat accepted.', ({ sent }) => sent)),
    waiting: t.field(
      count('Of those whose message waits for the hours of their site, the cap, or a retry.', ({ waiting }) => waiting),
    ),
    unclear: t.field(
      count(
        'Of those of whom nobody knows whether the message arrived. It is not sent again.',
        ({ unclear }) => unclear,
      ),
    ),
    failed: t.field(count('Of those whose message could not be sent.', ({ failed }) => failed)),
    bounced: t.field(count('Of those whose mail was refused for good, or came back.', ({ bounced }) => bounced)),
    leftOutCount: t.field(count('Of those who got none: see `leftOut`.', ({ leftOutCount }) => leftOutCount)),
    leftOut: t.field({
      type: [LeftOutType],
      description:
        'Why people got none. A reason of fewer people than `Organization.minimumGroupSize` is left out, so that nobody learns who ended notices. Empty for whoever may not list people.',
      resolve: ({ leftOut }, _args, ctx) => (mayCount(ctx, 'NOTIFIED') ? [...leftOut] : []),
    }),
    hidden: t.field(hiddenField('NOTIFIED')),
  }),
})
