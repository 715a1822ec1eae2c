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
})
