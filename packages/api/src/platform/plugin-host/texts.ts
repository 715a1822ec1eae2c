import { declareTexts } from '../../core/texts/index.ts'

/** What is said of plugins, of their calls and of their answers. What breaks the contract is for its author, in English. */
export const texts = declareTexts('plugins', {
  'wrong-record': { en: 'The record {problem}.', fr: 'L’enregistrement {problem}.' },
  'wrong-field': { en: '{field} {problem}.', fr: '{field} {problem}.' },
  'key-twice': {
    en: 'Another record of the page has the same key.',
    fr: 'Un autre enregistrement de la page a la même clé.',
  },
  'server-failed': {
    en: 'the server failed while it called the plugin: see its log',
    fr: 'le serveur a échoué pendant l’appel du plugin : voir son journal',
  },
  closed: { en: 'the plugin host is closed', fr: 'l’hôte des plugins est fermé' },
  cancelled: { en: 'the call was cancelled', fr: 'l’appel a été annulé' },
  'not-loaded': {
    en: 'no {kind} {id} is loaded: see `plugins`',
    fr: 'aucun {kind} {id} n’est chargé : voir `plugins`',
  },
  'check-of-settings': { en: 'the check of {connector}', fr: 'la vérification de {connector}' },
  'webhook-of': { en: 'the webhook of {connector}', fr: 'le webhook de {connector}' },
  'guideline-check': { en: 'the check {check}', fr: 'le contrôle {check}' },
  'no-valid-result': {
    en: '{what} gave no valid result: {problem}',
    fr: '{what} n’a pas donné de résultat valable : {problem}',
  },
  'broke-contract': {
    en: '{what} broke its contract: {problem}',
    fr: '{what} n’a pas respecté son contrat : {problem}',
  },
  'model-broke-contract': {
    en: 'the scoring model broke its contract: {problem}',
    fr: 'le modèle de score n’a pas respecté son contrat : {problem}',
  },
  'does-not-read': {
    en: 'the plugin does not read what it asked for',
    fr: 'le plugin ne lit pas ce qu’il a demandé',
  },
  'too-much-memory': {
    en: 'the plugin used more than {megabytes} MB of memory',
    fr: 'le plugin a utilisé plus de {megabytes} Mo de mémoire',
  },
  'too-much-heap': {
    en: 'the plugin used more than its heap of {megabytes} MB',
    fr: 'le plugin a utilisé plus que son tas de {megabytes} Mo',
  },
  'process-ended': {
    en: 'the plugin’s process ended by itself ({how})',
    fr: 'le processus du plugin s’est terminé de lui-même ({how})',
  },
  'wrote-too-much': {
    en: 'the plugin wrote more than {megabytes} MB for one answer',
    fr: 'le plugin a écrit plus de {megabytes} Mo pour une seule réponse',
  },
  'process-sent': { en: 'the plugin’s process sent {what}', fr: 'le processus du plugin a envoyé {what}' },
  'too-many-messages': { en: 'the plugin sent too many messages', fr: 'le plugin a envoyé trop de messages' },
  'not-asked': {
    en: 'the plugin answered a question that was not asked',
    fr: 'le plugin a répondu à une question qui n’était pas posée',
  },
  'no-answer': {
    en: 'the plugin did not answer within {seconds} s',
    fr: 'le plugin n’a pas répondu en {seconds} s',
  },
  'serves-another': { en: 'the process serves another call', fr: 'le processus sert un autre appel' },
  'could-not-load': { en: 'the plugin could not be loaded', fr: 'le plugin n’a pas pu être chargé' },
  'with-output': { en: '{problem}: {output}', fr: '{problem} : {output}' },
  'no-description': { en: 'the plugin gave no description', fr: 'le plugin n’a pas donné de description' },
  'wrong-page': {
    en: 'the plugin gave a wrong page of {stream}: {problem}',
    fr: 'le plugin a donné une page de {stream} qui n’est pas valable : {problem}',
  },
  'same-page': {
    en: 'the plugin gave the same page {times} times, or went round the same pages, with nothing new: its reading does not end',
    fr: 'le plugin a donné {times} fois la même page, ou a parcouru les mêmes pages en boucle, sans rien de nouveau : sa lecture ne se termine pas',
  },
  'cannot-start': {
    en: 'the plugin’s process cannot be started: {problem}',
    fr: 'le processus du plugin ne peut pas être démarré : {problem}',
  },
  'none-free': {
    en: 'No process of the plugin got free: all were busy for too long.',
    fr: 'Aucun processus du plugin ne s’est libéré : tous ont été occupés trop longtemps.',
  },
  'another-waits': { en: 'another organisation waits', fr: 'une autre organisation attend' },
  'not-needed': { en: 'not needed', fr: 'plus nécessaire' },
  'no-webhooks': { en: '{connector} takes no webhooks', fr: '{connector} n’accepte pas de webhooks' },
  'unknown-stream': {
    en: '{what} names the stream {stream}, which the connector does not have',
    fr: '{what} nomme le flux {stream}, que le connecteur n’a pas',
  },
  'no-stream': { en: '{connector} has no stream {stream}', fr: '{connector} n’a pas de flux {stream}' },
  'run-too-long': {
    en: 'the run took longer than {seconds} s',
    fr: 'la synchronisation a duré plus de {seconds} s',
  },
  'no-page': {
    en: '{connector} gave neither a page nor an end',
    fr: '{connector} n’a donné ni page ni fin',
  },
  'no-publisher': { en: '{connector} does not publish', fr: '{connector} ne publie pas' },
  'forgets-nobody': { en: '{part} cannot forget people', fr: '{part} ne peut pas oublier de personnes' },
  'no-retraction': { en: '{connector} cannot take posts back', fr: '{connector} ne peut pas retirer de publications' },
  quarantined: { en: '{part} is quarantined: {why}', fr: '{part} est en quarantaine : {why}' },
  'misbehaved-once': { en: 'misbehaved: {how}', fr: 's’est mal comporté : {how}' },
  misbehaved: {
    en: 'misbehaved {times} times in a row, at last: {how}',
    fr: 's’est mal comporté {times} fois de suite, en dernier : {how}',
  },
  'on-trial': {
    en: 'misbehaved, and one call shows whether it works again',
    fr: 's’est mal comporté, et un appel montre s’il fonctionne de nouveau',
  },
  'misbehaves-everywhere': {
    en: 'misbehaves wherever it is used, at last: {how}',
    fr: 'se comporte mal partout où il est utilisé, en dernier : {how}',
  },
  'how-bug': {
    en: 'it threw an error that is no PluginError',
    fr: 'il a lancé une erreur qui n’est pas une PluginError',
  },
  'how-timeout': { en: 'it did not answer in time', fr: 'il n’a pas répondu à temps' },
  'how-memory': { en: 'it used too much memory', fr: 'il a utilisé trop de mémoire' },
  'how-flood': { en: 'it sent too many messages', fr: 'il a envoyé trop de messages' },
  'how-exit': { en: 'its process ended by itself', fr: 'son processus s’est terminé de lui-même' },
  'how-shape': {
    en: 'it gave what the contract does not allow',
    fr: 'il a donné ce que le contrat ne permet pas',
  },
  'posts-without-stream': {
    en: 'posts are listed only while a stream is read',
    fr: 'les publications ne sont listées que pendant la lecture d’un flux',
  },
  'request-failed': { en: 'the request failed', fr: 'la requête a échoué' },
  'secret-undeclared': {
    en: 'its plugin uses the secret {secret}, which it does not declare',
    fr: 'son plugin utilise le secret {secret}, qu’il ne déclare pas',
  },
  'secret-not-logged-in': {
    en: 'nobody has logged in for the secret {secret}: begin it by `integrationAuthorize`',
    fr: 'personne ne s’est connecté pour le secret {secret} : commencez par `integrationAuthorize`',
  },
  'secret-not-set': {
    en: 'the secret {secret} is not set: set it by `integrationSecretSet`',
    fr: 'le secret {secret} n’est pas saisi : saisissez-le avec `integrationSecretSet`',
  },
})
