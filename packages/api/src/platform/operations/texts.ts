import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('operations', {
  'bad-key': {
    en: 'An Idempotency-Key is 1 to 255 printable characters without spaces, such as a UUID.',
    fr: 'Une Idempotency-Key a de 1 à 255 caractères imprimables sans espaces, par exemple un UUID.',
  },
  'key-in-use': {
    en: 'A request with this Idempotency-Key is still running: try again in a second, until it has ended, at the latest after {seconds} s.',
    fr: 'Une requête avec cette Idempotency-Key est encore en cours : réessayez dans une seconde, jusqu’à ce qu’elle se termine, au plus tard après {seconds} s.',
  },
  'key-of-another': {
    en: 'This Idempotency-Key was used with another request before: create a new key for each act.',
    fr: 'Cette Idempotency-Key a déjà servi pour une autre requête : créez une nouvelle clé pour chaque action.',
  },
  'answer-erased': {
    en: 'This was done, but its answer named a person who was erased since: read what you need again.',
    fr: 'C’est fait, mais la réponse nommait une personne qui a été effacée depuis : relisez ce dont vous avez besoin.',
  },
  'empty-text': {
    en: '{place} is empty: leave it out, or give a value.',
    fr: '{place} est vide : ne l’envoyez pas, ou donnez une valeur.',
  },
  unclear: {
    en: 'It is not known whether this was done: check before you repeat it, with a new key.',
    fr: 'On ne sait pas si cela a été fait : vérifiez avant de le répéter, avec une nouvelle clé.',
  },
  'plugin-too-slow': {
    en: 'The plugin did not answer in time: try again.',
    fr: 'Le plugin n’a pas répondu à temps : réessayez.',
  },
  'nul-character': {
    en: 'A text holds a NUL character (U+0000), which cannot be stored: leave it out.',
    fr: 'Un texte contient un caractère NUL (U+0000), qui ne peut pas être enregistré : supprimez-le.',
  },
  'instant-out-of-range': {
    en: 'An instant lies outside what can be stored: use years from 0001 to 9999.',
    fr: 'Un instant est hors des limites de ce qui peut être enregistré : utilisez les années 0001 à 9999.',
  },
  'number-out-of-range': {
    en: 'A number is larger than what can be stored: use a smaller one.',
    fr: 'Un nombre est trop grand pour être enregistré : utilisez-en un plus petit.',
  },
  'too-much-at-once': {
    en: 'The request asks the database for too much at once: split it.',
    fr: 'La requête en demande trop à la fois à la base de données : divisez-la.',
  },
  'database-away': {
    en: 'The database is busy or cannot be reached now, and nothing was changed: try again in some seconds.',
    fr: 'La base de données est occupée ou injoignable, et rien n’a été modifié : réessayez dans quelques secondes.',
  },
  'internal-fault': {
    en: 'Something went wrong on our side. Quote the request id to those who run this server.',
    fr: 'Une erreur s’est produite de notre côté. Indiquez l’identifiant de la requête à ceux qui exploitent ce serveur.',
  },
})
