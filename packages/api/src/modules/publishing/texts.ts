import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('publishing', {
  paused: {
    en: 'This integration is paused: resume it first.',
    fr: 'Cette intégration est en pause : reprenez-la d’abord.',
  },
  'does-not-publish': {
    en: 'The connector "{connector}" cannot publish: choose one of `publishingAccounts`.',
    fr: 'Le connecteur « {connector} » ne peut pas publier : choisissez l’un des `publishingAccounts`.',
  },
  'network-mismatch': {
    en: 'The share is for "{share}", but the integration posts on "{network}". {remedy}',
    fr: 'Le partage est destiné à « {share} », mais l’intégration publie sur « {network} ». {remedy}',
  },
  'other-network': {
    en: 'Create a share for that network, or choose another integration.',
    fr: 'Créez un partage pour ce réseau, ou choisissez une autre intégration.',
  },
  'text-too-long': {
    en: 'With its link the text has {length} characters as this network counts them. The maximum is {most}: create a share that is {over} characters shorter with `shareCreate`, and publish that one.',
    fr: 'Avec son lien, le texte a {length} caractères selon le décompte de ce réseau. Le maximum est {most} : créez avec `shareCreate` un partage plus court de {over} caractères, et publiez celui-ci.',
  },
  'not-in-future': {
    en: 'Choose a time in the future, within a year. Leave it out to publish now.',
    fr: 'Choisissez un moment à venir, dans l’année. Ne l’envoyez pas pour publier maintenant.',
  },
  'taken-back': {
    en: 'The post was published and retracted, and is never sent twice: create a new share with `shareCreate`, and publish that one.',
    fr: 'La publication a été faite puis retirée, et n’est jamais envoyée deux fois : créez un nouveau partage avec `shareCreate`, et publiez celui-ci.',
  },
  'already-published': {
    en: 'The share is published with this account or is about to be: see its `publications`. To change the time, cancel it with `publicationRetract` and publish it again.',
    fr: 'Le partage est publié avec ce compte ou va l’être : voyez ses `publications`. Pour changer le moment, annulez-le avec `publicationRetract` et publiez-le à nouveau.',
  },
  'under-way': {
    en: 'It is being published now: try again in a minute.',
    fr: 'La publication est en cours : réessayez dans une minute.',
  },
  unknown: {
    en: 'It is unknown whether it is published: check on the network, and report it with `publicationSettle`.',
    fr: 'On ne sait pas si c’est publié : vérifiez sur le réseau, et indiquez-le avec `publicationSettle`.',
  },
  failed: {
    en: 'It failed and is not published: there is nothing to retract.',
    fr: 'La publication a échoué : il n’y a rien à retirer.',
  },
  'already-retracted': {
    en: 'It is already cancelled or retracted: there is nothing left to do.',
    fr: 'C’est déjà annulé ou retiré : il ne reste rien à faire.',
  },
  'cannot-retract': {
    en: 'Its id on the network is not known: delete the post there.',
    fr: 'Son identifiant sur le réseau n’est pas connu : supprimez la publication là-bas.',
  },
  'settle-queued': {
    en: 'It is queued and not published yet: wait, or cancel it with `publicationRetract`.',
    fr: 'Elle est en attente et pas encore publiée : attendez, ou annulez-la avec `publicationRetract`.',
  },
  'settle-publishing': {
    en: 'It is being published now: read it again in a minute.',
    fr: 'Elle est en cours de publication : relisez-la dans une minute.',
  },
  'settle-published': {
    en: 'It is published: retract it with `publicationRetract`.',
    fr: 'Elle est publiée : retirez-la avec `publicationRetract`.',
  },
  'settle-failed': {
    en: 'It is not published: try again with `sharePublish`.',
    fr: 'Elle n’est pas publiée : réessayez avec `sharePublish`.',
  },
  'settle-retracted': {
    en: 'It is cancelled or retracted: there is nothing to settle.',
    fr: 'Elle est annulée ou retirée : il n’y a rien à constater.',
  },
  'connector-cannot-retract': {
    en: '"{connector}" cannot retract posts: delete the post on the network.',
    fr: '« {connector} » ne peut pas retirer de publications : supprimez la publication sur le réseau.',
  },
  'no-publisher': {
    en: 'The connector "{connector}" is not loaded or no longer publishes: see `plugins`.',
    fr: 'Le connecteur « {connector} » n’est pas chargé ou ne publie plus : voir `plugins`.',
  },
  'checked-not-published': {
    en: 'A person checked: the post is not published.',
    fr: 'Une personne a vérifié : la publication n’existe pas.',
  },
})
