import { boolean, code, declareEvents, number, optional } from '../../platform/events/index.ts'

const IMPORT = {
  target: code('What is imported, such as `PEOPLE`.'),
  dryRun: boolean('Whether nothing is kept of it.'),
}

const ENDED = {
  ...IMPORT,
  status: code('How it ended: `SUCCEEDED`, `FAILED` or `CANCELLED`.'),
  processed: number('Rows that were read.'),
  created: number('Rows that brought something new.'),
  updated: number('Rows that changed something.'),
  unchanged: number('Rows that were known as they are.'),
  rejected: number('Rows that could not be used.'),
}

const events = declareEvents({
  'import.started': {
    description: 'An import was begun.',
    subject: 'Import',
    data: {
      ...IMPORT,
      format: code('Format of the file, such as `CSV`.'),
      preset: optional(code('The preset that reads it; null for none.')),
    },
  },
  'import.finished': { description: 'An import is done.', subject: 'Import', data: ENDED },
  'import.failed': { description: 'An import failed.', subject: 'Import', data: ENDED },
  'import.cancelled': { description: 'An import was cancelled.', subject: 'Import', data: ENDED },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
