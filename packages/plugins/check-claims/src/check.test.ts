import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ClaimsParams, claimsCheck } from './check.ts'

const check = (text: string, options: { language?: string; country?: string; params?: object } = {}) =>
  claimsCheck.check(
    { text, language: options.language ?? 'en', country: options.country ?? 'DE', network: 'linkedin' },
    ClaimsParams.parse(options.params ?? {}),
  )
const rules = (...args: Parameters<typeof check>) => check(...args).map(({ rule, severity }) => `${severity} ${rule}`)

describe('claims', () => {
  it.each([
    ['Our new eco-friendly bottle is here!', 'block generic-environmental-claim'],
    ['A truly sustainable brand.', 'block generic-environmental-claim'],
    ['Good for the planet, good for you', 'block generic-environmental-claim'],
    ['From today our parcels are climate neutral.', 'block offset-neutrality'],
    ['We are net zero.', 'block offset-neutrality'],
    ['We are the number one in Europe', 'warn superlative'],
    ['The world’s largest fleet', 'warn superlative'],
    ['We cut our CO2 emissions last year.', 'warn environmental-claim'],
    ['All our power is renewable energy.', 'warn environmental-claim'],
  ])('finds in %j: %s', (text, expected) => {
    expect(rules(text)).toEqual([expected])
  })

  it.each([
    ['Une gourde éco-responsable', 'block generic-environmental-claim'],
    ['Un emballage respectueux de l’environnement', 'block forbidden-term'],
    ['Un sac biodégradable', 'block forbidden-term'],
    ['Livraison neutre en carbone', 'block offset-neutrality'],
    ['Le numéro 1 mondial', 'warn superlative'],
    ['Nous avons réduit nos émissions', 'warn environmental-claim'],
  ])('finds in French, in %j: %s', (text, expected) => {
    expect(rules(text, { language: 'fr-FR', country: 'FR' })).toEqual([expected])
  })

  it('lets pass what claims nothing, and what is denied', () => {
    for (const text of [
      'Meet Ada, who joined our team in Lyon.',
      'We are not carbon neutral yet, and we say so.',
      'The best-known question is how we hire.',
      'Nous ne sommes pas neutres en carbone.',
      'Greenwich, ecosystem, numbers one to ten',
    ]) {
      expect(rules(text, { language: '' }), text).toEqual([])
    }
  })

  it('softens a general claim that a figure in the same sentence makes specific', () => {
    expect(rules('Eco-friendly: made of 80 % recycled cotton.')[0]).toBe('warn generic-environmental-claim')
    expect(rules('Eco-friendly. We have 80 % women.')).toEqual(['block generic-environmental-claim'])
  })

  it('points at the words in UTF-16 units, also behind emoji and through invisible characters', () => {
    const text = '🌍🌍 an eco\u200B-fri\u00ADendly idea'
    const [finding] = check(text)
    expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe('eco\u200B-fri\u00ADendly')
    expect(check('ｅｃｏ－friendly')).toHaveLength(1)
  })

  it('lets approved wordings through as they are written, and only them', () => {
    const params = { approvedPhrases: ['Climate neutral since 2012 (PAS 2060)'] }
    expect(rules('We are climate neutral since 2012 (PAS 2060).', { params })).toEqual([])
    expect(rules('We are climate neutral since 2013.', { params })).toEqual(['block offset-neutrality'])
  })

  it('does as the organisation decides about each kind', () => {
    expect(rules('eco-friendly', { params: { genericEnvironmental: 'ignore', environmental: 'ignore' } })).toEqual([])
    expect(rules('the best', { params: { superlatives: 'block' } })).toEqual(['block superlative'])
    expect(ClaimsParams.safeParse({ superlative: 'block' }).success).toBe(false)
  })

  it('holds rules to where they are law; without a country it is strict', () => {
    expect(rules('Un sac biodégradable', { language: 'fr', country: 'CA' })).toEqual([])
    expect(rules('We are net zero.', { country: 'US' })).toEqual([])
    expect(rules('We are net zero.', { country: '' })).toEqual(['block offset-neutrality'])
  })

  it('names a source and a remedy for everything it finds', () => {
    for (const finding of check('Eco-friendly, the best, net zero, less waste and lower emissions')) {
      expect(finding.source).toMatch(/CFR|Directive|Code/)
      expect(finding.fix?.length).toBeGreaterThan(20)
    }
  })
})

// biome-ignore lint/style/noProcessEnv: tests find the reference data by it; the package itself reads no environment.
const DATA = process.env.PORTEVOIX_DATA ?? ''
const file = join(DATA, 'environmental_claims/train.jsonl')
describe.skipIf(!existsSync(file))('on 2,117 sentences of companies, labelled by people', () => {
  it('finds two thirds of the environmental claims, and three of four of its findings are one', () => {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line): { text: string; label: number } => JSON.parse(line))
    expect(rows.length).toBe(2_117)
    const about = new Set(['environmental-claim', 'generic-environmental-claim', 'offset-neutrality'])
    const found = rows.filter(({ text }) => check(text, { country: '' }).some(({ rule }) => about.has(rule)))
    const right = found.filter(({ label }) => label === 1).length
    expect(right / rows.filter(({ label }) => label === 1).length).toBeGreaterThan(0.65)
    expect(right / found.length).toBeGreaterThan(0.74)
  })
})
