import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('assignments', {
  'already-assigned': {
    en: 'This account already has this role there.',
    fr: 'Ce compte a déjà ce rôle à cet endroit.',
  },
  'one-place': {
    en: 'Name a department or a campaign, not both: create two assignments.',
    fr: 'Indiquez un service ou une campagne, pas les deux : créez deux attributions.',
  },
  'sign-on': {
    en: 'Create a sign-on system with `accountCreate`.',
    fr: 'Créez un système de connexion avec `accountCreate`.',
  },
  'whole-organisation': {
    en: 'This role applies to the whole organisation: leave out the department and the campaign.',
    fr: 'Ce rôle vaut pour toute l’organisation : n’indiquez ni service ni campagne.',
  },
  'too-many': {
    en: 'An account has at most {limit} roles in departments and campaigns: assign one in a department above them.',
    fr: 'Un compte a au plus {limit} rôles dans des services et des campagnes : attribuez-en un dans un service au-dessus d’eux.',
  },
  'sign-on-alone': {
    en: 'A sign-on system cannot lose this role: suspend its account.',
    fr: 'Un système de connexion ne peut pas perdre ce rôle : suspendez son compte.',
  },
})
