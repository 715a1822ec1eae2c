import { DomainError } from '../../core/errors.ts'
import { MessageRow } from '../../core/texts/index.ts'
import type { GuidelineAssessment } from '../guidelines/index.ts'
import type { Refusal } from './gate.ts'

/** Something beside the text's own words speaks against a share. */
export class ShareRefusedError extends DomainError {
  readonly reasons: readonly Refusal[]
  readonly assessment: GuidelineAssessment

  constructor(reasons: readonly Refusal[], assessment: GuidelineAssessment) {
    super('SHARE_REFUSED', new MessageRow(reasons.map(({ message }) => message)), reasons[0]?.path ?? null)
    this.reasons = reasons
    this.assessment = assessment
  }
}
