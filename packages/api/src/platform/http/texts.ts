import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('http', {
  'document-too-large': {
    en: 'A document has at most {most} bytes: send values as variables, or split it.',
    fr: 'Un document a au plus {most} octets : envoyez les valeurs en variables, ou divisez-le.',
  },
  'operation-name': {
    en: '`operationName` is the name of an operation of the document: leave it out where there is only one.',
    fr: '`operationName` est le nom d’une opération du document : ne l’envoyez pas s’il n’y en a qu’une.',
  },
  'bad-address': {
    en: 'The address is not UTF-8 in percent-encoding.',
    fr: 'L’adresse n’est pas en UTF-8 encodé par pourcentage.',
  },
  'one-request': {
    en: 'Several requests at once are not taken: send each of them alone.',
    fr: 'Plusieurs requêtes à la fois ne sont pas acceptées : envoyez chacune seule.',
  },
  'request-object': {
    en: 'A request is a JSON object with a `query`.',
    fr: 'Une requête est un objet JSON avec une `query`.',
  },
  'request-names': {
    en: 'A request holds {names}, and nothing else.',
    fr: 'Une requête contient {names}, et rien d’autre.',
  },
  'document-id': {
    en: '`documentId` must be a text.',
    fr: '`documentId` doit être un texte.',
  },
  'query-missing': {
    en: '`query` is missing: it is a GraphQL document, or `documentId` names one.',
    fr: '`query` manque : c’est un document GraphQL, ou `documentId` en désigne un.',
  },
  'object-or-out': {
    en: '`{name}` is an object, or left out.',
    fr: '`{name}` est un objet, ou n’est pas envoyé.',
  },
  'too-deep': {
    en: 'The objects and lists of a request can be nested at most {most} deep.',
    fr: 'Les objets et les listes d’une requête ont au plus {most} niveaux d’imbrication.',
  },
  'too-many-values': {
    en: 'A request can contain at most {most, number} values and keys: split it into several requests.',
    fr: 'Une requête peut contenir au plus {most, number} valeurs et clés : divisez-la en plusieurs requêtes.',
  },
  surrogate: {
    en: 'A text contains an unpaired surrogate (\\ud800 to \\udfff), which is not a character.',
    fr: 'Un texte contient un demi-codet isolé (\\ud800 à \\udfff), qui n’est pas un caractère.',
  },
  'not-utf-8': {
    en: 'The request is not UTF-8, which JSON must be: encode it as UTF-8.',
    fr: 'La requête n’est pas en UTF-8, ce que JSON doit être : encodez-la en UTF-8.',
  },
  'not-acceptable': {
    en: 'Responses are available as {one} or {other}: request one of these.',
    fr: 'Les réponses sont disponibles en {one} ou {other} : demandez l’un de ces types.',
  },
  'send-json': {
    en: 'Send the request as JSON: "Content-Type: application/json".',
    fr: 'Envoyez la requête en JSON : `Content-Type: application/json`.',
  },
  'no-coding': {
    en: 'Send the request without Content-Encoding.',
    fr: 'Envoyez la requête sans Content-Encoding.',
  },
  'not-json': {
    en: '{what} is not JSON that can be read.',
    fr: '{what} n’est pas du JSON lisible.',
  },
  'body-too-large': {
    en: 'The body is larger than {most} bytes: split the request.',
    fr: 'Le corps dépasse {most} octets : divisez la requête.',
  },
  'the-body': { en: 'The body', fr: 'Le corps' },
  'other-method': { en: 'Use one of these here: {methods}.', fr: 'Utilisez ici l’une de ces méthodes : {methods}.' },
  'nothing-here': {
    en: 'There is nothing here. GraphQL is at /graphql.',
    fr: 'Il n’y a rien ici. GraphQL se trouve à /graphql.',
  },
})
