import type { IncomingMessage } from 'node:http'
import type { Actor } from '../../../core/context.ts'
import { RequestError } from '../../../core/errors.ts'
import { globalId, uuidv7 } from '../../../core/ids.ts'
import { authenticate, type Tokens } from '../../../platform/auth/index.ts'
import type { CrossOrigin, Endpoint } from '../../../platform/http/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { FILE_POINTS } from '../../../platform/rate-limits/index.ts'
import { texts } from '../texts.ts'
import { fileNameOf } from './file-name.ts'
import { listWords } from './list-words.ts'
import { uploadPlaces } from './places.ts'
import { recheckSender } from './recheck-sender.ts'
import { refuseSlowBody } from './refuse-slow-body.ts'
import { LARGEST_UPLOAD_BYTES, storeUpload, tooLarge } from './store-upload.ts'

/** Limits of one organisation. */
export interface UploadLimits {
  /** Concurrent uploads. */
  atOnce: number
  /** A slower upload is refused. */
  bytesPerSecond: number
}

/**
 * `POST /uploads`: takes a file as the body and answers 201 `{ uploadId }` for `importStart`. The header
 * Content-Disposition may contain its name.
 */
export function uploadsEndpoint(
  environment: OperationEnvironment,
  tokens: Tokens,
  options: { limits: UploadLimits; crossOrigin?: CrossOrigin },
): Endpoint {
  const { database, now } = environment
  const { limits, crossOrigin } = options
  const places = uploadPlaces(limits.atOnce)
  return {
    path: '/uploads',
    methods: ['POST', 'OPTIONS'],
    authenticatedBy: 'bearer',
    ...(crossOrigin && { crossOrigin }),
    handle: async ({ request, response }) => {
      // A token that expires during the upload stays valid to its end; the token of somebody who lost access does not.
      const startedAt = now()
      const admit = async () => {
        const by = { database, tokens, publicUrl: environment.publicUrl, now: () => startedAt }
        return await authenticate(by, request.headers.authorization ?? null)
      }
      const actor = await admit()
      const accountId = uploader(actor)
      await environment.services.rateLimiter.take(actor, FILE_POINTS)
      assertIsFile(request)
      const { organizationId } = actor
      const leave = await places.take(organizationId).catch((error: unknown) => {
        response.setHeader('retry-after', '5')
        throw error
      })
      try {
        const id = uuidv7(now().getTime())
        const facts = { filename: fileNameOf(request.headers['content-disposition']), contentType: typeOf(request) }
        const steady = refuseSlowBody(bodyOf(request), limits.bytesPerSecond)
        const body = recheckSender(steady, async () => uploader(await admit()))
        await storeUpload(database, { id, organizationId, accountId, ...facts, createdAt: now() }, body)
        await listWords(environment, { organizationId, id })
        response
          .writeHead(201, { 'content-type': 'application/json', 'cache-control': 'no-store' })
          .end(JSON.stringify({ uploadId: globalId('Upload', id) }))
      } catch (error) {
        // Without a connection nobody can receive a response; nothing was stored.
        if (!request.destroyed || request.complete) throw error
      } finally {
        leave()
      }
    },
  }
}

function uploader(actor: Actor): string {
  if (!actor.permissions.get('import:run')?.any || actor.accountId === null) {
    throw new RequestError('FORBIDDEN', texts('lacking-permission'))
  }
  return actor.accountId
}

function assertIsFile(request: IncomingMessage): void {
  if (/^multipart\//i.test(request.headers['content-type'] ?? '')) {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', texts('no-form'))
  }
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', texts('no-coding'))
  }
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_UPLOAD_BYTES) throw tooLarge(LARGEST_UPLOAD_BYTES)
}

/** Keeps the connection open when reading ends early, so that the refusal can still be sent. */
function bodyOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) }
}

function typeOf(request: IncomingMessage): string | null {
  return request.headers['content-type']?.slice(0, 200) ?? null
}
