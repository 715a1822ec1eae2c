import type { InvitationCancelCause, InvitationMessageKind, NoticeKind } from '../../generated/prisma/client.ts'
import { type Hours, nextOpening } from './hours.ts'

/** What decides whether a message is sent now. */
export interface SendingFacts {
  readonly kind: InvitationMessageKind
  /** Whether the invitation that it is about still waits for an answer. */
  readonly isOpen: boolean
  readonly campaign: 'DRAFT' | 'LIVE' | 'PAUSED' | 'ENDED' | 'ARCHIVED'
  readonly isActive: boolean
  readonly isExcluded: boolean
  /** Whether there is somewhere to send it. */
  readonly hasAddress: boolean
  /** Kinds of messages that the person ended. */
  readonly ended: readonly NoticeKind[]
  /** Whether the notifier is paused. */
  readonly isPaused: boolean
  /** Null: at any time. */
  readonly hours: Hours | null
  /** Messages that one person gets within seven days; null for no limit. */
  readonly mostPerWeek: number | null
  /** When the person got messages within the last seven days, the earliest first. */
  readonly sent: readonly Date[]
}

export type Judgement =
  | { readonly do: 'SEND' }
  | { readonly do: 'WAIT'; readonly until: Date }
  | { readonly do: 'CANCEL'; readonly cause: InvitationCancelCause }

const WEEK_MS = 7 * 86_400_000
const PAUSED_CAMPAIGN_MS = 3_600_000
const PAUSED_NOTIFIER_MS = 300_000

/** Whether a message is sent now, later, or never: judged at every attempt. */
export function judge(facts: SendingFacts, now: Date): Judgement {
  const cause = causeToCancel(facts)
  if (cause !== null) return { do: 'CANCEL', cause }
  const wait = (ms: number): Judgement => ({ do: 'WAIT', until: new Date(now.getTime() + ms) })
  if (facts.campaign === 'PAUSED') return wait(PAUSED_CAMPAIGN_MS)
  if (facts.isPaused) return wait(PAUSED_NOTIFIER_MS)
  const { hours, mostPerWeek, sent } = facts
  if (mostPerWeek !== null && sent.length >= mostPerWeek) {
    const oldest = sent[sent.length - mostPerWeek] ?? now
    return { do: 'WAIT', until: new Date(oldest.getTime() + WEEK_MS) }
  }
  const opening = hours === null ? now : nextOpening(hours, now)
  return opening > now ? { do: 'WAIT', until: opening } : { do: 'SEND' }
}

function causeToCancel(facts: SendingFacts): InvitationCancelCause | null {
  const { kind, isOpen, campaign, isActive, isExcluded, hasAddress, ended } = facts
  // Who was erased has left too, and an answer is the first thing to respect.
  if (!isOpen) return 'ANSWERED'
  if (campaign !== 'LIVE' && campaign !== 'PAUSED') return 'CAMPAIGN'
  if (!isActive) return 'INACTIVE'
  if (isExcluded) return 'EXCLUDED'
  if (!hasAddress) return 'NO_ADDRESS'
  // Reminders are about an invitation: without these there are none either.
  return ended.includes('INVITATION') || (kind === 'REMINDER' && ended.includes('REMINDER')) ? 'NOTICES_ENDED' : null
}
