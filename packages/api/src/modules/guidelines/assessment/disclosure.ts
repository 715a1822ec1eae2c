import { FINDINGS_PER_RULE, type Finding, findingOf } from './finding.ts'
import type { FoldedText, Span } from './folding.ts'
import { isMentionedInPassing, isNegated } from './negation.ts'
import { endOfVisible, foldOf } from './networks.ts'
import type { RequiredDisclosureRule } from './rules.ts'
import { addressTest, findWording, type Occurrence } from './wording.ts'

/** Why a wording that stands in the text does not disclose, the most telling reason first. */
type Failing = 'DISGUISED' | 'BURIED' | 'NEGATED' | 'REFUSED'
type Standing = Failing | 'GOOD' | 'MENTIONED'

interface Candidate {
  occurrence: Occurrence
  standing: Standing
}

/**
 * Checks that a text discloses in accepted words, not negated, not disguised, and where readers see them. One good
 * disclosure is enough; without one, a single finding names the nearest miss.
 */
export function assessDisclosure(rule: RequiredDisclosureRule, folded: FoldedText, network: string): Finding[] {
  const standingOf = standingTest(rule, folded, network)
  const refused = findAll(rule.refused, folded)
  // "ad" counts for nothing inside a refused "ad maybe"; a name in a placeholder may be anything, so it refuses nothing.
  const isRefused = insideTest(
    findAll(
      rule.refused.filter((wording) => !wording.includes('{')),
      folded,
    ),
  )
  const judge = (wordings: readonly string[]): Candidate[] =>
    findAll(wordings, folded)
      .filter((occurrence) => !isRefused(occurrence))
      .map((occurrence) => ({ occurrence, standing: standingOf(occurrence) }))

  const accepted = judge(rule.accepted)
  const good = accepted.find(({ standing }) => standing === 'GOOD')
  const negated = accepted.find(({ standing }) => standing === 'NEGATED')
  if (good && !negated) return []
  if (good && negated) {
    return [
      findingOf(rule, {
        severity: 'WARN',
        message: 'The text both discloses and denies that it is advertising.',
        span: spanOf(folded, negated.occurrence),
        fix: 'Remove the denial.',
      }),
    ]
  }

  const review = judge(rule.review)
  const toConfirm = review.find(({ standing }) => standing === 'GOOD')
  if (toConfirm) {
    return [
      findingOf(rule, {
        severity: 'WARN',
        message: 'This wording may not be understood as a disclosure: a person should confirm it.',
        span: spanOf(folded, toConfirm.occurrence),
        fix: fixFor(rule),
      }),
    ]
  }

  const rejected: Candidate[] = refused.map((occurrence) => ({ occurrence, standing: 'REFUSED' }))
  const candidates = [...accepted, ...review, ...rejected]
  for (const failing of ['DISGUISED', 'BURIED', 'NEGATED', 'REFUSED'] as const) {
    const miss = candidates.find(({ standing }) => standing === failing)
    if (!miss) continue
    const span = spanOf(folded, miss.occurrence)
    return [findingOf(rule, { message: messageFor(failing, rule), span, fix: fixFor(rule) })]
  }
  const message = 'The text does not say that it is advertising.'
  return [findingOf(rule, { message, span: null, fix: fixFor(rule) })]
}

function standingTest(rule: RequiredDisclosureRule, folded: FoldedText, network: string): (at: Occurrence) => Standing {
  const inAddress = addressTest(folded)
  const hashtagStarts = Array.from(folded.flat.matchAll(/(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]/gu), ({ index }) => index)
  // A hashtag that is itself the disclosure is not before it.
  const mostHashtags = rule.hashtagsMax ?? Number.POSITIVE_INFINITY
  const lastUnburiedStart = hashtagStarts[mostHashtags] ?? Number.POSITIVE_INFINITY
  const defaults = foldOf(network)
  const visible =
    rule.position === 'BEFORE_FOLD'
      ? endOfVisible(folded.original, rule.foldAt ? { ...defaults, characters: rule.foldAt } : defaults)
      : Number.POSITIVE_INFINITY
  const firstWord = folded.flat.search(/[\p{L}\p{N}]/u)

  return (at) => {
    if (inAddress(at.start)) return 'MENTIONED'
    if (isNegated(folded.text, at)) return 'NEGATED'
    if (isMentionedInPassing(folded.text, at)) return 'MENTIONED'
    if (folded.isDisguised(at.start, at.end)) return 'DISGUISED'
    if (at.start > lastUnburiedStart + 1) return 'BURIED'
    if (folded.spanOf(at.start, at.end).end > visible) return 'BURIED'
    if (rule.position === 'START' && at.start > firstWord) return 'BURIED'
    return 'GOOD'
  }
}

function findAll(wordings: readonly string[], folded: FoldedText): Occurrence[] {
  return wordings
    .flatMap((wording) => findWording(folded, wording).slice(0, FINDINGS_PER_RULE * 10))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A test for standing inside a longer one of the given places, which are sorted by their start. */
function insideTest(outer: readonly Occurrence[]): (inner: Occurrence) => boolean {
  let furthest: Occurrence | null = null
  const furthestUpTo = outer.map((occurrence) => {
    if (furthest === null || occurrence.end > furthest.end) furthest = occurrence
    return furthest
  })
  return (inner) => {
    let low = 0
    let high = outer.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((outer[middle]?.start ?? 0) > inner.start) high = middle
      else low = middle + 1
    }
    const candidate = furthestUpTo[low - 1]
    return (
      candidate !== undefined && candidate.end >= inner.end && candidate.end - candidate.start > inner.end - inner.start
    )
  }
}

function spanOf(folded: FoldedText, { start, end }: Occurrence): Span {
  return folded.spanOf(start, end)
}

function messageFor(failing: Failing, rule: RequiredDisclosureRule): string {
  switch (failing) {
    case 'DISGUISED':
      return 'The disclosure holds invisible or look-alike characters, so that readers or networks may miss it.'
    case 'BURIED':
      return rule.position === 'START'
        ? 'The disclosure does not stand at the beginning of the text.'
        : 'The disclosure stands where readers may not see it: after "more", or behind other hashtags.'
    case 'NEGATED':
      return 'The text says that it is not advertising.'
    case 'REFUSED':
      return 'This wording is not understood as a disclosure.'
  }
}

function fixFor(rule: RequiredDisclosureRule): string {
  const plain = rule.accepted.filter((wording) => !wording.includes('{'))
  const examples = (plain.length > 0 ? plain : rule.accepted).slice(0, 2).map((wording) => `“${wording}”`)
  return rule.position === 'ANYWHERE'
    ? `Add ${examples.join(' or ')} to the text.`
    : `Begin the text with ${examples.join(' or ')}.`
}
