import type { Published } from '@portevoix/sdk/plugin'
import { inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { factsFor } from '../credentials/index.ts'
import { type Attempt, askBeforeAttempt, claimAttempt } from './claim-attempt.ts'
import { PUBLISH_QUEUE, type PublicationJob, RETRACT_QUEUE } from './queue.ts'
import { recordFailure, recordPublished, recordSearch } from './record-outcome.ts'
import { claimRetraction, recordRetracted, recordRetractFailure } from './retract-attempt.ts'

/**
 * Publishes a post, or searches for one that an earlier attempt may have published. Each attempt is stored before it is
 * made.
 */
export function publishJob(environment: OperationEnvironment): JobDefinition<PublicationJob> {
  return {
    queue: PUBLISH_QUEUE,
    heartbeatS: 60,
    retries: 20,
    concurrency: 5,
    handle: async (job) => {
      const caller = { organizationId: job.organizationId, accountId: null }
      const ask = await inJob(environment, caller, (ctx) => askBeforeAttempt(ctx, job.publicationId))
      const answers = await ask()
      const attempt = await inJob(environment, caller, (ctx) => claimAttempt(ctx, job.publicationId, answers))
      if (!attempt) return
      const { publication } = attempt
      try {
        const outcome = await perform(environment, job.organizationId, attempt)
        await inJob(environment, caller, (ctx) =>
          typeof outcome === 'string'
            ? recordSearch(ctx, publication, outcome)
            : recordPublished(ctx, publication, outcome),
        )
      } catch (error) {
        if (!(error instanceof PluginFailure)) throw error
        await inJob(environment, caller, (ctx) => recordFailure(ctx, attempt, error))
      }
    },
  }
}

async function perform(
  environment: OperationEnvironment,
  organizationId: string,
  { publication, integration, text, do: what }: Attempt,
): Promise<Published | 'absent' | 'unknown'> {
  const host = await environment.services.plugins.host()
  const facts = await factsFor(environment, { organizationId, integration })
  const { id: key } = publication
  if (what === 'publish') return await host.publish({ ...facts, post: { key, text, media: [] } })
  // Five minutes before the first attempt, because the provider's clock may be behind.
  const since = new Date((publication.firstAttemptAt ?? publication.createdAt).getTime() - 5 * 60_000)
  return await host.findPublished({ ...facts, post: { key, since, text } })
}

/** Retracts a post on its network. */
export function retractJob(environment: OperationEnvironment): JobDefinition<PublicationJob> {
  return {
    queue: RETRACT_QUEUE,
    heartbeatS: 60,
    retries: 5,
    concurrency: 2,
    handle: async (job) => {
      const caller = { organizationId: job.organizationId, accountId: null }
      const taken = await inJob(environment, caller, (ctx) => claimRetraction(ctx, job.publicationId))
      if (!taken) return
      try {
        const host = await environment.services.plugins.host()
        const facts = await factsFor(environment, { ...caller, integration: taken.integration })
        await host.retract({ ...facts, externalId: taken.externalId })
      } catch (error) {
        if (!(error instanceof PluginFailure)) throw error
        await inJob(environment, caller, (ctx) => recordRetractFailure(ctx, taken.publication, error))
        return
      }
      await inJob(environment, caller, (ctx) => recordRetracted(ctx, taken.publication))
    },
  }
}
