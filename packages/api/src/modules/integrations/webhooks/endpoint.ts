import type { ServerResponse } from 'node:http'
import { type Json, type StreamName, webhookSecrets } from '@portevoix/sdk/plugin'
import type { Integration } from '../../../generated/prisma/client.ts'
import { type Endpoint, nothingHere, readBody, refuse } from '../../../platform/http/index.ts'
import { inJob } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { PluginFailure } from '../../../platform/plugin-host/index.ts'
import { type Provider, providerOf, purposeOf } from '../../credentials/index.ts'
import { startRuns } from '../start-sync.ts'
import { texts } from '../texts.ts'
import { type BodyProblem, CONTENT_CODINGS, decodedBody, parsedBody } from './body.ts'
import { answerTo, fieldOf, type HandshakeAnswer } from './handshake.ts'
import { HOOK_CODE, HOOKS_PATH } from './path.ts'
import { verify } from './signature.ts'

const MOST_BYTES = 1_000_000

interface Addressee {
  readonly organizationId: string
  readonly integration: Integration
  readonly webhook: NonNullable<Provider['webhook']>
  /** The secret with this name; null when it is not set. */
  secretOf(name: string): string | null
}

/**
 * `POST /hooks/CODE`: receives webhooks. The delivery is verified before it is parsed, and counts once: its receipt and
 * the runs it starts are stored together. The data itself is then read from the source. Handshake challenges, also by
 * GET, are answered as the connector declares.
 */
export function webhookEndpoint(environment: OperationEnvironment): Endpoint {
  return {
    path: HOOKS_PATH,
    methods: ['GET', 'POST'],
    authenticatedBy: 'signature',
    handle: async ({ request, response, url }) => {
      const to = await addresseeOf(environment, url.pathname.slice(HOOKS_PATH.length))
      if (!to) return nothingHere(response)
      const inQuery = challengeOf(to, 'query', (name) => url.searchParams.get(name))
      if (inQuery) return answerChallenge(response, inQuery)
      if (request.method === 'GET') return nothingHere(response)
      const raw = await readBody(request, MOST_BYTES, { coded: true })
      const { headers } = request
      const body = await decodedBody(raw, headers['content-encoding'] ?? '', MOST_BYTES)
      if (!Buffer.isBuffer(body)) return refuseBody(response, body)
      const contentType = headers['content-type'] ?? ''
      const challenge = unsignedChallenge(to, body, contentType)
      if (challenge) return answerChallenge(response, challenge)
      const { signature } = to.webhook
      const secret = signature.scheme === 'none' ? null : to.secretOf(signature.secret)
      const verified = verify(signature, secret, { headers, raw, body, now: environment.now() })
      if (!verified) return refuse(response, 401, 'UNAUTHENTICATED', texts('bad-signature'))
      if (verified.key !== null && (await isKnown(environment, to, verified.key))) return answer(response, 200)
      if (verified.key === null && !(await isWithinRate(environment, to))) {
        response.setHeader('retry-after', '60')
        return refuse(response, 429, 'SERVICE_UNAVAILABLE', texts('too-many-unsigned'))
      }
      const parsed = parsedBody(body, contentType)
      if (parsed === undefined) return refuse(response, 400, 'BAD_REQUEST', texts('unreadable-body'))
      const asked = challengeOf(to, 'body', fieldOf(parsed))
      if (asked) return answerChallenge(response, asked)
      try {
        const streams = await streamsToRefresh(environment, to, parsed)
        answer(response, await takeIn(environment, to, { key: verified.key, streams }))
      } catch (error) {
        if (!(error instanceof PluginFailure)) throw error
        // Nothing was stored, so the sender should send it again.
        response.setHeader('retry-after', '60')
        refuse(response, 503, 'SERVICE_UNAVAILABLE', texts('plugin-away'))
      }
    },
  }
}

async function addresseeOf(environment: OperationEnvironment, code: string): Promise<Addressee | null> {
  if (!HOOK_CODE.test(code)) return null
  const [found] = await environment.database.callFunction<{ organizationId: string; id: string }>(
    'integration_of_webhook',
    [code],
  )
  if (!found) return null
  const { organizationId, id } = found
  const host = await environment.services.plugins.host()
  return await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
    const integration = await ctx.db.integration.findFirst({ where: { id } })
    const provider = integration && providerOf(host, integration)
    const webhook = provider?.webhook
    if (!integration || !webhook) return null
    const rows = await ctx.db.integrationSecret.findMany({
      where: { integrationId: id, name: { in: webhookSecrets(webhook) } },
    })
    const { secrets } = ctx.services
    const secretOf = (name: string): string | null => {
      const value = rows.find((row) => row.name === name)?.value
      return value ? secrets.open(value, purposeOf({ organizationId, integrationId: id, name }, 'value')) : null
    }
    return { organizationId, integration, webhook, secretOf }
  })
}

/** The response to a handshake challenge; null for other deliveries. */
function challengeOf(
  { webhook: { handshake }, secretOf }: Addressee,
  place: 'query' | 'body',
  field: (name: string) => unknown,
): HandshakeAnswer | null {
  if (handshake?.challenge.in !== place) return null
  return answerTo(handshake, { field, token: handshake.token ? secretOf(handshake.token.secret) : null })
}

/** Longer bodies cannot be challenges, so they are not parsed before the signature is verified. */
const MOST_UNSIGNED_BYTES = 10_000

function unsignedChallenge(to: Addressee, body: Buffer, contentType: string): HandshakeAnswer | null {
  if (to.webhook.handshake?.unsigned !== true || body.length > MOST_UNSIGNED_BYTES) return null
  return challengeOf(to, 'body', fieldOf(parsedBody(body, contentType)))
}

function answerChallenge(response: ServerResponse, { contentType, text }: HandshakeAnswer): void {
  const headers = { 'content-type': contentType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  response.writeHead(200, headers).end(text)
}

function refuseBody(response: ServerResponse, problem: BodyProblem): void {
  if (problem === 'large') {
    refuse(response, 413, 'TOO_LARGE', texts('body-too-large', { most: MOST_BYTES }))
  } else if (problem === 'broken') {
    refuse(response, 400, 'BAD_REQUEST', texts('broken-coding'))
  } else {
    response.setHeader('accept-encoding', CONTENT_CODINGS.join(', '))
    refuse(response, 415, 'BAD_REQUEST', texts('unknown-coding', { codings: CONTENT_CODINGS.join(', ') }))
  }
}

/** A repeated delivery is answered without asking the plugin again. */
async function isKnown(environment: OperationEnvironment, to: Addressee, key: string): Promise<boolean> {
  const { organizationId, integration } = to
  const receipt = await inJob(environment, { organizationId, accountId: null }, (ctx) =>
    ctx.db.webhookReceipt.findFirst({ where: { integrationId: integration.id, key } }),
  )
  return receipt !== null
}

/** Anybody who knows the address can send unsigned deliveries, so only this many are read per minute. */
const UNSIGNED_A_MINUTE = 10

/** Counts an unsigned delivery, by receipts numbered within the minute. */
async function isWithinRate(environment: OperationEnvironment, to: Addressee): Promise<boolean> {
  const { organizationId, integration } = to
  const integrationId = integration.id
  const minute = Math.floor(environment.now().getTime() / 60_000)
  const keys = Array.from({ length: UNSIGNED_A_MINUTE }, (_, number) => `unsigned ${minute} ${number}`)
  return await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`hook ${integrationId}`}, 7080))`
    const taken = await ctx.db.webhookReceipt.count({ where: { integrationId, key: { in: keys } } })
    const key = keys[taken]
    if (key === undefined) return false
    await ctx.db.webhookReceipt.create({ data: { integrationId, key, receivedAt: ctx.now() } })
    return true
  })
}

/** The streams that the connector wants to read after this delivery. The connector gets no credentials for this. */
async function streamsToRefresh(
  environment: OperationEnvironment,
  { organizationId, integration }: Addressee,
  body: Json,
): Promise<StreamName[]> {
  if (integration.status === 'PAUSED') return []
  const host = await environment.services.plugins.host()
  const { connector, id: integrationId } = integration
  const config = integration.config as Json
  return await host.streamsToRefresh({ connector, organizationId, integrationId, config, body })
}

/** @returns 202 when it is new, 200 when it was received before. */
async function takeIn(
  environment: OperationEnvironment,
  { organizationId, integration }: Addressee,
  delivery: { key: string | null; streams: StreamName[] },
): Promise<200 | 202> {
  const { key, streams } = delivery
  return await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
    if (key !== null) {
      const { count } = await ctx.db.webhookReceipt.createMany({
        data: [{ integrationId: integration.id, key, receivedAt: ctx.now() }],
        skipDuplicates: true,
      })
      if (count === 0) return 200
    }
    if (streams.length > 0) await startRuns(ctx, integration, { streams, trigger: 'WEBHOOK' })
    return 202
  })
}

function answer(response: ServerResponse, status: 200 | 202): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
}
