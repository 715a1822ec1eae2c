import type { Finding as PluginFinding } from '@portevoix/sdk/plugin'
import type { Context } from '../../../core/context.ts'
import type { GuidelineCheck } from '../../../generated/prisma/client.ts'
import type { Question } from '../../../platform/operations/index.ts'
import { PluginFailure, type PluginHost } from '../../../platform/plugin-host/index.ts'
import { type ConsentCheck, consentCheck } from '../../consent/index.ts'
import type { Finding, Severity } from '../assessment/index.ts'
import { checksInForce } from '../loaders.ts'

/** A check that judged a text, or should have. */
export interface RanCheck {
  check: string
  /** Null where its plugin is not loaded. */
  version: string | null
  answered: boolean
}

/** What a check is told of a post. */
export interface TextToCheck {
  text: string
  network: string
  country: string | null
  language: string | null
}

/** What one check says; `found` is null where it gave no answer. */
interface CheckAnswer {
  readonly version: string | null
  readonly found: readonly PluginFinding[] | null
}

/** What checks say, by what they were asked. */
export type CheckAnswers = ReadonlyMap<string, CheckAnswer>

/**
 * An author waits for the answer: a check that takes longer counts as one that gave none. Texts are short, so that one
 * that thinks for seconds hangs; where it does so again and again the host holds it, and nobody waits any more.
 */
const PATIENCE = { waitMs: 3_000, answerMs: 2_000 }

/**
 * Prepares to give a text to all checks that are switched on, at once. A check that fails keeps none of the others from
 * answering.
 */
export async function askChecks(ctx: Context, text: TextToCheck): Promise<Question<CheckAnswers>> {
  const checks = (await checksInForce(ctx).load('now')) ?? []
  if (checks.length === 0) return async () => new Map()
  const assertConsent = await consentCheck(ctx)
  return async () => {
    const host = await ctx.environment.services.plugins.host()
    const ask = async (setting: GuidelineCheck): Promise<[string, CheckAnswer]> => [
      keyOf(setting, text),
      await askCheck(ctx, host, { setting, text, assertConsent }),
    ]
    return new Map(await Promise.all(checks.map(ask)))
  }
}

/** A check with other parameters, or asked about another text, is another question. */
const keyOf = ({ check, params }: GuidelineCheck, text: TextToCheck): string => JSON.stringify([check, params, text])

async function askCheck(
  ctx: Context,
  host: PluginHost,
  question: { setting: GuidelineCheck; text: TextToCheck; assertConsent: ConsentCheck },
): Promise<CheckAnswer> {
  const { setting, text, assertConsent } = question
  const { check, params } = setting
  const info = host.check(check)
  const version = info?.version ?? null
  try {
    // Texts go to no plugin that asks for more than was agreed to.
    const plugin = host.list().find(({ name }) => name === info?.plugin)
    if (plugin) assertConsent(plugin)
    const found = await host.runCheck({
      organizationId: ctx.organizationId,
      check,
      params: params as never,
      post: { ...text, country: text.country ?? '', language: text.language ?? '' },
      patience: PATIENCE,
    })
    return { version, found }
  } catch (error) {
    if (!(error instanceof PluginFailure)) throw error
    ctx.log.warn({ check, kind: error.kind, reason: error.reason }, 'a guideline check gave no answer')
    return { version, found: null }
  }
}

/**
 * What the checks that are switched on now have to say about a text. One that was asked something else, or not at all,
 * because something changed since, has given no answer.
 */
export async function hearChecks(
  ctx: Context,
  text: TextToCheck,
  answers: CheckAnswers,
): Promise<{ findings: Finding[]; ran: RanCheck[] }> {
  const checks = (await checksInForce(ctx).load('now')) ?? []
  const heard = checks.map((setting) => {
    const { check, severity, onFailure } = setting
    const { version, found } = answers.get(keyOf(setting, text)) ?? { version: null, found: null }
    return {
      ran: { check, version, answered: found !== null },
      findings: found?.map((finding) => findingOf(check, finding, severity)) ?? [noAnswer(check, onFailure)],
    }
  })
  return { findings: heard.flatMap(({ findings }) => findings), ran: heard.map(({ ran }) => ran) }
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
