import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('privacy', {
  'exclude-one': {
    en: 'Name exactly one of a person, a site and a country.',
    fr: 'Indiquez exactement une personne, un site ou un pays.',
  },
  'too-many-exclusions': {
    en: 'An organisation can have at most {most} exclusions: exclude sites or countries instead of people.',
    fr: 'Une organisation peut avoir {most} exclusions au plus : excluez des sites ou des pays plutôt que des personnes.',
  },
  'excluded-already': {
    en: 'There is an exclusion for this already: update it.',
    fr: 'Il y a déjà une exclusion pour cela : modifiez-la.',
  },
  'received-now': {
    en: 'Your own request is received now: leave this out.',
    fr: 'Votre propre demande est reçue maintenant : n’indiquez pas de date.',
  },
  'received-in-future': {
    en: 'It cannot have been received in the future: name the day it came.',
    fr: 'La demande ne peut pas avoir été reçue dans le futur : indiquez le jour où elle est arrivée.',
  },
  'too-many-requests': {
    en: 'A person can have at most {most} open requests: wait for an answer.',
    fr: 'Une personne peut avoir {most} demandes ouvertes au plus : attendez une réponse.',
  },
  'answered-already': {
    en: 'The request was answered before: make a new one.',
    fr: 'La demande a déjà reçu une réponse : faites-en une nouvelle.',
  },
  'not-extendable': {
    en: 'A deadline is extended once, and before it ends: answer the request.',
    fr: 'Un délai n’est prolongé qu’une fois, et avant son terme : répondez à la demande.',
  },
})
