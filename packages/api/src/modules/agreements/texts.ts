import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('agreements', {
  'other-document': {
    en: "This version belongs to “{document}”, which does not cover {purpose}: choose one of `purposes '{' key document '{' inForce '{' id '}' '}' '}'`.",
    fr: "Cette version appartient à « {document} », qui ne couvre pas {purpose} : choisissez l’une de celles de `purposes '{' key document '{' inForce '{' id '}' '}' '}'`.",
  },
  'not-in-force': {
    en: "The version {version} is not in force: show the person one of `document '{' inForce '{' id text '}' '}'` and send its id.",
    fr: "La version {version} n’est pas en vigueur : montrez à la personne l’une de celles de `document '{' inForce '{' id text '}' '}'` et envoyez son identifiant.",
  },
  'nothing-to-withdraw': {
    en: 'There is no agreement to withdraw: the person never agreed, or the agreement is already withdrawn.',
    fr: 'Il n’y a pas d’accord à retirer : la personne n’a jamais donné son accord, ou il est déjà retiré.',
  },
  'in-force-too-early': {
    en: 'A version cannot come into force before it is published: choose a later time, or leave it out.',
    fr: 'Une version ne peut pas entrer en vigueur avant d’être publiée : choisissez un moment ultérieur, ou ne l’envoyez pas.',
  },
  'is-policy': {
    en: 'This document is a policy: publish its next version with `policyPublish`.',
    fr: 'Ce document est une politique : publiez sa version suivante avec `policyPublish`.',
  },
  'version-exists': {
    en: 'The version {version} already exists in this language and cannot change: choose another edition.',
    fr: 'La version {version} existe déjà dans cette langue et ne peut pas changer : choisissez une autre édition.',
  },
  key: {
    en: 'A key has 2 to 50 capitals, digits and underscores, and begins with a letter.',
    fr: 'Une clé a de 2 à 50 majuscules, chiffres et tirets bas, et commence par une lettre.',
  },
  'purpose-exists': {
    en: 'There is already a purpose {purpose}: use it, or choose another key.',
    fr: 'Il y a déjà une finalité {purpose} : utilisez-la, ou choisissez une autre clé.',
  },
  'needs-consent': {
    en: '{purpose} needs consent everywhere: only SCORING may be based on objection.',
    fr: '{purpose} demande un consentement partout : seule SCORING peut reposer sur l’opposition.',
  },
  'country-or-site': {
    en: 'An exception is for exactly one country or one site.',
    fr: 'Une exception concerne exactement un pays ou un site.',
  },
  'country-twice': {
    en: 'This country appears twice: remove one.',
    fr: 'Ce pays apparaît deux fois : supprimez-en un.',
  },
  'site-twice': {
    en: 'This site appears twice: remove one.',
    fr: 'Ce site apparaît deux fois : supprimez-en un.',
  },
})
