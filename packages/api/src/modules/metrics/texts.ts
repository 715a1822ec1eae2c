import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('metrics', {
  key: {
    en: 'A key is a small letter, then small letters, digits and hyphens: at most 60.',
    fr: 'Une clé est une lettre minuscule, puis des lettres minuscules, des chiffres et des tirets : au plus 60.',
  },
  'formula-too-long': {
    en: 'This has at most {most} characters.',
    fr: 'Ce champ a au plus {most} caractères.',
  },
  exists: {
    en: 'There is a metric with the key "{metric}" already: use it, or choose another key.',
    fr: 'Il y a déjà une métrique avec la clé « {metric} » : utilisez-la, ou choisissez une autre clé.',
  },
  'no-unit': { en: 'A unit is one of {units}.', fr: 'Une unité est l’une de {units}.' },
  'formula-or-facts': {
    en: 'Set `formula`, or `adds` (or `aggregation`) of a metric whose facts are sent: one of them.',
    fr: 'Indiquez `formula`, ou `adds` (ou `aggregation`) d’une métrique dont les mesures sont envoyées : l’un d’eux.',
  },
  'too-many': {
    en: 'An organisation has at most {limit} metrics of its own: use one of them.',
    fr: 'Une organisation a au plus {limit} métriques à elle : utilisez l’une d’elles.',
  },
  'unit-changes': {
    en: 'The formula comes to `{found}`, and the metric is `{unit}`: change one of them. A metric keeps its unit.',
    fr: 'La formule donne `{found}`, et la métrique est en `{unit}` : changez l’une des deux. Une métrique garde son unité.',
  },
  'group-or-account': {
    en: 'Set either `groupId` or `group`.',
    fr: 'Indiquez soit `groupId`, soit `group`.',
  },
  'own-facts': {
    en: 'The clicks and shares that the platform counts itself were brought by no import.',
    fr: 'Les clics et les partages que la plateforme compte elle-même ne viennent d’aucun import.',
  },
  'another-source': {
    en: 'Name another source than the one that is split.',
    fr: 'Indiquez une autre source que celle qui est divisée.',
  },
  'source-name': {
    en: 'A source is a short name such as `x-analytics`.',
    fr: 'Une source est un nom court tel que `x-analytics`.',
  },
  'no-facts-in-force': {
    en: 'These imports brought no facts of the source "{source}" that are still in force.',
    fr: 'Ces imports n’ont apporté aucune mesure de la source « {source} » qui soit encore valable.',
  },
  'own-groups': {
    en: 'The clicks and shares that the platform counts itself are groups of their own.',
    fr: 'Les clics et les partages que la plateforme compte elle-même forment leurs propres groupes.',
  },
  'network-and-account': {
    en: 'Set both `network` and `account`, or neither.',
    fr: 'Indiquez `network` et `account`, ou aucun des deux.',
  },
  'own-source': {
    en: 'This is a source of the platform’s own: choose another name.',
    fr: 'C’est une source de la plateforme elle-même : choisissez un autre nom.',
  },
  'name-source': {
    en: 'Name the source whose group or rank you state.',
    fr: 'Indiquez la source dont vous donnez le groupe ou le rang.',
  },
  'imports-overlap': {
    en: 'Other imports ran at the same time, and nobody knows which of them brought a fact: {imports}. Name these as well.',
    fr: 'D’autres imports se sont déroulés en même temps, et on ne sait pas lequel a apporté une mesure : {imports}. Indiquez-les aussi.',
  },
  'others-wrote': {
    en: 'Other facts of this source were stored while an import ran that is from before facts named their import: nobody knows which of them it brought.',
    fr: 'D’autres mesures de cette source ont été enregistrées pendant un import antérieur à l’indication de l’import sur les mesures : on ne sait pas lesquelles il a apportées.',
  },
  'different-accounts': {
    en: 'The source tells of {account} on {network}, and the group of {groupAccount} on {groupNetwork}: their numbers add up, and are never one.',
    fr: 'La source porte sur {account} sur {network}, et le groupe sur {groupAccount} sur {groupNetwork} : leurs nombres s’additionnent, et n’en font jamais un seul.',
  },
  'account-of-group': {
    en: 'The source tells of {account} on {network}, as others of its group do: take it out of the group first, by `groupId: null`.',
    fr: 'La source porte sur {account} sur {network}, comme d’autres de son groupe : sortez-la d’abord du groupe, avec `groupId: null`.',
  },
  'source-form': {
    en: 'A source is a short name such as `x-analytics`: at most 100 letters, digits, dots, colons, hyphens and underscores.',
    fr: 'Une source est un nom court tel que `x-analytics` : au plus 100 lettres, chiffres, points, deux-points, tirets et tirets bas.',
  },
  'source-of-platform': {
    en: '"{source}" is the platform’s own source: choose another name.',
    fr: '« {source} » est une source de la plateforme elle-même : choisissez un autre nom.',
  },
  'too-many-points': {
    en: 'At most {limit} points at once, not {count}: send them in several requests.',
    fr: 'Au plus {limit} mesures à la fois, et non {count} : envoyez-les en plusieurs requêtes.',
  },
  'set-at-once': {
    en: 'Somebody set this method at the same time: read it again.',
    fr: 'Quelqu’un a réglé cette méthode en même temps : relisez-la.',
  },
  'unknown-method': {
    en: 'There is no method "{method}". There are {methods}.',
    fr: 'Il n’y a pas de méthode « {method} ». Il y a {methods}.',
  },
  'method-takes': {
    en: 'The method {method} takes {parameters}, each once.',
    fr: 'La méthode {method} prend {parameters}, chacun une fois.',
  },
  'negative-parameter': { en: 'A parameter is not negative.', fr: 'Un paramètre n’est pas négatif.' },
  'map-subject': {
    en: 'Map a column to `subject` or `clickToken`, or name the one subject of all facts in `metrics.subjectId`.',
    fr: 'Faites correspondre une colonne à `subject` ou `clickToken`, ou indiquez l’unique objet de toutes les mesures dans `metrics.subjectId`.',
  },
  'subject-of-preset': {
    en: 'Files of the preset {preset} do not say what was measured: name it in `metrics.subjectId`.',
    fr: 'Les fichiers du préréglage {preset} ne disent pas ce qui a été mesuré : indiquez-le dans `metrics.subjectId`.',
  },
  'dimension-exists': {
    en: 'There is a dimension with the key "{key}" already: use it, or choose another key.',
    fr: 'Il y a déjà une dimension avec la clé « {key} » : utilisez-la, ou choisissez une autre clé.',
  },
  'too-many-dimensions': {
    en: 'An organisation has at most {most} dimensions of its own: remove one that is not used.',
    fr: 'Une organisation a au plus {most} dimensions à elle : retirez-en une qui ne sert pas.',
  },
  'no-own-formula': {
    en: '"{key}" is not computed by a formula of the organisation’s own: add one that is with `metricCreate`.',
    fr: '« {key} » n’est pas calculée par une formule de l’organisation : ajoutez-en une avec `metricCreate`.',
  },
  'part-of': {
    en: '"{key}" is made of it: {problem}',
    fr: '« {key} » en dépend : {problem}',
  },
  'unknown-metric': {
    en: 'There is no metric with the key "{key}".{similar} See `metrics`.',
    fr: 'Il n’y a pas de métrique avec la clé « {key} ».{similar} Voyez `metrics`.',
  },
  'some-metrics': {
    en: ' There are {keys} and others.',
    fr: ' Il y a {keys} et d’autres.',
  },
  'no-facts-brought': {
    en: 'This import brought no facts.',
    fr: 'Cet import n’a apporté aucune mesure.',
  },
  'import-not-ended': {
    en: 'This import has not ended yet: wait for its end, or cancel it.',
    fr: 'Cet import n’est pas encore terminé : attendez sa fin, ou annulez-le.',
  },
  'source-differs': {
    en: 'The source "{source}" has {stands}: leave this out, or change it by `metricSourceUpdate` first.',
    fr: 'La source « {source} » a {stands} : ne l’envoyez pas, ou modifiez-la d’abord par `metricSourceUpdate`.',
  },
  'stands-rank': {
    en: 'the rank {rank}',
    fr: 'le rang {rank}',
  },
  'stands-no-account': {
    en: 'no stated account',
    fr: 'aucun compte indiqué',
  },
  'stands-account': {
    en: 'the account {account} on {network}',
    fr: 'le compte {account} sur {network}',
  },
  'stands-zone': {
    en: 'the time zone {zone}, which never changes',
    fr: 'le fuseau horaire {zone}, qui ne change jamais',
  },
  'filter-dimensions': {
    en: 'A filter names at most {most} dimensions, each once.',
    fr: 'Un filtre nomme au plus {most} dimensions, chacune une fois.',
  },
  'filter-values': {
    en: 'A filter names each dimension once, with 1 to {most} values.',
    fr: 'Un filtre nomme chaque dimension une fois, avec 1 à {most} valeurs.',
  },
  'unknown-dimension': {
    en: 'There is no dimension "{key}".{similar} See `metricDimensions`.',
    fr: 'Il n’y a pas de dimension « {key} ».{similar} Voyez `metricDimensions`.',
  },
  'no-value-of': {
    en: '"{value}" is not a value of `{key}`: {description}',
    fr: '« {value} » n’est pas une valeur de `{key}` : {description}',
  },
  'network-key': {
    en: 'A network is named by its key, such as `linkedin`.',
    fr: 'Un réseau se nomme par sa clé, telle que `linkedin`.',
  },
})
