import { say } from '@portevoix/sdk/rows'
import { describe, expect, it } from 'vitest'
import { messageIn } from './message.ts'
import { messageOfPlugin, messageOfSdk, said } from './sdk-messages.ts'
import { messageColumns, messageOfColumns } from './stored.ts'
import { declareTexts, TEXTS } from './texts.ts'

const texts = declareTexts('sdk-messages-test', {
  remedy: { en: 'Give {what}.', fr: 'Donnez {what}.' },
})

describe('a message of the SDK', () => {
  it('is read in each language, with the texts that it names', () => {
    const problem = say('missing', { remedy: said(texts('remedy', { what: 'an id' })) })
    const told = messageOfSdk(problem)
    expect([messageIn(told, 'en'), messageIn(told, 'fr')]).toEqual([
      'The value is missing. Give an id.',
      'La valeur manque. Donnez an id.',
    ])
    expect(problem.message).toBe(messageIn(told, 'en'))
  })

  it('of each of its texts says the same in English as the server', () => {
    for (const [code, { en }] of TEXTS) {
      const [area, name = ''] = code.split('.')
      if (area !== 'rows') continue
      const names = [...en.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => parameter)
      const { message, text } = say(name as 'missing', Object.fromEntries(names.map((one) => [one, one])) as never)
      expect(messageIn(messageOfSdk({ message, text }), 'en'), code).toBe(message)
    }
  })

  it('without a text stays as it was written', () => {
    expect(messageIn(messageOfSdk({ message: 'In their own words.' }), 'fr')).toBe('In their own words.')
  })
})

describe('a message that a plugin’s process sent', () => {
  it.each([
    ['other words', { message: 'All is well.', text: say('pdf').text }],
    ['an unknown code', { message: 'x', text: { code: 'rows.gone', parameters: {} } }],
    ['a parameter too few', { message: 'x', text: { code: 'rows.no-column', parameters: {} } }],
    ['no text at all', { message: 'x', text: 7 as never }],
  ])('with %s is shown as written', (_what, sent) => {
    expect(messageIn(messageOfPlugin(sent), 'fr')).toBe(sent.message)
  })

  it('has its text when it says the same', () => {
    expect(messageIn(messageOfPlugin(say('pdf')), 'fr')).toBe('Le fichier est un PDF. Exportez-le en CSV.')
  })
})

describe('a message in two columns', () => {
  it('keeps its text, and words alone where there is none to keep', () => {
    const told = messageOfSdk(say('pdf'))
    expect(messageColumns(told)).toEqual({ words: `${told}`, text: { code: 'rows.pdf', parameters: {} } })
    expect(messageColumns(messageOfSdk({ message: 'Theirs.' }))).toEqual({ words: 'Theirs.', text: null })
    const long = texts('remedy', { what: 'x'.repeat(20_000) })
    expect(messageColumns(long).text).toBeNull()
  })

  it('is shown as written where its text cannot be read', () => {
    for (const text of [
      null,
      { code: 'rows.[erased]', parameters: {} },
      { code: 'rows.no-column', parameters: {} },
      7,
    ]) {
      expect(messageIn(messageOfColumns({ words: 'Words.', text }), 'fr')).toBe('Words.')
    }
  })
})
