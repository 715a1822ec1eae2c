import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('campaigns', {
  reference: {
    en: 'Use letters, digits, hyphens, dots and underscores, at most 100.',
    fr: 'Utilisez des lettres, des chiffres, des tirets, des points et des tirets bas, au plus 100.',
  },
  'ends-first': {
    en: 'A campaign ends after it starts: `endsAt` is the first instant after it.',
    fr: 'Une campagne se termine après son début : `endsAt` est le premier instant qui la suit.',
  },
  archived: {
    en: 'An archived campaign cannot be changed: restore it first.',
    fr: 'Une campagne archivée ne peut pas être modifiée : restaurez-la d’abord.',
  },
  'entry-above-zero': {
    en: 'The amount of an entry is above zero. To take an entry back, use `costReverse`.',
    fr: 'Le montant d’une écriture est supérieur à zéro. Pour annuler une écriture, utilisez `costReverse`.',
  },
  'at-or-on': {
    en: 'Set `at`, or `on` when only the day is known: exactly one of the two.',
    fr: 'Indiquez `at`, ou `on` quand seul le jour est connu : l’un des deux exactement.',
  },
  'objective-of-another': {
    en: 'This objective is another campaign’s: name that campaign, or an objective of this one.',
    fr: 'Cet objectif est celui d’une autre campagne : indiquez cette campagne, ou un objectif de celle-ci.',
  },
  'name-beneficiary': {
    en: 'Name the person who received it.',
    fr: 'Indiquez la personne qui l’a reçu.',
  },
  'cost-reversed': {
    en: 'This entry is already reversed: see its `reversedBy`.',
    fr: 'Cette écriture est déjà annulée : voyez son `reversedBy`.',
  },
  'not-both-days': {
    en: 'Set `at` or `on`, not both.',
    fr: 'Indiquez `at` ou `on`, pas les deux.',
  },
  'cost-is-reversal': {
    en: 'This entry reverses another one: add that one again instead.',
    fr: 'Cette écriture en annule une autre : ajoutez plutôt celle-ci à nouveau.',
  },
  'reversal-too-early': {
    en: 'A reversal cannot count before its entry.',
    fr: 'Une annulation ne peut pas compter avant son écriture.',
  },
  'threshold-above-zero': {
    en: 'A threshold is above zero.',
    fr: 'Un seuil est supérieur à zéro.',
  },
  'not-draft': {
    en: 'Only a draft can be launched, and this campaign is none any more.',
    fr: 'Seul un brouillon peut être lancé, et cette campagne n’en est plus un.',
  },
  'not-live': {
    en: 'Only a live campaign can be paused, and this one is not live.',
    fr: 'Seule une campagne en cours peut être mise en pause, et celle-ci ne l’est pas.',
  },
  'not-paused': {
    en: 'Only a paused campaign can be resumed, and this one is not paused.',
    fr: 'Seule une campagne en pause peut reprendre, et celle-ci ne l’est pas.',
  },
  'not-live-or-paused': {
    en: 'Only a live or paused campaign can be ended, and this one is neither.',
    fr: 'Seule une campagne en cours ou en pause peut être terminée, et celle-ci n’est ni l’une ni l’autre.',
  },
  'not-ended': {
    en: 'Only an ended campaign can be reopened; restore it first where it is archived.',
    fr: 'Seule une campagne terminée peut être rouverte ; restaurez-la d’abord si elle est archivée.',
  },
  'not-draft-or-ended': {
    en: 'Only a draft or an ended campaign can be archived: end it first, unless it is archived already.',
    fr: 'Seul un brouillon ou une campagne terminée peut être archivé : terminez-la d’abord, sauf si elle est déjà archivée.',
  },
  'not-archived': {
    en: 'Only an archived campaign can be restored, and this one is not archived.',
    fr: 'Seule une campagne archivée peut être restaurée, et celle-ci ne l’est pas.',
  },
  'objectives-of-archived': {
    en: 'The objectives of an archived campaign cannot be changed: restore the campaign first.',
    fr: 'Les objectifs d’une campagne archivée ne peuvent pas être modifiés : restaurez d’abord la campagne.',
  },
  'department-merged': {
    en: 'The department of the objective was merged into another: create the objective for that one, see `mergedInto`.',
    fr: 'Le service de l’objectif a été fusionné avec un autre : créez l’objectif pour celui-ci, voyez `mergedInto`.',
  },
  'name-owner': {
    en: 'Name the owner of the objective: set either `campaignId` or `departmentId`.',
    fr: 'Indiquez à qui est l’objectif : soit `campaignId`, soit `departmentId`.',
  },
  'state-reason': {
    en: 'State the reason for the change.',
    fr: 'Indiquez la raison de la modification.',
  },
  'objective-archived': {
    en: 'An archived objective cannot be changed: restore it first.',
    fr: 'Un objectif archivé ne peut pas être modifié : restaurez-le d’abord.',
  },
  'objectives-full': {
    en: 'One campaign or department has at most {limit} objectives, and there are {count} here already: archive some with `objectiveArchive`.',
    fr: 'Une campagne ou un service a au plus {limit} objectifs, et il y en a déjà {count} ici : archivez-en avec `objectiveArchive`.',
  },
  'metric-of-campaigns': {
    en: 'The platform counts "{metric}" of campaigns alone: choose another metric, or name a campaign as `subjectId`.',
    fr: 'La plateforme ne compte « {metric} » que pour les campagnes : choisissez une autre métrique, ou indiquez une campagne dans `subjectId`.',
  },
  'network-taken': {
    en: 'The registry has the network `{network}` already: use it.',
    fr: 'Le registre a déjà le réseau `{network}` : utilisez-le.',
  },
  'networks-full': {
    en: 'An organisation adds at most {limit} networks: remove one that is not used.',
    fr: 'Une organisation ajoute au plus {limit} réseaux : supprimez-en un qui ne sert pas.',
  },
  'topic-taken': {
    en: 'There is a topic "{name}" already: use it, or choose another name.',
    fr: 'Il y a déjà un thème « {name} » : utilisez-le, ou choisissez un autre nom.',
  },
  'topic-circle': {
    en: 'A topic cannot be below itself or below one of its own topics: move that one out first.',
    fr: 'Un thème ne peut pas être sous lui-même ou sous l’un de ses propres thèmes : déplacez d’abord celui-ci ailleurs.',
  },
  'no-word': {
    en: 'This asks for no word that must stand in a text: name one, beside what must not.',
    fr: 'Aucun mot n’est demandé qui doive figurer dans un texte : indiquez-en un, en plus de ceux qui ne doivent pas y figurer.',
  },
  'queries-full': {
    en: 'An organisation has at most {most, number} queries, and the other topics have {others, number}: take some away there, or from archived topics, with `topicUpdate`.',
    fr: 'Une organisation a au plus {most, number} requêtes, et les autres thèmes en ont {others, number} : retirez-en là, ou de thèmes archivés, avec `topicUpdate`.',
  },
  'out-of-bounds': { en: '`{name}` is {least} to {most}.', fr: '`{name}` va de {least} à {most}.' },
  'unknown-network': {
    en: '`{network}` is no network of the registry.{similar} See `socialNetworks`, or add it with `socialNetworkAdd`.',
    fr: '`{network}` n’est pas un réseau du registre.{similar} Voyez `socialNetworks`, ou ajoutez-le avec `socialNetworkAdd`.',
  },
  'metric-not-split': {
    en: '"{metric}" is not known by {dimensions}: leave `dimensions` out, or choose another metric.',
    fr: '« {metric} » n’est pas connue par {dimensions} : n’envoyez pas `dimensions`, ou choisissez une autre métrique.',
  },
})
