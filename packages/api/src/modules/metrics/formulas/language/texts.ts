import { declareTexts } from '../../../../core/texts/index.ts'

/** What is wrong with formulas. */
export const texts = declareTexts('formulas', {
  'at-character': { en: 'Character {character}: {problem}', fr: 'Caractère {character} : {problem}' },
  'too-long': {
    en: 'A formula has at most {most} characters.',
    fr: 'Une formule a au plus {most} caractères.',
  },
  'too-deep': {
    en: 'Parentheses stand at most {most} deep.',
    fr: 'Les parenthèses s’imbriquent au plus {most} fois.',
  },
  unexpected: {
    en: '`{found}` stands here, where {wanted} is expected.',
    fr: 'Il y a ici `{found}`, là où {wanted} est attendu.',
  },
  'unexpected-end': {
    en: 'the formula ends here, where {wanted} is expected.',
    fr: 'la formule finit ici, là où {wanted} est attendu.',
  },
  'a-value': {
    en: 'a key of a metric, a number or `(`',
    fr: 'la clé d’une métrique, un nombre ou `(`',
  },
  'a-closing': { en: '`)` or an operator', fr: '`)` ou un opérateur' },
  'an-operator': { en: 'an operator: `+`, `-`, `*` or `/`', fr: 'un opérateur : `+`, `-`, `*` ou `/`' },
  'a-word': {
    en: 'a key of a metric, a number or an operator',
    fr: 'la clé d’une métrique, un nombre ou un opérateur',
  },
  meaningless: {
    en: '{left} {operator} {right} has no meaning. {rule}',
    fr: '{left} {operator} {right} n’a pas de sens. {rule}',
  },
  'rule-add': {
    en: 'Only what has the same unit is added.',
    fr: 'On n’additionne que ce qui a la même unité.',
  },
  'rule-subtract': {
    en: 'Only what has the same unit is taken off.',
    fr: 'On ne soustrait que ce qui a la même unité.',
  },
  'rule-multiply': {
    en: 'A plain number or a ratio multiplies anything, and a count multiplies money and durations.',
    fr: 'Un simple nombre ou un taux multiplie tout, et un compte multiplie l’argent et les durées.',
  },
  'rule-divide': {
    en: 'Divided is by the same unit, by a count (money and durations), or by a plain number.',
    fr: 'On divise par la même unité, par un compte (l’argent et les durées) ou par un simple nombre.',
  },
  'too-many-terms': {
    en: 'With all that it is made of the formula has more than {most} terms: use fewer.',
    fr: 'Avec tout ce dont elle est faite, la formule a plus de {most} termes : utilisez-en moins.',
  },
  'of-itself': {
    en: 'A formula cannot be made of itself: {chain}.',
    fr: 'Une formule ne peut pas être faite d’elle-même : {chain}.',
  },
  'chain-too-deep': {
    en: 'Formulas are made of formulas at most {most} deep: {chain}.',
    fr: 'Les formules sont faites de formules sur {most} niveaux au plus : {chain}.',
  },
  'needs-method': {
    en: '"{metric}" needs a method and stands in no formula: use "gains", its value by the usual method.',
    fr: '« {metric} » a besoin d’une méthode et ne va dans aucune formule : utilisez « gains », sa valeur par la méthode habituelle.',
  },
  'no-metric': {
    en: 'There is no metric with the key "{metric}".{similar}',
    fr: 'Il n’y a pas de métrique avec la clé « {metric} ».{similar}',
  },
})
