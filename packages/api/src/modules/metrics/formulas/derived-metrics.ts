import type { DerivedMetric, MetricUnit } from './metric-types.ts'

function derived(
  key: string,
  title: string,
  formula: string,
  description: string,
  { unit = 'ratio', version = 1 }: { unit?: MetricUnit; version?: number } = {},
): DerivedMetric {
  const nullMeaning = 'Null when a part is not known or the denominator is zero.'
  return { kind: 'DERIVED', key, title, unit, formula, description: `${description} ${nullMeaning}`, version }
}

function costPer(key: string, metric: string, outcome: string): DerivedMetric {
  return derived(
    key,
    `Cost per ${outcome}`,
    `cost / ${metric}`,
    `Cost / ${metric}, in minor units of the cost's currency.`,
    {
      unit: 'money',
    },
  )
}

/** Derived metrics, by the definitions of the product, as formulas: sum over sum, never a mean of rates. */
export const DERIVED_METRICS: readonly DerivedMetric[] = [
  derived(
    'participation-rate',
    'Participation rate',
    'ambassadors-active / ambassadors-enrolled',
    'Ambassadors with at least one published share in the period / ambassadors enrolled during the period (enrolled then, not now).',
    { version: 2 },
  ),
  derived(
    'adoption',
    'Adoption',
    'people-active / people-eligible',
    'Employees with at least one published share in the period / all employees, of a department or the organisation, on each network or on any.',
  ),
  derived(
    'share-rate',
    'Share rate',
    'shares / ambassadors-enrolled',
    'Published shares of the period / ambassadors enrolled during it: how much each of them shared.',
  ),
  derived(
    'event-participation',
    'Event participation',
    'event-participants-posting / event-participants',
    'Participants with at least one post / participants.',
  ),
  derived(
    'engagement-rate-by-impressions',
    'Engagement rate by impressions',
    'engagements / impressions',
    'Engagements / impressions.',
  ),
  derived('engagement-rate-by-reach', 'Engagement rate by reach', 'engagements / reach', 'Engagements / reach.'),
  derived(
    'engagement-rate-by-followers',
    'Engagement rate by followers',
    'engagements / followers',
    'Engagements / followers at the end of the period.',
  ),
  derived('amplification', 'Amplification', 'reposts / posts', 'Shares by others / posts.'),
  derived('conversation', 'Conversation', 'comments / posts', 'Comments / posts.'),
  derived('applause', 'Applause', 'reactions / posts', 'Reactions / posts.'),
  derived(
    'share-of-voice',
    'Share of voice',
    'mentions-own / mentions-tracked',
    'Own mentions / mentions of all tracked brands, on one topic, same period and sources.',
  ),
  derived(
    'net-sentiment',
    'Net sentiment',
    '(mentions-positive - mentions-negative) / mentions',
    '(Positive − negative) / mentions, from −1 to 1.',
  ),
  derived(
    'enps',
    'Employee net promoter score',
    '(enps-promoters - enps-detractors) / enps-responses',
    'Share of answers of 9 and 10 − share of answers from 0 to 6, from −1 to 1.',
  ),
  derived(
    'roi',
    'Return on investment',
    '(gains - cost) / cost',
    '(Value − cost) / cost, in one currency, with both lists of components shown beside it.',
  ),
  costPer('cost-per-click', 'clicks', 'click'),
  costPer('cost-per-engagement', 'engagements', 'engagement'),
  costPer('cost-per-lead', 'leads', 'lead'),
  costPer('cost-per-sale', 'sales', 'sale'),
  costPer('cost-per-application', 'applications', 'application'),
  costPer('cost-per-hire', 'hires', 'hire'),
]
