import { declareTexts } from '../../core/texts/index.ts'

/** What is said of the facts that files, sources and requests bring. None names a value that was sent. */
export const rowTexts = declareTexts('metrics', {
  'give-key': {
    en: 'Give each fact a key of its own, so that importing it again changes nothing.',
    fr: 'Donnez à chaque mesure une clé à elle, pour qu’un nouvel import ne change rien.',
  },
  'give-metric': { en: 'Name the metric, as in impressions.', fr: 'Nommez la métrique, comme impressions.' },
  'give-time': {
    en: 'Say when it was measured, as in 2018-10-31T18:03:00Z.',
    fr: 'Dites quand elle a été relevée, comme 2018-10-31T18:03:00Z.',
  },
  'give-value': {
    en: 'Give the number, or remove the line where it is not known.',
    fr: 'Donnez le nombre, ou retirez la ligne s’il est inconnu.',
  },
  'too-many-digits': {
    en: 'It has more digits than are kept ({integer} digits before and {decimals} behind the point). Round it.',
    fr: 'Il a plus de chiffres que ceux qui sont gardés ({integer} avant le point et {decimals} après). Arrondissez-le.',
  },
  'no-metric-key': {
    en: 'It is no key of a metric. Write small letters, digits and hyphens, as in url-clicks.',
    fr: 'Ce n’est pas la clé d’une métrique. Écrivez des lettres minuscules, des chiffres et des tirets, comme url-clicks.',
  },
  'names-no-dimension': {
    en: 'A part names no dimension. Write `region=EMEA`.',
    fr: 'Une partie ne nomme pas de dimension. Écrivez `region=EMEA`.',
  },
  'tweet-id': {
    en: 'The id of the tweet must be digits only, all of them. Import the export as it was downloaded.',
    fr: 'L’identifiant du tweet n’a que des chiffres, tous présents. Importez l’export tel que téléchargé.',
  },
  'no-subject': {
    en: 'The subject must be the id of a {subjects}, as this API gives it. Or name one for the whole file in `metrics.subjectId`.',
    fr: 'L’objet est l’identifiant d’un de ces types : {subjects}, tel que le donne cette API. Ou nommez-en un pour tout le fichier dans `metrics.subjectId`.',
  },
  'no-such-subject': {
    en: 'There is no {subjects} with this id. Check the id, and that the token belongs to its organisation.',
    fr: 'Il n’y a pas de « {subjects} » avec cet identifiant. Vérifiez l’identifiant, et que le jeton appartient à son organisation.',
  },
  'point-key-length': {
    en: 'The key must have 1 to {most} characters.',
    fr: 'La clé a de 1 à {most} caractères.',
  },
  'point-key-nul': {
    en: 'The key must not hold a zero character.',
    fr: 'La clé ne contient pas de caractère nul.',
  },
  'point-key-of-platform': {
    en: 'Keys that begin with `{prefix}` are the platform’s own: choose another key.',
    fr: 'Les clés qui commencent par `{prefix}` sont celles de la plateforme : choisissez une autre clé.',
  },
  'no-such-metric': {
    en: 'There is no metric with the key in `metric`: see `metrics`, or define it.',
    fr: 'Il n’y a pas de métrique avec la clé de `metric` : voir `metrics`, ou définissez-la.',
  },
  'computed-metric': {
    en: '"{metric}" is computed from other metrics: send the facts that it is computed from.',
    fr: '« {metric} » est calculée à partir d’autres métriques : envoyez les mesures dont elle est calculée.',
  },
  'counted-here': {
    en: '"{metric}" is counted by the platform itself and is not taken in.',
    fr: '« {metric} » est comptée par la plateforme elle-même et n’est pas acceptée.',
  },
  'point-too-early': { en: 'The time must be in 1990 or later.', fr: 'L’instant est en 1990 ou après.' },
  'point-ahead': {
    en: 'The time lies more than two days ahead: a fact has happened.',
    fr: 'L’instant est à plus de deux jours d’ici : une mesure est passée.',
  },
  'point-no-decimal': {
    en: 'The value must be a decimal such as 1938.5, with at most 9 digits after the point.',
    fr: 'La valeur est un nombre décimal tel que 1938.5, avec au plus 9 chiffres après le point.',
  },
  'point-too-large': {
    en: 'The value must have at most 20 digits before the point.',
    fr: 'La valeur a au plus 20 chiffres avant le point.',
  },
  'negative-count': {
    en: '"{metric}" is counted: its value must not be negative.',
    fr: '« {metric} » se compte : sa valeur n’est pas négative.',
  },
  'part-of-level': {
    en: 'A part of "{metric}" cannot be kept: send it without dimensions.',
    fr: 'Une partie de « {metric} » ne peut pas être gardée : envoyez-la sans dimensions.',
  },
  'post-network': {
    en: 'The network of its post is no key such as `linkedin`.',
    fr: 'Le réseau de sa publication n’est pas une clé telle que `linkedin`.',
  },
  'post-id-length': {
    en: 'The id of its post must have 1 to {most} characters.',
    fr: 'L’identifiant de sa publication a de 1 à {most} caractères.',
  },
  'point-at-or-on': {
    en: 'Give either `at`, an instant, or `on`, a day without an hour.',
    fr: 'Donnez soit `at`, un instant, soit `on`, un jour sans heure.',
  },
  'point-no-day': {
    en: 'The day must be one of the calendar, such as 2026-03-01.',
    fr: 'Le jour est un jour du calendrier, tel que 2026-03-01.',
  },
  'no-dimension-value': {
    en: 'What is given for the dimension `{dimension}` is none of its values: write {form}.',
    fr: 'Ce qui est donné pour la dimension `{dimension}` n’est pas une de ses valeurs : écrivez {form}.',
  },
  'form-network': { en: 'the key of a network, such as `linkedin`', fr: 'la clé d’un réseau, telle que `linkedin`' },
  'form-country': { en: 'a country code, such as `DE`', fr: 'un code de pays, tel que `DE`' },
  'form-language': { en: 'a language tag, such as `de-CH`', fr: 'un code de langue, tel que `de-CH`' },
  'form-word': { en: '1 to {most} characters', fr: 'de 1 à {most} caractères' },
  'unknown-click-token': {
    en: 'No link of this organisation gave this click token: send it as the page received it.',
    fr: 'Aucun lien de cette organisation n’a donné ce jeton de clic : envoyez-le tel que la page l’a reçu.',
  },
  'before-click': {
    en: 'The fact happened before the click of its token.',
    fr: 'La mesure est d’avant le clic de son jeton.',
  },
  'long-after-click': {
    en: 'The fact happened more than {days} days after the click of its token.',
    fr: 'La mesure est de plus de {days} jours après le clic de son jeton.',
  },
  'one-subject': {
    en: 'Set either `subjectId` or `clickToken`, not both.',
    fr: 'Indiquez soit `subjectId`, soit `clickToken`, pas les deux.',
  },
  'other-currency': {
    en: 'It is left out of what is added up in {currency}, since no exchange rate is implied: enter it in {currency}.',
    fr: 'Il n’est pas compté dans ce qui est additionné en {currency}, car aucun taux de change n’est supposé : saisissez-le en {currency}.',
  },
})
