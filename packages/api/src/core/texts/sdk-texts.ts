import { RECORD_TEXTS } from '@portevoix/sdk/plugin'
import { ROW_TEXTS } from '@portevoix/sdk/rows'
import type { Wording } from './texts.ts'
import { declareTexts } from './texts.ts'

/** What the SDK says of lines, files and values, in French: its names are those of `ROW_TEXTS`, which are in English. */
const ROWS: { readonly [Name in keyof typeof ROW_TEXTS]: string } = {
  'line-too-long': 'La ligne dépasse {bytes} octets. Raccourcissez-la.',
  'record-too-long':
    'L’enregistrement dépasse {bytes} octets. Raccourcissez-le ; ou bien un guillemet double ouvert sur cette ligne n’est jamais fermé.',
  'bad-utf8': 'L’octet {byte} du fichier n’est pas de l’UTF-8 valide. Enregistrez le fichier en UTF-8.',
  'bad-json': 'Ce n’est pas du JSON valide. Écrivez un objet par ligne.',
  'no-object':
    'Chaque ligne doit contenir un seul objet JSON, comme {example} ; une liste doit être divisée en lignes.',
  'too-many-fields': 'L’objet a {count} champs ; {most} au plus sont lus. Retirez ceux dont vous n’avez pas besoin.',
  'nested-value': 'La valeur de {column} est imbriquée. Écrivez-la comme un seul texte, nombre ou true/false.',
  'reserved-field': 'Un champ ne peut pas s’appeler « __proto__ ». Renommez-le.',
  'half-character': 'La valeur de {column} contient un caractère NUL ou une moitié de caractère. Retirez-le.',
  'quote-not-closed':
    'Un guillemet double ouvert sur cette ligne n’est jamais fermé. Fermez-le, ou doublez les guillemets à l’intérieur d’une valeur.',
  'text-behind-quote':
    'Du texte suit un guillemet double fermant. Doublez les guillemets à l’intérieur d’une valeur, comme dans "dire ""bonjour""".',
  'too-few-values':
    'La ligne a {values, plural, one {# valeur} other {# valeurs}} et l’en-tête {columns, plural, one {# colonne} other {# colonnes}}. Complétez-la.',
  'cut-off':
    'La ligne a {values, plural, one {# valeur} other {# valeurs}} et l’en-tête {columns, plural, one {# colonne} other {# colonnes}}. Le fichier s’arrête au milieu : exportez-le de nouveau.',
  'too-many-values':
    'La ligne a {values, plural, one {# valeur} other {# valeurs}} et l’en-tête {columns, plural, one {# colonne} other {# colonnes}}. Mettez entre guillemets doubles les valeurs qui contiennent le séparateur.',
  'header-again': 'La ligne répète l’en-tête : elle a été ignorée.',
  'same-key': 'La même clé que la ligne {line}, qui est prise.',
  'at-line': 'Ligne {line} : {problem}',
  'at-cell': 'Ligne {line}, colonne {column} : {problem}',
  'nothing-taken': 'Ligne {line} : {problem} Rien du fichier n’a été pris.',
  'more-skipped': '{count} autres lignes ou cellules ont été ignorées.',
  'columns-unused': 'Rien n’est conservé des colonnes {columns} : aucun réglage ne les nomme.',
  'totals-line': 'La ligne est le total d’autres lignes ; elle a été ignorée.',
  'endless-header':
    'La première ligne ne se termine pas avant {bytes} octets : ce n’est pas un fichier CSV avec un en-tête.',
  'empty-file': 'Le fichier est vide. Sa première ligne doit nommer les colonnes.',
  'no-text-file': 'Le fichier n’est pas un fichier texte. Enregistrez-le en CSV, en UTF-8.',
  'bad-header': 'L’en-tête n’est pas valide en {charset} à l’octet {byte}. Enregistrez le fichier en CSV, en UTF-8.',
  'header-quote-not-closed':
    'L’en-tête ne peut pas être lu : un guillemet n’y est pas fermé. Mettez chaque nom entre deux guillemets doubles, ou sans guillemets.',
  'too-many-columns':
    'L’en-tête a {count} colonnes ; {most} au plus sont lues. Retirez celles dont vous n’avez pas besoin.',
  'reserved-column': 'Une colonne ne peut pas s’appeler « __proto__ ». Renommez-la.',
  'column-twice': 'Le fichier a deux fois la colonne {column}. Renommez ou retirez l’une des deux.',
  'no-column': 'Il n’y a pas de colonne {column}.',
  'columns-missing':
    'Il manque {columns} aux {count} colonnes du fichier. Vérifiez les colonnes, le séparateur et les lignes avant l’en-tête.',
  'no-filter-column': 'Le fichier n’a pas de colonne {column} pour filtrer les lignes.',
  'filter-column-twice': 'Le fichier a plusieurs colonnes {column} pour filtrer les lignes.',
  shorter: 'Le fichier est plus court qu’au début de l’import. Renvoyez-le et commencez un nouvel import.',
  spreadsheet: 'Le fichier est un classeur ou une archive, pas du texte. Enregistrez la feuille en CSV, en UTF-8.',
  'old-spreadsheet': 'Le fichier est un ancien classeur (.xls). Enregistrez-le en CSV, en UTF-8.',
  pdf: 'Le fichier est un PDF. Exportez-le en CSV.',
  'web-page':
    'Le fichier est une page web ou du XML, peut-être une page de connexion à la place du fichier. Téléchargez-le de nouveau en CSV.',
  'json-file': 'Le fichier est du JSON, pas du CSV. Exportez-le en CSV.',
  'file-too-large': 'Le fichier dépasse {bytes} octets. Divisez-le.',
  'unpacked-too-large': 'Le fichier décompressé dépasse {bytes} octets. Divisez-le.',
  'bad-gzip': 'Le fichier gzip est endommagé ou coupé : il ne peut pas être décompressé.',
  'unknown-charset': 'Il n’y a pas d’encodage {charset}.',
  'wrong-declared-charset':
    'L’encodage {charset} est annoncé, mais le fichier ne peut pas l’avoir : il est lu en {read}.',
  'wrong-set-charset': 'L’encodage {charset} est choisi, mais le fichier ne peut pas l’avoir : il est lu en {read}.',
  'damaged-bytes':
    '{count, plural, one {# octet n’est pas} other {# octets ne sont pas}} de l’UTF-8 : le fichier a été abîmé. Les endroits sont indiqués, ligne par ligne.',
  'guessed-charset':
    'Le fichier n’est pas en UTF-8 ; il est lu en windows-1252. Choisissez l’encodage si des lettres sont fausses.',
  missing: 'La valeur manque. {remedy}',
  'spreadsheet-error': 'Un tableur affiche une erreur à sa place. {remedy}',
  unreadable: 'La valeur est illisible. {remedy}',
  'fill-or-leave-out': 'Remplissez-la, ou retirez la ligne.',
  'bad-bytes':
    'Elle contient des octets qui ne sont pas du texte dans l’encodage du fichier. Exportez le fichier en UTF-8.',
  'no-text': 'Elle contient des octets qui ne sont pas du texte.',
  'two-readings':
    'On peut la lire de deux façons : la virgule peut précéder les décimales ou séparer les milliers. Dites quel signe précède les décimales (`decimal`).',
  'no-number': 'Ce n’est pas un nombre. {remedy}',
  'write-point':
    'Écrivez-le avec un point devant les décimales et rien entre les milliers, comme 1938.5, ou choisissez le signe des décimales.',
  'leave-unknown-empty': 'Laissez la cellule vide si le nombre est inconnu.',
  'write-digits': 'Écrivez seulement des chiffres, comme 1938.5 ; laissez la cellule vide si le nombre est inconnu.',
  'no-count': 'Ce n’est pas un nombre d’unités. Écrivez un nombre entier de 0 à {most}.',
  'no-date':
    'Ce n’est pas une date qui se lit d’une seule façon. Écrivez-la comme 2018-10-31 ou 2018-10-31T18:03:00Z, ou choisissez la forme des dates.',
  'no-date-of-form': 'Ce n’est pas une date de la forme {form}.',
  'no-such-date': 'Cette date ou cette heure n’existe pas. Corrigez-la.',
  'no-zone':
    'Il manque le fuseau horaire. Ajoutez Z pour UTC ou le décalage, comme dans 2018-10-31T18:03:00+01:00, ou choisissez le fuseau.',
  'no-flag': 'Ce n’est ni oui ni non. Écrivez true ou false, ou dites ce que le mot signifie (`words`).',
  rounded: 'Un tableur l’a arrondie. Exportez la colonne comme du texte, avec tous les chiffres.',
  'text-too-long': 'Le texte dépasse {most} caractères. Raccourcissez-le.',
  'part-too-long': 'Une partie dépasse {most} caractères. Raccourcissez-la.',
  'no-mail': 'Ce n’est pas une adresse électronique. Écrivez une seule adresse, comme ana@example.org.',
  'no-address': 'Ce n’est pas une adresse http ou https.',
  'no-language': 'Ce n’est pas un code de langue. Écrivez-le comme de ou de-CH.',
  'no-languages': 'Ce n’est pas un code de langue. Écrivez-le comme de ou de-CH, plusieurs séparés par ;.',
  'no-country': 'Ce n’est pas un pays. Écrivez son code de deux lettres (ISO 3166-1), comme FR.',
  'half-account':
    'Un compte a besoin de son réseau et de son identifiant. Donnez les deux, ou aucun des deux et pas d’abonnés.',
  'metric-missing': 'La métrique ou sa valeur manque.',
  'key-missing': 'La clé manque.',
  'wrong-field': 'Cela {problem}.',
  'unknown-letters':
    'contient « {letters} », qui n’a pas de sens ici ; il y a {known}. Mettez les autres lettres entre apostrophes',
  'part-twice': 'nomme deux fois la partie {part}',
  'incomplete-date-form': 'doit être « auto » ou une forme avec année, mois et jour, telle que « dd/MM/yyyy HH:mm »',
  'minutes-without-hours': 'nomme les minutes sans les heures',
  'no-iana-zone': 'doit être un fuseau horaire IANA, tel que « Europe/Paris »',
}

/** What the SDK says of the fields of a plugin’s records, in French. */
const RECORDS: { readonly [Name in keyof typeof RECORD_TEXTS]: string } = {
  'no-string': 'doit être un texte',
  empty: 'ne doit pas être vide',
  'too-short': 'doit avoir au moins {least} caractères',
  'too-long': 'doit avoir au plus {most} unités UTF-16, et en a {length}',
  'nul-character': 'ne doit pas contenir de caractère NUL',
  'half-character': 'doit être de l’Unicode bien formé',
  'no-address': 'doit être une adresse http ou https complète',
  'no-instant': 'doit être un instant RFC 3339 avec son décalage, comme 2026-03-01T09:00:00Z',
  'no-day': 'doit être un jour du calendrier, comme 2026-07-14',
  'no-decimal': 'doit être un nombre décimal avec au plus 29 chiffres avant le point et 9 après, comme 1234.5',
  'no-language': 'doit être un code de langue (BCP 47)',
  'no-number': 'doit être un nombre fini',
  'no-whole-number': 'doit être un nombre entier',
  'too-small': 'doit être au moins {least}',
  'no-flag': 'doit être true ou false',
  'not-one-of': 'doit être l’une des valeurs {values}',
  'no-list': 'doit être une liste',
  'too-many-entries': 'doit avoir au plus {most} éléments, et en a {count}',
  'no-texts': 'doit être un objet de {most} textes au plus',
  'no-values': 'doit être un objet de {most} valeurs au plus',
  'no-value': 'doit être un texte, un nombre, true ou false',
  'no-object': 'doit être un objet',
  missing: 'manque',
  'unknown-field': 'n’est pas un champ de cet enregistrement',
  'two-times': 'ne peut pas être à côté de « {other} »',
  'other-number': 'doit être le même nombre que « value »',
}

const wordings = <Name extends string>(
  en: { readonly [name in Name]: string },
  fr: { readonly [name in Name]: string },
) =>
  Object.fromEntries(
    Object.entries<string>(en).map(([name, words]) => [name, { en: words, fr: fr[name as Name] }]),
  ) as {
    readonly [name in Name]: Wording
  }

declareTexts('rows', wordings(ROW_TEXTS, ROWS))
declareTexts('records', wordings(RECORD_TEXTS, RECORDS))
