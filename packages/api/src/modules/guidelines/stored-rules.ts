import type { PolicyRule, Prisma } from '../../generated/prisma/client.ts'
import type { GuidelineRule } from './assessment/index.ts'

/** What a rule's kind needs stands in one JSON column; all kinds have the rest. */
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

/** A stored rule as it is assessed. It was checked when it was published, and is never changed. */
export function toRule(row: Pick<PolicyRule, 'key' | 'kind' | 'severity' | 'message' | 'fix' | 'source' | 'config'>) {
  const { key, kind, severity, message, fix, source, config } = row
  return { key, kind, severity, message, fix, source, ...(config as object) } as GuidelineRule
}
