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
  'restricted-already': {
    en: 'The data of this person is restricted already.',
    fr: 'Le traitement des données de cette personne est déjà limité.',
  },
  'lifted-already': {
    en: 'This restriction was lifted before.',
    fr: 'Cette limitation a déjà été levée.',
  },
  'answer-restricted': {
    en: 'Data about you is only stored from now on, and not used, until the restriction is lifted.',
    fr: 'Les données vous concernant sont désormais seulement conservées, et non utilisées, jusqu’à la levée de la limitation.',
  },
  'answer-erased': {
    en: 'You were erased, with everything that is stored about you.',
    fr: 'Vous avez été effacé, avec tout ce qui était enregistré sur vous.',
  },
  'other-request': {
    en: 'Name a request of this person for one of: {kinds}.',
    fr: 'Indiquez une demande de cette personne parmi : {kinds}.',
  },
  'answer-export': {
    en: 'A file of what is stored about you was made. You find it among your exports, or get it from your data protection officer, for seven days.',
    fr: 'Un fichier de ce qui est enregistré sur vous a été créé. Vous le trouvez parmi vos exports, ou l’obtenez de votre délégué à la protection des données, pendant sept jours.',
  },
})
