import { declareTexts } from '../../core/texts/index.ts'

/** What is said of the rows of files and the records of sources that name people. None names what a row says of them. */
export const rowTexts = declareTexts('people', {
  'give-id': {
    en: 'Give every person the id that your own systems know them by.',
    fr: 'Donnez à chaque personne l’identifiant que vos propres systèmes lui donnent.',
  },
  'row-unknown-person': {
    en: 'Nobody has this id in the source of the import: import the person first.',
    fr: 'Personne n’a cet identifiant dans la source de l’import : importez d’abord la personne.',
  },
  'row-unknown-department': {
    en: 'There is no such department, by its id in the source or its name: make it first.',
    fr: 'Il n’y a pas ce service, ni par son identifiant dans la source ni par son nom : créez-le d’abord.',
  },
  'row-several-departments': {
    en: 'Several departments have this name: give its id in the source.',
    fr: 'Plusieurs services ont ce nom : donnez son identifiant dans la source.',
  },
  'no-kind': {
    en: 'It is no kind of person. Write one of {kinds}.',
    fr: 'Ce n’est pas une sorte de personne. Écrivez l’une de {kinds}.',
  },
  'no-kinds': {
    en: 'One is no kind of person. Write some of {kinds}.',
    fr: 'L’une n’est pas une sorte de personne. Écrivez-en parmi {kinds}.',
  },
  'no-network': {
    en: 'It is no network. Write its key, as in linkedin, x or mastodon.',
    fr: 'Ce n’est pas un réseau. Écrivez sa clé, comme linkedin, x ou mastodon.',
  },
  'no-mail': {
    en: 'It is no mail address. Write one address, as in ana@example.org.',
    fr: 'Ce n’est pas une adresse électronique. Écrivez une seule adresse, comme ana@example.org.',
  },
  'half-account': {
    en: 'An account needs its network and its handle. Give both, or neither and no followers.',
    fr: 'Un compte a besoin de son réseau et de son identifiant. Donnez les deux, ou aucun des deux et pas d’abonnés.',
  },
  'uneven-departments': {
    en: 'Give every department its id and its name, in the same order, or one of both.',
    fr: 'Donnez à chaque service son identifiant et son nom, dans le même ordre, ou seulement l’un des deux.',
  },
  'archived-attributes': {
    en: 'These attributes are archived, so their values are ignored: {keys}. Send them no more, or restore the attributes.',
    fr: 'Ces attributs sont archivés, et leurs valeurs sont ignorées : {keys}. Ne les envoyez plus, ou restaurez les attributs.',
  },
  'row-in-future': {
    en: 'This lies in the future: say it when it has come.',
    fr: 'C’est dans le futur : dites-le quand ce sera venu.',
  },
  'row-primary-relation': {
    en: 'The primary relation must be one of all relations.',
    fr: 'La relation principale doit être l’une des relations.',
  },
  'row-archived': {
    en: 'This person is archived. Restore them first, or remove the line.',
    fr: 'Cette personne est archivée. Restaurez-la d’abord, ou retirez la ligne.',
  },
  'row-person-archived': {
    en: 'This person ({by}) is archived. Restore them first, or remove the line.',
    fr: 'Cette personne ({by}) est archivée. Restaurez-la d’abord, ou retirez la ligne.',
  },
  'address-of-another': {
    en: 'This mail address is another person’s. One address belongs to one person.',
    fr: 'Cette adresse est celle d’une autre personne. Une adresse appartient à une seule personne.',
  },
  'account-of-another': {
    en: 'This account is another person’s. One account belongs to one person.',
    fr: 'Ce compte est celui d’une autre personne. Un compte appartient à une seule personne.',
  },
  'last-owner-leaves': {
    en: 'This person is the last active owner of the organisation: make another account an owner first.',
    fr: 'Cette personne est le dernier propriétaire actif de l’organisation : faites d’abord d’un autre compte un propriétaire.',
  },
  'owner-leaves': {
    en: 'This person is an owner of the organisation, and no source makes an owner leave. Say whether they do: see `doubtfulRows` and `doubtfulRowAnswer`.',
    fr: 'Cette personne est propriétaire de l’organisation, et aucune source ne fait partir un propriétaire. Dites si elle part : voir `doubtfulRows` et `doubtfulRowAnswer`.',
  },
  'merged-stays-out': {
    en: 'This person was merged into another one, who is out for another reason and stays out. Say whether they are back: see `doubtfulRows` and `doubtfulRowAnswer`.',
    fr: 'Cette personne a été réunie à une autre, qui est absente pour une autre raison et le reste. Dites si elle est revenue : voir `doubtfulRows` et `doubtfulRowAnswer`.',
  },
  'gone-at-source': {
    en: '{person} is gone at the source. {reason}',
    fr: '{person} n’est plus à la source. {reason}',
  },
  'not-read-before': {
    en: 'It was not read before: start again.',
    fr: 'Elle n’a pas été lue auparavant : recommencez.',
  },
  'not-planned': { en: 'It was not planned.', fr: 'Cela n’était pas prévu.' },
  'apart-by-case': {
    en: 'Somebody else has the same id in another upper or lower case. They are two people: correct the id where they are one.',
    fr: 'Quelqu’un d’autre a le même identifiant avec une autre casse. Ce sont deux personnes : corrigez l’identifiant si c’est une seule.',
  },
  'known-in-several': {
    en: 'This id is unknown in the leading directory and known in {sources}: say which is meant by `idsOf`.',
    fr: 'Cet identifiant est inconnu dans l’annuaire qui fait référence, et connu dans {sources} : dites lequel est visé avec `idsOf`.',
  },
  and: { en: '{first} and {last}', fr: '{first} et {last}' },
  'another-record': { en: 'another record', fr: 'un autre enregistrement' },
  'line-of-file': { en: 'line {line}', fr: 'la ligne {line}' },
  'person-by-id': { en: 'person {id}', fr: 'la personne {id}' },
  'row-waits': {
    en: 'It waits for an answer, for 30 days: see `doubtfulRows` and `doubtfulRowAnswer`.',
    fr: 'La ligne attend une réponse pendant 30 jours : voir `doubtfulRows` et `doubtfulRowAnswer`.',
  },
  'person-changed': {
    en: 'Name and department are others than those of the person with this mail address. {waits}',
    fr: 'Le nom et le service ne sont pas ceux de la personne qui a cette adresse. {waits}',
  },
  'address-gave-way': {
    en: 'Its mail address is that of {by} by now: who has left is kept without it.',
    fr: 'Son adresse est maintenant celle de {by} : la personne qui est partie est gardée sans adresse.',
  },
  'address-stays': {
    en: 'What it gives as address or handle stays with another person, who was said to be somebody else.',
    fr: 'L’adresse ou le compte indiqué reste à une autre personne, dont il a été dit que c’est quelqu’un d’autre.',
  },
  'same-person-before': {
    en: 'It was the same person as {by} at earlier readings. Two ids of one source are two people.',
    fr: 'C’était la même personne que {by} lors de lectures précédentes. Deux identifiants d’une source sont deux personnes.',
  },
  'id-is-no-address': {
    en: 'The ids of this source are mail addresses, and this is none.',
    fr: 'Les identifiants de cette source sont des adresses électroniques, et celui-ci n’en est pas une.',
  },
  'account-twice-in-rows': {
    en: 'This account is that of {by} with another id. One account belongs to one person.',
    fr: 'Ce compte est celui de {by}, avec un autre identifiant. Un compte appartient à une seule personne.',
  },
  'account-held': {
    en: 'This account is another person’s ({by}). One account belongs to one person.',
    fr: 'Ce compte est celui d’une autre personne ({by}). Un compte appartient à une seule personne.',
  },
  'address-twice-in-rows': {
    en: 'This mail address is that of {by} with another id. One address belongs to one person.',
    fr: 'Cette adresse est celle de {by}, avec un autre identifiant. Une adresse appartient à une seule personne.',
  },
  'address-held': {
    en: 'This mail address is another person’s ({by}), who is active and keeps it. Give them another one or make them inactive, or correct this line.',
    fr: 'Cette adresse est celle d’une autre personne ({by}), qui est active et la garde. Donnez-lui-en une autre ou rendez-la inactive, ou corrigez cette ligne.',
  },
  'row-erased': {
    en: 'Somebody with this id was erased: they do not come back. Remove them at the source.',
    fr: 'La personne qui avait cet identifiant a été effacée : elle ne revient pas. Retirez-la à la source.',
  },
  'doubt-address': {
    en: 'Somebody without an id of this source ({by}) has this mail address. {waits}',
    fr: 'Quelqu’un sans identifiant de cette source ({by}) a cette adresse. {waits}',
  },
  'doubt-account': {
    en: 'Somebody without an id of this source ({by}) has this account. {waits}',
    fr: 'Quelqu’un sans identifiant de cette source ({by}) a ce compte. {waits}',
  },
  'doubt-record': {
    en: 'At earlier readings this was somebody ({by}) whose id in this source is another one now. {waits}',
    fr: 'Lors de lectures précédentes, c’était quelqu’un ({by}) qui a maintenant un autre identifiant dans cette source. {waits}',
  },
  'doubt-erased-address': {
    en: 'Somebody with this mail address was erased: see `doubtfulRows`.',
    fr: 'Quelqu’un qui avait cette adresse a été effacé : voir `doubtfulRows`.',
  },
  'doubt-erased-account': {
    en: 'Somebody with this account was erased: see `doubtfulRows`.',
    fr: 'Quelqu’un qui avait ce compte a été effacé : voir `doubtfulRows`.',
  },
  'manager-unknown': {
    en: 'Nobody has the id of its manager yet: it is kept, and linked when somebody does.',
    fr: 'Personne n’a encore l’identifiant de son responsable : il est gardé, et relié quand quelqu’un l’aura.',
  },
  'manager-below': {
    en: 'Its manager is somebody below the person: the manager of before stays until the circle has ended.',
    fr: 'Son responsable est quelqu’un qui est sous la personne : le responsable d’avant reste jusqu’à la fin du cercle.',
  },
  'manager-themself': {
    en: 'It names the person as their own manager: they have none.',
    fr: 'La personne y est son propre responsable : elle n’en a pas.',
  },
  'department-called-otherwise': {
    en: 'The source calls "{department}" "{name}" now, as another one is called here: merge the two.',
    fr: 'La source appelle maintenant « {department} » « {name} », nom qu’un autre service a ici : réunissez les deux.',
  },
  'of-record': { en: 'Of {record}: {problem}', fr: 'De {record} : {problem}' },
  'account-left-out': {
    en: 'An account of {record} is left out: {problem}',
    fr: 'Un compte de {record} est laissé de côté : {problem}',
  },
  'field-too-long': {
    en: 'Its `{field}` is longer than {most} characters: shorten it at the source.',
    fr: 'Son champ `{field}` dépasse {most} caractères : raccourcissez-le à la source.',
  },
  'record-no-mail': {
    en: 'Its `email` is no mail address: correct it at the source, or have its connector leave it out.',
    fr: 'Son champ `email` n’est pas une adresse électronique : corrigez-le à la source, ou faites que son connecteur ne l’envoie pas.',
  },
  'record-no-relations': {
    en: 'Its `relations` hold one that is none of {kinds}: correct it at the source, or leave it out.',
    fr: 'Son champ `relations` en contient une qui n’est pas parmi {kinds} : corrigez-le à la source, ou ne l’envoyez pas.',
  },
  'record-no-kind': {
    en: 'Its `kind` is none of {kinds}: correct it at the source, or leave it out.',
    fr: 'Son champ `kind` n’est pas parmi {kinds} : corrigez-le à la source, ou ne l’envoyez pas.',
  },
  'record-no-languages': {
    en: 'Its `languages` hold one that is no language tag, such as `de-CH`: have its connector say tags, or none.',
    fr: 'Son champ `languages` en contient une qui n’est pas un code de langue, tel que `de-CH` : faites que son connecteur dise des codes, ou rien.',
  },
  'record-no-language': {
    en: 'Its `preferredLanguage` is no language tag, such as `de-CH`: have its connector say one, or none.',
    fr: 'Son champ `preferredLanguage` n’est pas un code de langue, tel que `de-CH` : faites que son connecteur en dise un, ou rien.',
  },
  'record-no-skills': {
    en: 'Its `skills` hold one without a name, or with a level that is not from 1 to 5: correct it at the source.',
    fr: 'Son champ `skills` en contient une sans nom, ou d’un niveau qui n’est pas de 1 à 5 : corrigez-le à la source.',
  },
  'record-no-country': {
    en: 'Its `country` is no code of two letters, such as `FR`: have its connector say one, or none.',
    fr: 'Son champ `country` n’est pas un code de deux lettres, tel que `FR` : faites que son connecteur en dise un, ou rien.',
  },
  'account-no-network': {
    en: 'its `network` is no key such as `mastodon`.',
    fr: 'son champ `network` n’est pas une clé telle que `mastodon`.',
  },
  'account-no-handle': { en: 'its `handle` is empty.', fr: 'son champ `handle` est vide.' },
  'account-handle-too-long': {
    en: 'its `handle` is longer than {most} characters.',
    fr: 'son champ `handle` dépasse {most} caractères.',
  },
  'account-too-many-followers': {
    en: 'it has more `followers` than {most}.',
    fr: 'il a plus de `followers` que {most}.',
  },
})
