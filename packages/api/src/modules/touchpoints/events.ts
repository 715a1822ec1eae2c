import { boolean, CHANGED, declareEvents, id } from '../../platform/events/index.ts'

const OF = { departmentId: id('Department', 'The department that it is for.') }
const OWNER = { departmentId: id('Department', 'The department that owns the relationship.') }

const events = declareEvents({
  'touchpoint.created': {
    description: 'A contact with a person was planned or recorded.',
    subject: 'Touchpoint',
    data: {
      ...OF,
      planned: boolean('Whether it is still to be held.'),
      collides: boolean('Whether it was stated in spite of contacts of other departments.'),
    },
  },
  'touchpoint.held': { description: 'A planned contact with a person was held.', subject: 'Touchpoint', data: OF },
  'touchpoint.corrected': {
    description: 'What was recorded of a contact with a person was corrected.',
    subject: 'Touchpoint',
    data: { ...OF, ...CHANGED },
  },
  'touchpoint.withdrawn': {
    description: 'A contact with a person was taken back: it was not planned, or not held.',
    subject: 'Touchpoint',
    data: OF,
  },
  'relationship-owner.set': {
    description: 'The relationship with a person got an owner, or was handed over.',
    subject: 'RelationshipOwner',
    data: OWNER,
  },
  'relationship-owner.ended': {
    description: 'The relationship with a person has no owner any more.',
    subject: 'RelationshipOwner',
    data: OWNER,
  },
  'person-brief.set': { description: 'The brief about a person was written.', subject: 'PersonBrief' },
  'person-brief.deleted': { description: 'The brief about a person was deleted.', subject: 'PersonBrief' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
