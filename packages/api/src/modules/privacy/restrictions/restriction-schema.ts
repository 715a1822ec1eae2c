import { builder } from '../../../core/builder.ts'
import { toOne } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../../platform/lists/index.ts'
import { Person, readablePeople } from '../../people/index.ts'

export const RestrictionGround = builder.enumType('RestrictionGround', {
  description: 'Why data is only stored (GDPR art. 18(1)).',
  values: {
    ACCURACY: { description: 'The person says that it is wrong, until that is verified.' },
    UNLAWFUL: { description: 'It may not be processed, and the person wants it kept and not erased.' },
    LEGAL_CLAIM: { description: 'The organisation needs it no more, but the person does for a legal claim.' },
    OBJECTION: { description: 'The person objects, until it is decided whose grounds prevail.' },
  } as const,
})

export const ProcessingRestriction = builder.prismaNode('ProcessingRestriction', {
  description:
    'A time in which the data of a person is only stored. Until it is lifted they have no score and no ties, are in no segment, are not invited, nothing is published for them, and sources change nothing of them but that they left. To everybody who cannot read it, they look like somebody who has no score and no ties yet, but for an erasure, which is refused while they want their data kept.',
  ...ROW_NODE,
  fields: (t) => ({
    ground: t.expose('ground', { type: RestrictionGround, description: 'Why.' }),
    byPerson: t.exposeBoolean('byPerson', {
      description: 'Whether they asked for it in their own log-in, and so can lift it themselves.',
    }),
    liftedAt: t.expose('liftedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was lifted; null while it lasts.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it began.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

builder.objectFields(ProcessingRestriction, (t) => ({
  person: t.field({
    type: Person,
    nullable: true,
    description: 'Whose data it is. Null when the caller may not read the person.',
    ...toOne(readablePeople, 'personId'),
  }),
}))

const restrictions = defineList({
  type: ProcessingRestriction,
  table: 'ProcessingRestriction',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time it began.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ProcessingRestrictionFilter', {
    personId: { kind: 'id', type: 'Person', description: 'Whose data it is.' },
    ground: { kind: 'enum', type: RestrictionGround, indexed: true, description: 'Why.' },
    liftedAt: { kind: 'instant', description: 'When it was lifted.' },
    createdAt: { kind: 'instant', description: 'When it began.' },
  }),
})

listField(restrictions, 'processingRestrictions', {
  description:
    'Whose data is or was only stored, the latest first. Everybody sees their own; owners and the data protection officer see all.',
})
