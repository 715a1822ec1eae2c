import { describe, expect, expectTypeOf, it } from 'vitest'
import { chooseLanguage } from './languages.ts'
import { MessageRow, messageIn, toldOf } from './message.ts'
import { messageFrom, storedMessage } from './stored.ts'
import { declareTexts, type Parameter } from './texts.ts'

const texts = declareTexts('texts-test', {
  plain: { en: 'Nothing to see.', fr: 'Rien à voir.' },
  links: {
    en: '{name} has {count, plural, one {# link} other {# links}}.',
    fr: '{name} a {count, plural, one {# lien} other {# liens}}.',
  },
})

describe('texts', () => {
  it('say the same in each language, with plurals', () => {
    expect(texts('links', { name: 'Zoé', count: 1 }).in('en')).toBe('Zoé has 1 link.')
    expect(texts('links', { name: 'Zoé', count: 2 }).in('fr')).toBe('Zoé a 2 liens.')
    expect(texts('links', { name: 'Zoé', count: 0 }).in('fr')).toBe('Zoé a 0 lien.')
    expect(`${texts('plain')}`).toBe('Nothing to see.')
  })

  it('have the no-break spaces of French', () => {
    const quoted = declareTexts('texts-test', {
      quoted: { en: 'Is “{it}” there: now?', fr: '« {it} » est là : déjà ?' },
    })
    expect(quoted('quoted', { it: 'a : b' }).in('fr')).toBe('«\u00a0a : b\u00a0» est là\u00a0: déjà\u202f?')
  })

  it('keep their code and parameters beside the words', () => {
    const { code, parameters } = texts('links', { name: 'Zoé', count: 2 })
    expect({ code, parameters }).toEqual({ code: 'texts-test.links', parameters: { name: 'Zoé', count: 2 } })
  })

  it('insert parameters as they are, markup and braces included', () => {
    expect(texts('links', { name: '<b>{count}</b>', count: 2 }).in('en')).toBe('<b>{count}</b> has 2 links.')
  })

  it('name their parameters to the compiler', () => {
    type Of<Name extends 'plain' | 'links'> = Parameters<typeof texts<Name>>
    expectTypeOf<Of<'plain'>>().toEqualTypeOf<[code: 'plain']>()
    expectTypeOf<Of<'links'>[1]>().toEqualTypeOf<{
      readonly name: Parameter
      readonly count: Parameter
    }>()
  })

  it('put texts among their parameters into the same language', () => {
    const named = texts('links', { name: texts('plain'), count: 1 })
    expect(named.in('fr')).toBe('Rien à voir. a 1 lien.')
    expect(toldOf(named, 'fr')).toEqual({
      code: 'texts-test.links',
      parameters: [
        { name: 'name', value: 'Rien à voir.' },
        { name: 'count', value: 1 },
      ],
    })
  })

  it('come back from JSON in any language', () => {
    const row = new MessageRow([texts('links', { name: texts('plain'), count: 2 }), 'As written.'])
    const stored = JSON.parse(JSON.stringify(storedMessage(row)))
    expect(messageIn(messageFrom(stored), 'fr')).toBe('Rien à voir. a 2 liens. As written.')
    expect(() => messageFrom({ code: 'texts-test.gone', parameters: {} })).toThrow('texts-test.gone')
  })

  it('have a code where they are one text', () => {
    expect(toldOf('Words of a plugin.', 'en')).toBeNull()
    expect(toldOf(new MessageRow([texts('plain'), texts('plain')]), 'en')).toBeNull()
  })

  it('cannot be declared twice under one code', () => {
    expect(() => declareTexts('texts-test', { plain: { en: 'Other.', fr: 'Autre.' } })).toThrow('two texts')
  })
})

describe('the language of an answer', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['de, en;q=0.5, fr;q=0.7', 'fr'],
    ['fr;q=0, en', 'en'],
    ['FR', 'fr'],
  ])('follows the header %s', (header, language) => {
    expect(chooseLanguage(header, 'de')).toBe(language)
  })

  it.each([
    [null, ['fr-CA', 'en'], 'fr'],
    ['de', [null, 'fr'], 'fr'],
    ['*', ['fr'], 'fr'],
    ['not a language;;q', ['fr'], 'fr'],
    [null, ['de', 'it'], 'en'],
    [null, [], 'en'],
  ])(
    'without a usable header (%s) is that of the person, then of the organisation, then English: %s',
    (header, others, language) => {
      expect(chooseLanguage(header, ...others)).toBe(language)
    },
  )
})
