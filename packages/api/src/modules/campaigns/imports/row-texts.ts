import { declareTexts } from '../../../core/texts/index.ts'

/** What is said of the rows of files of topics and of the ledger. None names what a row says of people. */
export const rowTexts = declareTexts('campaign-rows', {
  'give-topic-name': { en: 'Give every topic its name.', fr: 'Donnez à chaque sujet son nom.' },
  'unknown-parent': {
    en: 'There is no such topic, by its key in the source, its name or its path: put the row of the parent above, or leave the cell empty.',
    fr: 'Ce sujet n’existe pas, ni par sa clé dans la source, ni par son nom, ni par son chemin : mettez la ligne du parent plus haut, ou laissez la cellule vide.',
  },
  'give-entry-key': {
    en: 'Give every entry the id that your own system knows it by, so that the same file can be sent again.',
    fr: 'Donnez à chaque écriture l’identifiant que votre propre système lui donne, pour que le même fichier puisse être renvoyé.',
  },
  'give-entry-time': {
    en: 'Say when the money was spent or the benefit received, or when the reversal counts.',
    fr: 'Dites quand l’argent a été dépensé ou l’avantage reçu, ou quand l’annulation compte.',
  },
  'give-label': {
    en: 'Say what the money was spent on, or what the person received.',
    fr: 'Dites à quoi l’argent a servi, ou ce que la personne a reçu.',
  },
  'give-amount': { en: 'Give the amount of the entry.', fr: 'Donnez le montant de l’écriture.' },
  'give-currency': {
    en: 'Give the currency of the amount, such as EUR.',
    fr: 'Donnez la devise du montant, telle que EUR.',
  },
  'give-reason': {
    en: 'Say why the entry is reversed.',
    fr: 'Dites pourquoi l’écriture est annulée.',
  },
  'no-kind': {
    en: 'It is no kind of entry. Write one of {kinds}.',
    fr: 'Ce n’est pas une sorte d’écriture. Écrivez l’une de {kinds}.',
  },
  'no-currency': {
    en: 'It is no currency. Write three letters of ISO 4217, such as EUR.',
    fr: 'Ce n’est pas une devise. Écrivez trois lettres de l’ISO 4217, telles que EUR.',
  },
  'too-many-decimals': {
    en: 'An amount in {currency} has at most {most} decimals: nothing is rounded.',
    fr: 'Un montant en {currency} a au plus {most} décimales : rien n’est arrondi.',
  },
  'unknown-entry': {
    en: 'No entry was imported under this key from this source: put the row of the entry above its reversal.',
    fr: 'Aucune écriture n’a été importée sous cette clé de cette source : mettez la ligne de l’écriture au-dessus de son annulation.',
  },
  'not-its-amount': {
    en: 'A reversal takes back the whole entry: give its amount and currency, or leave both cells empty.',
    fr: 'Une annulation reprend toute l’écriture : donnez son montant et sa devise, ou laissez les deux cellules vides.',
  },
  'entry-stays': {
    en: 'The entry with this key says otherwise, and entries are never changed: reverse it, and give this one a key of its own.',
    fr: 'L’écriture qui a cette clé dit autre chose, et les écritures ne changent jamais : annulez-la, et donnez à celle-ci une clé à elle.',
  },
})
