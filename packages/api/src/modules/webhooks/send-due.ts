import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../../core/context.ts'
import { asOneTurn } from '../../core/fair-turns.ts'
import { step } from '../../core/telemetry.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { inJob, type RecurringWork } from '../../platform/jobs/index.ts'
import { type OperationEnvironment, presentSchema } from '../../platform/operations/index.ts'
import { type Claimed, claimDeliveries } from './claim-deliveries.ts'
import { MOST_PER_ORGANIZATION, MOST_TURNS } from './limits.ts'
import { noteOutcome } from './note-outcome.ts'
import { queueEvents } from './queue-events.ts'
import { type NoMessage, renderMessage } from './render-message.ts'
import { sendMessage } from './send-message.ts'

const { sql } = Prisma

const EVERY_MS = 2_000
/** Requests that are being sent have so long when the process stops. */
const STOP_MS = 5_000

interface DueOrganization {
  readonly id: string
  readonly isDue: boolean
}

const ASKED = { mayQueue: true, mayClaim: true } as const

/** The sending of one organisation in this process. */
interface Sending {
  /** Whether there may be events to queue. */
  mayQueue: boolean
  /** Whether there may be deliveries to send. */
  mayClaim: boolean
  /** Whether a full queue keeps events in the feed. */
  isFull: boolean
  inFlight: number
  wake: () => void
  readonly done: Promise<void>
}

/**
 * Sends what webhook endpoints are due. Each organisation has a sending of its own, which waits for no other one; a turn finds the
 * organisations by one statement, and the feed says when something new happened in one of them.
 */
export function webhookSending(environment: OperationEnvironment): RecurringWork {
  const { database, services, log } = environment
  const followed = new Map<string, () => void>()
  const sendings = new Map<string, Sending>()
  /** Where queueing failed: nobody says again that there is something. */
  const failed = new Set<string>()
  const takeTurn = turnsOf(MOST_TURNS)
  let stopping = false

  const within = <T>(organizationId: string, work: (ctx: Context) => Promise<T>) =>
    asOneTurn('message', () => inJob(environment, { organizationId, accountId: null }, work))

  const ask = (organizationId: string): void => {
    if (stopping) return
    const running = sendings.get(organizationId)
    if (running) {
      Object.assign(running, ASKED)
      running.wake()
      return
    }
    const sending: Sending = { ...ASKED, isFull: false, inFlight: 0, wake: () => undefined, done: Promise.resolve() }
    const done = run(organizationId, sending)
      .catch((error: unknown) => {
        failed.add(organizationId)
        log.error({ err: error, organizationId }, 'webhooks could not be sent')
      })
      .finally(() => {
        sendings.delete(organizationId)
        if (sending.mayQueue) failed.add(organizationId)
      })
    sendings.set(organizationId, Object.assign(sending, { done }))
  }

  async function run(organizationId: string, sending: Sending): Promise<void> {
    for (;;) {
      if (sending.mayQueue && !stopping) {
        sending.mayQueue = false
        const { hasMore, isFull } = await within(organizationId, queueEvents)
        Object.assign(sending, { isFull, mayClaim: true, mayQueue: sending.mayQueue || hasMore })
      }
      const room = MOST_PER_ORGANIZATION - sending.inFlight
      if (sending.mayClaim && room > 0 && !stopping) {
        sending.mayClaim = false
        const claimed = await within(organizationId, (ctx) => claimDeliveries(ctx, room))
        for (const delivery of claimed) begin(organizationId, sending, delivery)
      }
      if (!stopping && (sending.mayQueue || (sending.mayClaim && sending.inFlight < MOST_PER_ORGANIZATION))) continue
      if (sending.inFlight === 0) return
      await new Promise<void>((resolve) => {
        sending.wake = resolve
      })
    }
  }

  function begin(organizationId: string, sending: Sending, delivery: Claimed): void {
    sending.inFlight += 1
    void tellDelivery(() => deliver(organizationId, delivery))
      .catch((error: unknown) => log.error({ err: error, deliveryId: delivery.id }, 'a webhook could not be delivered'))
      .finally(() => {
        sending.inFlight -= 1
        sending.mayClaim = true
        if (sending.isFull) sending.mayQueue = true
        sending.wake()
      })
  }

  /** @returns what became of it. */
  async function deliver(organizationId: string, delivery: Claimed): Promise<string> {
    const about = { organizationId, endpointId: delivery.endpointId, eventId: delivery.eventId }
    const message = await takeTurn(organizationId, () =>
      asOneTurn('message', () => renderMessage(environment, about)),
    ).catch((error: unknown): NoMessage => {
      log.error({ err: error, deliveryId: delivery.id }, 'a webhook could not be rendered')
      return { is: 'NOT_RENDERED' }
    })
    const outcome = 'is' in message ? message : await sendMessage(services, message)
    await takeTurn(organizationId, () => within(organizationId, (ctx) => noteOutcome(ctx, delivery, outcome)))
    return 'is' in outcome ? outcome.is : (outcome.failure ?? 'DELIVERED')
  }

  return {
    name: 'webhooks',
    everyMs: EVERY_MS,
    run: async () => {
      const organizations = await dueOrganizations(environment)
      const active = new Set(organizations.map(({ id }) => id))
      for (const [id, stop] of followed) {
        if (active.has(id)) continue
        stop()
        followed.delete(id)
      }
      for (const { id, isDue } of organizations) {
        if (!followed.has(id))
          followed.set(
            id,
            services.feed.follow(id, () => ask(id)),
          )
        if (isDue || failed.has(id)) {
          failed.delete(id)
          ask(id)
        }
      }
    },
    stop: async () => {
      stopping = true
      for (const stop of followed.values()) stop()
      followed.clear()
      for (const sending of sendings.values()) sending.wake()
      await Promise.race([
        Promise.all([...sendings.values()].map(({ done }) => done)),
        sleep(STOP_MS, undefined, { ref: false }),
      ])
    },
  }

  /** Organisations with active endpoints, and whether one of them has a delivery that is due, or another schema than it was checked by. */
  async function dueOrganizations({ now }: OperationEnvironment): Promise<DueOrganization[]> {
    const at = now()
    return await database.asSystem((db) =>
      db.$queryRaw<DueOrganization[]>(sql`
        SELECT e."organizationId" AS id, bool_or(e."schemaHash" <> ${presentSchema().hash} OR EXISTS (
          SELECT FROM "WebhookDelivery" d WHERE d."organizationId" = e."organizationId" AND d."endpointId" = e.id
            AND d."dueAt" <= ${at}::timestamptz AND (d."leaseUntil" IS NULL OR d."leaseUntil" < ${at}::timestamptz))) AS "isDue"
        FROM "WebhookEndpoint" e WHERE e.status = 'ACTIVE' GROUP BY e."organizationId"`),
    )
  }
}

/** Each delivery is a trace of its own, with what became of it. */
const tellDelivery = (deliver: () => Promise<string>): Promise<void> =>
  step('webhook', { name: 'webhook' }, async (tell) => tell({ 'portevoix.webhook.outcome': await deliver() }), {})

/** Lets so many run at once, in all and of one organisation, the others in the order in which they came. */
function turnsOf(most: { inAll: number; ofOne: number }) {
  let inAll = 0
  const running = new Map<string, number>()
  const waiting: { readonly of: string; readonly begin: () => void }[] = []
  const countOf = (of: string) => running.get(of) ?? 0
  const next = (): void => {
    const index = inAll < most.inAll ? waiting.findIndex(({ of }) => countOf(of) < most.ofOne) : -1
    const [turn] = index < 0 ? [] : waiting.splice(index, 1)
    if (!turn) return
    inAll += 1
    running.set(turn.of, countOf(turn.of) + 1)
    turn.begin()
  }
  return async <T>(of: string, work: () => Promise<T>): Promise<T> => {
    const begun = Promise.withResolvers<void>()
    waiting.push({ of, begin: begun.resolve })
    next()
    await begun.promise
    try {
      return await work()
    } finally {
      inAll -= 1
      if (countOf(of) > 1) running.set(of, countOf(of) - 1)
      else running.delete(of)
      next()
    }
  }
}
