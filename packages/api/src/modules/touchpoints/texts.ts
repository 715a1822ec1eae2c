import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('touchpoints', {
  collision: {
    en: 'The department "{department}" has a contact with this person on {day}, within {days} days of yours: speak with it first, or send `collisionReason`. `Person.contactCollisions` lists all.',
    fr: 'Le service « {department} » a un contact avec cette personne le {day}, à moins de {days} jours du vôtre : parlez-en d’abord avec lui, ou envoyez `collisionReason`. `Person.contactCollisions` les liste tous.',
  },
  'collision-of-organization': {
    en: 'A message of the organisation goes to this person on {day}, within {days} days of your contact: send `collisionReason` to do it all the same. `Person.contactCollisions` lists all.',
    fr: 'Un message de l’organisation part vers cette personne le {day}, à moins de {days} jours de votre contact : envoyez `collisionReason` pour le faire quand même. `Person.contactCollisions` les liste tous.',
  },
  'switched-off': {
    en: 'This person cannot be contacted now: they are archived, or contacts with them are switched off.',
    fr: 'Cette personne ne peut pas être contactée pour le moment : elle est archivée, ou les contacts avec elle sont désactivés.',
  },
  'not-held-yet': {
    en: 'A contact that was held lies in the past, and one that is planned in the future and without an outcome.',
    fr: 'Un contact qui a eu lieu est dans le passé, et un contact prévu est dans l’avenir et sans résultat.',
  },
  'no-collision': {
    en: 'No other department has a contact with this person near this time: leave `collisionReason` out.',
    fr: 'Aucun autre service n’a de contact avec cette personne autour de cette date : n’envoyez pas `collisionReason`.',
  },
  'not-planned': {
    en: 'This contact was held already: use `touchpointCorrect`.',
    fr: 'Ce contact a déjà eu lieu : utilisez `touchpointCorrect`.',
  },
  withdrawn: {
    en: 'This contact was taken back: create another one.',
    fr: 'Ce contact a été annulé : créez-en un autre.',
  },
  owned: {
    en: 'The relationship with this person is owned by the department "{department}", which alone can hand it over.',
    fr: 'La relation avec cette personne appartient au service « {department} », qui seul peut la transmettre.',
  },
  'owner-ended': {
    en: 'This department does not own the relationship any more: see `Person.relationshipOwner`.',
    fr: 'Ce service n’est plus responsable de la relation : voyez `Person.relationshipOwner`.',
  },
  'brief-written': {
    en: 'Somebody else just wrote this brief: read it again.',
    fr: 'Quelqu’un d’autre vient d’écrire cette fiche : relisez-la.',
  },
  'owned-since': {
    en: 'The relationship has its owner since {at}: a later one begins after that, and not in the future.',
    fr: 'La relation a son responsable depuis le {at} : le suivant commence après cette date, et pas dans l’avenir.',
  },
})
