import { declareTexts } from '../../../core/texts/index.ts'

/** What is said of the rows of files of participations. None names what a row says of people. */
export const rowTexts = declareTexts('participation-rows', {
  'give-person': {
    en: 'Give the id of the person, as the source of the import knows them.',
    fr: 'Donnez l’identifiant de la personne, tel que la source de l’import la connaît.',
  },
  'give-campaign': {
    en: 'Give the id of the campaign, as this API tells it.',
    fr: 'Donnez l’identifiant de la campagne, tel que cette API l’indique.',
  },
  'no-status': {
    en: 'Write INVITED or RECORDED_ELSEWHERE: what a person answers they say themselves.',
    fr: 'Écrivez INVITED ou RECORDED_ELSEWHERE : ce qu’une personne répond, elle le dit elle-même.',
  },
  'give-from': {
    en: 'Say since when the person took part: give `from`.',
    fr: 'Dites depuis quand la personne participe : donnez `from`.',
  },
  'give-source': {
    en: 'Say which system has it: give `source`.',
    fr: 'Dites quel système le sait : donnez `source`.',
  },
  'only-recorded': {
    en: 'Only a row with the status RECORDED_ELSEWHERE has this: leave the cell empty.',
    fr: 'Seule une ligne au statut RECORDED_ELSEWHERE a cette valeur : laissez la cellule vide.',
  },
  'only-invited': {
    en: 'Only a row with the status INVITED has this: leave the cell empty.',
    fr: 'Seule une ligne au statut INVITED a cette valeur : laissez la cellule vide.',
  },
  'not-past': {
    en: 'What was recorded elsewhere is over: give a time that lies in the past.',
    fr: 'Ce qui a été enregistré ailleurs est passé : donnez un moment passé.',
  },
  'ends-first': {
    en: 'The end lies after the beginning.',
    fr: 'La fin vient après le début.',
  },
  'switched-off': {
    en: 'The data of this person may not be used for this now, or they were merged into another one.',
    fr: 'Les données de cette personne ne peuvent pas être utilisées pour cela actuellement, ou elle a été réunie à une autre.',
  },
})
