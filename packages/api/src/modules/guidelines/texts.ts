import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('guidelines', {
  blocked: {
    en: 'This text breaks the guidelines in {count, plural, one {one place} other {# places}}: see the findings and their fixes.',
    fr: 'Ce texte enfreint les règles {count, plural, one {à un endroit} other {à # endroits}} : voyez les constats et leurs corrections.',
  },
  'no-answer': {
    en: 'The check “{check}” did not answer: the text was not checked by it.',
    fr: 'La vérification « {check} » n’a pas répondu : elle n’a pas vérifié le texte.',
  },
  'try-check-again': {
    en: 'Try again. If it persists, somebody who manages integrations can see in `plugins` whether the plugin is in quarantine or needs consent.',
    fr: 'Réessayez. Si le problème persiste, une personne qui gère les intégrations peut voir dans `plugins` si le plugin est en quarantaine ou attend un accord.',
  },
  'too-long': { en: 'A text has at most 20,000 characters.', fr: 'Un texte a au plus 20 000 caractères.' },
  'not-of-kind': {
    en: '`{field}` does not belong to a rule of the kind {kind}: leave it out.',
    fr: '`{field}` ne fait pas partie d’une règle de type {kind} : ne l’envoyez pas.',
  },
  'needed-for-kind': {
    en: 'This field is needed for a rule of this kind.',
    fr: 'Ce champ est nécessaire pour une règle de ce type.',
  },
  'too-many-terms': {
    en: 'A policy can have at most {limit} terms and wordings in all its rules together, but this one has {count}.',
    fr: 'Une politique peut avoir au plus {limit} termes et formules dans toutes ses règles, mais celle-ci en a {count}.',
  },
  'activated-at-once': {
    en: 'Somebody activated it at the same time: read it again.',
    fr: 'Quelqu’un l’a activée en même temps : relisez-la.',
  },
  'too-many-checks': {
    en: 'At most {limit} checks can be active, because each of them is asked about every text: deactivate one with `guidelineCheckDelete` first.',
    fr: 'Au plus {limit} vérifications peuvent être actives, car chacune est consultée pour chaque texte : désactivez-en d’abord une avec `guidelineCheckDelete`.',
  },
  'unknown-pack': {
    en: 'There is no pack with this key: use one of {packs}.',
    fr: 'Il n’y a pas de paquet avec cette clé : utilisez {packs}.',
  },
  'pack-for-countries': {
    en: 'The pack {pack} is only for {countries}.',
    fr: 'Le paquet {pack} n’est prévu que pour {countries}.',
  },
  'unknown-check': {
    en: 'There is no check "{check}". The available ones are {checks}. See `availableChecks` and `plugins`.',
    fr: 'Il n’y a pas de vérification « {check} ». Les vérifications disponibles sont {checks}. Voir `availableChecks` et `plugins`.',
  },
  'no-check-loaded': {
    en: 'There is no check "{check}". None is loaded. See `availableChecks` and `plugins`.',
    fr: 'Il n’y a pas de vérification « {check} ». Aucune n’est chargée. Voir `availableChecks` et `plugins`.',
  },
})
