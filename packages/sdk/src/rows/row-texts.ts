import { type Say, sayingFrom } from '../texts/text.ts'

/**
 * What the reader of rows says, in English: `{name}` is a parameter. Names never change and none is taken away, since
 * programs and stored problems refer to `rows.` and the name. None names what a cell says.
 */
export const ROW_TEXTS = {
  // Lines.
  'line-too-long': 'The line is longer than {bytes} bytes. Shorten it.',
  'record-too-long':
    'The record is longer than {bytes} bytes. Shorten it; or a double quote opened in this line is never closed.',
  'bad-utf8': 'Not valid UTF-8 at byte {byte} of the file. Save the file in UTF-8.',
  'bad-json': 'Not valid JSON. Write one object a line.',
  'no-object': 'Each line must hold one JSON object, as in {example}; a list must be split into lines.',
  'too-many-fields': 'The object has {count} fields; at most {most} are read. Remove those not needed.',
  'nested-value': 'The value of {column} is nested. Write it as one text, number or true/false.',
  'reserved-field': 'A field cannot be named "__proto__". Rename it.',
  'half-character': 'The value of {column} holds a NUL character or half of a character. Remove it.',
  'quote-not-closed':
    'A double quote opened in this line is never closed. Close it, or write quotes inside a value twice.',
  'text-behind-quote':
    'Text stands behind a closing double quote. Write quotes inside a quoted value twice, as in "say ""hello""".',
  'too-few-values': 'The line has {values} values where the header has {columns} columns. Complete it.',
  'cut-off':
    'The line has {values} values where the header has {columns} columns. The file ends within it: export it again.',
  'too-many-values':
    'The line has {values} values where the header has {columns} columns. Put values that hold the delimiter in double quotes.',
  'header-again': 'The line repeats the header: it was left out.',
  'same-key': 'The same key as line {line}, which is taken.',
  'at-line': 'Line {line}: {problem}',
  'at-cell': 'Line {line}, column {column}: {problem}',
  'nothing-taken': 'Line {line}: {problem} Nothing of the file was taken.',
  'more-skipped': '{count} more lines or cells were skipped.',
  'columns-unused': 'Nothing is kept of the columns {columns}: no setting names them.',
  'totals-line': 'The line is the total of others, and was left out.',
  // Files.
  'endless-header': 'The first line does not end within {bytes} bytes: this is no CSV file with a header.',
  'empty-file': 'The file is empty. Its first line must name the columns.',
  'no-text-file': 'The file is not a text file. Save it as CSV in UTF-8.',
  'bad-header': 'The header is not valid {charset} at byte {byte}. Save the file as CSV in UTF-8.',
  'header-quote-not-closed':
    'The header cannot be read: a quote in it is not closed. Put each name in a pair of double quotes, or none.',
  'too-many-columns': 'The header has {count} columns; at most {most} are read. Remove those not needed.',
  'reserved-column': 'A column cannot be named "__proto__". Rename it.',
  'column-twice': 'The file has the column {column} twice. Rename or remove one of them.',
  'no-column': 'There is no column {column}.',
  'columns-missing':
    'The file’s {count} columns do not include {columns}. Check the columns, the delimiter and the lines before the header.',
  'no-filter-column': 'The file has no column {column} to filter rows by.',
  'filter-column-twice': 'The file has several columns {column} to filter rows by.',
  shorter: 'The file is shorter than when the import began. Upload it again and start a new import.',
  spreadsheet: 'The file is a spreadsheet or archive, not text. Save the sheet as CSV in UTF-8.',
  'old-spreadsheet': 'The file is an old spreadsheet (.xls). Save it as CSV in UTF-8.',
  pdf: 'The file is a PDF. Export it as CSV.',
  'web-page': 'The file is a web page or XML, perhaps a log-in in place of the file. Download it again as CSV.',
  'json-file': 'The file is JSON, not CSV. Export it as CSV.',
  'file-too-large': 'The file has more than {bytes} bytes. Divide it.',
  'unpacked-too-large': 'The file has more than {bytes} bytes when it is unpacked. Divide it.',
  'bad-gzip': 'The gzip file is damaged or cut: it cannot be unpacked.',
  'unknown-charset': 'There is no charset {charset}.',
  'wrong-declared-charset': 'The charset {charset} is declared, but the file cannot be that: it is read as {read}.',
  'wrong-set-charset': 'The charset {charset} is set, but the file cannot be that: it is read as {read}.',
  'damaged-bytes': '{count} bytes are no UTF-8: they were damaged. The places are told, line by line.',
  'guessed-charset': 'The file is not UTF-8; read as windows-1252. Set the encoding if letters are wrong.',
  // Values.
  missing: 'The value is missing. {remedy}',
  'spreadsheet-error': 'A spreadsheet shows an error in its place. {remedy}',
  unreadable: 'The value cannot be read. {remedy}',
  'fill-or-leave-out': 'Fill it, or leave the line out.',
  'bad-bytes': 'It holds bytes that are no text in the charset of the file. Export the file in UTF-8.',
  'no-text': 'It holds bytes that are no text.',
  'two-readings':
    'It has two readings: the comma may stand before decimals or between thousands. Say which mark stands before decimals (`decimal`).',
  'no-number': 'It is no number. {remedy}',
  'write-point':
    'Write it with a point for decimals and nothing between thousands, as in 1938.5, or set the decimal mark.',
  'leave-unknown-empty': 'Leave it empty where it is not known.',
  'write-digits': 'Write digits only, as in 1938.5; leave it empty where it is not known.',
  'no-count': 'It is no count. Write a whole number from 0 to {most}.',
  'no-date':
    'It is no date that has one reading. Write it as 2018-10-31 or 2018-10-31T18:03:00Z, or set the form of dates.',
  'no-date-of-form': 'It is no date of the form {form}.',
  'no-such-date': 'It does not exist on the calendar or clock. Correct it.',
  'no-zone': 'It lacks its time zone. Add Z for UTC or the offset, as in 2018-10-31T18:03:00+01:00, or set the zone.',
  'no-flag': 'It is neither yes nor no. Write true or false, or say what the word means (`words`).',
  rounded: 'It was rounded by a spreadsheet. Export the column as text, with all digits.',
  'text-too-long': 'The text is longer than {most} characters. Shorten it.',
  'part-too-long': 'A part is longer than {most} characters. Shorten it.',
  'no-mail': 'It is no mail address. Write one address, as in ana@example.org.',
  'no-address': 'It is no http or https address.',
  'no-language': 'It is no language tag. Write it as in de or de-CH.',
  'no-languages': 'It is no language tag. Write it as in de or de-CH, several with ; between.',
  'no-country': 'It is no country. Write its code of two letters (ISO 3166-1), as in FR.',
  'half-account': 'An account needs its network and its handle. Give both, or neither and no followers.',
  'metric-missing': 'The metric or its value is missing.',
  'key-missing': 'The key is missing.',
  'wrong-field': 'It {problem}.',
  // Options, as what is said of one.
  'unknown-letters':
    'has "{letters}", which means nothing here; there are {known}. Put other letters in quotes: \'at\'',
  'part-twice': 'names the {part} twice',
  'incomplete-date-form': 'must be "auto" or a pattern with year, month and day such as "dd/MM/yyyy HH:mm"',
  'minutes-without-hours': 'names minutes without hours',
  'no-iana-zone': 'must be an IANA time zone such as "Europe/Paris"',
} as const

/** Says one of these texts. */
export const say: Say<typeof ROW_TEXTS> = sayingFrom('rows', ROW_TEXTS)
