import type { DerivedMetric, MetricFormula, MetricUnit } from './metric-types.ts'

function derived(
  key: string,
  title: string,
  formula: MetricFormula,
  description: string,
  { unit = 'ratio', version = 1 }: { unit?: MetricUnit; version?: number } = {},
): DerivedMetric {
  const nullMeaning = 'Null when a part is not known or the denominator is zero.'
  return { kind: 'DERIVED', key, title, unit, formula, description: `${description} ${nullMeaning}`, version }
}

function costPer(key: string, metric: string, outcome: string): DerivedMetric {
  const formula = { numerator: ['cost'], denominator: [metric] }
  return derived(key, `Cost per ${outcome}`, formula, `Cost / ${metric}, in minor units of the cost's currency.`, {
    unit: 'money',
  })
}

/** Derived metrics, by the definitions of the product: sum over sum, never a mean of rates. */
export const DERIVED_METRICS: readonly DerivedMetric[] = [
  derived(
    'participation-rate',
    'Participation rate',
    { numerator: ['ambassadors-active'], denominator: ['ambassadors-enrolled'] },
    'Ambassadors with at least one published share in the period / ambassadors enrolled during the period (enrolled then, not now).',
    { version: 2 },
  ),
  derived(
    'adoption',
    'Adoption',
    { numerator: ['people-active'], denominator: ['people-eligible'] },
    'People active / people eligible.',
  ),
  derived(
    'event-participation',
    'Event participation',
    { numerator: ['event-participants-posting'], denominator: ['event-participants'] },
    'Participants with at least one post / participants.',
  ),
  derived(
    'engagement-rate-by-impressions',
    'Engagement rate by impressions',
    { numerator: ['engagements'], denominator: ['impressions'] },
    'Engagements / impressions.',
  ),
  derived(
    'engagement-rate-by-reach',
    'Engagement rate by reach',
    { numerator: ['engagements'], denominator: ['reach'] },
    'Engagements / reach.',
  ),
  derived(
    'engagement-rate-by-followers',
    'Engagement rate by followers',
    { numerator: ['engagements'], denominator: ['followers'] },
    'Engagements / followers at the end of the period.',
  ),
  derived(
    'amplification',
    'Amplification',
    { numerator: ['reposts'], denominator: ['posts'] },
    'Shares by others / posts.',
  ),
  derived('conversation', 'Conversation', { numerator: ['comments'], denominator: ['posts'] }, 'Comments / posts.'),
  derived('applause', 'Applause', { numerator: ['reactions'], denominator: ['posts'] }, 'Reactions / posts.'),
  derived(
    'share-of-voice',
    'Share of voice',
    { numerator: ['mentions-own'], denominator: ['mentions-tracked'] },
    'Own mentions / mentions of all tracked brands, on one topic, same period and sources.',
  ),
  derived(
    'net-sentiment',
    'Net sentiment',
    { numerator: ['mentions-positive'], minus: ['mentions-negative'], denominator: ['mentions'] },
    '(Positive − negative) / mentions, from −1 to 1.',
  ),
  derived(
    'enps',
    'Employee net promoter score',
    { numerator: ['enps-promoters'], minus: ['enps-detractors'], denominator: ['enps-responses'] },
    'Share of answers of 9 and 10 − share of answers from 0 to 6, from −1 to 1.',
  ),
  derived(
    'roi',
    'Return on investment',
    { numerator: ['gains'], minus: ['cost'], denominator: ['cost'] },
    '(Value − cost) / cost, in one currency, with both lists of components shown beside it.',
  ),
  costPer('cost-per-click', 'clicks', 'click'),
  costPer('cost-per-engagement', 'engagements', 'engagement'),
  costPer('cost-per-lead', 'leads', 'lead'),
  costPer('cost-per-sale', 'sales', 'sale'),
  costPer('cost-per-application', 'applications', 'application'),
  costPer('cost-per-hire', 'hires', 'hire'),
]
