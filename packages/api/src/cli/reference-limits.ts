import { EXPORT_LIMITS } from '../modules/exports/index.ts'
import { LARGEST_UPLOAD_BYTES } from '../modules/imports/index.ts'
import { NOTICE_LIMITS } from '../modules/notifications/index.ts'
import { WEBHOOK_LIMITS } from '../modules/webhooks/index.ts'
import { DEFAULT_TOKEN_S, LONGEST_TOKEN_S } from '../platform/auth/index.ts'
import { LARGEST_DOCUMENT_BYTES } from '../platform/http/index.ts'
import { PAGE_SIZE } from '../platform/lists/index.ts'
import { IDEMPOTENCY_HOURS, REQUEST_LIMITS } from '../platform/operations/index.ts'
import { FILE_POINTS, REQUEST_POINTS, SCIM_POINTS } from '../platform/rate-limits/index.ts'

const number = (value: number) => value.toLocaleString('en-US')
const kibibytes = (bytes: number) => `${number(bytes / 1_024)} KiB`
const mebibytes = (bytes: number) => `${number(bytes / 1_048_576)} MiB`

/** Limits that no setting changes, as the documentation lists them: of what, what is limited, and how much. */
export const LIMITS: readonly (readonly [of: string, what: string, most: string])[] = [
  ['A request', 'size of its document', kibibytes(LARGEST_DOCUMENT_BYTES)],
  ['A request', 'cost, in points', number(REQUEST_LIMITS.cost)],
  ['A request', 'least that it costs, in points', number(REQUEST_POINTS)],
  ['A request', 'tokens of its document', number(REQUEST_LIMITS.tokens)],
  ['A request', 'depth of its selections', number(REQUEST_LIMITS.depth)],
  ['A request', 'aliases', number(REQUEST_LIMITS.aliases)],
  ['A request', 'directives', number(REQUEST_LIMITS.directives)],
  ['A request', 'operations in its document', number(REQUEST_LIMITS.operations)],
  ['A request', 'how long its `Idempotency-Key` is remembered', `${IDEMPOTENCY_HOURS} hours`],
  ['A list', 'objects on a page', number(PAGE_SIZE.most)],
  ['A list', 'objects on a page, where none is said', number(PAGE_SIZE.default)],
  ['A list', 'objects on a page of events and of other cheap rows', number(PAGE_SIZE.mostOfCheapRows)],
  ['A token', 'lifetime', `${LONGEST_TOKEN_S / 3_600} hours`],
  ['A token', 'lifetime, where none is said', `${DEFAULT_TOKEN_S / 60} minutes`],
  ['A request of a directory (SCIM)', 'cost, in points', number(SCIM_POINTS)],
  ['An upload, a download or the text of the schema', 'cost, in points', number(FILE_POINTS)],
  ['An upload', 'size', mebibytes(LARGEST_UPLOAD_BYTES)],
  ['An export', 'size', mebibytes(EXPORT_LIMITS.largestBytes)],
  ['An export', 'how long it is kept', `${EXPORT_LIMITS.daysKept} days`],
  ['An account', 'exports that are kept', number(EXPORT_LIMITS.ofAccount)],
  ['An organisation', 'exports that are kept', number(EXPORT_LIMITS.ofOrganization)],
  ['An organisation', 'exports that are being made', number(EXPORT_LIMITS.atOnce)],
  ['An organisation', 'webhook endpoints', number(WEBHOOK_LIMITS.endpoints)],
  ['An organisation', 'notice rules', number(NOTICE_LIMITS.rules)],
  ['A webhook endpoint', 'size of a body', `${number(WEBHOOK_LIMITS.largestBodyBytes)} bytes`],
  ['A webhook endpoint', 'time to answer', `${WEBHOOK_LIMITS.timeoutMs / 1_000} seconds`],
  ['A webhook endpoint', 'requests at once', number(WEBHOOK_LIMITS.perEndpoint)],
  ['A notice rule', 'notices in an hour', number(NOTICE_LIMITS.perHour)],
]
