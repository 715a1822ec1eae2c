import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assessText, FRANCE, GuidelineRules, UNITED_STATES } from './index.ts'
import type { RequiredDisclosureRule } from './rules.ts'

// Genuine video texts of 2017, before the French law: this measures whether a disclosure is recognised anywhere in a
// text ("a disclosure stands here"), not whether the text keeps the law. Place and law decide afterwards.
// biome-ignore lint/style/noProcessEnv: where the real data lie is a setting of the tests alone.
const data = process.env.PORTEVOIX_DATA ?? ''
const file = join(data, 'youtube_disclosures', 'videos.jsonl')
const present = existsSync(file)

interface Video {
  country: string
  videoId: string
  title: string
  description: string
  label: 'paid_disclosed' | 'not_paid_stated' | 'affiliate_disclosed' | 'promo_code_only' | 'not_advertising'
}
type Language = 'en' | 'fr'

/** Wordings found in the positives of one half, beyond those of the laws; measured only on the other half. */
const DERIVED: Readonly<Record<0 | 1, readonly string[]>> = {
  0: [
    'affiliate link',
    'affiliate links',
    "lien d'affiliation",
    "liens d'affiliation",
    "liens d'affiliations",
    'en partenariat avec {marque}',
    'en collaboration avec {marque}',
    'réalisée en partenariat avec {marque}',
  ],
  1: [
    'affiliate link',
    'affiliate links',
    "lien d'affiliation",
    "liens d'affiliation",
    "liens d'affiliations",
    'lien affilié',
    'liens affiliés',
    '#spon',
    'partenaire de {post}',
    'réalisée en collaboration avec {marque}',
    'en collaboration avec {marque}',
  ],
}

const derived = new Set([...DERIVED[0], ...DERIVED[1]])
const LAW = [UNITED_STATES, FRANCE].flatMap((pack) => {
  const rule = pack.rules.find(
    (candidate): candidate is RequiredDisclosureRule => candidate.kind === 'REQUIRED_DISCLOSURE',
  )
  return [...(rule?.accepted ?? []), ...(rule?.review ?? [])].filter((wording) => !derived.has(wording))
})

const textOf = ({ title, description }: Video) => `${title}\n${description}`

function discloses(video: Video, wordings: readonly string[]): boolean {
  const rules = GuidelineRules.parse([
    { key: 'any', kind: 'REQUIRED_DISCLOSURE', severity: 'BLOCK', accepted: wordings, position: 'ANYWHERE' },
  ])
  const policy = { id: 'p', name: 'P', version: 1, language: null, country: null, effectiveFrom: new Date(0), rules }
  const where = { network: 'youtube', countries: [], language: null, connection: 'BENEFIT', names: [] } as const
  return assessText({ ...where, text: textOf(video) }, [policy]).verdict === 'ALLOW'
}

const COMMON: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:the|and|of|to|in|is|you|this|for|my|with)\b/giu,
  fr: /\b(?:le|la|les|des|et|de|est|une|un|pour|dans|que|vous|ma|mes)\b/giu,
}
function languageOf(video: Video): Language {
  const count = (language: Language) => textOf(video).match(COMMON[language])?.length ?? 0
  return count('fr') > count('en') ? 'fr' : 'en'
}

const wordsOf = (video: Video) =>
  new Set(
    textOf(video)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [],
  )
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = one.intersection(other).size
  return shared > 0.6 * Math.min(one.size, other.size)
}

/** The half of each video: the last bit of the hash of its id. Near-equal texts go with the first of them. */
function halves(videos: readonly Video[]): Map<Video, 0 | 1> {
  const sets = videos.map(wordsOf)
  const found = new Map<Video, 0 | 1>()
  videos.forEach((video, index) => {
    const twin = videos.findIndex(
      (_, other) => other < index && alike(sets[other] ?? new Set(), sets[index] ?? new Set()),
    )
    const bit = ((createHash('sha256').update(video.videoId).digest().at(-1) ?? 0) & 1) as 0 | 1
    found.set(video, found.get(videos[twin] as Video) ?? bit)
  })
  return found
}

/** Wilson's 95 % interval. */
function interval(hits: number, of: number): string {
  if (of === 0) return '–'
  const z = 1.96
  const rate = hits / of
  const middle = (rate + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of))
  return `${hits}/${of} = ${rate.toFixed(2)} [${(middle - half).toFixed(2)}, ${(middle + half).toFixed(2)}]`
}

describe.skipIf(!present)('disclosures in genuine French and English texts', () => {
  const videos: Video[] = present
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
  const halfOf = halves(videos)
  const isPositive = ({ label }: Video) => label === 'paid_disclosed' || label === 'affiliate_disclosed'
  const isFound = (video: Video) => discloses(video, [...LAW, ...DERIVED[halfOf.get(video) === 0 ? 1 : 0]])

  it('never reads a denial as a disclosure', () => {
    const denials = videos.filter(({ label }) => label === 'not_paid_stated')
    expect(denials.length).toBeGreaterThan(0)
    expect(denials.filter(isFound).map(({ videoId }) => videoId)).toEqual([])
  })

  it.each(['fr', 'en'] as const)('are recognised with the wordings of the other half (%s)', (language) => {
    const own = videos.filter((video) => languageOf(video) === language)
    const positives = own.filter(isPositive)
    const found = own.filter(isFound)
    const hits = found.filter(isPositive)
    console.info(
      `${language}: precision ${interval(hits.length, found.length)}, recall ${interval(hits.length, positives.length)}`,
      `missed ${positives.filter((video) => !hits.includes(video)).map(({ videoId }) => videoId)}`,
      `alarms ${found.filter((video) => !isPositive(video)).map(({ videoId }) => videoId)}`,
    )
    // A dozen positives per language is few, so this only requires more than half of them.
    expect(hits.length).toBeGreaterThan(positives.length / 2)
    expect(hits.length).toBeGreaterThan(2 * (found.length - hits.length))
  })
})
