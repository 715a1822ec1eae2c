import { describe, expect, it } from 'vitest'
import { asWritten } from '../../core/texts/index.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import {
  asked,
  begun,
  closed,
  ended,
  exitFailure,
  failureOf,
  framed,
  killed,
  malformed,
  NEW_PROCESS,
  type ProcessState,
  printed,
  received,
  refusal,
} from './process-state.ts'
import type { ChildMessage } from './wire.ts'

const limits = { ...DEFAULT_LIMITS, messages: 3, logLines: 2, outputBytes: 2_000_000, messageBytes: 100, heapMb: 96 }
/** The first call of a process, asking its first question. */
const asking = asked(begun(NEW_PROCESS))
const answer = (id: number): ChildMessage => ({ t: 'answer', id, value: null, lists: [] })
const part = (id: number): ChildMessage => ({ t: 'part', id, list: 'items', items: [1] })
const line = (call: number): ChildMessage => ({ t: 'log', call, level: 'info', message: 'hello', fields: {} })
const request = (call: number): ChildMessage => ({ t: 'published', id: 7, call, sinceMs: 0, after: null })
const take = (state: ProcessState, message: ChildMessage) => received(state, message, limits)
const reasonOf = ({ life }: ProcessState) => (life.is === 'running' ? null : life.why)

describe('a call', () => {
  it('may ask while it is the latest, one question at a time', () => {
    const first = begun(NEW_PROCESS)
    expect(refusal(first, 1)).toBeNull()
    expect(refusal(asking, 1)).toMatchObject({ reason: 'unavailable', kind: 'transient' })
    expect(refusal(take(asking, answer(1)).state, 1)).toBeNull()
    expect(refusal(begun(first), 1)).toMatchObject({ reason: 'unavailable' })
    expect(refusal(closed(first, 1), 1)).toMatchObject({ reason: 'unavailable' })
  })

  it('a call that is closed late does not end the next one', () => {
    expect(refusal(closed(begun(begun(NEW_PROCESS)), 1), 2)).toBeNull()
  })

  it('asks no process that was killed or is gone, and is told why', () => {
    const { state } = killed(begun(NEW_PROCESS), 'timeout', asWritten('too slow'))
    expect(refusal(state, 1)).toMatchObject({ reason: 'timeout', message: 'too slow' })
    expect(refusal(ended(state, failureOf('exit', asWritten('gone'))).state, 1)).toMatchObject({ reason: 'timeout' })
  })
})

describe('a message', () => {
  it('answers the question that was asked, once', () => {
    expect(take(asking, part(1)).effect).toEqual({ do: 'collect', part: part(1) })
    const { state, effect } = take(asking, answer(1))
    expect(effect).toEqual({ do: 'settle', answer: answer(1) })
    expect(state.asking).toBe(false)
    for (const message of [answer(1), part(1)]) {
      expect(take(state, message)).toMatchObject({
        state: { life: { why: { reason: 'shape', message: 'the plugin answered a question that was not asked' } } },
        effect: { do: 'kill' },
      })
    }
  })

  it.each([0, 2])('that answers question %d while the first is asked ends the process', (id) => {
    for (const message of [answer(id), part(id)]) {
      expect(reasonOf(take(asking, message).state)).toMatchObject({ reason: 'shape', kind: 'permanent' })
    }
  })

  it('asks the outside only in the name of the call under way', () => {
    expect(take(asking, request(1)).effect).toEqual({ do: 'perform', request: request(1) })
    const refused = { do: 'refuse', id: 7 }
    expect(take(closed(asking, 1), request(1)).effect).toEqual(refused)
    expect(take(begun(asking), request(1)).effect).toEqual(refused)
    expect(take(asking, request(2)).effect).toEqual(refused)
    expect(take(asking, { t: 'request-cancel', id: 7 }).effect).toEqual({ do: 'cancel', id: 7 })
  })

  it('reaches the log of its own call alone, as long as that has room', () => {
    const log = { do: 'log', line: line(1) }
    const first = take(asking, line(1))
    const second = take(first.state, line(1))
    const third = take(second.state, line(1))
    expect([first, second, third].map(({ effect }) => effect)).toEqual([log, log, undefined])
    expect(third.state.life).toEqual({ is: 'running' })
    const next = begun(second.state)
    expect(take(next, line(1))).toEqual({ state: { ...next, messages: 3 } })
    expect(take(asked(next), line(2)).effect).toEqual({ do: 'log', line: line(2) })
    expect(take(closed(asking, 1), line(1)).effect).toBeUndefined()
  })

  it('is one of at most so many per question', () => {
    let state = asking
    for (let sent = 0; sent < limits.messages; sent += 1) state = take(state, line(1)).state
    expect(state.life).toEqual({ is: 'running' })
    expect(take(state, answer(1))).toMatchObject({
      state: { life: { is: 'killed', why: { reason: 'flood', message: 'the plugin sent too many messages' } } },
      effect: { do: 'kill' },
    })
    expect(reasonOf(take(asked({ ...state, asking: false }), answer(2)).state)).toBeNull()
  })
})

describe('what comes out of a process', () => {
  it('is counted per question, whatever it is', () => {
    const { state, effect } = printed(asking, 2_000_000, limits)
    expect(effect).toBeUndefined()
    expect(reasonOf(printed(state, 1, limits).state)).toMatchObject({
      reason: 'flood',
      message: 'the plugin wrote more than 2 MB for one answer',
    })
    expect(reasonOf(printed(asked(state), 1, limits).state)).toBeNull()
  })

  it('is counted as an answer over all its parts', () => {
    const parts = framed(asking, { kind: 'part', length: 60 }, limits)
    expect(parts.effect).toBeUndefined()
    expect(framed(parts.state, { kind: 'log', length: 60 }, limits).effect).toBeUndefined()
    expect(framed(parts.state, { kind: 'answer', length: 60 }, limits)).toMatchObject({
      state: { life: { why: { message: 'the plugin’s process sent an answer of more than the 100 bytes allowed' } } },
      effect: { do: 'kill' },
    })
    expect(framed(asked(parts.state), { kind: 'answer', length: 60 }, limits).effect).toBeUndefined()
  })

  it('ends the process where it cannot be read', () => {
    expect(reasonOf(malformed(asking, 'a message that cannot be read').state)).toMatchObject({
      reason: 'shape',
      message: 'the plugin’s process sent a message that cannot be read',
    })
  })
})

describe('the end of a process', () => {
  it('has the first reason for which it was killed, and else that of its exit', () => {
    const why = failureOf('exit', asWritten('gone'))
    expect(ended(asking, why)).toEqual({ why, state: { ...asking, asking: false, life: { is: 'over', why } } })
    const first = killed(asking, 'memory', asWritten('too much'))
    const second = killed(first.state, 'timeout', asWritten('too slow'))
    expect(second.effect).toEqual({ do: 'kill' })
    expect(ended(second.state, why).why).toMatchObject({ reason: 'memory', message: 'too much' })
  })

  it.each([
    [{ code: 3, signal: null }, '', 'exit', 'transient', /itself \(code 3\)/],
    [{ code: null, signal: 'SIGABRT' }, 'at main', 'exit', 'transient', /itself \(SIGABRT\)/],
    [{ code: null, signal: 'SIGABRT' }, 'JavaScript heap out of memory', 'memory', 'permanent', /heap of 96 MB/],
    [{ code: 1, signal: null }, 'RangeError: Array buffer allocation failed', 'memory', 'permanent', /heap of 96 MB/],
  ])('%o after printing "%s" is told as %s', (exit, text, reason, kind, message) => {
    expect(exitFailure(exit, text, limits)).toMatchObject({ reason, kind, message: expect.stringMatching(message) })
  })
})
