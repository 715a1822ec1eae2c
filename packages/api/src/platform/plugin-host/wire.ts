import { FAILURE_KINDS, type Json } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { LISTS } from './sandbox/messages.ts'

/** Schemas for the output of a plugin's process. Nothing is trusted before it has passed one of these. */
const Text = z.string().max(10_000)
const FailureKindSchema = z.enum(FAILURE_KINDS as [(typeof FAILURE_KINDS)[number]])

const Failure = z.object({
  kind: FailureKindSchema,
  message: z.string().max(20_000),
  /** Checked where the failure is read: one that cannot be used leaves the words. */
  text: z.unknown().optional(),
  retryAfterMs: z.number().nonnegative().optional(),
})
const Line = z.string().max(1_000)

/** Deeper than any useful value: recursive code would exhaust the stack. */
const DEEPEST = 100
function isDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return level.length > 0
}

/** In JSON text: a NUL character or an unpaired surrogate, neither of which PostgreSQL stores. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/

function isKept(value: unknown, most: number): boolean {
  if (value === undefined) return false
  const text = JSON.stringify(value)
  return text.length <= most && !UNSTORABLE.test(text) && !isDeep(value)
}

/**
 * JSON that is stored or passed on. It was parsed as JSON, so only its size, depth and characters are checked: visiting
 * every value of a large one would block the server.
 * @param most maximum length as text, in characters.
 */
export const jsonWithin = (most: number): z.ZodType<Json> =>
  z.custom<Json>(
    (value) => isKept(value, most),
    `must be JSON of at most ${most} characters, not nested deeper than ${DEEPEST}, without NUL and halves of characters`,
  )
const LOG_FIELDS = 4_000
const SETTINGS = 1_024 * 1_024
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSmall = (value: unknown): boolean => JSON.stringify(value).length <= LOG_FIELDS && !isDeep(value)
/** Fields of a log line; those that are too large are left out. The caller cleans their characters before storing. */
const FieldsSchema = z.preprocess(
  (value) => (isRecord(value) && isSmall(value) ? value : {}),
  z.record(z.string(), z.json()),
)
const MailSchema = z.object({
  server: z.object({
    host: Line.min(1),
    port: z.int().min(1).max(65_535),
    security: z.enum(['tls', 'starttls', 'none']),
  }),
  user: Line.exactOptional(),
  password: Line.exactOptional(),
  from: Line.min(1),
  to: Line.min(1),
  subject: Line,
  text: z.string().max(1_000_000),
  messageId: Line.min(1),
  unsubscribeUrl: Line.exactOptional(),
})
/** Milliseconds since 1970, before the year 10000: comparable with every date in the database. */
const Instant = z.int().min(0).max(253_402_300_799_999)
export const MessageSchema = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('answer'),
    id: z.int(),
    value: z.unknown(),
    lists: z.array(z.enum(LISTS)).max(LISTS.length),
  }),
  z.object({ t: z.literal('part'), id: z.int(), list: z.enum(LISTS), items: z.array(z.unknown()) }),
  z.object({
    t: z.literal('failure'),
    id: z.int(),
    failure: Failure,
    origin: z.enum(['thrown', 'network', 'bug']),
  }),
  z.object({
    t: z.literal('log'),
    call: z.int(),
    level: z.enum(['info', 'warn']),
    message: z.string(),
    fields: FieldsSchema,
    text: z.unknown().optional(),
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
  z.object({ t: z.literal('mail'), id: z.int(), call: z.int(), mail: MailSchema }),
  z.object({
    t: z.literal('published'),
    id: z.int(),
    call: z.int(),
    sinceMs: Instant,
    after: z.object({ atMs: Instant, externalId: z.string().max(10_000) }).nullable(),
  }),
  z.object({ t: z.literal('request-cancel'), id: z.int() }),
])
export type ChildMessage = z.infer<typeof MessageSchema>

export const CheckSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), account: Text.optional() }),
  z.object({ ok: z.literal(false), kind: FailureKindSchema, message: Text }),
])
export const ValidationSchema = z.union([
  z.object({ value: jsonWithin(SETTINGS) }),
  z.object({ issues: z.array(z.object({ path: z.array(z.string()), message: Text })).min(1) }),
])
export const NextSchema = z.union([z.object({ done: z.literal(true) }), z.object({ page: z.unknown() })])

/** The first problem found by zod, in one line that names the place. */
function problemOf(error: z.ZodError): string {
  const [issue] = error.issues
  return issue ? `${issue.path.map(String).join('.') || 'value'}: ${issue.message}` : 'not valid'
}

/**
 * Like `safeParse`, with the problem in words, and also for values nested so deeply that checking them exhausts the
 * stack.
 */
export function parseUntrusted<T>(schema: z.ZodType<T>, value: unknown): { data: T } | { problem: string } {
  try {
    const parsed = schema.safeParse(value)
    return parsed.success ? { data: parsed.data } : { problem: problemOf(parsed.error) }
  } catch {
    return { problem: 'nested too deeply' }
  }
}
