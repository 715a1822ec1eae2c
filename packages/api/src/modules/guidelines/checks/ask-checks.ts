import type { Finding as PluginFinding } from '@portevoix/sdk/plugin'
import type { Context } from '../../../core/context.ts'
import type { GuidelineCheck } from '../../../generated/prisma/client.ts'
import type { Question } from '../../../platform/operations/index.ts'
import { PluginFailure, type PluginHost } from '../../../platform/plugin-host/index.ts'
import { type ConsentCheck, consentCheck } from '../../plugin-consent/index.ts'
import type { Finding, Severity } from '../assessment/index.ts'
import { checksInForce } from '../loaders.ts'
import { texts } from '../texts.ts'

/** A guideline check that was asked, or should have been. */
export interface RanCheck {
  check: string
  /** Null when its plugin is not loaded. */
  version: string | null
  answered: boolean
}

/** The data that a guideline check gets. */
export interface TextToCheck {
  text: string
  network: string
  country: string | null
  language: string | null
}

/** The answer of one check; `found` is null when it did not answer. */
interface CheckAnswer {
  readonly version: string | null
  readonly found: readonly PluginFinding[] | null
}

/** The answers of checks, by question. */
export type CheckAnswers = ReadonlyMap<string, CheckAnswer>

/**
 * An author waits for the answer, so a slow check counts as not answering. Texts are short: a check that takes seconds
 * hangs. When it does so repeatedly, the host quarantines it and nobody waits any more.
 */
const PATIENCE = { waitMs: 3_000, answerMs: 2_000 }

/** Prepares to ask all active checks about a text, concurrently. A check that fails does not affect the others. */
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

/** A check with other parameters, or about another text, is another question. */
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
    // No text is sent to a plugin that asks for more than was agreed to.
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
 * Reads the findings of the checks that are active now. A check that was asked something else, or not at all, because
 * something changed since, counts as not answering.
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

/** @param most highest severity that the organisation allows for findings of the check. */
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
    message: texts('no-answer', { check }),
    span: null,
    fix: texts('try-check-again'),
    source: null,
  }
}
