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
  /** Null: at any time. */
  readonly hours: Hours | null
  /** Messages that one person gets within seven days; null for no limit. */
  readonly mostPerWeek: number | null
  /** When the person got messages within the last seven days, the earliest first. */
  readonly sent: readonly Date[]
}

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
  const { hours, mostPerWeek, sent } = facts
  if (mostPerWeek !== null && sent.length >= mostPerWeek) {
    const oldest = sent[sent.length - mostPerWeek] ?? now
    return { do: 'WAIT', until: new Date(oldest.getTime() + WEEK_MS) }
  }
  const opening = hours === null ? now : nextOpening(hours, now)
  return opening > now ? { do: 'WAIT', until: opening } : { do: 'SEND' }
}

function causeToCancel({ isActive, isExcluded, hasAddress, hasEnded }: RecipientFacts): RecipientCause | null {
  if (!isActive) return 'INACTIVE'
  if (isExcluded) return 'EXCLUDED'
  if (!hasAddress) return 'NO_ADDRESS'
  return hasEnded ? 'NOTICES_ENDED' : null
}
