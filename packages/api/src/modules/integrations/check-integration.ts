import type { CheckResult } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { factsFor } from '../credentials/index.ts'

/** What a check told. */
export interface Checked {
  ok: boolean
  account: string | null
  error: { kind: string; message: string } | null
}

/** Each holds a connection while a source takes its time, and needs another one: the rest is for everybody else. */
const AT_ONCE = 4
/** So that slow sources of one organisation keep nobody else from checking. */
const AT_ONCE_EACH = 3
/** Organisations that wait for a check of this process, once for each check. */
const underWay = new WeakMap<Database, string[]>()

/**
 * Tries the settings and credentials of an integration with one cheap call. Nothing is locked while the source takes
 * its time; a credential that is renewed on the way stays renewed.
 * @throws ConflictError NOTHING_TO_CHECK, CHECKS_UNDER_WAY.
 */
export async function checkIntegration(ctx: Context, integration: Integration): Promise<Checked> {
  if (integration.kind === 'NOTIFIER') {
    throw new ConflictError(
      'A notifier has no check: send a notice to yourself by `noticeRuleTry`.',
      null,
      'NOTHING_TO_CHECK',
      ['id'],
    )
  }
  const { database } = ctx.environment
  const running = underWay.get(database) ?? []
  underWay.set(database, running)
  const own = running.filter((id) => id === ctx.organizationId)
  if (running.length >= AT_ONCE || own.length >= AT_ONCE_EACH) {
    const message = 'Other checks are under way: try again in some seconds.'
    throw new ConflictError(message, null, 'CHECKS_UNDER_WAY', ['id'])
  }
  running.push(ctx.organizationId)
  try {
    return await ask(ctx, integration)
  } finally {
    running.splice(running.indexOf(ctx.organizationId), 1)
  }
}

async function ask(ctx: Context, integration: Integration): Promise<Checked> {
  const host = await ctx.services.plugins.host()
  const { organizationId } = ctx
  try {
    return shown(await host.checkConnector(await factsFor(ctx.environment, { organizationId, integration })))
  } catch (error) {
    if (!(error instanceof PluginFailure)) throw error
    return shown({ ok: false, kind: error.kind, message: error.message })
  }
}

function shown(result: CheckResult): Checked {
  return result.ok
    ? { ok: true, account: result.account ?? null, error: null }
    : { ok: false, account: null, error: { kind: result.kind, message: result.message } }
}
