import { ENGLISH_EMPLOYMENT } from './employment.ts'
import type { JurisdictionPack } from './pack.ts'
import { texts } from './texts.ts'

/** United States: disclosure of material connections, 16 CFR 255.5. Not legal advice. */
export const UNITED_STATES: JurisdictionPack = {
  key: 'us-ftc',
  name: 'United States: endorsements',
  countries: ['US'],
  description:
    'A material connection (pay, gifts even unasked for, family, employment, a chance to win) is disclosed clearly and ' +
    'conspicuously. Not visible in a text: whether there is a connection, and whether a platform’s own label is also shown ' +
    '(it does not suffice alone). Employees: naming the employer in a profile does not suffice.',
  rules: [
    {
      key: 'us-disclosure',
      kind: 'REQUIRED_DISCLOSURE',
      severity: 'BLOCK',
      accepted: [
        'Ad',
        '#ad',
        'Advertisement',
        'Sponsored',
        '#sponsored',
        'Paid ad',
        'Paid link',
        'Paid partnership',
        'Thanks to {brand} for the free product',
        'Thanks to {brand} for the free products',
        'Thanks to {brand} for sponsoring {post}',
        'Thank you to {brand} for sponsoring {post}',
        'Thanks {brand} for sponsoring {post}',
      ],
      review: [
        'in paid collaboration with',
        'gifted by {brand}',
        '#gifted',
        'for sponsoring {post}',
        '#{brand}_partner',
        'I earn a commission',
        'I get a commission',
        'I receive a commission',
        'affiliate links',
      ],
      refused: [
        '#sp',
        'sp',
        '#spon',
        'spon',
        'collab',
        '#collab',
        'partner',
        '#partner',
        'ambassador',
        '#ambassador',
        'brand ambassador',
        'Thanks {brand}',
        'Thank you {brand}',
        '#thanks',
        'affiliate link',
      ],
      employment: [...ENGLISH_EMPLOYMENT, 'my employer'],
      affiliate: `${texts('us-affiliate')}`,
      position: 'BEFORE_FOLD',
      hashtagsMax: 2,
      source: '16 CFR 255.5; FTC, Disclosures 101 for Social Media Influencers',
    },
    {
      key: 'us-reviews',
      kind: 'FORBIDDEN_TERM',
      severity: 'WARN',
      terms: [
        'five star review for',
        '5 star review for',
        'leave a positive review',
        'leave us a positive review',
        'for a positive review',
        'buy followers',
        'buy reviews',
      ],
      wholeWord: true,
      accentSensitive: false,
      message: `${texts('us-reviews')}`,
      source: '16 CFR 465',
    },
  ],
}
