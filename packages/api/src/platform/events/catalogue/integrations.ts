import { boolean, CHANGED, code, type EventDeclaration, id, number, optional } from './declaration.ts'

const SECRET = { name: code('Name of the secret.') }
const RUN = {
  integrationId: id('Integration', 'The source.'),
  stream: code('The stream that is read, such as `content`.'),
}
const KIND = optional(code('Kind of the failure, such as `auth` or `transient`.'))
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

/** What comes in from elsewhere, by plugins and files, and who is told of it. */
export const INTEGRATION_EVENTS = {
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
  'integration.secret-set': {
    description: 'A secret of an integration was set, or somebody logged in for it.',
    subject: 'Integration',
    data: SECRET,
  },
  'integration.secret-removed': {
    description: 'A secret of an integration was taken away.',
    subject: 'Integration',
    data: SECRET,
  },
  'integration.login-lost': {
    description: 'A log-in of an integration counts no more: log in anew by `integrationAuthorize`.',
    subject: 'Integration',
    data: SECRET,
  },
  'plugin.consented': {
    description: 'Somebody agreed to what a plugin may reach.',
    subject: 'PluginConsent',
    data: {
      plugin: code('Name of the plugin’s package.'),
      version: optional(code('Its version that asked; null where it names none.')),
    },
  },
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
  'notice-rule.created': { description: 'Somebody is told of events from now on.', subject: 'NoticeRule' },
  'notice-rule.updated': {
    description: 'Who is told of events, or of which, was changed.',
    subject: 'NoticeRule',
    data: CHANGED,
  },
  'notice-rule.deleted': { description: 'Somebody is told of events no more.', subject: 'NoticeRule' },
  'notice-rule.tried': { description: 'A trial was sent to whom a rule tells of events.', subject: 'NoticeRule' },
} as const satisfies { readonly [type: string]: EventDeclaration }
