import { declareTexts } from '../../core/texts/index.ts'

/** What refusals of invitations and answers say. */
export const texts = declareTexts('ambassadors', {
  'over-time-cap': {
    en: 'With this mandate, accepted mandates would ask for more time of the person than your organisation allows: ask for less time.',
    fr: 'Avec ce mandat, les mandats acceptés demanderaient à la personne plus de temps que votre organisation ne le permet : demandez moins de temps.',
  },
  'accept-over-time-cap': {
    en: 'With what you have accepted already, this would ask for more of your time than your organisation allows. Leave another campaign first, or ask the team for a smaller mandate.',
    fr: 'Avec ce que vous avez déjà accepté, cela demanderait plus de votre temps que votre organisation ne le permet. Quittez d’abord une autre campagne, ou demandez à l’équipe un mandat plus court.',
  },
})
