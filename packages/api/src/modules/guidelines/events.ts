import { code, declareEvents, number } from '../../platform/events/index.ts'

const CHECK = { check: code('Key of the check.') }

const events = declareEvents({
  'policy.published': {
    description: { en: 'A policy version was published.', fr: 'Une version d’une politique a été publiée.' },
    subject: 'Policy',
    data: { version: number('Its version number, from 1 per name.'), rules: number('Number of rules.') },
  },
  'guideline-check.set': {
    description: {
      en: 'A guideline check was activated or changed.',
      fr: 'Un contrôle des textes a été activé ou modifié.',
    },
    subject: 'GuidelineCheck',
    data: CHECK,
  },
  'guideline-check.removed': {
    description: { en: 'A guideline check was deactivated.', fr: 'Un contrôle des textes a été désactivé.' },
    subject: 'GuidelineCheck',
    data: CHECK,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
