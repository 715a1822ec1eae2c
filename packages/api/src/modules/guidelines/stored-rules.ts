import type { PolicyRule, Prisma } from '../../generated/prisma/client.ts'
import type { GuidelineRule } from './assessment/index.ts'

/** The fields of a rule's kind go into one JSON column; all kinds share the others. */
export function toColumns(rule: GuidelineRule) {
  const { key, kind, severity, message, fix, source, ...config } = rule
  return {
    key,
    kind,
    severity,
    message: message ?? null,
    fix: fix ?? null,
    source: source ?? null,
    config: config satisfies Prisma.InputJsonObject,
  }
}

/** Converts a stored rule. It needs no check: it was checked when it was published and never changes. */
export function toRule(row: Pick<PolicyRule, 'key' | 'kind' | 'severity' | 'message' | 'fix' | 'source' | 'config'>) {
  const { key, kind, severity, message, fix, source, config } = row
  return { key, kind, severity, message, fix, source, ...(config as object) } as GuidelineRule
}
