import { CHANGED, code, declareEvents, id, number, optional } from '../../platform/events/index.ts'

const RUN = {
  integrationId: id('Integration', 'The source.'),
  stream: code('The stream that is read, such as `content`.'),
}

const KIND = optional(code('Kind of the failure, such as `auth` or `transient`.'))

const events = declareEvents({
  'integration.created': {
    description: { en: 'An integration was created.', fr: 'Une intégration a été créée.' },
    subject: 'Integration',
    data: { connector: code('Id of its connector or notifier.') },
  },
  'integration.updated': {
    description: {
      en: 'The settings of an integration were changed.',
      fr: 'Les réglages d’une intégration ont été modifiés.',
    },
    subject: 'Integration',
    data: CHANGED,
  },
  'integration.paused': {
    description: { en: 'An integration was paused.', fr: 'Une intégration a été mise en pause.' },
    subject: 'Integration',
  },
  'integration.resumed': {
    description: { en: 'A paused integration was resumed.', fr: 'Une intégration en pause a repris.' },
    subject: 'Integration',
  },
  'integration.reset': {
    description: {
      en: 'A stream of an integration will be read from its beginning.',
      fr: 'Un flux d’une intégration sera relu depuis son début.',
    },
    subject: 'Integration',
    data: { stream: code('The stream, such as `content`.') },
  },
  'integration.deleted': {
    description: { en: 'An integration was deleted.', fr: 'Une intégration a été supprimée.' },
    subject: 'Integration',
  },
  'integration.failing': {
    description: {
      en: 'An integration fails and needs attention.',
      fr: 'Une intégration échoue et demande une intervention.',
    },
    subject: 'Integration',
    data: {
      kind: code('Kind of the latest failure, such as `auth`.'),
      failures: number('Failed runs in a row.'),
    },
  },
  'integration.recovered': {
    description: {
      en: 'A failing integration works again.',
      fr: 'Une intégration qui échouait fonctionne de nouveau.',
    },
    subject: 'Integration',
  },
  'sync-run.started': {
    description: { en: 'A sync was started.', fr: 'Une synchronisation a commencé.' },
    subject: 'SyncRun',
    data: { ...RUN, trigger: code('What started it, such as `SCHEDULE` or `WEBHOOK`.') },
  },
  'sync-run.finished': {
    description: { en: 'A sync succeeded.', fr: 'Une synchronisation a réussi.' },
    subject: 'SyncRun',
    data: RUN,
  },
  'sync-run.failed': {
    description: {
      en: 'A sync failed. Its log says why: see `syncRun`.',
      fr: 'Une synchronisation a échoué. Son journal dit pourquoi : voir `syncRun`.',
    },
    subject: 'SyncRun',
    data: { ...RUN, kind: KIND },
  },
  'sync-run.cancelled': {
    description: { en: 'A sync was cancelled.', fr: 'Une synchronisation a été annulée.' },
    subject: 'SyncRun',
    data: RUN,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
