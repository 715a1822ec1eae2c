import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '../../core/context.ts'
import { DomainError, RequestError } from '../../core/errors.ts'
import { authenticate, type Tokens } from '../../platform/auth/index.ts'
import { type Endpoint, parseJson, readBody } from '../../platform/http/index.ts'
import { inRequest, type OperationEnvironment } from '../../platform/operations/index.ts'
import { SCIM_POINTS } from '../../platform/rate-limits/index.ts'
import { sourceOf } from './directory.ts'
import { MOST_MEMBERS_SENT } from './members.ts'
import { SCIM_PATH } from './meta.ts'
import { type Answer, answerRequest } from './routes.ts'
import { errorAnswer, ScimError } from './scim-error.ts'
import { texts } from './texts.ts'

const SCIM_TYPE = 'application/scim+json'
const LARGEST_BODY_BYTES = 4 * 1024 * 1024
/** A request with members has more values and keys than others: the list of them is bounded by itself. */
const LARGER = new Map([['members', MOST_MEMBERS_SENT * 8]])
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * `/scim/v2`: users and groups of directories by SCIM 2.0 (RFC 7643, 7644). Only an API key as a bearer token
 * authenticates; it sees the resources of its own source.
 */
export function scimEndpoint(environment: OperationEnvironment, tokens: Tokens): Endpoint {
  const { database, now, log } = environment
  return {
    path: `${SCIM_PATH}/`,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    authenticatedBy: 'bearer',
    handle: async ({ request, response, url, requestId }) => {
      try {
        const actor = await authenticate(
          { database, tokens, publicUrl: environment.publicUrl, now },
          request.headers.authorization ?? null,
        )
        await environment.services.rateLimiter.take(actor, SCIM_POINTS)
        const method = request.method ?? ''
        const isWrite = WRITES.has(method)
        const body = isWrite && method !== 'DELETE' ? await readJson(request) : null
        const path = url.pathname.slice(SCIM_PATH.length + 1).split('/')
        const asked = { method, path, parameters: url.searchParams, body, conditions: conditionsOf(request) }
        const facts = { requestId, actor, mode: isWrite ? ('write' as const) : ('read' as const) }
        const answer = await inRequest(environment, facts, async (ctx) => {
          const act = `SCIM ${method} /${path[0] ?? ''}`
          try {
            const result = await answerRequest(ctx, await sourceOf(ctx), asked)
            if (isWrite) ctx.note({ act, outcome: 'DONE', code: null, subject: result.subject ?? null })
            return result
          } catch (error) {
            if (isWrite) noteRefusal(ctx, act, error)
            throw error
          }
        })
        send(response, answer)
      } catch (error) {
        send(response, errorAnswer(error, { requestId, log }))
      }
    },
  }
}

function noteRefusal(ctx: Context, act: string, error: unknown): void {
  const code = codeOf(error)
  if (code !== null) ctx.note({ act, outcome: 'REFUSED', code, subject: null })
}

function codeOf(error: unknown): string | null {
  if (error instanceof ScimError) return error.scimType ?? String(error.status)
  return error instanceof DomainError || error instanceof RequestError ? error.code : null
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== SCIM_TYPE && type !== 'application/json') {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', texts('as-json', { type: SCIM_TYPE }))
  }
  return parseJson(await readBody(request, LARGEST_BODY_BYTES), 'The body', LARGER)
}

function conditionsOf({ headers }: IncomingMessage) {
  return { ifMatch: headers['if-match'] ?? null, ifNoneMatch: headers['if-none-match'] ?? null }
}

function send(response: ServerResponse, { status, headers, body }: Omit<Answer, 'subject'>): void {
  // The rest of a refused body is not read: the connection ends with the answer.
  if (!response.req.complete) response.setHeader('connection', 'close')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (body === null) return void response.writeHead(status).end()
  response.writeHead(status, { 'content-type': `${SCIM_TYPE}; charset=utf-8` }).end(JSON.stringify(body))
}
