import { boolean, CHANGED, declareEvents, id } from '../../platform/events/index.ts'

const OF = { departmentId: id('Department', 'The department that it is for.') }
const OWNER = { departmentId: id('Department', 'The department that owns the relationship.') }

const events = declareEvents({
  'touchpoint.created': {
    description: {
      en: 'A contact with a person was planned or recorded.',
      fr: 'Un contact avec une personne a été prévu ou noté.',
    },
    subject: 'Touchpoint',
    data: {
      ...OF,
      planned: boolean('Whether it is still to be held.'),
      collides: boolean('Whether it was stated in spite of contacts of other departments.'),
    },
  },
  'touchpoint.held': {
    description: {
      en: 'A planned contact with a person was held.',
      fr: 'Un contact prévu avec une personne a eu lieu.',
    },
    subject: 'Touchpoint',
    data: OF,
  },
  'touchpoint.corrected': {
    description: {
      en: 'What was recorded of a contact with a person was corrected.',
      fr: 'Ce qui était noté d’un contact avec une personne a été corrigé.',
    },
    subject: 'Touchpoint',
    data: { ...OF, ...CHANGED },
  },
  'touchpoint.withdrawn': {
    description: {
      en: 'A contact with a person was taken back: it was not planned, or not held.',
      fr: 'Un contact avec une personne a été annulé : il n’était pas prévu, ou n’a pas eu lieu.',
    },
    subject: 'Touchpoint',
    data: OF,
  },
  'relationship-owner.set': {
    description: {
      en: 'The relationship with a person got an owner, or was handed over.',
      fr: 'La relation avec une personne a reçu un responsable, ou a été transmise.',
    },
    subject: 'RelationshipOwner',
    data: OWNER,
  },
  'relationship-owner.ended': {
    description: {
      en: 'The relationship with a person has no owner any more.',
      fr: 'La relation avec une personne n’a plus de responsable.',
    },
    subject: 'RelationshipOwner',
    data: OWNER,
  },
  'person-brief.set': {
    description: { en: 'The brief about a person was written.', fr: 'La fiche d’une personne a été écrite.' },
    subject: 'PersonBrief',
  },
  'person-brief.deleted': {
    description: { en: 'The brief about a person was deleted.', fr: 'La fiche d’une personne a été supprimée.' },
    subject: 'PersonBrief',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
