import type { Preset } from './preset.ts'

const SEEN = '2026-11-22'

export const talkwalker: Preset = {
  id: 'talkwalker',
  title: 'Talkwalker, export of results',
  sources: [
    {
      what: 'Fields of a Talkwalker document (url, published, title, content, lang)',
      where: 'https://developer.talkwalker.com/docs/overview/docs-api',
      seen: SEEN,
    },
    {
      what: 'Measures of a document (reach, engagement)',
      where: 'https://developer.talkwalker.com/docs/overview/search-api/search-histograms-project-api',
      seen: SEEN,
    },
  ],
  note: 'Exports name columns as documents name fields, nested ones with a dot (extra_author_attributes.name). The time zone is that of the project: set it.',
  tried: false,
  requiredColumns: ['url', 'published', 'content'],
  mappings: {
    mentions: {
      columns: {
        key: 'url',
        network: 'source_type',
        url: 'url',
        text: ['title', 'content'],
        at: 'published',
        authorName: 'extra_author_attributes.name',
        sentiment: 'sentiment',
        reach: 'reach',
        language: 'lang',
      },
      values: { network: 'web' },
    },
  },
}

export const meltwater: Preset = {
  id: 'meltwater',
  title: 'Meltwater, export of results',
  sources: [
    {
      what: 'Fields of a Meltwater document (publish date, opening text, hit sentence, language, reach)',
      where: 'https://fivetran.com/docs/connectors/applications/meltwater/connector-schema',
      seen: SEEN,
    },
    {
      what: 'Header line of such an export: Date, Headline, URL, Opening Text, Hit Sentence, Source, Influencer, … Reach, …',
      where: 'https://github.com/zanehill01/brandsurge.ai (data/csv/README.md)',
      seen: SEEN,
    },
  ],
  note: 'The form of dates follows the account: set dateFormat, for example dd-MMM-yyyy hh:mma. Language comes as a word and is left out.',
  tried: false,
  requiredColumns: ['Date', 'URL', 'Hit Sentence'],
  mappings: {
    mentions: {
      columns: {
        key: 'URL',
        network: 'Source',
        url: 'URL',
        text: ['Headline', 'Hit Sentence'],
        at: 'Date',
        authorName: 'Influencer',
        sentiment: 'Sentiment',
        reach: 'Reach',
        language: 'Language',
      },
      words: { language: { '*': '' } },
    },
  },
}

export const brandwatch: Preset = {
  id: 'brandwatch',
  title: 'Brandwatch, export of mentions',
  sources: [
    {
      what: 'Definitions of the fields of a mention',
      where: 'https://developers.brandwatch.com/docs/mention-metadata-field-definitions',
      seen: SEEN,
    },
  ],
  note: 'Exports spell the fields with blanks and capitals (Full Name, Reach Estimate), which is the same name here. Set the time zone of the export.',
  tried: false,
  requiredColumns: ['date', 'url'],
  mappings: {
    mentions: {
      columns: {
        key: 'url',
        network: 'domain',
        url: 'url',
        text: ['title', 'snippet'],
        at: 'date',
        authorHandle: 'author',
        authorName: 'fullname',
        sentiment: 'sentiment',
        reach: 'reachEstimate',
        language: 'language',
      },
    },
  },
}

export const airlineSentiment: Preset = {
  id: 'airline-sentiment',
  title: 'Twitter US Airline Sentiment (CrowdFlower)',
  sources: [
    {
      what: 'Tweets.csv of the data set "Twitter US Airline Sentiment"',
      where: 'https://github.com/MrColinHan/Twitter-US-Airline-Sentiment (commit 5345282)',
      seen: SEEN,
    },
  ],
  note: 'A data set to try listening with. Its licence (CC BY-NC-SA 4.0) excludes commercial use.',
  tried: true,
  table: { delimiter: ',' },
  requiredColumns: ['tweet_id', 'text', 'tweet_created'],
  mappings: {
    mentions: {
      columns: {
        key: 'tweet_id',
        externalId: 'tweet_id',
        text: 'text',
        at: 'tweet_created',
        authorHandle: 'name',
        sentiment: 'airline_sentiment',
        brand: 'airline',
        reason: 'negativereason',
      },
      fields: { retweet_count: 'retweet_count', sentiment_confidence: 'airline_sentiment_confidence' },
      values: { network: 'x', language: 'en' },
    },
  },
}
