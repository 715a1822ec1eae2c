import { describe, expect, it } from 'vitest'
import { sayingFrom } from './text.ts'

const say = sayingFrom('test', { plain: 'Nothing.', two: '{what} has {count} of {what}.', nested: 'So: {reason}' })

describe('what the reader says', () => {
  it('is in English beside its code and what it names', () => {
    expect(say('plain')).toEqual({ message: 'Nothing.', text: { code: 'test.plain', parameters: {} } })
    expect(say('two', { what: '{count}', count: 3 })).toEqual({
      message: '{count} has 3 of {count}.',
      text: { code: 'test.two', parameters: { what: '{count}', count: 3 } },
    })
  })

  it('keeps the code of a text that it names', () => {
    expect(say('nested', { reason: say('plain') })).toEqual({
      message: 'So: Nothing.',
      text: { code: 'test.nested', parameters: { reason: { code: 'test.plain', parameters: {} } } },
    })
  })
})
