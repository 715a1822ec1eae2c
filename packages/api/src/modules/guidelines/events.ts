import { code, declareEvents, number } from '../../platform/events/index.ts'

const CHECK = { check: code('Key of the check.') }

const events = declareEvents({
  'policy.published': {
    description: 'A guideline came into force.',
    subject: 'Policy',
    data: { version: number('Its version among those of its name, from 1.'), rules: number('Rules in it.') },
  },
  'guideline-check.set': {
    description: 'A check of texts was switched on, or set otherwise.',
    subject: 'GuidelineCheck',
    data: CHECK,
  },
  'guideline-check.removed': {
    description: 'A check of texts was switched off.',
    subject: 'GuidelineCheck',
    data: CHECK,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
