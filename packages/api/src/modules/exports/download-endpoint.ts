import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Actor, Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { isUuid, parseGlobalId } from '../../core/ids.ts'
import type { Export } from '../../generated/prisma/client.ts'
import { authenticate, hasRights, type Rights, type Tokens } from '../../platform/auth/index.ts'
import { type CrossOrigin, type Endpoint, type HttpRequest, refuse } from '../../platform/http/index.ts'
import { storeLooks } from '../../platform/looks/index.ts'
import { inRequest, type OperationEnvironment } from '../../platform/operations/index.ts'
import { FILE_POINTS } from '../../platform/rate-limits/index.ts'
import { type ByteRange, byteRange } from './byte-range.ts'
import { DAY_MS, DAYS_KEPT } from './limits.ts'
import { texts } from './texts.ts'

export const EXPORTS_PATH = '/exports/'

const TYPES = {
  JSON: 'application/json; charset=utf-8',
  JSONL: 'application/jsonl; charset=utf-8',
  CSV: 'text/csv; charset=utf-8',
  PARQUET: 'application/vnd.apache.parquet',
} as const

/** A file about one person holds everything that is known of them. Whom a list tells of is noted when it is read. */
const ALL_LOOKS = ['SCORE', 'PORTRAIT', 'TIES', 'CONTACT'] as const

const HOUR_MS = 3_600_000

/**
 * `GET /exports/ID`: the file of an export, to the account that asked for it, with at least the rights that it had then.
 * Answers to Range and If-Range, If-None-Match and HEAD: the bytes of an export never change.
 */
export function downloadEndpoint(
  environment: OperationEnvironment,
  tokens: Tokens,
  options: { crossOrigin?: CrossOrigin } = {},
): Endpoint {
  const { database, now } = environment
  return {
    path: EXPORTS_PATH,
    methods: ['GET', 'HEAD', 'OPTIONS'],
    authenticatedBy: 'bearer',
    ...(options.crossOrigin && { crossOrigin: options.crossOrigin }),
    handle: async (exchange) => {
      const { request, response, url, requestId } = exchange
      const admit = () =>
        authenticate({ database, tokens, publicUrl: environment.publicUrl, now }, request.headers.authorization ?? null)
      const actor = await admit()
      await environment.services.rateLimiter.take(actor, FILE_POINTS)
      const global = parseGlobalId(url.pathname.slice(EXPORTS_PATH.length))
      const id = global?.type === 'Export' && isUuid(global.id) ? global.id : null
      const found =
        id && (await inRequest(environment, { requestId, actor, mode: 'write' }, (ctx) => open(ctx, id, request)))
      if (!found) return refuse(response, 404, 'NOT_FOUND', texts('no-export'))
      const { size, etag, range } = found
      response.setHeader('etag', etag)
      response.setHeader('accept-ranges', 'bytes')
      if (matches(request.headers['if-none-match'], etag)) return void response.writeHead(304).end()
      if (range === 'outside') {
        response.setHeader('content-range', `bytes */${size}`)
        return refuse(response, 416, 'BAD_REQUEST', texts('other-range', { size }))
      }
      await noteLooksAt(environment, actor, found.of)
      await send(environment, exchange, { ...found, range, admit })
    },
  }
}

interface Found {
  of: Export
  size: number
  etag: string
  range: ByteRange | 'outside' | null
}

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))

/**
 * The export, as the account may download it now.
 * @throws RequestError FORBIDDEN where the account has fewer rights than when it asked.
 */
async function open(ctx: Context, id: string, { method, headers }: HttpRequest['request']): Promise<Found | null> {
  const of = await find(ctx, ctx.actor, id)
  if (!of) return null
  const size = Number(of.sizeBytes)
  const etag = `"${id}"`
  const range = [undefined, etag].includes(headers['if-range']?.toString().trim())
    ? byteRange(headers.range, size)
    : null
  // The first byte stands for the download: a client that resumes is not a download for each piece.
  const begins = method === 'GET' && (range === null || (range !== 'outside' && range.first === 0))
  if (begins) {
    ctx.note({ act: 'GET /exports', outcome: 'DONE', code: null, subject: { type: 'Export', id } })
  }
  return { of, size, etag, range }
}

async function find({ db, now }: Pick<Context, 'db' | 'now'>, actor: Actor, id: string): Promise<Export | null> {
  const of = await db.export.findFirst({
    where: {
      ...{ id, accountId: actor.accountId ?? '', status: 'SUCCEEDED', withdrawnAt: null },
      endedAt: { gt: new Date(now().getTime() - DAYS_KEPT * DAY_MS) },
    },
  })
  if (of && !hasRights(actor, of.rights as unknown as Rights))
    throw new RequestError('FORBIDDEN', texts('fewer-rights'))
  return of
}

async function noteLooksAt({ database, now }: OperationEnvironment, actor: Actor, of: Export): Promise<void> {
  const { accountId, organizationId, roles } = actor
  if (of.personId === null || of.personId === actor.personId || accountId === null) return
  const { personId } = of
  const hour = Math.floor(now().getTime() / HOUR_MS) * HOUR_MS
  const looks = ALL_LOOKS.map((one) => ({ organizationId, accountId, roles, personId, of: one, hour }))
  await storeLooks(database, organizationId, looks)
}

interface Sending extends Found {
  range: ByteRange | null
  admit: () => Promise<Actor>
}

async function send(environment: OperationEnvironment, exchange: HttpRequest, sending: Sending): Promise<void> {
  const { request, response } = exchange
  const { of, size, range } = sending
  const { first, last } = range ?? { first: 0, last: size - 1 }
  const name = `export-${of.createdAt.toISOString().slice(0, 10)}.${of.format.toLowerCase()}`
  if (range) response.setHeader('content-range', `bytes ${first}-${last}/${size}`)
  response.writeHead(range ? 206 : 200, {
    'content-type': TYPES[of.format],
    'content-length': last - first + 1,
    'content-disposition': `attachment; filename="${name}"`,
  })
  if (request.method === 'HEAD') return void response.end()
  // Whoever goes away meanwhile is no failure of the server.
  await pipeline(Readable.from(partsOf(environment, sending, { first, last })), response).catch((error: unknown) => {
    if (!request.destroyed && !response.destroyed) throw error
  })
}

/** The bytes, part by part. Authority and the export are judged anew for each: an erasure ends a download that runs. */
async function* partsOf(
  { database, now }: OperationEnvironment,
  { of, admit }: Sending,
  { first, last }: ByteRange,
): AsyncGenerator<Buffer> {
  let place = first
  while (place <= last) {
    const actor = await admit()
    const part = await database.inOrganization(actor.organizationId, async (db) => {
      if (!(await find({ db, now }, actor, of.id))) return null
      return await db.exportPart.findFirst({
        where: { exportId: of.id, offset: { lte: BigInt(place) } },
        orderBy: { offset: 'desc' },
      })
    })
    if (!part) throw new RequestError('NOT_FOUND', texts('no-export'))
    const offset = Number(part.offset)
    const bytes = Buffer.from(part.bytes).subarray(place - offset, last + 1 - offset)
    yield bytes
    place += bytes.length
  }
}
