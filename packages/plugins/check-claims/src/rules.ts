import { type ClaimRule, EUROPEAN_UNION } from './rule.ts'

const EMPOWERING_CONSUMERS = 'Directive 2005/29/EC, annex I, 4a, as added by Directive (EU) 2024/825'
const OFFSETTING = 'Directive 2005/29/EC, annex I, 4c, as added by Directive (EU) 2024/825'
const GREEN_GUIDES = '16 CFR 260.4'
const NEUTRALITY_FRANCE = 'Code de l’environnement, art. L. 229-68'
const FORBIDDEN_FRANCE = 'Code de l’environnement, art. L. 541-9-1'
const SUBSTANTIATION = '16 CFR 260.2; Directive 2005/29/EC, art. 6 and 12'

const FRANCE: ReadonlySet<string> = new Set(['FR'])
const SPACE = '[\\s\\u00A0-]+'

const LESSEN =
  'reduc(?:e|es|ed|ing|tion)|cut(?:s|ting)?|lower(?:s|ed|ing)?|sav(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|minimi[sz](?:e|es|ed|ing)|halv(?:e|es|ed|ing)'

const generic = {
  rule: 'generic-environmental-claim',
  message: 'A general environmental claim that does not say what it rests on.',
  fix: 'Say in the same place what exactly is better, by how much, and against what: “made of 80 % recycled cotton”.',
} as const
const neutrality = {
  rule: 'offset-neutrality',
  message: 'Neutral, or positive, for the climate: claims that rest on offsetting are forbidden for products.',
  fix: 'Say what was reduced, by how much and since when, and name any contribution to climate projects apart from it.',
} as const
const superlative = {
  rule: 'superlative',
  message: 'A claim to be first or best, which needs proof that can be shown on demand.',
  fix: 'Name the ranking, its source and its year, or say what is good without comparing.',
  source: SUBSTANTIATION,
} as const
const provable = {
  rule: 'environmental-claim',
  message: 'A claim about the environment: it must be true, specific and proven when it is published.',
  fix: 'Make sure that the proof is at hand, and link to it.',
  source: SUBSTANTIATION,
} as const

/**
 * Kinds of claims and their words, the strictest first: where two meet on the same words, the first one counts. Each
 * names the rule of law it comes from. A reading of these rules by us, not legal advice.
 */
export const RULES: readonly ClaimRule[] = [
  {
    rule: 'forbidden-term',
    language: 'fr',
    countries: FRANCE,
    words: ['biod[ée]gradables?', "respectueu(?:x|se|ses) de l[’' ]environnement"],
    message: 'Forbidden on a product or its packaging in France.',
    fix: 'Say what was measured instead: share of recycled material, how it is composted and by which standard.',
    source: FORBIDDEN_FRANCE,
  },
  {
    ...neutrality,
    language: 'en',
    countries: EUROPEAN_UNION,
    words: [
      `(?:carbon|climate|co2|ghg)${SPACE}(?:neutral(?:ity)?|positive|negative|compensated|offset)`,
      `net${SPACE}zero`,
      `(?:zero|no)${SPACE}(?:carbon|emissions?|climate impact)`,
      `(?:carbon|emissions?)${SPACE}free`,
    ],
    source: OFFSETTING,
  },
  {
    ...neutrality,
    language: 'fr',
    countries: EUROPEAN_UNION,
    words: [
      `(?:neutralit[ée]|neutres?)${SPACE}(?:en )?(?:carbone|climatiques?|pour le climat)`,
      `z[ée]ro${SPACE}(?:carbone|[ée]missions?)`,
      `(?:100 ?% )?compens[ée](?:e|s|es)? (?:en )?carbone`,
      'sans impact (?:sur le climat|climatique)',
    ],
    source: `${OFFSETTING}; ${NEUTRALITY_FRANCE}`,
  },
  {
    ...generic,
    language: 'en',
    countries: EUROPEAN_UNION,
    words: [
      `(?:eco|environmentally|environment|climate|planet|earth|nature)${SPACE}?(?:friendly|conscious|safe|responsible)`,
      `eco${SPACE}?(?:logical|design(?:ed)?)`,
      `good for the (?:planet|environment|climate)`,
      `kind to (?:the )?(?:planet|nature|environment)`,
      `(?:truly |fully |100 ?% )?(?:sustainable|green)${SPACE}(?:products?|brands?|company|choices?|range|collection|fashion|packaging)`,
      'biodegradable',
      `non${SPACE}?toxic`,
    ],
    source: EMPOWERING_CONSUMERS,
  },
  {
    ...generic,
    language: 'en',
    countries: new Set(['US']),
    words: [
      `(?:eco|environmentally|environment|planet|earth)${SPACE}?friendly`,
      `(?:sustainable|green)${SPACE}(?:products?|choices?|packaging)`,
      'biodegradable',
    ],
    source: GREEN_GUIDES,
  },
  {
    ...generic,
    language: 'fr',
    countries: EUROPEAN_UNION,
    words: [
      `[ée]co${SPACE}?(?:responsables?|logiques?|friendly|con[çc]ue?s?)`,
      '(?:bon|bonne|bons|bonnes) pour la plan[èe]te',
      `(?:respectueu(?:x|se|ses)|ami(?:e|s|es)?) (?:de la plan[èe]te|de la nature|du climat|de l[’']environnement)`,
      `(?:produit|marque|entreprise|gamme|mode|emballage)s? (?:durables?|vertes?|verts?)`,
      'biod[ée]gradables?',
    ],
    source: EMPOWERING_CONSUMERS,
  },
  {
    ...superlative,
    language: 'en',
    countries: null,
    words: [
      `(?:the |world[’']s |europe[’']s )(?:very )?(?:best|greenest|cleanest|safest|fastest|cheapest|largest|biggest|most \\p{L}+)`,
      `(?:number|no\\.?|#) ?(?:one|1)(?: in \\p{L}+)?`,
      `(?:world|market|industry)${SPACE}(?:leaders?|leading)`,
      `best${SPACE}in${SPACE}class`,
      `(?:un(?:rivall?ed|matched|beatable)|second to none)`,
      'guaranteed results?',
    ],
  },
  {
    ...superlative,
    language: 'fr',
    countries: null,
    words: [
      'l(?:e|a|es) (?:meilleur(?:e|s|es)?|plus (?:propres?|verte?s?|sûre?s?|rapides?|grande?s?|écologiques?))',
      '(?:num[ée]ro|n[°ºo]\\.?) ?(?:un|1)(?: (?:mondial|europ[ée]en|français|du march[ée]))?',
      'leaders? (?:mondial|europ[ée]en|du march[ée]|incontest[ée])(?:e|s|aux)?',
      '(?:in[ée]gal[ée]|imbattable|sans [ée]gal)(?:e|s|es)?',
    ],
  },
  {
    ...provable,
    language: 'en',
    countries: null,
    words: [
      `(?:${LESSEN})[^.!?\\n]{0,60}?(?:emissions?|co2|carbon|greenhouse gas(?:es)?|waste|plastics?|pollution|pollutants?)`,
      `(?:emissions?|co2|carbon|greenhouse gas(?:es)?|(?:water|energy|electricity|power|fuel) (?:consumption|use|usage)|waste)[^.!?\\n]{0,40}?(?:reduc(?:ed|tions?)|sav(?:ed|ings?)|halved|lower(?:ed)?|cut|decreas(?:ed?|ing))`,
      `(?:${LESSEN})[^.!?\\n]{0,60}?(?:(?:water|energy|electricity|power|fuel|gas) (?:consumption|use|usage|needs)|impacts? on (?:the )?(?:environment|climate|air)|water)`,
      `(?:low|lower|less)${SPACE}(?:carbon|emissions?)(?:${SPACE}intensive)?`,
      `(?:renewable|clean|green)${SPACE}(?:energy|power|electricity|hydrogen|bonds?|buildings?)`,
      `(?:recycl(?:ed|able)|compostable|refillable)`,
      `(?:carbon|environmental|ecological)${SPACE}(?:footprint|impact)`,
      `(?:energy|water|fuel)${SPACE}(?:efficien(?:t|cy)|saving)`,
      '(?:protect(?:s|ed|ing)?|preserv(?:e|es|ed|ing)|restor(?:e|es|ed|ing)|conserv(?:e|es|ing|ation of))(?: the| our| this| of)? (?:planet|environment|climate|nature|natural resources|biodiversity|water|forests?|oceans?)',
      '(?:circular economy|paris agreement|science[- ]based targets?|global warming)',
      `(?:more |most )?(?:sustainable|sustainability|sustainably)`,
      `(?:environment(?:al(?:ly)?)?|climate)${SPACE}(?:benefits?|targets?|protection|goals?|performance|preferable|sound)`,
      'decarboni[sz](?:e|es|ed|ing|ation)',
    ],
  },
  {
    ...provable,
    language: 'fr',
    countries: null,
    words: [
      `(?:r[ée]dui(?:re|t|sons|sent|sant)|r[ée]duction|[ée]conomis(?:e|er|ons|ent)|[ée]vit(?:e|er|ons|ent))[^.!?\\n]{0,60}?(?:[ée]missions?|co2|carbone|gaz [àa] effet de serre|d[ée]chets|plastiques?|pollution)`,
      '(?:[ée]nergies?|[ée]lectricit[ée]) (?:renouvelables?|vertes?|propres?)',
      '(?:recycl(?:[ée]e?s?|ables?)|compostables?|rechargeables?)',
      '(?:empreinte|impact) (?:carbone|[ée]cologique|environnementale?)',
      '(?:bas|faible)s? (?:carbone|[ée]missions?)',
      'd[ée]carbon(?:er|ation|[ée]e?s?)',
    ],
  },
]
