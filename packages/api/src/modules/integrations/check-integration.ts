import type { CheckResult } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { asWritten, type MessageRow, type Text } from '../../core/texts/index.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import type { Question } from '../../platform/operations/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { factsFor } from '../credentials/index.ts'
import { texts } from './texts.ts'

/** The result of a check. */
export interface Checked {
  ok: boolean
  account: string | null
  error: { kind: string; message: Text | MessageRow } | null
}

/**
 * Prepares a check of an integration's settings and credentials: one cheap call to its source. A credential that is
 * renewed during the call stays renewed.
 * @throws ConflictError NOTHING_TO_CHECK.
 */
export async function askSource(ctx: Context, integration: Integration): Promise<Question<Checked>> {
  if (integration.kind === 'NOTIFIER') {
    throw new ConflictError(texts('no-check'), null, 'NOTHING_TO_CHECK', ['id'])
  }
  return () => ask(ctx, integration)
}

async function ask({ environment, organizationId }: Context, integration: Integration): Promise<Checked> {
  const host = await environment.services.plugins.host()
  try {
    return shown(await host.checkConnector(await factsFor(environment, { organizationId, integration })))
  } catch (error) {
    if (!(error instanceof PluginFailure)) throw error
    return { ok: false, account: null, error: { kind: error.kind, message: error.told } }
  }
}

function shown(result: CheckResult): Checked {
  return result.ok
    ? { ok: true, account: result.account ?? null, error: null }
    : { ok: false, account: null, error: { kind: result.kind, message: asWritten(result.message) } }
}
