import { networkKey } from '@portevoix/sdk/normal-forms'
import {
  type Feature,
  featureProblem,
  type MetricDeclaration,
  type Publisher,
  type Quota,
  STREAM_NAMES,
  type StreamName,
  signatureProblem,
  type WebhookHandshake,
  type WebhookSignature,
  webhookSecrets,
} from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { AuthByName } from './auth-definition.ts'
import { FieldName, SecretName, Text, Title } from './definition-values.ts'

/** Schemas of a plugin's definition. */
const Id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'must be lower case letters, digits and hyphens')
const JsonSchema = z.record(z.string(), z.json())
const SemVer = z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'must be a version as 1.2.3')

const isStream = (name: string): name is StreamName => STREAM_NAMES.some((known) => known === name)
const Units = z.number().positive().finite()
const QuotaSchema: z.ZodType<Quota> = z.object({
  id: Id,
  scope: z.enum(['app', 'integration']),
  units: Units,
  window: z.union([
    z.object({
      slidingMs: z
        .int()
        .min(1)
        .max(31 * 86_400_000),
    }),
    z.literal('utc-day'),
  ]),
  costs: z
    .array(
      z.object({
        method: z.string().min(1).max(16),
        path: z.string().min(1).max(2_048),
        units: z.number().nonnegative(),
      }),
    )
    .max(200)
    .optional(),
  headers: z.object({ remaining: FieldName, reset: FieldName }).optional(),
}) as z.ZodType<Quota>
const MetricSchema: z.ZodType<MetricDeclaration> = z
  .object({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'must be small letters, digits and hyphens'),
    title: Title.max(200),
    description: Title.max(5_000),
    unit: z.enum(['count', 'money', 'ratio']),
    aggregation: z.enum(['SUM', 'LAST']),
    adds: z.enum(['YES', 'LEVEL', 'NO']).optional(),
  })
  .refine(
    ({ aggregation, adds }) => adds === undefined || (aggregation === 'LAST') === (adds === 'LEVEL'),
    'has `adds: LEVEL` with `aggregation: LAST`, and only there',
  )
const UsedWhenSchema = z.record(
  FieldName,
  z
    .array(z.union([z.string(), z.number(), z.boolean()]))
    .min(1)
    .max(100),
)
const distinctIds = (list: readonly { id: string }[]): boolean => new Set(list.map(({ id }) => id)).size === list.length

/** The definition of a publisher without its code. */
export interface PublisherFacts extends Pick<Publisher<unknown, never>, 'idempotency' | 'limits'> {
  /** Whether it can retract a post. */
  readonly retracts: boolean
  /** Key of the network that it posts on. */
  readonly network: string
}
const PublisherSchema: z.ZodType<PublisherFacts> = z.object({
  idempotency: z.discriminatedUnion('by', [
    z.object({ by: z.literal('header'), ttlMs: z.int().positive() }),
    z.object({ by: z.literal('deterministic-id') }),
    z.object({ by: z.literal('reconcile') }),
  ]),
  limits: z.object({
    maxCharacters: z.int().positive(),
    countAs: z.enum(['codepoints', 'graphemes', 'utf16', 'weighted']),
    media: z.array(z.string().max(128)).max(100),
  }),
  retracts: z.boolean(),
  network: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,63}$/, 'must be lower case letters, digits and hyphens')
    .transform((network) => networkKey(network) ?? network),
})
const SignatureSchema: z.ZodType<WebhookSignature> = z
  .object({
    scheme: z.enum(['hmac-sha256', 'standard-webhooks', 'none']),
    header: z.string().max(128),
    secret: z.string().max(64),
    signs: z.string().max(256).exactOptional(),
    timestamp: z.union([z.strictObject({ header: FieldName }), z.strictObject({ part: FieldName })]).exactOptional(),
    part: FieldName.exactOptional(),
  })
  .superRefine((signature, ctx) => {
    const message = signatureProblem(signature)
    if (message !== null) ctx.addIssue({ code: 'custom', message })
  })
const HandshakeSchema: z.ZodType<WebhookHandshake> = z.strictObject({
  challenge: z.strictObject({ in: z.enum(['query', 'body']), field: FieldName }),
  when: z.record(FieldName, z.string().max(256)).exactOptional(),
  token: z.strictObject({ field: FieldName, secret: SecretName }).exactOptional(),
  answer: z.union([z.literal('text'), z.strictObject({ json: FieldName })]).exactOptional(),
  unsigned: z.literal(true).exactOptional(),
})

const ConnectorSchema = z
  .object({
    id: Id,
    title: Title,
    description: Text.optional(),
    configSchema: JsonSchema,
    auth: AuthByName,
    quotas: z.array(QuotaSchema).max(20).refine(distinctIds, 'two quotas have the same id'),
    upstream: z
      .object({
        api: Title,
        version: Title,
        sunsetAt: z.iso
          .date()
          .or(z.iso.datetime({ offset: true }))
          .optional(),
      })
      .optional(),
    metrics: z
      .array(MetricSchema)
      .max(100)
      .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'two metrics have the same key')
      .default([]),
    streams: z.array(
      z.object({
        name: z.string().refine(isStream, {
          error: ({ input }) => `${String(input).slice(0, 64)} is no stream: there are ${STREAM_NAMES.join(', ')}`,
        }),
        mode: z.enum(['incremental', 'snapshot']),
        deletes: z.enum(['explicit', 'absence', 'none']),
        stateVersion: z.int().nonnegative(),
        ids: z.literal('address').optional(),
        usedWhen: UsedWhenSchema.optional(),
      }),
    ),
    publisher: PublisherSchema.optional(),
    /** Whether it can ask its provider to forget a person. */
    forgets: z.boolean().default(false),
    webhook: z.object({ signature: SignatureSchema, handshake: HandshakeSchema.optional() }).optional(),
  })
  .superRefine(({ streams }, ctx) => {
    const wrong = streams.findIndex(({ name, ids }) => ids !== undefined && name !== 'people')
    if (wrong < 0) return
    ctx.addIssue({ code: 'custom', message: 'only people may have ids: address', path: ['streams', wrong, 'ids'] })
  })
  .superRefine(({ configSchema, streams }, ctx) => {
    const { properties } = configSchema
    if (typeof properties !== 'object' || properties === null) return
    for (const [index, { name, usedWhen = {} }] of streams.entries()) {
      const unknown = Object.keys(usedWhen).find((setting) => !Object.hasOwn(properties, setting))
      if (unknown === undefined) continue
      const message = `usedWhen of ${name} names ${unknown.slice(0, 64)}, which is no setting of the connector`
      ctx.addIssue({ code: 'custom', message, path: ['streams', index, 'usedWhen'] })
    }
  })
  .superRefine(({ auth, webhook }, ctx) => {
    const unknown = webhookSecrets(webhook).find((name) => !Object.hasOwn(auth, name))
    if (unknown === undefined) return
    const where = unknown === webhook?.signature.secret ? 'signature' : 'handshake'
    const message = `the webhook’s ${where} names ${unknown.slice(0, 64)}, which is no secret of the connector`
    ctx.addIssue({ code: 'custom', message, path: ['webhook'] })
  })

const FeatureSchema: z.ZodType<Feature> = z.discriminatedUnion('type', [
  z.strictObject({
    source: z.string(),
    type: z.literal('number'),
    missing: z.enum(['null', 'reject']),
    monotone: z.union([z.literal(1), z.literal(-1)]).optional(),
    kindFrom: z.array(FieldName).min(1).max(8).optional(),
  }),
  z.strictObject({
    source: z.string(),
    type: z.literal('category'),
    missing: z.enum(['null', 'reject']),
    values: z.array(z.string().max(256)).min(1).max(1_000),
  }),
]) as unknown as z.ZodType<Feature>
const ScoringModelSchema = z
  .object({
    id: Id,
    version: SemVer,
    title: Title.optional(),
    subject: z.enum(['person', 'content']),
    features: z.record(z.string(), FeatureSchema),
    dimensions: z.array(Id.or(z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/))).min(1),
    range: z.tuple([z.number(), z.number()]).refine(([least, most]) => least < most, 'must grow'),
    card: z.object({ purpose: Text, notFor: z.array(Text), basis: Text, knownLimits: Text, owner: Text }),
    paramsSchema: JsonSchema,
    fits: z.boolean(),
    backtest: z
      .object({
        outcome: z.string().min(1).max(128),
        metric: z.enum(['spearman', 'ndcg@10', 'mae']),
        mustBeat: z.enum(['baseline', 'previous']),
      })
      .optional(),
  })
  .superRefine(({ subject, features }, ctx) => {
    for (const [name, feature] of Object.entries(features)) {
      const wrong = featureProblem(feature, subject)
      if (wrong)
        ctx.addIssue({ code: 'custom', message: `${wrong.problem}. ${wrong.remedy}`, path: ['features', name] })
    }
  })
const CheckSchema = z.object({
  id: Id,
  version: SemVer,
  title: Title.optional(),
  description: Text.optional(),
  paramsSchema: JsonSchema,
})
const NotifierSchema = z.object({
  id: Id,
  title: Title,
  description: Text.optional(),
  channel: z.enum(['mail', 'chat']),
  configSchema: JsonSchema,
  auth: AuthByName,
  /** Whether it can ask its provider to forget a person. */
  forgets: z.boolean().default(false),
})

export const DescriptionSchema = z.object({
  connectors: z.array(ConnectorSchema),
  scoringModels: z.array(ScoringModelSchema),
  checks: z.array(CheckSchema),
  notifiers: z.array(NotifierSchema),
})
/** The definition of a plugin as plain data. */
export type Description = z.infer<typeof DescriptionSchema>
