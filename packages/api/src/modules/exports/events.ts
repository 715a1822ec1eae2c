import { code, declareEvents, number } from '../../platform/events/index.ts'

const EXPORT = { kind: code('What it holds, such as `PERSONAL_DATA`.') }

const events = declareEvents({
  'export.started': { description: 'Somebody asked for an export.', subject: 'Export', data: EXPORT },
  'export.finished': {
    description: 'An export can be downloaded.',
    subject: 'Export',
    data: { ...EXPORT, partCount: number('Its parts.') },
  },
  'export.failed': {
    description: 'An export could not be made.',
    subject: 'Export',
    data: { ...EXPORT, failure: code('Why: `TOO_LARGE` or `SERVER`.') },
  },
  'export.deleted': { description: 'An export was deleted before it expired.', subject: 'Export', data: EXPORT },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
