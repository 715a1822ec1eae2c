import { boolean, code, declareEvents, number, optional, people } from '../../platform/events/index.ts'

const IMPORT = {
  target: code('What is imported, such as `PEOPLE`.'),
  dryRun: boolean('Whether it is a dry run that stores nothing.'),
}

const ENDED = {
  ...IMPORT,
  status: code('How it ended: `SUCCEEDED`, `FAILED` or `CANCELLED`.'),
  processed: number('Rows that were read.'),
  created: number('Records that were created.'),
  updated: number('Records that were updated.'),
  unchanged: number('Records that were already stored with the same values.'),
  withheld: people('Ties that were not stored because ties of one of their people are switched off.'),
  rejected: number('Rows that were rejected.'),
}

const events = declareEvents({
  'import.started': {
    description: { en: 'An import was started.', fr: 'Un import a commencé.' },
    subject: 'Import',
    data: {
      ...IMPORT,
      format: code('Format of the file, such as `CSV`.'),
      preset: optional(code('The preset that reads it; null for none.')),
    },
  },
  'import.finished': {
    description: { en: 'An import succeeded.', fr: 'Un import a réussi.' },
    subject: 'Import',
    data: ENDED,
  },
  'import.failed': {
    description: { en: 'An import failed.', fr: 'Un import a échoué.' },
    subject: 'Import',
    data: ENDED,
  },
  'import.cancelled': {
    description: { en: 'An import was cancelled.', fr: 'Un import a été annulé.' },
    subject: 'Import',
    data: ENDED,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
