import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('scoring', {
  'started-by-account': {
    en: 'A run is started by an account.',
    fr: 'Un calcul est lancé par un compte.',
  },
  'topic-or-campaign': {
    en: 'Set at most one of `topicId`, `campaignId` and `segmentId`.',
    fr: 'Indiquez au plus l’un de `topicId`, `campaignId` et `segmentId`.',
  },
  'segment-names-gone': {
    en: 'The segment names something that is gone: change it, and start a new run.',
    fr: 'Le segment nomme quelque chose qui n’existe plus : modifiez-le et lancez un nouveau calcul.',
  },
  'segment-of-people': {
    en: 'A segment has people and no contents: leave `segmentId` out, or score people.',
    fr: 'Un segment contient des personnes et pas de contenus : n’envoyez pas `segmentId`, ou évaluez des personnes.',
  },
  'parameters-learned': {
    en: 'What an earlier run learned belongs to its parameters, which this run takes over: leave them out.',
    fr: 'Ce qu’un calcul antérieur a appris va avec ses paramètres, que ce calcul reprend : ne les envoyez pas.',
  },
  'other-version': {
    en: 'That run is of {model} {version}, this one would be of {thisModel} {thisVersion}: what one version learned says nothing to another.',
    fr: 'Ce calcul-là est de {model} {version}, celui-ci serait de {thisModel} {thisVersion} : ce qu’une version a appris ne dit rien à une autre.',
  },
  'not-succeeded': {
    en: 'That run has not succeeded: choose one that has.',
    fr: 'Ce calcul n’a pas réussi : choisissez-en un qui a réussi.',
  },
  'learns-nothing': {
    en: 'This model learns nothing of its cohort, so that there is nothing to reuse.',
    fr: 'Ce modèle n’apprend rien de sa cohorte : il n’y a rien à reprendre.',
  },
  'run-ended': {
    en: 'This run has ended: there is nothing left to cancel.',
    fr: 'Ce calcul est terminé : il ne reste rien à annuler.',
  },
  'reason-needed': {
    en: 'Say in `reason` why it is promoted all the same.',
    fr: 'Dites dans `reason` pourquoi il est tout de même promu.',
  },
  'another-shown': {
    en: 'Another run is shown now: compare with that one, and decide again.',
    fr: 'Un autre calcul est affiché maintenant : comparez avec celui-ci, et décidez à nouveau.',
  },
  'run-not-done': {
    en: 'It is {status}: only a run that has succeeded can be shown.',
    fr: 'Son état est {status} : seul un calcul réussi peut être affiché.',
  },
  'no-scores': {
    en: 'It has no scores, or they are forgotten by now: start a new run.',
    fr: 'Il n’a pas de scores, ou ils sont oubliés : lancez un nouveau calcul.',
  },
  'run-without-scores': {
    en: 'It has no scores: it has not succeeded, or they are forgotten by now.',
    fr: 'Il n’a pas de scores : il n’a pas réussi, ou ils sont oubliés.',
  },
  'not-summed': {
    en: 'The values of {metric} do not add up to an outcome: choose a metric whose `aggregation` is SUM.',
    fr: 'Les valeurs de {metric} ne s’additionnent pas en un résultat : choisissez une métrique dont `aggregation` est SUM.',
  },
  'outcome-too-early': {
    en: 'The run knew what was so at {asOf}: an outcome begins there or later, or the score would foretell what it had seen.',
    fr: 'Le calcul savait ce qui était vrai le {asOf} : un résultat commence alors ou plus tard, sinon le score prédirait ce qu’il a vu.',
  },
  'period-ends-first': {
    en: 'The period ends after it begins.',
    fr: 'La période se termine après son début.',
  },
  'period-not-over': {
    en: 'The period is not over yet.',
    fr: 'La période n’est pas encore terminée.',
  },
  'other-subject': {
    en: 'One run scores people and the other contents: there is nothing to compare.',
    fr: 'L’un des calculs note des personnes et l’autre des contenus : il n’y a rien à comparer.',
  },
  'nothing-to-compare': {
    en: '{place}: this run has no scores to compare. It has not succeeded, or they are forgotten by now.',
    fr: '{place} : ce calcul n’a pas de scores à comparer. Il n’a pas réussi, ou ils sont oubliés.',
  },
  'no-base': {
    en: 'No run of {model} over the same is shown yet: name the one to compare with as `base`.',
    fr: 'Aucun calcul de {model} sur le même ensemble n’est encore affiché : indiquez celui à comparer dans `base`.',
  },
  'unknown-model': {
    en: 'There is no scoring model of {subject} "{model}". There is {models}.',
    fr: 'Il n’y a pas de modèle de score {subject} « {model} ». Il y a {models}.',
  },
  'no-model-loaded': {
    en: 'There is no scoring model of {subject} "{model}". None is loaded: see `plugins`.',
    fr: 'Il n’y a pas de modèle de score {subject} « {model} ». Aucun n’est chargé : voyez `plugins`.',
  },
  people: { en: 'people', fr: 'de personnes' },
  contents: { en: 'contents', fr: 'de contenus' },
  'previous-not-beaten': {
    en: 'The model must foretell {outcome} better than the run that is shown ({metric}), and {problem}. Backtest it, or promote it with `force` and a reason.',
    fr: 'Le modèle doit prédire {outcome} mieux que le calcul affiché ({metric}), et {problem}. Testez-le rétrospectivement, ou promouvez-le avec `force` et une raison.',
  },
  'feature-not-beaten': {
    en: 'The model must foretell {outcome} better than its first feature alone ({metric}), and {problem}. Backtest it, or promote it with `force` and a reason.',
    fr: 'Le modèle doit prédire {outcome} mieux que sa première caractéristique seule ({metric}), et {problem}. Testez-le rétrospectivement, ou promouvez-le avec `force` et une raison.',
  },
  'backtest-not-shown': {
    en: 'its latest backtest does not show that',
    fr: 'son dernier test rétrospectif ne le montre pas',
  },
  'no-backtest': { en: 'there is no backtest of that yet', fr: 'il n’y a pas encore de test rétrospectif' },
  'model-gone': {
    en: 'The model {model} {version} is not loaded any more: start a new run.',
    fr: 'Le modèle {model} {version} n’est plus chargé : lancez un nouveau calcul.',
  },
  'server-failed': {
    en: 'Something went wrong on our side. Tell those who run this server the id of this run.',
    fr: 'Quelque chose s’est mal passé de notre côté. Donnez l’identifiant de ce calcul à ceux qui exploitent ce serveur.',
  },
  'not-known': {
    en: 'Not known: {feature} ({source}), which the model needs.',
    fr: 'Inconnu : {feature} ({source}), dont le modèle a besoin.',
  },
  'nothing-known': {
    en: 'Nothing that {model} goes by is known of anybody: everybody would get the same score. {remedies}',
    fr: 'Rien de ce dont {model} se sert n’est connu de personne : tout le monde aurait le même score. {remedies}',
  },
  'no-ties': {
    en: 'There are no ties of the kind "{kind}": import them, or write them by `tiesUpsert`.',
    fr: 'Il n’y a pas de liens de type « {kind} » : importez-les, ou écrivez-les avec `tiesUpsert`.',
  },
  'no-ties-but-others': {
    en: 'There are no ties of the kind "{kind}": import them, or write them by `tiesUpsert`. There are ties of the kind {others}: if they say the same, import them as "{kind}"; else use a model that knows them.',
    fr: 'Il n’y a pas de liens de type « {kind} » : importez-les, ou écrivez-les avec `tiesUpsert`. Il y a des liens de type {others} : s’ils disent la même chose, importez-les comme « {kind} » ; sinon, utilisez un modèle qui les connaît.',
  },
  'no-nominations': {
    en: 'No count of nominations for "{dimension}" is published: gather them by `nominationCreate`. A monthly close publishes counts from the organisation’s smallest group on.',
    fr: 'Aucun nombre de nominations pour « {dimension} » n’est publié : recueillez-les avec `nominationCreate`. Une clôture mensuelle publie les nombres à partir du plus petit groupe de l’organisation.',
  },
  'no-reach': {
    en: 'No account of anybody has a known number of followers: import accounts with followers, or connect the networks.',
    fr: 'Aucun compte n’a un nombre d’abonnés connu : importez des comptes avec leurs abonnés, ou connectez les réseaux.',
  },
  'no-metric': {
    en: 'Nothing is measured of contents by "{metric}": send facts by `metricsIngest`, or connect what measures it.',
    fr: 'Rien n’est mesuré des contenus par « {metric} » : envoyez des mesures avec `metricsIngest`, ou connectez ce qui la mesure.',
  },
  'no-content-measure': {
    en: 'No content says its {measure}: see what the catalogue of features says of `{feature}`.',
    fr: 'Aucun contenu ne donne sa mesure {measure} : voyez ce que le catalogue des caractéristiques dit de `{feature}`.',
  },
  'too-few-outcomes': {
    en: 'The outcome is known of fewer than {fewest}, which say nothing about an order.',
    fr: 'Le résultat est connu pour moins de {fewest}, ce qui ne dit rien d’un ordre.',
  },
  'undefined-measure': {
    en: 'The measure is not defined here: all scores or all outcomes are level, or an outcome is below zero.',
    fr: 'La mesure n’est pas définie ici : tous les scores ou tous les résultats sont égaux, ou un résultat est négatif.',
  },
})
