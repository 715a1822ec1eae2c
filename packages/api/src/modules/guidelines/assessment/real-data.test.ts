import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assessText, FRANCE, GuidelineRules, type PolicyVersion, UNITED_STATES } from './index.ts'
import type { RequiredDisclosureRule } from './rules.ts'

// Genuine video texts of 2017, before the French law: this measures whether a disclosure is recognised anywhere in a text, not
// whether the text keeps the law (none of these begins with its disclosure).
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

function disclosureRule(pack: typeof FRANCE): RequiredDisclosureRule {
  const rule = pack.rules.find((candidate) => candidate.kind === 'REQUIRED_DISCLOSURE')
  if (rule?.kind !== 'REQUIRED_DISCLOSURE') throw new Error(`${pack.key} has no disclosure rule`)
  return rule
}

const [us, fr] = [disclosureRule(UNITED_STATES), disclosureRule(FRANCE)]
const policy: PolicyVersion = {
  id: 'p',
  name: 'P',
  version: 1,
  language: null,
  country: null,
  effectiveFrom: new Date(0),
  rules: GuidelineRules.parse([
    {
      key: 'any',
      kind: 'REQUIRED_DISCLOSURE',
      severity: 'BLOCK',
      accepted: [...us.accepted, ...fr.accepted],
      review: [...us.review, ...fr.review],
      position: 'ANYWHERE',
    },
  ]),
}

describe.skipIf(!present)('disclosures in genuine French and English texts', () => {
  const videos: Video[] = present
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
  const isDisclosed = ({ title, description }: Video): boolean => {
    const text = `${title}\n${description}`
    return assessText({ text, network: 'youtube', country: null, language: null }, [policy]).verdict !== 'BLOCK'
  }

  it('never takes a denial for a disclosure', () => {
    const denials = videos.filter(({ label }) => label === 'not_paid_stated')
    expect(denials.length).toBeGreaterThan(0)
    expect(denials.filter(isDisclosed).map(({ videoId }) => videoId)).toEqual([])
  })

  it('recognises what the packs accept or send to review, with few false alarms', () => {
    const paid = videos.filter(({ label }) => label === 'paid_disclosed')
    const others = videos.filter(({ label }) => label !== 'paid_disclosed')
    const hits = paid.filter(isDisclosed).length
    const alarms = others.filter(isDisclosed)
    const precision = hits / (hits + alarms.length)
    const recall = hits / paid.length
    console.info(`disclosure present: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ${paid.length}`)
    // "En collaboration avec", "en partenariat avec" and thanks alone are left out on purpose: the law does not accept them.
    expect(recall).toBeGreaterThanOrEqual(0.6)
    expect(precision).toBeGreaterThanOrEqual(0.8)
  })
})
