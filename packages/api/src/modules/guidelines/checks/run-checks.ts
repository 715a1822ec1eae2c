import type { Finding as PluginFinding } from '@portevoix/sdk/plugin'
import type { Context } from '../../../core/context.ts'
import type { GuidelineCheck } from '../../../generated/prisma/client.ts'
import { PluginFailure, type PluginHost } from '../../../platform/plugin-host/index.ts'
import { assertConsent } from '../../consent/index.ts'
import type { Finding, Severity } from '../assessment/index.ts'
import { checksInForce } from '../loaders.ts'

/** A check that judged a text, or should have. */
export interface RanCheck {
  check: string
  /** Null where its plugin is not loaded. */
  version: string | null
  answered: boolean
}

interface Post {
  text: string
  network: string
  country: string | null
  language: string | null
}

/**
 * An author waits for the answer: a check that takes longer counts as one that gave none. Texts are short, so that one
 * that thinks for seconds hangs; where it does so again and again the host holds it, and nobody waits any more.
 */
const PATIENCE = { waitMs: 3_000, answerMs: 2_000 }

/** Gives a text to all checks that are switched on, at once. A check that fails keeps none of the others from answering. */
export async function runChecks(ctx: Context, post: Post): Promise<{ findings: Finding[]; ran: RanCheck[] }> {
  const checks = (await checksInForce(ctx).load('now')) ?? []
  if (checks.length === 0) return { findings: [], ran: [] }
  const host = await ctx.services.plugins.host()
  const results = await Promise.all(checks.map((check) => runCheck(ctx, host, check, post)))
  return { findings: results.flatMap(({ findings }) => findings), ran: results.map(({ ran }) => ran) }
}

async function runCheck(
  ctx: Context,
  host: PluginHost,
  setting: GuidelineCheck,
  { text, network, country, language }: Post,
): Promise<{ findings: Finding[]; ran: RanCheck }> {
  const { check, params, severity, onFailure } = setting
  const info = host.check(check)
  const version = info?.version ?? null
  try {
    // Texts go to no plugin that asks for more than was agreed to.
    if (info) await assertConsent(ctx, info.plugin)
    const found = await host.runCheck({
      organizationId: ctx.organizationId,
      check,
      params: params as never,
      post: { text, network, country: country ?? '', language: language ?? '' },
      patience: PATIENCE,
    })
    return {
      findings: found.map((finding) => findingOf(check, finding, severity)),
      ran: { check, version, answered: true },
    }
  } catch (error) {
    if (!(error instanceof PluginFailure)) throw error
    ctx.log.warn({ check, kind: error.kind, reason: error.reason }, 'a guideline check gave no answer')
    return { findings: [noAnswer(check, onFailure)], ran: { check, version, answered: false } }
  }
}

/** @param most severity that the organisation gives the findings of a check at most. */
function findingOf(check: string, found: PluginFinding, most: Severity): Finding {
  return {
    rule: found.rule,
    kind: null,
    check,
    severity: found.severity === 'block' && most === 'BLOCK' ? 'BLOCK' : 'WARN',
    message: found.message,
    span: found.span ?? null,
    fix: found.fix ?? null,
    source: found.source ?? null,
  }
}

function noAnswer(check: string, severity: Severity): Finding {
  return {
    rule: 'check-without-answer',
    kind: null,
    check,
    severity,
    message: `The check “${check}” gave no answer: the text was not checked by it.`,
    span: null,
    fix: 'Try again. Where it stays so, somebody who looks after integrations finds the reason among the plugins: in quarantine, or in need of consent.',
    source: null,
  }
}
