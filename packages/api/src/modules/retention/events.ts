import { code, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'retention.set': {
    description: {
      en: 'The days were set for which a class of data is kept.',
      fr: 'Le nombre de jours pendant lesquels une classe de données est gardée a été fixé.',
    },
    subject: 'Organization',
    data: { class: code('Key of the class, such as `audit-log`.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
