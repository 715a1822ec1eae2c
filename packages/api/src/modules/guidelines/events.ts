import { code, declareEvents, number } from '../../platform/events/index.ts'

const CHECK = { check: code('Key of the check.') }

const events = declareEvents({
  'policy.published': {
    description: 'A policy version was published.',
    subject: 'Policy',
    data: { version: number('Its version number, from 1 per name.'), rules: number('Number of rules.') },
  },
  'guideline-check.set': {
    description: 'A guideline check was activated or changed.',
    subject: 'GuidelineCheck',
    data: CHECK,
  },
  'guideline-check.removed': {
    description: 'A guideline check was deactivated.',
    subject: 'GuidelineCheck',
    data: CHECK,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
