import { CHANGED, code, declareEvents, id, number, optional } from '../../platform/events/index.ts'

const RUN = {
  integrationId: id('Integration', 'The source.'),
  stream: code('The stream that is read, such as `content`.'),
}

const KIND = optional(code('Kind of the failure, such as `auth` or `transient`.'))

const events = declareEvents({
  'integration.created': {
    description: 'An integration was created.',
    subject: 'Integration',
    data: { connector: code('Id of its connector or notifier.') },
  },
  'integration.updated': {
    description: 'The settings of an integration were changed.',
    subject: 'Integration',
    data: CHANGED,
  },
  'integration.paused': { description: 'An integration was paused.', subject: 'Integration' },
  'integration.resumed': { description: 'A paused integration was resumed.', subject: 'Integration' },
  'integration.reset': {
    description: 'A stream of an integration will be read from its beginning.',
    subject: 'Integration',
    data: { stream: code('The stream, such as `content`.') },
  },
  'integration.deleted': { description: 'An integration was deleted.', subject: 'Integration' },
  'integration.failing': {
    description: 'An integration fails and needs attention.',
    subject: 'Integration',
    data: {
      kind: code('Kind of the latest failure, such as `auth`.'),
      failures: number('Failed runs in a row.'),
    },
  },
  'integration.recovered': { description: 'A failing integration works again.', subject: 'Integration' },
  'sync-run.started': {
    description: 'A sync was started.',
    subject: 'SyncRun',
    data: { ...RUN, trigger: code('What started it, such as `SCHEDULE` or `WEBHOOK`.') },
  },
  'sync-run.finished': { description: 'A sync succeeded.', subject: 'SyncRun', data: RUN },
  'sync-run.failed': {
    description: 'A sync failed. Its log says why: see `syncRun`.',
    subject: 'SyncRun',
    data: { ...RUN, kind: KIND },
  },
  'sync-run.cancelled': { description: 'A sync was cancelled.', subject: 'SyncRun', data: RUN },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
