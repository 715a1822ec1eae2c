import { CHANGED, code, declareEvents, id, number, optional } from '../../platform/events/index.ts'

const RUN = {
  integrationId: id('Integration', 'The source.'),
  stream: code('The stream that is read, such as `content`.'),
}

const KIND = optional(code('Kind of the failure, such as `auth` or `transient`.'))

const events = declareEvents({
  'integration.created': {
    description: 'An integration was made.',
    subject: 'Integration',
    data: { connector: code('Id of the connector or notifier that it was made with.') },
  },
  'integration.updated': {
    description: 'The settings of an integration were changed.',
    subject: 'Integration',
    data: CHANGED,
  },
  'integration.paused': { description: 'An integration rests until it is resumed.', subject: 'Integration' },
  'integration.resumed': { description: 'An integration works again that was paused.', subject: 'Integration' },
  'integration.reset': {
    description: 'A stream of an integration will be read from its beginning.',
    subject: 'Integration',
    data: { stream: code('The stream, such as `content`.') },
  },
  'integration.deleted': { description: 'An integration was deleted.', subject: 'Integration' },
  'integration.failing': {
    description: 'An integration fails and needs somebody to look at it.',
    subject: 'Integration',
    data: {
      kind: code('Kind of the latest failure, such as `auth`.'),
      failures: number('How many runs failed one after the other.'),
    },
  },
  'integration.recovered': { description: 'An integration that failed works again.', subject: 'Integration' },
  'sync-run.started': {
    description: 'A sync was begun.',
    subject: 'SyncRun',
    data: { ...RUN, trigger: code('What began it, such as `SCHEDULE` or `WEBHOOK`.') },
  },
  'sync-run.finished': { description: 'A sync is done.', subject: 'SyncRun', data: RUN },
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
