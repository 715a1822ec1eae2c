import type { NoticeKind } from '../../generated/prisma/client.ts'
import { type Hours, nextOpening } from './hours.ts'

/** What decides of a recipient whether a message is sent to them now. */
export interface RecipientFacts {
  readonly isActive: boolean
  /** Whether messages to them are switched off, or their data is kept and not used. */
  readonly isExcluded: boolean
  /** Whether there is somewhere to send it. */
  readonly hasAddress: boolean
  /** Whether they ended messages of this kind. */
  readonly hasEnded: boolean
  /** Whether the notifier is paused. */
  readonly isPaused: boolean
  /** When messages are sent at the site; null: at any time. */
  readonly hours: Hours | null
  /** Messages that one person gets within seven days; null for no limit. */
  readonly mostPerWeek: number | null
  /** What holds this message back. */
  readonly limits: Limits
  /** When the person got messages within the last seven days, the earliest first. */
  readonly sent: readonly Date[]
}

/** What holds a message to a person back. */
export interface Limits {
  /** It waits for the hours of the site. */
  readonly hours: boolean
  /** It waits until the person may get another message within seven days. */
  readonly cap: boolean
}

/**
 * What holds a message back, by what it is. What somebody has to see to at once, such as an attack or the deadline of a
 * request under data protection law, is held back by nothing: an urgent `ALERT`. Urgent news wakes people, and still counts
 * among the messages of a week. Mails with a log-in link, and what owners are told of the safety of their organisation, are
 * no messages of this kind: nothing holds them back, and nobody can end them.
 */
export const limitsOf = (kind: NoticeKind, urgent: boolean): Limits => ({
  hours: !urgent,
  cap: !(urgent && kind === 'ALERT'),
})

/** A test notice goes to whoever asked for it. */
export const NO_LIMITS: Limits = { hours: false, cap: false }

export type Judgement<Cause extends string> =
  | { readonly do: 'SEND' }
  | { readonly do: 'WAIT'; readonly until: Date }
  | { readonly do: 'CANCEL'; readonly cause: Cause }

/** Why somebody gets no message. */
export type RecipientCause = 'INACTIVE' | 'EXCLUDED' | 'NO_ADDRESS' | 'NOTICES_ENDED'

export const WEEK_MS = 7 * 86_400_000
const PAUSED_NOTIFIER_MS = 300_000

/** Whether a message is sent to a recipient now, later, or never: judged at every attempt. */
export function judgeRecipient(facts: RecipientFacts, now: Date): Judgement<RecipientCause> {
  const cause = causeToCancel(facts)
  if (cause !== null) return { do: 'CANCEL', cause }
  if (facts.isPaused) return { do: 'WAIT', until: new Date(now.getTime() + PAUSED_NOTIFIER_MS) }
  const { hours, mostPerWeek, sent, limits } = facts
  if (limits.cap && mostPerWeek !== null && sent.length >= mostPerWeek) {
    const oldest = sent[sent.length - mostPerWeek] ?? now
    return { do: 'WAIT', until: new Date(oldest.getTime() + WEEK_MS) }
  }
  const opening = hours === null || !limits.hours ? now : nextOpening(hours, now)
  return opening > now ? { do: 'WAIT', until: opening } : { do: 'SEND' }
}

function causeToCancel({ isActive, isExcluded, hasAddress, hasEnded }: RecipientFacts): RecipientCause | null {
  if (!isActive) return 'INACTIVE'
  if (isExcluded) return 'EXCLUDED'
  if (!hasAddress) return 'NO_ADDRESS'
  return hasEnded ? 'NOTICES_ENDED' : null
}
