import { FAILURE_KINDS, parseFeature, STREAM_NAMES } from '@portevoix/sdk/plugin'
import { z } from 'zod'

/** Shapes of what comes out of a plugin's process. Nothing in there is trusted before it has passed one of these. */
const Id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'must be lower case letters, digits and hyphens')
const Text = z.string().max(10_000)
const FailureKindSchema = z.enum(FAILURE_KINDS as [(typeof FAILURE_KINDS)[number]])
const JsonSchema = z.record(z.string(), z.json())

const Failure = z.object({
  kind: FailureKindSchema,
  message: z.string().max(20_000),
  retryAfterMs: z.number().nonnegative().optional(),
})
export const MessageSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('answer'), id: z.int(), value: z.unknown() }),
  z.object({ t: z.literal('failure'), id: z.int(), failure: Failure, deliberate: z.boolean() }),
  z.object({
    t: z.literal('log'),
    call: z.int(),
    level: z.enum(['info', 'warn']),
    message: z.string(),
    fields: z.record(z.string(), z.json()).catch({}),
  }),
  z.object({
    t: z.literal('fetch'),
    id: z.int(),
    call: z.int(),
    url: z.string().max(16_384),
    method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']),
    headers: z.array(z.tuple([z.string().max(256), z.string().max(16_384)])).max(100),
    redirect: z.enum(['follow', 'manual', 'error']),
  }),
  z.object({ t: z.literal('fetch-cancel'), id: z.int() }),
])
export type ChildMessage = z.infer<typeof MessageSchema>

const Feature = z
  .strictObject({
    source: z.string(),
    type: z.enum(['number', 'category']),
    missing: z.enum(['null', 'reject']),
    monotone: z.union([z.literal(1), z.literal(-1)]).optional(),
    values: z.array(z.string()).optional(),
  })
  .superRefine(({ source }, ctx) => {
    if (!parseFeature(source)) ctx.addIssue({ code: 'custom', message: `the catalogue has no feature ${source}` })
  })
const SemVer = z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'must be a version as 1.2.3')

const ConnectorSchema = z.object({
  id: Id,
  title: Text.min(1),
  description: Text.optional(),
  configSchema: JsonSchema,
  secrets: z.array(
    z.object({
      name: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/, 'must be letters and digits'),
      type: z.enum(['header', 'basic', 'oauth2', 'session']),
    }),
  ),
  streams: z.array(
    z.object({
      name: z.enum(STREAM_NAMES as [(typeof STREAM_NAMES)[number]]),
      mode: z.enum(['incremental', 'snapshot']),
      deletes: z.enum(['explicit', 'absence', 'none']),
      stateVersion: z.int().nonnegative(),
    }),
  ),
  publishes: z.boolean(),
  receivesWebhooks: z.boolean(),
})
const ScoringModelSchema = z.object({
  id: Id,
  version: SemVer,
  title: Text.optional(),
  subject: z.enum(['person', 'content']),
  features: z.record(z.string(), Feature),
  dimensions: z.array(Id.or(z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/))).min(1),
  range: z.tuple([z.number(), z.number()]).refine(([least, most]) => least < most, 'must grow'),
  card: z.object({
    purpose: Text,
    notFor: z.array(Text),
    basis: Text,
    knownLimits: Text,
    owner: Text,
  }),
  paramsSchema: JsonSchema,
  fits: z.boolean(),
  backtest: z
    .object({
      outcome: z.string().max(200),
      metric: z.enum(['spearman', 'ndcg@10', 'mae']),
      mustBeat: z.enum(['baseline', 'previous']),
    })
    .optional(),
})
export const DescriptionSchema = z.object({
  connectors: z.array(ConnectorSchema),
  scoringModels: z.array(ScoringModelSchema),
  checks: z.array(z.object({ id: Id, version: SemVer, title: Text.optional() })),
  notifiers: z.array(z.object({ id: Id, title: Text.optional() })),
})
export type Description = z.infer<typeof DescriptionSchema>

export const CheckSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), account: Text.optional() }),
  z.object({ ok: z.literal(false), kind: FailureKindSchema, message: Text }),
])
export const ValidationSchema = z.union([
  z.object({ value: z.json() }),
  z.object({ issues: z.array(z.object({ path: z.array(z.string()), message: Text })).min(1) }),
])
export const NextSchema = z.union([z.object({ done: z.literal(true) }), z.object({ page: z.unknown() })])

/** The first complaint of zod, in one line that names the place. */
function problemOf(error: z.ZodError): string {
  const [issue] = error.issues
  return issue ? `${issue.path.map(String).join('.') || 'value'}: ${issue.message}` : 'not valid'
}

/** Like `safeParse`, in words, and also for values nested so deeply that checking them exhausts the stack. */
export function parseUntrusted<T>(schema: z.ZodType<T>, value: unknown): { data: T } | { problem: string } {
  try {
    const parsed = schema.safeParse(value)
    return parsed.success ? { data: parsed.data } : { problem: problemOf(parsed.error) }
  } catch {
    return { problem: 'nested too deeply' }
  }
}
