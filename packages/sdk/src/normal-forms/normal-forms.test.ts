import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countryCode,
  currencyCode,
  findingForm,
  handleForm,
  idForm,
  idWithoutCase,
  LONGEST_NAME,
  languageTag,
  mailForm,
  NETWORKS,
  nameForm,
  nameKey,
  nameProblem,
  networkKey,
  shownText,
} from './index.ts'

const decomposed = (text: string) => text.normalize('NFD')

describe('ids', () => {
  it('are one in NFC and NFD and with blanks around them', () => {
    expect(idForm(decomposed('Étienne01'))).toBe(idForm('Étienne01'))
    for (const written of ['ABC ', '\u00a0ABC', '\ufeffABC\u200b', '\tABC\n']) expect(idForm(written)).toBe('ABC')
  })
  it('keep their case and their accents, leading zeros and inner blanks', () => {
    expect(idForm('abc')).not.toBe(idForm('ABC'))
    expect(idForm('Étienne01')).not.toBe(idForm('Etienne01'))
    expect(idForm('00 43')).toBe('00 43')
  })
  it('that differ by case alone are recognised as such', () => {
    expect(idWithoutCase('abc')).toBe(idWithoutCase('ABC '))
    expect(idWithoutCase('etienne')).not.toBe(idWithoutCase('étienne'))
  })
})

it('mail addresses are one in any case, form and between blanks', () => {
  expect(mailForm(` ${decomposed('ANDRÉ@Example.org')}`)).toBe('andré@example.org')
})

it('handles lose the sign before them and keep their case', () => {
  expect(handleForm(' @AnaV ')).toBe('AnaV')
  expect(handleForm('@ AnaV')).toBe('AnaV')
})

it('a department is one in any case, form and width, however many blanks it is written with', () => {
  const keys = ['Caféteria', decomposed('Caféteria'), 'CAFÉTERIA', 'Caféteria\u00a0', '  caféteria  '].map(nameKey)
  expect(new Set(keys)).toEqual(new Set(['caféteria']))
  expect(nameKey('R&D  /\u00a0Platform')).toBe(nameKey('r&d / platform'))
  expect(nameKey('Straße')).toBe(nameKey('STRASSE'))
  expect(nameKey('Équipe')).not.toBe(nameKey('Equipe'))
})

it('a name is found without accents, in any case', () => {
  for (const [written, asked] of [
    ['Adèle', 'adele'],
    [decomposed('ADÈLE'), 'adele'],
    ['Søren Kierkegård', 'soren kierkegard'],
    ['Łukasz', 'lukasz'],
    ['Straße', 'STRASSE'],
    ['Œuvre', 'oeuvre'],
    ['Ἀθηνᾶ', 'αθηνα'],
    ['ΣΟΦΟΣ', 'σοφοσ'],
    ['İstanbul', 'istanbul'],
    ['Ｔｏｋｙｏ', 'tokyo'],
  ] as const) {
    expect(findingForm(written), written).toBe(findingForm(asked))
  }
  // Vowel signs are letters, not accents.
  expect(findingForm('कि')).not.toBe(findingForm('की'))
})

it('what is shown is what was written', () => {
  expect(shownText('  Caféteria  du NORD ')).toBe('Caféteria  du NORD')
})

it('countries, currencies and languages are codes in their canonical case, and nothing else', () => {
  expect(['de', ' Fr', 'UK', 'EL'].map(countryCode)).toEqual(['DE', 'FR', 'GB', 'GR'])
  expect(['Germany', 'EU', 'ZZ', '', 'D'].map(countryCode)).toEqual([null, null, null, null, null])
  expect(['usd', 'USD ', 'eur'].map(currencyCode)).toEqual(['USD', 'USD', 'EUR'])
  expect(['dollar', '$', '', 'ABC'].map(currencyCode)).toEqual([null, null, null, null])
  expect(['FR', 'pt_br', 'deu', 'zh-hant-tw'].map(languageTag)).toEqual(['fr', 'pt-BR', 'de', 'zh-Hant-TW'])
  expect(['German', 'français', 'English', '', 'zz', 'd'].map(languageTag)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

it('networks are keys, by whatever common name they are written', () => {
  expect(
    ['LinkedIn', 'Twitter', 'X (Twitter)', 'insta', '500px', 'Stack Overflow', 'our_forum'].map(networkKey),
  ).toEqual(['linkedin', 'x', 'x', 'instagram', '500px', 'stackoverflow', 'our-forum'])
  expect(['', '…', 'Ünïcode', 'a'.repeat(51)].map(networkKey)).toEqual([null, null, null, null])
  for (const key of Object.keys(NETWORKS)) expect(networkKey(key)).toBe(key)
})

it('every form is stable: a second time changes nothing', () => {
  const forms = {
    nameKey,
    findingForm,
    handleForm,
    idForm,
    mailForm,
    shownText,
    countryCode,
    currencyCode,
    languageTag,
    networkKey,
  }
  for (const [name, form] of Object.entries(forms)) {
    const isStable = (text: string) => {
      const once = form(text)
      if (once !== null) expect(form(once), `${name} of ${JSON.stringify(text)}`).toBe(once)
    }
    for (const text of ['Adèle', decomposed('Ångström'), ' İI ß ﬁ ', 'GB', 'Twitter', 'ΣΑΣ', '\u0345ᾳ', '@ @a'])
      isStable(text)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isStable), { numRuns: 100 })
  }
})

describe('a name', () => {
  it('is kept in one line, composed, and without what surrounds it', () => {
    expect(nameForm(' Ade\u0301le\u0000Martin\n')).toBe('Adéle Martin')
  })

  it('is refused where it is empty, too long or of several lines, by whatever way it comes', () => {
    expect(
      ['', 'x'.repeat(LONGEST_NAME + 1), 'a\nb', 'x'.repeat(LONGEST_NAME)].map((name) => nameProblem(name)),
    ).toEqual(['EMPTY', 'TOO_LONG', 'NOT_ONE_LINE', null])
  })
})
