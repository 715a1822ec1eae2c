import { CHANGED, code, declareEvents, id, list, optional } from '../../platform/events/index.ts'

const SOURCE = {
  integrationId: optional(id('Integration', 'The integration that reported it; missing when there was none.')),
}

const events = declareEvents({
  'person.created': {
    description: { en: 'A person was added.', fr: 'Une personne a été ajoutée.' },
    subject: 'Person',
    data: SOURCE,
  },
  'person.updated': {
    description: { en: 'A person was changed.', fr: 'Une personne a été modifiée.' },
    subject: 'Person',
    data: {
      ...SOURCE,
      fields: optional(list(code('Name of a changed field; missing when a file or a source reported it.'))),
      reason: optional(code('`GONE_AT_SOURCE` when their source no longer lists them.')),
    },
  },
  'person.archived': {
    description: { en: 'A person was archived.', fr: 'Une personne a été archivée.' },
    subject: 'Person',
  },
  'person.restored': {
    description: { en: 'An archived person was restored.', fr: 'Une personne archivée a été restaurée.' },
    subject: 'Person',
  },
  'person.purged': {
    description: {
      en: 'A person was permanently erased: erase what you store about this id.',
      fr: 'Une personne a été effacée définitivement : effacez ce que vous gardez sur cet identifiant.',
    },
    subject: 'Person',
    data: SOURCE,
  },
  'person.merged': {
    description: {
      en: 'A person was merged into another one, who counts for both from now on.',
      fr: 'Une personne a été réunie à une autre, qui compte désormais pour les deux.',
    },
    subject: 'Person',
    data: { intoId: id('Person', 'The person who is kept.') },
  },
  'person.unmerged': {
    description: {
      en: 'A merge of two people was undone: both count again.',
      fr: 'La réunion de deux personnes a été annulée : les deux comptent de nouveau.',
    },
    subject: 'Person',
    data: { intoId: id('Person', 'The person that they were merged into.') },
  },
  'person-duplicate.dismissed': {
    description: {
      en: 'Two people who were proposed as one were said to be different.',
      fr: 'Deux personnes proposées comme une seule ont été dites différentes.',
    },
    subject: 'PersonDuplicate',
  },
  'doubtful-row.answered': {
    description: {
      en: 'A doubtful row of a source was answered: whether it is about a known person.',
      fr: 'Une ligne douteuse d’une source a reçu sa réponse : si elle concerne une personne connue.',
    },
    subject: 'DoubtfulRow',
    data: { answer: code('`SAME` or `SOMEBODY_ELSE`.') },
  },
  'leading-directory.changed': {
    description: {
      en: 'Another source became the leading directory: `externalId` of people is now their id there.',
      fr: 'Une autre source est devenue l’annuaire qui fait référence : le `externalId` des personnes y est maintenant leur identifiant.',
    },
    subject: 'Organization',
    data: { source: code('Key of the source, such as `directory`.') },
  },
  'department.created': {
    description: { en: 'A department was created by a mutation.', fr: 'Un service a été créé par une mutation.' },
    subject: 'Department',
  },
  'department.updated': {
    description: { en: 'A department was renamed or moved.', fr: 'Un service a été renommé ou déplacé.' },
    subject: 'Department',
    data: CHANGED,
  },
  'department.merged': {
    description: { en: 'A department was merged into another.', fr: 'Un service a été réuni à un autre.' },
    subject: 'Department',
    data: { intoId: id('Department', 'The department that it was merged into.') },
  },
  'department.archived': {
    description: {
      en: 'A department was archived, and is left out of lists.',
      fr: 'Un service a été archivé, et n’est plus dans les listes.',
    },
    subject: 'Department',
  },
  'department.restored': {
    description: {
      en: 'An archived department is listed again.',
      fr: 'Un service archivé est de nouveau dans les listes.',
    },
    subject: 'Department',
  },
  'site.created': {
    description: { en: 'A site was created by a mutation.', fr: 'Un site a été créé par une mutation.' },
    subject: 'Site',
  },
  'site.updated': {
    description: { en: 'A site was changed.', fr: 'Un site a été modifié.' },
    subject: 'Site',
    data: CHANGED,
  },
  'person-attribute.created': {
    description: { en: 'An attribute of people was declared.', fr: 'Un attribut des personnes a été déclaré.' },
    subject: 'PersonAttribute',
  },
  'person-attribute.updated': {
    description: { en: 'An attribute of people was changed.', fr: 'Un attribut des personnes a été modifié.' },
    subject: 'PersonAttribute',
    data: CHANGED,
  },
  'person-attribute.archived': {
    description: {
      en: 'An attribute of people was archived, and is neither set nor filtered by.',
      fr: 'Un attribut des personnes a été archivé : il n’est plus rempli et ne sert plus de filtre.',
    },
    subject: 'PersonAttribute',
  },
  'person-attribute.restored': {
    description: {
      en: 'An archived attribute of people is in use again.',
      fr: 'Un attribut archivé des personnes sert de nouveau.',
    },
    subject: 'PersonAttribute',
  },
  'person-attribute.purged': {
    description: {
      en: 'An attribute of people was permanently erased, with all its values: erase what you store of it.',
      fr: 'Un attribut des personnes a été effacé définitivement, avec toutes ses valeurs : effacez ce que vous en gardez.',
    },
    subject: 'PersonAttribute',
  },
  'relation-kind.created': {
    description: { en: 'A kind of relation was added.', fr: 'Un type de relation a été ajouté.' },
    subject: 'RelationKind',
  },
  'relation-kind.updated': {
    description: { en: 'A kind of relation was renamed.', fr: 'Un type de relation a été renommé.' },
    subject: 'RelationKind',
    data: CHANGED,
  },
  'relation-kind.archived': {
    description: {
      en: 'A kind of relation was archived: nobody is given it any more.',
      fr: 'Un type de relation a été archivé : il n’est plus donné à personne.',
    },
    subject: 'RelationKind',
  },
  'relation-kind.restored': {
    description: {
      en: 'An archived kind of relation is in use again.',
      fr: 'Un type de relation archivé sert de nouveau.',
    },
    subject: 'RelationKind',
  },
  'scoring-objection.raised': {
    description: {
      en: 'A person objected to being scored.',
      fr: 'Une personne s’est opposée au calcul de scores à son sujet.',
    },
    subject: 'Person',
  },
  'scoring-objection.withdrawn': {
    description: {
      en: 'A person withdrew an objection to scoring.',
      fr: 'Une personne a retiré son opposition aux scores.',
    },
    subject: 'Person',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
