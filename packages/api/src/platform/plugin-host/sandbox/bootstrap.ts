/**
 * The first code of a plugin's process. It removes capabilities, then serves the host's questions over stdin and
 * stdout. Code of the plugin runs only after `load`; from then on the host trusts nothing that leaves this process.
 */
import { Console } from 'node:console'
import { dropCapabilities } from './capabilities.ts'
import { describeThrown, pluginFailure } from './failures.ts'
import { createFrameReader, encodeFrame } from './frames.ts'
import { cutLog } from './log-lines.ts'
import { MESSAGE_LIMITS } from './message-limits.ts'
import type { FromChild, ToChild } from './messages.ts'
import { perform } from './operations.ts'
import { answerInParts } from './parts.ts'
import { createRequests } from './requests.ts'
import { currentSession, type Session } from './session.ts'

const output = process.stdout
const write = output.write.bind(output)
const send = (message: FromChild, bytes?: Uint8Array): void => {
  const frame = encodeFrame(message.t === 'log' ? cutLog(message) : message, bytes)
  const limit = MESSAGE_LIMITS[message.t].json
  // Reported to the code that sent it; the host would end the process.
  if (frame.length - (bytes?.length ?? 0) > limit) {
    throw pluginFailure('permanent', `${message.t}: larger than ${limit} bytes`)
  }
  write(frame)
}

// stdout belongs to the protocol: what plugin code prints goes to stderr.
globalThis.console = new Console(process.stderr, process.stderr)
Object.defineProperty(process, 'stdout', { value: process.stderr })

const requests = createRequests(send)
globalThis.fetch = requests.fetch
const { fetch, mail, published } = requests
const environment = { fetch, mail, published, send }

let session: Session | null = null

async function answer({ id, operation, session: facts }: Extract<ToChild, { t: 'ask' }>): Promise<void> {
  if (session?.facts.call !== facts.call) {
    // Work that an earlier call left running must not go on in the name of this call.
    session?.abort.abort(new Error('the call is over'))
    session = { facts, abort: new AbortController(), iterator: null, rows: [] }
  }
  const active = session
  try {
    const value = await currentSession.run(active, () => perform(active, operation, environment))
    for (const frame of answerInParts(id, value)) write(frame)
  } catch (thrown) {
    send({ t: 'failure', id, ...describeThrown(thrown) })
  }
}

// What the host sends is the host's own concern.
const reader = createFrameReader(() => ({ json: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY }))
process.stdin.on('data', (chunk: Buffer) => {
  for (const frame of reader.push(chunk)) {
    const received = frame.read() as ToChild
    if (received.t === 'ask') void answer(received)
    else if (received.t === 'abort') session?.abort.abort(new Error('the run was cancelled'))
    else requests.settle(received, frame.bytes)
  }
})
// The host is gone: there is nothing left to do.
process.stdin.on('end', () => process.exit(0))
process.stdin.on('close', () => process.exit(0))
process.stdin.on('error', () => process.exit(0))
output.on('error', () => process.exit(0))

// A promise that plugin code left unhandled must not end the process of the next call.
process.on('unhandledRejection', (reason) => {
  const { message } = describeThrown(reason).failure
  const call = currentSession.getStore()?.facts.call
  if (call !== undefined) send({ t: 'log', call, level: 'warn', message: `unhandled: ${message}`, fields: {} })
})

dropCapabilities()
