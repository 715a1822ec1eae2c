import type { Json } from '@portevoix/sdk/plugin'
import { type AnswerParts, createAnswerParts } from './answer-parts.ts'
import type { Broker, NetworkGrant } from './broker/index.ts'
import { type ChildRequests, createChildRequests, type PostSource, refuseRequest } from './child-requests.ts'
import { type FailureReason, PluginFailure } from './failure.ts'
import { createInbox } from './inbox.ts'
import { cannotStart, type LaunchPlan, launch } from './launch.ts'
import type { PluginLimits } from './limits.ts'
import { watchMemory } from './memory.ts'
import { createFrameReader, encodeFrame, type Frame, FrameError } from './sandbox/frames.ts'
import { MESSAGE_LIMITS } from './sandbox/message-limits.ts'
import type { Operation, SessionFacts, ToChild } from './sandbox/messages.ts'
import { type ChildMessage, MessageSchema, parseUntrusted } from './wire.ts'

/** A line that plugin code wrote to the log of its run. */
export interface LogLine {
  readonly level: 'info' | 'warn'
  readonly message: string
  readonly fields: { readonly [key: string]: Json }
}

/** What belongs to one call: what plugin code may know, and what it may reach. */
export interface CallTerms {
  /** Whose call it is; null: the host's own. */
  readonly organizationId: string | null
  readonly facts: Omit<SessionFacts, 'call'>
  readonly grant: NetworkGrant
  /** Absent where no stream is read. */
  readonly published?: PostSource | undefined
  readonly onLog?: ((line: LogLine) => void) | undefined
  readonly signal?: AbortSignal | undefined
}
export interface Call {
  /** @throws PluginFailure, always. The process is killed when the time is over. */
  ask(operation: Operation, timeoutMs: number): Promise<unknown>
  /** Requests under way are dropped; later messages of the call end the process. */
  close(): void
  /** Whether a request that may have changed the provider's side has left, or may have. */
  readonly changed: boolean
}
export interface PluginProcess {
  readonly pid: number | undefined
  readonly alive: boolean
  /** One call at a time. */
  begin(terms: CallTerms): Call
  kill(reason: FailureReason, message: string): void
  /** The end of what was printed, for people who look for a cause. */
  lastWords(): string
  /** Resolves when the process is gone. */
  readonly gone: Promise<PluginFailure>
}

interface Question {
  readonly id: number
  readonly parts: AnswerParts
  resolve(value: unknown): void
  reject(error: PluginFailure): void
}

const KIND_OF = { timeout: 'transient', exit: 'transient', cancelled: 'transient', unavailable: 'transient' } as const
const failureOf = (reason: FailureReason, message: string): PluginFailure =>
  new PluginFailure(reason in KIND_OF ? 'transient' : 'permanent', reason, message)
const cancelled = (): PluginFailure => failureOf('cancelled', 'the call was cancelled')

/** Starts a process and speaks with it. Everything that it sends is checked before use. */
export function startPluginProcess(plan: LaunchPlan, limits: PluginLimits, broker: Broker): PluginProcess {
  const child = launch(plan)
  const { stdin, stdout, stderr } = child
  const reader = createFrameReader((kind) => {
    if (kind === null) return undefined
    const { json, bytes } = MESSAGE_LIMITS[kind]
    return { json: Math.min(json, limits.messageBytes), bytes: Math.min(bytes, limits.messageBytes) }
  })
  const gone = Promise.withResolvers<PluginFailure>()
  let requests: ChildRequests | null = null
  let verdict: PluginFailure | null = null
  let over: PluginFailure | null = null
  let terms: CallTerms | null = null
  let question: Question | null = null
  let lastId = 0
  let messages = 0
  let output = 0
  let answered = 0
  let lines = 0
  let calls = 0
  let lastWords = ''

  const send = (message: ToChild, bytes?: Uint8Array): void => {
    if (!stdin.writable) return
    stdin.write(encodeFrame(message, bytes))
    // Whoever asks without reading the answers would have the server keep them.
    const unread = message.t === 'ask' ? 0 : stdin.writableLength
    if (unread > (limits.requests + 1) * limits.bodyBytes) kill('flood', 'the plugin does not read what it asked for')
  }
  const kill = (reason: FailureReason, message: string): void => {
    verdict ??= failureOf(reason, message)
    inbox.drop()
    child.kill('SIGKILL')
  }
  const stopWatching = watchMemory(child.pid, limits.memoryMb, () =>
    kill('memory', `the plugin used more than ${limits.memoryMb} MB of memory`),
  )

  /** The server reads all of it, whatever it is. */
  const countOutput = ({ length }: Buffer): void => {
    output += length
    if (output <= limits.outputBytes) return
    kill('flood', `the plugin wrote more than ${Math.round(limits.outputBytes / 1_000_000)} MB for one answer`)
  }

  const finish = (why: PluginFailure): void => {
    if (over) return
    over = verdict ?? why
    stopWatching()
    requests?.end()
    question?.reject(over)
    question = null
    gone.resolve(over)
  }

  const noteLog = ({ level, message, fields }: LogLine): void => {
    lines += 1
    if (lines > limits.logLines || !terms) return
    const { secrets } = terms.grant
    const text = secrets.scrubText(JSON.stringify(fields))
    terms.onLog?.({
      level,
      message: secrets.scrubText(message).slice(0, 2_000),
      fields: text.length > 4_000 ? {} : JSON.parse(text),
    })
  }

  const receive = (message: ChildMessage, bytes: Uint8Array): void => {
    messages += 1
    if (messages > limits.messages) {
      kill('flood', 'the plugin sent too many messages')
    } else if (message.t === 'log') {
      if (message.call === calls) noteLog(message)
    } else if (message.t === 'fetch' || message.t === 'mail' || message.t === 'published') {
      if (terms && message.call === calls) requests?.perform(message, bytes)
      else refuseRequest(send, message.id, 'the call is over')
    } else if (message.t === 'request-cancel') {
      requests?.cancel(message.id)
    } else if (question?.id !== message.id) {
      kill('shape', 'the plugin answered a question that was not asked')
    } else if (message.t === 'part') {
      question.parts.add(message.list, message.items)
    } else {
      const asked = question
      question = null
      if (message.t === 'answer') asked.resolve(asked.parts.whole(message.value, message.lists))
      else {
        const { kind, message: text, retryAfterMs } = message.failure
        asked.reject(
          new PluginFailure(kind, message.origin, terms?.grant.secrets.scrubText(text) ?? text, retryAfterMs),
        )
      }
    }
  }

  const refuse = (error: unknown): void => {
    const why = error instanceof FrameError ? error.message : 'a message that cannot be read'
    kill('shape', `the plugin's process sent ${why}`)
  }
  /** One at a time, each checked for itself. */
  const take = (frame: Frame): void => {
    if (verdict) return
    if (frame.kind === 'part' || frame.kind === 'answer') answered += frame.length
    if (answered > limits.messageBytes) {
      refuse(new FrameError(`an answer of more than the ${limits.messageBytes} bytes allowed`))
      return
    }
    try {
      const parsed = parseUntrusted(MessageSchema, frame.read())
      if ('problem' in parsed) kill('shape', `the plugin's process sent a malformed message: ${parsed.problem}`)
      else if (parsed.data.t !== frame.kind) refuse(new FrameError('a message of another kind than it announced'))
      else receive(parsed.data, frame.bytes)
    } catch (error) {
      refuse(error)
    }
  }
  const inbox = createInbox(take, stdout)

  stdout.on('data', (chunk: Buffer) => {
    countOutput(chunk)
    try {
      inbox.push(reader.push(chunk))
    } catch (error) {
      refuse(error)
    }
    if (verdict) stdout.destroy()
  })
  stderr.on('data', (chunk: Buffer) => {
    countOutput(chunk)
    lastWords = (lastWords + chunk.toString('utf8')).slice(-4_000)
  })
  for (const stream of [stdin, stdout, stderr]) stream.on('error', () => undefined)
  child.on('error', (error) => finish(cannotStart(error)))
  child.on('exit', (code, signal) => {
    const outOfHeap = /heap out of memory|Array buffer allocation failed/i.test(lastWords)
    const why = outOfHeap
      ? failureOf('memory', `the plugin used more than its heap of ${limits.heapMb} MB`)
      : failureOf('exit', `the plugin's process ended by itself (${signal ?? `code ${code}`})`)
    // An answer that had arrived counts.
    void inbox.empty().then(() => finish(why))
  })

  const ask = (own: CallTerms, operation: Operation, timeoutMs: number): Promise<unknown> => {
    if (over ?? verdict) return Promise.reject(over ?? verdict)
    if (terms !== own || question) return Promise.reject(failureOf('unavailable', 'the process serves another call'))
    if (own.signal?.aborted && operation.op !== 'stop') return Promise.reject(cancelled())
    lastId += 1
    messages = 0
    output = 0
    answered = 0
    const id = lastId
    return new Promise((resolve, reject) => {
      const seconds = Math.round(timeoutMs / 100) / 10
      const timer = setTimeout(() => kill('timeout', `the plugin did not answer within ${seconds} s`), timeoutMs)
      let grace: NodeJS.Timeout | undefined
      const onAbort = (): void => {
        send({ t: 'abort' })
        grace = setTimeout(() => kill('cancelled', 'the call was cancelled'), limits.graceMs)
      }
      const settled = (): void => {
        clearTimeout(timer)
        clearTimeout(grace)
        own.signal?.removeEventListener('abort', onAbort)
      }
      question = {
        id,
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
      send({ t: 'ask', id, operation, session: { ...own.facts, call: calls } })
    })
  }

  return {
    pid: child.pid,
    get alive() {
      return over === null && verdict === null
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
      lines = 0
      calls += 1
      return {
        ask: (operation, timeoutMs) => ask(own, operation, timeoutMs),
        close() {
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
