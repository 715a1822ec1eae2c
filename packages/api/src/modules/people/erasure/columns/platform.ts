import {
  apart,
  code,
  hash,
  nothing,
  ofPlugin,
  reference,
  registryKey,
  row,
  type TableDeclaration,
  text,
} from './declaration.ts'

const ofOrganization = nothing('what the organisation itself is called and set to')

/** Accounts, the organisation, files on their way in, scores, and what the server keeps of its own work. */
export const PLATFORM: { readonly [table: string]: TableDeclaration } = {
  Account: { name: { holds: 'REFERENCE', where: '"personId" IS NULL' }, email: apart('forgetAccounts') },
  Assignment: { cause: text },
  LogInSession: { cookieHash: hash, providerSessionId: nothing('random, by the identity provider') },
  ApiKey: { name: text, prefix: nothing('random'), hash, scopes: registryKey },
  SigningKey: {
    id: nothing('random'),
    algorithm: code,
    publicJwk: nothing('a key'),
    privateJwk: nothing('a key'),
  },
  Organization: {
    name: ofOrganization,
    slug: ofOrganization,
    timeZone: ofOrganization,
    currency: ofOrganization,
    country: ofOrganization,
    names: ofOrganization,
    brands: ofOrganization,
    landingHosts: ofOrganization,
    leadingDirectory: ofOrganization,
  },
  ClosedCell: { path: text, home: text },
  ClosedPeople: { metric: registryKey, part: registryKey },
  UpgradeNote: { release: nothing('a version'), topic: registryKey, text },
  Event: {
    type: registryKey,
    subjectType: registryKey,
    data: nothing('ids, states and counts: what an event may tell is declared, and a test holds it'),
  },
  AuditEntry: {
    act: registryKey,
    code: registryKey,
    subjectType: registryKey,
    requestId: reference,
    reason: text,
  },
  IdempotentAnswer: { key: row, requestHash: hash, body: apart('forgetAnswersAbout') },
  Upload: { filename: reference, contentType: reference, sha256: hash },
  UploadChunk: { bytes: apart('forgetUploadsAbout') },
  Import: { preset: registryKey, mapping: text, options: text, checkpoint: text, error: text },
  ImportProblem: { column: text, message: row },
  PluginConsent: { plugin: ofPlugin, version: ofPlugin, network: nothing('names of hosts'), data: ofPlugin },
  QuotaUse: { key: nothing('the key of a quota, and ids') },
  QuotaRest: { key: nothing('the key of a quota, and ids') },
  ModelFingerprint: { model: ofPlugin, version: ofPlugin, hash },
  ScoreRun: {
    model: ofPlugin,
    modelVersion: ofPlugin,
    definition: ofPlugin,
    params: text,
    fitted: nothing('statistics of a cohort, by a model that gets no names'),
    failures: text,
    missingSources: nothing('names of features and kinds of ties'),
    fittedHash: hash,
    error: text,
  },
  Score: { dimensions: nothing('numbers, and words of a model that gets no names') },
  ScoreBacktest: { outcome: registryKey, measure: registryKey, baselineName: registryKey },
}

const ofQueue = nothing('the queue’s own')
const idsAlone = nothing('ids, states and numbers: `enqueue` refuses anything else')

/** Schemas beside the product's own tables: the queue, and what migrations note of themselves. */
export const BESIDE: { readonly [table: string]: TableDeclaration } = {
  'pgboss.bam': {
    name: ofQueue,
    status: ofQueue,
    queue: ofQueue,
    table_name: ofQueue,
    command: ofQueue,
    error: nothing('errors of the queue’s own statements, which hold no data of jobs'),
  },
  'pgboss.job': {
    name: ofQueue,
    data: idsAlone,
    singleton_key: idsAlone,
    group_id: idsAlone,
    group_tier: ofQueue,
    output: nothing('kinds and codes of a failure: what a handler throws is not passed on'),
    dead_letter: ofQueue,
    policy: ofQueue,
    source_name: ofQueue,
  },
  'pgboss.job_dependency': { child_name: ofQueue, parent_name: ofQueue },
  'pgboss.queue': {
    name: ofQueue,
    policy: ofQueue,
    dead_letter: ofQueue,
    table_name: ofQueue,
    singletons_active: ofQueue,
  },
  'pgboss.queue_stats': { name: ofQueue },
  'pgboss.schedule': {
    name: ofQueue,
    key: ofQueue,
    cron: ofQueue,
    timezone: ofQueue,
    data: nothing('none is used'),
    options: nothing('none is used'),
  },
  'pgboss.subscription': { event: ofQueue, name: ofQueue },
  'pgboss.warning': { type: ofQueue, message: nothing('none is kept'), data: nothing('none is kept') },
  'public._prisma_migrations': { id: ofQueue, checksum: ofQueue, migration_name: ofQueue, logs: ofQueue },
}
