import { builder } from '../../core/builder.ts'
import { globalId } from '../../core/ids.ts'
import { assertFound } from '../../core/named-ids.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { selectedColumns } from '../../core/selected-columns.ts'
import type { Event as EventRow } from '../../generated/prisma/client.ts'
import { publicData } from '../../platform/events/index.ts'
import { defineFilter, largePageArguments, PAGE_SIZE, type Page, pageComplexity } from '../../platform/lists/index.ts'
import { mayCount } from '../../platform/small-groups/index.ts'
import { Account, accountById } from '../organizations/index.ts'
import { cursorOf, feedOf } from './cursor.ts'
import { readEvents } from './read-events.ts'

const EventSubject = builder.objectRef<EventRow>('EventSubject').implement({
  description: 'The subject of an event. It may have been deleted since.',
  fields: (t) => ({
    id: t.id({
      description: 'Global id, for `node(id:)`.',
      extensions: { columns: ['subjectId', 'subjectType'] },
      resolve: (event) => globalId(event.subjectType, event.subjectId),
    }),
    type: t.exposeString('subjectType', { description: 'Its GraphQL type, such as `Campaign`.' }),
  }),
})

export const Event = builder.prismaNode('Event', {
  description: 'Something that happened in the organisation.',
  ...ROW_NODE,
  fields: (t) => ({
    type: t.exposeString('type', {
      description:
        'The type of event: a noun and a verb in the past tense, such as `campaign.launched` or `score-run.finished`; see `eventTypes`. New types may be added: ignore those that you do not know.',
    }),
    cursor: t.string({
      description:
        'Its place among the events: `events(after:)` goes on behind it. The same as the cursor of its edge.',
      extensions: { columns: ['transactionId', 'sequence'] },
      resolve: async ({ transactionId, sequence }, _args, ctx) =>
        cursorOf(await feedOf(ctx), { transactionId, sequence }),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
    createdAt: t.expose('at', { type: 'DateTime', description: 'When it was recorded: the same as `at`.' }),
    subject: t.field({
      type: EventSubject,
      description: 'The subject.',
      extensions: { sameRow: true },
      resolve: (event) => event,
    }),
    actor: t.field({
      type: Account,
      nullable: true,
      description: 'Who did it; null for the platform itself and for deleted accounts.',
      extensions: { columns: ['actorId'] },
      resolve: (event, _args, ctx) => (event.actorId === null ? null : accountById(ctx).find(event.actorId)),
    }),
    data: t.field({
      type: 'JSON',
      description:
        'Data of this type of event, as described by `eventTypes`: global ids, states and counts, never personal data.',
      extensions: { columns: ['data', 'type'] },
      resolve: (event, _args, ctx) => publicData(event, { mayCountPeople: mayCount(ctx, 'PEOPLE') }),
    }),
  }),
})

const EventEdge = builder.objectRef<Page<EventRow>['edges'][number]>('EventEdge').implement({
  description: 'One event on a page, with its cursor.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Cursor to use as `after` for the next page.' }),
    node: t.expose('node', { type: Event, description: 'The event.' }),
  }),
})

const EventConnection = builder.objectRef<Page<EventRow>>('EventConnection').implement({
  description: 'A page of events. There is no total count, because the list only grows.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [EventEdge],
      description: 'The events with their cursors.',
      complexity: { multiplier: 1 },
    }),
    nodes: t.field({
      type: [Event],
      description: 'The events.',
      complexity: { multiplier: 1 },
      resolve: (page) => page.edges.map(({ node }) => node),
    }),
    presentCursor: t.string({
      description:
        'The place behind every event that can be read now, also where the page is empty. `events(after:)` with it tells what happens from now on. To begin a copy, take this cursor first, copy, and then follow the events behind it. Where a filter leaves little, store it instead of `endCursor` when `hasNextPage` is false: it does not grow old.',
      complexity: 1,
      resolve: async (_page, _args, ctx) => {
        const feed = await feedOf(ctx)
        return cursorOf(feed, feed.end)
      },
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description:
        'Position of this page. Store `endCursor` and ask again later: no event is missed or repeated. Once events behind it were deleted for their age, or the database was restored, it is refused by BAD_CURSOR with the reason EXPIRED, beside a new `cursor`.',
      resolve: (page) => page.pageInfo,
    }),
  }),
})

export const EventFilter = defineFilter('EventFilter', {
  type: { kind: 'key', description: 'Type of the event, such as `campaign.launched`.' },
  subjectType: { kind: 'key', description: 'GraphQL type of what it happened to, such as `Campaign`.' },
  subjectId: { kind: 'id', type: null, description: 'What it happened to, of any type.' },
  at: { kind: 'instant', description: 'When it happened.' },
})

builder.queryField('events', (t) =>
  t.field({
    type: EventConnection,
    description:
      'What happened, oldest first, in the order in which changes became visible; without what happened to things of a type that this token may not read everything of.',
    args: {
      ...largePageArguments,
      filter: t.arg({ type: EventFilter.input, description: 'Which events to list; all by default.' }),
    },
    complexity: pageComplexity,
    resolve: async (_root, args, ctx, info) => {
      const columns = selectedColumns(info, { type: 'Event', table: 'Event' }, ['transactionId', 'sequence'])
      const condition = EventFilter.condition(ctx, args.filter)
      await assertFound(ctx, condition.ids)
      const page = { first: args.first ?? PAGE_SIZE.default, after: args.after ?? null }
      return await readEvents(ctx, { ...page, where: condition.sql }, columns)
    },
  }),
)
