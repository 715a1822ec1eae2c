import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('streams', {
  'not-stored': { en: 'It was not stored.', fr: 'Cela n’a pas été enregistré.' },
  erased: {
    en: 'It belongs to a person or mention that was erased here.',
    fr: 'Cela appartient à une personne ou à une mention qui a été effacée ici.',
  },
  withheld: {
    en: '{count, plural, one {One record was} other {# records were}} not stored, because this is switched off for one of their people.',
    fr: '{count, plural, one {Un enregistrement n’a} other {# enregistrements n’ont}} pas été gardé, parce que c’est désactivé pour l’une des personnes concernées.',
  },
  'no-deletes': {
    en: 'Records of {stream} cannot be deleted: send the corrected value under the same key.',
    fr: 'Les enregistrements de {stream} ne peuvent pas être supprimés : envoyez la valeur corrigée sous la même clé.',
  },
  'nobody-with-key': {
    en: 'No person has the key in `{end}`. The tie is stored once one has.',
    fr: 'Personne n’a la clé de `{end}`. Le lien est enregistré dès que quelqu’un l’a.',
  },
  'undeclared-dimension': {
    en: 'no number is told apart by `{dimension}`, which nobody declared.',
    fr: 'aucun nombre n’est détaillé par `{dimension}`, que personne n’a déclarée.',
  },
  'fact-not-stored': {
    en: 'A fact of `{metric}` from `{source}` could not be stored: {problem}',
    fr: 'Une mesure de `{metric}` venant de `{source}` n’a pas pu être enregistrée : {problem}',
  },
  'no-such-metric': {
    en: 'There is no metric "{metric}": define it, and the next sync stores the record.',
    fr: 'Il n’y a pas de métrique « {metric} » : définissez-la, et la synchronisation suivante enregistre la mesure.',
  },
  'subject-network': {
    en: 'The `network` of its subject is not a key of lower-case letters, digits and hyphens, such as `mastodon`.',
    fr: 'Le `network` de son objet n’est pas une clé faite de lettres minuscules, de chiffres et de tirets, telle que `mastodon`.',
  },
  'several-contents': {
    en: 'Several contents have this id or address: name the network of the id, or the address of one of them.',
    fr: 'Plusieurs contenus ont cet identifiant ou cette adresse : nommez le réseau de l’identifiant, ou l’adresse de l’un d’eux.',
  },
  'no-subject-yet': {
    en: 'There is no {subject} with this identity yet. The record is stored once there is.',
    fr: 'Il n’y a pas encore de « {subject} » avec cette identité. La mesure est enregistrée dès qu’il existe.',
  },
  'part-of-level': {
    en: 'A part of "{metric}" cannot be stored: send it without dimensions.',
    fr: 'Une partie de « {metric} » ne peut pas être enregistrée : envoyez-la sans dimensions.',
  },
  'negative-total': {
    en: 'A running total cannot be negative.',
    fr: 'Un total cumulé n’est pas négatif.',
  },
})
