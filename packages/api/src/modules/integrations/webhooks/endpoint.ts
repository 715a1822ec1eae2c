import type { ServerResponse } from 'node:http'
import type { Json, StreamName } from '@portevoix/sdk/plugin'
import type { Integration } from '../../../generated/prisma/client.ts'
import { type Endpoint, nothingHere, readBody, refuse } from '../../../platform/http/index.ts'
import { inJob } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { PluginFailure } from '../../../platform/plugin-host/index.ts'
import { type Provider, providerOf, purposeOf } from '../credentials/index.ts'
import { startRuns } from '../start-sync.ts'
import { HOOK_CODE, HOOKS_PATH } from './path.ts'
import { verify } from './signature.ts'

const MOST_BYTES = 1_000_000

interface Addressee {
  readonly organizationId: string
  readonly integration: Integration
  readonly provider: Provider
  readonly signature: NonNullable<Provider['signature']>
  /** What deliveries are signed with; null where it is not set. */
  readonly secret: string | null
}

/**
 * `POST /hooks/CODE`: a source tells that something is new. The delivery is verified before it is parsed, and counts
 * once: the receipt and the runs that it starts are stored together. What is read comes from the source itself.
 */
export function webhookEndpoint(environment: OperationEnvironment): Endpoint {
  return {
    path: HOOKS_PATH,
    methods: ['POST'],
    handle: async ({ request, response, url }) => {
      const to = await addresseeOf(environment, url.pathname.slice(HOOKS_PATH.length))
      if (!to) return nothingHere(response)
      const body = await readBody(request, MOST_BYTES)
      const verified = verify(to.signature, to.secret, { headers: request.headers, body })
      if (!verified) return refuse(response, 401, 'UNAUTHENTICATED', 'The signature does not fit, or it is too old.')
      if (verified.key !== null && (await isKnown(environment, to, verified.key))) return answer(response, 200)
      if (verified.key === null && !(await isWithinRate(environment, to))) {
        response.setHeader('retry-after', '60')
        return refuse(response, 429, 'SERVICE_UNAVAILABLE', 'Unsigned deliveries come too often: send it in a minute.')
      }
      const parsed = parseJson(body)
      if (parsed === undefined) return refuse(response, 400, 'BAD_REQUEST', 'The body is not JSON.')
      try {
        const streams = await streamsToRefresh(environment, to, parsed)
        answer(response, await takeIn(environment, to, { key: verified.key, streams }))
      } catch (error) {
        if (!(error instanceof PluginFailure)) throw error
        // Whoever sends it sends it again; nothing was taken in.
        response.setHeader('retry-after', '60')
        refuse(response, 503, 'SERVICE_UNAVAILABLE', 'The plugin that reads this does not answer: send it again.')
      }
    },
  }
}

async function addresseeOf(environment: OperationEnvironment, code: string): Promise<Addressee | null> {
  if (!HOOK_CODE.test(code)) return null
  const { rows } = await environment.database.systemPool.query<{ organizationId: string; id: string }>(
    'SELECT "organizationId", id FROM integration_of_webhook($1)',
    [code],
  )
  const [found] = rows
  if (!found) return null
  const { organizationId, id } = found
  const host = await environment.services.plugins.host()
  return await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
    const integration = await ctx.db.integration.findFirst({ where: { id } })
    const provider = integration && providerOf(host, integration)
    if (!integration || !provider?.signature) return null
    const { signature } = provider
    const name = signature.secret
    const row = await ctx.db.integrationSecret.findFirst({ where: { integrationId: id, name } })
    const purpose = purposeOf({ organizationId, integrationId: id, name }, 'value')
    const secret = row?.value ? ctx.services.secrets.open(row.value, purpose) : null
    return { organizationId, integration, provider, signature, secret }
  })
}

/** A repeat is answered without asking the plugin again. */
async function isKnown(environment: OperationEnvironment, to: Addressee, key: string): Promise<boolean> {
  const { organizationId, integration } = to
  const receipt = await inJob(environment, { organizationId, accountId: null }, (ctx) =>
    ctx.db.webhookReceipt.findFirst({ where: { integrationId: integration.id, key } }),
  )
  return receipt !== null
}

/** Whoever knows the address may send what is not signed: no more than this is read of it in a minute. */
const UNSIGNED_A_MINUTE = 10

/** Counts an unsigned delivery, by receipts that are numbered within the minute. */
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

/** What the connector makes of it. It needs no credential for that, so it gets none. */
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

/** @returns 202 where it counts, 200 where it was taken in before. */
async function takeIn(
  environment: OperationEnvironment,
  { organizationId, integration }: Addressee,
  given: { key: string | null; streams: StreamName[] },
): Promise<200 | 202> {
  const { key, streams } = given
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

function parseJson(body: Buffer): Json | undefined {
  try {
    const parsed = JSON.parse(body.toString('utf8')) as Json
    return isDeep(parsed) ? undefined : parsed
  } catch {
    return undefined
  }
}

const DEEPEST = 100

/** Deeper than anything that means something; what passes it on goes down level by level and would run out of stack. */
function isDeep(value: Json): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return level.length > 0
}

function answer(response: ServerResponse, status: 200 | 202): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
}
