import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('reports', {
  'period-order': {
    en: 'The period must begin before it ends: `to` is the first instant after it.',
    fr: 'La période doit commencer avant de finir : `to` est le premier instant après elle.',
  },
  'period-too-long': {
    en: 'The period must not be longer than fifty years: ask for a part of it.',
    fr: 'La période ne doit pas dépasser cinquante ans : demandez-en une partie.',
  },
  'no-time-zone': {
    en: '"{zone}" is not a time zone: use an IANA name such as Europe/Paris or UTC.',
    fr: '« {zone} » n’est pas un fuseau horaire : utilisez un nom IANA tel que Europe/Paris ou UTC.',
  },
  'no-series': {
    en: '"{metric}" has no series: read it from the report of each period.',
    fr: '« {metric} » n’a pas de série : lisez-la dans le rapport de chaque période.',
  },
  'unknown-dimensions': {
    en: 'There is no dimension {dimensions} See `metricDimensions`.',
    fr: 'Il n’y a pas de dimension {dimensions} Voyez `metricDimensions`.',
  },
  'dimensions-once': {
    en: 'Name one or two dimensions, each once: see `metricDimensions`.',
    fr: 'Nommez une ou deux dimensions, chacune une fois : voyez `metricDimensions`.',
  },
  'unknown-method': {
    en: 'There is no method "{method}". There are {methods}.',
    fr: 'Il n’y a pas de méthode « {method} ». Il y a {methods}.',
  },
  'too-many-buckets': {
    en: 'More than {most} buckets: choose a longer step or a shorter period.',
    fr: 'Plus de {most} intervalles : choisissez un pas plus long ou une période plus courte.',
  },
  'too-many-in-all': {
    en: 'These series have {count} buckets, and at most {most} are allowed in one request: choose longer steps or fewer series.',
    fr: 'Ces séries ont {count} intervalles, et une requête en permet {most} au plus : choisissez des pas plus longs ou moins de séries.',
  },
  'counted-by': {
    en: "People of a month are counted by {fields} alone, and not by \"{field}\": a few could be told from the others. Leave it out; whoever may list people counts them with any filter as they are now by `people(filter:) '{' totalCount '}'`, with the permission person:read.",
    fr: "Les personnes d’un mois ne sont comptées que par {fields}, et non par « {field} » : quelques-unes pourraient être distinguées des autres. Ne l’envoyez pas ; qui peut lister les personnes les compte telles qu’elles sont maintenant avec n’importe quel filtre par `people(filter:) '{' totalCount '}'`, avec la permission person:read.",
  },
})
