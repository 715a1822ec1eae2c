import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('sharing', {
  'not-accepted': {
    en: 'Only who accepted the campaign shares in it: accept the invitation first.',
    fr: 'Seul celui qui a accepté la campagne y partage : acceptez d’abord l’invitation.',
  },
  'person-inactive': {
    en: 'This person is no longer listed as active, or cannot be asked now, and shares nothing: where that is wrong, the team lists them again by `personUpdate` or `personRestore`.',
    fr: 'Cette personne n’est plus indiquée comme active, ou ne peut pas être sollicitée en ce moment, et ne partage rien : si c’est une erreur, l’équipe la réactive avec `personUpdate` ou `personRestore`.',
  },
  'no-consent': {
    en: 'There is no consent to sharing: the person gives it when they accept a campaign.',
    fr: 'Il n’y a pas de consentement au partage : la personne le donne quand elle accepte une campagne.',
  },
  'not-live': {
    en: 'The campaign is not live: it is launched first, and nothing is shared while it is paused or after its end.',
    fr: 'La campagne n’est pas en cours : elle doit d’abord être lancée, et rien n’est partagé pendant une pause ou après sa fin.',
  },
  'not-approved': {
    en: 'The content is not approved: a reviewer approves it first.',
    fr: 'Le contenu n’est pas approuvé : un relecteur l’approuve d’abord.',
  },
  'breaks-guidelines': {
    en: 'The text breaks the guidelines: see the findings and their fixes.',
    fr: 'Le texte enfreint les règles : voyez les constats et leurs corrections.',
  },
  'breaks-guidelines-now': {
    en: 'The text breaks the guidelines as they are now: `assess` says where. Write it anew by `shareCreate`, and publish that share.',
    fr: 'Le texte enfreint les règles telles qu’elles sont maintenant : `assess` dit où. Rédigez-le à nouveau avec `shareCreate`, et publiez ce partage.',
  },
  gone: {
    en: 'The share is no longer there: write a new one by `shareCreate`.',
    fr: 'Le partage n’existe plus : rédigez-en un nouveau avec `shareCreate`.',
  },
  discarded: {
    en: 'The share was discarded: write a new one by `shareCreate`.',
    fr: 'Le partage a été abandonné : rédigez-en un nouveau avec `shareCreate`.',
  },
  medium: {
    en: 'Use lower-case letters, digits, hyphens, dots and underscores, at most 50.',
    fr: 'Utilisez des lettres minuscules, des chiffres, des tirets, des points et des tirets bas, au plus 50.',
  },
  'content-or-url': {
    en: 'Set either `contentId` or `url`.',
    fr: 'Indiquez soit `contentId`, soit `url`.',
  },
  'no-address': {
    en: 'This content has no address that a link could lead to.',
    fr: 'Ce contenu n’a pas d’adresse vers laquelle un lien pourrait mener.',
  },
  'link-to-approved': {
    en: 'Only an approved content can be linked to: a reviewer approves it first.',
    fr: 'Un lien ne peut mener qu’à un contenu approuvé : un relecteur l’approuve d’abord.',
  },
  'own-pages': {
    en: 'A link leads to an approved content or to a page of the organisation: make a content of this page, or add its host to `landingHosts` with `organizationUpdate`.',
    fr: 'Un lien mène à un contenu approuvé ou à une page de l’organisation : créez un contenu de cette page, ou ajoutez son hôte à `landingHosts` avec `organizationUpdate`.',
  },
  'campaign-of-participation': {
    en: 'The campaign is that of the participation: leave `campaignId` out.',
    fr: 'La campagne est celle de la participation : n’envoyez pas `campaignId`.',
  },
  'own-links': {
    en: 'Only somebody who accepted the campaign has links of their own in it.',
    fr: 'Seul celui qui a accepté la campagne y a ses propres liens.',
  },
  'no-words': {
    en: 'A share needs words of its own.',
    fr: 'Un partage a ses propres mots.',
  },
  posted: {
    en: 'It is posted, or a connector is about to: take the post back with `publicationRetract`, or where it was posted.',
    fr: 'Il est publié, ou un connecteur va le publier : retirez la publication avec `publicationRetract`, ou là où elle a été faite.',
  },
})
