import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('scoring', {
  'started-by-account': {
    en: 'A run is started by an account.',
    fr: 'Un calcul est lancé par un compte.',
  },
  'topic-or-campaign': {
    en: 'Set `topicId` or `campaignId`, not both.',
    fr: 'Indiquez `topicId` ou `campaignId`, pas les deux.',
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
})
