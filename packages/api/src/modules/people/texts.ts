import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('people', {
  'account-taken': {
    en: 'The account {handle} on {network} is another person’s here: take it from them first.',
    fr: 'Le compte {handle} sur {network} est ici celui d’une autre personne : retirez-le-lui d’abord.',
  },
  'erased-id': {
    en: 'Somebody with this id was erased: they do not come back. Give somebody else an id of their own.',
    fr: 'La personne qui avait cet identifiant a été effacée : elle ne revient pas. Donnez à quelqu’un d’autre un identifiant à lui.',
  },
  'erased-address': {
    en: 'Somebody who had this address or account was erased. Where this is somebody else, say why in `reason`.',
    fr: 'Quelqu’un qui avait cette adresse ou ce compte a été effacé. S’il s’agit de quelqu’un d’autre, dites pourquoi dans `reason`.',
  },
  'department-id-taken': {
    en: 'Another department has this external id, perhaps one that became a part of another: merge the two.',
    fr: 'Un autre service a cet identifiant externe, peut-être un service réuni à un autre : réunissez les deux.',
  },
  'department-merged': {
    en: 'This department was merged into another: use that one, see its `mergedInto`.',
    fr: 'Ce service a été réuni à un autre : utilisez celui-ci, voir son `mergedInto`.',
  },
  'department-circle': {
    en: 'A department cannot be below itself or below one of its own departments: move that one out first.',
    fr: 'Un service ne peut pas être sous lui-même ni sous l’un de ses propres services : sortez d’abord celui-ci.',
  },
  'department-into-itself': {
    en: 'A department cannot be merged into itself.',
    fr: 'Un service ne peut pas être réuni à lui-même.',
  },
  'no-path': {
    en: 'A name has no "{sign}", which separates the names of a path: make the departments one by one, each below its `parentId`.',
    fr: 'Un nom n’a pas de « {sign} », qui sépare les noms d’un chemin : créez les services un par un, chacun sous son `parentId`.',
  },
  'people-merged': {
    en: 'These people are merged: undo it with `personUnmerge`.',
    fr: 'Ces personnes sont réunies : annulez avec `personUnmerge`.',
  },
  'identity-key-lost': {
    en: 'People cannot be taken in: it cannot be told who was erased. {why} Where it is lost for good: portevoix secrets forget-lost; who was erased before is then not recognised any more.',
    fr: 'Aucune personne ne peut être ajoutée : on ne peut plus dire qui a été effacé. {why} Si elle est perdue pour de bon : portevoix secrets forget-lost ; les personnes effacées auparavant ne sont alors plus reconnues.',
  },
  'source-twice': {
    en: 'A source is named twice.',
    fr: 'Une source est nommée deux fois.',
  },
  'leading-id': {
    en: 'Of {source}, which leads, the id is `externalId`.',
    fr: 'Pour {source}, qui fait référence, l’identifiant est `externalId`.',
  },
  'person-id-taken': {
    en: 'Another person has this external id, perhaps an archived one.',
    fr: 'Une autre personne a cet identifiant externe, peut-être une personne archivée.',
  },
  'manager-in-future': {
    en: 'This instant is in the future: set the manager when it has come.',
    fr: 'Cet instant est dans le futur : fixez le responsable quand il sera venu.',
  },
  'manager-circle': {
    en: 'The person is above this manager: one of them would be their own manager.',
    fr: 'La personne est au-dessus de ce responsable : l’un des deux serait son propre responsable.',
  },
  'merge-circle': {
    en: 'With this, these people would be above themselves: {people}. Give one of them another manager with `personManagerSet` first.',
    fr: 'Avec cela, ces personnes seraient au-dessus d’elles-mêmes : {people}. Donnez d’abord un autre responsable à l’une d’elles avec `personManagerSet`.',
  },
  'reason-needed': {
    en: 'Somebody was erased: say why this row is let in or not.',
    fr: 'Quelqu’un a été effacé : dites pourquoi cette ligne est acceptée ou non.',
  },
  'doubt-ended': {
    en: 'Nobody answered it for 30 days: it was refused. It comes again with its source.',
    fr: 'Personne n’y a répondu pendant 30 jours : elle a été refusée. Elle revient avec sa source.',
  },
  'doubt-answered': {
    en: 'It is answered already.',
    fr: 'Il y a déjà une réponse.',
  },
  'doubt-sealed': {
    en: 'What it said cannot be opened: its key is lost.',
    fr: 'Son contenu ne peut pas être ouvert : sa clé est perdue.',
  },
  'doubt-id-taken': {
    en: 'The id is {person}’s by now: two people cannot be made one.',
    fr: 'L’identifiant est maintenant celui de {person} : deux personnes ne peuvent pas devenir une seule.',
  },
  'departments-in-future': {
    en: 'This instant is in the future: set the departments when it has come.',
    fr: 'Cet instant est dans le futur : fixez les services quand il sera venu.',
  },
  'primary-department': {
    en: 'The primary department must be one of `departmentIds`.',
    fr: 'Le service principal doit être l’un de `departmentIds`.',
  },
  'account-on-merged': {
    en: 'This person has an account and the other one has none: merge the other one into this one.',
    fr: 'Cette personne a un compte et l’autre n’en a pas : réunissez l’autre à celle-ci.',
  },
  'person-merged': {
    en: 'This person was merged into {into}: use that one, or undo it with `personUnmerge`.',
    fr: 'Cette personne a été réunie à {into} : utilisez celle-ci, ou annulez avec `personUnmerge`.',
  },
  'person-into-itself': {
    en: 'A person cannot be merged into themselves.',
    fr: 'Une personne ne peut pas être réunie à elle-même.',
  },
  'person-has-merged': {
    en: 'Other people were merged into this person: merge the other person into this one, or undo those merges first.',
    fr: 'D’autres personnes ont été réunies à celle-ci : réunissez l’autre personne à celle-ci, ou annulez d’abord ces réunions.',
  },
  'merged-into-archived': {
    en: 'The person to keep is archived: restore them first.',
    fr: 'La personne à garder est archivée : restaurez-la d’abord.',
  },
  'too-many-merged': {
    en: 'At most {most} people are merged into one.',
    fr: 'Au plus {most} personnes sont réunies à une seule.',
  },
  'not-merged': {
    en: 'This person is not merged into another one.',
    fr: 'Cette personne n’est réunie à aucune autre.',
  },
  'nominator-missing': {
    en: 'Set the nominator, because this token belongs to no person.',
    fr: 'Indiquez qui nomme : ce jeton n’appartient à aucune personne.',
  },
  'self-nomination': {
    en: 'Nobody can nominate themselves.',
    fr: 'Personne ne peut se nommer soi-même.',
  },
  'already-nominated': {
    en: 'This nomination is recorded already.',
    fr: 'Cette nomination est déjà enregistrée.',
  },
  'account-twice': {
    en: 'An account is named twice.',
    fr: 'Un compte est nommé deux fois.',
  },
  'primary-relation': {
    en: 'The primary relation must be one of `relations`.',
    fr: 'La relation principale doit être l’une de `relations`.',
  },
  'no-relation-kind': {
    en: 'The organisation has no such kind of relation: send one of {kinds}, or add it with `relationKindCreate`.',
    fr: 'L’organisation n’a pas ce type de relation : envoyez l’un de {kinds}, ou ajoutez-le avec `relationKindCreate`.',
  },
  'kind-key': {
    en: 'A key is a letter, then letters, digits and `_`, at most 50, such as `ALUMNUS`.',
    fr: 'Une clé est une lettre, puis des lettres, des chiffres et `_`, 50 au plus, telle que `ALUMNUS`.',
  },
  'kind-taken': {
    en: 'There is a kind of relation `{key}` already, perhaps an archived one: change or restore it.',
    fr: 'Il y a déjà un type de relation `{key}`, peut-être archivé : modifiez-le ou restaurez-le.',
  },
  'too-many-kinds': {
    en: 'An organisation has at most {most} kinds of relations: use one that exists.',
    fr: 'Une organisation a au plus {most} types de relations : utilisez l’un de ceux qui existent.',
  },
  'assumed-kind': {
    en: 'Everybody is assumed to be an employee before anybody says it: this kind stays.',
    fr: 'Chacun est supposé être salarié tant que personne ne dit autre chose : ce type reste.',
  },
  'email-taken': {
    en: 'Another person has this mail address, perhaps an archived one: look them up by it.',
    fr: 'Une autre personne a cette adresse, peut-être une personne archivée : cherchez-la par cette adresse.',
  },
  'external-id-taken': {
    en: 'Another person has this external id, perhaps an archived one: look them up by it.',
    fr: 'Une autre personne a cet identifiant externe, peut-être une personne archivée : cherchez-la par cet identifiant.',
  },
  'relations-in-future': {
    en: 'This instant is in the future: set the relations when it has come.',
    fr: 'Cet instant est dans le futur : fixez les relations quand il sera venu.',
  },
  'path-length': {
    en: 'A path has 1 to {most} names with "{sign}" between them.',
    fr: 'Un chemin a de 1 à {most} noms séparés par « {sign} ».',
  },
  'several-departments': {
    en: 'Several departments are called so: write which, as one of {paths}.',
    fr: 'Plusieurs services ont ce nom : écrivez lequel, parmi {paths}.',
  },
  'no-department': { en: 'It names no department.', fr: 'Cela ne nomme aucun service.' },
  'ids-without-source': {
    en: 'In a list without ids of people, departments have none either: name the source by `idsOf`.',
    fr: 'Dans une liste sans identifiants de personnes, les services n’en ont pas non plus : nommez la source par `idsOf`.',
  },
  'unknown-department-id': {
    en: 'No department has the id "{id}" in {source}: give its name too.',
    fr: 'Aucun service n’a l’identifiant « {id} » dans {source} : donnez aussi son nom.',
  },
  'other-department-id': {
    en: 'The department "{name}" has another id in this source, "{id}": write the path of the one that is meant, as in "> Sales > {name}".',
    fr: 'Le service « {name} » a un autre identifiant dans cette source, « {id} » : écrivez le chemin de celui qui est visé, comme « > Ventes > {name} ».',
  },
  'department-taken': {
    en: 'There is a department "{name}" already at this place, perhaps an archived one or written in another case: use it, or merge the two with `departmentMerge`.',
    fr: 'Il y a déjà un service « {name} » à cet endroit, peut-être archivé ou écrit avec une autre casse : utilisez-le, ou réunissez les deux avec `departmentMerge`.',
  },
  'departments-below': {
    en: 'Both departments have a department of the same name directly below: merge or rename those first.',
    fr: 'Les deux services ont directement sous eux un service du même nom : réunissez-les ou renommez-les d’abord.',
  },
  'site-taken': {
    en: 'There is a site with this name: update it.',
    fr: 'Il y a déjà un site de ce nom : mettez-le à jour.',
  },
  'wants-to-be-kept': {
    en: 'The person wants their data kept and not erased, and restricted its processing for that. When they agree, lift the restriction first with `processingRestrictionLift`.',
    fr: 'La personne veut que ses données soient conservées et non effacées, et en a limité le traitement. Avec son accord, levez d’abord la limitation avec `processingRestrictionLift`.',
  },
  'negative-followers': {
    en: 'Followers are not fewer than none.',
    fr: 'Un nombre d’abonnés n’est pas négatif.',
  },
  'network-form': {
    en: 'A network is a key of small letters, digits and hyphens, such as `linkedin`.',
    fr: 'Un réseau est une clé faite de lettres minuscules, de chiffres et de tirets, telle que `linkedin`.',
  },
})
