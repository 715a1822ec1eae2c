import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('networks', {
  kind: {
    en: 'A kind of tie is a key of lower-case letters, digits and hyphens, such as `reports-to`.',
    fr: 'Un type de lien est une clé faite de lettres minuscules, de chiffres et de tirets, telle que `reports-to`.',
  },
  'too-many': {
    en: 'An organisation can have at most {limit} networks: purge one that is no longer needed.',
    fr: 'Une organisation peut avoir au plus {limit} réseaux : supprimez-en un qui ne sert plus.',
  },
  directed: {
    en: 'The ties of the kind {kind} are directed: send them as directed, or choose another kind.',
    fr: 'Les liens de type {kind} sont orientés : envoyez-les ainsi, ou choisissez un autre type.',
  },
  undirected: {
    en: 'The ties of the kind {kind} are undirected: send them as undirected, or choose another kind.',
    fr: 'Les liens de type {kind} ne sont pas orientés : envoyez-les ainsi, ou choisissez un autre type.',
  },
  'import-kind': {
    en: "Send the kind of the ties and whether they are directed: `ties: '{' kind, directed '}'`.",
    fr: "Envoyez le type des liens et s’ils sont orientés : `ties: '{' kind, directed '}'`.",
  },
  'weight-above-zero': {
    en: 'A weight must be above zero: remove the tie instead.',
    fr: 'Un poids est supérieur à zéro : supprimez plutôt le lien.',
  },
  'weight-finite': {
    en: 'A weight must be finite.',
    fr: 'Un poids est fini.',
  },
  'at-or-on': {
    en: 'Send either `observedAt` or `observedOn`, not both.',
    fr: 'Envoyez soit `observedAt`, soit `observedOn`, pas les deux.',
  },
  'no-such-tie': {
    en: 'There is no tie of the kind {kind} from {from} to {to}.',
    fr: 'Il n’y a pas de lien de type {kind} de {from} à {to}.',
  },
  'give-from': {
    en: 'Give the external id of the person the tie goes out from.',
    fr: 'Donnez l’identifiant externe de la personne d’où part le lien.',
  },
  'give-to': {
    en: 'Give the external id of the person the tie goes to.',
    fr: 'Donnez l’identifiant externe de la personne où va le lien.',
  },
  'row-weight': {
    en: 'The weight is not valid. Use a number above zero, or remove the line.',
    fr: 'Le poids n’est pas valable. Mettez un nombre supérieur à zéro, ou retirez la ligne.',
  },
  'row-same-ends': {
    en: 'The tie ends at the person where it starts. Name two people.',
    fr: 'Le lien finit à la personne où il commence. Nommez deux personnes.',
  },
  'same-ends': {
    en: 'A tie goes from one person to another, not to themselves.',
    fr: 'Un lien va d’une personne à une autre, et non à elle-même.',
  },
  'tie-not-stored': { en: 'It was not stored.', fr: 'Il n’a pas été enregistré.' },
  'record-weight': { en: 'Its weight must be above zero.', fr: 'Son poids est supérieur à zéro.' },
  'end-gone': {
    en: 'One of its people no longer exists.',
    fr: 'L’une de ses personnes n’existe plus.',
  },
  'no-end': {
    en: 'No person has this id or address. Import people first, or allow creating missing people.',
    fr: 'Personne n’a cet identifiant ou cette adresse. Importez d’abord les personnes, ou permettez de créer celles qui manquent.',
  },
})
