import type { Notice, Published } from '@portevoix/sdk/plugin'
import type { Integration } from '../../generated/prisma/client.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { attempted, PluginFailure } from '../../platform/plugin-host/index.ts'
import { factsFor } from '../credentials/index.ts'

/** What became of a message: the id that the notifier gave it, or why it failed. */
export type SendOutcome = Published | PluginFailure

/** Sends one message. It never throws: whoever claimed the message stores what became of it. */
export type Send = (notice: Notice) => Promise<SendOutcome>

/**
 * Makes a notifier ready for the messages that a worker has claimed. Where it cannot be called, each of them gets that
 * failure. An error of the server during a call leaves unknown whether the message was sent.
 */
export async function openNotifier(
  environment: OperationEnvironment,
  { organizationId, integration }: { organizationId: string; integration: Integration },
): Promise<Send> {
  const { log } = environment
  const ready = await attempted(log, 'transient', async () => ({
    host: await environment.services.plugins.host(),
    facts: await factsFor(environment, { organizationId, integration }),
  }))
  if (ready instanceof PluginFailure) return async () => ready
  const { host, facts } = ready
  return async (notice) => await attempted(log, 'ambiguous', () => host.notify({ ...facts, notice }))
}
