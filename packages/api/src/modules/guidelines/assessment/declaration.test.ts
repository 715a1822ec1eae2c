import { describe, expect, it } from 'vitest'
import { assessText, EUROPEAN_UNION, FRANCE, GuidelineRules, UNITED_STATES } from './index.ts'

function verdictOf(text: string, accepted: readonly string[], network = 'linkedin') {
  const rules = GuidelineRules.parse([
    { key: 'any', kind: 'REQUIRED_DISCLOSURE', severity: 'BLOCK', accepted, position: 'ANYWHERE' },
  ])
  const policy = { id: 'p', name: 'P', version: 1, language: null, country: null, effectiveFrom: new Date(0), rules }
  const where = { network, countries: [], language: null, connection: 'BENEFIT', names: [] } as const
  return assessText({ ...where, text }, [policy]).verdict
}
const acceptedOf = (pack: typeof FRANCE) =>
  pack.rules.flatMap((rule) => (rule.kind === 'REQUIRED_DISCLOSURE' ? rule.accepted : []))
const ALL = [UNITED_STATES, FRANCE, EUROPEAN_UNION].flatMap(acceptedOf)

describe('a wording in running text', () => {
  it.each([
    'this is a bad ad',
    'mauvaise publicité pour la ville',
    'Encore une mauvaise publicité.',
    'AD 79, the year of Vesuvius',
    'Vesuvius, AD 79',
    'She was the 1st AD on that film',
    'our club sponsored the marathon',
    'Our club is sponsored by Acme.',
    'The sponsored run starts at nine',
    'Founded in 1066 AD, Acme makes bikes.',
    'Ad hoc meeting',
    'Ad blockers are on the rise',
    'Publicité mensongère : encore une condamnation',
    'Publicité pour enfants, faut-il l’interdire',
    'Ich habe Anzeige bei der Polizei erstattet.',
    'Die Anzeige wurde aufgegeben.',
    'La publicidad no me gusta',
    'If this were an ad, I would tell you',
    'Is this an ad?',
    'I was told this is a paid partnership of two towns',
    'Reklama dźwignią handlu',
    'Sponsored by the state, hackers attacked us',
    'This post is about the ad by Acme',
    'Cette vidéo est contre la publicité.',
  ])('does not disclose: %j', (text) => {
    expect(verdictOf(text, ALL)).toBe('BLOCK')
  })

  it.each([
    'Ad: my new shoes',
    'AD - my new shoes',
    '@acme AD - swimsuit weather is here',
    '[Ad] my new shoes',
    'My new shoes (ad)',
    'My new shoes. Ad',
    '✨Publicité✨ mon sac',
    'PUBLICITÉ Mon nouveau sac',
    'Publicité pour Acme',
    'Werbung für meinen Arbeitgeber: schaut her',
    'Collaboration commerciale avec Acme. Mon sac',
    'Collaboration commerciale non rémunérée : mon sac',
    'Sponsored by Acme: shoes',
    'Sponsored post: my new shoes',
    'Sponsored content | my new shoes',
    'This video is sponsored by Acme',
    'Disclaimer: this post was sponsored by acme!',
    'This family friendly gameshow was sponsored by Acme!',
    'Hello all, this is an ad.',
    'Ceci est une publicité pour Acme',
    'C’est une publicité.',
    'Cette vidéo contient une collaboration commerciale avec Acme',
    'Dieser Beitrag ist Werbung',
    'Questo post contiene pubblicità',
    'Este vídeo es publicidad',
    'Thanks to Acme for sponsoring this video',
    'Unbezahlte Werbung: mein Rad',
  ])('discloses as a label or in a sentence about the post: %j', (text) => {
    expect(verdictOf(text, ALL)).toBe('ALLOW')
  })
})

const DENIED: Readonly<Record<string, readonly [wording: string, ...denials: string[]]>> = {
  en: ['Advertisement', 'This is not an #advertisement', 'no #advertisement', 'never #advertisement'],
  fr: ['Publicité', 'Ceci n’est pas une #publicité', 'sans #publicité', 'aucune #publicité'],
  de: ['Werbung', 'Dies ist keine #Werbung', 'ohne #Werbung', 'nicht #Werbung', '#Werbung? Nein'],
  es: ['Publicidad', 'Esto no es #publicidad', 'sin #publicidad', 'nunca #publicidad'],
  it: ['Pubblicità', 'Non è #pubblicità', 'senza #pubblicità', 'nessuna #pubblicità'],
  pt: ['Publicidade', 'Isto não é #publicidade', 'sem #publicidade'],
  nl: ['Reclame', 'Dit is geen #reclame', 'zonder #reclame', 'niet #reclame'],
  pl: ['Reklama', 'To nie jest #reklama', 'bez #reklama'],
  cs: ['Reklama', 'Není to #reklama'],
  sk: ['Reklama', 'Toto nie je #reklama'],
  sv: ['Reklam', 'Detta är inte #reklam', 'ingen #reklam', 'utan #reklam'],
  da: ['Reklame', 'Dette er ikke #reklame', 'ingen #reklame', 'uden #reklame'],
  fi: ['Mainos', 'Tämä ei ole #mainos', 'ilman #mainos'],
  hu: ['Reklám', 'Ez nem #reklám', 'nincs #reklám'],
  ro: ['Reclamă', 'Nu este #reclamă', 'fără #reclamă'],
  hr: ['Oglas', 'Ovo nije #oglas', 'bez #oglas'],
  sl: ['Oglas', 'To ni #oglas', 'brez #oglas'],
  bg: ['Реклама', 'Това не е #реклама', 'без #реклама'],
  el: ['Διαφήμιση', 'Δεν είναι #διαφήμιση', 'χωρίς #διαφήμιση', 'όχι #διαφήμιση'],
}

describe('a denial', () => {
  it.each(Object.entries(DENIED))('cancels the wording in its language (%s)', (_language, [wording, ...denials]) => {
    expect(ALL).toContain(wording)
    expect(verdictOf(`#${wording} x`, [wording])).toBe('ALLOW')
    for (const text of denials) {
      expect(verdictOf(text, [wording]), text).toBe('BLOCK')
      expect(verdictOf(text.replace('#', ''), [wording]), text).toBe('BLOCK')
    }
  })

  it('is known in every language whose wordings a pack accepts', () => {
    const covered = new Set(Object.values(DENIED).map(([wording]) => wording.toLowerCase()))
    // English, French and German each have several wordings; Danish, Norwegian and Dutch share theirs.
    const sameLanguage = [
      ...['ad', '#ad', 'paid partnership', 'collaboration commerciale', 'anzeige', 'advertentie', 'annons', 'annonce'],
    ]
    const open = acceptedOf(EUROPEAN_UNION)
      .map((wording) => wording.toLowerCase())
      .filter((wording) => !covered.has(wording) && !sameLanguage.includes(wording))
    expect(open).toEqual([])
  })
})

describe('a disclosure that readers do not see', () => {
  it.each([
    ['raised letters', '#ᵃᵈ my shoes'],
    ['raised letters of a label', 'ᴾᵘᵇˡⁱᶜⁱᵗᵉ : mon sac'],
    ['an isolate', '\u2067Publicité\u2069 : mon sac'],
    ['another isolate', '\u2066#ad\u2069 my shoes'],
    ['an embedding', '\u202b#ad\u202c my shoes'],
    ['5,000 joiners before it', `My shoes ${'\u200d'.repeat(5000)} #ad`],
    ['5,000 other invisible characters before it', `My shoes ${'\u2060'.repeat(5000)} #ad`],
    ['a quotation', '“This is an ad”, said my rival'],
    ['a French quotation', 'Il a dit « ceci est une publicité » et il est parti'],
    ['a quotation of the word alone', 'They asked me to write “#ad” here'],
    ['a quoted line', '> #ad\nMy answer'],
  ])('does not count: %s', (_name, text) => {
    expect(verdictOf(text, ALL)).toBe('BLOCK')
  })

  it.each(['👩🏽‍🚀👨‍👩‍👧‍👦 #ad', '« Publicité » mon sac', '#𝐚𝐝 my new bag', 'Ils ont dit « oui ». #publicité'])(
    'is not suspected in %j',
    (text) => {
      expect(verdictOf(text, ALL)).toBe('ALLOW')
    },
  )
})
