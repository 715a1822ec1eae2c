import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { FormerPersonBrief as FormerRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Person, readablePeople } from '../people/index.ts'
import { briefOfPerson, formerBriefsOf, MOST_EARLIER } from './loaders.ts'
import { writerName } from './writer.ts'

/** A part of a brief. */
export interface Part {
  heading: string
  text: string
}

const BriefPart = builder.objectRef<Part>('BriefPart').implement({
  description: 'A part of a brief.',
  fields: (t) => ({
    heading: t.exposeString('heading', { description: 'Its heading.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
  }),
})

/** The parts as they are stored. */
export const partsOf = ({ sections }: { sections: unknown }): Part[] => sections as Part[]

const FormerPersonBrief = builder.objectRef<FormerRow & { personId: string }>('FormerPersonBrief').implement({
  description: 'What a brief about a person said before.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The `version` of the brief that it was.' }),
    parts: t.field({ type: [BriefPart], description: 'What it said.', resolve: partsOf }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When it was written.' }),
    replacedAt: t.expose('createdAt', { type: 'DateTime', description: 'When the next one took its place.' }),
    writtenBy: t.string({
      nullable: true,
      description: 'Name of the account that wrote it. Null as in `PersonBrief.writtenBy`.',
      resolve: ({ writtenById, personId }, _args, ctx) => writerName(ctx, { accountId: writtenById, personId }),
    }),
  }),
})

export const PersonBrief = builder.prismaNode('PersonBrief', {
  description: 'The one text about a person that everybody reads before they contact them. The person can read it too.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person. Null when the token may not read them.',
      ...toOne(readablePeople, 'personId'),
    }),
    parts: t.field({
      type: [BriefPart],
      description: 'What it says.',
      extensions: { columns: ['sections'] },
      resolve: partsOf,
    }),
    writtenBy: t.string({
      nullable: true,
      description:
        'Name of the account that wrote it. Null when the account is gone, and to the person themself unless the organisation names readers (`Organization.namesReaders`).',
      extensions: { columns: ['writtenById', 'personId'] },
      resolve: ({ writtenById, personId }, _args, ctx) => writerName(ctx, { accountId: writtenById, personId }),
    }),
    former: t.field({
      type: [FormerPersonBrief],
      description: `What it said before, the latest first; the last ${MOST_EARLIER} versions, as long as they are kept.`,
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id', 'personId'] },
      resolve: async ({ id, personId }, _args, ctx) =>
        ((await formerBriefsOf(ctx).load(id)) ?? []).map((row) => ({ ...row, personId })),
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first written.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last written.' }),
  }),
})

const briefs = defineList({
  type: PersonBrief,
  table: 'PersonBrief',
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time it was first written.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('PersonBriefFilter', {
    personId: { kind: 'id', type: 'Person', description: 'The person.' },
    createdAt: { kind: 'instant', description: 'When it was first written.' },
  }),
})

listField(briefs, 'personBriefs', {
  description: 'The briefs about people. Needs the permission `touchpoint:read`.',
})

builder.objectField(Person, 'brief', (t) =>
  t.field({
    type: PersonBrief,
    nullable: true,
    description:
      'The text that everybody reads before they contact the person. Null when nobody wrote one, and when the token may not read it.',
    extensions: { columns: ['id'] },
    resolve: ({ id }, _args, ctx) => briefOfPerson(ctx).load(id),
  }),
)
