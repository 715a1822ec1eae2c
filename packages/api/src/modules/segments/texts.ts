import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('segments', {
  segment: { en: 'A segment', fr: 'Un segment' },
  'key-taken': {
    en: 'There is already a segment `{key}`: use it, or choose another key.',
    fr: 'Il y a déjà un segment `{key}` : utilisez-le, ou choisissez une autre clé.',
  },
  'no-condition': {
    en: 'The filter has no condition, so everybody would be in the segment: give one.',
    fr: 'Le filtre n’a aucune condition, le segment contiendrait donc tout le monde : donnez-en une.',
  },
  circle: {
    en: 'A segment cannot use itself, nor a segment that uses it: leave that one out.',
    fr: 'Un segment ne peut utiliser ni lui-même, ni un segment qui l’utilise : retirez celui-ci.',
  },
  'too-deep': {
    en: 'Segments are nested at most {most} deep: replace an inner one by its conditions.',
    fr: 'Les segments s’imbriquent sur {most} niveaux au plus : remplacez l’un des segments intérieurs par ses conditions.',
  },
  'names-gone': {
    en: 'The filter of this segment names something that is gone, or that this token may not read: take it out first.',
    fr: 'Le filtre de ce segment nomme quelque chose qui n’existe plus, ou que ce jeton ne peut pas lire : retirez-le d’abord.',
  },
  'in-use': {
    en: 'The segment is used by the segment `{key}`: take it out there first.',
    fr: 'Le segment est utilisé par le segment `{key}` : retirez-le d’abord de celui-ci.',
  },
  'is-audience': {
    en: 'The segment is the audience of campaigns or contents: find them by `audienceId`, and set another audience first.',
    fr: 'Le segment est l’audience de campagnes ou de contenus : trouvez-les par `audienceId`, et choisissez d’abord une autre audience.',
  },
  'is-notified': {
    en: 'The notice rule “{name}” writes to this segment: change or delete the rule first.',
    fr: 'La règle d’avis « {name} » écrit à ce segment : modifiez ou supprimez d’abord la règle.',
  },
  'is-scored': {
    en: 'There are score runs over this segment, which would be over nothing: find them by `segmentId`, and keep the segment.',
    fr: 'Des calculs de scores portent sur ce segment et ne porteraient plus sur rien : trouvez-les par `segmentId`, et gardez le segment.',
  },
  'filter-fixed': {
    en: 'The filter of a published segment is fixed, since its numbers are told: create another segment.',
    fr: 'Le filtre d’un segment publié est fixe, car ses nombres sont communiqués : créez un autre segment.',
  },
  'uses-draft': {
    en: 'The segment uses the segment `{key}`, which could still change: publish that one first.',
    fr: 'Le segment utilise le segment `{key}`, qui pourrait encore changer : publiez d’abord celui-ci.',
  },
  isolates: {
    en: 'With the numbers of departments, sites, countries and published segments, the number of this segment would tell of fewer than {smallest} people: choose a filter that more people pass, and fail.',
    fr: 'Avec les nombres des services, des sites, des pays et des segments publiés, le nombre de ce segment renseignerait sur moins de {smallest} personnes : choisissez un filtre qui retient, et écarte, plus de personnes.',
  },
})
