import { describe, expect, it } from 'vitest'
import { affiliateIn } from './affiliate.ts'
import { foldText } from './folding.ts'
import { assessText, EUROPEAN_UNION, FRANCE, UNITED_STATES } from './index.ts'

const found = (text: string) => {
  const span = affiliateIn(foldText(text))
  return span && text.slice(span.start, span.end)
}

describe('affiliate links and codes', () => {
  it.each([
    ['Get it: https://www.amazon.com/dp/B0?tag=anna-20 now', 'https://www.amazon.com/dp/B0?tag=anna-20'],
    ['Ici : https://amzn.to/3xYz', 'https://amzn.to/3xYz'],
    ['https://www.awin1.com/cread.php?awinmid=1', 'https://www.awin1.com/cread.php?awinmid=1'],
    ['shop.example/p?aff_id=77', 'shop.example/p?aff_id=77'],
    ['-20% avec mon code promo ANNA20 sur Acme', 'mon code promo ANNA20'],
    ['use my code ANNA10 for an extra 10% off', 'my code ANNA10'],
    ['Mit dem Rabattcode „ANNA15“ spart ihr', 'Rabattcode „ANNA15'],
    ['Discount code: BIKE_5', 'Discount code: BIKE_5'],
  ])('are recognised in %j', (text, place) => {
    expect(found(text)).toContain(place.slice(place.lastIndexOf(' ') + 1))
  })

  it.each([
    'Le code civil et le code de la route',
    'Scan the code QR',
    'We write code in TypeScript',
    'https://example.org/article?tag=bikes',
    'https://example.org/amzn.too',
    'Our code of conduct',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toBeNull()
  })

  it.each([UNITED_STATES, FRANCE, EUROPEAN_UNION])('are reported with the law of the country ($key)', (pack) => {
    const policy = { id: 'p', name: 'P', version: 1, language: null, country: null, effectiveFrom: new Date(0) }
    const assess = (text: string, connection: 'NONE' | 'EMPLOYMENT' | 'BENEFIT') =>
      assessText({ text, network: 'linkedin', countries: ['XX'], language: null, connection, names: ['Acme'] }, [
        { ...policy, rules: pack.rules },
      ])
    const text = 'Lovely bikes, use my code ANNA10'
    for (const connection of ['NONE', 'EMPLOYMENT', 'BENEFIT'] as const) {
      const told = assess(text, connection).findings.filter(({ message }) => `${message}`.includes('affiliate link or'))
      expect(told).toMatchObject([{ severity: 'WARN', source: expect.stringMatching(/CFR|2023-451|2005\/29/) }])
    }
    const wording = pack === UNITED_STATES ? 'Advertisement' : 'Publicité'
    expect(assess(`${wording}: ${text}`, 'BENEFIT').findings).toEqual([])
  })
})
