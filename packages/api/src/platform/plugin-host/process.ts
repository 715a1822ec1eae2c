import type { Json, TextRef } from '@portevoix/sdk/plugin'
import { step } from '../../core/telemetry.ts'
import { type MessageRow, messageOfPlugin, Text } from '../../core/texts/index.ts'
import { type AnswerParts, createAnswerParts } from './answer-parts.ts'
import type { Broker, NetworkGrant } from './broker/index.ts'
import { type ChildRequests, createChildRequests, type PostSource, refuseRequest } from './child-requests.ts'
import { type FailureReason, PluginFailure } from './failure.ts'
import { createInbox } from './inbox.ts'
import { cannotStart, type LaunchPlan, launch } from './launch.ts'
import type { PluginLimits } from './limits.ts'
import { watchMemory } from './memory.ts'
import {
  asked,
  begun,
  closed,
  type Effect,
  ended,
  exitFailure,
  failureOf,
  framed,
  killed,
  malformed,
  NEW_PROCESS,
  printed,
  received,
  refusal,
  type Step,
} from './process-state.ts'
import { createFrameReader, encodeFrame, type Frame, FrameError } from './sandbox/frames.ts'
import { MESSAGE_LIMITS } from './sandbox/message-limits.ts'
import type { Operation, SessionFacts, ToChild } from './sandbox/messages.ts'
import { texts } from './texts.ts'
import { type ChildMessage, MessageSchema, parseUntrusted } from './wire.ts'

/** A line that plugin code wrote to the log of its run. */
export interface LogLine {
  readonly level: 'info' | 'warn'
  readonly message: string
  /** The same in each language, where it is one of the texts of this server; undefined for words of the plugin. */
  readonly told?: Text | undefined
  readonly fields: { readonly [key: string]: Json }
}

/** The terms of one call: what plugin code may know, and what it may access. */
export interface CallTerms {
  /** The organisation; null for the host's own calls. */
  readonly organizationId: string | null
  readonly facts: Omit<SessionFacts, 'call'>
  readonly grant: NetworkGrant
  /** Absent when no stream is being read. */
  readonly published?: PostSource | undefined
  readonly onLog?: ((line: LogLine) => void) | undefined
  readonly signal?: AbortSignal | undefined
}
export interface Call {
  /** @throws PluginFailure, always. The process is killed at the timeout. */
  ask(operation: Operation, timeoutMs: number): Promise<unknown>
  /** Cancels running requests; a later message of the call ends the process. */
  close(): void
  /** Whether a request that may have changed something at the provider was sent. */
  readonly changed: boolean
}
export interface PluginProcess {
  readonly pid: number | undefined
  readonly alive: boolean
  /** One call at a time. */
  begin(terms: CallTerms): Call
  kill(reason: FailureReason, told: Text | MessageRow): void
  /** The end of its output, for people who look for a cause. */
  lastWords(): string
  /** Resolves when the process has ended. */
  readonly gone: Promise<PluginFailure>
}

interface Question {
  readonly parts: AnswerParts
  resolve(value: unknown): void
  reject(error: PluginFailure): void
}

const NO_BYTES = new Uint8Array()
const cancelled = (): PluginFailure => failureOf('cancelled', texts('cancelled'))

const tellCall = <T>(plugin: string, op: string, ask: () => Promise<T>): Promise<T> =>
  step(
    'plugin call',
    { name: `${plugin} ${op}`, labels: { 'portevoix.plugin': plugin, 'portevoix.plugin.op': op } },
    ask,
  )

/** Starts a process and communicates with it. Everything that it sends is checked before use. */
export function startPluginProcess(
  plan: LaunchPlan & { readonly plugin: string },
  limits: PluginLimits,
  broker: Broker,
): PluginProcess {
  const child = launch(plan)
  const { stdin, stdout, stderr } = child
  const reader = createFrameReader((kind) => {
    if (kind === null) return undefined
    const { json, bytes } = MESSAGE_LIMITS[kind]
    return { json: Math.min(json, limits.messageBytes), bytes: Math.min(bytes, limits.messageBytes) }
  })
  const gone = Promise.withResolvers<PluginFailure>()
  let state = NEW_PROCESS
  let terms: CallTerms | null = null
  let requests: ChildRequests | null = null
  let question: Question | null = null
  let lastWords = ''

  const send = (message: ToChild, bytes?: Uint8Array): void => {
    if (!stdin.writable) return
    stdin.write(encodeFrame(message, bytes))
    // A process that sends requests and does not read the answers would make the server keep them.
    const unread = message.t === 'ask' ? 0 : stdin.writableLength
    if (unread > (limits.requests + 1) * limits.bodyBytes) kill('flood', texts('does-not-read'))
  }
  /** @param bytes of the message that is handled. */
  const step = ({ state: next, effect }: Step, bytes: Uint8Array = NO_BYTES): void => {
    state = next
    if (effect) perform(effect, bytes)
  }
  const kill = (reason: FailureReason, told: Text | MessageRow): void => step(killed(state, reason, told))
  const stopWatching = watchMemory(child.pid, limits.memoryMb, () =>
    kill('memory', texts('too-much-memory', { megabytes: limits.memoryMb })),
  )

  const finish = (reason: PluginFailure): void => {
    if (state.life.is === 'over') return
    const { state: next, why } = ended(state, reason)
    state = next
    stopWatching()
    requests?.end()
    question?.reject(why)
    question = null
    gone.resolve(why)
  }

  const noteLog = ({ level, message, fields, text: ref }: Extract<ChildMessage, { t: 'log' }>): void => {
    if (!terms) return
    const { secrets } = terms.grant
    const text = secrets.scrubText(JSON.stringify(fields))
    const words = secrets.scrubText(message).slice(0, 2_000)
    const told = messageOfPlugin({ message: words, text: ref as TextRef | undefined })
    terms.onLog?.({
      level,
      message: words,
      fields: text.length > 4_000 ? {} : JSON.parse(text),
      ...(told instanceof Text && { told }),
    })
  }
  const settle = (message: Extract<Effect, { do: 'settle' }>['answer']): void => {
    const settled = question
    question = null
    if (message.t === 'answer') settled?.resolve(settled.parts.whole(message.value, message.lists))
    else {
      const { kind, message: words, text, retryAfterMs } = message.failure
      const scrubbed = terms?.grant.secrets.scrubText(words) ?? words
      const told = messageOfPlugin({ message: scrubbed, text: text as TextRef | undefined })
      settled?.reject(new PluginFailure(kind, message.origin, told, retryAfterMs))
    }
  }
  const perform = (effect: Effect, bytes: Uint8Array): void => {
    if (effect.do === 'kill') {
      inbox.drop()
      child.kill('SIGKILL')
    } else if (effect.do === 'log') noteLog(effect.line)
    else if (effect.do === 'perform') requests?.perform(effect.request, bytes)
    else if (effect.do === 'refuse') refuseRequest(send, effect.id, 'the call is over')
    else if (effect.do === 'cancel') requests?.cancel(effect.id)
    else if (effect.do === 'collect') question?.parts.add(effect.part.list, effect.part.items)
    else settle(effect.answer)
  }

  const refuse = (error: unknown): void =>
    step(malformed(state, error instanceof FrameError ? error.message : 'a message that cannot be read'))
  /** Handles one frame at a time. */
  const take = (frame: Frame): void => {
    step(framed(state, frame, limits))
    if (state.life.is !== 'running') return
    try {
      const parsed = parseUntrusted(MessageSchema, frame.read())
      if ('problem' in parsed) step(malformed(state, `a malformed message: ${parsed.problem}`))
      else if (parsed.data.t !== frame.kind) step(malformed(state, 'a message of another kind than it announced'))
      else step(received(state, parsed.data, limits), frame.bytes)
    } catch (error) {
      refuse(error)
    }
  }
  const inbox = createInbox(take, stdout)

  stdout.on('data', (chunk: Buffer) => {
    step(printed(state, chunk.length, limits))
    try {
      inbox.push(reader.push(chunk))
    } catch (error) {
      refuse(error)
    }
    if (state.life.is !== 'running') stdout.destroy()
  })
  stderr.on('data', (chunk: Buffer) => {
    step(printed(state, chunk.length, limits))
    lastWords = (lastWords + chunk.toString('utf8')).slice(-4_000)
  })
  for (const stream of [stdin, stdout, stderr]) stream.on('error', () => undefined)
  child.on('error', (error) => finish(cannotStart(error)))
  child.on('exit', (code, signal) => {
    const why = exitFailure({ code, signal }, lastWords, limits)
    // An answer that arrived before the end counts.
    void inbox.empty().then(() => finish(why))
  })

  const ask = (own: CallTerms, call: number, operation: Operation, timeoutMs: number): Promise<unknown> => {
    const refused = refusal(state, call)
    if (refused) return Promise.reject(refused)
    if (own.signal?.aborted && operation.op !== 'stop') return Promise.reject(cancelled())
    state = asked(state)
    return new Promise((resolve, reject) => {
      const seconds = Math.round(timeoutMs / 100) / 10
      const timer = setTimeout(() => kill('timeout', texts('no-answer', { seconds })), timeoutMs)
      let grace: NodeJS.Timeout | undefined
      const onAbort = (): void => {
        send({ t: 'abort' })
        grace = setTimeout(() => kill('cancelled', texts('cancelled')), limits.graceMs)
      }
      const settled = (): void => {
        clearTimeout(timer)
        clearTimeout(grace)
        own.signal?.removeEventListener('abort', onAbort)
      }
      question = {
        parts: createAnswerParts(),
        resolve: (value) => {
          settled()
          resolve(value)
        },
        reject: (error) => {
          settled()
          reject(own.signal?.aborted ? cancelled() : error)
        },
      }
      own.signal?.addEventListener('abort', onAbort, { once: true })
      send({ t: 'ask', id: state.question, operation, session: { ...own.facts, call } })
    })
  }

  return {
    pid: child.pid,
    get alive() {
      return state.life.is === 'running'
    },
    begin(own) {
      const ownRequests = createChildRequests({
        broker,
        grant: own.grant,
        published: own.published,
        limit: limits.requests,
        send,
      })
      terms = own
      requests = ownRequests
      state = begun(state)
      const { call } = state
      return {
        ask: (operation, timeoutMs) => tellCall(plan.plugin, operation.op, () => ask(own, call, operation, timeoutMs)),
        close() {
          state = closed(state, call)
          if (terms === own) terms = null
          ownRequests.end()
        },
        get changed() {
          return ownRequests.changed
        },
      }
    },
    kill,
    lastWords: () => lastWords.trim(),
    gone: gone.promise,
  }
}
