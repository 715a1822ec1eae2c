import type { Text } from '../../../core/texts/index.ts'
import { affiliateIn } from './affiliate.ts'
import type { Connection } from './connection.ts'
import { type Declared, declaredForm, isDeclared } from './declaration.ts'
import { findEmployment } from './employment.ts'
import { FINDINGS_PER_RULE, type Finding, findingOf } from './finding.ts'
import { type FoldedText, foldTerm, type Span } from './folding.ts'
import { isNegated } from './negation.ts'
import { endOfVisible, foldOf } from './networks.ts'
import { wordsOfRule } from './packs/texts.ts'
import { isQuoted } from './quotation.ts'
import type { RequiredDisclosureRule } from './rules.ts'
import { texts } from './texts.ts'
import { addressTest, findWording, type Occurrence } from './wording.ts'

/** Why a wording that is in the text does not disclose; the most informative reason comes first. */
type Failing = 'DISGUISED' | 'BURIED' | 'NEGATED' | 'REFUSED'
type Standing = Failing | 'GOOD' | 'MENTIONED'

interface Candidate {
  occurrence: Occurrence
  standing: Standing
}

/** The network of a text, and the connection of its author. */
interface Disclosing {
  network: string
  connection: Connection
  names: readonly string[]
}

/**
 * Decides what a text must disclose, by the connection of its author. A benefit must be disclosed in the rule's
 * accepted wordings. An employee must say that they are one, and is only warned. An unknown connection is warned about;
 * without a connection nothing is required. A rule without wordings of employment requires the same of everybody, as a
 * warning unless there is a benefit.
 */
export function* assessDisclosure(
  rule: RequiredDisclosureRule,
  folded: FoldedText,
  where: Disclosing,
): Generator<void, Finding[]> {
  return [...(yield* assessOwed(rule, folded, where)), ...(yield* assessAffiliate(rule, folded, where))]
}

/** Reports a link or code that pays the author, with the rule's text about the law, when no benefit is disclosed. */
function* assessAffiliate(
  rule: RequiredDisclosureRule,
  folded: FoldedText,
  { network }: Disclosing,
): Generator<void, Finding[]> {
  const span = rule.affiliate ? affiliateIn(folded) : null
  if (!span || !rule.affiliate || (yield* assessWording(rule, folded, network)).length === 0) return []
  const message = texts('affiliate', { law: wordsOfRule(rule.affiliate) })
  return [{ ...findingOf(rule, { message, span, fix: advertisingFix(rule), severity: 'WARN' }), message }]
}

function* assessOwed(rule: RequiredDisclosureRule, folded: FoldedText, where: Disclosing): Generator<void, Finding[]> {
  const { network, connection } = where
  if (connection === 'BENEFIT') return yield* assessWording(rule, folded, network)
  const softened = { ...rule, severity: 'WARN' as const }
  if (!rule.employment) return yield* assessWording(softened, folded, network)
  if (connection === 'NONE') return []
  const missing = yield* assessWording(softened, folded, network)
  if (missing.length === 0 || (connection === 'EMPLOYMENT' && (yield* saysEmployment(rule, folded, where)))) return []
  return missing.map((finding) => ({
    ...finding,
    span: null,
    message: rule.message
      ? wordsOfRule(rule.message)
      : texts(connection === 'EMPLOYMENT' ? 'employment-not-said' : 'connection-not-known'),
    fix: rule.fix ? wordsOfRule(rule.fix) : fixFor(rule, where),
  }))
}

function* saysEmployment(
  rule: RequiredDisclosureRule,
  folded: FoldedText,
  { network, names }: Disclosing,
): Generator<void, boolean> {
  const standingOf = standingTest(rule, folded, network)
  const spoken = { wholeSentence: true, endsWithName: true }
  for (const wording of rule.employment ?? []) {
    yield
    const said = findEmployment(folded, wording, names)
    if (said.some((occurrence) => standingOf(occurrence, spoken) === 'GOOD')) return true
  }
  return false
}

function fixFor(rule: RequiredDisclosureRule, { connection, names }: Disclosing): Text {
  const name = names[0] ?? 'our organisation'
  const wording = (rule.employment?.[0] ?? '').replaceAll(/\{[^{}]*\}/gu, () => name)
  return texts(connection === 'EMPLOYMENT' ? 'begin-with-employment' : 'begin-with-employment-or-record', { wording })
}

/**
 * Checks that a text discloses in accepted wordings that are not negated, not disguised, and visible. One valid
 * disclosure is enough. Without one, a single finding names the closest attempt.
 */
function* assessWording(rule: RequiredDisclosureRule, folded: FoldedText, network: string): Generator<void, Finding[]> {
  const standingOf = standingTest(rule, folded, network)
  const refused = yield* findAll(rule.refused, folded)
  // "ad" does not count inside a refused "ad maybe". A placeholder can contain any name, so it refuses nothing.
  const isRefused = insideTest(
    yield* findAll(
      rule.refused.filter((wording) => !wording.includes('{')),
      folded,
    ),
  )
  function* judge(wordings: readonly string[]): Generator<void, Candidate[]> {
    const candidates: Candidate[] = []
    for (const wording of wordings) {
      const form = declaredForm(foldTerm(wording))
      for (const occurrence of yield* findAll([wording], folded)) {
        if (!isRefused(occurrence)) candidates.push({ occurrence, standing: standingOf(occurrence, form) })
      }
    }
    return candidates.sort((a, b) => a.occurrence.start - b.occurrence.start || b.occurrence.end - a.occurrence.end)
  }

  const accepted = yield* judge(rule.accepted)
  const good = accepted.find(({ standing }) => standing === 'GOOD')
  const negated = accepted.find(({ standing }) => standing === 'NEGATED')
  if (good && !negated) return []
  if (good && negated) {
    return [
      findingOf(rule, {
        severity: 'WARN',
        message: texts('disclosed-and-denied'),
        span: spanOf(folded, negated.occurrence),
        fix: texts('remove-denial'),
      }),
    ]
  }

  const review = yield* judge(rule.review)
  const toConfirm = review.find(({ standing }) => standing === 'GOOD')
  if (toConfirm) {
    return [
      findingOf(rule, {
        severity: 'WARN',
        message: texts('confirm-disclosure'),
        span: spanOf(folded, toConfirm.occurrence),
        fix: advertisingFix(rule),
      }),
    ]
  }

  const rejected: Candidate[] = refused.map((occurrence) => ({ occurrence, standing: 'REFUSED' }))
  const candidates = [...accepted, ...review, ...rejected]
  for (const failing of ['DISGUISED', 'BURIED', 'NEGATED', 'REFUSED'] as const) {
    const miss = candidates.find(({ standing }) => standing === failing)
    if (!miss) continue
    const span = spanOf(folded, miss.occurrence)
    return [findingOf(rule, { message: messageFor(failing, rule), span, fix: advertisingFix(rule) })]
  }
  const message = texts('not-disclosed')
  return [findingOf(rule, { message, span: null, fix: advertisingFix(rule) })]
}

function standingTest(
  rule: RequiredDisclosureRule,
  folded: FoldedText,
  network: string,
): (at: Occurrence, form: Declared) => Standing {
  const inAddress = addressTest(folded)
  const hashtagStarts = Array.from(folded.flat.matchAll(/(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]/gu), ({ index }) => index)
  // A hashtag that is itself the disclosure does not count as one before it.
  const mostHashtags = rule.hashtagsMax ?? Number.POSITIVE_INFINITY
  const lastUnburiedStart = hashtagStarts[mostHashtags] ?? Number.POSITIVE_INFINITY
  const defaults = foldOf(network)
  const visible =
    rule.position === 'BEFORE_FOLD'
      ? endOfVisible(folded.original, rule.foldAt ? { ...defaults, characters: rule.foldAt } : defaults)
      : Number.POSITIVE_INFINITY
  const firstWord = folded.flat.search(/[\p{L}\p{N}]/u)

  return (at, form) => {
    if (inAddress(at.start)) return 'MENTIONED'
    if (isNegated(folded.text, at)) return 'NEGATED'
    if (isQuoted(folded.text, at)) return 'MENTIONED'
    if (folded.isDisguised(at.start, at.end)) return 'DISGUISED'
    if (!isDeclared(folded, at, form)) return 'MENTIONED'
    if (at.start > lastUnburiedStart + 1) return 'BURIED'
    if (folded.spanOf(at.start, at.end).end > visible) return 'BURIED'
    if (rule.position === 'START' && at.start > firstWord) return 'BURIED'
    return 'GOOD'
  }
}

function* findAll(wordings: readonly string[], folded: FoldedText): Generator<void, Occurrence[]> {
  const found: Occurrence[] = []
  for (const wording of wordings) {
    yield
    found.push(...findWording(folded, wording).slice(0, FINDINGS_PER_RULE * 10))
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A test whether a place is inside a longer one of these places, which are sorted by their start. */
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

const FAILED = {
  DISGUISED: 'disclosure-disguised',
  BURIED: 'disclosure-buried',
  NEGATED: 'disclosure-negated',
  REFUSED: 'disclosure-refused',
} as const satisfies Record<Failing, string>

const messageFor = (failing: Failing, rule: RequiredDisclosureRule): Text =>
  texts(failing === 'BURIED' && rule.position === 'START' ? 'disclosure-not-first' : FAILED[failing])

function advertisingFix(rule: RequiredDisclosureRule): Text {
  const plain = rule.accepted.filter((wording) => !wording.includes('{'))
  const [one = '', other] = plain.length > 0 ? plain : rule.accepted
  const wordings = other === undefined ? texts('wording', { wording: one }) : texts('either-wording', { one, other })
  return texts(rule.position === 'ANYWHERE' ? 'add-wording' : 'begin-with-wording', { wordings })
}
