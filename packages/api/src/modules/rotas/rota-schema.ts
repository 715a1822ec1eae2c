import { builder } from '../../core/builder.ts'
import { dayOf } from '../../core/day.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { clockTime } from '../../core/time-zone.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Person, readablePeople } from '../people/index.ts'
import { peopleOfRota, whoIsOnDuty } from './loaders.ts'
import type { RotaException } from './on-duty.ts'

export const RotaRotation = builder.enumType('RotaRotation', {
  description: 'How long a turn on a rota lasts.',
  values: {
    DAILY: { description: 'A day.' },
    WEEKLY: { description: 'Seven days.' },
  } as const,
})

export const RotaOverrideKind = builder.enumType('RotaOverrideKind', {
  description: 'What an exception to the turns of a rota is.',
  values: {
    REPLACEMENT: { description: 'The person is on duty in place of whoever’s turn it is.' },
    ABSENCE: { description: 'The person is not on duty; the next in the order is.' },
  } as const,
})

const RotaOverride = builder.objectRef<RotaException>('RotaOverride').implement({
  description: 'An exception to the turns of a rota.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RotaOverrideKind, description: 'What it is.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person. Null when the token may not read them.',
      resolve: ({ personId }, _args, ctx, info) => readablePeople(ctx, { info }).load(personId),
    }),
    from: t.expose('from', { type: 'DateTime', description: 'The first instant.' }),
    to: t.expose('to', { type: 'DateTime', description: 'The first instant after the end.' }),
  }),
})

export const Rota = builder.prismaNode('Rota', {
  description: 'People who take turns at being on duty, so that a notice reaches the one whose turn it is.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name for the team.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA name of the time zone of its hand-overs.' }),
    rotation: t.expose('rotation', { type: RotaRotation, description: 'How long a turn lasts.' }),
    handOverTime: t.string({
      description: 'The time of the day of the hand-over, such as `09:00`.',
      extensions: { columns: ['handOverTime'] },
      resolve: ({ handOverTime }) => clockTime(handOverTime),
    }),
    startsOn: t.field({
      type: 'Date',
      description: 'The day on which the first member begins.',
      extensions: { columns: ['startsOn'] },
      resolve: ({ startsOn }) => dayOf(startsOn),
    }),
    members: t.field({
      type: [Person],
      description: 'Who takes turns, in their order. People whom the token may not read are left out.',
      complexity: { field: 1, multiplier: 10 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx, info) => {
        const { members } = (await peopleOfRota(ctx).load(id)) ?? { members: [] }
        const people = members.map(({ personId }) => personId && readablePeople(ctx, { info }).load(personId))
        return (await Promise.all(people)).flatMap((person) => person || [])
      },
    }),
    overrides: t.field({
      type: [RotaOverride],
      description: 'The exceptions to the turns, by their first instant.',
      complexity: { field: 1, multiplier: 10 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => [...((await peopleOfRota(ctx).load(id))?.overrides ?? [])],
    }),
    onDuty: t.field({
      type: Person,
      nullable: true,
      description:
        'Who is on duty. Whoever is absent or has left is passed over for the next in the order. Null before the first turn, when nobody is there, and when the token may not read them.',
      args: { at: t.arg({ type: 'DateTime', description: 'As of this instant. Default: now.' }) },
      extensions: { columns: ['id', 'timeZone', 'rotation', 'handOverTime', 'startsOn'] },
      resolve: async (rota, { at }, ctx, info) => {
        const personId = await whoIsOnDuty(ctx, rota, at ?? ctx.now())
        return personId === null ? null : await readablePeople(ctx, { info }).load(personId)
      },
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const rotas = defineList({
  type: Rota,
  table: 'Rota',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('RotaFilter', {
    name: { kind: 'text', description: 'The name.' },
    createdAt: { kind: 'instant', description: 'When it was created.' },
  }),
})

listField(rotas, 'rotas', { description: 'The rotas of the organisation.' })
