import { code, declareEvents, number } from '../../platform/events/index.ts'

const EXPORT = { kind: code('What it holds: `PERSONAL_DATA` or `LIST`.') }

const events = declareEvents({
  'export.started': {
    description: { en: 'Somebody asked for an export.', fr: 'Quelqu’un a demandé un export.' },
    subject: 'Export',
    data: EXPORT,
  },
  'export.finished': {
    description: { en: 'An export can be downloaded.', fr: 'Un export peut être téléchargé.' },
    subject: 'Export',
    data: { ...EXPORT, partCount: number('Its parts.') },
  },
  'export.failed': {
    description: { en: 'An export could not be made.', fr: 'Un export n’a pas pu être fait.' },
    subject: 'Export',
    data: { ...EXPORT, failure: code('Why, such as `FORBIDDEN` or `SERVER`.') },
  },
  'export.cancelled': {
    description: { en: 'An export was ended before it was made.', fr: 'Un export a été arrêté avant d’être fait.' },
    subject: 'Export',
    data: EXPORT,
  },
  'export.deleted': {
    description: {
      en: 'An export was deleted before it expired.',
      fr: 'Un export a été supprimé avant son expiration.',
    },
    subject: 'Export',
    data: EXPORT,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
