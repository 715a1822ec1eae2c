import type { AssessQuery } from '@portevoix/sdk/documents'

type Assessment = NonNullable<AssessQuery['assess']>

/** What the guidelines say of a place in a text. */
export type Finding = Pick<Assessment['findings'][number], 'rule' | 'severity' | 'message' | 'fix' | 'span'>

/** What is needed before advice; several policies that ask for the same are told once, with each way to mend it. */
export function grouped(findings: readonly Finding[]): readonly (Finding & { readonly fixes: readonly string[] })[] {
  const groups = new Map<string, Finding & { fixes: string[] }>()
  for (const finding of findings.toSorted((a, b) => Number(b.severity === 'BLOCK') - Number(a.severity === 'BLOCK'))) {
    const key = JSON.stringify([finding.severity, finding.message, finding.span?.start])
    const group = groups.get(key) ?? { ...finding, fixes: [] }
    if (finding.fix && !group.fixes.includes(finding.fix)) group.fixes.push(finding.fix)
    groups.set(key, group)
  }
  return [...groups.values()]
}
