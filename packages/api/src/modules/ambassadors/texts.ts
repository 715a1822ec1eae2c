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
  'not-answered': {
    en: 'It is not answered yet: accept or decline it.',
    fr: 'Vous n’y avez pas encore répondu : acceptez-la ou déclinez-la.',
  },
  'accepted-already': {
    en: 'It was accepted already. To stop taking part, leave the campaign.',
    fr: 'Elle a déjà été acceptée. Pour ne plus participer, quittez la campagne.',
  },
  'declined-already': {
    en: 'It was declined already. To take part after all, ask the team for a new invitation.',
    fr: 'Elle a déjà été déclinée. Pour participer malgré tout, demandez une nouvelle invitation à l’équipe.',
  },
  'taken-back': {
    en: 'The invitation was taken back. To take part, ask the team for a new one.',
    fr: 'L’invitation a été retirée. Pour participer, demandez-en une nouvelle à l’équipe.',
  },
  'left-already': {
    en: 'The campaign was left already. To take part again, ask the team for a new invitation.',
    fr: 'La campagne a déjà été quittée. Pour participer de nouveau, demandez une nouvelle invitation à l’équipe.',
  },
  'no-person': {
    en: 'There is no person with this id.',
    fr: 'Il n’y a pas de personne avec cet identifiant.',
  },
  // Why somebody cannot be asked is not told: it could be that they asked for it.
  'person-inactive': {
    en: 'This person is archived, not active any more, or cannot be asked now: invite others.',
    fr: 'Cette personne est archivée, n’est plus active ou ne peut pas être sollicitée en ce moment : invitez d’autres personnes.',
  },
  'invited-already': {
    en: 'This person is invited to this campaign already, or takes part: read the participation instead of asking again.',
    fr: 'Cette personne est déjà invitée à cette campagne, ou y participe : lisez la participation au lieu de l’inviter de nouveau.',
  },
  'never-again': {
    en: 'This person asked never to be invited to this campaign again. Only they can take that back; other campaigns may ask them.',
    fr: 'Cette personne a demandé à ne plus jamais être invitée à cette campagne. Elle seule peut revenir sur ce choix ; d’autres campagnes peuvent l’inviter.',
  },
  'campaign-closed': {
    en: 'This campaign is paused or over: nobody can join it.',
    fr: 'Cette campagne est suspendue ou terminée : personne ne peut la rejoindre.',
  },
  'not-active': {
    en: 'You are no longer listed as active here: ask the team.',
    fr: 'Vous n’êtes plus inscrit comme actif ici : adressez-vous à l’équipe.',
  },
  'live-only': {
    en: 'People are invited to live campaigns only: {status, select, DRAFT {launch it first} PAUSED {resume it first} ENDED {reopen it, or choose one that is still under way} other {choose one that is still under way}}.',
    fr: 'On n’invite qu’à des campagnes en cours : {status, select, DRAFT {lancez-la d’abord} PAUSED {reprenez-la d’abord} ENDED {rouvrez-la, ou choisissez-en une qui est en cours} other {choisissez-en une qui est en cours}}.',
  },
  'withdraw-open-only': {
    en: 'Only an invitation that is not answered yet is taken back: read the participation again.',
    fr: 'Seule une invitation sans réponse peut être retirée : relisez la participation.',
  },
  'own-benefit': {
    en: 'Of yourself you can only state a benefit: that there is none is said by another account than your own.',
    fr: 'De vous-même, vous ne pouvez déclarer qu’un avantage : qu’il n’y en a pas est dit par un autre compte que le vôtre.',
  },
  'needs-sharing': {
    en: 'Taking part needs an agreement to SHARING. Without it, decline the invitation: it costs nothing.',
    fr: 'Participer demande un accord pour SHARING. Sinon, déclinez l’invitation : cela ne coûte rien.',
  },
  'agreements-or-consent': {
    en: 'Send `agreements` or `consent`, not both.',
    fr: 'Envoyez `agreements` ou `consent`, pas les deux.',
  },
  'purpose-twice': {
    en: 'This purpose is named twice: leave one out.',
    fr: 'Cette finalité est nommée deux fois : retirez-en une.',
  },
})
