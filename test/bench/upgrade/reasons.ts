import type { Difference } from './values.ts'

/** What a version brings with itself, its plugins, metrics and kinds of events, and nobody stored. */
export const OF_THE_VERSION =
  /^(AvailableCheck|Catalogue\w*|Connector\w*|ErrorCode|Event(Type|Field)|FeatureCatalogue|ImportPreset\w*|Metric|MetricFormula|Notifier|Plugin|PolicyPack\w*|ScoringModel|Model(Card|Feature)|SecretDeclaration|SecretUse)\./

interface Reason {
  why: string
  /** Which of the differences are of this reason; left out: all of the field. */
  allows?: (difference: Difference) => boolean
}

const numberOf = (told: string | undefined) => (told === undefined || told === 'null' ? null : Number(JSON.parse(told)))
/** A number that is the same but for digits behind the fifteenth. */
const isRounded = ({ was, is }: Difference) => {
  const [then, now] = [numberOf(was), numberOf(is)]
  return then !== null && now !== null && Math.abs(then - now) <= 1e-14 * Math.abs(then)
}
const rises = ({ was, is }: Difference) => (numberOf(is) ?? -1) >= (numberOf(was) ?? 0)
const at = (where: RegExp) => (difference: Difference) => where.test(difference.at)

const ROUNDED: Reason = { why: 'quotients have 16 digits', allows: isRounded }
const POSTS: Reason[] = [
  {
    why: 'published shares count as posts',
    allows: (one) => /(posts_?$|(amplification|applause|conversation)\.denominator$)/.test(one.at) && rises(one),
  },
  {
    why: 'per post, and published shares count as posts',
    allows: at(/(amplification|applause|conversation)(\.value|\.numerator|_)?$/),
  },
]
const PERIODS: Reason = {
  why: 'who left a campaign and was invited again took part in it before: periods of participation',
  allows: (one) => /(participation|active)/i.test(one.at) && rises(one),
}
const PARTICIPATION: Reason = {
  why: 'participation counts published shares',
  allows: (one) => /(participation|active)/i.test(one.at) && !rises(one),
}
const OBJECTIVES: Reason = {
  why: 'an objective is not told of before its campaign began',
  allows: (one) => /objectives/.test(one.at) && (one.is === undefined || one.is === '[]'),
}

const PUBLISHED: Reason = {
  why: 'shares count once they are published, not when they are prepared',
  allows: (one) => /shares/.test(one.at) && (numberOf(one.is) ?? 0) <= (numberOf(one.was) ?? 0),
}
const ONE_MENTION: Reason = {
  why: 'a mention that several integrations found is one',
  allows: (one) =>
    /mention/i.test(one.at) && (one.is === undefined || (numberOf(one.is) ?? 0) < (numberOf(one.was) ?? 0)),
}
/** A list that is read without ids: the mentions behind one that was told twice have moved up. */
const MOVED_UP: Reason = { why: ONE_MENTION.why, allows: ({ at }) => /\.mentions\.nodes\[\d+\]\.author\.\w+$/.test(at) }
const NOMINATIONS: Reason = { why: 'from the last monthly close, in steps of the smallest group' }

/** Why a field differs after an upgrade, by its coordinate; the changelog states each under "Upgrade" or "Breaking". */
const REASONS: Readonly<Record<string, readonly Reason[]>> = {
  'ApiKey.scopes': [{ why: 'null, not an empty list, for a key that has all permissions of its account' }],
  'CampaignReport.objectives': [OBJECTIVES],
  'CampaignReport.shares': [PUBLISHED],
  'CampaignReport.value': [ROUNDED, ...POSTS, PERIODS, PARTICIPATION, PUBLISHED],
  'Event.data': [{ why: 'consents are agreements, and costs name their campaign and kind' }],
  'Event.type': [{ why: 'consents are agreements', allows: ({ was, is }) => `${was} ${is}`.includes('agreement.') }],
  'EventSubject.id': [{ why: 'events of costs are about the cost' }],
  'Integration.id': [ONE_MENTION],
  ...Object.fromEntries(
    ['at', 'createdAt', 'id', 'isRepost', 'language', 'network', 'reach', 'repostOf', 'text', 'url'].map((field) => [
      `Mention.${field}`,
      [ONE_MENTION],
    ]),
  ),
  ...Object.fromEntries(
    ['externalId', 'followers', 'handle', 'name', 'person'].map((field) => [
      `MentionAuthor.${field}`,
      [ONE_MENTION, MOVED_UP],
    ]),
  ),
  'MentionConnection.totalCount': [ONE_MENTION],
  'NominationCount.count': [NOMINATIONS],
  'NominationCount.dimension': [NOMINATIONS],
  'Objective.id': [OBJECTIVES],
  'ObjectiveProgress.target': [OBJECTIVES],
  'ObjectiveProgress.value': [OBJECTIVES, ROUNDED, PERIODS, PARTICIPATION],
  'Person.nominations': [NOMINATIONS],
  'Person.updatedAt': [{ why: 'kinds of people other than EMPLOYEE count as stated' }],
  'PolicyRule.accepted': [{ why: 'the rule for disclosures that 0.1 brought with a policy knows more wordings' }],
  'PolicyRule.review': [{ why: 'the rule for disclosures that 0.1 brought with a policy knows more wordings' }],
  'Ratio.denominator': [OBJECTIVES, ...POSTS, PERIODS, PARTICIPATION],
  'Ratio.numerator': [OBJECTIVES, ROUNDED, PERIODS, PARTICIPATION],
  'Ratio.value': [OBJECTIVES, ROUNDED, ...POSTS, PERIODS, PARTICIPATION],
  'ReturnOnInvestment.value': [ROUNDED],
  'SeriesPoint.value': [PUBLISHED],
  'Share.status': [
    {
      why: 'a share is published from the first evidence that it is posted, such as a click',
      allows: ({ was, is }) => was === '"PREPARED"' && is === '"PUBLISHED"',
    },
  ],
  'Topic.updatedAt': [{ why: 'the upgrade writes the key by which the name of a topic is found' }],
  'Viewer.permissions': [{ why: 'there are more of them' }],
}

/** Null: there is none, and the upgrade is at fault. */
export function reasonOf(difference: Difference): string | null {
  const reasons = REASONS[difference.coordinate] ?? []
  return reasons.find(({ allows = () => true }) => allows(difference))?.why ?? null
}
