import { messageFrom, type StoredMessage, storedMessage } from '../../core/texts/index.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { GuidelineAssessment } from './assess.ts'
import type { Assessment, Finding } from './assessment/index.ts'

/** An assessment as JSON. Texts of findings keep their codes and parameters, so that each reader gets their language. */
export function storedAssessment(assessment: Assessment): Prisma.InputJsonObject {
  const findings = assessment.findings.map((finding) => ({
    ...finding,
    message: storedMessage(finding.message),
    fix: finding.fix === null ? null : storedMessage(finding.fix),
  }))
  return { ...assessment, findings } as unknown as Prisma.InputJsonObject
}

/** The assessment in a stored one. Texts from before findings had codes are words, in English. */
export function assessmentFrom(stored: Prisma.JsonValue): GuidelineAssessment {
  const { findings, ...others } = stored as unknown as Omit<GuidelineAssessment, 'findings'> & {
    findings: StoredFinding[]
  }
  return { ...others, findings: findings.map(findingFrom) }
}

type StoredFinding = Omit<Finding, 'message' | 'fix'> & { message: StoredMessage; fix: StoredMessage | null }

const findingFrom = (finding: StoredFinding): Finding => ({
  ...finding,
  message: messageFrom(finding.message),
  fix: finding.fix === null ? null : messageFrom(finding.fix),
})
