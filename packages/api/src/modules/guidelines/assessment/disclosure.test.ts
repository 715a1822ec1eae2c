import { describe, expect, it } from 'vitest'
import { assessText, FRANCE, type GuidelineRuleInput, GuidelineRules, UNITED_STATES } from './index.ts'

const BENEFIT = { connection: 'BENEFIT', names: ['Acme'] } as const

function assess(rule: Partial<GuidelineRuleInput>, text: string, network = 'linkedin') {
  const rules = GuidelineRules.parse([
    {
      key: 'disclosure',
      kind: 'REQUIRED_DISCLOSURE',
      severity: 'BLOCK',
      accepted: ['Publicité', 'Collaboration commerciale', '#ad', 'ad'],
      refused: ['#sp', 'spon', 'collab', '#partner', 'ambassador'],
      position: 'ANYWHERE',
      source: 'a law',
      ...rule,
    },
  ])
  const policy = { id: 'p', name: 'P', version: 1, language: null, country: null, effectiveFrom: new Date(0), rules }
  return assessText({ ...BENEFIT, text, network, countries: ['FR'], language: 'fr' }, [policy])
}

function assessPack(pack: typeof FRANCE, text: string) {
  const rules = pack.rules.filter(({ kind }) => kind === 'REQUIRED_DISCLOSURE')
  const policy = { id: 'p', name: 'P', version: 1, language: null, country: null, effectiveFrom: new Date(0), rules }
  return assessText({ ...BENEFIT, text, network: 'linkedin', countries: [], language: null }, [policy])
}

describe('a required disclosure', () => {
  it.each([
    'Publicité : nos vélos arrivent',
    'PUBLICITE | nos vélos',
    '[Publicité] nos vélos',
    'Nos vélos. Ceci est une publicité.',
    'Nos vélos #publicité',
    'collaboration\ncommerciale avec Acme',
    'Nos vélos #CollaborationCommerciale',
    'Nos vélos #collaboration_commerciale',
    'This is an ad for bikes',
    'Love these bikes! #ad',
    'Love these bikes ＃ａｄ',
    "Can't wait to ride tomorrow #ad",
    'Not sure which one to take. #ad',
    'Not only fast but light #ad',
    "Don't miss it! #ad",
    '🚲\u200d #ad\ufe0f',
    'Publicite\u0301 : décomposée',
  ])('is found in %j', (text) => {
    expect(assess({}, text)).toEqual({ verdict: 'ALLOW', findings: [] })
  })

  it.each([
    'Nos vélos arrivent',
    'An ad-free newsletter',
    'Ad free for 14 days',
    'An adventure for adults',
    'An ad hoc meeting',
    'state-ad',
    'Voir https://example.org/publicité?x=#ad',
    'Write to ad@example.org',
    'Ask @ad',
    'I saw an ad on the bus',
    'J’adore la publicité de ce parfum',
    '#advent #badly',
    '#\u{E0061}\u{E0064}',
  ])('is missing from %j', (text) => {
    const { verdict, findings } = assess({}, text)
    expect(verdict).toBe('BLOCK')
    expect(findings).toMatchObject([{ rule: 'disclosure', source: 'a law' }])
    expect(`${findings[0]?.fix}`).toContain('“Publicité”')
  })

  it.each([
    ['This is not an ad', 'ad'],
    ['this isn’t an ad', 'ad'],
    ["Ceci n'est pas une publicité", 'publicité'],
    ['Ceci n’est absolument pas une publicité.', 'publicité'],
    ['Sans publicité', 'publicité'],
    ['no #ad', '#ad'],
    ['not paid for, not an #ad', '#ad'],
    ['non-publicité', 'publicité'],
    ['#ad? no!', '#ad'],
    ['no\u200bt an ad', 'ad'],
    ['Ceci n’est p\u00adas une publicité', 'publicité'],
    ['This was never, I repeat, an ad', 'ad'],
  ])('does not count when negated: %j', (text, wording) => {
    const { verdict, findings } = assess({}, text)
    expect(verdict).toBe('BLOCK')
    expect(`${findings[0]?.message}`).toContain('not advertising')
    expect(text.slice(findings[0]?.span?.start, findings[0]?.span?.end)).toBe(wording)
  })

  it.each([
    ['#a\u200bd bikes', '#a\u200bd'],
    ['pub\u00adlicité : vélos', 'pub\u00adlicité'],
    ['#аd with a Cyrillic letter', '#аd'],
    ['a\u0336d\u0336 bikes', 'a\u0336d\u0336'],
    ['\u202epublicité\u202c', 'publicité'],
  ])('does not count when disguised: %j', (text, wording) => {
    const { verdict, findings } = assess({}, text)
    expect(verdict).toBe('BLOCK')
    expect(`${findings[0]?.message}`).toContain('invisible or look-alike')
    expect(text.slice(findings[0]?.span?.start, findings[0]?.span?.end)).toBe(wording)
  })

  it.each(['Bikes #sp', 'Bikes, spon', 'A collab with Acme', 'Bikes #partner', 'Proud ambassador of Acme'])(
    'does not count in refused words: %j',
    (text) => {
      const { verdict, findings } = assess({}, text)
      expect(verdict).toBe('BLOCK')
      expect(`${findings[0]?.message}`).toContain('not understood')
      expect(findings[0]?.span).not.toBeNull()
    },
  )

  it('counts next to refused words', () => {
    expect(assess({}, 'Publicité. A collab with Acme').verdict).toBe('ALLOW')
  })

  it('warns when the text both discloses and denies', () => {
    expect(assess({}, 'This is not an ad. #ad').verdict).toBe('WARN')
  })

  it('must come first when the rule says START, apart from punctuation', () => {
    expect(assess({ position: 'START' }, '👉 « Publicité » nos vélos').verdict).toBe('ALLOW')
    const late = assess({ position: 'START' }, 'Nos vélos. Publicité')
    expect(late.findings[0]?.span).toEqual({ start: 11, end: 20 })
    expect(`${late.findings[0]?.fix}`).toMatch(/^Begin the text with/)
  })

  it('must be visible before "more", by the fold of the network or of the rule', () => {
    const text = `${'mot '.repeat(40)}#ad`
    expect(assess({ position: 'BEFORE_FOLD' }, text, 'linkedin').verdict).toBe('ALLOW')
    expect(assess({ position: 'BEFORE_FOLD' }, text, 'instagram').verdict).toBe('BLOCK')
    expect(assess({ position: 'BEFORE_FOLD' }, text, 'unheard-of').verdict).toBe('BLOCK')
    expect(assess({ position: 'BEFORE_FOLD', foldAt: 162 }, text, 'linkedin').verdict).toBe('BLOCK')
    expect(assess({ position: 'BEFORE_FOLD', foldAt: 163 }, text, 'linkedin').verdict).toBe('ALLOW')
  })

  it('is buried by empty lines, and not by emoji of several code points', () => {
    expect(assess({ position: 'BEFORE_FOLD' }, 'Vélos\n\n\n\n\n\n#ad').verdict).toBe('BLOCK')
    expect(assess({ position: 'BEFORE_FOLD' }, `${'👩🏽‍🚀'.repeat(40)} #ad`, 'instagram').verdict).toBe('ALLOW')
  })

  it('is buried behind more hashtags than allowed', () => {
    expect(assess({ hashtagsMax: 2 }, 'Vélos #a #b #ad').verdict).toBe('ALLOW')
    expect(assess({ hashtagsMax: 2 }, 'Vélos #a #b #c #ad').verdict).toBe('BLOCK')
    expect(assess({ hashtagsMax: 0 }, '#ad #a').verdict).toBe('ALLOW')
    expect(assess({ hashtagsMax: 0 }, '#a publicité').verdict).toBe('BLOCK')
  })

  it('only warns about wordings to review, for any severity', () => {
    const { verdict, findings } = assess({ review: ['Sponsorisé par {marque}'] }, 'Sponsorisé par Acme : nos vélos')
    expect(verdict).toBe('WARN')
    expect(findings[0]?.span).toEqual({ start: 0, end: 19 })
    expect(assess({ review: ['Sponsorisé par {marque}'] }, 'Non sponsorisé par Acme').verdict).toBe('BLOCK')
  })
})

describe('the packs', () => {
  it.each([
    ['#ad Love it', 'ALLOW'],
    ['Advertisement: love it', 'ALLOW'],
    ['Thanks to Acme Bikes for the free product, love it', 'ALLOW'],
    ['Paid link: acme.example', 'ALLOW'],
    ['Love it #sp', 'BLOCK'],
    ['Thanks Acme!', 'BLOCK'],
    ['Proud ambassador', 'BLOCK'],
    ['Love it #bikes #city #fun #ad', 'BLOCK'],
    [`${'Love it. '.repeat(60)} #ad`, 'BLOCK'],
  ])('agree with the FTC’s examples: %j is %s', (text, verdict) => {
    expect(assessPack(UNITED_STATES, text).verdict).toBe(verdict)
  })

  it.each([
    ['Publicité - nos vélos', 'ALLOW'],
    ['Collaboration commerciale avec Acme. Nos vélos', 'ALLOW'],
    ['Sponsorisé par Acme. Nos vélos', 'WARN'],
    ['Nos vélos #ad', 'BLOCK'],
    ['Merci à Acme pour ce vélo', 'BLOCK'],
    [`${'Nos vélos. '.repeat(60)}Publicité`, 'BLOCK'],
  ])('agree with the examples of French law: %j is %s', (text, verdict) => {
    expect(assessPack(FRANCE, text).verdict).toBe(verdict)
  })
})
