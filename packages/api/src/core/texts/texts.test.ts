import { describe, expect, expectTypeOf, it } from 'vitest'
import { chooseLanguage } from './languages.ts'
import { declareTexts } from './texts.ts'

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
      readonly name: string | number
      readonly count: string | number
    }>()
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
