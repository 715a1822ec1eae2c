import { declareTexts, type Message } from '../../../../core/texts/index.ts'

/** What the rules of packs tell the author of a text. Whoever publishes a pack gets the English words into a policy. */
const WORDINGS = {
  'eu-affiliate': {
    en: 'A link or code that pays whoever spreads it is a commercial intent, and is stated (Directive 2005/29/EC, art. 7(2)).',
    fr: 'Un lien ou un code qui rémunère celui qui le diffuse traduit une intention commerciale, et doit être signalé (directive 2005/29/CE, art. 7, § 2).',
  },
  'fr-affiliate': {
    en: 'Affiliation, a link or code that pays per sale, is commercial influence: it is stated as “Publicité” or “Collaboration commerciale” (loi 2023-451, art. 1 and 5-2).',
    fr: 'L’affiliation, c’est-à-dire un lien ou un code rémunéré à la vente, relève de l’influence commerciale : elle est signalée par « Publicité » ou « Collaboration commerciale » (loi 2023-451, art. 1 et 5-2).',
  },
  'fr-health': {
    en: 'Promoting aesthetic procedures, or abstention from therapy, is forbidden: a person should check this text.',
    fr: 'La promotion d’actes à visée esthétique, ou de l’abstention thérapeutique, est interdite : une personne doit vérifier ce texte.',
  },
  'fr-nicotine': {
    en: 'Promoting products with nicotine is forbidden: a person should check this text.',
    fr: 'La promotion de produits contenant de la nicotine est interdite : une personne doit vérifier ce texte.',
  },
  'fr-finance-and-bets': {
    en: 'Promoting certain financial products, sports tips or gambling is forbidden or restricted: a person should check this text.',
    fr: 'La promotion de certains produits financiers, de pronostics sportifs ou de jeux d’argent est interdite ou encadrée : une personne doit vérifier ce texte.',
  },
  'fr-alcohol': {
    en: 'Advertising alcohol is restricted: a person should check this text.',
    fr: 'La publicité pour l’alcool est encadrée : une personne doit vérifier ce texte.',
  },
  'fr-alcohol-fix': {
    en: 'Keep to what the law allows to be said, with “L’abus d’alcool est dangereux pour la santé, à consommer avec modération”.',
    fr: 'Tenez-vous-en à ce que la loi permet de dire, avec la mention « L’abus d’alcool est dangereux pour la santé, à consommer avec modération ».',
  },
  'us-affiliate': {
    en: 'Who earns by a link or code says so in plain words beside it, such as “paid link”: “affiliate link” alone is not understood (16 CFR 255.5; FTC, Endorsement Guides: What People Are Asking).',
    fr: 'Celui qui gagne de l’argent par un lien ou un code le dit clairement à côté de celui-ci, par exemple par « paid link » : « affiliate link » seul n’est pas compris (16 CFR 255.5 ; FTC, Endorsement Guides).',
  },
  'us-reviews': {
    en: 'An incentive must not depend on what a review says, and reviews or followers must not be bought.',
    fr: 'Un avantage ne doit pas dépendre de ce que dit un avis, et ni les avis ni les abonnés ne doivent être achetés.',
  },
} as const

export const texts = declareTexts('guidelines', WORDINGS)

const OWN = new Map((Object.keys(WORDINGS) as (keyof typeof WORDINGS)[]).map((name) => [`${texts(name)}`, texts(name)]))

/** The words of a rule for authors: the text of a pack in each language, and an organisation's own words as written. */
export const wordsOfRule = (words: string): Message => OWN.get(words) ?? words
