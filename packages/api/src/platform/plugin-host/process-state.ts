import type { MessageRow, Text } from '../../core/texts/index.ts'
import { type FailureReason, PluginFailure } from './failure.ts'
import type { PluginLimits } from './limits.ts'
import type { MessageKind } from './sandbox/message-limits.ts'
import { texts } from './texts.ts'
import type { ChildMessage } from './wire.ts'

/** The life of a process: running, killed but not ended yet, or ended, and why. */
type Life =
  | { readonly is: 'running' }
  | { readonly is: 'killed'; readonly why: PluginFailure }
  | { readonly is: 'over'; readonly why: PluginFailure }

/** The state of a plugin's process. It serves one call at a time, which asks one question at a time. */
export interface ProcessState {
  readonly life: Life
  /** Number of the latest call; 0 for none yet. */
  readonly call: number
  /** Whether that call is open. */
  readonly open: boolean
  /** Lines that the call has written to its log. */
  readonly lines: number
  /** Number of the latest question. */
  readonly question: number
  /** Whether its answer is still expected. */
  readonly asking: boolean
  /** Output of the process since that question. */
  readonly messages: number
  readonly outputBytes: number
  readonly answerBytes: number
}

type MessageOf<T extends ChildMessage['t']> = Extract<ChildMessage, { t: T }>

/** What to do after output of the process. */
export type Effect =
  | { readonly do: 'kill' }
  | { readonly do: 'log'; readonly line: MessageOf<'log'> }
  | { readonly do: 'perform'; readonly request: MessageOf<'fetch' | 'mail' | 'published'> }
  /** The call of the request has ended. */
  | { readonly do: 'refuse'; readonly id: number }
  | { readonly do: 'cancel'; readonly id: number }
  | { readonly do: 'collect'; readonly part: MessageOf<'part'> }
  | { readonly do: 'settle'; readonly answer: MessageOf<'answer' | 'failure'> }

export interface Step {
  readonly state: ProcessState
  readonly effect?: Effect
}

export const NEW_PROCESS: ProcessState = {
  life: { is: 'running' },
  call: 0,
  open: false,
  lines: 0,
  question: 0,
  asking: false,
  messages: 0,
  outputBytes: 0,
  answerBytes: 0,
}

const MAY_PASS: ReadonlySet<FailureReason> = new Set(['timeout', 'exit', 'cancelled', 'unavailable'])
export const failureOf = (reason: FailureReason, told: Text | MessageRow): PluginFailure =>
  new PluginFailure(MAY_PASS.has(reason) ? 'transient' : 'permanent', reason, told)

export const begun = (state: ProcessState): ProcessState => ({ ...state, call: state.call + 1, open: true, lines: 0 })

/** @param call that has ended; another may have begun meanwhile. */
export const closed = (state: ProcessState, call: number): ProcessState =>
  state.call === call ? { ...state, open: false } : state

/** Why a call cannot ask now; null when it can. */
export function refusal(state: ProcessState, call: number): PluginFailure | null {
  if (state.life.is !== 'running') return state.life.why
  const isItsTurn = state.open && state.call === call && !state.asking
  return isItsTurn ? null : failureOf('unavailable', texts('serves-another'))
}

export const asked = (state: ProcessState): ProcessState => ({
  ...state,
  question: state.question + 1,
  asking: true,
  messages: 0,
  outputBytes: 0,
  answerBytes: 0,
})

/** The first reason is the one that is reported. */
export function killed(state: ProcessState, reason: FailureReason, told: Text | MessageRow): Step {
  const life: Life = state.life.is === 'running' ? { is: 'killed', why: failureOf(reason, told) } : state.life
  return { state: { ...state, life }, effect: { do: 'kill' } }
}

/** @param why unless it was killed for another reason. */
export function ended(state: ProcessState, why: PluginFailure): { state: ProcessState; why: PluginFailure } {
  const cause = state.life.is === 'running' ? why : state.life.why
  return { state: { ...state, life: { is: 'over', why: cause }, asking: false }, why: cause }
}

/**
 * Why a process ended that the host did not kill.
 * @param printed the end of its output.
 */
export function exitFailure(
  exit: { code: number | null; signal: string | null },
  printed: string,
  limits: PluginLimits,
): PluginFailure {
  if (/heap out of memory|Array buffer allocation failed/i.test(printed)) {
    return failureOf('memory', texts('too-much-heap', { megabytes: limits.heapMb }))
  }
  return failureOf('exit', texts('process-ended', { how: exit.signal ?? `code ${exit.code}` }))
}

/** Bytes arrived. They count even when they are not a valid message, because the server has to read them. */
export function printed(state: ProcessState, bytes: number, limits: PluginLimits): Step {
  const next = { ...state, outputBytes: state.outputBytes + bytes }
  if (next.outputBytes <= limits.outputBytes) return { state: next }
  const mb = Math.round(limits.outputBytes / 1_000_000)
  return killed(next, 'flood', texts('wrote-too-much', { megabytes: mb }))
}

/** A message arrived and is not parsed yet. */
export function framed(
  state: ProcessState,
  { kind, length }: { kind: MessageKind | null; length: number },
  limits: PluginLimits,
): Step {
  if (kind !== 'part' && kind !== 'answer') return { state }
  const next = { ...state, answerBytes: state.answerBytes + length }
  if (next.answerBytes <= limits.messageBytes) return { state: next }
  return malformed(next, `an answer of more than the ${limits.messageBytes} bytes allowed`)
}

/** The output is not a message that a process may send. */
export const malformed = (state: ProcessState, what: string): Step =>
  killed(state, 'shape', texts('process-sent', { what }))

/** A well-formed message was parsed. */
export function received(state: ProcessState, message: ChildMessage, limits: PluginLimits): Step {
  const next = { ...state, messages: state.messages + 1 }
  if (next.messages > limits.messages) return killed(next, 'flood', texts('too-many-messages'))
  switch (message.t) {
    case 'log': {
      if (message.call !== state.call) return { state: next }
      const lines = state.lines + 1
      const isKept = state.open && lines <= limits.logLines
      return { state: { ...next, lines }, ...(isKept && { effect: { do: 'log', line: message } }) }
    }
    case 'fetch':
    case 'mail':
    case 'published': {
      const isOfCall = state.open && message.call === state.call
      return { state: next, effect: isOfCall ? { do: 'perform', request: message } : { do: 'refuse', id: message.id } }
    }
    case 'request-cancel':
      return { state: next, effect: { do: 'cancel', id: message.id } }
    default:
      if (!state.asking || message.id !== state.question) {
        return killed(next, 'shape', texts('not-asked'))
      }
      if (message.t === 'part') return { state: next, effect: { do: 'collect', part: message } }
      return { state: { ...next, asking: false }, effect: { do: 'settle', answer: message } }
  }
}
