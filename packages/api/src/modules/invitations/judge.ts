import type { InvitationCancelCause, InvitationMessageKind, NoticeKind } from '../../generated/prisma/client.ts'
import { type Judgement, judgeRecipient, type RecipientFacts } from '../messages/index.ts'

/** What decides whether a message is sent now. */
export interface SendingFacts extends Omit<RecipientFacts, 'hasEnded'> {
  readonly kind: InvitationMessageKind
  /** Whether the invitation that it is about still waits for an answer. */
  readonly isOpen: boolean
  readonly campaign: 'DRAFT' | 'LIVE' | 'PAUSED' | 'ENDED' | 'ARCHIVED'
  /** Kinds of messages that the person ended. */
  readonly ended: readonly NoticeKind[]
}

const PAUSED_CAMPAIGN_MS = 3_600_000

/** Whether a message is sent now, later, or never: judged at every attempt. */
export function judge(facts: SendingFacts, now: Date): Judgement<InvitationCancelCause> {
  const { kind, isOpen, campaign, ended } = facts
  // Who was erased has left too, and an answer is the first thing to respect.
  if (!isOpen) return { do: 'CANCEL', cause: 'ANSWERED' }
  if (campaign !== 'LIVE' && campaign !== 'PAUSED') return { do: 'CANCEL', cause: 'CAMPAIGN' }
  // Reminders are about an invitation: without these there are none either.
  const hasEnded = ended.includes('INVITATION') || (kind === 'REMINDER' && ended.includes('REMINDER'))
  const judged = judgeRecipient({ ...facts, hasEnded }, now)
  if (judged.do === 'CANCEL' || campaign !== 'PAUSED') return judged
  return { do: 'WAIT', until: new Date(now.getTime() + PAUSED_CAMPAIGN_MS) }
}
