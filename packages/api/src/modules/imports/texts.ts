import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('imports', {
  'one-character': {
    en: 'Send one character, such as #.',
    fr: 'Envoyez un seul caractère, tel que #.',
  },
  ended: {
    en: 'This import has ended: there is nothing left to cancel.',
    fr: 'Cet import est terminé : il ne reste rien à annuler.',
  },
  'unknown-preset': {
    en: 'There is no preset "{preset}". The presets are: {presets}.',
    fr: 'Il n’y a pas de préréglage « {preset} ». Les préréglages sont : {presets}.',
  },
  'preset-target': {
    en: 'The preset {preset} reads {target}, not {asked}: set `target` to {target}.',
    fr: 'Le préréglage {preset} lit {target}, et non {asked} : mettez {target} dans `target`.',
  },
  'preset-format': {
    en: 'The preset {preset} reads {format} files: set `format` to {format}.',
    fr: 'Le préréglage {preset} lit des fichiers {format} : mettez {format} dans `format`.',
  },
  'preset-mapping': {
    en: 'The preset {preset} has its own mapping: leave `mapping` or `preset` out.',
    fr: 'Le préréglage {preset} a sa propre correspondance : n’envoyez pas `mapping` ou `preset`.',
  },
  'no-people': {
    en: 'An import of {target} has no ids of a source: leave `idsOf` out.',
    fr: 'Un import de {target} n’a pas d’identifiants d’une source : n’envoyez pas `idsOf`.',
  },
  'lacking-permission': {
    en: 'This needs the permission import:run, and this token does not have it.',
    fr: 'Il faut l’autorisation import:run, que ce jeton n’a pas.',
  },
  'no-form': {
    en: 'Send the file itself as the body, not a form: "curl --data-binary @people.csv".',
    fr: 'Envoyez le fichier lui-même comme corps, pas un formulaire : « curl --data-binary @people.csv ».',
  },
  'no-coding': {
    en: 'Send the file without Content-Encoding.',
    fr: 'Envoyez le fichier sans Content-Encoding.',
  },
  'too-many-uploads': {
    en: 'Your organisation is uploading {count} files, which is the maximum: wait until one of them has finished.',
    fr: 'Votre organisation envoie {count} fichiers, ce qui est le maximum : attendez que l’un d’eux soit terminé.',
  },
  'uploads-busy': {
    en: 'Other files are being uploaded now: try again in some seconds.',
    fr: 'D’autres fichiers sont en cours d’envoi : réessayez dans quelques secondes.',
  },
  'upload-gone': {
    en: 'Uploads are kept for a day at most: upload the file again.',
    fr: 'Les fichiers envoyés sont gardés un jour au plus : renvoyez le fichier.',
  },
  'too-slow': {
    en: 'The file arrives at less than {speed} bytes per second: use a faster connection, or send it in parts.',
    fr: 'Le fichier arrive à moins de {speed} octets par seconde : utilisez une connexion plus rapide, ou envoyez-le en plusieurs parties.',
  },
  'empty-body': {
    en: 'The body is empty. Send the file itself as the body.',
    fr: 'Le corps est vide. Envoyez le fichier lui-même comme corps.',
  },
  'too-large': {
    en: 'A file can have at most {megabytes} MB. Split it and import the parts.',
    fr: 'Un fichier peut avoir au plus {megabytes} Mo. Divisez-le et importez les parties.',
  },
  'option-of-another': {
    en: '`{option}` is for an import of {other}, not of {target}: leave it out.',
    fr: '`{option}` vaut pour un import de {other}, et non de {target} : ne l’envoyez pas.',
  },
  'too-many-words': {
    en: 'All columns together can have at most {most, number} words.',
    fr: 'Toutes les colonnes ensemble ont au plus {most, number} mots.',
  },
  'none-taken': {
    en: '{count, plural, one {The only row was} other {All {count, number} rows were}} refused: `problems` says why.',
    fr: '{count, plural, one {La seule ligne a été refusée} other {Les {count, number} lignes ont toutes été refusées}} : `problems` dit pourquoi.',
  },
  'server-failed': {
    en: 'The server failed. Rows that were read before are stored. Report the id of this import to the operator of this server. After the fault is fixed, import the file again: stored rows do not change.',
    fr: 'Le serveur a échoué. Les lignes lues auparavant sont enregistrées. Signalez l’identifiant de cet import à l’exploitant de ce serveur. Une fois la panne réparée, importez de nouveau le fichier : les lignes enregistrées ne changent pas.',
  },
  'file-removed': {
    en: 'Its file was removed because it may name a person who was erased. Rows that were read before are stored. Upload the file again without that person.',
    fr: 'Son fichier a été retiré, parce qu’il peut nommer une personne qui a été effacée. Les lignes lues auparavant sont enregistrées. Renvoyez le fichier sans cette personne.',
  },
  'at-line': { en: 'Line {line}: {problem}', fr: 'Ligne {line} : {problem}' },
  'wrong-option': { en: 'It {problem}.', fr: 'Cela {problem}.' },
})
