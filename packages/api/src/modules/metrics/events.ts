import { CHANGED, code, declareEvents, list, number, optional } from '../../platform/events/index.ts'

/** Which numbers to read again; missing before 0.2.0. */
const NUMBERS = {
  metrics: optional(list(code('Key of a metric whose numbers changed.'))),
  subjects: optional(
    list(
      code('Global id of what changed facts are about. What it is a part of changed with it. Null for more than 100.'),
    ),
  ),
  from: optional(code('The instant of the first fact that began or ceased to count, in UTC; null where none did.')),
  to: optional(code('The instant behind the last of them. Of a level, everything after it changed too.')),
}

const events = declareEvents({
  'metric.defined': {
    description: {
      en: 'The organisation added a metric of its own.',
      fr: 'L’organisation a ajouté une métrique à elle.',
    },
    subject: 'Organization',
    data: { key: code('The key.') },
  },
  'metric-dimension.added': {
    description: {
      en: 'The organisation added a dimension of its own.',
      fr: 'L’organisation a ajouté une dimension à elle.',
    },
    subject: 'Organization',
    data: { key: code('The key.') },
  },
  'metric-dimension.removed': {
    description: {
      en: 'The organisation removed a dimension of its own.',
      fr: 'L’organisation a retiré une dimension à elle.',
    },
    subject: 'Organization',
    data: { key: code('The key.') },
  },
  'metric-formula.set': {
    description: {
      en: 'The organisation changed the formula of a metric of its own.',
      fr: 'L’organisation a changé la formule d’une métrique à elle.',
    },
    subject: 'Organization',
    data: { key: code('The key.'), edition: number('The edition of the formula, from 1.') },
  },
  'metrics.ingested': {
    description: { en: 'Facts of metrics were stored.', fr: 'Des mesures ont été enregistrées.' },
    subject: 'Organization',
    data: {
      source: code('The key of their source, such as `x-analytics`.'),
      accepted: number('The number of new facts.'),
      duplicates: number('The number of points that changed nothing.'),
      corrected: number('The number of stored facts that were replaced.'),
      rejected: number('The number of points that could not be used.'),
      ...NUMBERS,
    },
  },
  'metrics.withdrawn': {
    description: { en: 'Facts of metrics were taken back.', fr: 'Des mesures ont été retirées.' },
    subject: 'Organization',
    data: { source: code('Where they had come from.'), facts: number('How many they were.'), ...NUMBERS },
  },
  'metric-source.updated': {
    description: {
      en: 'The group or the rank of a source of facts changed, and with it which facts count.',
      fr: 'Le groupe ou le rang d’une source de mesures a changé, et avec lui les mesures qui comptent.',
    },
    subject: 'MetricSource',
    data: { ...CHANGED, began: number('Facts that count since.'), ceased: number('Facts that count no more.') },
  },
  'metric-source.split': {
    description: {
      en: 'Facts that imports brought moved from one source to another.',
      fr: 'Des mesures apportées par des imports sont passées d’une source à une autre.',
    },
    subject: 'MetricSource',
    data: {
      from: code('The key of the source that had them.'),
      to: code('The key of the source that has them now.'),
      facts: number('The number of facts that moved.'),
    },
  },
  'earned-media.set': {
    description: {
      en: 'How earned media value is reckoned was set.',
      fr: 'La façon de calculer la valeur média gagnée a été réglée.',
    },
    subject: 'Organization',
    data: { method: code('The method.'), version: number('Version of its parameters, from 1.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
