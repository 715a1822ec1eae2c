import { builder } from '../../../core/builder.ts'
import { readableLoader } from '../../../core/loaders.ts'
import { toOne } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { clockTime } from '../../../core/time-zone.ts'
import type { Site as SiteRow } from '../../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../../platform/lists/index.ts'
import { Person } from '../person-schema.ts'

const SendingHours = builder.objectRef<{ from: number; until: number }>('SendingHours').implement({
  description: 'The time of the day in which messages are sent to the people of a site.',
  fields: (t) => ({
    from: t.string({
      description: 'The first minute, in the time zone of the site: `08:00`.',
      resolve: ({ from }) => clockTime(from),
    }),
    until: t.string({
      description: 'The first minute after it: `18:30`. It is on the next day when it is not later than `from`.',
      resolve: ({ until }) => clockTime(until),
    }),
  }),
})

export const Site = builder.prismaNode('Site', {
  description: 'A place where people work. What is written as the site of a person leads to the site of that name.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The name as it was written first; case and blanks make no difference to which site it is.',
    }),
    timeZone: t.exposeString('timeZone', {
      nullable: true,
      description: 'The IANA time zone, such as `Europe/Paris`. Null when unknown.',
    }),
    sendingHours: t.field({
      type: SendingHours,
      nullable: true,
      description:
        'When messages are sent to its people: invitations, reminders, and notices unless they are urgent. Without a time zone of the site, that of the organisation counts. Null: at any time.',
      extensions: { columns: ['sendsFrom', 'sendsUntil'] },
      resolve: ({ sendsFrom, sendsUntil }) =>
        sendsFrom === null || sendsUntil === null ? null : { from: sendsFrom, until: sendsUntil },
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was added.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const sites = defineList({
  type: Site,
  table: 'Site',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time it was added.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('SiteFilter', {
    name: { kind: 'text', description: 'The name.' },
    timeZone: { kind: 'key', description: 'The time zone; `isNull: true` finds sites without one.' },
  }),
})

listField(sites, 'sites', { description: 'The sites of the organisation.' })

builder.objectField(Person, 'workSite', (t) =>
  t.field({
    type: Site,
    nullable: true,
    description: 'The site that `site` leads to. Null when unknown.',
    ...toOne(readableLoader<SiteRow>('Site'), 'siteId'),
  }),
)
