import { ENCODINGS, type Encoding } from '@portevoix/sdk/rows'
import { builder } from '../../core/builder.ts'

const nameOf = (encoding: Encoding): string => encoding.toUpperCase().replaceAll('-', '_')

const ImportDelimiter = builder.enumType('ImportDelimiter', {
  description: 'What stands between the values of a line.',
  values: {
    AUTO: { value: 'auto', description: 'The one that the first line holds most of.' },
    COMMA: { value: ',', description: 'A comma.' },
    SEMICOLON: { value: ';', description: 'A semicolon.' },
    TAB: { value: '\t', description: 'A tab.' },
    BAR: { value: '|', description: 'A vertical bar.' },
  } as const,
})

const ImportEncoding = builder.enumType('ImportEncoding', {
  description: 'The charset of a file. One that the file cannot be is told as a problem, and not used.',
  values: Object.fromEntries(
    ENCODINGS.map((encoding) => [
      nameOf(encoding),
      {
        value: encoding,
        description: encoding === 'auto' ? 'By the byte order mark, else by what the bytes can be.' : `\`${encoding}\``,
      },
    ]),
  ),
})

const ImportDecimalMark = builder.enumType('ImportDecimalMark', {
  description: 'What stands before the decimals of a number.',
  values: {
    AUTO: {
      value: 'auto',
      description: 'Numbers with one reading are read (`1,938.50`, `52,3`), others (`1,938`) are refused.',
    },
    POINT: { value: 'point', description: 'A point: `1,938` is 1938.' },
    COMMA: { value: 'comma', description: 'A comma: `1.938` is 1938.' },
  } as const,
})

const ImportTotals = builder.enumType('ImportTotals', {
  description: 'What becomes of lines whose key or subject says `Total`, in the languages of exports.',
  values: {
    REFUSE: { value: 'refuse', description: 'They are left out and told as problems.' },
    TAKE: { value: 'take', description: 'They are rows as any other.' },
  } as const,
})

const ImportRowFilterInput = builder.inputType('ImportRowFilterInput', {
  description: 'Rows by what one of their columns says. Case, and blanks around it, count for nothing.',
  fields: (t) => ({
    column: t.string({ required: true, description: 'Name of the column.' }),
    equals: t.stringList({ required: true, description: 'It says one of these; an empty text is an empty cell.' }),
  }),
})

export const ImportReadingInput = builder.inputType('ImportReadingInput', {
  description: 'How a file is written, and which of its rows are taken. The csv connector reads by the same rules.',
  fields: (t) => ({
    delimiter: t.field({ type: ImportDelimiter, description: 'Between values; AUTO when left out. CSV alone.' }),
    encoding: t.field({ type: ImportEncoding, description: 'Charset; AUTO when left out.' }),
    comment: t.string({
      description:
        'One character such as `#`: lines that begin with it are comments. No line is when left out. CSV alone.',
    }),
    skipLines: t.int({
      description: 'Lines before the header that are not of the table; 0 when left out. CSV alone.',
    }),
    decimal: t.field({ type: ImportDecimalMark, description: 'Decimal mark; AUTO when left out.' }),
    dateFormat: t.string({
      description:
        'Form of dates, of `yyyy MM M MMMM MMM dd d EEEE EEE HH H hh h mm ss S a XX XXX`, such as `dd/MM/yyyy HH:mm`; other letters in quotes. When left out, forms with one reading: ISO 8601, and months by their English names.',
    }),
    timezone: t.string({
      description:
        'IANA zone of times without an offset, such as `Europe/Paris`. When left out, such times are refused.',
    }),
    only: t.field({
      type: [ImportRowFilterInput],
      description: 'Take rows that fit all of these; all when left out.',
    }),
    leaveOut: t.field({
      type: [ImportRowFilterInput],
      description: 'Leave out rows that fit one of these; none when left out.',
    }),
    totals: t.field({ type: ImportTotals, description: 'Lines of totals; REFUSE when left out.' }),
  }),
})
