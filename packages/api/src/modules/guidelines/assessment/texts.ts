import { declareTexts } from '../../../core/texts/index.ts'

/** What findings tell the author of a text, except those of packs, policies and checks of plugins. */
export const texts = declareTexts('guidelines', {
  'not-disclosed': {
    en: 'The text does not say that it is advertising.',
    fr: 'Le texte n’indique pas qu’il s’agit de publicité.',
  },
  'employment-not-said': {
    en: 'The text does not say that its author works for the organisation.',
    fr: 'Le texte n’indique pas que son auteur travaille pour l’organisation.',
  },
  'connection-not-known': {
    en: 'The connection between author and organisation is not known: an employee must say so in the text, and a benefit must be disclosed as advertising.',
    fr: 'Le lien entre l’auteur et l’organisation n’est pas connu : un salarié doit le dire dans le texte, et un avantage doit être signalé comme publicité.',
  },
  affiliate: {
    en: 'This is an affiliate link or a personal code. {law}',
    fr: 'C’est un lien d’affiliation ou un code personnel. {law}',
  },
  'disclosed-and-denied': {
    en: 'The text both discloses and denies that it is advertising.',
    fr: 'Le texte dit à la fois qu’il s’agit de publicité et que ce n’en est pas.',
  },
  'remove-denial': { en: 'Remove the denial.', fr: 'Supprimez la négation.' },
  'confirm-disclosure': {
    en: 'Readers may not understand this wording as a disclosure: a person should confirm it.',
    fr: 'Les lecteurs peuvent ne pas comprendre que cette formule signale une publicité : une personne doit le confirmer.',
  },
  'disclosure-disguised': {
    en: 'The disclosure contains invisible or look-alike characters, so that readers or networks may miss it.',
    fr: 'La mention contient des caractères invisibles ou ressemblants : les lecteurs ou les réseaux peuvent ne pas la voir.',
  },
  'disclosure-not-first': {
    en: 'The disclosure is not at the beginning of the text.',
    fr: 'La mention n’est pas au début du texte.',
  },
  'disclosure-buried': {
    en: 'The disclosure is where readers may not see it: after "more", or behind other hashtags.',
    fr: 'La mention se trouve là où les lecteurs peuvent ne pas la voir : après « plus », ou derrière d’autres hashtags.',
  },
  'disclosure-negated': {
    en: 'The text says that it is not advertising.',
    fr: 'Le texte dit qu’il ne s’agit pas de publicité.',
  },
  'disclosure-refused': {
    en: 'This wording is not understood as a disclosure.',
    fr: 'Cette formule n’est pas comprise comme une mention publicitaire.',
  },
  'add-wording': { en: 'Add {wordings} to the text.', fr: 'Ajoutez {wordings} au texte.' },
  'begin-with-wording': { en: 'Begin the text with {wordings}.', fr: 'Commencez le texte par {wordings}.' },
  wording: { en: '“{wording}”', fr: '« {wording} »' },
  'either-wording': { en: '“{one}” or “{other}”', fr: '« {one} » ou « {other} »' },
  'begin-with-employment': {
    en: 'Begin the text with “{wording}”.',
    fr: 'Commencez le texte par « {wording} ».',
  },
  'begin-with-employment-or-record': {
    en: "Begin the text with “{wording}”, or let the team record the facts with `personUpdate(input: '{' kind '}')` and `participationBenefitSet`.",
    fr: "Commencez le texte par « {wording} », ou demandez à l’équipe d’enregistrer les faits avec `personUpdate(input: '{' kind '}')` et `participationBenefitSet`.",
  },
  'personal-data': { en: 'This is personal data: {kind}.', fr: 'C’est une donnée personnelle : {kind}.' },
  email: { en: 'An e-mail address', fr: 'une adresse e-mail' },
  phone: { en: 'A telephone number', fr: 'un numéro de téléphone' },
  iban: { en: 'A bank account number (IBAN)', fr: 'un numéro de compte bancaire (IBAN)' },
  card: { en: 'A payment card number', fr: 'un numéro de carte de paiement' },
  'national-id': { en: 'A national identity number', fr: 'un numéro d’identité national' },
  'remove-personal-data': {
    en: 'Remove it, or point to a public page instead.',
    fr: 'Supprimez-la, ou renvoyez plutôt vers une page publique.',
  },
  'confidential-term': {
    en: 'This is a confidential term (characters {first} to {last}).',
    fr: 'C’est un terme confidentiel (caractères {first} à {last}).',
  },
  'remove-characters': { en: 'Remove characters {first} to {last}.', fr: 'Supprimez les caractères {first} à {last}.' },
  'forbidden-term': { en: '“{term}” is not allowed here.', fr: '« {term} » n’est pas autorisé ici.' },
  'forbidden-term-inflected': {
    en: '“{term}”, here in another form, is not allowed here.',
    fr: '« {term} », ici sous une autre forme, n’est pas autorisé ici.',
  },
  'forbidden-term-look-alike': {
    en: '“{term}”, here in letters that look alike, is not allowed here.',
    fr: '« {term} », ici en lettres ressemblantes, n’est pas autorisé ici.',
  },
  'remove-term': { en: 'Remove or reword “{term}”.', fr: 'Supprimez ou reformulez « {term} ».' },
  'country-unknown': {
    en: 'The country is not known, so it is unclear whose law applies: the published policies only warn about missing disclosures.',
    fr: 'Le pays n’est pas connu, et donc le droit applicable non plus : les politiques publiées ne font qu’avertir des mentions manquantes.',
  },
  'set-country': {
    en: 'Set the country of the organisation with `organizationUpdate`, or send one in `country`.',
    fr: 'Indiquez le pays de l’organisation avec `organizationUpdate`, ou envoyez-en un dans `country`.',
  },
  'no-rules': {
    en: 'There are no rules for {country}: the text was not checked against its law.',
    fr: 'Il n’y a pas de règles pour {country} : le texte n’a pas été vérifié au regard de son droit.',
  },
  'publish-rules': {
    en: 'Ask somebody who knows the law of {country}, and publish its rules with `policyPublish`.',
    fr: 'Consultez une personne qui connaît le droit de {country}, et publiez ses règles avec `policyPublish`.',
  },
  'pack-not-published': {
    en: 'The rules “{pack}” are not published for {country}: the text was not checked against them.',
    fr: 'Les règles « {pack} » ne sont pas publiées pour {country} : le texte n’a pas été vérifié au regard de celles-ci.',
  },
  'publish-pack': {
    en: `Publish them with \`policyPackPublish(input: '{' pack: "{pack}", country: "{country}" '}')\`.`,
    fr: `Publiez-les avec \`policyPackPublish(input: '{' pack: "{pack}", country: "{country}" '}')\`.`,
  },
  'invisible-term': {
    en: 'A term needs at least one visible character.',
    fr: 'Un terme a au moins un caractère visible.',
  },
  'placeholder-first': {
    en: 'A wording begins with its own words, not with a placeholder.',
    fr: 'Une formule commence par ses propres mots, et non par un espace réservé.',
  },
  'placeholder-alone': {
    en: 'A wording has words of its own beside the placeholder.',
    fr: 'Une formule a ses propres mots en plus de l’espace réservé.',
  },
  'empty-remark': {
    en: 'It is empty: leave it out.',
    fr: 'Ce champ est vide : ne l’envoyez pas.',
  },
  'remark-too-long': {
    en: 'At most 500 characters.',
    fr: 'Au plus 500 caractères.',
  },
  'no-terms': {
    en: 'At least one term is needed.',
    fr: 'Il faut au moins un terme.',
  },
  'terms-of-rule': {
    en: 'At most 1,000 terms.',
    fr: 'Au plus 1 000 termes.',
  },
  'rule-key': {
    en: 'A key is lower case words joined by "-" or ".".',
    fr: 'Une clé est faite de mots en minuscules séparés par « - » ou « . ».',
  },
  'no-wordings': {
    en: 'At least one wording is needed.',
    fr: 'Il faut au moins une formule.',
  },
  'too-many-wordings': {
    en: 'At most 200 wordings.',
    fr: 'Au plus 200 formules.',
  },
  'no-employment-wordings': {
    en: 'At least one wording is needed: leave it out to ask the same of everybody.',
    fr: 'Il faut au moins une formule : ne l’envoyez pas pour demander la même chose à tous.',
  },
  'fold-too-small': {
    en: 'At least 1 character.',
    fr: 'Au moins 1 caractère.',
  },
  'fold-too-large': {
    en: 'At most 100,000 characters.',
    fr: 'Au plus 100 000 caractères.',
  },
  'no-fewer-hashtags': {
    en: 'Not fewer than none.',
    fr: 'Au moins zéro.',
  },
  'too-many-hashtags': {
    en: 'At most 100 hashtags.',
    fr: 'Au plus 100 hashtags.',
  },
  'no-kinds': {
    en: 'At least one kind of personal data is needed.',
    fr: 'Il faut au moins un type de donnée personnelle.',
  },
  'too-many-kinds': {
    en: 'At most 10 kinds.',
    fr: 'Au plus 10 types.',
  },
  'policy-without-rules': {
    en: 'A policy has at least one rule.',
    fr: 'Une politique a au moins une règle.',
  },
  'too-many-rules': {
    en: 'A policy has at most 100 rules.',
    fr: 'Une politique a au plus 100 règles.',
  },
  'key-twice': {
    en: 'The key is used twice.',
    fr: 'La clé est utilisée deux fois.',
  },
})
