import type { FactMetric } from './metric-types.ts'

const REPORTED = 'Null where no source has reported it: missing is not zero.'
const NETWORK = `As the network reports it. ${REPORTED}`

function reported(key: string, title: string, description: string, changes: Partial<FactMetric> = {}): FactMetric {
  const unit = 'count'
  return { kind: 'FACT', key, title, unit, adds: 'YES', origin: 'REPORTED', description, version: 1, ...changes }
}

function counted(key: string, title: string, description: string, changes: Partial<FactMetric> = {}): FactMetric {
  return reported(key, title, description, { origin: 'COUNTED', ...changes })
}

/** What networks tell about a post, of its unpaid showings. */
const ORGANIC: readonly FactMetric[] = [
  reported('impressions', 'Impressions', `Times a post was shown. ${NETWORK}`),
  reported(
    'reach',
    'Reach',
    `People who saw a post at least once. Reaches of different posts or days count a person again. ${NETWORK}`,
    { adds: 'NO' },
  ),
  reported(
    'engagements',
    'Engagements',
    `All interactions with a post, by the network's own definition, clicks included. ${NETWORK}`,
  ),
  reported('reactions', 'Reactions', `Likes and other reactions of one gesture. ${NETWORK}`),
  reported('comments', 'Comments', `Comments and replies. ${NETWORK}`),
  reported(
    'reposts',
    'Reposts',
    `Shares by others: reposts, retweets, quotes where the network counts them so. ${NETWORK}`,
  ),
  reported('url-clicks', 'Link clicks (network)', `Clicks on links of a post, bots included. ${NETWORK}`),
  reported('profile-clicks', 'Profile clicks', `Clicks on the author's name, picture or handle. ${NETWORK}`),
  reported('hashtag-clicks', 'Hashtag clicks', `Clicks on hashtags of a post. ${NETWORK}`),
  reported('detail-expands', 'Detail expands', `Times the details of a post were opened. ${NETWORK}`),
  reported('permalink-clicks', 'Permalink clicks', `Clicks on a post's own address. ${NETWORK}`),
  reported('app-opens', 'App opens', `Times an app was opened from a post. ${NETWORK}`),
  reported('app-installs', 'App installs', `Times an app was installed from a post. ${NETWORK}`),
  reported('follows', 'Follows', `New followers gained directly from a post. ${NETWORK}`),
  reported('email-shares', 'Shares by e-mail', `Times a post was sent by e-mail. ${NETWORK}`),
  reported('phone-dials', 'Calls', `Times a telephone number in a post was dialled. ${NETWORK}`),
  reported('media-views', 'Media views', `Views of images and videos of a post, across all who showed it. ${NETWORK}`),
  reported('media-engagements', 'Media engagements', `Clicks on images and videos of a post. ${NETWORK}`),
]

/** Networks tell paid showings apart: paid amplification is a lever of its own, and never mixed with what was earned. */
const PROMOTED: readonly FactMetric[] = ORGANIC.filter(({ key }) => key !== 'reach').map((metric) => ({
  ...metric,
  key: `promoted-${metric.key}`,
  title: `${metric.title} (paid)`,
  description: `${metric.description} Of paid showings only.`,
}))

const PEOPLE = { counts: 'PEOPLE', adds: 'NO' } as const
/** Who answered is nobody's to list. */
const ANSWERS = { answers: 'enps-responses' } as const

/** Facts: taken in as points, or counted by the platform. */
export const FACT_METRICS: readonly FactMetric[] = [
  ...ORGANIC,
  ...PROMOTED,
  reported(
    'followers',
    'Followers',
    `Followers of an account: a level, so that the newest value counts; of several shares, the newest of each, added up. Whoever follows several is counted by each. ${NETWORK}`,
    {
      adds: 'LEVEL',
    },
  ),
  reported(
    'posts',
    'Posts',
    'Posts that the other numbers of the same source are about, and published shares of which no source has told that they are posts. Zero for what shares count for; null elsewhere, where no source has reported it.',
    { version: 2 },
  ),
  reported('leads', 'Leads', `Contacts that sales may follow up. ${REPORTED}`),
  reported('sales', 'Sales', `Purchases. ${REPORTED}`),
  reported('applications', 'Applications', `Applications for a position. ${REPORTED}`),
  reported('hires', 'Hires', `Positions filled. ${REPORTED}`),
  reported(
    'conversion-value',
    'Conversion value',
    `Worth of leads, sales and applications, in one currency. ${REPORTED}`,
    {
      unit: 'money',
    },
  ),
  reported('mentions-own', 'Own mentions', `Mentions of the own brand on a topic. ${REPORTED}`),
  reported(
    'mentions-tracked',
    'Tracked mentions',
    `Mentions of all tracked brands on a topic, the own included. ${REPORTED}`,
  ),
  reported('mentions-positive', 'Positive mentions', `Mentions judged positive. ${REPORTED}`),
  reported('mentions-negative', 'Negative mentions', `Mentions judged negative. ${REPORTED}`),
  reported('mentions', 'Mentions', `Mentions judged at all: positive, neutral or negative. ${REPORTED}`),
  reported(
    'enps-responses',
    'eNPS answers',
    `Answers from 0 to 10 to the question of recommending the employer. ${REPORTED}`,
    ANSWERS,
  ),
  reported('enps-promoters', 'eNPS promoters', `Answers of 9 or 10. ${REPORTED}`, ANSWERS),
  reported('enps-detractors', 'eNPS detractors', `Answers from 0 to 6. ${REPORTED}`, ANSWERS),
  counted('clicks', 'Clicks', 'Clicks on our tracked links, with obvious bots left out. Zero where there were none.'),
  counted(
    'shares',
    'Shares',
    'Shares of ambassadors that are known to be published: by a connector, a mark, an address or a first counted click. Zero where there were none.',
    { version: 2 },
  ),
  counted(
    'shares-prepared',
    'Prepared shares',
    'Shares that were prepared in the period and not known to be published before its end. Zero where there were none.',
  ),
  counted(
    'links-shared',
    'Links shared',
    'Shares that are known to be published and lead somewhere by a tracked link. Zero where there were none.',
  ),
  counted(
    'people-active',
    'Active people',
    'Eligible people with at least one published share in the period: of a department with all departments below it, and of the organisation. By network, those who published there. Null for everything else.',
    { counts: 'ACTIVE', adds: 'NO' },
  ),
  counted(
    'people-eligible',
    'Eligible people',
    'Active employees at the end of the period: of a department with all departments below it, and of the organisation. Null for everything else.',
    PEOPLE,
  ),
  counted(
    'ambassadors-active',
    'Active ambassadors',
    'Ambassadors with at least one published share in the period while enrolled.',
    { version: 2, counts: 'ACTIVE', adds: 'NO' },
  ),
  counted(
    'ambassadors-enrolled',
    'Enrolled ambassadors',
    'Ambassadors enrolled at some time in the period: then, not now.',
    { counts: 'ENROLLED', adds: 'NO' },
  ),
  counted('event-participants', 'Event participants', 'People who took part in an event.', PEOPLE),
  counted(
    'event-participants-posting',
    'Posting participants',
    'Participants of an event with at least one post about it.',
    PEOPLE,
  ),
  counted('cost', 'Cost', 'Costs entered for the period, in one currency. Null where none was entered.', {
    unit: 'money',
  }),
  counted('gains', 'Gains', 'Valued outcomes of the period, in one currency. Null where none is valued.', {
    unit: 'money',
  }),
]
